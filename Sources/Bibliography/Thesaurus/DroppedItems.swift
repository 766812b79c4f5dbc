import SQLite

/// The items of a kind that the user leaves out of counts: rows of `dropped_items`.
///
/// The `_occurrences` views leave them out, so every count and network does. What is merged into another
/// item leaves that one out, as long as the merge holds.
struct DroppedItems {
  private let kind: ThesaurusKind
  private let connection: Connection

  init(_ kind: ThesaurusKind, _ connection: Connection) {
    self.kind = kind
    self.connection = connection
  }

  /// What a file leaves out, as items of the database.
  struct Plan {
    struct Row {
      let id: Int
      let label: String
      let reason: String?
    }

    /// Not left out yet.
    var new: [Row] = []
    /// Left out already.
    var known: Set<Int> = []
    /// Names that no item has, with their places.
    var rejected: [String] = []
    /// Items that are merged into another, which goes with them.
    var notes: [String] = []
  }

  /// - Complexity: O(items of the kind + names).
  func plan(_ file: ThesaurusFile) throws -> Plan {
    let items = ThesaurusItems(kind, connection)
    var plan = Plan()
    let there = Set(
      try connection.rows(
        "SELECT item_id FROM dropped_items WHERE kind = ?", .text(kind.name)
      ) { $0.int(0) })
    var planned: Set<Int> = []
    for drop in file.drops {
      let candidates = try items.candidates(drop.name)
      if candidates.isEmpty {
        let nearest =
          plan.rejected.count < 20
          ? try items.nearestLabel(to: drop.name).map { " Did you mean '\($0)'?" } ?? "" : ""
        plan.rejected.append(
          "\(file.name):\(drop.line): no \(kind.noun) '\(drop.name.text)'.\(nearest)")
      }
      if candidates.count > 1 {
        plan.notes.append(
          "'\(drop.name.text)' is the name of \(candidates.count) \(kind.plural): all are left out")
      }
      for item in candidates {
        if there.contains(item.id) {
          plan.known.insert(item.id)
        } else if planned.insert(item.id).inserted {
          plan.new.append(Plan.Row(id: item.id, label: item.label, reason: drop.reason))
          if let preferred = try preferred(of: item.id) {
            plan.notes.append("'\(item.label)' counts as '\(preferred)', which is left out with it")
          }
        }
      }
    }
    return plan
  }

  func add(_ rows: [Plan.Row], origin: String) throws(SQLiteError) {
    let insertion = try connection.prepare(
      """
      INSERT INTO dropped_items (kind, item_id, item, origin, reason, decided_at)
      VALUES (?, ?, ?, ?, ?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
      """)
    for row in rows {
      try insertion.bind([
        .text(kind.name), .integer(row.id), .text(row.label), .text(origin), Value(row.reason),
      ])
      try insertion.run()
    }
  }

  /// Counts items again: those of an origin, of a name, or of both.
  ///
  /// - Returns: how many.
  func remove(origin: String?, name: String?) throws -> Int {
    var ids = try connection.rows(
      "SELECT item_id, item FROM dropped_items WHERE kind = ?1 AND (?2 IS NULL OR origin = ?2)",
      .text(kind.name), Value(origin)
    ) { (id: $0.int(0), name: $0.text(1)) }
    if let name {
      let named = ids.filter { $0.name == name }
      if named.isEmpty {
        let candidates = Set(
          try ThesaurusItems(kind, connection).candidates(ThesaurusName(name)).map(\.id))
        ids = ids.filter { candidates.contains($0.id) }
      } else {
        ids = named
      }
    }
    for item in ids {
      try connection.run(
        "DELETE FROM dropped_items WHERE kind = ? AND item_id = ?", .text(kind.name),
        .integer(item.id))
    }
    return ids.count
  }

  private func preferred(of id: Int) throws(SQLiteError) -> String? {
    try connection.text(
      """
      SELECT p.label FROM (SELECT \(kind.idColumn) AS id, preferred_id FROM \(kind.table)) AS v
      JOIN (SELECT \(kind.idColumn) AS id, \(kind.label) AS label FROM \(kind.table)) AS p
        ON p.id = v.preferred_id
      WHERE v.id = ? AND v.preferred_id <> v.id
      """, .integer(id))
  }
}

/// One item that counts leave out.
public struct DroppedItem: Equatable, Sendable {
  public let kind: String
  public let name: String
  /// What it is merged into, which is left out with it.
  public let countedAs: String?
  public let origin: String
  public let reason: String?
  public let decidedAt: String
}

extension Thesaurus {
  /// What counts leave out, by kind and name; of one kind, or of all.
  public func droppedItems(
    kind: ThesaurusKind? = nil
  ) throws(BibliographyError) -> [DroppedItem] {
    try database.attempt { connection throws(SQLiteError) in
      try connection.rows(
        """
        SELECT d.kind, d.item, m.preferred, d.origin, d.reason, d.decided_at
        FROM dropped_items AS d
        LEFT JOIN thesaurus AS m ON m.kind = d.kind AND m.variant_id = d.item_id
        WHERE ?1 IS NULL OR d.kind = ?1
        ORDER BY d.kind, d.item, d.item_id
        """, Value(kind?.name)
      ) {
        DroppedItem(
          kind: $0.text(0), name: $0.text(1), countedAs: $0.optionalText(2), origin: $0.text(3),
          reason: $0.optionalText(4), decidedAt: $0.text(5))
      }
    }
  }
}
