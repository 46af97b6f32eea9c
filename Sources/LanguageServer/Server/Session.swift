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
    while inbox.wait() {
      if let code = await work() { return code }
    }
    if inbox.isTorn { server.host.log("the input ends inside a message") }
    server.host.log("the client has gone without exit")
    return await server.codeWithoutExit
  }

  /// Answers all that waits, then does what needs a quiet moment, one piece at a time.
  private func work() async -> Int32? {
    while true {
      let messages = inbox.takeAll()
      for message in messages {
        await receive(message)
        if let code = await server.exitCode { return code }
      }
      guard messages.isEmpty else { continue }
      if let uri = await server.takeUnpublished() {
        await inbox.run(.findings(uri: uri)) { await server.publish(uri) }
      } else if await !server.tellOutdated() {
        return nil
      }
    }
  }

  private func receive(_ message: Incoming) async {
    guard case .request(let id, _, _) = message else { return await server.receive(message) }
    await inbox.run(.request(id)) { await server.receive(message) }
  }
}
