internal import Dates

/// A filter: what it is called, what it takes, and what it makes of a value.
package struct Filter: Sendable {
  enum Argument: Sendable {
    case none
    /// A date pattern or a named style.
    case dateFormat
    /// Any text.
    case text
  }

  /// The Japanese name first.
  package let names: [String]
  /// One use, for messages.
  package let example: String
  let argument: Argument
  /// Whether it takes values of a type; every filter's own result is a text.
  package let accepts: @Sendable (FieldType) -> Bool
  let apply: @Sendable (FieldValue, DateStyle?, String, ValuePrinter) -> String?
}

extension Filter {
  /// A filter by any of its names.
  package static func named(_ name: String) -> Filter? {
    let key = FieldName.key(name).lowercased()
    return all.first { $0.names.contains(key) }
  }

  /// All filters.
  package static let all: [Filter] = [
    Filter(
      names: ["日付", "date"], example: #"{{期限 | date: "M月d日"}}"#, argument: .dateFormat,
      accepts: \.isDate
    ) { value, _, format, printer in
      guard case .success(let style) = DateStyle.read(format) else { return nil }
      return date(value, style, printer)
    },
    Filter(
      names: ["西暦", "western"], example: "{{期限 | 西暦}}", argument: .none, accepts: \.isDate
    ) { value, _, _, printer in date(value, DateStyle(pattern: "y年M月d日（E）"), printer) },
    Filter(
      names: ["和暦", "era"], example: "{{期限 | 和暦}}", argument: .none, accepts: \.isDate
    ) { value, _, _, printer in
      date(value, DateStyle(pattern: "Gy年M月d日（E）", usesEra: true), printer)
    },
    Filter(
      names: ["曜日", "weekday"], example: "{{期限 | 曜日}}", argument: .none, accepts: \.isDate
    ) { value, _, _, printer in
      date(value, DateStyle(pattern: "EEEE", appendsTime: false), printer)
    },
    Filter(
      names: ["数", "number"], example: "{{追加料金 | number}}", argument: .none,
      accepts: { $0 == .number || $0 == .amount }
    ) { value, _, _, _ in number(value)?.grouped },
    Filter(
      names: ["金額", "amount"], example: "{{料金 | 金額}}", argument: .none,
      accepts: { $0 == .number || $0 == .amount }
    ) { value, _, _, _ in number(value).map { $0.grouped + "円" } },
    Filter(
      names: ["区切り", "join"], example: #"{{質問 | join: "・"}}"#, argument: .text,
      accepts: { $0 == .list }
    ) { value, _, separator, _ in
      guard case .list(let items) = value else { return nil }
      return items.joined(separator: separator)
    },
    Filter(
      names: ["全角", "wide"], example: "{{期限 | 全角}}", argument: .none, accepts: { _ in true }
    ) { value, style, _, printer in Widths.wide(printer.text(value, style: style)) },
    Filter(
      names: ["半角", "narrow"], example: "{{期限 | 半角}}", argument: .none, accepts: { _ in true }
    ) { value, style, _, printer in Widths.narrow(printer.text(value, style: style)) },
  ]

  private static func date(_ value: FieldValue, _ style: DateStyle, _ printer: ValuePrinter)
    -> String?
  {
    guard case .date(let due) = value else { return nil }
    return printer.date(due, style)
  }

  private static func number(_ value: FieldValue) -> DecimalNumber? {
    switch value {
    case .amount(let yen): DecimalNumber(yen)
    case .number(let number): number
    default: nil
    }
  }
}
