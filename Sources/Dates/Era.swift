/// Japanese eras, which count years from their first (元年).
enum Era {
  /// The year before each era's first, by its name, sign and letter.
  private static let bases: [(names: [[UInt16]], base: Int)] = [
    (["令和", "㋿", "R", "r"], 2018), (["平成", "㍻", "H", "h"], 1988), (["昭和", "㍼", "S", "s"], 1925),
    (["大正", "㍽", "T", "t"], 1911), (["明治", "㍾", "M", "m"], 1867),
  ].map { names, base in (names.map { Array($0.utf16) }, base) }

  /// Whether an era's name, sign or letter begins with a unit.
  static func canBegin(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x4EE4, 0x5E73, 0x662D, 0x5927, 0x660E: true  // 令 平 昭 大 明
    case 0x32FF, 0x337B...0x337E: true
    case 0x52, 0x48, 0x53, 0x54, 0x4D, 0x72, 0x68, 0x73, 0x74, 0x6D: true  // R H S T M
    default: false
    }
  }

  /// The era named at a place: where its name ends, and the year before its first.
  static func match(_ parser: DateParser, at place: Int) -> (end: Int, base: Int, isLetter: Bool)? {
    for (names, base) in bases {
      for name in names where parser.hasPrefix(name, at: place) {
        return (place + name.count, base, name[0] < 0x80)
      }
    }
    return nil
  }
}
