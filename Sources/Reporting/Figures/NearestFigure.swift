/// Which figures a mistyped name was most likely meant to be.
enum NearestFigure {
  /// At most two names: those with the fewest letters to change (at most two fifths of the longer
  /// name), else those whose parts begin alike. Ties in byte order.
  static func names(to name: String, among names: [String]) -> [String] {
    let wanted = Array(name.lowercased().unicodeScalars.prefix(200))
    let measured = names.map { candidate in
      (name: candidate, distance: distance(wanted, Array(candidate.lowercased().unicodeScalars)))
    }.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
    let near = measured.filter {
      $0.distance <= max(3, 2 * max(wanted.count, $0.name.unicodeScalars.count) / 5)
    }
    if let best = near.first {
      return near.filter { $0.distance == best.distance }.prefix(2).map(\.name)
    }
    let words = name.lowercased().split { $0 == "/" || $0 == "-" }
    return Array(
      names.filter { candidate in
        candidate.split { $0 == "/" || $0 == "-" }
          .contains { part in words.contains { part.prefix(4) == $0.prefix(4) } }
      }.sorted().prefix(2))
  }

  /// Levenshtein's distance: insertions, deletions and substitutions.
  private static func distance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
    var row = Array(0...other.count)
    for (index, scalar) in one.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in other.indices {
        let above = row[column + 1]
        row[column + 1] = min(
          above + 1, row[column] + 1, diagonal + (scalar == other[column] ? 0 : 1))
        diagonal = above
      }
    }
    return row[other.count]
  }
}
