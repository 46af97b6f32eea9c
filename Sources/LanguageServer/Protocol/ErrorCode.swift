import Text

/// The error codes of JSON-RPC and of the language server protocol.
package enum ErrorCode: Int, Sendable {
  case parseError = -32700
  case invalidRequest = -32600
  case methodNotFound = -32601
  case invalidParams = -32602
  case internalError = -32603
  case serverNotInitialized = -32002
  case requestFailed = -32803
  case requestCancelled = -32800
}

/// Why a request has no result.
package struct ResponseError: Error, Sendable, Equatable {
  package let code: ErrorCode
  package let message: String

  package init(_ code: ErrorCode, _ message: String) {
    self.code = code
    self.message = message
  }

  static let cancelled = ResponseError(.requestCancelled, "cancelled")

  /// Throws when the client no longer needs what is being worked on; its results are incomplete then.
  static func checkCancellation() throws(ResponseError) {
    if Interruption.isDue() { throw .cancelled }
  }
}
