import SQLite

/// Tells apart several people of one name.
///
/// Two ORCIDs are two people. A paper of such a name without an ORCID goes to the one of them with whom
/// it shares a ResearcherID, an e-mail address, or an institution or co-authors (``AuthorTraces``); when
/// that cannot be told, it is left to a further row of the name. What the user split off comes first.
///
/// Each person is a row of `authors` with the same `name_key` and a `division` of its own.
struct AuthorDivision {
  private let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// What tells of one paper of a name whose it is.
  struct Entry {
    let paper: Int
    let position: Int
    let author: Int
    let orcid: String?
    let researcherID: String?
    let email: String?
    let rule: String?
  }

  /// Divides all names that are several people's, and joins those again that no longer are.
  /// `temp.given_orcids` is there.
  ///
  /// - Returns: the authors whose papers are others now
  func run() throws(SQLiteError) -> Set<Int> {
    let names = try connection.rows(
      """
      SELECT a.name_key
      FROM temp.given_orcids AS g
      JOIN authorships AS s ON s.paper_id = g.paper_id AND s.position = g.position
      JOIN authors AS a ON a.author_id = s.author_id
      GROUP BY a.name_key HAVING min(g.orcid) <> max(g.orcid)
      UNION
      SELECT name_key FROM authors WHERE division <> ''
      UNION
      SELECT name_key FROM author_splits
      ORDER BY 1
      """
    ) { $0.text(0) }
    if names.isEmpty { return [] }
    var rows = try DividedRows(connection)
    let traces = try AuthorTraces(connection)
    let splits = try AuthorSplitRules(connection)
    for name in names { try divide(name, &rows, traces, splits) }
    return rows.changed
  }

  private func divide(
    _ name: String, _ rows: inout DividedRows, _ traces: AuthorTraces, _ splits: AuthorSplitRules
  ) throws(SQLiteError) {
    let entries = try entries(of: name)
    var places: [(division: String, rule: String?)] = []
    for entry in entries {
      if let newName = try splits.newName(of: entry, name) {
        places.append((newName, "split"))
      } else {
        places.append((entry.orcid ?? "", entry.orcid == nil ? nil : "ORCID"))
      }
    }
    let rest = entries.indices.filter { places[$0].rule != "split" }
    if Set(entries.compactMap(\.orcid)).count < 2 {
      for index in rest { places[index] = ("", nil) }
    } else if rest.contains(where: { entries[$0].orcid == nil }) {
      // Whom the user split off is a person like those with an ORCID.
      var people: [(division: String, traces: AuthorTraces.Trace)] = []
      for division in Set(places.map(\.division)).subtracting([""]).sorted() {
        let own = entries.indices.filter { places[$0].division == division }.map { entries[$0] }
        people.append((division, try traces.trace(of: own, name)))
      }
      for index in rest where entries[index].orcid == nil {
        let own = try traces.trace(of: [entries[index]], name)
        let found = own.likeliest(among: people.map(\.traces))
        places[index] = (found.map { people[$0.index].division } ?? "", found?.rule ?? "none")
      }
    }
    try rows.place(zip(entries, places).map { ($0, $1.division, $1.rule) }, name)
  }

  private func entries(of name: String) throws(SQLiteError) -> [Entry] {
    let rows = try connection.prepare(
      """
      SELECT s.paper_id, s.position, s.author_id, g.orcid, s.researcher_id, lower(s.email),
        s.identity_rule
      FROM authors AS a
      JOIN authorships AS s ON s.author_id = a.author_id
      LEFT JOIN temp.given_orcids AS g ON g.paper_id = s.paper_id AND g.position = s.position
      WHERE a.name_key = ?1
      """)
    try rows.bind(1, name)
    var entries: [Entry] = []
    while try rows.step() {
      entries.append(
        Entry(
          paper: rows.int(0), position: rows.int(1), author: rows.int(2),
          orcid: rows.optionalText(3), researcherID: rows.optionalText(4),
          email: rows.optionalText(5), rule: rows.optionalText(6)))
    }
    return entries
  }
}

/// The rows of names that several people have.
private struct DividedRows {
  private let connection: Connection
  private let move: Statement
  private var nextID: Int
  /// Authors that lost papers or got some.
  private(set) var changed: Set<Int> = []

  init(_ connection: Connection) throws(SQLiteError) {
    self.connection = connection
    nextID = try connection.nextID("author_id", of: "authors")
    move = try connection.prepare(
      "UPDATE authorships SET author_id = ?3, identity_rule = ?4 "
        + "WHERE paper_id = ?1 AND position = ?2")
  }

  /// Gives each paper of a name to the row of its division.
  mutating func place(
    _ papers: [(entry: AuthorDivision.Entry, division: String, rule: String?)], _ name: String
  ) throws(SQLiteError) {
    var idOfDivision: [String: Int] = [:]
    let there = try connection.rows(
      "SELECT author_id, division FROM authors WHERE name_key = ? ORDER BY author_id", .text(name)
    ) { (id: $0.int(0), division: $0.text(1)) }
    for row in there { idOfDivision[row.division] = row.id }
    for division in Set(papers.map(\.division)).sorted() where idOfDivision[division] == nil {
      guard let like = there.first?.id else { return }
      try connection.run(
        """
        INSERT INTO authors
          (author_id, name, full_name, name_key, abbreviated_key, preferred_id, division)
        SELECT ?1, name, full_name, name_key, abbreviated_key, ?1, ?2
        FROM authors WHERE author_id = ?3
        """, .integer(nextID), .text(division), .integer(like))
      idOfDivision[division] = nextID
      nextID += 1
    }
    for (entry, division, rule) in papers {
      guard let author = idOfDivision[division] else { continue }
      if author == entry.author, rule == entry.rule { continue }
      try move.bind(1, entry.paper)
      try move.bind(2, entry.position)
      try move.bind(3, author)
      try move.bind(4, rule)
      try move.run()
      changed.formUnion([author, entry.author])
    }
    let used = Set(papers.map(\.division))
    for row in there where !used.contains(row.division) { try leave(row.id) }
  }

  /// A row without papers goes, unless a merge names it.
  private mutating func leave(_ id: Int) throws(SQLiteError) {
    changed.remove(id)
    try connection.run("DELETE FROM author_identifiers WHERE author_id = ?", .integer(id))
    let isNamed =
      try connection.integer(
        "SELECT 1 FROM thesaurus WHERE kind = 'author' AND origin <> 'built-in' "
          + "AND ?1 IN (variant_id, preferred_id, stated_id) LIMIT 1", .integer(id)) != nil
    if isNamed {
      try connection.run(
        "UPDATE authors SET orcid = NULL, researcher_id = NULL WHERE author_id = ?", .integer(id))
      return
    }
    try connection.run(
      "UPDATE authors SET preferred_id = author_id WHERE preferred_id = ?", .integer(id))
    try connection.run("DELETE FROM authors WHERE author_id = ?", .integer(id))
  }
}
