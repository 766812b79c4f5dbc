import Testing

@testable import Study

/// TOML 1.0 (https://toml.io/en/v1.0.0); expected values are those of the specification's examples.
@Suite struct TOMLTests {
  private func parsed(_ text: String) throws -> TOMLTable {
    try TOMLParser.table(of: Array(text.utf8))
  }

  @Test(arguments: [
    ("99", TOMLValue.integer(99)), ("+99", .integer(99)), ("-17", .integer(-17)),
    ("0", .integer(0)),
    ("1_000", .integer(1000)), ("0xDEADBEEF", .integer(0xDEAD_BEEF)), ("0o755", .integer(0o755)),
    ("0b11010110", .integer(0b1101_0110)), ("9223372036854775807", .integer(.max)),
    ("+1.0", .real(1)), ("3.1415", .real(3.1415)), ("-0.01", .real(-0.01)), ("5e+22", .real(5e22)),
    ("1e06", .real(1e6)), ("6.626e-34", .real(6.626e-34)),
    ("224_617.445_991_228", .real(224_617.445991228)),
    ("-inf", .real(-.infinity)), ("true", .boolean(true)), ("false", .boolean(false)),
    ("1979-05-27", .date("1979-05-27")), ("07:32:00", .date("07:32:00")),
    ("1979-05-27T00:32:00-07:00", .date("1979-05-27T00:32:00-07:00")),
    ("1979-05-27 07:32:00Z", .date("1979-05-27 07:32:00Z")),
    (#""a \"b\" \\ \u00E9 \t.""#, .text("a \"b\" \\ é \t.")),
    (#"'C:\Users\n'"#, .text(#"C:\Users\n"#)),
    ("\"\"\"\nRoses\nViolets\"\"\"", .text("Roses\nViolets")),
    ("\"\"\"one \\\n   two\"\"\"", .text("one two")),
    ("'''\nI \\ ''quoted'''''", .text("I \\ ''quoted''")),
    ("\"\"", .text("")), ("[]", .list([])), ("{}", .table(TOMLTable(line: 1))),
  ])
  func `a value is what the specification says`(text: String, value: TOMLValue) throws {
    #expect(try parsed("key = \(text)  # comment")["key"]?.value == value)
  }

  @Test(arguments: [
    "01", "1__0", "_1", "1.", ".5", "1.e2", "0x", "+0x1", "tru", "1979-13-27", "1979-02-29",
    "25:00:00",
    "\"open", "'open", "\"\\q\"", "\"\\uD800\"", "[1", "{a = 1", "{a = 1, }", "9223372036854775808",
    "",
    "\"\"\"open", "[1 2]", "1 2", "nan5", "\"a\u{1}b\"",
  ])
  func `what is no value is an error`(text: String) {
    #expect(throws: TOMLError.self) { try parsed("key = \(text)\n") }
  }

  @Test(arguments: [
    ("9223372036854775808", "is too great"), ("2024-13-45", "is no day of the calendar"),
    ("1979-02-29T10:00:00", "is no day of the calendar"), ("tru", "is no value"),
    ("01", "is no value"),
  ])
  func `a value that almost is one is told what it lacks`(text: String, message: String) throws {
    let error = try #require(throws: TOMLError.self) { try parsed("key = \(text)\n") }
    #expect("\(error)".contains(message))
  }

  @Test func `tables, dotted keys and lists of tables`() throws {
    let table = try parsed(
      """
      top.inner = 1
      top.other = [1,
        2, # comment
      ]
      [a.b]
      c = 1
      [a]
      d = { e = 1, f.g = 2 }
      [[list]]
      x = 1
      [[list]]
      "quoted key" = 2
      [list.sub]
      y = 3
      """)
    #expect(table.entries.map(\.key) == ["top", "a", "list"])
    guard case .table(let a)? = table["a"]?.value, case .list(let list)? = table["list"]?.value
    else {
      Issue.record("a and list are tables")
      return
    }
    #expect(a.entries.map(\.key) == ["b", "d"])
    #expect(list.map(\.line) == [9, 11])
    guard case .table(let second) = list[1].value else {
      Issue.record("a list of tables has tables")
      return
    }
    #expect(second.entries.map(\.key) == ["quoted key", "sub"])
    #expect(second["quoted key"]?.line == 12)
    guard case .table(let top)? = table["top"]?.value, case .list(let items)? = top["other"]?.value
    else {
      Issue.record("top is a table")
      return
    }
    #expect(items.map(\.line) == [2, 3])
  }

  @Test(arguments: [
    ("a = 1\na = 2", 2), ("[a]\n[b]\n[a]", 3), ("a.b = 1\n[a]", 2), ("[a]\nb = 1\n[a.b]", 3),
    ("a = [1]\n[[a]]", 2), ("[[a]]\n[a]", 2), ("a = {b = 1}\n[a.c]", 2), ("[a.b]\n[a]\nb.c = 1", 3),
    ("[a\nb = 1", 1), ("\n\n= 1", 3), ("a\n", 1), ("a = \"\"\"\nopen\n", 1), ("x = 1 y = 2", 1),
    ("a = 1 # \u{7}", 1),
  ])
  func `a mistake is told with its line`(text: String, line: Int) {
    #expect { try parsed(text) } throws: { ($0 as? TOMLError)?.line == line }
  }

  @Test func `line ends may be CRLF, and a byte order mark is passed over`() throws {
    let table = try parsed("\u{FEFF}a = 1\r\n[b]\r\nc = \"\"\"x\r\ny\"\"\"\r\n")
    #expect(table["a"]?.value == .integer(1))
    #expect(table["b"]?.line == 2)
    guard case .table(let inner)? = table["b"]?.value else { return }
    #expect(inner["c"]?.value == .text("x\ny"))
  }

  @Test(arguments: [
    "a = " + String(repeating: "[", count: 100_000),
    String(repeating: "a.", count: 200_000) + "a = 1",
    "[" + String(repeating: "a.", count: 200_000) + "a]",
    "[[" + String(repeating: "a.", count: 200_000) + "a]]",
    "a = " + String(repeating: "{" + String(repeating: "a.", count: 60) + "a = ", count: 2) + "1}}",
  ])
  func `a hundred and one lists or tables in each other are refused, not followed`(text: String) {
    #expect { try parsed(text) } throws: { error in
      (error as? TOMLError)?.message.contains("more than 100") == true
    }
  }

  /// With a search through all earlier keys for each this takes minutes.
  @Test func `a table of any number of keys is read`() throws {
    let count = 200_000
    let keys = try parsed((0..<count).map { "k\($0) = 1\n" }.joined())
    #expect(keys.entries.count == count)
    let tables = try parsed(String(repeating: "[[a]]\n", count: count))
    guard case .list(let items)? = tables["a"]?.value else {
      Issue.record("no list")
      return
    }
    #expect(items.count == count)
  }

  @Test func `what is not UTF-8 is told with its line`() {
    #expect { try TOMLParser.table(of: Array("a = 1\nb = \"".utf8) + [0xFF, 0x22]) } throws: {
      ($0 as? TOMLError)?.line == 2
    }
  }
}
