import Bibliography
import SQLite

/// What the papers of authors say about whether two of them are one.
struct AuthorEvidence {
  enum Identifier: String {
    case orcid = "ORCID"
    case researcherID = "ResearcherID"
    case email = "e-mail address"
  }

  /// Pairs of indices that share an identifier.
  let identified: [(one: Int, other: Int, what: Identifier)]
  private let orcids: [String?]
  /// Of names that several people have: these are not to be told by their names.
  private let dividedNames: [String?]
  /// By index, sorted.
  private var coauthors: [[Int32]]
  private var institutions: [[Int32]]
  private var papers: [[Int32]]
  /// Whether only initials are known, as of many other authors.
  private let hasCommonName: [Bool]

  init(_ items: [SuggestedItem], _ connection: Connection) throws(SQLiteError) {
    let indexOfID = items.indexOfID
    hasCommonName = items.map { AuthorForm($0.label).hasInitialsOnly }
    var orcids = [String?](repeating: nil, count: items.count)
    for row in try connection.rows(
      "SELECT author_id, orcid FROM authors WHERE orcid IS NOT NULL",
      transform: { ($0.int(0), $0.text(1)) })
    {
      if let index = indexOfID[row.0] { orcids[index] = row.1 }
    }
    self.orcids = orcids
    var dividedNames = [String?](repeating: nil, count: items.count)
    for row in try connection.rows(
      "SELECT author_id, name_key FROM authors WHERE name_key IN ("
        + "SELECT name_key FROM authors WHERE division <> '')",
      transform: { ($0.int(0), $0.text(1)) })
    {
      if let index = indexOfID[row.0] { dividedNames[index] = row.1 }
    }
    self.dividedNames = dividedNames
    identified = try Self.identified(indexOfID, connection)
    papers = try Self.lists(
      "SELECT DISTINCT a.preferred_id, s.paper_id FROM authorships AS s "
        + "JOIN authors AS a ON a.author_id = s.author_id WHERE s.role = 'author'", indexOfID,
      connection)
    institutions = try Self.lists(
      """
      SELECT DISTINCT a.preferred_id, i.preferred_id
      FROM authorship_affiliations AS l
      JOIN authorships AS s ON s.paper_id = l.paper_id AND s.position = l.author_position
      JOIN authors AS a ON a.author_id = s.author_id
      JOIN affiliations AS f ON f.paper_id = l.paper_id AND f.position = l.affiliation_position
      JOIN institutions AS i ON i.institution_id = f.institution_id
      """, indexOfID, connection)
    // The co-authors of papers with very many authors say nothing of who one of them is.
    var authorsOfPaper: [Int32: [Int32]] = [:]
    for (index, list) in papers.enumerated() {
      for paper in list { authorsOfPaper[paper, default: []].append(Int32(index)) }
    }
    coauthors = papers.enumerated().map { index, list in
      var found: Set<Int32> = []
      for paper in list {
        let authors = authorsOfPaper[paper] ?? []
        if authors.count <= 50 { found.formUnion(authors) }
      }
      found.remove(Int32(index))
      return found.sorted()
    }
  }

  private static func lists(
    _ sql: String, _ indexOfID: [Int: Int], _ connection: Connection
  ) throws(SQLiteError) -> [[Int32]] {
    var lists = [[Int32]](repeating: [], count: indexOfID.count)
    let rows = try connection.prepare(sql)
    while try rows.step() {
      if let index = indexOfID[rows.int(0)] { lists[index].append(Int32(rows.int(1))) }
    }
    return lists.map { $0.sorted() }
  }

  private static func identified(
    _ indexOfID: [Int: Int], _ connection: Connection
  ) throws(SQLiteError) -> [(one: Int, other: Int, what: Identifier)] {
    var pairs: [(one: Int, other: Int, what: Identifier)] = []
    for (what, column) in [
      (Identifier.orcid, "s.orcid"), (.researcherID, "s.researcher_id"), (.email, "lower(s.email)"),
    ] {
      // An address of many authors is that of their office.
      let rows = try connection.rows(
        """
        SELECT \(column) AS identifier, a.preferred_id
        FROM authorships AS s JOIN authors AS a ON a.author_id = s.author_id
        WHERE \(column) IS NOT NULL
        GROUP BY identifier, a.preferred_id ORDER BY identifier, a.preferred_id
        """
      ) { ($0.text(0), $0.int(1)) }
      var start = 0
      while start < rows.count {
        var end = start + 1
        while end < rows.count, rows[end].0 == rows[start].0 { end += 1 }
        let members = rows[start..<end].compactMap { indexOfID[$0.1] }
        if members.count <= 4 {
          for (position, one) in members.enumerated() {
            for other in members[(position + 1)...] { pairs.append((one, other, what)) }
          }
        }
        start = end
      }
    }
    return pairs
  }

  /// Whether something excludes that two authors are one: different ORCIDs, a common paper, or that
  /// their papers were divided although they have one name.
  func areDifferent(_ one: Int, _ other: Int) -> Bool {
    if let name = dividedNames[one], name == dividedNames[other] { return true }
    if let first = orcids[one], let second = orcids[other], first != second { return true }
    return Self.shared(papers[one], papers[other]) > 0
  }

  /// Raises a score for what two authors share, and says so in the reason.
  func apply(to score: inout Double, _ reason: inout String, _ one: Int, _ other: Int) {
    let doubt = sharedCoauthorDoubt(one, other)
    if doubt.count > 0 {
      score = SuggestedPair.raised(score, doubtLeft: doubt.share)
      reason += "; \(doubt.count) shared co-author\(doubt.count == 1 ? "" : "s")"
    }
    let places = Self.shared(institutions[one], institutions[other])
    if places > 0 {
      score = SuggestedPair.raised(score, doubtLeft: places == 1 ? 0.5 : 0.35)
      reason += "; \(places) shared institution\(places == 1 ? "" : "s")"
    }
  }

  /// Each shared co-author leaves 45 % of the doubt; one whose own name is common among authors, for
  /// instance initials only, leaves 70 %.
  private func sharedCoauthorDoubt(_ one: Int, _ other: Int) -> (count: Int, share: Double) {
    var count = 0
    var share = 1.0
    Self.forEachShared(coauthors[one], coauthors[other]) { name in
      count += 1
      if count <= 5 { share *= hasCommonName[Int(name)] ? 0.7 : 0.45 }
    }
    return (count, share)
  }

  private static func shared(_ one: [Int32], _ other: [Int32]) -> Int {
    var count = 0
    forEachShared(one, other) { _ in count += 1 }
    return count
  }

  /// What is in both of two ascending lists.
  private static func forEachShared(_ one: [Int32], _ other: [Int32], _ body: (Int32) -> Void) {
    var (left, right) = (one[...], other[...])
    while let first = left.first, let second = right.first {
      if first == second {
        body(first)
        left.removeFirst()
        right.removeFirst()
      } else if first < second {
        left.removeFirst()
      } else {
        right.removeFirst()
      }
    }
  }
}
