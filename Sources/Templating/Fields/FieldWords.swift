package import YAML

/// The words of Glossary/fields.yml: what a name's ending says about its type, how people say yes
/// and no, which honorific is not said twice, and where the configuration's names go.
package struct FieldWords: Sendable {
  private var endings: [(ending: String, type: FieldType)] = []
  private var yes: Set<String> = ["はい", "yes", "true"]
  private var no: Set<String> = ["いいえ", "no", "false"]
  private(set) var honorifics: [[UInt16]] = []
  /// The fields that take the seller's and the buyer's name of the configuration.
  package private(set) var sellerFields: [FieldName] = []
  package private(set) var buyerFields: [FieldName] = []

  /// The least: every undeclared field is a text.
  package init() {}

  /// - Parameter root: the document; what cannot be read in it is left out.
  package init(_ root: YAMLNode?) {
    for entry in root?["endings"]?.mapping ?? [] {
      guard let type = FieldType(name: entry.key) else { continue }
      endings += (entry.value.scalars ?? []).map { ($0, type) }
    }
    endings.sort { $0.ending.utf16.count > $1.ending.utf16.count }
    yes.formUnion(root?["yes"]?.scalars ?? [])
    no.formUnion(root?["no"]?.scalars ?? [])
    honorifics = (root?["honorifics"]?.scalars ?? []).map { Array($0.utf16) }
    sellerFields = (root?["seller"]?.scalars ?? []).map { FieldName($0) }
    buyerFields = (root?["buyer"]?.scalars ?? []).map { FieldName($0) }
  }

  /// The type that a name's ending tells: 返信期限 is a deadline, 納品日 a date.
  package func type(of name: FieldName) -> FieldType? {
    let key = name.key.lowercased()
    return endings.first { key.hasSuffix($0.ending) }?.type
  }

  /// はい → true, しない → false.
  func flag(_ word: String) -> Bool? {
    let key = FieldName.key(word).lowercased()
    return yes.contains(key) ? true : no.contains(key) ? false : nil
  }
}
