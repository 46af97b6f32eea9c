import Dates
import Templating
import Text

/// What is looked at in a filled message before it goes out.
enum FilledCheck {
  /// Lints a filled message as a draft of its template's situation; an error keeps it from going out.
  static func check(_ message: FilledMessage, shelf: TemplateShelf, console: Console)
    throws(CommandFailure)
  {}
}
