internal import Text

extension PhraseAutomaton {
  /// Writes an automaton whose nodes accept numbers of sets.
  func write(to numbers: inout ArchiveNumbers) {
    numbers.append(nodes.count)
    for (index, node) in nodes.enumerated() {
      let accept = Int(accepts[Int(node.accept)])
      numbers.append(
        Int(node.childCount) << 2 | (accept > 0 ? 2 : 0) | (node.callCount > 0 ? 1 : 0))
      if node.childCount > 0 { numbers.append(Int(node.firstChild) - index) }
      if accept > 0 { numbers.append(accept) }
      numbers.append(unit: units[index])
      guard node.callCount > 0 else { continue }
      numbers.append(Int(node.callCount))
      for call in node.calls {
        numbers.append(Int(calls[call].list) + 2)
        numbers.append(Int(calls[call].next) - index)
      }
    }
    numbers.append(heads.heads.count)
    for (unit, head) in zip(heads.units, heads.heads) {
      numbers.append(unit: unit)
      numbers.append(Int(head.child) + 1)
      numbers.append(head.calls.count)
      for call in heads.calls[head.calls] { numbers.append(Int(call)) }
      for half in [head.seconds.low, head.seconds.high] {
        numbers.append(Int(half & 0xFFFF_FFFF))
        numbers.append(Int(half >> 32))
      }
    }
  }

  /// The automaton of an archive for certain classes; nil for a text that is no archive.
  init?(archive: UnsafeBufferPointer<UInt8>, classes: [String]) {
    var reader = ArchiveNumbers.Reader(archive)
    accepts = Self.masks(&reader, classes: classes)
    guard readNodes(&reader), readHeads(&reader), reader.isComplete else { return nil }
    PhraseFirsts(self).mark(&self)
  }

  /// The sets of classes by their numbers: 0 nothing, 1 the end of a list, then those of the archive.
  private static func masks(_ reader: inout ArchiveNumbers.Reader, classes: [String]) -> [UInt128] {
    let bits = Dictionary(classes.enumerated().map { ($1, $0) }) { first, _ in first }
    var names: [UInt128] = []
    for _ in 0..<min(reader.next(), 4096) {
      let bytes = (0..<min(reader.next(), 256)).map { _ in UInt8(truncatingIfNeeded: reader.next())
      }
      names.append(bits[String(decoding: bytes, as: UTF8.self)].map { 1 << UInt128($0) } ?? 0)
    }
    var masks: [UInt128] = [0, 1]
    for _ in 0..<min(reader.next(), 65000) {
      var mask: UInt128 = 0
      for _ in 0..<min(reader.next(), names.count) {
        let name = reader.next()
        if name < names.count { mask |= names[name] }
      }
      masks.append(mask)
    }
    return masks
  }

  private mutating func readNodes(_ reader: inout ArchiveNumbers.Reader) -> Bool {
    let count = reader.next()
    guard count > 0, count <= reader.bytes.count else { return false }
    nodes.reserveCapacity(count)
    units.reserveCapacity(count)
    for index in 0..<count {
      let shape = reader.next()
      var node = Node(
        firstCall: Int32(calls.count), childCount: UInt16(truncatingIfNeeded: shape >> 2))
      if node.childCount > 0 {
        let first = index + reader.next()
        guard first + Int(node.childCount) <= count else { return false }
        node.firstChild = Int32(first)
      }
      if shape & 2 != 0 {
        let accept = reader.next()
        guard accept < accepts.count else { return false }
        node.accept = accepts[accept] == 0 ? 0 : UInt16(accept)
      }
      units.append(reader.nextUnit())
      node.callCount = shape & 1 != 0 ? UInt16(truncatingIfNeeded: reader.next()) : 0
      for _ in 0..<node.callCount {
        let (list, next) = (reader.next() - 2, index + reader.next())
        guard list < count, next < count else { return false }
        calls.append(Call(list: Int32(list), next: Int32(next)))
      }
      nodes.append(node)
    }
    return true
  }

  private mutating func readHeads(_ reader: inout ArchiveNumbers.Reader) -> Bool {
    for _ in 0..<min(reader.next(), 65536) {
      let unit = reader.nextUnit()
      let child = reader.next() - 1
      let headCalls = (0..<min(reader.next(), calls.count)).map { _ in
        Int32(clamping: reader.next())
      }
      guard child < nodes.count, headCalls.allSatisfy({ $0 < calls.count }) else { return false }
      var seconds = UnitMask()
      seconds.low = UInt64(reader.next()) | UInt64(reader.next()) << 32
      seconds.high = UInt64(reader.next()) | UInt64(reader.next()) << 32
      heads.append(unit, child: Int32(child), calls: headCalls, seconds: seconds)
    }
    heads.index()
    return true
  }
}
