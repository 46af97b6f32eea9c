/// Japanese eras, which count years from their first (元年).
enum Era {
  /// The year before each era's first, by its name, sign and letter.
  private static let bases: [(names: [[UInt16]], base: Int)] = [
    (["令和", "㋿", "R", "r"], 2018), (["平成", "㍻", "H", "h"], 1988), (["昭和", "㍼", "S", "s"], 1925),
    (["大正", "㍽", "T", "t"], 1911), (["明治", "㍾", "M", "m"], 1867),
  ].map { names, base in (names.map { Array($0.utf16) }, base) }

  private static let firstUnits = Set(bases.flatMap { $0.names.map { $0[0] } })

  static func canBegin(_ unit: UInt16) -> Bool { unit > 0x40 && firstUnits.contains(unit) }

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
