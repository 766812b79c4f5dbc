import SQLite

/// A table in GitHub's Markdown. Which columns hold numbers follows from the first row.
struct MarkdownEncoding: RowEncoding {
  func begin(_ columns: [String], first row: [Value]?, into buffer: inout [UInt8]) {
    self.row(columns.map(Value.text), into: &buffer)
    buffer.append("|")
    for column in columns.indices {
      buffer.append(row?[column].isNumber == true ? " ---: |" : " --- |")
    }
    buffer.append("\n")
  }

  func row(_ row: [Value], into buffer: inout [UInt8]) {
    buffer.append("|")
    for value in row {
      buffer.append(" ")
      buffer.append(Self.escaped(value.plainText.inOneLine.harmless))
      buffer.append(" |")
    }
    buffer.append("\n")
  }

  func end(into buffer: inout [UInt8]) {}

  /// What would end the cell, begin markup or be taken for HTML.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "|", "\\", "*", "`": result += "\\"
      case "<":
        result += "&lt;"
        continue
      default: break
      }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}
