import RecordReading
import Testing

/// How lines make values in the tagged form.
struct TaggedFieldTests {
  /// A file with one record that has these lines.
  static func file(_ lines: String) -> String {
    "FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\n\(lines)\nER\n\nEF"
  }

  static let cases: [(lines: String, fields: [Field])] = [
    // list fields: a line is a value
    ("AU Meyer, A\n   Okafor, B", [Field("AU", "Meyer, A"), Field("AU", "Okafor, B")]),
    (
      "CR Old A, 1999, J X, V1, P2, DOI 10.1/a(1)2[3:B]2.0.CO;2\n   2001, NO AUTHOR",
      [
        Field("CR", "Old A, 1999, J X, V1, P2, DOI 10.1/a(1)2[3:B]2.0.CO;2"),
        Field("CR", "2001, NO AUTHOR"),
      ]
    ),
    ("CA First Grp\n   Second Grp", [Field("CA", "First Grp"), Field("CA", "Second Grp")]),
    // an address that ends with a comma goes on, as in exports of the 1990s
    (
      "C1 Inst Time & Frequency,\n   1 Main St, Berlin, Germany\n   [Doe, J] Univ X, Rome, Italy.",
      [
        Field("C1", "Inst Time & Frequency, 1 Main St, Berlin, Germany"),
        Field("C1", "[Doe, J] Univ X, Rome, Italy."),
      ]
    ),
    (
      "C1 [Doe, J] Univ X,\n   [Roe, R] Univ Y, Rome, Italy.",
      [Field("C1", "[Doe, J] Univ X,"), Field("C1", "[Roe, R] Univ Y, Rome, Italy.")]
    ),
    // wrapped fields: one blank where the line was broken, no other blank is touched
    ("TI A title that\n   goes on", [Field("TI", "A title that goes on")]),
    ("DE mark-recapture; PCV -\n   7; owls", [Field("DE", "mark-recapture; PCV - 7; owls")]),
    ("FU Fund A; \n   [12];  [13]", [Field("FU", "Fund A;  [12];  [13]")]),
    ("C3 Univ X;\n     Unit of Y", [Field("C3", "Univ X;   Unit of Y")]),
    ("TI Ends in blanks  \t", [Field("TI", "Ends in blanks")]),
    // paragraphs
    ("AB Aim: one.\n   Result: two. ", [Field("AB", "Aim: one.\nResult: two.")]),
    // one-line fields that were wrapped all the same
    ("JI J. Of Many\n   Words", [Field("JI", "J. Of Many Words")]),
    // repeated fields stay apart
    (
      "CT First Conf\nCY 2001\nCT Second\n   Conf\nCY 2002",
      [
        Field("CT", "First Conf"), Field("CY", "2001"), Field("CT", "Second Conf"),
        Field("CY", "2002"),
      ]
    ),
    // a field whose text begins in the next line
    ("CR \n   Old A, 1999", [Field("CR", "Old A, 1999")]),
    ("CR\n   Old A, 1999", [Field("CR", "Old A, 1999")]),
    // a tab for the blank; a tab or fewer blanks for the indent
    (
      "AU\tMeyer, A\n\tOkafor, B\n  Ito, C\n D",
      ["Meyer, A", "Okafor, B", "Ito, C", "D"].map { Field("AU", $0) }
    ),
    // blank lines are no text
    ("AB One.\n\n   \n   Two.", [Field("AB", "One.\nTwo.")]),
    // entities stay as they are
    ("TI A &lt; B &amp; C", [Field("TI", "A &lt; B &amp; C")]),
    ("TI \"Quoted\"", [Field("TI", "\"Quoted\"")]),
  ]

  @Test(arguments: cases.indices)
  func `lines make values`(index: Int) throws {
    let (lines, fields) = Self.cases[index]
    let reading = try Reading(Self.file(lines))
    #expect(reading.fields == [[Field("PT", "J")] + fields])
    #expect(reading.complaints.isEmpty)
  }

  @Test func `a value tells its line`() throws {
    let reading = try Reading(
      Self.file("AU Meyer, A\n   Okafor, B\nTI A title\n   goes on\nPY 2001"))
    #expect(reading.records.first?.values.map(\.line) == [3, 4, 5, 6, 8])
  }

  @Test func `an unknown tag is kept and noted`() throws {
    let reading = try Reading(Self.file("QQ odd\n   text\nPY 2001"))
    #expect(reading.fields.first?.dropFirst() == [Field("QQ", "odd text"), Field("PY", "2001")])
    #expect(reading.problemPlaces == ["4 note QQ"])
  }

  @Test func `a field without a value is noted`() throws {
    let reading = try Reading(Self.file("RP \nEM\nDI 10.1/x"))
    #expect(reading.fields.first?.dropFirst() == [Field("DI", "10.1/x")])
    #expect(reading.problemPlaces == ["4 note RP", "5 note EM"])
  }

  static let oddLines: [(lines: String, fields: [Field], places: [String])] = [
    // lost indents: list and text fields go on
    (
      "AU Meyer, A\nOkafor, B", [Field("AU", "Meyer, A"), Field("AU", "Okafor, B")],
      ["5 warning AU"]
    ),
    ("AB One\nand more", [Field("AB", "One\nand more")], ["5 warning AB"]),
    // but a number does not
    (
      "PY 2001\nstray\nVL 3", [Field("PY", "2001"), Field("??", "stray"), Field("VL", "3")],
      ["5 warning ??"]
    ),
    // a private line in the middle of a list
    (
      "CR A, 1999\n%% * pages * 1\n   B, 2000",
      [Field("CR", "A, 1999"), Field("??", "%% * pages * 1"), Field("CR", "B, 2000")],
      ["5 warning ??"]
    ),
    // a tag without its blank
    (
      "AUMeyer, A\n   Okafor, B\nTI T",
      [Field("AU", "Meyer, A"), Field("AU", "Okafor, B"), Field("TI", "T")], ["4 warning AU"]
    ),
    // a private line and nothing after it
    (
      "CR A, 1999\n%% x\nTI T",
      [Field("CR", "A, 1999"), Field("??", "%% x"), Field("TI", "T")], ["5 warning ??"]
    ),
  ]

  @Test(arguments: oddLines.indices)
  func `odd lines are kept and reported`(index: Int) throws {
    let (lines, fields, places) = Self.oddLines[index]
    let reading = try Reading(Self.file(lines))
    #expect(reading.fields == [[Field("PT", "J")] + fields])
    #expect(reading.problemPlaces == places)
  }
}
