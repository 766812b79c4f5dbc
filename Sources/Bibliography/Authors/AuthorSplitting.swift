import SQLite

/// Writes what a file says about authors who are several people into `author_splits`.
struct AuthorSplitting {
  private let connection: Connection
  private let file: ThesaurusFile
  private let items: ThesaurusItems
  /// Rows that were written.
  private(set) var addedCount = 0
  /// Rows that were there.
  private(set) var knownCount = 0
  /// Rows that cannot be followed, with place and reason.
  private(set) var rejected: [String] = []

  init(_ file: ThesaurusFile, _ connection: Connection) {
    self.file = file
    self.connection = connection
    items = ThesaurusItems(.author, connection)
  }

  mutating func run(origin: String) throws(SQLiteError) {
    for split in file.splits {
      let keys = try split.paper == nil ? keys(of: split) : keysOnPaper(split)
      for key in keys { try add(split, key, origin) }
    }
  }

  private func place(_ split: AuthorSplit) -> String { "\(file.name):\(split.line)" }

  /// The names under which the author publishes; none when the row is rejected.
  private mutating func keys(of split: AuthorSplit) throws(SQLiteError) -> [String] {
    let found = try items.candidates(ThesaurusName(split.author))
    let labels = Set(found.map(\.label)).sorted()
    guard labels.count == 1 else {
      let advice =
        labels.isEmpty
        ? try items.nearestLabel(to: ThesaurusName(split.author)).map { ". Did you mean '\($0)'?" }
          ?? ""
        : "; it may be \(labels.prefix(4).joined(separator: "; ")). Write the name in full."
      rejected.append(
        "\(place(split)): no one author '\(split.author)' in the database\(advice)")
      return []
    }
    var keys: Set<String> = []
    for item in found {
      keys.formUnion(
        try connection.rows(
          "SELECT name_key FROM authors WHERE author_id = ?1 OR preferred_id = ?1",
          .integer(item.id)
        ) { $0.text(0) })
    }
    return keys.sorted()
  }

  /// The name that the author has on the paper of the row; none when the row is rejected.
  private mutating func keysOnPaper(_ split: AuthorSplit) throws(SQLiteError) -> [String] {
    guard let number = split.paper, let paper = try paper(number) else {
      rejected.append("\(place(split)): no paper '\(split.paper ?? "")' in the database")
      return []
    }
    let authors = try connection.rows(
      """
      SELECT s.name_as_written, s.full_name_as_written, a.name_key, coalesce(p.full_name, p.name)
      FROM authorships AS s
      JOIN authors AS a ON a.author_id = s.author_id
      JOIN authors AS p ON p.author_id = a.preferred_id
      WHERE s.paper_id = ? ORDER BY s.position
      """, .integer(paper)
    ) { (name: $0.text(0), fullName: $0.optionalText(1), key: $0.text(2), preferred: $0.text(3)) }
    var matcher = AuthorMatcher(
      names: authors.map(\.name), fullNames: authors.compactMap(\.fullName))
    if case .author(let index, _) = matcher.match(split.author) { return [authors[index].key] }
    let merged = authors.filter { $0.preferred == split.author }
    if merged.count == 1 { return merged.map(\.key) }
    rejected.append(
      "\(place(split)): '\(split.author)' is not one of the authors of \(number): "
        + authors.prefix(6).map { $0.fullName ?? $0.name }.joined(separator: "; ")
        + (authors.count > 6 ? "; …" : ""))
    return []
  }

  private func paper(_ number: String) throws(SQLiteError) -> Int? {
    let found = try connection.rows(
      "SELECT paper_id FROM papers WHERE accession_number = ?1 OR doi = ?2 LIMIT 2",
      .text(AccessionNumber.normalised(number)), Value(DOI.normalised(number))
    ) { $0.int(0) }
    return found.count == 1 ? found.first : nil
  }

  private mutating func add(
    _ split: AuthorSplit, _ key: String, _ origin: String
  ) throws(SQLiteError) {
    if AuthorName(split.newName).fullKey == key {
      rejected.append(
        "\(place(split)): the new name is that of the author who is split. Give another one, for "
          + "instance '\(split.newName) (2)'.")
      return
    }
    var paper: String?
    if let number = split.paper, let id = try self.paper(number) {
      paper = try connection.text(
        "SELECT coalesce(accession_number, doi) FROM papers WHERE paper_id = ?", .integer(id))
    }
    let values: [Value] = [
      .text(key), .text(split.author), Value(paper),
      Value(split.institution.map(FieldValues.titleKey)),
      Value(split.identifier.map(AuthorSplit.normalised(identifier:))), .text(split.newName),
    ]
    let known = try connection.prepare(
      """
      SELECT 1 FROM author_splits
      WHERE name_key = ?1 AND ?2 IS NOT NULL AND paper IS ?3 AND institution IS ?4
        AND identifier IS ?5 AND new_name = ?6
      """)
    try known.bind(values)
    if try known.step() {
      knownCount += 1
      return
    }
    let insertion = try connection.prepare(
      """
      INSERT INTO author_splits
        (name_key, author, paper, institution, identifier, new_name, origin, reason, decided_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
      """)
    try insertion.bind(values + [.text(origin), Value(split.reason)])
    try insertion.run()
    addedCount += 1
  }
}

/// One decision that papers of a name are those of another person.
public struct AuthorSplitDecision: Equatable, Sendable {
  /// As the user gave it.
  public let author: String
  /// Of the author whose papers they are.
  public let newName: String
  public let paper: String?
  public let institution: String?
  public let identifier: String?
  /// What it can be undone by.
  public let origin: String
  public let reason: String?
  /// ISO time, UTC.
  public let decidedAt: String
  /// Papers of the new author.
  public let paperCount: Int
}

extension Thesaurus {
  /// The decisions that split authors, by author, new name and paper.
  ///
  /// - Complexity: O(s log s + papers of the new authors) for s decisions.
  public func splits() throws(BibliographyError) -> [AuthorSplitDecision] {
    try database.attempt { connection throws(SQLiteError) in
      try connection.rows(
        """
        SELECT d.author, d.new_name, d.paper, d.institution, d.identifier, d.origin, d.reason,
          d.decided_at, (
            SELECT count(DISTINCT s.paper_id)
            FROM authors AS a JOIN authorships AS s ON s.author_id = a.author_id
            WHERE a.name_key = d.name_key AND a.division = d.new_name)
        FROM author_splits AS d
        ORDER BY d.author, d.new_name, d.paper, d.institution, d.identifier, d.split_id
        """
      ) { row in
        AuthorSplitDecision(
          author: row.text(0), newName: row.text(1), paper: row.optionalText(2),
          institution: row.optionalText(3), identifier: row.optionalText(4), origin: row.text(5),
          reason: row.optionalText(6), decidedAt: row.text(7), paperCount: row.int(8))
      }
    }
  }
}
