import Synchronization
import Text

/// Where messages wait until the server takes them; filled by the reader, emptied by the server.
package final class Inbox: Sendable {
  private struct State {
    var messages: [Incoming] = []
    var cancelled: Set<RequestID> = []
  }

  private let state = Mutex(State())
  private let signal: AsyncStream<Void>.Continuation
  /// A value whenever there may be something to take; ends with the client.
  package let signals: AsyncStream<Void>

  package init() {
    (signals, signal) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  /// Adds messages. A cancellation counts at once, before those that wait in front of it.
  package func add(_ messages: [Incoming]) {
    state.withLock { state in
      for message in messages {
        if case .notification("$/cancelRequest", let params) = message {
          if let id = params["id"].flatMap(RequestID.init) { state.cancelled.insert(id) }
        } else {
          state.messages.append(message)
        }
      }
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

  /// Whether a newer text of a document waits, or its end.
  package func hasChange(of uri: String) -> Bool {
    state.withLock { state in
      state.messages.contains { message in
        guard case .notification(let method, let params) = message,
          method == "textDocument/didChange" || method == "textDocument/didClose"
        else { return false }
        return params[path: "textDocument", "uri"]?.string == uri
      }
    }
  }

  /// Whether a request was cancelled; asked when its turn comes and when it is done.
  package func takeCancellation(of id: RequestID) -> Bool {
    state.withLock { $0.cancelled.remove(id) != nil }
  }

  /// Forgets cancellations of requests that were answered before they arrived.
  package func forgetCancellations() {
    state.withLock { if $0.messages.isEmpty { $0.cancelled = [] } }
  }
}
