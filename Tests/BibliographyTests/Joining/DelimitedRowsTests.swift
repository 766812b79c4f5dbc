import Testing

@testable import Bibliography

@Suite struct DelimitedRowsTests {
  private func rows(_ text: String, delimiter: Character = ",") throws -> [[String]] {
    var reader = DelimitedRows(
      DelimitedText(name: "t.csv", text: text), delimiter: delimiter.asciiValue ?? 0)
    var rows: [[String]] = []
    var row: [String] = []
    while try reader.next(into: &row) != nil { rows.append(row) }
    return rows
  }

  @Test(arguments: [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
    ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
    ("a\n\n\nb\n", [["a"], ["b"]]),
    (",\n", [["", ""]]),
    ("\"a,b\",\"c\nd\"\n", [["a,b", "c\nd"]]),
    ("\"say \"\"no\"\"\",\"\"\n", [["say \"no\"", ""]]),
    ("5\" pipe,6\n", [["5\" pipe", "6"]]),
    ("α,β", [["α", "β"]]),
    ("", []),
  ])
  func `rows are read as RFC 4180 says`(text: String, expected: [[String]]) throws {
    #expect(try rows(text) == expected)
  }

  @Test func `lines are counted through quoted values`() throws {
    var reader = DelimitedRows(
      DelimitedText(name: "t.csv", text: "a\r\n\"x\r\ny\rz\"\n\nb"), delimiter: 0x2C)
    var row: [String] = []
    var lines: [Int] = []
    while let line = try reader.next(into: &row) { lines.append(line) }
    #expect(lines == [1, 2, 6])
  }

  @Test func `a quote that is never closed is named by the line it opens on`() {
    #expect(
      throws: BibliographyError(
        "t.csv:2: a quoted value begins here and never ends. Close its quote.")
    ) { try rows("a,b\n1,\"2\n3,4\n") }
  }

  @Test func `text after a closing quote is an error with its line`() throws {
    let error = try #require(throws: BibliographyError.self) { try rows("a\n\"b\"c\n") }
    #expect(error.description.hasPrefix("t.csv:2: a value goes on after its closing quote"))
  }

  @Test(arguments: [
    ("a,b;c", ","), ("a;b;c,d", ";"), ("a\tb", "\t"), ("a|b", "|"), ("\"a;b;c\",d", ","),
    ("alone", ","),
  ])
  func `the delimiter is told from the header`(text: String, delimiter: Character) {
    let found = DelimitedText(name: "t", text: text).likelyDelimiter
    #expect(found == delimiter.asciiValue)
  }

  @Test(arguments: [
    ("", "t.csv: an empty file."),
    ("\n\n", "t.csv: an empty file."),
    ("a,b\n", "t.csv: a header, but no row below it."),
    ("a,b\n1,2\n1\n", "t.csv:3: 1 values, but the header has 2."),
    ("a,b\n1,2,3\n", "t.csv:2: 3 values, but the header has 2."),
    ("a,A\n1,2\n", "t.csv:1: columns 1 and 2 are both named 'A'."),
  ])
  func `what is not a table is refused with its line`(text: String, message: String) throws {
    let error = try #require(throws: BibliographyError.self) {
      try DelimitedTable(DelimitedText(name: "t.csv", text: text))
    }
    #expect(error.description.hasPrefix(message))
  }

  @Test func `a column without a name gets its number`() throws {
    let table = try DelimitedTable(DelimitedText(name: "t.csv", text: ",  b  c \n1,2\n"))
    #expect(table.columnNames == ["column_1", "b c"])
  }

  @Test func `files in UTF-16 and with a byte order mark are read, others named by line`() throws {
    let corpus = try InventedCorpus()
    let path = corpus.path("t.csv")
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in "a\nβ\n".utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    try write(bytes, to: path)
    #expect(String(decoding: try DelimitedText(path: path).bytes, as: UTF8.self) == "a\nβ\n")
    try write([0xEF, 0xBB, 0xBF, 0x61], to: path)
    #expect(try DelimitedText(path: path).bytes == [0x61])
    try write(Array("a\nb\nGen".utf8) + [0xE8, 0x76, 0x65], to: path)
    let error = try #require(throws: BibliographyError.self) { try DelimitedText(path: path) }
    #expect(error.description.hasPrefix("\(path):3: a byte that is not UTF-8."))
    try write(Array("a\nb".utf8) + [0], to: path)
    let other = try #require(throws: BibliographyError.self) { try DelimitedText(path: path) }
    #expect(other.description.hasPrefix("\(path):2: a NUL byte."))
  }
}
