import RecordReading
import Testing

/// The bytes of a text in an encoding, without a byte order mark.
func encode(_ text: String, _ encoding: TextEncoding) -> [UInt8] {
  switch encoding {
  case .utf8: Array(text.utf8)
  case .utf16LittleEndian: text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  case .utf16BigEndian: text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
  // Enough for the tests: Latin-1 and one character of the code page's own.
  case .windows1252:
    text.unicodeScalars.map { $0 == "\u{2019}" ? 0x92 : UInt8(truncatingIfNeeded: $0.value) }
  // As Python's codec gives them; the last four have four bytes.
  case .gb18030:
    text.unicodeScalars.flatMap { scalar -> [UInt8] in
      switch scalar {
      case "吴": [0xCE, 0xE2]
      case "鹏": [0xC5, 0xF4]
      case "飞": [0xB7, 0xC9]
      case "矿": [0xBF, 0xF3]
      case "区": [0xC7, 0xF8]
      case "土": [0xCD, 0xC1]
      case "壤": [0xC8, 0xC0]
      case "的": [0xB5, 0xC4]
      case "ü": [0xA8, 0xB9]
      case "–": [0xA8, 0x43]
      case "Ł": [0x81, 0x30, 0x91, 0x39]
      case "ś": [0x81, 0x30, 0x94, 0x32]
      case "\u{FEFF}": [0x84, 0x31, 0x95, 0x33]
      case "🦉": [0x95, 0x30, 0xD9, 0x31]
      default: [UInt8(truncatingIfNeeded: scalar.value)]
      }
    }
  }
}

struct EncodingTests {
  static let text = """
    FN X
    VR 1.0
    PT J
    AU Müller, Ä
       Łoś, 吴鹏飞
    TI An emoji 🦉 and a dash – “quoted”
    ER

    EF

    """

  @Test(
    arguments: [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian],
    ["\n", "\r\n", "\r"])
  func `every encoding and line end gives the same text`(
    encoding: TextEncoding, lineEnd: String
  ) throws {
    let expected = try Reading(Self.text)
    let text = Self.text.replacing("\n", with: lineEnd)
    for mark in ["", "\u{FEFF}"] {
      let bytes = encode(mark + text, encoding)
      for pieceSize in [1, 2, 3, 5, 1 << 20] {
        let reading = try Reading(bytes, encoding: encoding, pieceSize: pieceSize)
        #expect(reading.fields == expected.fields)
        #expect(reading.problems.isEmpty)
        #expect(reading.records.first?.firstLine == 3)
        let record = try #require(reading.records.first)
        let slice = Array(bytes[record.byteOffset...].prefix(record.byteCount))
        #expect(slice.starts(with: encode("PT J", encoding)))
        #expect(slice.suffix(lineEnd.utf16.count * (encoding == .utf8 ? 1 : 2) + 4).contains(0x52))
        let alone = try Reading(slice, encoding: encoding)
        #expect(alone.fields == expected.fields)
      }
    }
  }

