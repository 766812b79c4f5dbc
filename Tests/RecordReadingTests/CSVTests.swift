import RecordReading
import Testing

/// Tables with the tags as columns that a spreadsheet or a program has saved.
struct CSVTests {
  private func read(_ text: String) throws -> Reading { try Reading(text, as: .webOfScienceCSV) }

  private static func table(_ separator: String, _ lineEnd: String, _ mark: String) -> String {
    let rows = [
      ["PT", "AU", "TI", "DE", "C1", "CR", "PY", "UT"],
      [
        "J", "\"Heron, A; Stork, B\"", "\"On \"\"nests\"\", and more; a view\"",
        "\"reed, dry; marsh\"", "\"[Heron, A; Stork, B] Univ Marsh, Oslo; [Stork, B] Inst Reed\"",
        "\"Crane C, 2001, J WADERS, V1, P2, DOI 10.5555/a; Crane C, 2002, J WADERS\"", "2015",
        "WOS:1",
      ],
      ["J", "\"Ibis, D\"", "Plain", "reed", "", "", "2016", "WOS:2"],
    ]
    return mark + rows.map { $0.joined(separator: separator) + lineEnd }.joined()
  }

  @Test(arguments: [",", ";", "\t"], ["\n", "\r\n"])
  func `a row is a record, its lists divided`(separator: String, lineEnd: String) throws {
    for mark in ["", "\u{FEFF}"] {
      var text = Self.table(separator, lineEnd, mark)
      if separator == "\t" { text = text.replacing("PT\tAU", with: "\"PT\"\t\"AU\"") }
      let reading = try read(text)
      #expect(
        reading.fields == [
          [
            Field("PT", "J"), Field("AU", "Heron, A"), Field("AU", "Stork, B"),
            Field("TI", "On \"nests\", and more; a view"), Field("DE", "reed, dry; marsh"),
            Field("C1", "[Heron, A; Stork, B] Univ Marsh, Oslo"),
            Field("C1", "[Stork, B] Inst Reed"),
            Field("CR", "Crane C, 2001, J WADERS, V1, P2, DOI 10.5555/a"),
            Field("CR", "Crane C, 2002, J WADERS"), Field("PY", "2015"), Field("UT", "WOS:1"),
          ],
          [
            Field("PT", "J"), Field("AU", "Ibis, D"), Field("TI", "Plain"), Field("DE", "reed"),
            Field("PY", "2016"), Field("UT", "WOS:2"),
          ],
        ])
      #expect(reading.problems.isEmpty)
    }
  }

  @Test func `a cell of several lines is a list, a text or paragraphs`() throws {
    let reading = try read(
      "PT,AU,TI,AB,UT\nJ,\"Heron, A\nStork, B\",\"A title\nin two\",\"One.\n\nTwo.\",WOS:1\n")
    #expect(
      reading.fields == [
        [
          Field("PT", "J"), Field("AU", "Heron, A"), Field("AU", "Stork, B"),
          Field("TI", "A title in two"), Field("AB", "One.\nTwo."), Field("UT", "WOS:1"),
        ]
      ])
    #expect(reading.lineCount == 6)
    #expect(reading.records[0].firstLine == 2)
  }

  @Test func `an ampersand written as a reference divides no list`() throws {
    let reading = try read("PT,AU,C1,UT\nJ,R&amp;D; Team,Univ A&#38;M; B,WOS:1\n")
    #expect(
      reading.fields == [
        [
          Field("PT", "J"), Field("AU", "R&amp;D"), Field("AU", "Team"),
          Field("C1", "Univ A&#38;M"),
          Field("C1", "B"), Field("UT", "WOS:1"),
        ]
      ])
  }

  @Test func `names without a blank after the semicolon are several`() throws {
    let reading = try read(
      "\"PT\",\"AU\",\"TI\",\"UT\",\"SR\"\n\"J\",\"HERON A;STORK B\",\"T\",\"1\",\"x\"\n")
    #expect(reading.fields[0].filter { $0.tag == "AU" }.map(\.text) == ["HERON A", "STORK B"])
    #expect(reading.fields[0].contains(Field("SR", "x")))
  }

  @Test func `quotes that are not closed lose their own record only`() throws {
    let reading = try read(
      "PT,AU,TI,UT\nJ,A,\"never closed,WOS:1\nJ,B,fine,WOS:2\nJ,C,fine,WOS:3\n")
    #expect(reading.records.map(\.isComplete) == [false, true, true])
    #expect(reading.problemPlaces == ["2 error -"])
  }

  @Test func `a file that ends in quotes has a record that is cut off`() throws {
    let reading = try read("PT,AU,TI,UT\nJ,A,t,WOS:1\nJ,B,\"half a")
    #expect(reading.records.map(\.isComplete) == [true, false])
    #expect(reading.problemPlaces == ["3 error -"])
  }

  @Test func `a row with too few cells is cut off where the file ends only`() throws {
    let reading = try read("PT,AU,UT,TI,SO\nJ,A,WOS:1,t\nJ,B,WOS:2,t")
    #expect(reading.records.map(\.isComplete) == [true, false])
    #expect(reading.problemPlaces == ["3 error -"])
    #expect(try read("PT,AU,UT,TI,SO\nJ,B,WOS:2,t,s").records.map(\.isComplete) == [true])
  }

  @Test func `a quote inside a cell is text`() throws {
    let reading = try read("PT,AU,TI,UT\nJ,A,the 5\" pipe,WOS:1\nJ,B,\"a \"quoted\" word\",WOS:2\n")
    #expect(reading.fields.map { $0[2].text } == ["the 5\" pipe", "a \"quoted\" word"])
  }

  @Test(arguments: ["", " ", "  ", "   "])
  func `blanks around the quotes of a cell are none of it`(blanks: String) throws {
    let reading = try read(
      "PT,AU,TI,UT\nJ,\(blanks)\"Heron, A\"\(blanks),\(blanks)\"one, two\"\(blanks),WOS:1\n")
    #expect(
      reading.fields == [
        [Field("PT", "J"), Field("AU", "Heron, A"), Field("TI", "one, two"), Field("UT", "WOS:1")]
      ])
    #expect(reading.problems.isEmpty)
  }

  @Test func `what Excel puts before the header is no record`() throws {
    let reading = try read("sep=;\nPT;AU;TI;UT\nJ;A;t;WOS:1\n")
    #expect(reading.records.count == 1)
    #expect(reading.problems.isEmpty)
  }
}
