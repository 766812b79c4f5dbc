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
    // As many letters as one has more than the other are inserted at least.
    let isNear = abs(wanted.count - offered.count) <= limit
    var distance = isNear ? alignmentDistance(wanted, offered) : Int.max
    if distance > limit, let part = candidate.split(separator: "/").last {
      let short = letters(String(part))
      let nearest = max(1, short.count / 3)
      if abs(wanted.count - short.count) <= nearest, alignmentDistance(wanted, short) <= nearest {
        distance = limit
      }
    }
    if distance <= limit, distance < best?.distance ?? Int.max { best = (candidate, distance) }
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
private func letters(_ name: String) -> [Unicode.Scalar] {
  name.lowercased().unicodeScalars.map { $0 == "_" ? "-" : $0 }
}

/// How many insertions, deletions, substitutions and swaps of neighbours turn `a` into `b`.
private func alignmentDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1] + [Int](repeating: 0, count: b.count)
    for j in b.indices {
      row[j + 1] = min(row[j] + 1, last[j + 1] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        row[j + 1] = min(row[j + 1], beforeLast[j - 1] + 1)
      }
    }
    beforeLast = last
    last = row
  }
  return last[b.count]
}
