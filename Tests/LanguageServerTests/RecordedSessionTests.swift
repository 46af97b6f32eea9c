import Testing

/// Whole sessions, each message in its order and none besides.
struct RecordedSessionTests {
  @Test(arguments: ["open-type-fix", "complete-rename", "pull-only", "hostile"])
  func `A session goes as it was recorded`(name: String) async throws {
    let client = try Client(surroundings: TemplateFeatureTests.surroundings())
    try await RecordedSession(name).replay(to: client)
  }
}
