// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Kijitsu",
  products: [.executable(name: "kijitsu", targets: ["kijitsu"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    // System libraries, and the one binding of ICU that works beside Foundation.
    .systemLibrary(name: "CLibICU", pkgConfig: "icu-i18n", providers: [.apt(["libicu-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .target(name: "CICU", dependencies: ["CLibICU"]),
    .target(name: "ICU", dependencies: ["CICU"]),
    .target(name: "YAML", dependencies: ["CYAML"]),

    // Templates/ and Glossary/, embedded in the binary by a build tool that compiles the phrases.
    .executableTarget(name: "embed", dependencies: ["Phrases", "Text", "YAML"]),
    .plugin(
      name: "EmbedPlugin", capability: .buildTool(), dependencies: ["embed"],
      path: "Sources/EmbedPlugin"),
    .target(name: "Stock", plugins: ["EmbedPlugin"]),

    // bytes → text → dates → draft → diagnostics → presentation
    .target(name: "Text", dependencies: ["ICU"]),
    .target(name: "Phrases", dependencies: ["Text", "YAML"]),
    .target(name: "Dates", dependencies: ["ICU", "Text", "Phrases"]),
    .target(name: "Linting", dependencies: ["Text", "Phrases", "Dates", "YAML"]),
    .target(name: "Templating", dependencies: ["Text", "Dates", "Linting", "YAML"]),
    .target(name: "Configuring", dependencies: ["Text", "Dates", "YAML"]),
    .target(name: "Reporting", dependencies: ["Text", "Dates", "Linting"]),
    .target(
      name: "LanguageServer",
      dependencies: ["Text", "Phrases", "Dates", "Linting", "Templating", "Configuring", "YAML"]),
    .executableTarget(
      name: "kijitsu",
      dependencies: [
        "LanguageServer", "ICU",
        "Text", "Phrases", "Dates", "Linting", "Templating", "Configuring", "Reporting", "YAML",
        "Stock",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .testTarget(name: "ICUTests", dependencies: ["ICU"]),
    .testTarget(name: "YAMLTests", dependencies: ["YAML"]),
    .testTarget(name: "TextTests", dependencies: ["Text", "ICU"]),
    .testTarget(name: "PhrasesTests", dependencies: ["Phrases", "Text", "YAML"]),
    .testTarget(
      name: "DatesTests", dependencies: ["Dates", "Phrases", "Stock", "Text", "YAML"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "LintingTests", dependencies: ["Linting", "Dates", "Phrases", "Text", "YAML"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "TemplatingTests", dependencies: ["Templating", "Dates", "Phrases", "Text", "YAML"]),
    .testTarget(name: "ConfiguringTests", dependencies: ["Configuring", "Dates", "Text", "YAML"]),
    .testTarget(
      name: "ReportingTests", dependencies: ["Phrases", "Reporting", "Linting", "Dates", "Text"],
      exclude: ["Snapshots"]),
    .testTarget(
      name: "LanguageServerTests",
      dependencies: ["LanguageServer", "Configuring", "Dates", "Linting", "Stock", "Text"],
      exclude: ["Sessions"]),
    .testTarget(name: "KijitsuTests", dependencies: ["kijitsu", "Text"]),
    .executableTarget(
      name: "kijitsu-benchmarks",
      dependencies: ["Stock", "Text", "Phrases", "Dates", "Linting", "LanguageServer", "YAML"],
      path: "Tests/Benchmarks"),
  ]
)

for target in package.targets where target.type != .system && target.type != .plugin {
  guard target.name != "CICU" else { continue }
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
  if Context.environment["CI"] != nil {
    target.swiftSettings?.append(.treatAllWarnings(as: .error))
  }
}
