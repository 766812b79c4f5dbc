import SQLite

/// What a file of merges would change: all of it is checked before anything is written.
struct ThesaurusPlan {
  /// An item of the database, or a preferred name that no item has yet.
  enum Node: Hashable {
    case item(Int)
    case new(String)
  }

  /// One merge that the database does not have.
  struct Merge {
    let variant: Int
    let variantLabel: String
    let preferred: Node
    let preferredLabel: String
    let preferredName: ThesaurusName
    let reason: String?
  }

  private(set) var merges: [Merge] = []
  /// Rows whose merge the database has.
  private(set) var alreadyMergedCount = 0
  /// The variants of these merges.
  private(set) var alreadyMerged: Set<Int> = []
  /// Rows whose two names are one item without a thesaurus.
  private(set) var sameItemCount = 0
  /// Rows that repeat an earlier one.
  private(set) var repeatedCount = 0
  /// Rows that cannot be followed, with place and reason.
  private(set) var rejected: [String] = []

  private let kind: ThesaurusKind
  private let file: ThesaurusFile
  private let items: ThesaurusItems
  private var edges: [Node: Edge] = [:]
  /// Names that rows prefer and no item has.
  private var newNames: Set<Node> = []
  /// Rows whose variant the database merges into something else, to be looked at when all merges of
  /// the file are known: through another one it may come to the same.
  private var doubtful:
    [(row: ThesaurusFile.Row, variant: Node, target: Node, targetLabel: String)] =
      []

  private struct Edge {
    let target: Node
    /// In the file; `nil` for a merge of the database.
    let row: ThesaurusFile.Row?
    let label: String
    let targetLabel: String
    let targetName: ThesaurusName
    /// Of a merge of the database.
    var origin = ""
  }

  /// - Throws: `BibliographyError` with the places of the rows that contradict each other or the
  ///   database, or that go round in a circle; SQLite's errors.
  init(_ file: ThesaurusFile, kind: ThesaurusKind, _ connection: Connection) throws {
    self.kind = kind
    self.file = file
    items = ThesaurusItems(kind, connection)
    try loadMerges(connection)
    var newEdges: [Node] = []
    let preferred = try preferredNodes()
    newNames = Set(
      preferred.compactMap { found in
        if let found, case .new = found.node { found.node } else { nil }
      })
    for (row, found) in zip(file.rows, preferred) {
      guard let (target, label) = found else { continue }
      for variant in try variants(of: row, target) where try add(row, variant, target, label) {
        newEdges.append(variant)
      }
    }
    try refuseCircles(from: newEdges)
    for row in doubtful { try settle(row) }
    for node in newEdges { try plan(node) }
  }

  private var isOfParents: Bool { kind == .institutionParent }
  /// What a row says of its variant and its preferred name.
  private var isMergedInto: String { isOfParents ? "a part of" : "merged into" }

  private func place(_ row: ThesaurusFile.Row) -> String { "\(file.name):\(row.line)" }

  // MARK: Names

  /// The node of each row's preferred name; `nil` where a row is rejected for it.
  private mutating func preferredNodes() throws -> [(node: Node, label: String)?] {
    var found: [(node: Node, label: String)?] = []
    for row in file.rows {
      var candidates = try items.candidates(row.preferred)
      if kind.isOfInstitutions, candidates.count > 1 {
        // The Web of Science's own name, in the country of the variant.
        let countries = Set(try items.candidates(row.variant).map(\.country))
        let here = candidates.filter { countries.contains($0.country) }
        if !here.isEmpty { candidates = here }
        if let own = candidates.first(where: { $0.origin == "organisation" }) { candidates = [own] }
      }
      if candidates.isEmpty {
        found.append((.new(items.keyOfNew(row.preferred)), row.preferred.text))
      } else if let item = Self.only(candidates) {
        found.append((.item(item.id), item.label))
      } else {
        rejected.append(
          "\(place(row)): '\(row.preferred.text)' may be \(Self.list(candidates)). \(advice)")
        found.append(nil)
      }
    }
    return found
  }

