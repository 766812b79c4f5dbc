import Testing

@testable import RecordReading

/// GB 18030, told from UTF-8, Windows-1252 and the encodings of the neighbours.
struct ChineseTests {
  private static let text = "PT J\nAU 吴, 鹏飞\nTI 矿区的土壤 – Müller\nUT 1\nER\n"

  @Test func `a Chinese export is read`() throws {
    let bytes = encode(Self.text, .gb18030)
    #expect(Recognition(of: bytes) == .export(.webOfSciencePlainText, .gb18030))
    let reading = try Reading(bytes, encoding: .gb18030)
    #expect(reading.fields[0][1] == Field("AU", "吴, 鹏飞"))
    #expect(reading.fields[0][2] == Field("TI", "矿区的土壤 – Müller"))
    #expect(reading.encoding == .gb18030)
    #expect(reading.problemPlaces == ["1 warning FN", "2 note -", "5 note EF"])
  }

  @Test func `half a character is replaced and told`() throws {
    let bytes = encode("PT J\nTI 土壤", .gb18030) + [0xCD] + Array("\nUT 1\nER\n".utf8)
    let reading = try Reading(bytes, encoding: .gb18030)
    #expect(reading.fields[0][1] == Field("TI", "土壤\u{FFFD}"))
    #expect(reading.problems.contains { $0.message.contains("1 bytes mean nothing") })
  }

  // Bytes as the encodings write them.
  static let others: [(name: String, bytes: [UInt8], encoding: TextEncoding)] = [
    ("Portuguese", [0x61, 0xE7, 0xE3, 0x6F, 0x20, 0xE9, 0x20, 0xE7, 0xF5, 0x65], .windows1252),
    ("capitals", [0x41, 0xC7, 0xC3, 0x4F, 0x20, 0xC7, 0xD5, 0x45, 0x20, 0xCA], .windows1252),
    ("dots", [0x85, 0x85, 0x85, 0x85, 0x20, 0xE9], .windows1252),
    ("one word", [0xD6, 0xD0, 0xB9, 0xFA], .gb18030),
    (
      "with Latin", [0x61, 0xD6, 0xD0, 0xB9, 0xFA, 0x62, 0x28, 0xB1, 0xB1, 0xBE, 0xA9, 0x29],
      .gb18030
    ),
    ("UTF-8", Array("中国的矿区土壤".utf8), .utf8),
    // Nearly all of its pairs are Chinese as well.
    ("Russian", Array("дом и поле, молоко и вино, камин и домино, доклад и книга".utf8), .utf8),
  ]

  @Test(arguments: others.indices)
  func `the bytes tell the encoding`(index: Int) {
    let (name, bytes, encoding) = Self.others[index]
    #expect(EncodingGuess.encoding(of: Array("TI ".utf8) + bytes) == encoding, "\(name)")
  }

  @Test func `Korean is not taken for Chinese`() {
    // 한국의 토양 오염 연구와 환경 조사, EUC-KR
    let bytes: [UInt8] = [
      0xC7, 0xD1, 0xB1, 0xB9, 0xC0, 0xC7, 0x20, 0xC5, 0xE4, 0xBE, 0xE7, 0x20, 0xBF, 0xC0, 0xBF,
      0xB0,
      0x20, 0xBF, 0xAC, 0xB1, 0xB8, 0xBF, 0xCD, 0x20, 0xC8, 0xAF, 0xB0, 0xE6, 0x20, 0xC1, 0xB6,
      0xBB,
      0xE7,
    ]
    #expect(EncodingGuess.encoding(of: bytes) != .gb18030)
  }

  @Test func `every character of the Basic Multilingual Plane is one code`() {
    var seen = Set<UInt32>()
    func take(_ bytes: [UInt8]) {
      bytes.withUnsafeBufferPointer {
        if let (scalar, length) = GB18030.character(in: $0, at: 0), length == bytes.count {
          #expect(seen.insert(scalar.value).inserted)
        }
      }
    }
    for lead in UInt8(0x81)...0xFE {
      for trail in UInt8(0x40)...0xFE where trail != 0x7F { take([lead, trail]) }
    }
    #expect(seen.count == 23_940)
    for first in UInt8(0x81)...0x84 {
      for second in UInt8(0x30)...0x39 {
        for third in UInt8(0x81)...0xFE {
          for fourth in UInt8(0x30)...0x39 { take([first, second, third, fourth]) }
        }
      }
    }
    #expect(seen.count == 0x10000 - 0x80 - 0x800)
  }

  // The first and the last one there is, and two of those in between, as Python encodes them.
  @Test(
    arguments: [
      0x10000: [0x90, 0x30, 0x81, 0x30], 0x1F600: [0x94, 0x39, 0xFC, 0x36],
      0x20000: [0x95, 0x32, 0x82, 0x36], 0x10FFFF: [0xE3, 0x32, 0x9A, 0x35],
    ] as [UInt32: [UInt8]])
  func `characters beyond it have four bytes`(code: UInt32, bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer {
      let found = GB18030.character(in: $0, at: 0)
      #expect(found?.0.value == code && found?.1 == 4)
    }
  }

  @Test(arguments: [[0xB0, 0xFF], [0xFF, 0xB0], [0xB0, 0x7F], [0xB0, 0x3F], [0xB0]])
  func `a pair beyond the table is none`(bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { #expect(GB18030.character(in: $0, at: 0) == nil) }
  }

  @Test(arguments: [
    [0xE3, 0x32, 0x9A, 0x36], [0xFE, 0x39, 0xFE, 0x39], [0x90, 0x30, 0x81, 0x2F],
  ])
  func `four bytes beyond the last character are none`(bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { #expect(GB18030.character(in: $0, at: 0) == nil) }
  }
}
