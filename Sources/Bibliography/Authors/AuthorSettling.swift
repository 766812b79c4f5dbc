import SQLite

/// Settles who the authors are, from all papers together: which papers of a name are whose
/// (``AuthorDivision``), how each author is shown, and which names are one author's
/// (``AuthorMerging``).
///
/// All of it is worked out anew from the records and the decisions, so the order in which either came
/// changes nothing.
struct AuthorSettling {
  private let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// - Parameter touched: authors whose shown name or identifiers may have changed; `nil` for all.
  /// - Complexity: O(authorships with an ORCID + papers of names that several people have).
  func run(touched: Set<Int>? = []) throws {
    try connection.run(file: "given-orcids")
    let divided = try AuthorDivision(connection).run()
    try connection.refresh(
      "authors", ids: touched?.union(divided), allOf: "authors", "author_id")
    try setAbbreviatedKeys()
    try AuthorMerging(connection).run()
  }

  /// The abbreviated key follows from the name that is shown, whichever record came first.
  private func setAbbreviatedKeys() throws(SQLiteError) {
    let authors = try connection.rows(
      "SELECT author_id, name, abbreviated_key FROM authors "
        + "WHERE author_id IN (SELECT id FROM temp.touched)"
    ) { (id: $0.int(0), name: $0.text(1), key: $0.text(2)) }
    let update = try connection.prepare(
      "UPDATE authors SET abbreviated_key = ?1 WHERE author_id = ?2")
    for author in authors {
      let key = AuthorName(author.name).abbreviatedKey
      if key == author.key { continue }
      try update.bind(1, key)
      try update.bind(2, author.id)
      try update.run()
    }
  }
}

extension Connection {
  /// Runs a refresh file over the rows that `temp.touched` names, and leaves that table.
  ///
  /// - Parameter ids: the rows; `nil` for all of `table`.
  func refresh(
    _ file: String, ids: Set<Int>?, allOf table: String, _ id: String
  ) throws(SQLiteError) {
    try execute(
      "DROP TABLE IF EXISTS temp.touched; CREATE TEMP TABLE touched (id INTEGER PRIMARY KEY)")
    if let ids {
      let row = try RowBuffer(self, into: "temp.touched", ["id"])
      for id in ids.sorted() {
        row.add(id)
        try row.write()
      }
      try row.flush()
    } else {
      try execute("INSERT INTO temp.touched SELECT \(id) FROM \(table)")
    }
    try run(file: file)
  }
}
