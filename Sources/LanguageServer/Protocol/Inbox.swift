import Synchronization
import Text

/// Where a client's messages wait until the server takes them.
///
/// One thread reads, works and writes, since to wake another for every key stroke would cost more than
/// the work; while work is under way the inbox looks now and then whether a message makes it needless.
package final class Inbox: Sendable {
  /// Work that a message can make needless.
  package enum Work: Sendable, Equatable {
    case request(RequestID)
    /// The findings in a document's present text.
    case findings(uri: String)
  }

  private struct State {
    var frames = FrameReader()
    var hasEnded = false
    var messages: [Incoming] = []
    var cancelled: Set<RequestID> = []
    /// When it was last looked for bytes.
    var lastLook = SuspendingClock.now

    /// Whether a request was taken back, or a newer text of a document waits, or its end.
    func isNeedless(_ work: Work) -> Bool {
      switch work {
      case .request(let id): cancelled.contains(id)
      case .findings(let uri):
        messages.contains { message in
          guard case .notification(let method, let params) = message,
            method == "textDocument/didChange" || method == "textDocument/didClose"
          else { return false }
          return params[path: "textDocument", "uri"]?.string == uri
        }
      }
    }

    /// Adds messages. A cancellation counts at once, before those that wait in front of it.
    mutating func add(_ new: [Incoming]) {
      for message in new {
        if case .notification("$/cancelRequest", let params) = message {
          if let id = params["id"].flatMap(RequestID.init) { cancelled.insert(id) }
        } else {
          messages.append(message)
        }
      }
    }

    mutating func read(_ stream: some ClientStream) {
      let bytes = stream.read()
      hasEnded = bytes.isEmpty
      frames.append(bytes)
      var new: [Incoming] = []
      while let output = frames.next() { new.append(Incoming(output)) }
      add(new)
    }

    mutating func look(_ stream: some ClientStream) {
      lastLook = .now
      while !hasEnded, stream.isReadable { read(stream) }
    }
  }

  private let stream: any ClientStream
  private let state = Mutex(State())

  package init(_ stream: any ClientStream) { self.stream = stream }

  /// Waits for a message; false when the client has gone.
  package func wait() -> Bool {
    state.withLock { state in
      while state.messages.isEmpty, !state.hasEnded { state.read(stream) }
      return !state.messages.isEmpty
    }
  }

  /// Takes in what has arrived.
  package func look() { state.withLock { $0.look(stream) } }

  /// Whether the client has gone.
  package var hasEnded: Bool { state.withLock(\.hasEnded) }

  /// Whether the client has gone in the middle of a message.
  package var isTorn: Bool { state.withLock { $0.hasEnded && $0.frames.hasRest } }

  /// Everything that has arrived, in order.
  package func takeAll() -> [Incoming] {
    state.withLock { state in
      state.look(stream)
      let messages = state.messages
      state.messages = []
      return messages
    }
  }

  /// Does work that is interrupted as soon as a message makes it needless.
  package func run(_ work: Work, _ body: () async -> Void) async {
    await Interruption { self.isNeedless(work) }.during(body)
    if case .request(let id) = work { state.withLock { _ = $0.cancelled.remove(id) } }
  }

  /// How long work goes on before it is looked for bytes again.
  private static let patience = Duration.milliseconds(1)

  private func isNeedless(_ work: Work) -> Bool {
    state.withLock { state in
      if SuspendingClock.now - state.lastLook > Self.patience { state.look(stream) }
      return state.isNeedless(work)
    }
  }

  /// Forgets cancellations of requests that were answered before they arrived.
  package func forgetCancellations() { state.withLock { $0.cancelled = [] } }
}
