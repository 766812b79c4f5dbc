import SQLite

/// Carries the user's merges, and what he leaves out, from one database to another.
struct MergeTransfer {
  private let old: Connection
  private let new: Connection
  /// Whether both databases began with the same built-in merges, so that one that is missing was
  /// undone by the user.
  private let rulesAreTheSame: Bool

  init(from old: Connection, to new: Connection, rulesAreTheSame: Bool) {
    self.old = old
    self.new = new
    self.rulesAreTheSame = rulesAreTheSame
  }

  func run(_ summary: inout RebuildSummary) throws {
    try nameOriginsAsNow()
    try undoBuiltIn(&summary)
    for kind in ThesaurusKind.all {
      try carry(kind, &summary)
      try carryDropped(kind, &summary)
    }
  }

  /// Before schema 3 the origin of an institution was a field of the Web of Science; it is in its key.
  private func nameOriginsAsNow() throws(SQLiteError) {
    if try !old.columnNames(of: "paper_counts").isEmpty { return }
    let columns = try old.columnNames(of: "institutions").map {
      $0 == "origin"
        ? "CASE origin WHEN 'C3' THEN 'organisation' ELSE 'address' END AS origin"
        : quotedIdentifier($0)
    }
    try old.execute(
      "CREATE TEMP VIEW institutions AS SELECT \(columns.joined(separator: ", ")) "
        + "FROM main.institutions")
  }

  /// What counts leave out.
  private func carryDropped(
    _ kind: ThesaurusKind, _ summary: inout RebuildSummary
  ) throws(SQLiteError) {
    // Version 0.1.0 could leave nothing out.
    if try old.columnNames(of: "dropped_items").isEmpty { return }
    let rows = try old.prepare(
      """
      SELECT d.item, d.origin, d.reason, d.decided_at, \(key(of: kind, "d.item_id"))
      FROM dropped_items AS d WHERE d.kind = '\(kind.name)' ORDER BY d.item_id
      """)
    guard try rows.step() else { return }
    let items = try ItemLookup(kind, new)
    repeat {
      guard let id = try items.id(key: rows.optionalText(4), name: rows.text(0)) else {
        summary.lost.append("\(kind.name) '\(rows.text(0))', which was left out")
        continue
      }
      try new.run(
        """
        INSERT OR IGNORE INTO dropped_items (kind, item_id, item, origin, reason, decided_at)
        VALUES (?, ?, ?, ?, ?, ?)
        """, .text(kind.name), .integer(id), rows.value(0), rows.value(1), rows.value(2),
        rows.value(3))
      summary.droppedCount += 1
    } while try rows.step()
  }

  private func undoBuiltIn(_ summary: inout RebuildSummary) throws(SQLiteError) {
    let kept = try old.rows("SELECT kind || char(31) || variant FROM thesaurus") { $0.text(0) }
    let known = Set(kept)
    let builtIn = try new.rows(
      "SELECT kind, variant_id, kind || char(31) || variant FROM thesaurus "
        // Those of authors follow from the records, and which were undone is kept.
        + "WHERE origin = 'built-in' AND kind <> 'author'"
    ) { (kind: $0.text(0), id: $0.int(1), key: $0.text(2)) }
    for merge in builtIn where !known.contains(merge.key) && wasBuiltIn(merge.key) {
      try new.run(
        "DELETE FROM thesaurus WHERE kind = ? AND variant_id = ?", .text(merge.kind),
        .integer(merge.id))
      summary.undoneMergeCount += 1
    }
  }

  /// Whether the old database began with a built-in merge, so that it was undone if it is missing.
  private func wasBuiltIn(_ key: String) -> Bool {
    rulesAreTheSame || BuiltInMerges.ofVersion1.contains(key)
  }

  /// The key of an item of the old database, which may be of a version that did not divide authors.
  private func key(of kind: ThesaurusKind, _ id: String) throws(SQLiteError) -> String {
    let isDivided = try old.columnNames(of: "authors").contains("division")
    return kind == .author && !isDivided
      ? "(SELECT name_key || char(31) FROM authors WHERE author_id = \(id))"
      : kind.keyQuery(ofID: id)
  }

