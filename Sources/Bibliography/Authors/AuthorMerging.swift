import SQLite

/// Merges the names under which one ORCID publishes: rows of the thesaurus with the origin `built-in`.
///
/// Two authors of one paper are two people, so an ORCID that a record gives to two of its authors merges
/// nothing, and names that stand on one paper stay two. A merge that the user undid is not made again,
/// and where the user merged a name otherwise, that holds.
struct AuthorMerging {
  private let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  private struct Member {
    let id: Int
    let nameKey: String
    let label: String
    /// Papers that give the ORCID.
    let papersWithORCID: Int

    /// The letters of the given names: "Able, Ann" tells more than "Able-Zeal, A. B.".
    var givenLength: Int {
      label.split(separator: ",").dropFirst().joined().count { $0.isLetter }
    }
  }

  /// Why a merge was made, as it stands in the thesaurus.
  static func reason(_ orcid: String) -> String { "one ORCID: \(orcid)" }

  /// Makes all merges anew. `temp.given_orcids` and `temp.shared_orcids` are there.
  func run() throws(SQLiteError) {
    try connection.run("DELETE FROM thesaurus WHERE kind = 'author' AND origin = 'built-in'")
    let groups = try groups()
    if !groups.isEmpty {
      var chains = try UserMerges(connection)
      let insertion = try connection.prepare(
        """
        INSERT INTO thesaurus (kind, variant_id, preferred_id, variant, preferred, origin, reason)
        VALUES ('author', ?1, ?2, ?3, ?4, 'built-in', ?5)
        """)
      for (orcid, members) in groups {
        for (variant, preferred) in try merges(of: members, &chains) {
          try insertion.bind([
            .integer(variant.id), .integer(preferred.id), .text(variant.label),
            .text(preferred.label), .text(Self.reason(orcid)),
          ])
          try insertion.run()
        }
      }
    }
    try ThesaurusRows(.author, connection).resolveChains()
  }

  /// Into which of its names the others of an ORCID are merged: one that the user merged, else the one
  /// on most papers with the ORCID, then the fullest.
  private func merges(
    of members: [Member], _ chains: inout UserMerges
  ) throws(SQLiteError) -> [(variant: Member, preferred: Member)] {
    func precedes(_ one: Member, _ other: Member) -> Bool {
      let isNamed = (chains.names.contains(one.id), chains.names.contains(other.id))
      if isNamed.0 != isNamed.1 { return isNamed.0 }
      if one.papersWithORCID != other.papersWithORCID {
        return one.papersWithORCID > other.papersWithORCID
      }
      if one.givenLength != other.givenLength { return one.givenLength > other.givenLength }
      return one.nameKey.utf8.lexicographicallyPrecedes(other.nameKey.utf8)
    }
    let ordered = members.sorted(by: precedes)
    var papers = try self.papers(of: ordered[0].id)
    var merges: [(variant: Member, preferred: Member)] = []
    for member in ordered.dropFirst() where !chains.leads(from: ordered[0].id, to: member.id) {
      let own = try self.papers(of: member.id)
      guard chains.target[member.id] == nil, own.isDisjoint(with: papers) else { continue }
      papers.formUnion(own)
      chains.target[member.id] = ordered[0].id
      merges.append((member, ordered[0]))
    }
    return merges
  }

  private func papers(of author: Int) throws(SQLiteError) -> Set<Int> {
    Set(
      try connection.rows("SELECT paper_id FROM authorships WHERE author_id = ?", .integer(author))
      { $0.int(0) })
  }

  /// ORCIDs of several authors, with these. What the user split off is nobody else's.
  private func groups() throws(SQLiteError) -> [(orcid: String, members: [Member])] {
    let rows = try connection.prepare(
      """
      WITH given AS (
        SELECT g.orcid, s.author_id, count(*) AS papers
        FROM temp.given_orcids AS g
        JOIN authorships AS s ON s.paper_id = g.paper_id AND s.position = g.position
        WHERE s.identity_rule IS NOT 'split'
          AND g.orcid NOT IN (SELECT orcid FROM temp.shared_orcids)
        GROUP BY g.orcid, s.author_id
      )
      SELECT g.orcid, a.author_id, a.name_key, coalesce(a.full_name, a.name), g.papers
      FROM given AS g
      JOIN authors AS a ON a.author_id = g.author_id
      WHERE g.orcid IN (SELECT orcid FROM given GROUP BY orcid HAVING count(*) > 1)
        AND NOT EXISTS (
          SELECT 1 FROM undone_merges AS u
          WHERE u.kind = 'author' AND u.variant_key = a.name_key
            AND u.reason = 'one ORCID: ' || g.orcid)
      ORDER BY g.orcid, a.name_key, a.division
      """)
    var groups: [(orcid: String, members: [Member])] = []
    while try rows.step() {
      let member = Member(
        id: rows.int(1), nameKey: rows.text(2), label: rows.text(3), papersWithORCID: rows.int(4))
      if groups.last?.orcid == rows.text(0) {
        groups[groups.count - 1].members.append(member)
      } else {
        groups.append((rows.text(0), [member]))
      }
    }
    return groups.filter { $0.members.count > 1 }
  }
}

/// What the user merged, and with it what has been merged since.
private struct UserMerges {
  /// By variant.
  var target: [Int: Int] = [:]
  /// All authors that the user's merges name.
  let names: Set<Int>

  init(_ connection: Connection) throws(SQLiteError) {
    let rows = try connection.rows(
      "SELECT variant_id, coalesce(stated_id, preferred_id) FROM thesaurus WHERE kind = 'author'"
    ) { (variant: $0.int(0), preferred: $0.int(1)) }
    for row in rows { target[row.variant] = row.preferred }
    names = Set(rows.flatMap { [$0.variant, $0.preferred] })
  }

  /// Whether what one author is merged into is, in the end, the other.
  func leads(from one: Int, to other: Int) -> Bool {
    var author = one
    var steps = 0
    while let next = target[author], steps <= target.count {
      if next == other { return true }
      author = next
      steps += 1
    }
    return false
  }
}
