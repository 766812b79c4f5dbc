import RecordReading
import Testing

/// Damaged and hostile files: nothing crashes, nothing grows without bound, nothing before the
/// damage is lost.
struct DamageTests {
  /// A generator with a fixed seed.
  ///
  /// Source: Sebastiano Vigna, splitmix64.c, 2015.
  struct SplitMix: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  static let recordCount = 12
  static let plain: String =
    "\u{FEFF}FN Clarivate Analytics Web of Science\nVR 1.0\n"
    + (0..<recordCount).map { number in
      """
      PT J
      AU Müller, A\(number)
         Łoś, B
      TI Title \(number) that
         goes on
      AB One.
         Two – 吴鹏飞.
      C1 [Müller, A] Univ X, Rome, Italy.
      CR A, 1999, J X, DOI 10.1/1(2)3[4:B]2.0.CO;2
         B, 2000, J Y
      PY \(2000 + number)
      UT WOS:\(1000 + number)
      ER


      """
    }.joined() + "EF"

  static let tab: String =
    "PT\tAU\tTI\tC1\tCR\tPY\tUT\n"
    + (0..<recordCount).map { number in
      "J\tMüller, A\(number); Łoś, B\tTitle \(number)\t[A; B] Univ X; [C] Y\tA, 1999; B, 2000\t"
        + "\(2000 + number)\tWOS:\(1000 + number)\n"
    }.joined()

  /// The table as spreadsheets save it, with a title of two lines.
  static func table(_ separator: String) -> String {
    ["PT", "AU", "TI", "C1", "CR", "PY", "UT"].joined(separator: separator) + "\r\n"
      + (0..<recordCount).map { number in
        [
          "J", "\"Müller, A\(number); Łoś, B\"", "\"Title \"\"\(number)\"\"\nthat, ; goes on\"",
          "\"[A; B] Univ X; [C] Y\"", "\"A, 1999; B, 2000\"", "\(2000 + number)",
          "WOS:\(1000 + number)",
        ].joined(separator: separator) + "\r\n"
      }.joined()
  }

  static let forms: [(text: String, format: ExportFormat, encoding: TextEncoding)] = [
    (plain, .webOfSciencePlainText, .utf8),
    (plain, .webOfSciencePlainText, .utf16LittleEndian),
    (plain.replacing("\n", with: "\r\n"), .webOfSciencePlainText, .utf8),
    (plain.replacing("\n", with: "\r"), .webOfSciencePlainText, .utf16BigEndian),
    (tab, .webOfScienceTabDelimited, .utf8),
    (tab, .webOfScienceTabDelimited, .utf16LittleEndian),
    (table(","), .webOfScienceCSV, .utf8),
    (table(";"), .webOfScienceCSV, .utf16LittleEndian),
    (plain, .webOfSciencePlainText, .gb18030),
    (plain.replacing("\n   ", with: "\n\t"), .webOfSciencePlainText, .utf8),
  ]

