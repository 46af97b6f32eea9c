/// Finds what was probably meant, for "もしかして: 期限".
package enum Suggestion {
  /// The candidate nearest to `word`, if one is near enough: a third of its letters may differ, and
  /// one always may. Of equally near ones the first.
  package static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let units = folded(word)
    guard !units.isEmpty, units.count <= 64 else { return nil }
    let limit = max(1, units.count / 3)
    var best: (distance: Int, candidate: String)?
    for candidate in candidates {
      let other = folded(candidate)
      guard other.count <= 64, abs(other.count - units.count) <= limit else { continue }
      let distance = distance(units, other)
      if distance <= limit, distance < max(units.count, other.count),
        distance < best?.distance ?? .max
      {
        best = (distance, candidate)
      }
    }
    return best?.candidate
  }

  /// Width, katakana and case do not count.
  private static func folded(_ word: String) -> [UInt16] {
    MatchingView(Array(word.lowercased().utf16)).units
  }

  /// Insertions, deletions, replacements and swaps of neighbours that lead from one to the other.
  private static func distance(_ a: [UInt16], _ b: [UInt16]) -> Int {
    var before: [Int] = []
    var previous = Array(0...b.count)
    for i in a.indices {
      var current = [i + 1]
      for j in b.indices {
        var cost = min(previous[j + 1], current[j]) + 1
        cost = min(cost, previous[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
        current.append(cost)
      }
      (before, previous) = (previous, current)
    }
    return previous[b.count]
  }
}
