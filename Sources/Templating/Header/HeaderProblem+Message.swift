package import Text
internal import YAML

extension HeaderProblem {
  /// What is wrong, and what to write instead.
  package var message: Message {
    switch kind {
    case .unclosed:
      Message(
        ja: "ヘッダーが閉じていません。ヘッダーの終わりに「---」だけの行を書いてください。",
        en: "The header is not closed. Write a line of “---” where it ends.")
    case .notYAML(let problem):
      Message(
        ja: "ヘッダーを読み取れません。\(problem.ja)。", en: "The header cannot be read: \(problem.en).")
    case .notMapping:
      Message(
        ja: "ヘッダーは「title: 題名」のように「キー: 値」の形で書いてください。",
        en: "Write the header as “key: value” lines, such as “title: …”.")
    case .fieldsNotMapping:
      Message(
        ja: "fields の下には「購入者名: 文字」のように、項目の名前と種類を書いてください。",
        en: "Below “fields” write names with their types, such as “購入者名: text”.")
    case .unknownKey(let key, let meant):
      Message(
        ja: "「\(key)」というキーはありません。" + Self.ja(meant),
        en: "There is no key “\(key)”. " + Self.en(meant))
    case .doubledKey(let key):
      Message(
        ja: "「\(key)」が2回書かれています。どちらかを消してください。",
        en: "“\(key)” is written twice. Delete one of them.")
    case .notText(let key):
      Message(
        ja: "「\(key)」には文字を1つだけ書いてください。", en: "“\(key)” takes a single text.")
    case .doubledField(let name):
      Message(
        ja: "項目「\(name)」が2回書かれています（全角と半角は区別しません）。どちらかを消してください。",
        en: "The field “\(name)” is declared twice (width does not count). Delete one of them.")
    case .badFieldName(let name):
      Message(
        ja: "「\(name)」は項目の名前に使えません。改行やかっこのない名前にしてください。",
        en: "“\(name)” cannot be a field's name: no line breaks or braces, please.")
    case .badField(let name):
      Message(
        ja: "項目「\(name)」の書き方が正しくありません。「\(name): 文字」または「\(name): { type: 文字, … }」と書いてください。",
        en: "Write the field as “\(name): text” or “\(name): { type: text, … }”.")
    case .unknownType(let name, let meant):
      Message(
        ja: "「\(name)」という種類はありません。" + Self.ja(meant)
          + "使えるのは \(FieldType.allCases.map(\.japaneseName).joined(separator: "・")) です。",
        en: "There is no type “\(name)”. " + Self.en(meant)
          + "The types are \(FieldType.allCases.map(\.rawValue).joined(separator: ", ")).")
    case .badFlag(let key, let text):
      Message(
        ja: "「\(key)」には「はい」か「いいえ」を書いてください（いまは「\(text)」です）。",
        en: "“\(key)” is yes or no, not “\(text)”.")
    case .noChoices:
      Message(
        ja: "選択の項目には choices: [A, B] のように選択肢を書いてください。",
        en: "A choice needs its choices, as in “choices: [A, B]”.")
    case .unfitKey(let key, let type):
      Message(
        ja: "種類が「\(type.japaneseName)」の項目に「\(key)」は使えません。消すか、種類を変えてください。",
        en: "A field of type “\(type.rawValue)” takes no “\(key)”. Delete it, or change the type.")
    case .defaultNotChoice(let text, let meant):
      Message(
        ja: "default の「\(text)」は choices の中にありません。" + Self.ja(meant),
        en: "The default “\(text)” is none of the choices. " + Self.en(meant))
    case .badFormat(let pattern, let problem):
      Message(
        ja: "日付の書式「\(pattern)」は使えません。" + problem.message.ja,
        en: "The date format “\(pattern)” cannot be used. " + problem.message.en)
    case .badLength(let text):
      Message(
        ja: "「\(text)」は長さとして読めません。「3日」「1週間」「2営業日」のように書いてください。",
        en: "“\(text)” is no length of time. Write it like 3日, 1週間 or 2営業日.")
    case .badRoll(let text):
      Message(
        ja: "roll の「\(text)」は使えません。「営業日」か「前営業日」と書いてください。",
        en: "roll is 営業日 (next business day) or 前営業日 (the one before), not “\(text)”.")
    case .plusAndMinus:
      Message(
        ja: "plus と minus は片方だけ書いてください。", en: "Write either plus or minus, not both.")
    case .missingFrom:
      Message(
        ja: "もとになる日付の項目を「from: 期限」のように書いてください。",
        en: "Say which date it counts from, as in “from: 期限”.")
    case .unknownFrom(let name, let meant):
      Message(
        ja: "from の「\(name)」という項目は fields にありません。" + Self.ja(meant),
        en: "from: there is no field “\(name)”. " + Self.en(meant))
    case .fromNotDate(let name):
      Message(
        ja: "from の「\(name)」は日付ではありません。日付か期限の項目を書いてください。",
        en: "from: “\(name)” is no date.")
    case .circularFrom(let names):
      Message(
        ja: "日付の求め方が循環しています（\(names.joined(separator: " → "))）。どれかの from を消してください。",
        en: "These dates derive from each other: \(names.joined(separator: " → ")).")
    case .fullWidthSign:
      Message(
        ja: "ヘッダーの記号が全角です。このままでも使えますが、半角にすると確実です。",
        en: "A full-width sign in the header. It works, but half width is safer.")
    }
  }

  /// The rule's id, for reports.
  package var rule: String {
    kind == .fullWidthSign ? "full-width-tag" : "template-header"
  }

  static func fullWidth(_ fold: Edit) -> HeaderProblem {
    let title = Message(ja: "半角にする", en: "Write half width")
    return HeaderProblem(
      kind: .fullWidthSign, range: fold.range,
      fixes: [Fix(title: title, isSafe: true, edits: [fold])])
  }

  static func ja(_ meant: String?) -> String { meant.map { "もしかして: \($0)。" } ?? "" }
  static func en(_ meant: String?) -> String { meant.map { "Did you mean “\($0)”? " } ?? "" }
}
