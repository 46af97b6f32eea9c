/// Feeds a server from an inbox until the client has gone.
package struct Session: Sendable {
  private let server: LanguageServer
  private let inbox: Inbox

  package init(server: LanguageServer, inbox: Inbox) {
    self.server = server
    self.inbox = inbox
  }

  /// Runs until `exit`, or until the client's bytes end, which is logged; returns the code to end with.
  package func run() async -> Int32 {
    for await _ in inbox.signals {
      if let code = await work() { return code }
    }
    if let code = await work() { return code }
    server.host.log("the client has gone without exit")
    return await server.codeWithoutExit
  }

  /// Answers all that waits, then does what needs a quiet moment, one piece at a time.
  private func work() async -> Int32? {
    while true {
      let messages = inbox.takeAll()
      for message in messages {
        await server.receive(message, isCancelled: inbox.takeCancellation)
        if let code = await server.exitCode { return code }
      }
      inbox.forgetCancellations()
      guard inbox.isEmpty else { continue }
      guard await server.workInQuiet(isOutdated: inbox.hasChange) || !inbox.isEmpty else {
        return nil
      }
    }
  }
}
