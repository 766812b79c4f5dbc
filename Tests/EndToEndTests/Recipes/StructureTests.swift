import Foundation
import Testing

/// `docs/structure.md` walks through the code by names.
struct StructureTests {
  private static func swiftFiles() throws -> [URL] {
    try ["Sources", "Plugins"].flatMap { name in
      let folder = RecipeShell.repository.appendingPathComponent(name)
      let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
      return try #require(files).compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
    }
  }

  @Test func `each file and type of the walks is there`() throws {
    let document = RecipeShell.repository.appendingPathComponent("docs/structure.md")
    let text = try String(contentsOf: document, encoding: .utf8)
    let walks = try #require(text.range(of: "\n## ")).lowerBound
    var known: Set<String> = []
    for file in try Self.swiftFiles() {
      known.insert(file.deletingPathExtension().lastPathComponent)
      known.insert(file.deletingLastPathComponent().lastPathComponent)
      let code = try String(contentsOf: file, encoding: .utf8)
      for match in code.matches(of: /(?:struct|class|enum|protocol) ([A-Z]\w+)/) {
        known.insert(String(match.1))
      }
    }
    let names = text[walks...].matches(of: /`((?:[A-Za-z]+\/)*[A-Z][A-Za-z+]+)`/).map {
      String($0.1.split(separator: "/").last ?? "")
    }
    #expect(names.count > 60)
    for name in names { #expect(known.contains(name), "\(name) is not in the code") }
  }
}
