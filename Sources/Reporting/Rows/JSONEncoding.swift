import Bibliography
import SQLite

/// JSON: one array of objects, or an object a line.
struct JSONEncoding: RowEncoding {
  let isArray: Bool
  private var keys: [String] = []
  private var isFirst = true

  init(isArray: Bool) { self.isArray = isArray }

  mutating func begin(_ columns: [String], first row: [Value]?, into buffer: inout [UInt8]) {
    keys = columns.map { JSONText.quoted($0) + ": " }
    if isArray { buffer.append("[") }
  }

  mutating func row(_ row: [Value], into buffer: inout [UInt8]) {
    if isArray { buffer.append(isFirst ? "\n  " : ",\n  ") }
    isFirst = false
    buffer.append("{")
    for (column, value) in row.enumerated() {
      if column > 0 { buffer.append(", ") }
      buffer.append(keys[column])
      buffer.append(Self.text(of: value))
    }
    buffer.append(isArray ? "}" : "}\n")
  }

  func end(into buffer: inout [UInt8]) {
    if isArray { buffer.append(isFirst ? "]\n" : "\n]\n") }
  }

  private static func text(of value: Value) -> String {
    switch value {
    case .null: "null"
    case .integer(let integer): String(integer)
    // JSON has no infinity; a number too large for a double is read back as one.
    case .real(let real):
      real.isNaN ? "null" : real.isInfinite ? (real < 0 ? "-1e999" : "1e999") : real.description
    case .text(let text): JSONText.quoted(text)
    case .blob: JSONText.quoted(value.plainText)
    }
  }
}
