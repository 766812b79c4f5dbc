import SQLite

/// Fills the large occurrence tables: which included papers cite which works, first authors and
/// sources, and have which terms, with variants and merges applied.
///
/// - Complexity: O(citations) time by counting sorts; 16 bytes a citation.
struct OccurrenceLists {
  private let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  func refill() throws(SQLiteError) { try refill(from: CitationPairs(connection)) }

  /// - Parameter citations: those of all papers.
  func refill(from citations: CitationPairs) throws(SQLiteError) {
    let papers = try Papers(connection)
    let items = try itemsOfReferences()
    try fill("cited_reference_papers", items: items.works, citations, papers)
    try fill("cited_author_papers", items: items.authors, citations, papers)
    try fill("cited_source_papers", items: items.sources, citations, papers)
    // Terms are there only once an analysis has taken them from the papers.
    if try connection.integer("SELECT 1 FROM paper_terms LIMIT 1") != nil {
      try connection.run(file: "terms")
    }
  }

  /// Year and inclusion of each paper, by id.
  private struct Papers {
    var isIncluded: [Bool] = []
    var years: [Int?] = []

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

  /// The work, first author and source that each reference counts as, by its id; 0 for none.
  private func itemsOfReferences() throws(SQLiteError) -> (
    works: [Int32], authors: [Int32], sources: [Int32]
  ) {
    let authorItems = try preferredIDs("cited_author_id", of: "cited_authors")
    let sourceItems = try preferredIDs("cited_source_id", of: "cited_sources")
    let count =
      (try connection.integer("SELECT max(reference_id) FROM cited_references") ?? 0) + 1
    var works = [Int32](repeating: 0, count: count)
    var authors = works
    var sources = works
    let rows = try connection.prepare(
      "SELECT reference_id, preferred_id, cited_author_id, cited_source_id FROM cited_references")
    while try rows.step() {
      let id = rows.int(0)
      works[id] = Int32(rows.int(1))
      // NULL reads as 0, which is none.
      authors[id] = authorItems[rows.int(2)]
      sources[id] = sourceItems[rows.int(3)]
    }
    return (works, authors, sources)
  }

  /// The id that each row of a table counts as, by its own; 0 where there is none.
  private func preferredIDs(_ id: String, of table: String) throws(SQLiteError) -> [Int32] {
    let count = (try connection.integer("SELECT max(\(id)) FROM \(table)") ?? 0) + 1
    var items = [Int32](repeating: 0, count: count)
    let rows = try connection.prepare("SELECT \(id), preferred_id FROM \(table)")
    while try rows.step() { items[rows.int(0)] = Int32(rows.int(1)) }
    return items
  }

  /// Rows by item, then paper: the order of the table's key.
  private func fill(
    _ table: String, items: [Int32], _ citations: CitationPairs, _ papers: Papers
  ) throws(SQLiteError) {
    try connection.run("DELETE FROM \(table)")
    let itemOfCitation = citations.references.map { items[Int($0)] }
    let limit = Int(items.max() ?? 0) + 1
    let row = try RowBuffer(connection, into: table, ["item_id", "paper_id", "year"])
    var lastItem: Int32 = 0
    var lastPaper: Int32 = 0
    for index in CitationPairs.order(by: itemOfCitation, limit: limit) {
      let item = itemOfCitation[Int(index)]
      let paper = citations.papers[Int(index)]
      if item == 0 || (item == lastItem && paper == lastPaper) { continue }
      lastItem = item
      lastPaper = paper
      if !papers.isIncluded[Int(paper)] { continue }
      row.add(Int(item))
      row.add(Int(paper))
      row.add(papers.years[Int(paper)])
      try row.write()
    }
    try row.flush()
  }
}
