internal import Text

/// What matches from each node of a ``PhraseAutomaton`` can begin with.
struct PhraseFirsts {
  /// By node, the units a match can begin with.
  private var units: [UnitMask]
  /// By node, whether a match can be empty.
  private var isOptional: [Bool]
  private var isKnown: [Bool]

  init(_ automaton: PhraseAutomaton) {
    let count = automaton.nodes.count
    units = [UnitMask](repeating: UnitMask(), count: count)
    isOptional = [Bool](repeating: false, count: count)
    isKnown = [Bool](repeating: false, count: count)
    for node in 0..<count { find(node, automaton) }
  }

  private mutating func find(_ node: Int, _ automaton: PhraseAutomaton) {
    guard !isKnown[node] else { return }
    isKnown[node] = true
    let source = automaton.nodes[node]
    var (units, isOptional) = (UnitMask(), source.accept != 0)
    for child in source.children { units.insert(automaton.units[child]) }
    for call in source.calls {
      let (list, next) = (automaton.calls[call].list, Int(automaton.calls[call].next))
      if list >= 0 { find(Int(list), automaton) }
      units.formUnion(self.units(of: list))
      guard self.isOptional(list) else { continue }
      find(next, automaton)
      units.formUnion(self.units[next])
      isOptional = isOptional || self.isOptional[next]
    }
    self.units[node] = units
    self.isOptional[node] = isOptional
  }

  /// - Parameter list: the root of a list, ``PhraseGraph/gap`` or ``PhraseGraph/end``.
  private func units(of list: Int32) -> UnitMask { list < 0 ? .all : units[Int(list)] }

  private func isOptional(_ list: Int32) -> Bool { list < 0 || isOptional[Int(list)] }

  /// Notes in an automaton's nodes and calls what was found.
  func mark(_ automaton: inout PhraseAutomaton) {
    for node in automaton.nodes.indices {
      let endsBehindCall = isOptional[node] && automaton.nodes[node].callCount > 0
      automaton.nodes[node].firsts = endsBehindCall ? .all : units[node]
    }
    for call in automaton.calls.indices {
      automaton.calls[call].firsts = units(of: automaton.calls[call].list)
      automaton.calls[call].isOptional = isOptional(automaton.calls[call].list)
    }
  }

  /// The units that can stand second where a match from a node begins with `unit`.
  ///
  /// - Parameter followers: what can follow the whole match.
  func seconds(
    from node: Int, _ unit: UInt16, _ automaton: PhraseAutomaton, followers: UnitMask
  ) -> UnitMask {
    var seconds = UnitMask()
    if let child = automaton.child(of: node, unit) {
      seconds.formUnion(behind(child, followers: followers))
    }
    for call in automaton.nodes[node].calls {
      let (list, next) = (automaton.calls[call].list, Int(automaton.calls[call].next))
      if list == PhraseGraph.gap { return .all }
      if list >= 0, units(of: list).mayContain(unit) {
        seconds.formUnion(
          self.seconds(
            from: Int(list), unit, automaton, followers: behind(next, followers: followers)))
      }
      if isOptional(list) {
        seconds.formUnion(self.seconds(from: next, unit, automaton, followers: followers))
      }
    }
    return seconds
  }

  private func behind(_ node: Int, followers: UnitMask) -> UnitMask {
    var units = units[node]
    if isOptional[node] { units.formUnion(followers) }
    return units
  }
}
