import Dates
import Text

/// The language server: one actor that holds everything it knows. Messages go in one after the
/// other, and frames come out through ``send``.
package actor LanguageServer {
  /// How far the client's session has come.
  enum Phase: Sendable { case fresh, running, shutDown }

  let host: ServerHost
  /// Hands a frame to the client.
  private let send: @Sendable ([UInt8]) -> Void

  var phase = Phase.fresh
  var client = ClientCapabilities()
  var settings = ClientSettings()
  var encoding = PositionEncoding.utf16
  var language: Language
  /// The language that the client's locale asks for, while no setting names one.
  var localeLanguage: Language
  /// What the client gave with `initialize`: its settings as long as it sets nothing else.
  var initialOptions: JSON = .null
  var documents: [String: Document] = [:]
  /// Folders that the client has open, as paths.
  var folders: [String] = []
  /// Documents whose findings must be told, in the order of their changes.
  var unpublished: [String] = []
  /// Whether the client has asked for diagnostics, so that none are pushed any more.
  var isPulled = false
  /// Whether findings that the client has pulled may have changed through another document.
  var isPullOutdated = false
  /// The previews the client has, by their addresses, with the files whose text is in them.
  var previews: [String: Set<String>] = [:]
  /// Previews whose files have changed.
  var outdatedPreviews: Set<String> = []
  var workbenches: [String: Workbench] = [:]
  var linters = LinterStore()
  private var answers: [RequestID: @Sendable (isolated LanguageServer, JSON?) -> Void] = [:]
  private var nextRequest = 1
  /// The day of the last message.
  private var today: Day?

  /// The code to end with, once the client has said `exit`.
  package private(set) var exitCode: Int32?

  package init(host: ServerHost, send: @escaping @Sendable ([UInt8]) -> Void) {
    self.host = host
    self.send = send
    language = host.language
    localeLanguage = host.language
  }

  /// The code to end with when the client goes without `exit`.
  package var codeWithoutExit: Int32 { phase == .shutDown ? 0 : 1 }

  /// Takes one message and answers it; a request that is interrupted is answered as cancelled.
  package func receive(_ message: Incoming) {
    noticeNewDay()
    switch message {
    case .request(let id, let method, let params):
      if Interruption.isDue() { return respond(id, .failure(.cancelled)) }
      let result = result(of: method, params)
      let isKept = method == "initialize" || method == "shutdown" || !Interruption.isDue()
      respond(id, isKept ? result : .failure(.cancelled))
    case .notification(let method, let params): notice(method, params)
    case .response(let id, let result):
      guard let answer = answers.removeValue(forKey: id) else {
        return host.log("a response to no request: \(id.json.line)")
      }
      answer(self, result)
    case .stray(let problem): host.log(problem)
    case .invalid(let id, let error):
      host.log(error.message)
      write([
        "id": id?.json ?? .null,
        "error": .members(["code": .int(error.code.rawValue), "message": .string(error.message)]),
      ])
    }
  }

  /// On a new day dates mean something else: everything is looked at anew.
  private func noticeNewDay() {
    guard phase == .running, today != now.day else { return }
    if today != nil { reload() }
    today = now.day
  }

  private func result(of method: String, _ params: JSON) -> Result<JSON, ResponseError> {
    do throws(ResponseError) {
      switch (phase, method) {
      case (.fresh, "initialize"): return .success(try initialize(params))
      case (.fresh, _): throw ResponseError(.serverNotInitialized, "initialize comes first")
      case (.shutDown, _): throw ResponseError(.invalidRequest, "the server is shut down")
      case (.running, "initialize"):
        throw ResponseError(.invalidRequest, "initialize comes only once")
      default: break
      }
      guard let handler = Self.requests[method] else {
        throw ResponseError(.methodNotFound, "unknown method: \(method)")
      }
      return .success(try handler(self, params))
    } catch {
      if error.code == .internalError { host.log("\(method): \(error.message)") }
      return .failure(error)
    }
  }

  private func notice(_ method: String, _ params: JSON) {
    if method == "exit" {
      exitCode = phase == .shutDown ? 0 : 1
      return
    }
    guard phase == .running else { return host.log("\(method) ignored: not running") }
    guard let handler = Self.notifications[method] else {
      if !method.hasPrefix("$/") { host.log("unknown notification: \(method)") }
      return
    }
    do throws(ResponseError) {
      try handler(self, params)
    } catch {
      host.log("\(method): \(error.message)")
    }
  }

  private func respond(_ id: RequestID, _ result: Result<JSON, ResponseError>) {
    switch result {
    case .success(let value): write(["id": id.json, "result": value])
    case .failure(let error):
      let value = JSON.members([
        "code": .int(error.code.rawValue), "message": .string(error.message),
      ])
      write(["id": id.json, "error": value])
    }
  }

  /// Sends a notification.
  func notify(_ method: String, _ params: JSON) {
    write(["method": .string(method), "params": params])
  }

  /// Asks the client; `answer` gets its result, or nil when it answers with an error.
  func ask(
    _ method: String, _ params: JSON?,
    answer: @escaping @Sendable (isolated LanguageServer, JSON?) -> Void = { _, _ in }
  ) {
    let id = RequestID.text("kijitsu-\(nextRequest)")
    nextRequest += 1
    answers[id] = answer
    write(["id": id.json, "method": .string(method), "params": params])
  }

  private func write(_ members: KeyValuePairs<String, JSON?>) {
    let present = members.compactMap { name, value in value.map { (name, $0) } }
    send(FrameWriter.frame(.object([("jsonrpc", "2.0")] + present)))
  }
}
