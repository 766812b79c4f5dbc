import SQLite

/// What papers tell of one of their authors beside the name: addresses, co-authors, identifiers.
final class AuthorTraces {
  private let ownInstitutions: Statement
  private let paperInstitutions: Statement
  private let coauthors: Statement

  /// The co-authors of papers with more authors than this say nothing of who one of them is.
  static let largestTeam = 50

  init(_ connection: Connection) throws(SQLiteError) {
    ownInstitutions = try connection.prepare(
      """
      SELECT f.institution_id
      FROM authorship_affiliations AS l
      JOIN affiliations AS f ON f.paper_id = l.paper_id AND f.position = l.affiliation_position
      WHERE l.paper_id = ?1 AND l.author_position = ?2 AND f.institution_id IS NOT NULL
      """)
    paperInstitutions = try connection.prepare(
      "SELECT institution_id FROM paper_institutions WHERE paper_id = ?1")
    coauthors = try connection.prepare(
      """
      SELECT a.name_key
      FROM authorships AS s JOIN authors AS a ON a.author_id = s.author_id
      WHERE s.paper_id = ?1 AND s.position <> ?2 AND s.role = 'author'
      """)
  }

  /// What some papers of a person tell.
  struct Trace {
    var researcherIDs: Set<String> = []
    var emails: Set<String> = []
    var institutions: Set<Int> = []
    var coauthors: Set<String> = []
  }

  /// - Parameter name: the name that the papers share, which is no co-author.
  func trace(
    of entries: [AuthorDivision.Entry], _ name: String
  ) throws(SQLiteError) -> Trace {
    var trace = Trace()
    for entry in entries {
      if let id = entry.researcherID { trace.researcherIDs.insert(id) }
      if let email = entry.email { trace.emails.insert(email) }
      trace.institutions.formUnion(try institutions(of: entry))
      let names = try Self.rows(coauthors, entry.paper, entry.position) { $0.text(0) }
      if names.count < Self.largestTeam { trace.coauthors.formUnion(names) }
    }
    trace.coauthors.remove(name)
    return trace
  }

  /// The institutions of the author's own addresses; where the record does not tell whose an address
  /// is, those of the paper.
  func institutions(of entry: AuthorDivision.Entry) throws(SQLiteError) -> Set<Int> {
    let own = try Self.rows(ownInstitutions, entry.paper, entry.position) { $0.int(0) }
    return Set(try own.isEmpty ? Self.rows(paperInstitutions, entry.paper) { $0.int(0) } : own)
  }

  private static func rows<Value>(
    _ statement: Statement, _ parameters: Int..., value: (Statement) -> Value
  ) throws(SQLiteError) -> [Value] {
    for (index, parameter) in parameters.enumerated() { try statement.bind(index + 1, parameter) }
    defer { statement.reset() }
    var found: [Value] = []
    while try statement.step() { found.append(value(statement)) }
    return found
  }
}

extension AuthorTraces.Trace {
  /// Which of several people of one name this is; `nil` when none or several fit.
  ///
  /// Kinds of evidence are asked in turn, and the first that fits exactly one person tells: a
  /// ResearcherID, an e-mail address, an institution or co-authors, co-authors alone.
  func likeliest(among people: [Self]) -> (index: Int, rule: String)? {
    func only(_ fits: (Self) -> Bool) -> Int? {
      let found = people.indices.filter { fits(people[$0]) }
      return found.count == 1 ? found[0] : nil
    }
    if let index = only({ !researcherIDs.isDisjoint(with: $0.researcherIDs) }) {
      return (index, "ResearcherID")
    }
    if let index = only({ !emails.isDisjoint(with: $0.emails) }) { return (index, "e-mail") }
    func sharesPlace(_ other: Self) -> Bool { !institutions.isDisjoint(with: other.institutions) }
    func sharesCoauthor(_ other: Self) -> Bool { !coauthors.isDisjoint(with: other.coauthors) }
    if let index = only({ sharesPlace($0) || sharesCoauthor($0) }) {
      let rule =
        sharesPlace(people[index])
        ? sharesCoauthor(people[index]) ? "institution and co-authors" : "institution"
        : "co-authors"
      return (index, rule)
    }
    return only(sharesCoauthor).map { ($0, "co-authors") }
  }
}
