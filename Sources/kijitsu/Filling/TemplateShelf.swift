import Configuring
import Dates
import Linting
import Templating
import Text

/// The templates in force for a command, and what filling them needs besides.
struct TemplateShelf {
  let workspace: Workspace
  let library: TemplateLibrary
  /// Lints what is made from the templates.
  let linting: LintSession
  private let dateReader: DateReaderOnDemand

  init(templates: TemplatesOption, glossary: GlossaryOption) throws(CommandFailure) {
    workspace = try Workspace.nearest()
    let linting = LintSession(
      choice: try RuleChoice(), present: .present, glossary: glossary.paths)
    self.linting = linting
    // The values and the message are read with one glossary.
    dateReader = DateReaderOnDemand { () throws(CommandFailure) in
      let glossary = try linting.shop().linter.glossary
      return DateReader(book: glossary.book, spelling: glossary.spelling)
    }
    let glossary = try workspace.glossary(given: glossary.paths)
    let files = try workspace.templates(given: templates.folders)
    library = try Self.library(files, glossary: glossary)
  }

  /// The template that a user names by id, title, a part of either, or path.
  func template(_ query: String) throws(CommandFailure) -> (id: String, template: Template) {
    if query == "-" || query.contains("/") || query.hasSuffix(".txt") {
      return try template(path: query)
    }
    let entry: TemplateLibrary.Entry
    do throws(TemplateLibrary.LookupProblem) {
      entry = try library.find(query)
    } catch {
      if case .unknown = error, FileKind(query) == .file { return try template(path: query) }
      throw CommandFailure([error.message])
    }
    do throws(TemplateLibrary.Unreadable) {
      return (entry.id, try library.template(entry))
    } catch {
      throw CommandFailure([error.message])
    }
  }

  /// What values are read by: the moment, the calendar, the glossary's words.
  func context(now: Moment) -> FieldContext {
    let dates = DateContext(now: now, calendar: workspace.configuration.calendar(now: now))
    return FieldContext(dates: dates, words: library.words) { text throws(DateValueError) in
      try dateReader.value(text, context: dates)
    }
  }

  /// How a command ends that could not render: by the glossary's own failure if it has one.
  func failure(_ failure: RenderFailure) -> CommandFailure {
    if let failure = dateReader.failure { return failure }
    return CommandFailure(Self.lines(failure.problems, atMost: 100), exitCode: 1)
  }

  /// What is amiss with a template that can be filled all the same.
  func warnings(_ template: Template) -> [Message] { Self.lines(template.warnings, atMost: 3) }

  /// A line each; those beyond a number are only counted.
  private static func lines(_ problems: [TemplateProblem], atMost limit: Int) -> [Message] {
    let lines = problems.prefix(limit).map(\.line)
    let rest = problems.count - lines.count
    guard rest > 0 else { return lines }
    return lines + [Message(ja: "ほかに\(rest)件あります。", en: "And \(rest) more.")]
  }

  /// The configuration's names of seller and buyer, for the fields that take them.
  func configured(for template: Template) -> [FieldInput] {
    let configuration = workspace.configuration
    let names = [
      (library.words.sellerFields, configuration.seller),
      (library.words.buyerFields, configuration.buyer),
    ]
    return names.flatMap { fields, name -> [FieldInput] in
      guard let name else { return [] }
      let keys = Set(fields.map(\.key))
      return template.fields.filter { keys.contains($0.name.key) }.map {
        FieldInput(name: $0.name.text, value: .text(name), origin: .header)
      }
    }
  }

  private static func library(_ files: [ResourceFile], glossary: [ResourceFile])
    throws(CommandFailure) -> TemplateLibrary
  {
    var words = FieldWords()
    if let file = glossary.first(where: { $0.name == "fields.yml" }) {
      words = FieldWords(try GlossaryReader.yaml(file))
    }
    let byPath = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
    let entries = files.map { TemplateLibrary.Entry(name: $0.name, path: $0.path) }
    return TemplateLibrary(entries, words: words) { entry throws(TemplateLibrary.Unreadable) in
      let file = byPath[entry.path] ?? ResourceFile(name: entry.name, path: entry.path)
      do throws(CommandFailure) {
        return try file.source().text
      } catch {
        throw TemplateLibrary.Unreadable(error.message)
      }
    }
  }

  /// A template in a file of its own; partials in the folder beside it come first.
  private func template(path: String) throws(CommandFailure) -> (id: String, template: Template) {
    let file = try InputReader.source(path)
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[...$0]) } ?? ""
    let name = String(slash.map { path[path.index(after: $0)...] } ?? path[...])
    let template = library.template(
      path: path == "-" ? file.name.ja : path, source: file.text,
      partials: try partials(in: folder + "partials"))
    return (name.hasSuffix(".txt") ? String(name.dropLast(4)) : name, template)
  }

  private func partials(in folder: String) throws(CommandFailure) -> [TemplateLibrary.Entry] {
    guard FileKind(folder) == .folder else { return [] }
    return try FolderWalker.files(under: folder, endings: ResourceKind.templates.endings).map {
      TemplateLibrary.Entry(name: "partials/\($0)", path: "\(folder)/\($0)")
    }
  }
}

extension CommandFailure {
  /// All messages in one.
  fileprivate var message: Message {
    Message(
      ja: messages.map(\.ja).joined(separator: "\n"), en: messages.map(\.en).joined(separator: "\n")
    )
  }
}
