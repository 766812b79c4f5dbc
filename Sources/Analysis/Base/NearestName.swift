import Kernels

/// The name that was probably meant: the one with the fewest letters to change, of equal ones the
/// first; nil when none is near.
package func nearestName(to name: String, in names: [String]) -> String? {
  let written = name.lowercased().split(separator: "-").joined(separator: "_")
  let limit = max(2, written.count / 3)
  var best: (distance: Int, name: String)?
  for candidate in names {
    guard
      let distance = StringSimilarity.editDistance(written, candidate, limit: limit),
      best.map({ distance < $0.distance }) ?? true
    else { continue }
    best = (distance, candidate)
  }
  if let best { return best.name }
  return written.count < 3
    ? nil : names.first { $0.contains(written) || written.hasPrefix($0) }
}
