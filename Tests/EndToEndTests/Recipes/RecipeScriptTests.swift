import Foundation
import Testing

/// The documents that scripts write are what the scripts would write now.
@Suite struct RecipeScriptTests {
  static let corpus = RecipeShell.shared
    .appendingPathComponent("records/oliviergimenez+capture-recapture-review")
  static let hasCorpus = FileManager.default.fileExists(
    atPath: corpus.appendingPathComponent("bibliometric_analysis.md").path)

  static let exports = RecipeShell.shared.appendingPathComponent("citespace/exports.zip")
  static let hasExports = FileManager.default.fileExists(atPath: exports.path)

  #if DEBUG
    static let isOptimised = false
  #else
    static let isOptimised = true
  #endif

  @Test(
    .enabled(if: RecipeShell.hasPython("sqlite3"), "python3 is not here"),
    arguments: [
      "make-tables-reference", "make-record-views", "make-alike-queries", "repeated-lines",
    ])
  func `what is written from a list is as it says, and nothing is said twice`(script: String) throws
  {
    let script = RecipeShell.repository.appendingPathComponent("Scripts/\(script)")
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
    try expect(output, toBe: "docs/bibliometrix-comparison.md")
  }

  @Test(
    .enabled(if: RecipeShell.hasPython("sqlite3"), "python3 is not here"),
    .enabled(if: hasExports, "the records that CiteSpace printed results for are not here"),
    .enabled(if: isOptimised, "importing 9,526 records takes minutes without optimisation"))
  func `the comparison with CiteSpace is what the study file gives`() throws {
    let shell = try RecipeShell()
    let study = RecipeShell.repository.appendingPathComponent("Examples/citespace-check/study.toml")
    let made = try shell.run(
      "/usr/bin/env",
      [
        "bibliolite", "study", study.path, "--database", "check.db", "--input", Self.exports.path,
      ])
    #expect(made.status == 0, "\(made.text)")
    let script = RecipeShell.repository.appendingPathComponent("Scripts/compare-citespace")
    let output = shell.folder.appendingPathComponent("comparison.md")
    let result = try shell.run(
      "/usr/bin/env", ["python3", script.path, "check.db", "-o", output.path])
    #expect(result.status == 0, "\(result.text)")
    try expect(output, toBe: "docs/citespace-comparison.md")
  }

  /// A document as a script wrote it now, and the committed one, which gives way when updating.
  private func expect(_ output: URL, toBe document: String) throws {
    let committed = RecipeShell.repository.appendingPathComponent(document)
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
