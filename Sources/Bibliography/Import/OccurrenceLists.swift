import SQLite

/// Fills the large occurrence tables: which included papers cite which works, first authors and
/// sources, and have which terms, with variants and merges applied.
///
/// - Complexity: O(citations) time by counting sorts; 16 bytes a citation.
package struct OccurrenceLists {
  private let connection: Connection

  package init(_ connection: Connection) { self.connection = connection }

  package func refill() throws(SQLiteError) {
    let citations = try CitationPairs(connection)
    let papers = try CitingPapers(connection)
    let items = try CitedItems(connection)
    for kind in CitedKind.allCases {
      try fill(kind, from: OccurrenceList(kind, items, citations, papers), papers)
    }
    try refillTerms()
  }

  /// Terms are there only once an analysis has taken them from the papers.
  func refillTerms() throws(SQLiteError) {
    if try connection.integer("SELECT 1 FROM paper_terms LIMIT 1") != nil {
      try connection.run(file: "terms")
    }
  }

  /// Puts a list in the place of the rows of its table.
  func fill(
    _ kind: CitedKind, from list: OccurrenceList, _ papers: CitingPapers
  ) throws(SQLiteError) {
    try connection.run("DELETE FROM \(kind.table)")
    // The rows of a list differ in their keys.
    let row = try RowBuffer(
      connection, into: kind.table, ["item_id", "paper_id", "year"], replacing: true)
    for (item, paper) in zip(list.items, list.papers) {
      row.add(Int(item))
      row.add(Int(paper))
      row.add(papers.years[Int(paper)].map(Int.init))
      try row.write()
    }
    try row.flush()
  }
}

/// What a cited reference counts as in one of the large occurrence tables.
enum CitedKind: CaseIterable {
  case work, author, source

  var table: String {
    switch self {
    case .work: "cited_reference_papers"
    case .author: "cited_author_papers"
    case .source: "cited_source_papers"
    }
  }

  fileprivate func items(_ items: CitedItems) -> [Int32] {
    switch self {
    case .work: items.works
    case .author: items.authors
    case .source: items.sources
    }
  }
}

/// Year and inclusion of each paper, by its id.
struct CitingPapers: Sendable {
  private(set) var isIncluded: [Bool] = []
  private(set) var years: [Int32?] = []

  init(_ connection: Connection) throws(SQLiteError) {
    let count = try connection.nextID("paper_id", of: "papers")
    isIncluded = Array(repeating: false, count: count)
    years = Array(repeating: nil, count: count)
    let rows = try connection.prepare("SELECT paper_id, year FROM papers WHERE is_included = 1")
    while try rows.step() {
      isIncluded[rows.int(0)] = true
      years[rows.int(0)] = rows.optionalInt(1).map { Int32(truncatingIfNeeded: $0) }
    }
  }
}

/// Items and the included papers that cite them, once each, by item, then paper: the order of the
/// table's key.
struct OccurrenceList: Sendable {
  private(set) var items: [Int32] = []
  private(set) var papers: [Int32] = []

  init(
    _ kind: CitedKind, _ itemsOfReferences: CitedItems, _ citations: CitationPairs,
    _ citing: CitingPapers
  ) {
    let itemOfReference = kind.items(itemsOfReferences)
    let itemOfCitation = citations.references.map { itemOfReference[Int($0)] }
    let limit = Int(itemOfReference.max() ?? 0) + 1
    items.reserveCapacity(itemOfCitation.count)
    papers.reserveCapacity(itemOfCitation.count)
    var lastItem: Int32 = 0
    var lastPaper: Int32 = 0
    for index in CitationPairs.order(by: itemOfCitation, limit: limit) {
      let item = itemOfCitation[Int(index)]
      let paper = citations.papers[Int(index)]
      if item == 0 || (item == lastItem && paper == lastPaper) { continue }
      lastItem = item
      lastPaper = paper
      if !citing.isIncluded[Int(paper)] { continue }
      items.append(item)
      papers.append(paper)
    }
  }
}
