/// Remembers where the phrases of a list end at a place: many phrases ask the same list about the same
/// place. It holds the last few places of each list.
struct PhraseMemo {
  private struct Slot {
    var base: Int
    var ends: UInt64
  }

  private static let places = 16
  private let slots: UnsafeMutableBufferPointer<Slot>

  init(lists: Int) {
    slots = .allocate(capacity: lists * Self.places)
    slots.initialize(repeating: Slot(base: -1, ends: 0))
  }

  func deallocate() { slots.deallocate() }

  /// Bits of the ends, as ``PhraseScanner`` has them; `compute` is asked when they are not known.
  func ends(of list: Int32, at base: Int, compute: () -> UInt64) -> UInt64 {
    let index = Int(list) * Self.places + base & (Self.places - 1)
    if slots[index].base == base { return slots[index].ends }
    let ends = compute()
    slots[index] = Slot(base: base, ends: ends)
    return ends
  }
}
