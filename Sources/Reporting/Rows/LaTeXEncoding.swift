import SQLite

/// A `tabular` environment that needs no package. Which columns hold numbers follows from the first
/// row.
struct LaTeXEncoding: RowEncoding {
  func begin(_ columns: [String], first row: [Value]?, into buffer: inout [UInt8]) {
    let places = columns.indices.map { row?[$0].isNumber == true ? "r" : "l" }.joined()
    buffer.append("\\begin{tabular}{\(places)}\n\\hline\n")
    self.row(columns.map(Value.text), into: &buffer)
    buffer.append("\\hline\n")
  }

  func row(_ row: [Value], into buffer: inout [UInt8]) {
    let cells = row.map { Self.escaped($0.plainText.inOneLine.harmless) }
    buffer.append(cells.joined(separator: " & ") + " \\\\\n")
  }

  func end(into buffer: inout [UInt8]) { buffer.append("\\hline\n\\end{tabular}\n") }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&", "%", "$", "#", "_", "{", "}": result += "\\" + String(scalar)
      case "\\": result += "\\textbackslash{}"
      case "~": result += "\\textasciitilde{}"
      case "^": result += "\\textasciicircum{}"
      case "<": result += "\\textless{}"
      case ">": result += "\\textgreater{}"
      case "|": result += "\\textbar{}"
      // A cell that begins with a bracket would be taken for an argument of the line end before it.
      case "[": result += "{[}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
