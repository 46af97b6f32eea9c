import Foundation
import Testing

/// Holds the sources to the layers and habits of the house.
struct HouseTests {
  /// What each module may import of ours and of others; the standard library is free.
  private static let mayImport: [String: Set<String>] = [
    "ICU": ["CICU"],
    "YAML": ["CYAML"],
    "Stock": [],
    "Text": ["ICU"],
    "Phrases": ["Text", "YAML"],
    "Dates": ["ICU", "Text", "Phrases"],
    "Linting": ["ICU", "Text", "Phrases", "Dates", "YAML"],
    "Templating": ["ICU", "Text", "Phrases", "Dates", "Linting", "YAML"],
    "Configuring": ["Text", "Dates", "YAML"],
    "Reporting": ["Text", "Linting", "Dates"],
    "LanguageServer": [
      "Text", "Phrases", "Dates", "Linting", "Templating", "Configuring", "YAML", "Glibc",
      "FoundationEssentials", "Synchronization",
    ],
    "kijitsu": [
      "ICU", "Text", "Phrases", "Dates", "Linting", "Templating", "Configuring", "Reporting",
      "LanguageServer", "YAML", "Stock", "ArgumentParser", "Glibc", "FoundationEssentials",
    ],
    "embed": ["Phrases", "Text", "YAML", "Glibc", "Darwin"],
    "EmbedPlugin": ["Foundation", "PackagePlugin"],
  ]

  @Test func `Modules import only what lies below them`() throws {
    for file in try SourceTree.swiftFiles(in: "Sources") {
      let allowed = try #require(Self.mayImport[file.module], "\(file.path): unknown module")
      for name in file.imports where !allowed.contains(name) {
        Issue.record("\(file.path) imports \(name)")
      }
    }
  }

  @Test func `The manifest declares no dependency that a module may not import`() throws {
    let manifest = try SourceTree.text("Package.swift")
    let target =
      /\.(?:executableTarget|target)\(\s*name: "(\w+)"(?:,\s*dependencies: \[([^\]]*)\])?/
    var seen: Set<String> = []
    for match in manifest.matches(of: target) {
      let name = String(match.output.1)
      guard name != "CICU" else { continue }
      seen.insert(name)
      let allowed = try #require(Self.mayImport[name], "\(name) is unknown")
      let declared = (match.output.2 ?? "").matches(of: /"(\w+)"/).map { String($0.output.1) }
      #expect(Set(declared).isSubset(of: allowed), "\(name)")
    }
    #expect(seen == Set(Self.mayImport.keys).subtracting(["EmbedPlugin"]))
  }

  @Test func `Every module has its tests`() throws {
    let manifest = try SourceTree.text("Package.swift")
    for module in Self.mayImport.keys where !["embed", "EmbedPlugin", "Stock"].contains(module) {
      let name = module == "kijitsu" ? "KijitsuTests" : module + "Tests"
      #expect(manifest.contains("\"\(name)\""), "\(module)")
    }
  }

  @Test(arguments: [
    "try!", "fatalError(", "@unchecked", " as! ", "nonisolated(unsafe)", "public func",
  ])
  func `Sources do without`(habit: String) throws {
    for file in try SourceTree.swiftFiles(in: "Sources") {
      for (number, line) in file.lines.enumerated() where line.contains(habit) {
        let code = line.drop { $0 == " " }
        if !code.hasPrefix("//") { Issue.record("\(file.path):\(number + 1): \(line)") }
      }
    }
  }

  @Test func `C bindings show through nowhere`() throws {
    for file in try SourceTree.swiftFiles(in: "Sources") {
      for line in file.lines where line.hasSuffix("import CICU") || line.hasSuffix("import CYAML") {
        #expect(!line.hasPrefix("package") && !line.hasPrefix("public"), "\(file.path)")
      }
    }
  }

  @Test func `Files stay short`() throws {
    let files = try SourceTree.swiftFiles(in: "Sources")
    let counts = files.map(\.lines.count).sorted()
    #expect(counts[counts.count / 2] <= 100)
    for file in files { #expect(file.lines.count <= 400, "\(file.path)") }
  }

  @Test func `The repository's top is tidy`() throws {
    let allowed: Set = [
      "Package.swift", "Package.resolved", "Sources", "Tests", "Templates", "Glossary", "README.md",
      "LICENSE",
    ]
    let names = try FileManager.default.contentsOfDirectory(atPath: SourceTree.root.path)
    for name in names where !name.hasPrefix(".") { #expect(allowed.contains(name), "\(name)") }
  }
}
