internal import Linting
internal import Text

/// A rule's rationale in its three parts: the first sentence says what is found, the second why it
/// matters, the others what to do.
struct Rationale {
  let what: String
  let why: String
  let remedy: String

  init(_ rule: Rule, language: Language) {
    let sentences = Self.sentences(rule.rationale[language], language)
    what = sentences.first ?? ""
    why = sentences.count > 1 ? sentences[1] : what
    remedy = sentences.dropFirst(2).joined(separator: language == .english ? " " : "")
  }

  /// Parted behind 。 or a full stop with a blank, outside 「」.
  private static func sentences(_ text: String, _ language: Language) -> [String] {
    var sentences: [String] = []
    var sentence = String.UnicodeScalarView()
    var depth = 0
    var isBehindStop = false
    for scalar in text.unicodeScalars {
      if isBehindStop, scalar == " " || scalar == "\n" {
        sentences.append(String(sentence))
        sentence = String.UnicodeScalarView()
        isBehindStop = false
        continue
      }
      sentence.append(scalar)
      isBehindStop = language == .english && scalar == "." && depth == 0
      switch scalar {
      case "「": depth += 1
      case "」": depth -= 1
      case "。" where depth == 0:
        sentences.append(String(sentence))
        sentence = String.UnicodeScalarView()
      default: break
      }
    }
    if !sentence.isEmpty { sentences.append(String(sentence)) }
    return sentences
  }
}
