package import Configuring
package import Dates
package import Linting
package import Text

/// What the server needs of the world around it; only the command does input and output.
package struct ServerHost: Sendable {
  /// The present moment.
  package var now: @Sendable () -> Moment
  /// What lies around a folder: the nearest configuration, the templates and the glossary.
  package var surroundings: @Sendable (String) -> Surroundings
  /// The text of a file, or nil when there is none.
  package var read: @Sendable (String) -> SourceText?
  /// A path without links, whether or not there is a file; files are told apart by it.
  package var realPath: @Sendable (String) -> String
  /// Sees to it that the server ends when the client's process, of this number, is gone.
  package var watch: @Sendable (Int) -> Void
  /// The embedded glossary, for when another cannot be read.
  package var glossary: GlossaryFiles
  /// Writes one line for whoever looks for trouble.
  package var log: @Sendable (String) -> Void
  /// The language until the client names one.
  package var language: Language
  /// The unit of columns, whatever the client names: for one that counts otherwise than it says.
  package var encoding: PositionEncoding?

  package init(
    now: @escaping @Sendable () -> Moment,
    surroundings: @escaping @Sendable (String) -> Surroundings,
    read: @escaping @Sendable (String) -> SourceText?,
    realPath: @escaping @Sendable (String) -> String = { $0 },
    watch: @escaping @Sendable (Int) -> Void = { _ in },
    glossary: GlossaryFiles,
    log: @escaping @Sendable (String) -> Void = { _ in }, language: Language = .japanese,
    encoding: PositionEncoding? = nil
  ) {
    self.now = now
    self.surroundings = surroundings
    self.read = read
    self.realPath = realPath
    self.watch = watch
    self.glossary = glossary
    self.log = log
    self.language = language
    self.encoding = encoding
  }
}

/// What lies around a document.
package struct Surroundings: Sendable {
  package var configuration = Configuration()
  /// The folder of the configuration; nil without one.
  package var folder: String?
  /// What could not be read, each with its place.
  package var problems: [Message] = []
  package var templates: [TemplateFile] = []
  /// The folders of templates that the configuration names, absolute.
  package var templateFolders: [String] = []
  package var glossary = GlossaryFiles()

  package init() {}
}

/// The files of a glossary, as they are in force.
package struct GlossaryFiles: Sendable {
  package var files: [Glossary.File]
  /// The phrase files among them, compiled: a `PhraseArchive`'s text.
  package var archive: StaticString?

  package init(_ files: [Glossary.File] = [], archive: StaticString? = nil) {
    self.files = files
    self.archive = archive
  }
}

/// A template or partial that is in force.
package struct TemplateFile: Sendable {
  /// `greeting.txt`, `partials/署名.txt`
  package let name: String
  /// Absolute; for an embedded one its place in the repository.
  package let path: String
  package let isEmbedded: Bool
  package let text: @Sendable () -> SourceText?

  package init(
    name: String, path: String, isEmbedded: Bool, text: @escaping @Sendable () -> SourceText?
  ) {
    self.name = name
    self.path = path
    self.isEmbedded = isEmbedded
    self.text = text
  }
}
