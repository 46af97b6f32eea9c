/// The way to stop work that nobody waits for any more.
///
/// Long work asks ``isDue()`` now and then and ends early; what it returns then is incomplete and not to
/// be used. Whoever has the work done says when that is:
///
///     await Interruption { inbox.isNeedless }.during { await server.publish(uri) }
package final class Interruption: Sendable {
  @TaskLocal private static var current: Interruption?

  private let condition: @Sendable () -> Bool

  /// - Parameter condition: whether the work has become needless; asked often.
  package init(when condition: @escaping @Sendable () -> Bool) { self.condition = condition }

  /// Whether the present work should end.
  package static func isDue() -> Bool { current?.condition() ?? false }

  /// Does work that can be interrupted.
  package func during(_ work: () async -> Void) async {
    await Self.$current.withValue(self, operation: work)
  }
}
