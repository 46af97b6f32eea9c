package import Dates

/// What the meaning of a field's value depends on.
package struct FieldContext {
  /// Reads a date such as 来週の金曜日; usually ``DateReader/value(_:context:)``, opened when needed.
  package typealias DateReading = (String) throws(DateValueError) -> DateValue

  package let dates: DateContext
  package let words: FieldWords
  package let readDate: DateReading

  package init(dates: DateContext, words: FieldWords, readDate: @escaping DateReading) {
    self.dates = dates
    self.words = words
    self.readDate = readDate
  }
}
