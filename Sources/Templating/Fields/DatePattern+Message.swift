package import Text

extension DatePattern.Problem {
  /// What is wrong with the pattern, and what to write instead.
  package var message: Message {
    switch self {
    case .weekYear:
      Message(
        ja: "「Y」は週の年で、年末に翌年になります。「y」と書いてください。",
        en: "“Y” is the year of the week and is wrong at the end of December. Write “y”.")
    case .dayOfYear:
      Message(
        ja: "「D」は年の初めからの日数です。日は「d」と書いてください。",
        en: "“D” is the day of the year. Write “d”.")
    case .halfDayClock:
      Message(
        ja: "「h」では午前と午後がわかりません。「H」（24時間）にするか「a」を添えてください。",
        en: "“h” needs “a” beside it; or write “H” for 24 hours.")
    case .minutesAsMonth:
      Message(ja: "「m」は分です。月は「M」と書いてください。", en: "“m” is minutes. Write “M” for months.")
    case .monthAsMinutes:
      Message(ja: "「M」は月です。分は「mm」と書いてください。", en: "“M” is months. Write “mm” for minutes.")
    case .unknownLetter(let letter):
      Message(
        ja: "「\(letter)」は日付の書式に使えません。「M月d日（E）」のように書くか、文字は '…' で囲んでください。",
        en: "“\(letter)” has no meaning here. Write it like “M月d日（E）”, or quote letters: '…'.")
    case .openQuote:
      Message(ja: "「'」が閉じていません。", en: "A quote (') is not closed.")
    case .noField:
      Message(
        ja: "年・月・日のどれも入っていません。「M月d日（E）」のように書くか、標準・西暦・和暦などの名前を書いてください。",
        en: "It has no day, month or year. Write it like “M月d日（E）”, or name a style.")
    }
  }
}
