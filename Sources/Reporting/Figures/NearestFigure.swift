import Kernels

/// Which figures a mistyped name was most likely meant to be.
enum NearestFigure {
  /// At most two names: those with the fewest letters to change (at most two fifths of the longer
  /// name), else those whose parts begin alike. Ties in byte order.
  static func names(to name: String, among names: [String]) -> [String] {
    let wanted = String(name.lowercased().unicodeScalars.prefix(200))
    let near = names.compactMap { candidate in
      StringSimilarity.editDistance(
        wanted, candidate.lowercased(),
        limit: max(3, 2 * max(wanted.unicodeScalars.count, candidate.unicodeScalars.count) / 5)
      ).map { (name: candidate, distance: $0) }
    }.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
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
}
