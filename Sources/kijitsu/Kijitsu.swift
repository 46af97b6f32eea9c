import ArgumentParser

@main
struct Kijitsu: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "kijitsu")
}
