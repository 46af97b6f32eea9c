import Glibc

/// A file for a program to read.
struct TemporaryFile {
  let path: String

  init(_ text: String) {
    var template = Array("/tmp/kijitsu-benchmark-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { break }
      bytes = bytes.dropFirst(count)
    }
    close(descriptor)
  }

  func remove() { unlink(path) }
}
