import Dates
import Text

/// Opens the reader of dates, and the glossary's phrases for it, with the first value to be read.
final class DateReaderOnDemand {
  private let glossary: [ResourceFile]
  private var reader: DateReader?
  /// Why the glossary could not be read.
  private(set) var failure: CommandFailure?

  init(glossary: [ResourceFile]) { self.glossary = glossary }

  func value(_ text: String, context: DateContext) throws(DateValueError) -> DateValue {
    let unreadable = DateValueError(
      problem: .unreadable, range: TextRange(0, text.utf16.count))
    guard let reader = opened() else { throw unreadable }
    return try reader.value(text, context: context)
  }

  private func opened() -> DateReader? {
    if let reader { return reader }
    do throws(CommandFailure) {
      let (book, spelling) = try GlossaryReader.book(glossary, classes: DateReader.phraseClasses)
      reader = DateReader(book: book, spelling: spelling)
    } catch {
      failure = error
    }
    return reader
  }
}
