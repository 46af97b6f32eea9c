/// How a view differs from an earlier one: what lies before ``start`` or behind the ends is the same,
/// and comes from the same characters of the source.
package struct ViewChange: Sendable, Equatable {
  /// Where the difference begins, in both views.
  package let start: Int
  /// Where it ends in the earlier view, and in the new one.
  package let oldEnd: Int
  package let newEnd: Int
  /// How far the source has moved behind it, in UTF-16 units.
  package let sourceShift: Int

  /// How far the view has moved behind it, in units.
  package var shift: Int { newEnd - oldEnd }

  package init(from old: MatchingView, to new: MatchingView) {
    let shortest = min(old.count, new.count)
    var start = 0
    while start < shortest, new.isSame(at: start, as: old, at: start, shift: 0) { start += 1 }
    let shift = Int(new.ends.last ?? 0) - Int(old.ends.last ?? 0)
    var length = 0
    while start + length < shortest,
      new.isSame(at: new.count - length - 1, as: old, at: old.count - length - 1, shift: shift)
    {
      length += 1
    }
    self.start = start
    (oldEnd, newEnd, sourceShift) = (old.count - length, new.count - length, shift)
  }
}

extension MatchingView {
  fileprivate func isSame(at index: Int, as old: MatchingView, at oldIndex: Int, shift: Int) -> Bool
  {
    units[index] == old.units[oldIndex] && Int(starts[index]) == Int(old.starts[oldIndex]) + shift
      && Int(ends[index]) == Int(old.ends[oldIndex]) + shift
  }
}
