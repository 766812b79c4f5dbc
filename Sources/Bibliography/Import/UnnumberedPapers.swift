import SQLite

/// The papers without an accession number, which are few: by these a record that has one is found to be
/// such a paper, without asking the database.
struct UnnumberedPapers {
  private struct TitleKey: Hashable {
    let title: String
    let year: Int?
    let firstAuthor: String
  }

  private var ids: Set<Int> = []
  private var byDOI: [String: Int] = [:]
  private var byTitle: [TitleKey: (id: Int, doi: String?)] = [:]

  var isEmpty: Bool { byDOI.isEmpty && byTitle.isEmpty }

  init(_ database: Connection) throws(SQLiteError) {
    let rows = try database.prepare(
      """
      SELECT p.paper_id, p.doi, p.title_key, p.year, a.abbreviated_key
      FROM papers AS p
      LEFT JOIN authorships AS s ON s.paper_id = p.paper_id AND s.position = 1
      LEFT JOIN authors AS a ON a.author_id = s.author_id
      WHERE p.accession_number IS NULL
      """)
    while try rows.step() {
      add(
        rows.int(0), doi: rows.optionalText(1), titleKey: rows.optionalText(2),
        year: rows.optionalInt(3), firstAuthorKey: rows.optionalText(4))
    }
  }

  mutating func add(_ id: Int, _ identity: RecordIdentity) {
    add(
      id, doi: identity.doi, titleKey: identity.titleKey, year: identity.year,
      firstAuthorKey: identity.firstAuthorKey)
  }

  private mutating func add(
    _ id: Int, doi: String?, titleKey: String?, year: Int?, firstAuthorKey: String?
  ) {
    ids.insert(id)
    if let doi { byDOI[doi] = id }
    if let titleKey, let firstAuthorKey {
      byTitle[TitleKey(title: titleKey, year: year, firstAuthor: firstAuthorKey)] = (id, doi)
    }
  }

  func contains(_ id: Int) -> Bool { ids.contains(id) }

  /// Forgets a paper that has an accession number now.
  mutating func remove(_ id: Int) {
    if ids.remove(id) == nil { return }
    byDOI = byDOI.filter { $0.value != id }
    byTitle = byTitle.filter { $0.value.id != id }
  }

  /// The paper that a record with an accession number is; `nil` when it is none of these.
  func paper(_ identity: RecordIdentity) -> Int? {
    if isEmpty { return nil }
    let doi = identity.doi
    if let doi, let id = byDOI[doi] { return id }
    guard let title = identity.titleKey, let author = identity.firstAuthorKey,
      let found = byTitle[TitleKey(title: title, year: identity.year, firstAuthor: author)]
    else { return nil }
    // Two different DOIs are two papers, whatever their titles.
    if let doi, let other = found.doi, doi != other { return nil }
    return found.id
  }
}
