import SQLite
import Schema

/// The rows of the table `thesaurus` of one kind, and the made-up items that they name.
struct ThesaurusRows {
  private let kind: ThesaurusKind
  private let connection: Connection

  init(_ kind: ThesaurusKind, _ connection: Connection) {
    self.kind = kind
    self.connection = connection
  }

  /// - Returns: preferred names that no record has, and that have a row now
  func add(_ merges: [ThesaurusPlan.Merge], origin: String) throws(SQLiteError) -> [String] {
    var idOfNew: [ThesaurusPlan.Node: Int] = [:]
    var newNames: [String] = []
    let insertion = try connection.prepare(
      """
      INSERT INTO thesaurus
        (kind, variant_id, preferred_id, variant, preferred, origin, reason, decided_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
      """)
    for merge in merges {
      let preferred: Int
      switch merge.preferred {
      case .item(let id): preferred = id
      case .new:
        if let known = idOfNew[merge.preferred] {
          preferred = known
        } else {
          preferred = try ThesaurusItems.add(
            merge.preferredName, kind: kind, like: merge.variant, connection)
          idOfNew[merge.preferred] = preferred
          newNames.append(merge.preferredLabel)
        }
      }
      try insertion.bind([
        .text(kind.name), .integer(merge.variant), .integer(preferred), .text(merge.variantLabel),
        .text(merge.preferredLabel), .text(origin), Value(merge.reason),
      ])
      try insertion.run()
    }
    try resolveChains()
    return newNames
  }

  /// The variants of the merges of an origin, or of one variant; without an origin those of the user.
  func merges(origin: String?, variant: String?) throws(SQLiteError) -> [Int] {
    let rows = try connection.rows(
      "SELECT variant_id, variant, origin FROM thesaurus WHERE kind = ? ORDER BY variant_id",
      .text(kind.name)
    ) { (id: $0.int(0), variant: $0.text(1), origin: $0.text(2)) }
    var wanted = rows.filter { row in
      origin.map { $0 == row.origin } ?? (row.origin != Thesaurus.builtInOrigin)
    }
    if let variant {
      let named = wanted.filter { $0.variant == variant }
      if named.isEmpty {
        let ids = Set(
          try ThesaurusItems(kind, connection).candidates(ThesaurusName(variant)).map(\.id))
        wanted = wanted.filter { ids.contains($0.id) }
      } else {
        wanted = named
      }
    }
    return wanted.map(\.id)
  }

  /// Takes merges out, and the items that only they named.
  ///
  /// - Returns: the names of these items
  func remove(_ variants: [Int]) throws(SQLiteError) -> [String] {
    var named: Set<Int> = []
    for variant in variants {
      let ids = try connection.rows(
        "SELECT preferred_id, stated_id FROM thesaurus WHERE kind = ? AND variant_id = ?",
        .text(kind.name), .integer(variant)
      ) { [$0.int(0), $0.optionalInt(1)].compactMap { $0 } }
      named.formUnion(ids.joined())
      named.insert(variant)
      try connection.run(
        "DELETE FROM thesaurus WHERE kind = ? AND variant_id = ?", .text(kind.name),
        .integer(variant))
    }
    try resolveChains()
    return try removeUnused(named.sorted())
  }

  /// Makes every merge one step deep: `stated_id` is the item that a decision names, where that one is
  /// itself merged, and `preferred_id` is the end of the chain.
  func resolveChains() throws(SQLiteError) {
    let rows = try connection.rows(
      "SELECT variant_id, preferred_id, stated_id FROM thesaurus WHERE kind = ? "
        + "ORDER BY variant_id", .text(kind.name)
    ) { (variant: $0.int(0), preferred: $0.int(1), stated: $0.optionalInt(2)) }
    let stated = Dictionary(
      uniqueKeysWithValues: rows.map { ($0.variant, $0.stated ?? $0.preferred) })
    let update = try connection.prepare(
      """
      UPDATE thesaurus SET preferred_id = ?3, stated_id = ?4
      WHERE kind = ?1 AND variant_id = ?2
      """)
    for row in rows {
      guard let named = stated[row.variant] else { continue }
      var end = named
      var steps = 0
      while let next = stated[end], steps < rows.count {
        end = next
        steps += 1
      }
      // Rules of another version may have made a circle; each of its merges is then as stated.
      if end == row.variant { end = named }
      let chained = end == named ? nil : named
      if end == row.preferred, chained == row.stated { continue }
      try update.bind([.text(kind.name), .integer(row.variant), .integer(end), Value(chained)])
      try update.run()
    }
  }

  /// Removes those of the items that nothing refers to: preferred names that were made up.
  private func removeUnused(_ ids: [Int]) throws(SQLiteError) -> [String] {
    var conditions = kind.items.table.uses.map { use in
      "NOT EXISTS (SELECT 1 FROM \(use.table) AS u WHERE u.\(use.column) = ?1)"
    }
    let kinds = ThesaurusKind.all.filter { $0.table == kind.table }.map { "'\($0.name)'" }
      .joined(separator: ", ")
    for column in ["variant_id", "preferred_id", "stated_id"] {
      conditions.append(
        "NOT EXISTS (SELECT 1 FROM thesaurus AS t WHERE t.kind IN (\(kinds)) "
          + "AND t.\(column) = ?1)")
    }
    let unused = try connection.prepare(
      "SELECT \(kind.label) FROM \(kind.table) WHERE \(kind.idColumn) = ?1 AND "
        + conditions.joined(separator: " AND "))
    let seeded = kind == .country ? try Self.seededCountries() : []
    var removed: [String] = []
    for id in ids {
      try unused.bind(1, id)
      let name = try unused.step() ? unused.text(0) : nil
      unused.reset()
      guard let name, !seeded.contains(name) else { continue }
      // Its own merge was undone, but preferred_id of others is brought up to date only later.
      try connection.run(
        "UPDATE \(kind.table) SET preferred_id = \(kind.idColumn) WHERE preferred_id = ?1",
        .integer(id))
      try connection.run(
        "DELETE FROM \(kind.table) WHERE \(kind.idColumn) = ?1", .integer(id))
      removed.append(name)
    }
    return removed
  }

  /// The names of the countries that every database has, whether a record has them or not.
  private static func seededCountries() throws(SQLiteError) -> Set<String> {
    let fresh = try Connection(path: ":memory:", mode: .memory)
    for file in Schema.tables + Schema.seed { try fresh.execute(file.text) }
    return Set(try fresh.rows("SELECT name_in_wos FROM countries") { $0.text(0) })
  }
}
