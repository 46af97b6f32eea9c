/// A failed ICU call: the status code ICU gave (always above 0).
package struct ICUError: Error, Equatable {
  package let status: Int32

  /// Throws when `status` is an error; ICU's warnings are negative and pass.
  static func check(_ status: Int32) throws(ICUError) {
    if status > 0 { throw ICUError(status: status) }
  }
}
