import Templating
import Text

extension LanguageServer {
  /// The template that an argument names: an address, a path, an id, a title or a part of either.
  func template(_ argument: JSON) throws(ResponseError) -> (Template, Workbench) {
    guard let name = argument.string else {
      throw ResponseError(.invalidParams, "a template is named by a text")
    }
    let path = (FileURI.path(name) ?? name).hasPrefix("/") ? FileURI.path(name) ?? name : nil
    if let document = documents[name] ?? path.flatMap(openDocument),
      case .template(let template) = try analysis(of: document)
    {
      return (template.template, template.workbench)
    }
    let folder = path.map { String($0[..<($0.lastIndex(of: "/") ?? $0.startIndex)]) }
    guard let workbench = workbench(forFolder: folder ?? folders.first ?? ".") else {
      throw ResponseError(.internalError, "no glossary")
    }
    let library = templateFiles(workbench).library
    if let path, let text = host.read(path) {
      return (library.template(path: host.realPath(path), source: text), workbench)
    }
    do {
      return (try library.template(try library.find(name)), workbench)
    } catch let error as TemplateLibrary.LookupProblem {
      throw failure(error.editorMessage)
    } catch let error as TemplateLibrary.Unreadable {
      throw failure(error.message)
    } catch {
      throw ResponseError(.requestFailed, name)
    }
  }

  /// The document of a path that the client has open, however it spells the path.
  private func openDocument(path: String) -> Document? {
    let file = host.realPath(path)
    return documents.values.first { $0.file == file }
  }
}

extension TemplateLibrary.LookupProblem {
  /// What is wrong, without the commands of a shell.
  fileprivate var editorMessage: Message {
    guard case .unknown(let query, let meant) = self, meant.isEmpty else { return message }
    return Message(
      ja: "「\(query)」というテンプレートはありません。", en: "There is no template “\(query)”.")
  }
}

extension TemplateProblem {
  /// What is wrong, without the options of a shell.
  var editorMessage: Message {
    guard case .field(.missing(let name, let type, let example, let choices, let meant)) = kind
    else { return message }
    let hint = meant.map { Message(ja: "もしかして: \($0)。", en: " Did you mean “\($0)”?") }
    let values =
      choices.isEmpty
      ? Message(ja: "例: \(example ?? type.sample)", en: "Example: \(example ?? type.sample)")
      : Message(
        ja: "選択肢: \(choices.joined(separator: "・"))",
        en: "Choices: \(choices.joined(separator: ", "))")
    return Message(
      ja: "「\(name)」（\(type.japaneseName)）の値がありません。\(hint?.ja ?? "")\(values.ja)",
      en: "“\(name)” (\(type.rawValue)) has no value.\(hint?.en ?? "") \(values.en)")
  }
}
