import Kernels

extension NetworkSettings {
  /// Everything that decides the result, as it is stored.
  ///
  /// - Parameter measures: what the data decided: how betweenness was found, whose bursts were taken.
  func parameters(slicing: Slicing?, measures: [(String, JSON)]) -> JSON {
    var forms: [(String, JSON)] = []
    for case .item(let kind) in kinds {
      forms.append((kind.rawValue, .object(form(for: kind).parameters(for: kind))))
    }
    if linkKind == .coupling {
      forms.append(
        (
          ItemKind.citedReference.rawValue,
          .object(form(for: .citedReference).parameters(for: .citedReference))
        )
      )
    }
    // Citations are single and equal: what decides over the links of other kinds is nothing to them.
    let links: [(String, JSON)] =
      linkKind == .citation
      ? []
      : [
        ("fractional", .boolean(isFractional)),
        ("link_ends", .text(linkEnds.rawValue)),
        ("link_retaining_factor", .real(linkRetainingFactor)),
        ("links_per_node", .integer(linksPerNode)),
        ("merge", .text(merging.rawValue)),
        ("rounded_decimals", roundedDecimals.map(JSON.integer) ?? .null),
        ("rounding", .text(rounding.rawValue)),
        ("scope", .text(scope.rawValue)),
        ("strength", .text(strength.rawValue)),
      ]
    let coupling: [(String, JSON)] =
      linkKind == .coupling && kinds != [.paper]
      ? [("coupling_shared", .boolean(couplingShared))] : []
    let institutions: [(String, JSON)] =
      linkKind == .coOccurrence && kinds.contains(.item(.institution))
      ? [("joint_institutions", .boolean(linksJointInstitutions))] : []
    let members: [(String, JSON)] = [
      ("clustering", .text(clustering.rawValue)),
      ("compatible", .text(compatibility.rawValue)),
      ("counting", .text(counting.rawValue)),
      ("first_year", slicing.map { .integer($0.firstYear) } ?? .null),
      ("kinds", .list(kinds.map { .text($0.name) })),
      ("label_method", .text(labelMethod.rawValue)),
      ("label_source", .text(labelSource.rawValue)),
      ("last_year", slicing.map { .integer($0.lastYear) } ?? .null),
      ("link", .text(linkKind.rawValue)),
      ("minimum_count", .real(minimumCount)),
      ("objective", .text(objective.rawValue)),
      ("occurrences", .object(forms)),
      ("pool", .boolean(poolsKinds)),
      ("prune", .text(pruning.rawValue)),
      ("prune_merged", .boolean(prunesMerged)),
      ("prune_slices", .boolean(prunesSlices)),
      ("resolution", .real(resolution)),
      ("selection", .text(selection.text)),
      ("silhouette_distance", .text(silhouette.rawValue)),
      ("slice_length", .integer(sliceLength)),
      ("ties", .text("name as written, byte by byte")),
      ("weighted", .boolean(isWeighted)),
      ("weighted_degree", .text("sum of the counts of links")),
    ]
    return .object(members + links + coupling + institutions + measures)
  }
}
