import ArgumentParser
import Templating
import Text

/// `--set 名=値`, as often as there are fields.
struct SetOption: ParsableArguments {
  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      words(
        "項目の値（例: --set 購入者名=山田。何度でも指定可）", "A field's value, such as --set 購入者名=山田 (repeatable)."),
      valueName: words("名=値", "name=value")))
  var pairs: [String] = []

  /// The values, in the order given; the name ends at the first `=` or ＝.
  var inputs: [FieldInput] {
    get throws(CommandFailure) {
      var inputs: [FieldInput] = []
      for pair in pairs {
        guard let sign = pair.firstIndex(where: { $0 == "=" || $0 == "＝" }), sign > pair.startIndex
        else {
          throw CommandFailure(
            ja: "--set の「\(pair)」が読めません。--set 購入者名=山田 のように「名前=値」の形で書いてください。",
            en: "--set '\(pair)' cannot be read. Write it as name=value: --set 購入者名=山田.")
        }
        let value = String(pair[pair.index(after: sign)...])
        let name = String(pair[..<sign]).trimmingBlanks
        inputs.append(FieldInput(name: name, value: .text(value), origin: .option))
      }
      return inputs
    }
  }
}

extension String {
  /// Without blanks at its ends, full-width ones included.
  var trimmingBlanks: String {
    let isBlank = { (character: Character) in character == " " || character == "\u{3000}" }
    guard let first = firstIndex(where: { !isBlank($0) }),
      let last = lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(self[first...last])
  }
}