  private func carry(_ kind: ThesaurusKind, _ summary: inout RebuildSummary) throws(SQLiteError) {
    // An older program may not have known the kind, nor the columns of its key.
    let count = try old.integer(
      "SELECT count(*) FROM thesaurus WHERE kind = ? AND origin <> 'built-in'", .text(kind.name))
    if count == 0 { return }
    let rows = try old.prepare(
      """
      SELECT
        t.variant_id, coalesce(t.stated_id, t.preferred_id), t.variant, t.preferred, t.origin,
        t.reason, t.decided_at, \(key(of: kind, "t.variant_id")),
        \(key(of: kind, "coalesce(t.stated_id, t.preferred_id)"))
      FROM thesaurus AS t
      WHERE t.kind = '\(kind.name)' AND t.origin <> 'built-in'
      ORDER BY t.variant_id
      """)
    guard try rows.step() else { return }
    let items = try ItemLookup(kind, new)
    repeat {
      let name = "\(kind.name) '\(rows.text(2))' merged into '\(rows.text(3))'"
      guard let variant = try items.id(key: rows.optionalText(7), name: rows.text(2)) else {
        summary.lost.append(name)
        continue
      }
      var known = try items.id(key: rows.optionalText(8), name: rows.text(3))
      if known == nil { known = try items.add(oldID: rows.int(1), from: old) }
      guard let found = known else {
        summary.lost.append(name)
        continue
      }
      if found == variant {
        summary.needlessMergeCount += 1
        continue
      }
      // Where the rules of now merge the other way round, the user's word counts.
      try new.run(
        "DELETE FROM thesaurus WHERE kind = ? AND variant_id = ? "
          + "AND coalesce(stated_id, preferred_id) = ?",
        .text(kind.name), .integer(found), .integer(variant))
      try new.run(
        """
        INSERT OR REPLACE INTO thesaurus
          (kind, variant_id, preferred_id, variant, preferred, origin, reason, decided_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """, .text(kind.name), .integer(variant), .integer(found), rows.value(2), rows.value(3),
        rows.value(4), rows.value(5), rows.value(6))
      summary.mergeCount += 1
    } while try rows.step()
    try ThesaurusRows(kind, new).resolveChains()
  }
}

private enum BuiltInMerges {
  /// The built-in merges of 0.1.0 by kind and variant: one that a database of any later version does
  /// not have was undone by the user.
  static let ofVersion1 = Set(
    [
      "Burma", "Byelarus", "Byelorussia", "Cape Verde", "Ceylon", "Czech Republic", "Dahomey",
      "East Germany", "East Timor", "Kampuchea", "Kirghizia", "Macedonia", "Moldavia",
      "Mongol Peo Rep", "Rhodesia", "Swaziland", "Turkey", "Upper Volta", "West Germany",
      "Western Samoa", "Zaire",
    ].map { "country\u{1F}\($0)" })
}

/// Finds the items of a kind by what they are called.
private struct ItemLookup {
  private let kind: ThesaurusKind
  private let connection: Connection
  private let idOfKey: Statement

  init(_ kind: ThesaurusKind, _ connection: Connection) throws(SQLiteError) {
    self.kind = kind
    self.connection = connection
    // A key made of several columns has no index of its own.
    try connection.execute(
      """
      DROP TABLE IF EXISTS temp.item_keys;
      CREATE TEMP TABLE item_keys (key TEXT, id INTEGER);
      """)
    let isColumn = kind.key == kind.label || kind.key == "name_key"
    if !isColumn {
      try connection.execute(
        """
        INSERT INTO item_keys SELECT \(kind.key), \(kind.idColumn) FROM \(kind.table);
        CREATE INDEX temp.item_keys_by_key ON item_keys (key, id);
        """)
    }
    idOfKey = try connection.prepare(
      isColumn
        ? "SELECT \(kind.idColumn) FROM \(kind.table) WHERE \(kind.key) = ?"
        : "SELECT id FROM item_keys WHERE key = ? ORDER BY id", persistent: true)
  }

  /// The item with the key, else the only one with the name to show.
  func id(key: String?, name: String) throws(SQLiteError) -> Int? {
    if let key {
      try idOfKey.bind(1, key)
      defer { idOfKey.reset() }
      if try idOfKey.step() { return idOfKey.int(0) }
    }
    let found = try connection.rows(
      "SELECT \(kind.idColumn) FROM \(kind.table) WHERE \(kind.label) = ? LIMIT 2",
      .text(name)
    ) { $0.int(0) }
    return found.count == 1 ? found.first : nil
  }

  /// Adds an item that no record has: a preferred name that the user made up.
  ///
  /// - Returns: its id; `nil` when the old database does not have it either
  func add(oldID: Int, from old: Connection) throws(SQLiteError) -> Int? {
    let known = Set(try old.columnNames(of: kind.table))
    let columns = try connection.columnNames(of: kind.table).filter(known.contains)
    // Ids of other tables mean something else there; a made-up item can do without.
    let links = Set(
      try connection.rows(
        "SELECT \"from\" FROM pragma_foreign_key_list(?)", .text(kind.table)
      ) { $0.text(0) })
    let copied = columns.filter { $0 != kind.idColumn && !links.contains($0) }
    let names = copied.map(quotedIdentifier).joined(separator: ", ")
    let row = try old.prepare("SELECT \(names) FROM \(kind.table) WHERE \(kind.idColumn) = ?")
    try row.bind(1, oldID)
    guard try row.step() else { return nil }
    let id = try connection.nextID(kind.idColumn, of: kind.table)
    let marks = Array(repeating: "?", count: copied.count + 2).joined(separator: ", ")
    let insertion = try connection.prepare(
      "INSERT INTO \(kind.table) (\(kind.idColumn), preferred_id, \(names)) VALUES (\(marks))")
    try insertion.bind(
      [.integer(id), .integer(id)] + copied.indices.map { row.value($0) })
    try insertion.run()
    try connection.run(
      "INSERT INTO item_keys SELECT \(kind.key), ?1 FROM \(kind.table) WHERE \(kind.idColumn) = ?1",
      .integer(id))
    return id
  }
}
