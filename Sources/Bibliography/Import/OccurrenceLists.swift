import SQLite
import Schema

/// Fills the large occurrence tables: which included papers cite which works, first authors and
/// sources, and have which terms, with variants and merges applied.
///
/// - Complexity: O(citations) time by counting sorts; 16 bytes a citation.
struct OccurrenceLists {
  private let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  func refill() throws(SQLiteError) {
    let papers = try Papers(connection)
    // In the order of (reference, paper), from the index alone.
    var references: [Int32] = []
    var citing: [Int32] = []
    let rows = try connection.prepare(
      "SELECT reference_id, paper_id FROM citations ORDER BY reference_id, paper_id")
    while try rows.step() {
      let paper = rows.int(1)
      if papers.isIncluded[paper] {
        references.append(Int32(rows.int(0)))
        citing.append(Int32(paper))
      }
    }
    let order = Self.sorted(Array(0..<Int32(citing.count)), by: citing, limit: papers.limit)

    let works = try itemOfReference("SELECT reference_id, preferred_id FROM cited_references")
    try fill("cited_reference_papers", items: works, references, citing, order, papers)
    let authors = try itemOfReference(
      """
      SELECT r.reference_id, a.preferred_id FROM cited_references AS r
      JOIN cited_authors AS a ON a.cited_author_id = r.cited_author_id
      """)
    try fill("cited_author_papers", items: authors, references, citing, order, papers)
    let sources = try itemOfReference(
      """
      SELECT r.reference_id, s.preferred_id FROM cited_references AS r
      JOIN cited_sources AS s ON s.cited_source_id = r.cited_source_id
      """)
    try fill("cited_source_papers", items: sources, references, citing, order, papers)
    // Terms are there only once an analysis has taken them from the papers.
    if let terms = Schema.text("refresh/terms.sql"),
      try connection.integer("SELECT 1 FROM paper_terms LIMIT 1") != nil
    {
      try connection.execute(terms)
    }
  }

  /// Year and inclusion of each paper, by id.
  private struct Papers {
    var isIncluded: [Bool] = []
    var years: [Int?] = []
    var limit: Int { years.count }

    init(_ connection: Connection) throws(SQLiteError) {
      let count = (try connection.integer("SELECT max(paper_id) FROM papers") ?? 0) + 1
      isIncluded = Array(repeating: false, count: count)
      years = Array(repeating: nil, count: count)
      let rows = try connection.prepare("SELECT paper_id, year FROM papers WHERE is_included = 1")
      while try rows.step() {
        isIncluded[rows.int(0)] = true
        years[rows.int(0)] = rows.optionalInt(1)
      }
    }
  }

  /// The item that each reference counts as, by its id; 0 for none.
  private func itemOfReference(_ sql: String) throws(SQLiteError) -> [Int32] {
    let count =
      (try connection.integer("SELECT max(reference_id) FROM cited_references") ?? 0) + 1
    var items = [Int32](repeating: 0, count: count)
    let rows = try connection.prepare(sql)
    while try rows.step() { items[rows.int(0)] = Int32(rows.int(1)) }
    return items
  }

  /// A stable counting sort of `indices` by `keys[index]`, which is below `limit`.
  private static func sorted(_ indices: [Int32], by keys: [Int32], limit: Int) -> [Int32] {
    var starts = [Int](repeating: 0, count: limit + 1)
    for index in indices { starts[Int(keys[Int(index)]) + 1] += 1 }
    for key in 0..<limit { starts[key + 1] += starts[key] }
    var sorted = [Int32](repeating: 0, count: indices.count)
    for index in indices {
      let key = Int(keys[Int(index)])
      sorted[starts[key]] = index
      starts[key] += 1
    }
    return sorted
  }

  /// - Parameter order: the citations in the order of the citing papers.
  private func fill(
    _ table: String, items: [Int32], _ references: [Int32], _ citing: [Int32], _ order: [Int32],
    _ papers: Papers
  ) throws(SQLiteError) {
    try connection.run("DELETE FROM \(table)")
    let itemOfCitation = references.map { items[Int($0)] }
    let limit = Int(items.max() ?? 0) + 1
    let row = try RowWriter(connection, into: table, ["item_id", "paper_id", "year"])
    var lastItem: Int32 = 0
    var lastPaper: Int32 = 0
    for index in Self.sorted(order, by: itemOfCitation, limit: limit) {
      let item = itemOfCitation[Int(index)]
      let paper = citing[Int(index)]
      if item == 0 || (item == lastItem && paper == lastPaper) { continue }
      lastItem = item
      lastPaper = paper
      row.add(Int(item))
      row.add(Int(paper))
      row.add(papers.years[Int(paper)])
      try row.write()
    }
    try row.flush()
  }
}