  @Test func `line ends may be mixed in a file`() throws {
    let reading = try Reading("FN X\r\nVR 1\rPT J\nAU A\r   B\r\n   C\n\rTI t\r\n\r\nER\rEF\r")
    #expect(
      reading.fields == [
        [Field("PT", "J"), Field("AU", "A"), Field("AU", "B"), Field("AU", "C"), Field("TI", "t")]
      ])
    #expect(reading.lineCount == 11)
    #expect(reading.problems.isEmpty)
  }

  @Test func `a Windows-1252 file is read as such and reported once`() throws {
    let text = "FN X\nVR 1\nPT J\nAU Müller, Ä\nTI It\u{2019}s\nAB Café\nER\nEF"
    let reading = try Reading(encode(text, .windows1252))
    #expect(
      reading.fields == [
        [Field("PT", "J"), Field("AU", "Müller, Ä"), Field("TI", "It’s"), Field("AB", "Café")]
      ])
    #expect(reading.encoding == .windows1252)
    #expect(reading.problemPlaces == ["4 note -"])
  }

  @Test func `a damaged byte in a UTF-8 file spoils one character`() throws {
    var bytes = Array("FN X\nVR 1\nPT J\nAU Müller, Ä\nTI Caf".utf8)
    let place = bytes.count
    bytes += [0xE9] + Array(" Müller\nAB größer\nER\nEF".utf8)
    let reading = try Reading(bytes)
    #expect(
      reading.fields == [
        [
          Field("PT", "J"), Field("AU", "Müller, Ä"), Field("TI", "Café Müller"),
          Field("AB", "größer"),
        ]
      ])
    #expect(reading.encoding == .utf8)
    #expect(reading.problemPlaces == ["5 warning -"])
    #expect(reading.problems.first?.byteOffset == place)
  }

  @Test(arguments: [
    [0xC0, 0x80], [0xC3], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x80],
    [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0x81], [0xFF, 0xFE],
  ])
  func `bytes that are not UTF-8 never reach a record`(bad: [UInt8]) throws {
    let reading = try Reading(Array("FN X\nVR 1\nPT J\nTI é".utf8) + bad + Array("\nER\nEF".utf8))
    let record = try #require(reading.records.first)
    #expect(String(validating: record.bytes, as: UTF8.self) != nil)
    #expect(reading.problems.contains { $0.severity == .warning && $0.line == 4 })
  }

  @Test func `NUL bytes are dropped and reported`() throws {
    let reading = try Reading("FN X\nVR 1\nPT J\nTI a\0b\0\nER\nEF")
    #expect(reading.fields == [[Field("PT", "J"), Field("TI", "ab")]])
    #expect(reading.problemPlaces == ["4 warning -"])
    #expect(reading.problems.first?.byteOffset == 19)
  }

  @Test func `NUL bytes of several lines are dropped from each`() throws {
    let reading = try Reading("FN X\nVR 1\nPT J\nTI a\0b\nSO d\nAB \0c\nER\nEF\0")
    #expect(
      reading.fields == [
        [Field("PT", "J"), Field("TI", "ab"), Field("SO", "d"), Field("AB", "c")]
      ])
    #expect(reading.problemPlaces == ["4 warning -", "6 warning -", "8 warning -"])
  }

  @Test(arguments: [
    ("e\u{301}", "é"), ("\u{212B}", "Å"), ("\u{1100}\u{1161}", "가"), ("a\u{323}\u{302}", "ậ"),
    ("\u{2126}", "Ω"), ("q\u{307}\u{323}", "q\u{323}\u{307}"), ("\u{F900}", "豈"), ("ﬁ", "ﬁ"),
  ])
  func `text is in normalisation form C`(written: String, composed: String) throws {
    let reading = try Reading("FN X\nVR 1\nPT J\nTI x\(written)y\nER\nEF")
    let record = try #require(reading.records.first)
    let title = try #require(record.first(.ti))
    #expect(Array(record.bytes[title.range]) == Array("x\(composed)y".utf8))
  }

  @Test func `a lone surrogate becomes the replacement character`() throws {
    var bytes = encode("FN X\nVR 1\nPT J\nTI a", .utf16LittleEndian)
    bytes += [0x00, 0xD8] + encode("b\nER\nEF", .utf16LittleEndian)
    let reading = try Reading(bytes, encoding: .utf16LittleEndian)
    #expect(reading.fields.first?.last == Field("TI", "a\u{FFFD}b"))
  }

  @Test func `half a character at the end of a UTF-16 file is reported`() throws {
    let bytes = encode("FN X\nVR 1\nPT J\nTI a\nER\nEF", .utf16LittleEndian) + [0x41]
    let reading = try Reading(bytes, encoding: .utf16LittleEndian)
    #expect(reading.records.count == 1)
    #expect(reading.problems.map(\.severity) == [.warning])
  }
}
