import FoundationEssentials
import Templating
import Text
import YAML

/// Reads values for fields from YAML or JSON: one mapping from names to texts, numbers or lists.
struct FieldDataReader {
  let path: String
  let isJSON: Bool

  func inputs(_ text: SourceText) throws(CommandFailure) -> [FieldInput] {
    let bytes = Array(text.string.utf8)
    return isJSON ? try json(bytes) : try yaml(bytes)
  }

  private func yaml(_ bytes: [UInt8]) throws(CommandFailure) -> [FieldInput] {
    let root: YAMLNode?
    do throws(YAMLError) {
      root = try YAMLReader.read(
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...])
    } catch {
      throw failure(
        error.mark, Message(ja: error.problem.ja + "。", en: error.problem.en + "."))
    }
    guard let root else { return [] }
    guard let entries = root.mapping else { throw failure(root.mark, Self.shape) }
    return entries.map { entry in
      FieldInput(
        name: entry.key, value: value(entry.value),
        origin: .file(path: path, line: entry.value.mark.line, column: entry.value.mark.column))
    }
  }

  private func value(_ node: YAMLNode) -> FieldInput.Value {
    switch node.value {
    case .scalar(let text): text.isEmpty || text == "~" || text == "null" ? .nothing : .text(text)
    case .sequence: node.scalars.map(FieldInput.Value.list) ?? .unfit
    case .mapping: .unfit
    }
  }

  private func json(_ bytes: [UInt8]) throws(CommandFailure) -> [FieldInput] {
    let root: JSONValue
    do {
      root = try JSONDecoder().decode(JSONValue.self, from: Data(bytes))
    } catch {
      throw CommandFailure(
        ja: "\(path): JSON として読めません。{ \"購入者名\": \"山田\" } の形で書いてください。",
        en: "\(path): not JSON. Write it as { \"購入者名\": \"山田\" }.")
    }
    guard case .object(let members) = root else {
      throw CommandFailure(ja: "\(path): " + Self.shape.ja, en: "\(path): " + Self.shape.en)
    }
    return members.sorted { $0.key < $1.key }.map { name, value in
      FieldInput(
        name: name, value: self.value(value), origin: .file(path: path, line: nil, column: nil))
    }
  }

  private func value(_ value: JSONValue) -> FieldInput.Value {
    switch value {
    case .null: .nothing
    case .object: .unfit
    case .array(let items):
      items.contains { $0.scalar == nil } ? .unfit : .list(items.compactMap(\.scalar))
    case .bool, .number, .string: value.scalar.map(FieldInput.Value.text) ?? .unfit
    }
  }

  private func failure(_ mark: YAMLMark, _ message: Message) -> CommandFailure {
    let place = "\(path):\(mark.line):\(mark.column): "
    return CommandFailure(ja: place + message.ja, en: place + message.en)
  }

  private static let shape = Message(
    ja: "「購入者名: 山田」のように、項目の名前と値を書いてください。",
    en: "Write names and values, such as “購入者名: 山田”.")
}
