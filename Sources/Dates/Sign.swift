import Text

/// The characters dates are written with, as they stand in a view.
enum Sign {
  static let year: UInt16 = 0x5E74  // 年
  static let month: UInt16 = 0x6708  // 月
  static let day: UInt16 = 0x65E5  // 日
  static let hour: UInt16 = 0x6642  // 時
  static let minute: UInt16 = 0x5206  // 分
  static let half: UInt16 = 0x534A  // 半
  static let span: UInt16 = 0x9593  // 間
  static let inside: UInt16 = 0x4E2D  // 中
  static let next: UInt16 = 0x7FCC  // 翌
  static let ordinal: UInt16 = 0x7B2C  // 第
  static let some: UInt16 = 0x6570  // 数
  static let what: UInt16 = 0x4F55  // 何
  static let first: UInt16 = 0x5143  // 元
  static let weekday: UInt16 = 0x66DC  // 曜
  static let holiday: UInt16 = 0x795D  // 祝
  static let after: UInt16 = 0x5F8C  // 後
  static let no: UInt16 = 0x306E  // の
  static let comma: UInt16 = 0x3001  // 、
  static let middleDot: UInt16 = 0x30FB  // ・
  static let space: UInt16 = 0x20
  static let wave: UInt16 = 0x7E
  static let hyphen: UInt16 = 0x2D
  static let slash: UInt16 = 0x2F
  static let dot: UInt16 = 0x2E
  static let colon: UInt16 = 0x3A
  static let newline: UInt16 = 0x0A

  /// The weekday a kanji stands for; Monday is 1.
  static func weekday(_ unit: UInt16) -> Int? {
    switch unit {
    case 0x6708: 1  // 月
    case 0x706B: 2  // 火
    case 0x6C34: 3  // 水
    case 0x6728: 4  // 木
    case 0x91D1: 5  // 金
    case 0x571F: 6  // 土
    case 0x65E5: 7  // 日
    default: nil
    }
  }

  /// The weekday of ㈪ … ㈰ and ㊊ … ㊐.
  static func circledWeekday(_ unit: UInt16) -> Int? {
    switch unit {
    case 0x322A...0x3230: Int(unit) - 0x3229
    case 0x328A...0x3290: Int(unit) - 0x3289
    default: nil
    }
  }

  static func isDigit(_ unit: UInt16) -> Bool { (0x30...0x39).contains(unit) }

  static func isLetter(_ unit: UInt16) -> Bool {
    (0x41...0x5A).contains(unit) || (0x61...0x7A).contains(unit)
  }

  /// The bracket that closes an opening one.
  static func closing(_ unit: UInt16) -> UInt16? {
    switch unit {
    case 0x28: 0x29
    case 0x5B: 0x5D
    case 0x3C: 0x3E
    case 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014: unit + 1
    default: nil
    }
  }

  static func isClosing(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x29, 0x5D, 0x3E, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015: true
    default: false
    }
  }

  /// 。 ! ? and line ends.
  static func isSentenceEnd(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x3002, 0x21, 0x3F, 0x0A, 0x0D: true
    default: false
    }
  }
}
