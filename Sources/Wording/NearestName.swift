import Kernels

/// The name among `names` that `name` was most likely meant to be; `nil` when none is near.
///
/// Nearest by Damerau-Levenshtein distance (optimal string alignment) over lower-cased text, at most
/// two fifths of the longer length, or at most three; ties go to the first in byte order. A name
/// whose last part alone is near counts too, so that `top` finds `top-countries` in its folder.
///
/// - Complexity: O(sum of lengths × length of `name`).
package func nearestName(to name: String, among names: [String]) -> String? {
  // What is longer than any name is no slip of one.
  guard name.utf8.count <= 1000 else { return nil }
  let wanted = letters(name)
  var best: (name: String, distance: Int)?
  for candidate in names.sorted(by: { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }) {
    guard candidate.utf8.count <= 1000 else { continue }
    let offered = letters(candidate)
    let limit = max(3, 2 * max(wanted.count, offered.count) / 5)
    var distance = StringSimilarity.alignmentDistance(wanted, offered, limit: limit)
    if distance == nil, let part = candidate.split(separator: "/").last {
      let short = letters(String(part))
      let nearest = max(1, short.count / 3)
      if StringSimilarity.alignmentDistance(wanted, short, limit: nearest) != nil {
        distance = limit
      }
    }
    if let distance, distance < best?.distance ?? Int.max { best = (candidate, distance) }
  }
  if let best { return best.name }
  // `country/top` shares too little with `countries/top-countries` by length; the same beginnings
  // of the parts around the slash still tell.
  let parts = name.lowercased().split(separator: "/")
  let alike = names.filter { candidate in
    let others = candidate.lowercased().split(separator: "/")
    return parts.count == others.count
      && zip(parts, others).allSatisfy { $0.prefix(3) == $1.prefix(3) }
  }.min { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  if let alike { return alike }
  // `referenc` is a part of `cited_reference`.
  guard wanted.count >= 3 else { return nil }
  return names.first { candidate in
    let offered = letters(candidate)
    return offered.contains(wanted) || (offered.count >= 3 && wanted.starts(with: offered))
  }
}

/// In lower case; `self-adjacency` and `self_adjacency` are one name.
private func letters(_ name: String) -> String {
  name.lowercased().replacing("_", with: "-")
}
