import Bibliography
import SQLite
import Wording

/// The rows of a saved query with what stands around them in the report.
struct ReportTable {
  let query: SavedQuery
  let arguments: [String: String]
  let rows: [FigureRow]
  var title: String
  var caption = ""
  var notes: [String] = []
  /// Columns behind whose numbers a bar is drawn.
  var bars: Set<String> = []
  /// Columns that are not shown.
  var hidden: Set<String> = []
  /// The network whose nodes the rows are; their numbers are in the column `node`.
  var network: String?

  init(
    _ query: SavedQuery, _ arguments: [String: String], _ rows: [[Value]], limit: Int? = nil
  ) {
    self.query = query
    self.arguments = arguments
    let indices = Dictionary(
      uniqueKeysWithValues: query.columns.enumerated().map { ($1.name, $0) })
    self.rows = rows.map { FigureRow(values: $0, indices: indices) }
    title = query.title
  }

  var columns: [(index: Int, column: SavedQuery.Column)] {
    query.columns.enumerated().filter { !hidden.contains($1.name) }.map { ($0, $1) }
  }

  /// Another title and caption, and columns with bars.
  func titled(
    _ title: String, bars: Set<String> = [], hidden: Set<String> = [],
    caption: (ReportTable) -> String
  ) -> ReportTable {
    var table = self
    table.title = title
    table.bars = bars
    table.hidden = hidden
    table.caption = caption(self)
    return table
  }

  /// "China has most papers (104, 26.5 % of 393), followed by USA (60) and Spain (35)."
  func leaders(
    _ label: String, _ count: String, have: String, share: String? = nil, quoted: Bool = false
  ) -> String {
    guard let first = rows.first else { return "" }
    var numbers = first.integer(count).grouped
    if let share, let value = first.optionalReal(share) {
      numbers += ", \(NumberText.percent(value, 2)) of all"
    }
    func name(_ row: FigureRow) -> String {
      let text = TextFitting.plain(row.text(label), limit: 120)
      return quoted ? "“\(text)”" : text
    }
    var sentence = "\(name(first)) \(have) (\(numbers))"
    let next = rows.dropFirst().prefix(2).map { "\(name($0)) (\($0.integer(count).grouped))" }
    if !next.isEmpty { sentence += ", followed by " + next.joined(separator: " and ") }
    return sentence + "."
  }
}
