/// A text file of Templates/ or Glossary/, embedded in the binary.
package struct StockFile: Sendable {
  /// Relative to the package, such as `Templates/partials/署名.txt`.
  package let path: StaticString
  /// The file's text, in the binary's read-only data.
  package let text: StaticString
}

/// What ships inside the binary.
package enum Stock {
  /// Every file of Templates/ and Glossary/, ordered by path.
  package static var files: [StockFile] { embeddedFiles }

  /// The phrases of Glossary/phrases/, compiled: a `PhraseArchive`'s text.
  package static var phrases: StaticString { embeddedPhrases }

  /// Of these the words of dates alone, which load in less time: the lists called `date-…`.
  package static var datePhrases: StaticString { embeddedDatePhrases }
}
