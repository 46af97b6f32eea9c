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
    /// Requests that have come and are not answered yet, and those of them that were taken back.
    var waiting: Set<RequestID> = []
    var cancelled: Set<RequestID> = []
    /// When the stream was last looked at.
    var lastLook = SuspendingClock.now
    /// What is under way.
    var work: Work?
    /// Whether a message that has come makes it needless.
    var isNeedless = false

    /// Adds a message. A cancellation counts at once, before those that wait in front of it.
    mutating func add(_ message: Incoming) {
      if case .notification("$/cancelRequest", let params) = message {
        guard let id = params["id"].flatMap(RequestID.init) else { return }
        if waiting.contains(id) { cancelled.insert(id) }
        if work == .request(id) { isNeedless = true }
        return
      }
      if case .request(let id, _, _) = message { waiting.insert(id) }
      messages.append(message)
      if let work, message.makesNeedless(work) { isNeedless = true }
    }

    mutating func begin(_ work: Work) {
      self.work = work
      isNeedless =
        switch work {
        case .request(let id): cancelled.contains(id)
        case .findings: messages.contains { $0.makesNeedless(work) }
        }
    }

    mutating func end() {
      if case .request(let id) = work {
        waiting.remove(id)
        cancelled.remove(id)
      }
      (work, isNeedless) = (nil, false)
    }

    mutating func read(_ stream: some ClientStream) {
      let bytes = stream.read()
      hasEnded = bytes.isEmpty
      frames.append(bytes)
      while let output = frames.next() { add(Incoming(output)) }
    }

    /// Reads once at most, so that a client that never stops writing does not stop the server.
    mutating func look(_ stream: some ClientStream) {
      lastLook = .now
      if !hasEnded, stream.isReadable { read(stream) }
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

  /// Takes in some of what has arrived.
  package func look() { state.withLock { $0.look(stream) } }

  /// Whether the client has gone.
  package var hasEnded: Bool { state.withLock(\.hasEnded) }

  /// Whether the client has gone in the middle of a message.
  package var isTorn: Bool { state.withLock { $0.hasEnded && $0.frames.hasRest } }

  /// What has been taken in, in order.
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
    state.withLock { $0.begin(work) }
    await Interruption { self.isNeedless() }.during(body)
    state.withLock { $0.end() }
  }

  /// How long work goes on before the stream is looked at again.
  private static let patience = Duration.milliseconds(1)

  private func isNeedless() -> Bool {
    state.withLock { state in
      if SuspendingClock.now - state.lastLook > Self.patience { state.look(stream) }
      return state.isNeedless
    }
  }
}

extension Incoming {
  /// Whether it is a newer text of the document that the work is about, or its end.
  fileprivate func makesNeedless(_ work: Inbox.Work) -> Bool {
    guard case .findings(let uri) = work, case .notification(let method, let params) = self,
      method == "textDocument/didChange" || method == "textDocument/didClose"
    else { return false }
    return params[path: "textDocument", "uri"]?.string == uri
  }
}
