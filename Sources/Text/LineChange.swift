/// How a text differs from an earlier version, in whole lines; lines end with a line feed.
package struct LineChange: Sendable, Equatable {
  /// The lines that are new, in the new text, without the end of the last one.
  package let new: TextRange
  /// Where what stood in their place ended in the earlier text.
  package let oldEnd: Int

  /// How far the text has moved behind them, in UTF-16 units.
  package var shift: Int { new.end - oldEnd }

  package init(from old: [UInt16], to new: [UInt16]) {
    let (start, length) = old.withUnsafeBufferPointer { old in
      new.withUnsafeBufferPointer { new in
        let shortest = min(old.count, new.count)
        var start = 0
        while start < shortest, new[start] == old[start] { start += 1 }
        var length = 0
        while start + length < shortest, new[new.count - length - 1] == old[old.count - length - 1]
        {
          length += 1
        }
        while start > 0, new[start - 1] != 0x0A { start -= 1 }
        while length > 0, new[new.count - length] != 0x0A { length -= 1 }
        return (start, length)
      }
    }
    self.new = TextRange(start, new.count - length)
    oldEnd = old.count - length
  }
}
