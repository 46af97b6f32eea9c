extension PhraseGraph {
  /// The graph of an archive for certain classes: in the root's tree only what leads to them stays.
  /// nil for a text that is no archive.
  init?(archive: UnsafeBufferPointer<UInt8>, classes: [String]) {
    var reader = ArchiveNumbers.Reader(archive)
    let masks = Self.masks(&reader, classes: classes)
    guard let parents = readNodes(&reader, masks: masks), readCalls(&reader) else { return nil }
    link(parents)
  }

  /// What a node hangs on: the distance to it, and whether a call stands between.
  private typealias Parent = (distance: Int32, isBehindCall: Bool)

  /// What a node accepts, by its number: 0 nothing, 1 the end of a list, then sets of classes.
  private static func masks(_ reader: inout ArchiveNumbers.Reader, classes: [String]) -> [UInt128] {
    let bits = Dictionary(classes.enumerated().map { ($1, $0) }) { first, _ in first }
    var names: [UInt128] = []
    for _ in 0..<min(reader.next(), 4096) {
      let bytes = (0..<min(reader.next(), 256)).map { _ in UInt8(truncatingIfNeeded: reader.next())
      }
      names.append(bits[String(decoding: bytes, as: UTF8.self)].map { 1 << UInt128($0) } ?? 0)
    }
    var masks: [UInt128] = [0, 1]
    for _ in 0..<min(reader.next(), 65536) {
      var mask: UInt128 = 0
      for _ in 0..<min(reader.next(), names.count) {
        let name = reader.next()
        if name < names.count { mask |= names[name] }
      }
      masks.append(mask)
    }
    return masks
  }

  private mutating func readNodes(_ reader: inout ArchiveNumbers.Reader, masks: [UInt128])
    -> [Parent]?
  {
    let count = reader.next()
    guard count > 0, count <= reader.bytes.count else { return nil }
    nodes.reserveCapacity(count)
    var parents: [Parent] = []
    parents.reserveCapacity(count)
    for index in 0..<count {
      let number = reader.next()
      let distance = number >> 2
      guard distance <= index else { return nil }
      let isBehindCall = number & 2 != 0
      let accept = number & 1 != 0 ? reader.next() : 0
      guard accept < masks.count else { return nil }
      var node = Node(unit: distance > 0 && !isBehindCall ? reader.nextUnit() : 0)
      node.accepts = masks[accept]
      nodes.append(node)
      parents.append((Int32(distance), isBehindCall))
    }
    return parents
  }

  private mutating func readCalls(_ reader: inout ArchiveNumbers.Reader) -> Bool {
    let count = reader.next()
    guard count <= reader.bytes.count else { return false }
    calls.reserveCapacity(count)
    for index in 0..<count {
      let caller = reader.next()
      let list = reader.next() - 2
      let next = caller + reader.next()
      guard caller < next, next < nodes.count, list < nodes.count else { return false }
      calls.append(
        Call(list: Int32(list), next: Int32(next), nextCall: nodes[caller].firstCall))
      nodes[caller].firstCall = Int32(index)
    }
    return reader.isComplete
  }

  /// Links children to their parents, unless no class can be reached through them.
  private mutating func link(_ parents: [Parent]) {
    var isUseful = [Bool](repeating: false, count: nodes.count)
    for index in nodes.indices.reversed() where isUseful[index] || nodes[index].accepts != 0 {
      isUseful[index] = true
      isUseful[index - Int(parents[index].distance)] = true
    }
    for index in nodes.indices {
      let (distance, isBehindCall) = parents[index]
      guard distance > 0, !isBehindCall, isUseful[index] else { continue }
      let parent = index - Int(distance)
      nodes[index].nextSibling = nodes[parent].firstChild
      nodes[parent].firstChild = Int32(index)
    }
    for index in nodes.indices where nodes[index].firstCall >= 0 {
      nodes[index].firstCall = useful(nodes[index].firstCall, isUseful)
    }
  }

  /// A chain of calls without those that no class can be reached through.
  private mutating func useful(_ first: Int32, _ isUseful: [Bool]) -> Int32 {
    var (head, last): (Int32, Int32) = (-1, -1)
    var call = first
    while call >= 0 {
      let next = calls[Int(call)].nextCall
      if isUseful[Int(calls[Int(call)].next)] {
        if last < 0 { head = call } else { calls[Int(last)].nextCall = call }
        last = call
      }
      call = next
    }
    if last >= 0 { calls[Int(last)].nextCall = -1 }
    return head
  }
}
