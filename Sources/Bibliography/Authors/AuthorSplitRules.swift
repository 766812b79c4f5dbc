import SQLite

/// Which papers of a name the user split off, and whose they are.
final class AuthorSplitRules {
  private struct Rule {
    let paper: String?
    let institution: String?
    let identifier: String?
    let newName: String

    /// A paper that is named tells most, then an identifier.
    var weight: Int {
      (paper == nil ? 0 : 4) + (identifier == nil ? 0 : 2) + (institution == nil ? 0 : 1)
    }
  }

  /// By `name_key`, in the order in which they are asked.
  private var rulesOfName: [String: [Rule]] = [:]
  private let numbers: Statement
  private let ownInstitutions: Statement
  private let paperInstitutions: Statement

  init(_ connection: Connection) throws(SQLiteError) {
    let rows = try connection.rows(
      """
      SELECT name_key, paper, institution, identifier, new_name FROM author_splits
      ORDER BY name_key, paper, institution, identifier, new_name
      """
    ) { row in
      (
        row.text(0),
        Rule(
          paper: row.optionalText(1), institution: row.optionalText(2),
          identifier: row.optionalText(3), newName: row.text(4))
      )
    }
    for (name, rule) in rows { rulesOfName[name, default: []].append(rule) }
    for name in rulesOfName.keys {
      // Stable, so that rules of one weight stay in their order.
      let rules = rulesOfName[name] ?? []
      rulesOfName[name] = [7, 6, 5, 4, 3, 2, 1].flatMap { weight in
        rules.filter { $0.weight == weight }
      }
    }
    numbers = try connection.prepare("SELECT accession_number, doi FROM papers WHERE paper_id = ?")
    ownInstitutions = try connection.prepare(
      """
      SELECT f.institution_as_written, i.name
      FROM authorship_affiliations AS l
      JOIN affiliations AS f ON f.paper_id = l.paper_id AND f.position = l.affiliation_position
      LEFT JOIN institutions AS i ON i.institution_id = f.institution_id
      WHERE l.paper_id = ?1 AND l.author_position = ?2
      """)
    paperInstitutions = try connection.prepare(
      """
      SELECT s.name_as_written, i.name
      FROM paper_institutions AS s JOIN institutions AS i ON i.institution_id = s.institution_id
      WHERE s.paper_id = ?1
      """)
  }

  /// The name that the user gave to the author of a paper; `nil` where nothing splits it off.
  func newName(
    of entry: AuthorDivision.Entry, _ name: String
  ) throws(SQLiteError) -> String? {
    guard let rules = rulesOfName[name] else { return nil }
    let identifiers = [entry.orcid, entry.researcherID, entry.email]
    var papers: Set<String>?
    var institutions: Set<String>?
    for rule in rules {
      if let identifier = rule.identifier, !identifiers.contains(identifier) { continue }
      if let paper = rule.paper {
        if papers == nil { papers = try names(numbers, entry, ofPaper: true) }
        guard papers?.contains(paper) ?? false else { continue }
      }
      if let institution = rule.institution {
        if institutions == nil {
          let own = try names(ownInstitutions, entry, ofPaper: false)
          let found = try own.isEmpty ? names(paperInstitutions, entry, ofPaper: true) : own
          institutions = Set(found.map(FieldValues.titleKey))
        }
        guard institutions?.contains(institution) ?? false else { continue }
      }
      return rule.newName
    }
    return nil
  }

  private func names(
    _ statement: Statement, _ entry: AuthorDivision.Entry, ofPaper: Bool
  ) throws(SQLiteError) -> Set<String> {
    try statement.bind(1, entry.paper)
    if !ofPaper { try statement.bind(2, entry.position) }
    defer { statement.reset() }
    var found: Set<String> = []
    while try statement.step() {
      found.formUnion([statement.optionalText(0), statement.optionalText(1)].compactMap { $0 })
    }
    return found
  }
}
