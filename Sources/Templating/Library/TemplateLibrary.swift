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
    static let partials = "partials/"
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
  let words: FieldWords

  /// - Parameters:
  ///   - entries: of two with the same name the first counts.
  ///   - load: reads a file.
  package init(_ entries: [Entry], words: FieldWords, load: @escaping Loading) {
    var names: Set<String> = []
    let unique = entries.filter { names.insert($0.name).inserted }
    self.entries = unique.filter { !$0.isPartial }
    let partials = unique.filter(\.isPartial).map { entry in
      (FieldName.key(String(entry.id.dropFirst(Entry.partials.count))), entry)
    }
    self.partials = Dictionary(partials) { first, _ in first }
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

  /// A template that stands in no folder of templates; its partials are the library's.
  package func template(path: String, source: SourceText) -> Template {
    Template(path: path, source: source, words: words, partials: partialSource)
  }

  private var partialSource: PartialSource {
    PartialSource { name in
      guard let entry = partials[name.key] else {
        let names = partials.values.map { String($0.id.dropFirst(Entry.partials.count)) }
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
