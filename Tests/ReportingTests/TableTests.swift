import SQLite
import Testing

@testable import Reporting

struct TableTests {
  private func table(_ columns: [String], _ rows: [[Value]], width: Int? = nil) -> String {
    var bytes: [UInt8] = []
    var writer = RowWriter<Never>(.table, columns: columns, width: width) { bytes += $0 }
    for row in rows { writer.write(row) }
    writer.finish()
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `numbers stand right, text left, decimals under each other`() {
    let rows: [[Value]] = [["China", 104, 0.2646], ["USA", 6, 0.5], [.null, 12, .null]]
    #expect(
      table(["country", "papers", "share"], rows) == """
        country  papers   share
        ───────  ──────  ──────
        China       104  0.2646
        USA           6  0.5000
                     12

        """)
  }

  @Test func `wide and combining characters take the cells that a terminal gives them`() {
    let rows: [[Value]] = [["中国", "x"], ["Cafe\u{301}", "x"], ["👩‍🔬", "x"], ["ab", "x"]]
    #expect(
      table(["a", "b"], rows) == """
        a     b
        ────  ─
        中国  x
        Cafe\u{301}  x
        👩‍🔬    x
        ab    x

        """)
  }

  @Test func `a table fits the terminal and numbers are never cut`() {
    let rows: [[Value]] = [
      ["Restoration of abandoned mines", "ECOLOGICAL ENGINEERING", 12345],
      ["Moss", "SOIL", 7],
    ]
    #expect(
      table(["title", "source", "papers"], rows, width: 50) == """
        title                 source                papers
        ────────────────────  ────────────────────  ──────
        Restoration of aban…  ECOLOGICAL ENGINEER…   12345
        Moss                  SOIL                       7

        """)
    for width in 1...80 {
      let lines = table(["title", "source", "papers"], rows, width: width).split(separator: "\n")
      let widest = lines.map { String($0).displayWidth }.max() ?? 0
      #expect(widest <= max(width, 4 + 2 + 6))
    }
  }

  @Test func `names stay legible, and columns without room stand in blocks below`() {
    let rows: [[Value]] = [
      [1, "Li, Wen", 12, 3.5, "University of Science Northtown"],
      [2, "Achterberg-Lindqvist, Lars S.", 7, 0.25, "Moss Inst"],
    ]
    let columns = ["rank", "author", "papers", "citations_a_paper", "institution"]
    #expect(
      table(columns, rows, width: 60) == """
        rank  author                       papers  citations_a_paper
        ────  ───────────────────────────  ──────  ─────────────────
           1  Li, Wen                          12               3.50
           2  Achterberg-Lindqvist, Lars…       7               0.25

        rank  author                      institution
        ────  ──────────────────────────  ──────────────────────────
           1  Li, Wen                     University of Science Nor…
           2  Achterberg-Lindqvist, Lar…  Moss Inst

        """)
    // In so little room a text is cut shorter, rather than a number.
    let short: [[Value]] = [["Moss on tailings", "SOIL ECOLOGY", 12345]]
    #expect(
      table(["title", "source", "papers"], short, width: 20) == """
        title      source
        ─────────  ─────────
        Moss on …  SOIL ECO…

        title         papers
        ────────────  ──────
        Moss on tai…   12345

        """)
  }

  @Test func `line ends inside a value do not break the table`() {
    #expect(table(["a"], [["x\ny\tz"]]) == "a\n─────\nx y z\n")
  }

  @Test(arguments: [
    ("abc", 3, "abc"), ("abcd", 3, "ab…"), ("中国人", 4, "中…"), ("中国人", 5, "中国…"),
    ("abc", 1, "…"), ("abc", 0, ""),
  ])
  func `a text is cut by cells`(text: String, width: Int, expected: String) {
    #expect(text.cut(to: width) == expected)
  }
}
