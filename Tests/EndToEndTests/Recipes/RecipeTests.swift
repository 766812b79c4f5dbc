import Foundation
import Testing

@Suite struct RecipeTests {
  @Test(arguments: ["README.md", "docs/tutorial.md", "docs/recipes.md"])
  func `a document's commands print what it says`(_ path: String) throws {
    let file = RecipeShell.repository.appendingPathComponent(path)
    let written = try String(contentsOf: file, encoding: .utf8)
    var document = RecipeDocument(written)
    #expect(document.markdown == written, "reading a document and writing it changes nothing")
    let shell = try RecipeShell()
    for (number, block) in document.blocks.enumerated() {
      guard case .console(var steps) = block else { continue }
      for index in steps.indices {
        let printed = try shell.lines(of: steps[index].command)
        if RecipeShell.comparable(printed) != RecipeShell.comparable(steps[index].output) {
          if !RecipeShell.isUpdating {
            #expect(
              printed.joined(separator: "\n") == steps[index].output.joined(separator: "\n"),
              "\(path): \(steps[index].command.joined(separator: "\n"))")
          }
          steps[index].output = printed
        }
      }
      document.blocks[number] = .console(steps)
    }
    if RecipeShell.isUpdating {
      try document.markdown.write(to: file, atomically: true, encoding: .utf8)
    }
  }

  @Test(
    .enabled(if: RecipeShell.hasPython("pandas"), "python3 has no pandas here"))
  func `the pandas recipes print what they say`() throws {
    try runPython { !$0.contains("import duckdb") }
  }

  @Test(
    .enabled(if: RecipeShell.hasPython("pandas, duckdb"), "python3 has no duckdb here"))
  func `the DuckDB recipe prints what it says`() throws {
    try runPython { $0.contains("import duckdb") }
  }

  private func runPython(where isChosen: ([String]) -> Bool) throws {
    let file = RecipeShell.repository.appendingPathComponent("docs/recipes.md")
    let document = RecipeDocument(try String(contentsOf: file, encoding: .utf8))
    let shell = try RecipeShell()
    _ = try shell.lines(of: [
      "bibliolite import mines.db Examples/abandoned-mines/savedrecs-*.txt"
    ])
    var count = 0
    for case .python(let program, let output) in document.blocks where isChosen(program) {
      #expect(
        try shell.pythonLines(of: program).joined(separator: "\n")
          == output.joined(separator: "\n"), "\(program.joined(separator: "\n"))")
      count += 1
    }
    #expect(count > 0)
  }
}
