extension TOMLParser {
  private static let quote = UInt8(ascii: "\"")
  private static let apostrophe = UInt8(ascii: "'")
  private static let backslash = UInt8(ascii: "\\")

  /// `"…"`, with escapes.
  mutating func basicString() throws(TOMLError) -> String {
    try string(closedBy: Self.quote, hasEscapes: true)
  }

  /// `'…'`, in which nothing is an escape.
  mutating func literalString() throws(TOMLError) -> String {
    try string(closedBy: Self.apostrophe, hasEscapes: false)
  }

  private mutating func string(
    closedBy delimiter: UInt8, hasEscapes: Bool
  ) throws(TOMLError) -> String {
    let mark = String(UnicodeScalar(delimiter))
    position += 1
    var text: [UInt8] = []
    while let byte = peek() {
      switch byte {
      case delimiter:
        position += 1
        return String(decoding: text, as: UTF8.self)
      case Self.backslash where hasEscapes: try escape(into: &text)
      case 0x0A, 0x0D:
        throw error(
          "a text is not closed on its line; end it with \(mark), or begin it with "
            + "\(mark)\(mark)\(mark)")
      default: try plain(byte, into: &text)
      }
    }
    throw error("a text is not closed; end it with \(mark)")
  }

  /// `"""…"""` over several lines, with escapes.
  mutating func longBasicString() throws(TOMLError) -> String {
    try longString(Self.quote) { parser, text throws(TOMLError) in
      // A backslash at the end of a line takes all blanks and line ends after it away.
      var end = parser.position + 1
      while end < parser.bytes.count, [0x20, 0x09].contains(parser.bytes[end]) { end += 1 }
      guard end < parser.bytes.count, [0x0A, 0x0D].contains(parser.bytes[end]) else {
        return try parser.escape(into: &text)
      }
      parser.position = end
      repeat { parser.skipBlanks() } while parser.takeLineEnd()
    }
  }

  /// `'''…'''` over several lines.
  mutating func longLiteralString() throws(TOMLError) -> String {
    try longString(Self.apostrophe) { parser, text throws(TOMLError) in
      text.append(Self.backslash)
      parser.position += 1
    }
  }

  private mutating func longString(
    _ mark: UInt8, onBackslash: (inout TOMLParser, inout [UInt8]) throws(TOMLError) -> Void
  ) throws(TOMLError) -> String {
    let start = line
    position += 3
    _ = takeLineEnd()
    var text: [UInt8] = []
    while let byte = peek() {
      if byte == mark, peek(1) == mark, peek(2) == mark {
        // Up to two marks more belong to the text.
        position += 3
        var more = 0
        while more < 2, take(mark) {
          text.append(mark)
          more += 1
        }
        return String(decoding: text, as: UTF8.self)
      }
      if takeLineEnd() {
        text.append(0x0A)
      } else if byte == Self.backslash {
        try onBackslash(&self, &text)
      } else {
        try plain(byte, into: &text)
      }
    }
    let marks = String(repeating: mark == Self.quote ? "\"" : "'", count: 3)
    throw TOMLError(line: start, message: "a text is not closed; end it with \(marks)")
  }

  private mutating func plain(_ byte: UInt8, into text: inout [UInt8]) throws(TOMLError) {
    guard byte == 0x09 || byte >= 0x20, byte != 0x7F else {
      throw error("a control character in a text; write it as \\u00XX between double quotes")
    }
    text.append(byte)
    position += 1
  }

  private mutating func escape(into text: inout [UInt8]) throws(TOMLError) {
    position += 1
    guard let byte = peek() else { throw error("a text is not closed; end it with \"") }
    position += 1
    switch byte {
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "r"): text.append(0x0D)
    case Self.quote, Self.backslash: text.append(byte)
    case UInt8(ascii: "u"): try scalar(digits: 4, into: &text)
    case UInt8(ascii: "U"): try scalar(digits: 8, into: &text)
    default:
      throw error(
        "\\\(String(decoding: [byte], as: UTF8.self)) is no escape; write \\\\ for a backslash, or "
          + "the text between single quotes")
    }
  }

  private mutating func scalar(digits: Int, into text: inout [UInt8]) throws(TOMLError) {
    let end = min(position + digits, bytes.count)
    let written = String(decoding: bytes[position..<end], as: UTF8.self)
    guard written.utf8.count == digits, written.allSatisfy({ $0.isHexDigit && $0.isASCII }),
      let number = UInt32(written, radix: 16), let scalar = Unicode.Scalar(number)
    else {
      throw error("\\\(digits == 4 ? "u" : "U")\(written) is no character")
    }
    text.append(contentsOf: String(Character(scalar)).utf8)
    position = end
  }
}
