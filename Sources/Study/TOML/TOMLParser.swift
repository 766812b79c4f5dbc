/// Reads TOML 1.0.
///
/// Our own, because a study file's errors must name the line of each key and value, which the TOML
/// packages that there are do not keep (`docs/decisions/toml.md`).
///
/// Source: https://toml.io/en/v1.0.0
struct TOMLParser {
  let bytes: [UInt8]
  var position = 0
  /// Of `position`, from 1.
  var line = 1
  /// How deep the value that is read stands in lists, inline tables and those of dotted keys; a limit
  /// keeps a hostile file from using up the stack.
  var depth = 0
  static let maximumDepth = 100

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// - Throws: `TOMLError` for the first thing that is no TOML.
  /// - Complexity: O(bytes).
  static func table(of text: [UInt8]) throws(TOMLError) -> TOMLTable {
    let hasMark = text.starts(with: [0xEF, 0xBB, 0xBF])
    var parser = TOMLParser(hasMark ? Array(text.dropFirst(3)) : text)
    try parser.checkEncoding()
    return try parser.document()
  }

  private func checkEncoding() throws(TOMLError) {
    guard String(validating: bytes, as: UTF8.self) == nil else { return }
    var line = 1
    for part in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if String(validating: part, as: UTF8.self) == nil { break }
      line += 1
    }
    throw TOMLError(line: line, message: "not UTF-8; save the file as UTF-8")
  }

  private mutating func document() throws(TOMLError) -> TOMLTable {
    let document = TOMLDocument()
    var table = document.root
    while true {
      try skipBlankLines()
      guard let byte = peek() else { break }
      let start = line
      if byte == UInt8(ascii: "[") {
        position += 1
        let isList = take(UInt8(ascii: "["))
        let path = try keyPath()
        guard take(UInt8(ascii: "]")), !isList || take(UInt8(ascii: "]")) else {
          throw error(
            "the header of a table is not closed; write \(isList ? "[[name]]" : "[name]")")
        }
        table = try document.open(path, isList: isList, line: start)
      } else {
        let path = try keyPath()
        guard take(UInt8(ascii: "=")) else {
          throw error("no = after the key \"\(path.joined(separator: "."))\"; write key = value")
        }
        skipBlanks()
        try document.set(path, in: table, line: start, to: try value(of: path))
      }
      try endOfLine()
    }
    return document.root.value
  }

  // MARK: Keys

  /// A key, or several with dots between; blanks around are skipped.
  mutating func keyPath() throws(TOMLError) -> [String] {
    var path: [String] = []
    repeat {
      skipBlanks()
      path.append(try key())
      guard depth + path.count <= Self.maximumDepth else { throw tooDeep }
      skipBlanks()
    } while take(UInt8(ascii: "."))
    return path
  }

  var tooDeep: TOMLError { error("more than \(Self.maximumDepth) lists or tables in each other") }

  private mutating func key() throws(TOMLError) -> String {
    switch peek() {
    case UInt8(ascii: "\""): return try basicString()
    case UInt8(ascii: "'"): return try literalString()
    default:
      let start = position
      while let byte = peek(), Self.isBare(byte) { position += 1 }
      guard position > start else {
        throw error("no key where one is expected; quote a key of other signs than A-Z a-z 0-9 _ -")
      }
      return String(decoding: bytes[start..<position], as: UTF8.self)
    }
  }

  private static func isBare(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  // MARK: Places

  func peek(_ distance: Int = 0) -> UInt8? {
    position + distance < bytes.count ? bytes[position + distance] : nil
  }

  mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    position += 1
    return true
  }

  mutating func take(_ text: StaticString) -> Bool {
    let wanted = text.withUTF8Buffer { Array($0) }
    guard bytes[position...].starts(with: wanted) else { return false }
    position += wanted.count
    return true
  }

  func error(_ message: String) -> TOMLError { TOMLError(line: line, message: message) }

  mutating func skipBlanks() {
    while let byte = peek(), byte == 0x20 || byte == 0x09 { position += 1 }
  }

  /// Whether the end of a line came, which is then behind.
  mutating func takeLineEnd() -> Bool {
    if peek() == 0x0D, peek(1) == 0x0A { position += 1 }
    guard take(0x0A) else { return false }
    line += 1
    return true
  }

  /// Skips blanks, comments and ends of lines.
  mutating func skipBlankLines() throws(TOMLError) {
    repeat {
      skipBlanks()
      try skipComment()
    } while takeLineEnd()
  }

  private mutating func skipComment() throws(TOMLError) {
    guard peek() == UInt8(ascii: "#") else { return }
    while let byte = peek(), byte != 0x0A, !(byte == 0x0D && peek(1) == 0x0A) {
      guard byte == 0x09 || byte >= 0x20, byte != 0x7F else {
        throw error("a control character in a comment; delete it")
      }
      position += 1
    }
  }

  private mutating func endOfLine() throws(TOMLError) {
    skipBlanks()
    try skipComment()
    guard takeLineEnd() || peek() == nil else {
      let rest = bytes[position...].prefix { $0 != 0x0A && $0 != 0x0D }
      throw error(
        "\"\(String(decoding: rest.prefix(40), as: UTF8.self))\" after the end of a value; "
          + "put one key on a line, and quote texts")
    }
  }
}
