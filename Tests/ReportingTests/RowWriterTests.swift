import SQLite
import Testing

@testable import Reporting

struct RowWriterTests {
  private func written(
    _ format: RowFormat, _ columns: [String], _ rows: [[Value]], width: Int? = nil
  ) -> String {
    var bytes: [UInt8] = []
    var writer = RowWriter<Never>(format, columns: columns, width: width) { bytes += $0 }
    for row in rows { writer.write(row) }
    writer.finish()
    return String(decoding: bytes, as: UTF8.self)
  }

  static let rows: [[Value]] = [
    ["a|b, \"c\"", 1, 0.5], [.null, -12, .null], ["", 3, 12.25], ["two\nlines\t&", 4, 1e-7],
  ]

  @Test(arguments: [
    (
      RowFormat.csv,
      "t,n,x\r\n\"a|b, \"\"c\"\"\",1,0.5\r\n,-12,\r\n\"\",3,12.25\r\n\"two\nlines\t&\",4,1e-07\r\n"
    ),
    (.tsv, "t\tn\tx\na|b, \"c\"\t1\t0.5\n\t-12\t\n\t3\t12.25\ntwo lines &\t4\t1e-07\n"),
    (
      .jsonl,
      """
      {"t": "a|b, \\"c\\"", "n": 1, "x": 0.5}
      {"t": null, "n": -12, "x": null}
      {"t": "", "n": 3, "x": 12.25}
      {"t": "two\\nlines\\t&", "n": 4, "x": 1e-07}

      """
    ),
    (
      .markdown,
      """
      | t | n | x |
      | --- | ---: | ---: |
      | a\\|b, "c" | 1 | 0.5 |
      |  | -12 |  |
      |  | 3 | 12.25 |
      | two lines & | 4 | 1e-07 |

      """
    ),
    (
      .latex,
      """
      \\begin{tabular}{lrr}
      \\hline
      t & n & x \\\\
      \\hline
      a\\textbar{}b, "c" & 1 & 0.5 \\\\
       & -12 &  \\\\
       & 3 & 12.25 \\\\
      two lines \\& & 4 & 1e-07 \\\\
      \\hline
      \\end{tabular}

      """
    ),
  ])
  func `each form writes every kind of value`(format: RowFormat, expected: String) {
    #expect(written(format, ["t", "n", "x"], Self.rows) == expected)
  }

  @Test(arguments: [RowFormat.csv, .tsv])
  func `text that a spreadsheet would run is guarded on request`(format: RowFormat) {
    func written(_ guards: Bool) -> [String] {
      var bytes: [UInt8] = []
      var writer = RowWriter<Never>(format, columns: ["t"], guardsFormulas: guards) { bytes += $0 }
      for text in ["=1+1", "+1", "-x", "@SUM(A1)", "plain", "a=b"] { writer.write([.text(text)]) }
      writer.write([-12])
      writer.finish()
      return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map(
        String.init)
    }
    #expect(written(false) == ["t", "=1+1", "+1", "-x", "@SUM(A1)", "plain", "a=b", "-12"])
    #expect(written(true) == ["t", "'=1+1", "'+1", "'-x", "'@SUM(A1)", "plain", "a=b", "-12"])
  }

  @Test func `JSON is one array, also without rows`() {
    #expect(written(.json, ["a"], [[1], ["x"]]) == "[\n  {\"a\": 1},\n  {\"a\": \"x\"}\n]\n")
    #expect(written(.json, ["a"], []) == "[]\n")
    #expect(written(.jsonl, ["a"], []) == "")
  }

  @Test(arguments: [
    (Value.text("\u{1}\\é"), "\"\\u0001\\\\é\""), (.real(.infinity), "1e999"),
    (.real(2), "2.0"), (.blob([0, 255]), "\"00ff\""), (.integer(.max), "9223372036854775807"),
  ])
  func `a JSON value keeps its type`(value: Value, expected: String) {
    #expect(written(.jsonl, ["a"], [[value]]) == "{\"a\": \(expected)}\n")
  }

  @Test(arguments: [RowFormat.csv, .tsv, .markdown, .table])
  func `without rows the header is still there`(format: RowFormat) {
    #expect(written(format, ["year", "papers"], []).contains("papers"))
  }

  @Test func `markup inside values has no effect`() {
    #expect(written(.markdown, ["a"], [["<b> *x* `y`"]]).contains("&lt;b> \\*x\\* \\`y\\`"))
    #expect(
      written(.latex, ["a_b"], [["[x] 50 % ~ \\"]]).contains(
        "{[}x] 50 \\% \\textasciitilde{} \\textbackslash{} \\\\"))
    #expect(written(.latex, ["a_b"], []).contains("a\\_b"))
  }

  @Test func `pieces are handed on before the last row`() {
    var pieces = 0
    var writer = RowWriter<Never>(.csv, columns: ["a"]) { _ in pieces += 1 }
    for _ in 0..<10_000 { writer.write([.text(String(repeating: "x", count: 20))]) }
    #expect(pieces == 3)
  }

  @Test func `an error of the sink comes through`() {
    struct Full: Error {}
    var writer = RowWriter<Full>(.csv, columns: ["a"]) { _ throws(Full) in throw Full() }
    #expect(throws: Full.self) { try writer.finish() }
  }
}
