package import Text

/// A message from the client.
package enum Incoming: Sendable {
  case request(id: RequestID, method: String, params: JSON)
  case notification(method: String, params: JSON)
  /// The answer to a request of the server; nil for an error.
  case response(id: RequestID, result: JSON?)
  /// A response that answers nothing and gets no answer, with what is wrong.
  case stray(String)
  /// Something that is no message, with the error to answer.
  case invalid(id: RequestID?, ResponseError)

  /// Reads the body of a frame.
  package init(body: [UInt8]) {
    do throws(JSONReader.Failure) {
      self.init(try JSONReader.read(body))
    } catch {
      let text = "\(error.message.en) (byte \(error.offset))"
      self = .invalid(id: nil, ResponseError(.parseError, text))
    }
  }

  /// What a frame reader gave.
  package init(_ output: FrameReader.Output) {
    switch output {
    case .body(let body): self.init(body: body)
    case .broken(let problem):
      self = .invalid(id: nil, ResponseError(.parseError, "broken frame: \(problem)"))
    }
  }

  private init(_ json: JSON) {
    guard case .object = json else {
      let text =
        json.array == nil ? "a message is an object" : "batches are not part of the protocol"
      self = .invalid(id: nil, ResponseError(.invalidRequest, text))
      return
    }
    let id = json["id"].flatMap(RequestID.init)
    let isResponse = ["id", "result", "error"].contains { json[$0] != nil }
    if json["method"] == nil, isResponse {
      self = Self.response(json, id)
      return
    }
    guard json["jsonrpc"]?.string == "2.0" else {
      self = .invalid(id: id, ResponseError(.invalidRequest, "\"jsonrpc\" must be \"2.0\""))
      return
    }
    if let method = json["method"]?.string {
      let params = json["params"] ?? .null
      if let id {
        self = .request(id: id, method: method, params: params)
      } else if json["id"] == nil {
        self = .notification(method: method, params: params)
      } else {
        let error = ResponseError(.invalidRequest, "\"id\" must be a number or a text")
        self = .invalid(id: nil, error)
      }
    } else {
      self = .invalid(id: id, ResponseError(.invalidRequest, "neither a request nor a response"))
    }
  }

  private static func response(_ json: JSON, _ id: RequestID?) -> Incoming {
    let isWhole = json["result"] != nil || json["error"] != nil
    guard let id, isWhole, json["jsonrpc"]?.string == "2.0" else {
      return .stray("no proper response: \(json.line)")
    }
    return .response(id: id, result: json["error"] == nil ? json["result"] : nil)
  }
}

/// What pairs a request with its response.
package enum RequestID: Sendable, Hashable {
  case number(Int)
  case text(String)

  package init?(_ json: JSON) {
    switch json {
    case .int(let number): self = .number(number)
    case .string(let text): self = .text(text)
    default: return nil
    }
  }

  package var json: JSON {
    switch self {
    case .number(let number): .int(number)
    case .text(let text): .string(text)
    }
  }
}
