import SQLite

/// CSV and TSV.
struct SeparatedEncoding: RowEncoding {
  enum Kind { case csv, tsv }

  let kind: Kind
  /// Whether text that a spreadsheet would take for a formula has an apostrophe before it.
  let guardsFormulas: Bool

  init(_ kind: Kind, guardsFormulas: Bool = false) {
    self.kind = kind
    self.guardsFormulas = guardsFormulas
  }

  func begin(_ columns: [String], first row: [Value]?, into buffer: inout [UInt8]) {
    self.row(columns.map(Value.text), into: &buffer)
  }

  func row(_ row: [Value], into buffer: inout [UInt8]) {
    for (column, value) in row.enumerated() {
      if column > 0 { buffer.append(kind == .csv ? UInt8(ascii: ",") : UInt8(ascii: "\t")) }
      var text = value.plainText
      if guardsFormulas, case .text = value, Self.isFormula(text) { text = "'" + text }
      buffer.append(kind == .tsv ? text.inOneLine : Self.quoted(text, isNull: value == .null))
    }
    buffer.append(kind == .csv ? "\r\n" : "\n")
  }

  func end(into buffer: inout [UInt8]) {}

  /// Whether a spreadsheet may run a text: OWASP, "CSV injection".
  private static func isFormula(_ text: String) -> Bool {
    // A full-width sign counts as the plain one in some programs.
    text.unicodeScalars.first.map { "=+-@\t\r＝＋－＠".unicodeScalars.contains($0) } ?? false
  }

  /// RFC 4180, section 2. An empty text is quoted too, so that it is not taken for NULL.
  private static func quoted(_ text: String, isNull: Bool) -> String {
    if isNull { return "" }
    let isPlain = text.utf8.allSatisfy {
      $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "\"") && $0 != 0x0A && $0 != 0x0D
    }
    if isPlain, !text.isEmpty { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
