import ArgumentParser

/// `--templates`: folders that come before all others.
struct TemplatesOption: ParsableArguments {
  @Option(
    name: .customLong("templates"),
    help: ArgumentHelp(
      words("テンプレートのフォルダ（何度でも指定可）", "A folder of templates (repeatable)."),
      valueName: words("フォルダ", "folder")),
    completion: .directory)
  var folders: [String] = []
}

/// `--glossary`: folders or files that come before all others.
struct GlossaryOption: ParsableArguments {
  @Option(
    name: .customLong("glossary"),
    help: ArgumentHelp(
      words("用語集のフォルダかファイル（何度でも指定可）", "A folder or file of the glossary (repeatable)."),
      valueName: words("パス", "path")),
    completion: .file())
  var paths: [String] = []
}
