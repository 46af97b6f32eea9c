package import ICU

/// Writes dates in a ``DateStyle`` through ICU; opens each formatter when it is first needed (about
/// a millisecond) and keeps it. One writer a task: ICU's formatters are not thread-safe.
package final class DateWriter {
  private var formatters: [DateStyle: DateFormatter] = [:]
  /// Days written last in the standard style: a message names few, and rules ask for them again.
  private var texts: [Day: String] = [:]
  private static let maximumTexts = 256

  package init() {}

  /// `11月27日（金）18時`.
  package func text(_ due: Due, style: DateStyle = .standard) throws(ICUError) -> String {
    switch due {
    case .day(let day): try text(day, style: style)
    case .moment(let moment): try text(moment, style: style)
    }
  }

  /// `11月27日（金）`.
  package func text(_ day: Day, style: DateStyle = .standard) throws(ICUError) -> String {
    guard style == .standard else { return try format(Moment(day: day, minute: 0), style) }
    if let text = texts[day] { return text }
    if texts.count >= Self.maximumTexts { texts.removeAll(keepingCapacity: true) }
    let text = try format(Moment(day: day, minute: 0), style)
    texts[day] = text
    return text
  }

  /// `11月27日（金）18時`; the first minute of a day is 24時 of the day before.
  package func text(_ moment: Moment, style: DateStyle = .standard) throws(ICUError) -> String {
    guard style.appendsTime else { return try format(moment, style) }
    if let time = style.timePattern {
      return try format(moment, DateStyle(pattern: style.pattern + time, usesEra: style.usesEra))
    }
    if moment.minute == 0 {
      return try text(moment.adding(minutes: -1440).day, style: style) + "24時"
    }
    let minutes = moment.minuteOfHour == 0 ? "" : padded(moment.minuteOfHour, 2) + "分"
    return try text(moment.day, style: style) + "\(moment.hour)時\(minutes)"
  }

  private func format(_ moment: Moment, _ style: DateStyle) throws(ICUError) -> String {
    let formatter = try self.formatter(style)
    return try formatter.string(
      milliseconds: Double(moment.day.number) * 86_400_000 + Double(moment.minute) * 60_000)
  }

  private func formatter(_ style: DateStyle) throws(ICUError) -> DateFormatter {
    if let formatter = formatters[style] { return formatter }
    let locale = style.usesEra ? "ja_JP@calendar=japanese" : "ja_JP"
    let formatter = try DateFormatter(pattern: style.pattern, locale: locale)
    formatters[style] = formatter
    return formatter
  }
}
