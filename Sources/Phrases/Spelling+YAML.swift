package import Text
package import YAML

extension Spelling {
  /// The spellings of `phrases/spelling.yml`: a mapping of left sides to right ones.
  package init(yaml root: YAMLNode?) {
    self.init((root?.mapping ?? []).map { ($0.key, $0.value.scalar ?? "") })
  }
}
