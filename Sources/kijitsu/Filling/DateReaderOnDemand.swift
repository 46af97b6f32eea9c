import Dates
import Text

/// Opens the reader of dates with the first value to be read: the glossary costs time.
final class DateReaderOnDemand {
  private let open: () throws(CommandFailure) -> DateReader
  private var reader: DateReader?
  /// Why the glossary could not be read.
  private(set) var failure: CommandFailure?

  init(_ open: @escaping () throws(CommandFailure) -> DateReader) { self.open = open }

  func value(_ text: String, context: DateContext) throws(DateValueError) -> DateValue {
    guard let reader = opened() else {
      throw DateValueError(problem: .unreadable, range: TextRange(0, text.utf16.count))
    }
    return try reader.value(text, context: context)
  }

  private func opened() -> DateReader? {
    if let reader { return reader }
    do throws(CommandFailure) { reader = try open() } catch { failure = error }
    return reader
  }
}
