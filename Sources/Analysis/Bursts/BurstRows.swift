import Kinds
import SQLite

/// Writes the rows of a search for bursts: the bursts, and the papers behind them.
struct BurstRows {
  private let connection: Connection
  private let analysisID: Int

  init(_ connection: Connection, analysisID: Int) {
    self.connection = connection
    self.analysisID = analysisID
  }

  func write(_ report: BurstReport, counted: [CountedItems]) throws(SQLiteError) {
    let row = try connection.prepare(
      """
      INSERT INTO bursts (analysis_id, item_kind, item_id, label, first_year, count, strength,
        begin_year, end_year, duration, level, is_strongest)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, persistent: true)
    for burst in report.bursts {
      try row.bind([
        .integer(analysisID), .text(burst.kind.name), .integer(burst.itemID),
        .text(burst.label), .integer(burst.firstYear), .integer(burst.count),
        .real(burst.strength), .integer(burst.beginYear), .integer(burst.endYear),
        .integer(burst.duration), .integer(burst.level), .integer(burst.isStrongest ? 1 : 0),
      ])
      try row.run()
    }
    for items in counted {
      try writePapers(report.bursts.filter { $0.kind == items.kind }, counted: items)
    }
  }

  /// The papers that count for an item in the years of its bursts of level 1; those of higher levels
  /// lie inside them.
  private func writePapers(
    _ bursts: [ItemBurst], counted: CountedItems
  ) throws(SQLiteError) {
    guard !bursts.isEmpty else { return }
    let slicing = counted.slicing
    var periods: [Int: (kind: ItemKind, years: [ClosedRange<Int>], slices: Set<Int>)] = [:]
    for burst in bursts where burst.level == 1 {
      let slices = counted.place(of: ItemID(burst.itemID)).map { counted.slices($0) } ?? []
      periods[burst.itemID, default: (burst.kind, [], slices)].years
        .append(burst.beginYear...burst.endYear)
    }
    let row = try connection.prepare(
      """
      INSERT INTO burst_item_papers (analysis_id, item_kind, item_id, paper_id, year)
      VALUES (?, ?, ?, ?, ?)
      """, persistent: true)
    let rows = try counted.source.statement(
      connection, columns: "item_id, paper_id, year", years: slicing.years,
      order: "item_id, paper_id")
    while try rows.step() {
      let item = rows.int(0)
      guard let period = periods[item] else { continue }
      let year = rows.int(2)
      guard period.years.contains(where: { $0.contains(year) }),
        period.slices.contains(slicing.slice(of: year))
      else { continue }
      try row.bind([
        .integer(analysisID), .text(period.kind.name), .integer(item),
        .integer(rows.int(1)), .integer(year),
      ])
      try row.run()
    }
  }
}
