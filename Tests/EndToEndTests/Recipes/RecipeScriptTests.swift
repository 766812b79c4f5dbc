import Foundation
import Testing

/// The documents that scripts write are what the scripts would write now.
@Suite struct RecipeScriptTests {
  static let corpus = RecipeShell.shared
    .appendingPathComponent("records/oliviergimenez+capture-recapture-review")
  static let hasCorpus = FileManager.default.fileExists(
    atPath: corpus.appendingPathComponent("bibliometric_analysis.md").path)

  #if DEBUG
    static let isOptimised = false
  #else
    static let isOptimised = true
  #endif

  @Test(.enabled(if: RecipeShell.hasPython("sqlite3"), "python3 is not here"))
  func `the reference of tables is what the schema says`() throws {
    let script = RecipeShell.repository.appendingPathComponent("Scripts/make-tables-reference")
    let result = try RecipeShell().run("/usr/bin/env", ["python3", script.path, "--check"])
    #expect(result.status == 0, "\(result.text)")
  }

  @Test(
    .enabled(if: RecipeShell.hasPython("sqlite3"), "python3 is not here"),
    .enabled(if: hasCorpus, "the capture–recapture records are not here"),
    .enabled(if: isOptimised, "importing 5,022 records takes minutes without optimisation"))
  func `the comparison with bibliometrix is what the records give`() throws {
    let shell = try RecipeShell()
    let imported = try shell.run(
      "/usr/bin/env", ["bibliolite", "import", "review.db", Self.corpus.path])
    #expect(imported.status == 0, "\(imported.text)")
    let script = RecipeShell.repository.appendingPathComponent("Scripts/compare-bibliometrix")
    let output = shell.folder.appendingPathComponent("comparison.md")
    let result = try shell.run(
      "/usr/bin/env",
      ["python3", script.path, "review.db", Self.corpus.path, "-o", output.path])
    #expect(result.status == 0, "\(result.text)")
    let committed = RecipeShell.repository.appendingPathComponent("docs/bibliometrix-comparison.md")
    if RecipeShell.isUpdating {
      try Data(contentsOf: output).write(to: committed)
    } else {
      let now = try String(contentsOf: output, encoding: .utf8).components(separatedBy: "\n")
      let then = try String(contentsOf: committed, encoding: .utf8).components(separatedBy: "\n")
      let difference = now.difference(from: then)
      #expect(difference.isEmpty, "\(difference)")
    }
  }
}
