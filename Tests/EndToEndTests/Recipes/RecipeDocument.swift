import Foundation

/// A Markdown document whose blocks are run: each `console` block holds commands (`$ `, continued with
/// `> `) and what they print; a `python` block is followed by a `text` block with what it prints.
struct RecipeDocument {
  enum Block: Equatable {
    case text([String])
    case console([Step])
    case python(program: [String], output: [String])
  }

  struct Step: Equatable {
    var command: [String]
    var output: [String]
  }

  var blocks: [Block] = []

  init(_ markdown: String) {
    var lines = markdown.components(separatedBy: "\n")[...]
    var plain: [String] = []
    func body(_ lines: inout ArraySlice<String>) -> [String] {
      let end = lines.firstIndex(of: "```") ?? lines.endIndex
      defer { lines = lines[end...].dropFirst() }
      return Array(lines[..<end])
    }
    while let line = lines.popFirst() {
      switch line {
      case "```console":
        blocks.append(.text(plain))
        plain = []
        blocks.append(.console(Self.steps(body(&lines))))
      case "```python":
        blocks.append(.text(plain))
        plain = []
        let program = body(&lines)
        guard lines.prefix(2) == ["", "```text"] else {
          blocks.append(.text(["```python"] + program + ["```"]))
          continue
        }
        lines = lines.dropFirst(2)
        blocks.append(.python(program: program, output: body(&lines)))
      default: plain.append(line)
      }
    }
    blocks.append(.text(plain))
  }

  /// The document's text, with the output that the blocks have now.
  var markdown: String {
    var lines: [String] = []
    for block in blocks {
      switch block {
      case .text(let text): lines += text
      case .console(let steps):
        lines.append("```console")
        for step in steps { lines += Self.shown(step.command) + step.output }
        lines.append("```")
      case .python(let program, let output):
        lines += ["```python"] + program + ["```", "", "```text"] + output + ["```"]
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func shown(_ command: [String]) -> [String] {
    command.enumerated().map { ($0 == 0 ? "$ " : "> ") + $1 }
  }

  private static func steps(_ lines: [String]) -> [Step] {
    var steps: [Step] = []
    for line in lines {
      if line.hasPrefix("$ ") {
        steps.append(Step(command: [String(line.dropFirst(2))], output: []))
      } else if let last = steps.indices.last {
        if line.hasPrefix("> ") && steps[last].output.isEmpty {
          steps[last].command.append(String(line.dropFirst(2)))
        } else {
          steps[last].output.append(line)
        }
      }
    }
    return steps
  }
}
