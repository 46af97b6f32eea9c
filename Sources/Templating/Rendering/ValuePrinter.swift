package import Dates

/// Prints values by the type of their field; opens ICU's formatters only for dates.
package final class ValuePrinter {
  private let writer = DateWriter()

  package init() {}

  /// `11月27日（金）18時`, `12,000円`, `7日`, `はい`, `色、文字`.
  package func text(_ value: FieldValue, style: DateStyle? = nil) -> String {
    switch value {
    case .text(let text): text
    case .date(let due): date(due, style ?? .standard)
    case .duration(let length): length.text
    case .amount(let yen): DecimalNumber(yen).grouped + "円"
    case .number(let number): number.plain
    case .flag(let flag): flag ? "はい" : "いいえ"
    case .list(let items): items.joined(separator: "、")
    }
  }

  /// A day or a time; in ISO's form should ICU fail.
  package func date(_ due: Due, _ style: DateStyle) -> String {
    (try? writer.text(due, style: style)) ?? due.iso
  }
}
