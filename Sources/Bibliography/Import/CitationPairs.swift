import SQLite

/// Who cites what: one pair for each line of a reference list, in the order of the citing papers.
///
/// - Complexity: 8 bytes a citation.
struct CitationPairs {
  private(set) var papers: [Int32] = []
  private(set) var references: [Int32] = []

  init() {}

  /// All pairs of the database.
  ///
  /// - Complexity: O(citations): they come from the index, and one counting sort puts them in order.
  init(_ connection: Connection) throws(SQLiteError) {
    let rows = try connection.prepare(
      "SELECT paper_id, reference_id FROM citations ORDER BY reference_id, paper_id")
    var pairs = CitationPairs()
    var lastPaper = 0
    while try rows.step() {
      pairs.add(paper: rows.int(0), reference: rows.int(1))
      lastPaper = max(lastPaper, rows.int(0))
    }
    let order = Self.order(by: pairs.papers, limit: lastPaper + 1)
    papers = order.map { pairs.papers[Int($0)] }
    references = order.map { pairs.references[Int($0)] }
  }

  mutating func add(paper: Int, reference: Int) {
    papers.append(Int32(truncatingIfNeeded: paper))
    references.append(Int32(truncatingIfNeeded: reference))
  }

  /// How many papers cite each reference, by its id; a paper that lists it twice counts once.
  ///
  /// - Parameter limit: larger than every reference's id.
  func paperCounts(limit: Int) -> [Int32] {
    var counts = [Int32](repeating: 0, count: limit)
    var lastPapers = [Int32](repeating: 0, count: limit)
    for (index, reference) in references.enumerated() {
      let reference = Int(reference)
      if lastPapers[reference] == papers[index] { continue }
      lastPapers[reference] = papers[index]
      counts[reference] += 1
    }
    return counts
  }

  /// The indices of `keys` in the order of their values, equal ones as they stand: a counting sort.
  ///
  /// - Parameter limit: larger than every key; none is negative.
  static func order(by keys: [Int32], limit: Int) -> [Int32] {
    var starts = [Int32](repeating: 0, count: limit + 1)
    for key in keys { starts[Int(key) + 1] += 1 }
    for key in 0..<limit { starts[key + 1] += starts[key] }
    var order = [Int32](repeating: 0, count: keys.count)
    for (index, key) in keys.enumerated() {
      order[Int(starts[Int(key)])] = Int32(truncatingIfNeeded: index)
      starts[Int(key)] += 1
    }
    return order
  }
}
