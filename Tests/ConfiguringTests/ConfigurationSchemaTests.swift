import Configuring
import Testing
import Text
import YAML

struct ConfigurationSchemaTests {
  @Test func `The schema names every key, rule and situation`() throws {
    let schema = ConfigurationSchema(rules: ["vague-deadline"], situations: ["delivery"])
    let root = try #require(try YAMLReader.read(schema.json.line))
    #expect(root["additionalProperties"]?.scalar == "false")
    let properties = try #require(root["properties"]?.mapping)
    #expect(properties.map(\.key) == ConfigurationKey.allCases.map(\.rawValue))
    #expect(properties.allSatisfy { $0.value["description"]?.scalar?.isEmpty == false })
    #expect(root["properties"]?["rules"]?["properties"]?["vague-deadline"] != nil)
    #expect(
      root["properties"]?["situations"]?["additionalProperties"]?["enum"]?.scalars == ["delivery"])
  }
}
