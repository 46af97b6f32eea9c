package import Text

/// The templates and partials in force, found by id, title or a part of either. Files are read only
/// when they are needed.
package struct TemplateLibrary {
  /// A file of a Templates folder.
  package struct Entry: Sendable, Hashable {
    /// Its place in the folder: `greeting.txt`, `partials/署名.txt`.
    package let name: String
    /// What to call it in messages.
    package let path: String

    package init(name: String, path: String) {
      self.name = name
      self.path = path
    }

    /// The name without `.txt`.
    package var id: String { name.hasSuffix(".txt") ? String(name.dropLast(4)) : name }

    var isPartial: Bool { name.hasPrefix(Self.partials) }
    /// The name a tag calls it by: 署名.
    var partialName: FieldName { FieldName(String(id.dropFirst(Self.partials.count))) }
    private static let partials = "partials/"
  }

  /// Why a file cannot be read.
  package struct Unreadable: Error, Sendable {
    package let message: Message

    package init(_ message: Message) { self.message = message }
  }

  package typealias Loading = (Entry) throws(Unreadable) -> SourceText

  /// The templates, by name.
  package let entries: [Entry]
  private let partials: [String: Entry]
  private let load: Loading
  package let words: FieldWords

  /// - Parameters:
  ///   - entries: of two with the same name the first counts.
  ///   - load: reads a file.
  package init(_ entries: [Entry], words: FieldWords, load: @escaping Loading) {
    var names: Set<String> = []
    let unique = entries.filter { names.insert($0.name).inserted }
    self.entries = unique.filter { !$0.isPartial }
    partials = Self.partials(unique)
    self.words = words
    self.load = load
  }

  /// A template's text as it stands in its file.
  package func source(_ entry: Entry) throws(Unreadable) -> SourceText { try load(entry) }

  /// A template's header, without looking at its body.
  package func header(_ entry: Entry) throws(Unreadable) -> TemplateHeader {
    TemplateHeader(try load(entry), path: entry.path, words: words)
  }

  /// A template with everything it needs.
  package func template(_ entry: Entry) throws(Unreadable) -> Template {
    template(path: entry.path, source: try load(entry))
  }

  /// A template that stands in no folder of templates; the library's partials come after its own.
  package func template(path: String, source: SourceText, partials own: [Entry] = []) -> Template {
    let partials = partials.merging(Self.partials(own)) { $1 }
    return Template(path: path, source: source, words: words, partials: self.source(of: partials))
  }

  private static func partials(_ entries: [Entry]) -> [String: Entry] {
    let named = entries.filter(\.isPartial).map { ($0.partialName.key, $0) }
    return Dictionary(named) { first, _ in first }
  }

  private func source(of partials: [String: Entry]) -> PartialSource {
    PartialSource { name in
      guard let entry = partials[name.key] else {
        let names = partials.values.map(\.partialName.text)
        return .unknown(meant: Suggestion.nearest(to: name.text, among: names.sorted()))
      }
      do throws(Unreadable) {
        return .found(path: entry.path, source: try load(entry))
      } catch {
        return .unreadable(error.message)
      }
    }
  }
}
