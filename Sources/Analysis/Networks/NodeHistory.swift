import Kernels
import SQLite

/// When the papers of each node are from.
struct NodeHistory {
  /// Papers by year, of each node, years ascending.
  let years: PerNode<[(year: Int, count: Int)]>
  /// The year of the first paper that counts; by CiteSpace's rules the first year of its slice, as
  /// CiteSpace prints it.
  let firstYears: PerNode<Int>
  /// Of works, the year of their publication; nil for one that has none before its first citing, and for
  /// other nodes.
  let publicationYears: PerNode<Int?>
  /// Whether it has a year of its own, as cited references have.
  let isWork: PerNode<Bool>
  /// Years from publication (of cited works), else from the first paper, until half of the papers.
  let halfLives: PerNode<Int?>

  init(
    _ occurrences: NetworkOccurrences, settings: NetworkSettings, connection: Connection
  ) throws {
    var counts = PerNode<[Int: Int]>(repeating: [:], count: occurrences.nodes.count)
    for paper in occurrences.paperIDs.indices {
      let year = Int(occurrences.paperYears[paper])
      for node in occurrences.matrix[paper] { counts[node][year, default: 0] += 1 }
    }
    let years = counts.mapped { byYear in
      byYear.sorted { $0.key < $1.key }.map { (year: $0.key, count: $0.value) }
    }
    self.years = years
    let slicing = occurrences.slicing
    firstYears = years.mapped { byYear in
      guard let first = byYear.first?.year else { return slicing.firstYear }
      return settings.compatibility == .citeSpace
        ? slicing.years(of: slicing.slice(of: first)).lowerBound : first
    }
    let statements = try Self.ownYears(of: Set(occurrences.nodes.map(\.kind)), connection)
    isWork = occurrences.nodes.mapped { statements[$0.kind] != nil }
    let publicationYears = PerNode<Int?>(
      try occurrences.nodes.indices.map { node throws -> Int? in
        guard let published = statements[occurrences.nodes[node].kind],
          let last = years[node].last?.year
        else { return nil }
        try published.bind(1, occurrences.nodes[node].itemID)
        defer { published.reset() }
        guard try published.step(), let year = published.optionalInt(0) else { return nil }
        // A work can be cited up to two years before its own; a later year is a misprint, and so is one
        // before printing.
        return (1500...last + 2).contains(year) ? year : nil
      })
    self.publicationYears = publicationYears
    halfLives = PerNode<Int?>(
      try occurrences.nodes.indices.map { node throws -> Int? in
        guard let first = years[node].first?.year, let last = years[node].last?.year else {
          return nil
        }
        let start = min(publicationYears[node] ?? first, last)
        // Years before the slices are empty, but some references are centuries old.
        var byAge = [Int](repeating: 0, count: last - start + 1)
        for (year, count) in years[node] { byAge[max(0, year - start)] += count }
        return try Ageing.halfLife(citationsByAge: byAge)?.years
      })
  }

  /// Statements that give the year of an item, of the kinds whose items have one.
  private static func ownYears(
    of kinds: Set<NodeKind>, _ connection: Connection
  ) throws(SQLiteError) -> [NodeKind: Statement] {
    var statements: [NodeKind: Statement] = [:]
    for kind in kinds {
      guard let table = kind.item?.table, let year = table.year else { continue }
      statements[kind] = try connection.prepare(
        "SELECT \(year) FROM \(table.name) WHERE \(table.id) = ?")
    }
    return statements
  }
}