  /// The nodes that a row's variant means; none where the row is rejected.
  private mutating func variants(
    of row: ThesaurusFile.Row, _ target: Node
  ) throws -> [Node] {
    var candidates = try items.candidates(row.variant)
    if candidates.isEmpty {
      let new = Node.new(items.keyOfNew(row.variant))
      if new == target { throw mergedIntoItself(row) }
      if newNames.contains(new) { return [new] }
      // To look for it takes all names; after so many the file is of another database.
      let nearest = rejected.count < 20 ? try items.nearestLabel(to: row.variant) : nil
      rejected.append(
        "\(place(row)): no \(kind.noun) '\(row.variant.text)' in the database"
          + (nearest.map { ". Did you mean '\($0)'?" } ?? ""))
      return []
    }
    if case .item(let id) = target {
      if candidates.count == 1, candidates[0].id == id {
        if row.variant == row.preferred { throw mergedIntoItself(row) }
        sameItemCount += 1
        return []
      }
      // One name in two places: the preferred item is not its own variant.
      let others = candidates.filter { $0.id != id }
      if kind.isOfInstitutions {
        let country = try items.item(id).country
        let here = others.filter { $0.country == country || $0.country == nil }
        candidates = here.isEmpty || row.variant.country != nil ? others : here
      } else {
        candidates = others
      }
    }
    let isOne =
      Self.only(candidates) != nil
      || (kind.isOfInstitutions && Set(candidates.map(\.country)).count == 1)
    guard isOne else {
      rejected.append(
        "\(place(row)): '\(row.variant.text)' may be \(Self.list(candidates)). \(advice)")
      return []
    }
    return candidates.map { .item($0.id) }
  }

  private func mergedIntoItself(_ row: ThesaurusFile.Row) -> BibliographyError {
    let what = isOfParents ? "cannot be a part of itself" : "is merged into itself"
    return BibliographyError("\(place(row)): '\(row.variant.text)' \(what). Remove this row.")
  }

  private var advice: String {
    switch kind.nameForm {
    case .organisation:
      "Tell it by the columns variant_country or preferred_country."
    case .title: "Tell it by the columns variant_issn or preferred_issn."
    case .person:
      "Write the name in full, or tell it by the columns variant_orcid or preferred_orcid."
    default: "Write the name in full."
    }
  }

