import SQLite

/// JSON: one array of objects, or an object a line.
struct JSONEncoding: RowEncoding {
  let isArray: Bool
  private var keys: [String] = []
  private var isFirst = true

  init(isArray: Bool) { self.isArray = isArray }

  mutating func begin(_ columns: [String], first row: [Value]?, into buffer: inout [UInt8]) {
    keys = columns.map { Self.quoted($0) + ": " }
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
    case .text(let text): quoted(text)
    case .blob: quoted(value.plainText)
    }
  }

  /// RFC 8259, section 7; what is not ASCII stays as it is.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
