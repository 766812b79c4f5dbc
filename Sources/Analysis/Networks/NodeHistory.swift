import Kernels
import SQLite

/// When the papers of each node are from.
struct NodeHistory {
  /// Papers by year, of each node, years ascending.
  let years: [[(year: Int, count: Int)]]
  /// The year of the first paper that counts; by CiteSpace's rules the first year of its slice, as
  /// CiteSpace prints it.
  let firstYears: [Int]
  /// Of cited references, the year of their publication; nil for one that has none before its first
  /// citing, and for other nodes.
  let publicationYears: [Int?]
  let isCitedReference: [Bool]
  /// Years from publication (of cited works), else from the first paper, until half of the papers.
  let halfLives: [Int?]

  init(
    _ occurrences: NetworkOccurrences, settings: NetworkSettings, connection: Connection
  ) throws {
    var counts = [[Int: Int]](repeating: [:], count: occurrences.nodes.count)
    for document in 0..<occurrences.matrix.documentCount {
      let year = Int(occurrences.paperYears[document])
      for node in occurrences.matrix.row(document) { counts[Int(node)][year, default: 0] += 1 }
    }
    let years = counts.map { byYear in
      byYear.sorted { $0.key < $1.key }.map { (year: $0.key, count: $0.value) }
    }
    self.years = years
    let slicing = occurrences.slicing
    firstYears = years.map { byYear in
      guard let first = byYear.first?.year else { return slicing.firstYear }
      return settings.compatibility == .citeSpace
        ? slicing.years(of: slicing.slice(of: first)).lowerBound : first
    }
    let published = try connection.prepare(
      "SELECT year FROM cited_references WHERE reference_id = ?")
    let isCitedReference = occurrences.nodes.map { $0.kind == .item(.citedReference) }
    self.isCitedReference = isCitedReference
    let publicationYears = try occurrences.nodes.indices.map { node throws -> Int? in
      guard isCitedReference[node], let last = years[node].last?.year else { return nil }
      try published.bind(1, occurrences.nodes[node].itemID)
      defer { published.reset() }
      guard try published.step(), let year = published.optionalInt(0) else { return nil }
      // A work can be cited in the year before its own; a later one is a misprint.
      return year <= last + 1 ? year : nil
    }
    self.publicationYears = publicationYears
    halfLives = try occurrences.nodes.indices.map { node in
      guard let first = years[node].first?.year, let last = years[node].last?.year else {
        return nil
      }
      let start = min(publicationYears[node] ?? first, last)
      // Years before the slices are empty, but some references are centuries old.
      var byAge = [Int](repeating: 0, count: last - start + 1)
      for (year, count) in years[node] { byAge[max(0, year - start)] += count }
      return try Ageing.halfLife(citationsByAge: byAge)?.years
    }
  }
}
