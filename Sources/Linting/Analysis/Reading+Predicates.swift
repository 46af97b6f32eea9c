internal import Dates
internal import Text

extension Reading {
  /// What first says something behind a time.
  struct Predicate {
    enum Kind { case silence, periodEnd, request, open, buyerAct, seller, past, courtesy }
    let kind: Kind
    let start: Int
  }

  /// The first predicate behind a time decides whose time it is.
  func firstPredicate(after range: Range<Int>, _ number: Int) -> Predicate? {
    let segment = segments[number].range
    let rest = near(behindRemark(range.upperBound, segment), segment.upperBound)
    var best: Predicate?
    func offer(_ kind: Predicate.Kind, _ start: Int?) {
      guard let start, start < best?.start ?? Int.max else { return }
      best = Predicate(kind: kind, start: start)
    }
    let nearby = range.lowerBound..<max(rest.upperBound, range.lowerBound)
    if let condition = conditions(in: nearby, of: number).first(where: {
      $0.token.upperBound > range.upperBound || $0.token.contains(range.upperBound - 1)
    }) {
      let isDirect = condition.token.lowerBound <= range.upperBound + 1
      switch condition.strength {
      case .periodEnd: offer(isDirect ? .periodEnd : .silence, condition.token.lowerBound)
      case .own: offer(.seller, condition.token.lowerBound)
      default: offer(.silence, condition.token.lowerBound)
      }
    }
    let request = requests(in: nearby, of: number).first { $0.ending.upperBound > range.upperBound }
    if let request {
      offer(request.status == .none ? .courtesy : .request, request.ending.lowerBound)
    }
    let open = limitStart(range)..<max(limitStart(range), rest.upperBound)
    for phraseClass in [PhraseClass.deadlineStatement, .openStatement] {
      offer(
        .open,
        index.of(phraseClass, startingIn: open).first { $0.lowerBound <= range.upperBound + 1 }?
          .lowerBound)
    }
    offer(.seller, index.first(.ownRequest, in: rest)?.lowerBound)
    offer(.buyerAct, index.first(.buyerMark, in: rest)?.lowerBound)
    offer(.seller, ownAct(in: rest, number))
    offer(.past, index.first(.past, in: rest)?.lowerBound)
    if let reported = index.first(.reported, in: rest), best?.kind != .silence {
      offer(.past, min(reported.lowerBound, range.upperBound))
    }
    offer(.seller, index.first(.ownSubject, in: rest)?.lowerBound)
    // お知らせ belongs to the ください behind it.
    if let found = best, found.kind == .buyerAct, let request, request.status != .none,
      request.ending.lowerBound - found.start <= 12
    {
      return Predicate(kind: .request, start: request.ending.lowerBound)
    }
    return best
  }

  /// Behind the brackets that open right behind a time: 3営業日以内（土日はのぞきます）に.
  private func behindRemark(_ position: Int, _ segment: Range<Int>) -> Int {
    guard position < segment.upperBound, units[position] == 0x28 else { return position }
    let window = near(position, segment.upperBound)
    return window.first { units[$0] == 0x29 }.map { $0 + 1 } ?? position
  }

  /// The limit word belongs to まで承ります as well: look a little to the left.
  func limitStart(_ range: Range<Int>) -> Int {
    max(range.lowerBound, range.upperBound - 2)
  }

  /// The first act of the seller in a range that is not part of a request.
  private func ownAct(in rest: Range<Int>, _ number: Int) -> Int? {
    index.of(.sellerAct, startingIn: rest).first { act in
      if isQuoted(act.lowerBound, in: segments[number].range) { return false }
      let around = act.lowerBound - 32..<act.upperBound + 1
      return !requests(in: around, of: number).contains {
        $0.ending.overlaps(act) || $0.ending.contains(act.upperBound)
      }
        && !conditions(in: around, of: number).contains { $0.token.overlaps(act) }
        && !index.overlaps(.buyerMark, act, reach: 6)
    }?.lowerBound
  }
}
