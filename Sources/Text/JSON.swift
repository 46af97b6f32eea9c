/// A JSON value to be written; objects keep the order of their keys.
///
///     JSON.object([("text", "11月27日"), ("due", .null)]).line  // {"text":"11月27日","due":null}
package enum JSON: Sendable {
  case null
  case bool(Bool)
  case int(Int)
  /// A number that is no `Int`, as it is written: `1.5`.
  case number(String)
  case string(String)
  case array([JSON])
  case object([(String, JSON)])
  /// A value that is already written, on one line.
  case written(JSONLine)

  /// The value on one line, without a line end.
  package var line: String {
    var bytes: [UInt8] = []
    writeLine(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the value on one line, without a line end, in UTF-8.
  package func writeLine(to bytes: inout [UInt8]) { write(to: &bytes, indent: nil) }

  /// The value over several lines, indented by two blanks, with a line end.
  package var pretty: String {
    var bytes: [UInt8] = []
    write(to: &bytes, indent: 0)
    bytes.append(0x0A)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func write(to bytes: inout [UInt8], indent: Int?) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .int(let value): bytes += String(value).utf8
    case .number(let digits): bytes += digits.utf8
    case .string(let value): Self.write(value, to: &bytes)
    case .written(let line): bytes += line.bytes
    case .array(let items):
      Self.write(items, in: (0x5B, 0x5D), to: &bytes, indent: indent) { item, bytes, inner in
        item.write(to: &bytes, indent: inner)
      }
    case .object(let members):
      Self.write(members, in: (0x7B, 0x7D), to: &bytes, indent: indent) { member, bytes, inner in
        Self.write(member.0, to: &bytes)
        bytes.append(0x3A)
        if inner != nil { bytes.append(0x20) }
        member.1.write(to: &bytes, indent: inner)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item], in brackets: (UInt8, UInt8), to bytes: inout [UInt8], indent: Int?,
    writeItem: (Item, inout [UInt8], Int?) -> Void
  ) {
    let inner = indent.map { $0 + 2 }
    bytes.append(brackets.0)
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(0x2C) }
      if let inner { bytes += ("\n" + String(repeating: " ", count: inner)).utf8 }
      writeItem(item, &bytes, inner)
    }
    if let indent, !items.isEmpty { bytes += ("\n" + String(repeating: " ", count: indent)).utf8 }
    bytes.append(brackets.1)
  }

  private static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(0x22)
    JSONLine.writeEscaped(text, to: &bytes)
    bytes.append(0x22)
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral
{
  package init(stringLiteral value: String) { self = .string(value) }
  package init(integerLiteral value: Int) { self = .int(value) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(arrayLiteral elements: JSON...) { self = .array(elements) }
}

extension JSON {
  /// The value of a member of an object; of members with the same name the last.
  package subscript(name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.0 == name }?.1
  }

  /// The text of a string.
  package var string: String? { if case .string(let text) = self { text } else { nil } }
}

extension Position {
  /// The position as `{"byte","utf16","line","column","screen"}`.
  package var json: JSON {
    .object([
      ("byte", .int(byte)), ("utf16", .int(utf16)), ("line", .int(line)), ("column", .int(column)),
      ("screen", .int(screen)),
    ])
  }
}

extension PositionMap {
  /// A range as `{"start":…,"end":…}`.
  package func json(_ range: TextRange) -> JSON {
    .object([("start", position(range.start).json), ("end", position(range.end).json)])
  }
}
