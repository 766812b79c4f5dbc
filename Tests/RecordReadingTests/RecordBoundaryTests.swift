import RecordReading
import Testing

/// Where records begin and end in the tagged form.
struct RecordBoundaryTests {
  /// The titles of the records, and the places of the problems.
  static let cases: [(text: String, titles: [String], places: [String])] = [
    ("FN X\nVR 1.0\nPT J\nTI a\nER\n\nPT J\nTI b\nER\n\nEF", ["a", "b"], []),
    // only a header; only its first line
    ("FN X\nVR 1.0\nEF\n", [], []),
    ("FN X\n", [], []),
    ("", [], []),
    // no EF
    ("FN X\nVR 1.0\nPT J\nTI a\nER", ["a"], ["5 note EF"]),
    // no header
    ("PT J\nTI a\nER\nEF", ["a"], ["1 warning FN"]),
    // a header that is not one
    ("XX Y Web of Science\nVR 1.0\nPT J\nTI a\nER\nEF", ["a"], ["1 warning XX"]),
    // the record begins with another tag than PT, which comes late
    (
      "FN X\nVR 1.0\nAU A\nTI a\nJ9 J\nPT S\nUT ISI:1\nER\n\nAU B\nTI b\nPT J\nUT ISI:2\nER\nEF",
      ["a", "b"], []
    ),
    ("FN X\nVR 1.0\nPT Journal\nAU A\nTI a\nUT ISI:1\nER\nEF", ["a"], []),
    // no ER: at the next PT, after a PT or a UT
    ("FN X\nVR 1\nPT J\nTI a\n\nPT J\nTI b\nER\nEF", ["a", "b"], ["6 warning ER"]),
    ("FN X\nVR 1\nTI a\nUT 1\n\nPT J\nTI b\nER\nEF", ["a", "b"], ["6 warning ER"]),
    // no ER: at EF, at FN, at a second author list or title after UT
    ("FN X\nVR 1\nPT J\nTI a\nEF", ["a"], ["5 warning ER"]),
    ("FN X\nVR 1\nPT J\nTI a\nFN Y\nVR 1\nPT J\nTI b\nER\nEF", ["a", "b"], ["5 warning ER"]),
    ("FN X\nVR 1\nAU A\nTI a\nUT 1\nAU B\nTI b\nUT 2\nER\nEF", ["a", "b"], ["6 warning ER"]),
    ("FN X\nVR 1\nTI a\nUT 1\nTI b\nUT 2\nER\nEF", ["a", "b"], ["5 warning ER"]),
    // text that looks like a PT is not one
    ("FN X\nVR 1\nPT J\nTI a\nPT 2 of this\nER\nEF", ["a"], []),
    // joined files: with and without a line feed, with a byte order mark
    ("FN X\nVR 1\nPT J\nTI a\nER\nEF\nFN X\nVR 1\nPT J\nTI b\nER\nEF", ["a", "b"], []),
    ("FN X\nVR 1\nPT J\nTI a\nER\nEFFN X\nVR 1\nPT J\nTI b\nER\nEF", ["a", "b"], []),
    ("FN X\nVR 1\nPT J\nTI a\nER\n\u{FEFF}FN X\nVR 1\nPT J\nTI b\nER\nEF", ["a", "b"], []),
    ("FN X\nVR 1\nPT J\nTI a\nER\nEF\u{FEFF}FN X\nVR 1\nPT J\nTI b\nER\nEF", ["a", "b"], []),
    ("FN X\nVR 1\nPT J\nTI a\nERPT J\nTI b\nER\nEF", ["a", "b"], []),
    ("FN X\nVR 1\nPT J\nTI a\nEREF", ["a"], []),
    // text between records, and a lone ER
    (
      "FN X\nVR 1\nPT J\nTI a\nER\nfoo\n   bar\nER\nEF", ["a"],
      ["6 warning -", "7 warning -", "8 note ER"]
    ),
    // text after ER: behind UT the record ends there, before it a title or an abstract goes on
    ("FN X\nVR 1\nPT J\nTI a\nUT 1\nER what\nEF", ["a"], ["6 warning ER"]),
    ("FN X\nVR 1\nPT J\nTI a\nER stress\nUT 1\nER\nEF", ["a ER stress"], ["5 warning TI"]),
    ("FN X\nVR 1\nPT J\nTI a\nER  \nEF \n", ["a"], []),
  ]

  @Test(arguments: cases.indices)
  func `records are told apart`(index: Int) throws {
    let (text, titles, places) = Self.cases[index]
    for pieceSize in [1, 7, 1 << 20] {
      let reading = try Reading(Array(text.utf8), pieceSize: pieceSize)
      let found = reading.records.map { record in
        record.all(.ti).map { record.text($0) }.joined(separator: "|")
      }
      #expect(found == titles)
      #expect(reading.problemPlaces == places)
      #expect(reading.records.allSatisfy { $0.isComplete })
    }
  }

  @Test func `a record that the file cuts off is flagged and reported at its beginning`() throws {
    let reading = try Reading("FN X\nVR 1\nPT J\nTI a\nER\n\nPT J\nTI b\nSO cut")
    #expect(reading.records.map(\.isTruncated) == [false, true])
    #expect(reading.problemPlaces == ["7 error ER"])
    #expect(reading.fields.last?.last == Field("SO", "cut"))
  }

  @Test func `a record knows where it stands`() throws {
    let text = "FN X\nVR 1\nPT J\nTI a\nER\n\nPT B\nTI b\nER\n\nEF\n"
    let reading = try Reading(text)
    #expect(reading.records.map(\.firstLine) == [3, 7])
    #expect(reading.records.map(\.byteOffset) == [10, 24])
    #expect(reading.records.map(\.byteCount) == [13, 13])
    let slices = reading.records.map { record in
      String(
        decoding: Array(text.utf8)[record.byteOffset...].prefix(record.byteCount), as: UTF8.self)
    }
    #expect(slices == ["PT J\nTI a\nER\n", "PT B\nTI b\nER\n"])
  }

  @Test func `a record that ends at the next one reaches up to it`() throws {
    let reading = try Reading("FN X\nVR 1\nPT J\nTI a\n\nPT B\nTI b\nER\nEF")
    #expect(reading.records.map(\.byteOffset) == [10, 21])
    #expect(reading.records.map(\.byteCount) == [11, 13])
  }

  @Test func `parts of a line that holds two have their own places`() throws {
    for encoding in [TextEncoding.utf8, .utf16LittleEndian] {
      let text = "FN X\nVR 1\nPT J\nTI a\nERPT B\nTI é\nER\nEF"
      let reading = try Reading(encode(text, encoding), encoding: encoding)
      let unit = encoding == .utf8 ? 1 : 2
      #expect(reading.records.map(\.byteOffset) == [10 * unit, 22 * unit])
      #expect(reading.records.first?.byteCount == 12 * unit)
    }
  }
}