  /// The candidate, when all look alike; of several the one whose key comes last, which is the
  /// fuller one.
  private static func only(_ candidates: [ThesaurusItems.Item]) -> ThesaurusItems.Item? {
    guard Set(candidates.map(\.description)).count == 1 else { return nil }
    return candidates.max { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
  }

  private static func list(_ candidates: [ThesaurusItems.Item]) -> String {
    let names = Set(candidates.map(\.description)).sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    let shown = names.prefix(4).joined(separator: "; ")
    return names.count > 4 ? "\(shown); or \(names.count - 4) more" : shown
  }

  // MARK: Merges

  private mutating func loadMerges(_ connection: Connection) throws {
    let rows = try connection.rows(
      "SELECT variant_id, coalesce(stated_id, preferred_id), variant, preferred, origin "
        // Authors with one ORCID are merged anew after the user's merges, and follow them.
        + "FROM thesaurus WHERE kind = ?1 AND (kind <> 'author' OR origin <> 'built-in')",
      .text(kind.name)
    ) { ($0.int(0), $0.int(1), $0.text(2), $0.text(3), $0.text(4)) }
    for (variant, preferred, label, targetLabel, origin) in rows {
      edges[.item(variant)] = Edge(
        target: .item(preferred), row: nil, label: label, targetLabel: targetLabel,
        targetName: ThesaurusName(targetLabel), origin: origin)
    }
  }

  /// - Returns: whether the merge is new
  private mutating func add(
    _ row: ThesaurusFile.Row, _ variant: Node, _ target: Node, _ targetLabel: String
  ) throws -> Bool {
    if variant == target {
      sameItemCount += 1
      return false
    }
    let label: String
    if case .item(let id) = variant {
      label = try items.item(id).label
    } else {
      label = row.variant.text
    }
    guard let other = edges[variant] else {
      edges[variant] = Edge(
        target: target, row: row, label: label, targetLabel: targetLabel,
        targetName: row.preferred)
      return true
    }
    if other.target == target {
      if other.row == nil { noteMerged(variant) } else { repeatedCount += 1 }
      return false
    }
    if let otherRow = other.row {
      throw BibliographyError(
        "\(place(row)): '\(row.variant.text)' is to be \(isMergedInto) '\(row.preferred.text)', but at "
          + "\(place(otherRow)) \(isOfParents ? "of" : "into") '\(otherRow.preferred.text)'. Keep "
          + "one of the two rows.")
    }
    doubtful.append((row, variant, target, targetLabel))
    return false
  }

  private mutating func settle(
    _ doubt: (row: ThesaurusFile.Row, variant: Node, target: Node, targetLabel: String)
  ) throws(BibliographyError) {
    guard let other = edges[doubt.variant] else { return }
    if end(of: other.target) == end(of: doubt.target) {
      noteMerged(doubt.variant)
      return
    }
    throw BibliographyError(
      "\(place(doubt.row)): '\(other.label)' is to be \(isMergedInto) '\(doubt.targetLabel)', but the "
        + "database has it \(isMergedInto) '\(other.targetLabel)' (\(other.origin)). Remove the row, or undo that merge "
        + "first: bibliolite thesaurus DATABASE undo \(kind.name) --variant '\(other.label)'"
        + (other.origin == Thesaurus.builtInOrigin ? " --name built-in" : ""))
  }

  private mutating func noteMerged(_ variant: Node) {
    alreadyMergedCount += 1
    if case .item(let id) = variant { alreadyMerged.insert(id) }
  }

  private func end(of node: Node) -> Node {
    var node = node
    var seen: Set<Node> = [node]
    while let next = edges[node]?.target, seen.insert(next).inserted { node = next }
    return node
  }

  /// - Complexity: O(merges that are reached): what leads to an end is not followed again.
  private func refuseCircles(from starts: [Node]) throws(BibliographyError) {
    var sound: Set<Node> = []
    for start in starts {
      var path: [Node] = []
      var places: [Node: Int] = [:]
      var node = start
      while !sound.contains(node), let edge = edges[node] {
        if let first = places[node] { throw circle(path[first...].compactMap { edges[$0] }) }
        places[node] = path.count
        path.append(node)
        node = edge.target
      }
      sound.formUnion(path)
    }
  }

  /// What is said of merges of which each leads to the next, and the last to the first.
  private func circle(_ edges: [Edge]) -> BibliographyError {
    func line(_ edge: Edge) -> Int { edge.row?.line ?? Int.max }
    let start = edges.indices.min { line(edges[$0]) < line(edges[$1]) } ?? 0
    let path = edges[start...] + edges[..<start]
    var steps = path.prefix(20).map { edge in
      let names = "'\(edge.label)' \(isOfParents ? "a part of" : "into") '\(edge.targetLabel)'"
      return edge.row.map { "\(names) at \(place($0))" } ?? "\(names) by \(edge.origin)"
    }
    if path.count > steps.count { steps.append("and \(path.count - steps.count) more") }
    let first = path.first?.row.map(place) ?? file.name
    return BibliographyError(
      "\(first): the \(isOfParents ? "parents" : "merges") go round in a circle: "
        + "\(steps.joined(separator: ", ")). Remove one of them.")
  }

  /// Adds the merge of an item. A new name that is itself merged is passed over, since no record
  /// has it.
  private mutating func plan(_ node: Node) throws(BibliographyError) {
    guard case .item(let variant) = node, let edge = edges[node], let row = edge.row else { return }
    var last = edge
    while case .new = last.target, let next = edges[last.target] { last = next }
    merges.append(
      Merge(
        variant: variant, variantLabel: edge.label, preferred: last.target,
        preferredLabel: last.targetLabel, preferredName: last.targetName, reason: row.reason))
  }
}
