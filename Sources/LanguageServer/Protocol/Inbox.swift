import Synchronization
import Text

/// Where messages wait until the server takes them; filled by the reader, emptied by the server.
package final class Inbox: Sendable {
  /// Work that a message can make needless.
  package enum Work: Sendable, Equatable {
    case request(RequestID)
    /// The findings in a document's present text.
    case findings(uri: String)
  }

  private struct State {
    var messages: [Incoming] = []
    var cancelled: Set<RequestID> = []
    /// What is under way, and what stops it.
    var current: (work: Work, cancel: @Sendable () -> Void)?

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
  }

  private let state = Mutex(State())
  private let signal: AsyncStream<Void>.Continuation
  /// A value whenever there may be something to take; ends with the client.
  package let signals: AsyncStream<Void>

  package init() {
    (signals, signal) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  /// Adds messages. A cancellation counts at once, before those that wait in front of it, and work
  /// under way that is no longer needed is stopped.
  package func add(_ messages: [Incoming]) {
    state.withLock { state in
      for message in messages {
        if case .notification("$/cancelRequest", let params) = message {
          if let id = params["id"].flatMap(RequestID.init) { state.cancelled.insert(id) }
        } else {
          state.messages.append(message)
        }
      }
      if let (work, cancel) = state.current, state.isNeedless(work) { cancel() }
    }
    signal.yield()
  }

  /// No more messages will come.
  package func finish() { signal.finish() }

  /// Whether nothing waits.
  package var isEmpty: Bool { state.withLock { $0.messages.isEmpty } }

  /// Everything that waits, in order.
  package func takeAll() -> [Incoming] {
    state.withLock { state in
      let messages = state.messages
      state.messages = []
      return messages
    }
  }

  /// Does work in a task that is cancelled as soon as a message makes the work needless.
  package func run(_ work: Work, _ body: @escaping @Sendable () async -> Void) async {
    let task = Task(operation: body)
    state.withLock { state in
      if state.isNeedless(work) { task.cancel() }
      state.current = (work, { task.cancel() })
    }
    await task.value
    state.withLock { state in
      state.current = nil
      if case .request(let id) = work { state.cancelled.remove(id) }
    }
  }

  /// Forgets cancellations of requests that were answered before they arrived.
  package func forgetCancellations() {
    state.withLock { if $0.messages.isEmpty { $0.cancelled = [] } }
  }
}
