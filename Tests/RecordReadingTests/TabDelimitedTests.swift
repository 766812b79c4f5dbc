import RecordReading
import Testing

struct TabDelimitedTests {
  static func reading(_ header: String, _ rows: String...) throws -> Reading {
    let text = ([header] + rows).map { $0.replacing("|", with: "\t") }.joined(separator: "\n")
    return try Reading(text + "\n", as: .webOfScienceTabDelimited)
  }

  static let cells: [(tag: String, cell: String, values: [String])] = [
    ("AU", "Meyer, A; Okafor, B", ["Meyer, A", "Okafor, B"]),
    ("AU", "Meyer, A; Okafor, B;", ["Meyer, A", "Okafor, B"]),
    ("AU", "Meyer, A", ["Meyer, A"]),
    // an old DOI has a ";" without a blank
    (
      "CR", "A, 1999, J, V1, DOI 10.1/1(2)3[4:B]2.0.CO;2; B, 2000, K",
      ["A, 1999, J, V1, DOI 10.1/1(2)3[4:B]2.0.CO;2", "B, 2000, K"]
    ),
    // also with a blank, and among several
    (
      "CR", "A, 1999, J, V1, DOI 10.1/1<4:B>2.0.CO; 2-B; B, 2000, K",
      ["A, 1999, J, V1, DOI 10.1/1<4:B>2.0.CO; 2-B", "B, 2000, K"]
    ),
    (
      "CR", "A, 1999, J, DOI [10.1/x; 10.1/y, DOI 10.1/z]; B, 2000, K, DOI [10.1/z; C, 2001, L",
      ["A, 1999, J, DOI [10.1/x; 10.1/y, DOI 10.1/z]", "B, 2000, K, DOI [10.1/z", "C, 2001, L"]
    ),
    // what ends with CO is no DOI if a reference follows
    ("CR", "A, 1999, REP. NO.CO; B, 2000, K", ["A, 1999, REP. NO.CO", "B, 2000, K"]),
    // brackets that are not closed do not swallow what follows
    ("CR", "A, 1999, J, p[1, 2; B, 2000, K", ["A, 1999, J, p[1, 2", "B, 2000, K"]),
    (
      "C1", "[Meyer, A; Okafor, B] Univ X, Rome, Italy; [Ito, C] Univ Y, Oslo, Norway",
      ["[Meyer, A; Okafor, B] Univ X, Rome, Italy", "[Ito, C] Univ Y, Oslo, Norway"]
    ),
    (
      "C1", "Univ X, Rome, Italy; Univ Y, Oslo, Norway",
      ["Univ X, Rome, Italy", "Univ Y, Oslo, Norway"]
    ),
    // fields that are one value stay one
    ("DE", "owls; mark-recapture", ["owls; mark-recapture"]),
    ("TI", "Owls; a study", ["Owls; a study"]),
    // quotes are text unless all inside are doubled
    ("TI", "\"Owls\"", ["\"Owls\""]),
    ("TI", "\"Owls\" and \"bats\"", ["\"Owls\" and \"bats\""]),
    ("TI", "\"The \"\"owls\"\" of Rome\"", ["The \"owls\" of Rome"]),
    ("TI", "\"\"\"Owls\"\"\"", ["\"Owls\""]),
    ("TI", "\"", ["\""]),
  ]

  @Test(arguments: cells.indices)
  func `a cell has these values`(index: Int) throws {
    let (tag, cell, values) = Self.cells[index]
    let reading = try Self.reading("PT|AU|TI|\(tag)|UT", "J|||\(cell)|WOS:1")
    #expect(
      reading.fields == [
        [Field("PT", "J")] + values.map { Field(tag, $0) } + [Field("UT", "WOS:1")]
      ])
    #expect(reading.problems.isEmpty)
  }

  @Test func `a spreadsheet's quotes go where names are in quotes`() throws {
    let reading = try Self.reading("PT|AU|TI|UT", "J|\"Meyer, A; Ito, C\"|\"Owls, a study\"|WOS:1")
    #expect(
      reading.fields == [
        [
          Field("PT", "J"), Field("AU", "Meyer, A"), Field("AU", "Ito, C"),
          Field("TI", "Owls, a study"), Field("UT", "WOS:1"),
        ]
      ])
  }

  @Test func `a tab at the end of header or rows is nothing`() throws {
    let expected = [[Field("PT", "J"), Field("TI", "t"), Field("UT", "1")]]
    #expect(try Self.reading("PT|TI|UT", "J|t|1|").fields == expected)
    #expect(try Self.reading("PT|TI|UT|", "J|t|1").fields == expected)
    let reading = try Self.reading("PT|TI|UT|", "J|t|1|")
    #expect(reading.fields == expected)
    #expect(reading.problems.isEmpty)
  }

  @Test func `unknown columns and cells beyond the header are kept and reported`() throws {
    let reading = try Self.reading("PT|TI|UT|My notes|QQ", "J|t|1|read|x|beyond")
    #expect(
      reading.fields == [
        [
          Field("PT", "J"), Field("TI", "t"), Field("UT", "1"), Field("Mynotes", "read"),
          Field("QQ", "x"), Field("??", "beyond"),
        ]
      ])
    #expect(reading.problemPlaces == ["1 note Mynotes", "1 note QQ", "2 warning ??"])
  }

  @Test func `a row may have fewer cells, with a warning if its number is missing`() throws {
    let reading = try Self.reading("PT|UT|TI|DA", "J|1|t", "J")
    #expect(reading.records.count == 2)
    #expect(reading.problemPlaces == ["3 warning -"])
  }

  @Test func `a last row that is cut off is flagged`() throws {
    let reading = try Reading("PT\tTI\tUT\nJ\ta\t1\nJ\tb", as: .webOfScienceTabDelimited)
    #expect(reading.records.map(\.isTruncated) == [false, true])
    #expect(reading.problemPlaces == ["3 error -"])
  }

  @Test func `a last row without a line end may be whole`() throws {
    let reading = try Reading("PT\tTI\tUT\nJ\ta\t1\nJ\tb\t2", as: .webOfScienceTabDelimited)
    #expect(reading.records.map(\.isTruncated) == [false, false])
    #expect(reading.problems.isEmpty)
  }

  @Test func `joined files may have other columns`() throws {
    let text = "PT\tTI\tUT\nJ\ta\t1\n\u{FEFF}UT\tPT\tTI\n2\tJ\tb\n"
    let reading = try Reading(text, as: .webOfScienceTabDelimited)
    #expect(
      reading.fields == [
        [Field("PT", "J"), Field("TI", "a"), Field("UT", "1")],
        [Field("UT", "2"), Field("PT", "J"), Field("TI", "b")],
      ])
  }

  @Test func `a record is a line`() throws {
    let reading = try Reading(
      "PT\tTI\tUT\r\nJ\ta\t1\r\n\r\nJ\tb\t2\r\n", as: .webOfScienceTabDelimited)
    #expect(reading.records.map(\.firstLine) == [2, 4])
    #expect(reading.records.map(\.byteOffset) == [10, 19])
    #expect(reading.records.map(\.byteCount) == [7, 7])
  }
}
