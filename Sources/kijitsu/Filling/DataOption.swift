import ArgumentParser
import Templating
import Text

/// `--data FILE`: values from a YAML or JSON file.
struct DataOption: ParsableArguments {
  @Option(
    name: .customLong("data"),
    help: ArgumentHelp(
      words("値をまとめたファイル（.yml・.json。- は標準入力）", "A file of values (.yml, .json; - is stdin)."),
      valueName: words("ファイル", "file")),
    completion: .file(extensions: ["yml", "yaml", "json"]))
  var file: String?

  /// The values of the file; none without one.
  var inputs: [FieldInput] {
    get throws(CommandFailure) {
      guard let file else { return [] }
      let source = try InputReader.source(file)
      return try FieldDataReader(path: source.name.ja, isJSON: isJSON(source)).inputs(source.text)
    }
  }

  /// By the file's name; of stdin by its first sign.
  private func isJSON(_ source: SourceFile) -> Bool {
    if source.path.hasSuffix(".json") { return true }
    if source.path.hasSuffix(".yml") || source.path.hasSuffix(".yaml") { return false }
    return source.text.units.first { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 } == 0x7B
  }
}