  @Test(arguments: forms.indices)
  func `a file cut anywhere gives the whole records before the cut`(index: Int) throws {
    let (text, format, encoding) = Self.forms[index]
    let bytes = encode(text, encoding)
    let whole = try Reading(bytes, as: format, encoding: encoding)
    #expect(whole.records.count == Self.recordCount)
    let ends = whole.records.map { $0.byteOffset + $0.byteCount }
    var random = SplitMix(state: UInt64(index))
    for _ in 0..<150 {
      let length = Int.random(in: 0...bytes.count, using: &random)
      let reading = try Reading(
        Array(bytes.prefix(length)), as: format, encoding: encoding, pieceSize: 997)
      let wholeCount = ends.count { $0 <= length }
      #expect(reading.records.count >= wholeCount)
      #expect(reading.records.count <= wholeCount + 1)
      #expect(
        reading.records.prefix(wholeCount).map(\.bytes)
          == whole.records.prefix(wholeCount).map(\.bytes))
    }
  }

  @Test(arguments: forms.indices)
  func `wrong bytes leave the records before them as they were`(index: Int) throws {
    let (text, format, encoding) = Self.forms[index]
    let bytes = encode(text, encoding)
    let whole = try Reading(bytes, as: format, encoding: encoding)
    var random = SplitMix(state: UInt64(100 + index))
    for _ in 0..<150 {
      var damaged = bytes
      var first = bytes.count
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        // The header is left alone: without it a tab-delimited file is none.
        let place = Int.random(in: bytes.count / 10..<bytes.count, using: &random)
        damaged[place] = UInt8.random(in: 0...255, using: &random)
        first = min(first, place)
      }
      let reading = try Reading(damaged, as: format, encoding: encoding, pieceSize: 4099)
      let unharmed = whole.records.count { $0.byteOffset + $0.byteCount <= first }
      #expect(
        reading.records.prefix(unharmed).map(\.bytes)
          == whole.records.prefix(unharmed).map(\.bytes))
      for record in reading.records {
        #expect(String(validating: record.bytes, as: UTF8.self) != nil)
        #expect(record.values.allSatisfy { !$0.range.isEmpty })
        #expect(record.byteOffset + record.byteCount <= bytes.count)
      }
      _ = Recognition(of: damaged)
    }
  }

  @Test(arguments: [
    (TextEncoding.utf8, "\n"), (.utf8, "\r\n"), (.utf8, "\r"), (.utf16BigEndian, "\r\n"),
  ])
  func `a line that is too long spoils only its record`(
    encoding: TextEncoding, lineEnd: String
  ) throws {
    let long = String(repeating: "x", count: RecordReader.maximumLineLength + 70_000)
    let lines = [
      "FN X", "VR 1.0", "PT J", "TI a", "ER", "PT J", "TI b", "AB " + long, "   more", "PY 2001",
      "ER", "PT J", "TI c", "ER", "EF",
    ]
    let bytes = encode(lines.joined(separator: lineEnd), encoding)
    let reading = try Reading(bytes, encoding: encoding)
    let titles = reading.records.map { record in record.first(.ti).map { record.text($0) } }
    #expect(titles == ["a", "b", "c"])
    #expect(reading.records.map { $0.isComplete } == [true, false, true])
    #expect(reading.problemPlaces == ["8 error AB"])
    #expect(reading.problems.allSatisfy { $0.excerpt.count <= 200 })
    let last = try #require(reading.records.last)
    let slice = bytes[last.byteOffset...].prefix(last.byteCount)
    #expect(
      Array(slice) == encode(["PT J", "TI c", "ER", ""].joined(separator: lineEnd), encoding))
  }

  @Test func `a row that is too long is a record that is not whole`() throws {
    let long = String(repeating: "x", count: RecordReader.maximumLineLength + 70_000)
    let reading = try Reading(
      "PT\tTI\tUT\nJ\ta\t1\nJ\t\(long)\t2\nJ\tc\t3\n", as: .webOfScienceTabDelimited)
    #expect(reading.records.map { $0.isComplete } == [true, false, true])
    #expect(reading.problemPlaces == ["3 error -"])
  }

  @Test func `a long line within the limit is read`() throws {
    let long = String(repeating: "x", count: RecordReader.maximumLineLength / 2)
    let reading = try Reading("FN X\nVR 1\nPT J\nAB \(long)\nER\nEF")
    #expect(reading.records.first?.bytes.count == 1 + long.utf8.count)
    #expect(reading.problems.isEmpty)
  }

  @Test func `the problems of a file without records do not grow without bound`() throws {
    let junk = String(repeating: "junk\n", count: 10_050)
    let reading = try Reading("FN X\nVR 1\n" + junk + "PT J\nTI a\nER\nEF")
    #expect(reading.records.count == 1)
    #expect(reading.problems.count == 10_001)
    #expect(reading.problems.last?.message == "50 more problems after this line are not listed")
  }
}
