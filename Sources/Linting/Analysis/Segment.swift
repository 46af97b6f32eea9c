/// A piece of a draft that is read as one: a sentence, a list item, or the value of a label.
struct Segment {
  /// In the view, without bullet, label and final mark.
  var range: Range<Int>
  /// Where the line's bullet or label begins; the same as the range's start for a plain sentence.
  var start: Int
  /// What its label or the heading above says it is.
  var topic: Topic?
  /// The label before it in the same line (`期限：`), in the view.
  var label: Range<Int>?
  /// Paragraphs are divided by blank lines and headings.
  var paragraph: Int
  /// Whether it is a heading; headings say no more than their topic.
  var isHeading = false

  enum Topic {
    case deadline, request, condition, other
  }
}
