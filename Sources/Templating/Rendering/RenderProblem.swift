package import Text

/// Why a text could not be rendered although the values were right.
package enum RenderProblem: Error, Sendable, Hashable {
  /// A name without a value, where that is an error.
  case missing(String)
  /// More than ``RenderEngine/maximumLength`` units, or too many steps.
  case tooLong
  /// Partials within partials beyond ``RenderEngine/maximumPartialDepth``.
  case tooDeep

  /// What is wrong.
  package var message: Message {
    switch self {
    case .missing(let name):
      Message(
        ja: "「\(name)」の値がありません。値を指定するか、{{#\(name)}}…{{/\(name)}} の中に書いてください。",
        en:
          "There is no value for “\(name)”. Give one, or print it inside {{#\(name)}}…{{/\(name)}}."
      )
    case .tooLong:
      Message(
        ja: "できあがる文面が長すぎます。部品や一覧の繰り返しを減らしてください。",
        en: "The text grows too long. Repeat fewer partials or items.")
    case .tooDeep:
      Message(
        ja: "部品の入れ子が深すぎます。部品の中の {{> …}} を減らしてください。",
        en: "Partials are nested too deeply.")
    }
  }
}
