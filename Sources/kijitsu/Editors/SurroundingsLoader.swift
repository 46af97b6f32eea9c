import Configuring
import LanguageServer
import Linting
import Text

/// Finds for the language server what lies around a document.
struct SurroundingsLoader: Sendable {
  /// Folders of templates that come first.
  let templates: [String]
  /// Folders and files of the glossary that come first.
  let glossary: [String]

  /// The configuration nearest to a folder, with its templates and glossary. What cannot be read is
  /// told and left out, so that one broken file does not silence the editor.
  func surroundings(_ folder: String) -> Surroundings {
    var result = Surroundings()
    let workspace: Workspace
    do throws(CommandFailure) {
      workspace = try Workspace.nearest(to: folder)
    } catch {
      result.problems += error.messages
      workspace = Workspace(configuration: Configuration(), folder: nil)
    }
    result.configuration = workspace.configuration
    result.folder = workspace.folder
    result.templateFolders = workspace.configuration.templates.map(workspace.inFolder)
    do throws(CommandFailure) {
      let own = Self.templateFolder(around: folder).map { [$0] } ?? []
      result.templates = try workspace.templates(given: own + templates).map(Self.template)
    } catch {
      result.problems += error.messages
      result.templates = ResourceKind.templates.stock.map(Self.template)
    }
    do throws(CommandFailure) {
      result.glossary = try Self.files(try workspace.glossary(given: glossary))
    } catch {
      result.problems += error.messages
      result.glossary = Self.embeddedGlossary
    }
    return result
  }

  /// The folder of templates that a folder is or lies in: one named `Templates`, or one with partials.
  private static func templateFolder(around folder: String) -> String? {
    let parts = folder.split(separator: "/", omittingEmptySubsequences: false)
    if let index = parts.lastIndex(where: { $0 == "Templates" || $0 == "templates" }) {
      return existing(parts[...index].joined(separator: "/"))
    }
    if parts.last == "partials" { return existing(parts.dropLast().joined(separator: "/")) }
    return FileKind(folder + "/partials") == .folder ? folder : nil
  }

  private static func existing(_ folder: String) -> String? {
    FileKind(folder) == .folder ? folder : nil
  }

  /// The glossary that ships with the program.
  static var embeddedGlossary: GlossaryFiles {
    (try? files(ResourceKind.glossary.stock)) ?? GlossaryFiles()
  }

  private static func files(_ resources: [ResourceFile]) throws(CommandFailure) -> GlossaryFiles {
    var files: [Glossary.File] = []
    for resource in resources {
      files.append(Glossary.File(path: resource.name, bytes: try resource.utf8()))
    }
    return GlossaryFiles(files, archive: GlossaryReader.archive(resources))
  }

  private static func template(_ resource: ResourceFile) -> TemplateFile {
    let path = resource.isStock ? resource.path : realPath(resource.path) ?? resource.path
    return TemplateFile(name: resource.name, path: path, isEmbedded: resource.isStock) {
      try? resource.source().text
    }
  }
}
