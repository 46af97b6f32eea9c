internal import CYAML

/// Reads YAML through libyaml, keeping line and column, and every scalar as text.
package enum YAMLReader {
  /// Nesting beyond this is refused.
  package static let maximumDepth = 64

  /// The document in `text` (UTF-8), or nil when it is empty.
  package static func read(_ text: some Collection<UInt8>) throws(YAMLError) -> YAMLNode? {
    let contiguous = ContiguousArray(text)
    var result: Result<YAMLNode?, YAMLError> = .success(nil)
    contiguous.withUnsafeBufferPointer { buffer in
      let parser = EventStream(buffer)
      do throws(YAMLError) { result = .success(try parser.document()) } catch {
        result = .failure(error)
      }
    }
    return try result.get()
  }

  /// The document in `text`, or nil when it is empty.
  package static func read(_ text: String) throws(YAMLError) -> YAMLNode? { try read(text.utf8) }
}

/// libyaml's events, assembled into nodes.
private final class EventStream {
  private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
  private let event = UnsafeMutablePointer<yaml_event_t>.allocate(capacity: 1)
  private var hasEvent = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    if hasEvent { yaml_event_delete(event) }
    yaml_parser_delete(parser)
    parser.deallocate()
    event.deallocate()
  }

  func document() throws(YAMLError) -> YAMLNode? {
    try advance()  // the stream
    try advance()
    guard event.pointee.type == YAML_DOCUMENT_START_EVENT else { return nil }
    try advance()
    let root = try node(depth: 0)
    try advance()  // the document's end
    if event.pointee.type == YAML_DOCUMENT_START_EVENT {
      throw YAMLError(problem: .secondDocument, mark: mark)
    }
    return root
  }

  /// The node that begins at the current event; leaves the event behind it as the current one.
  private func node(depth: Int) throws(YAMLError) -> YAMLNode {
    let start = mark
    if depth >= YAMLReader.maximumDepth, event.pointee.type != YAML_SCALAR_EVENT {
      throw YAMLError(problem: .tooDeep, mark: start)
    }
    switch event.pointee.type {
    case YAML_SCALAR_EVENT:
      if event.pointee.data.scalar.anchor != nil { throw YAMLError(problem: .anchor, mark: start) }
      let scalar = event.pointee.data.scalar
      let text = String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      try advance()
      return YAMLNode(value: .scalar(text), mark: start)
    case YAML_SEQUENCE_START_EVENT:
      if event.pointee.data.sequence_start.anchor != nil {
        throw YAMLError(problem: .anchor, mark: start)
      }
      return YAMLNode(value: .sequence(try items(depth: depth + 1)), mark: start)
    case YAML_MAPPING_START_EVENT:
      if event.pointee.data.mapping_start.anchor != nil {
        throw YAMLError(problem: .anchor, mark: start)
      }
      return YAMLNode(value: .mapping(try entries(depth: depth + 1)), mark: start)
    default:
      throw YAMLError(problem: .anchor, mark: start)  // an alias is all that is left
    }
  }

  private func items(depth: Int) throws(YAMLError) -> [YAMLNode] {
    try advance()
    var items: [YAMLNode] = []
    while event.pointee.type != YAML_SEQUENCE_END_EVENT { items.append(try node(depth: depth)) }
    try advance()
    return items
  }

  private func entries(depth: Int) throws(YAMLError) -> [YAMLNode.Entry] {
    try advance()
    var entries: [YAMLNode.Entry] = []
    var keys: Set<String> = []
    while event.pointee.type != YAML_MAPPING_END_EVENT {
      let keyMark = mark
      guard let key = try node(depth: depth).scalar else {
        throw YAMLError(problem: .complexKey, mark: keyMark)
      }
      guard keys.insert(key).inserted else {
        throw YAMLError(problem: .duplicateKey(key), mark: keyMark)
      }
      entries.append(.init(key: key, keyMark: keyMark, value: try node(depth: depth)))
    }
    try advance()
    return entries
  }

  private var mark: YAMLMark {
    YAMLMark(line: event.pointee.start_mark.line + 1, column: event.pointee.start_mark.column + 1)
  }

  private func advance() throws(YAMLError) {
    if hasEvent { yaml_event_delete(event) }
    hasEvent = yaml_parser_parse(parser, event) != 0
    guard hasEvent else {
      let problem = parser.pointee.problem.map { String(cString: $0) } ?? "unreadable"
      let place = parser.pointee.problem_mark
      throw YAMLError(
        problem: .syntax(problem), mark: YAMLMark(line: place.line + 1, column: place.column + 1))
    }
  }
}
