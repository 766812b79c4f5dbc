import SQLite

/// Finds which cited references are variants of one work, and which are papers of the database. It only
/// reads, so that it can be done while something else is written.
///
/// Two references are variants when they have the same DOI and the same first author's surname or
/// years at most one apart, else when they have equal author, year, volume and page. Of linked
/// references the one that most papers cite is the preferred one, then the least key byte-wise.
///
/// A reference is a paper of the database when it has its DOI and a year at most one apart (or the same
/// first author's surname); else when first author, year, volume and first page (or article number)
/// are those of exactly one paper.
///
/// - Complexity: O(r log r) time, some 60 bytes a reference.
struct ReferenceLinking {
  private let connection: Connection

  // One entry per cited reference; a hash of 0 is a value that is not there.
  private var ids: [Int32] = []
  private var authors: [Int32] = []
  private var surnames: [UInt64] = []
  private var years: [Int32] = []
  private var volumes: [UInt64] = []
  private var pages: [UInt64] = []
  private var articleNumbers: [UInt64] = []
  private var dois: [UInt64] = []
  private var citationCounts: [Int32] = []

  init(_ connection: Connection) { self.connection = connection }

  /// Finds the links anew and stores them.
  func run() throws(SQLiteError) {
    var items = CitedItems()
    try links(citations: CitationPairs(connection), &items).store(connection)
  }

  /// - Parameters:
  ///   - citations: those of all papers.
  ///   - items: set to what each reference counts as by these links, before any merge.
  func links(
    citations: CitationPairs, _ items: inout CitedItems
  ) throws(SQLiteError) -> ReferenceLinks {
    var linking = self
    try linking.load(citations, &items)
    var links = ReferenceLinks()
    links.variants = try linking.variants()
    links.papers = try linking.papers()
    for variant in links.variants { items.works[Int(variant.reference)] = variant.preferred }
    return links
  }

  private static let noYear = Int32.min

  private mutating func load(
    _ citations: CitationPairs, _ items: inout CitedItems
  ) throws(SQLiteError) {
    var surnameOfAuthor: [UInt64] = []
    let names = try connection.prepare("SELECT cited_author_id, name FROM cited_authors")
    while try names.step() {
      let id = names.int(0)
      if surnameOfAuthor.count <= id {
        surnameOfAuthor.append(
          contentsOf: repeatElement(0, count: id + 1 - surnameOfAuthor.count))
      }
      surnameOfAuthor[id] = Fingerprint(SurnameKey.make(names.text(1))).low | 1
    }
    try makeRoom(&items)
    let rows = try connection.prepare(
      """
      SELECT reference_id, cited_author_id, year, volume, page, article_number, doi, cited_source_id
      FROM cited_references ORDER BY reference_id
      """)
    func hash(_ column: Int) -> UInt64 {
      rows.isNull(column) ? 0 : rows.withTextBytes(column) { Fingerprint($0).low | 1 }
    }
    while try rows.step() {
      ids.append(Int32(rows.int(0)))
      let author = rows.isNull(1) ? 0 : rows.int(1)
      authors.append(Int32(author))
      surnames.append(author < surnameOfAuthor.count ? surnameOfAuthor[author] : 0)
      years.append(rows.isNull(2) ? Self.noYear : Int32(rows.int(2)))
      volumes.append(hash(3))
      pages.append(hash(4))
      articleNumbers.append(hash(5))
      dois.append(hash(6))
      items.add(reference: rows.int(0), author: author, source: rows.int(7))
    }
    let counts = citations.paperCounts(limit: Int(ids.last ?? 0) + 1)
    citationCounts = ids.map { counts[Int($0)] }
  }

  /// There are millions of references; growing by doubling would take up to twice the room.
  private mutating func makeRoom(_ items: inout CitedItems) throws(SQLiteError) {
    let count = try connection.integer("SELECT count(*) FROM cited_references") ?? 0
    ids.reserveCapacity(count)
    authors.reserveCapacity(count)
    surnames.reserveCapacity(count)
    years.reserveCapacity(count)
    volumes.reserveCapacity(count)
    pages.reserveCapacity(count)
    articleNumbers.reserveCapacity(count)
    dois.reserveCapacity(count)
    items.reserveCapacity(count + 1)
  }

  // MARK: Variants

  private func variants() throws(SQLiteError) -> [ReferenceLinks.Variant] {
    var sets = UnionFind(count: ids.count)
    var withDOI: [(key: UInt64, index: Int32)] = []
    withDOI.reserveCapacity(dois.count { $0 != 0 })
    for index in ids.indices where dois[index] != 0 {
      withDOI.append((dois[index], Int32(index)))
    }
    withDOI.sort { $0 < $1 }
    forEachGroup(withDOI) { group in
      for one in group.indices {
        for other in group.index(after: one)..<group.endIndex
        where haveSameDOI(Int(group[one].index), Int(group[other].index)) {
          sets.join(Int(group[one].index), Int(group[other].index))
        }
      }
    }
    withDOI = []
    var withPlace: [(key: Place, index: Int32)] = []
    withPlace.reserveCapacity(ids.indices.count { hasPlace($0) })
    for index in ids.indices where hasPlace(index) {
      let place = Place(authors[index], years[index], volumes[index], pages[index])
      withPlace.append((place, Int32(index)))
    }
    withPlace.sort { $0 < $1 }
    forEachGroup(withPlace) { group in
      for other in group.dropFirst() {
        sets.join(Int(group[group.startIndex].index), Int(other.index))
      }
    }
    withPlace = []
    return try variants(of: &sets)
  }

  private func hasPlace(_ index: Int) -> Bool {
    authors[index] != 0 && years[index] != Self.noYear && volumes[index] != 0 && pages[index] != 0
  }

  /// The rule for two references with one DOI: same surname, or years at most one apart.
  private func haveSameDOI(_ one: Int, _ other: Int) -> Bool {
    if surnames[one] != 0, surnames[one] == surnames[other] { return true }
    return years[one] != Self.noYear && years[other] != Self.noYear
      && abs(years[one] - years[other]) <= 1
  }

  /// Where a reference was published; side by side in memory, since sorting compares nothing else.
  private struct Place: Comparable {
    private let authorAndYear: UInt64
    private let volume: UInt64
    private let page: UInt64

    init(_ author: Int32, _ year: Int32, _ volume: UInt64, _ page: UInt64) {
      authorAndYear =
        UInt64(UInt32(bitPattern: author)) << 32 | UInt64(UInt32(bitPattern: year))
      self.volume = volume
      self.page = page
    }

    static func < (one: Place, other: Place) -> Bool {
      if one.authorAndYear != other.authorAndYear { return one.authorAndYear < other.authorAndYear }
      return (one.volume, one.page) < (other.volume, other.page)
    }
  }

  /// Calls `body` with each run of equal keys that has more than one entry.
  private func forEachGroup<Key: Equatable>(
    _ sorted: [(key: Key, index: Int32)], _ body: (ArraySlice<(key: Key, index: Int32)>) -> Void
  ) {
    var start = 0
    for index in 0...sorted.count
    where index == sorted.count || sorted[index].key != sorted[start].key {
      if index - start > 1 { body(sorted[start..<index]) }
      start = index
    }
  }

  /// The members of each set that count as another one, which is the one that most papers cite.
  private func variants(
    of sets: inout UnionFind
  ) throws(SQLiteError) -> [ReferenceLinks.Variant] {
    var members: [Int: [Int]] = [:]
    for index in ids.indices {
      let root = sets.find(index)
      if root != index { members[root, default: [root]].append(index) }
    }
    let key = try connection.prepare(
      "SELECT reference_key FROM cited_references WHERE reference_id = ?")
    var variants: [ReferenceLinks.Variant] = []
    for (_, group) in members.sorted(by: { $0.key < $1.key }) {
      var candidates: [(index: Int, key: String)] = []
      for index in group {
        try key.bind(1, Int(ids[index]))
        _ = try key.step()
        candidates.append((index, key.text(0)))
        key.reset()
      }
      candidates.sort {
        citationCounts[$0.index] != citationCounts[$1.index]
          ? citationCounts[$0.index] > citationCounts[$1.index]
          : $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
      }
      let preferred = candidates[0].index
      for (index, _) in candidates.dropFirst() {
        variants.append(
          ReferenceLinks.Variant(
            reference: ids[index], preferred: ids[preferred], rule: rule(index, preferred)))
      }
    }
    return variants
  }

  /// Why a reference counts as the preferred one; where only a third variant links the two, that the
  /// place is the same is what links it.
  private func rule(_ index: Int, _ preferred: Int) -> ReferenceMatchRule {
    if dois[index] != 0, dois[index] == dois[preferred] {
      return surnames[index] == surnames[preferred] ? .doiAndSurname : .doiAndYear
    }
    return .authorYearVolumePage
  }

  // MARK: Papers

  private struct PaperPlace {
    let id: Int
    let year: Int32
    let surname: UInt64
  }

  private func papers() throws(SQLiteError) -> [ReferenceLinks.Paper] {
    var byDOI: [UInt64: PaperPlace] = [:]
    var byPlace: [Fingerprint.Key: Int?] = [:]
    let rows = try connection.prepare(
      """
      SELECT p.paper_id, p.doi, p.year, p.volume, p.first_page, p.article_number,
        coalesce(s.name_as_written, s.full_name_as_written)
      FROM papers AS p
      LEFT JOIN authorships AS s ON s.paper_id = p.paper_id AND s.position = 1
      ORDER BY p.accession_number, p.paper_id
      """)
    func hash(_ column: Int) -> UInt64 {
      rows.isNull(column) ? 0 : rows.withTextBytes(column) { Fingerprint($0).low | 1 }
    }
    while try rows.step() {
      let name = rows.optionalText(6).map { AuthorName($0) }
      let surname =
        name.map { Fingerprint(SurnameKey.make($0.familyKey)).low | 1 } ?? 0
      let year = rows.isNull(2) ? Self.noYear : Int32(rows.int(2))
      let paper = PaperPlace(id: rows.int(0), year: year, surname: surname)
      if !rows.isNull(1), byDOI[hash(1)] == nil { byDOI[hash(1)] = paper }
      guard surname != 0, year != Self.noYear, !rows.isNull(3) else { continue }
      // Some records give the article number as the first page too.
      for page in Set([hash(4), hash(5)]) where page != 0 {
        let key = Fingerprint.Key(surname, year, hash(3), page)
        // Two papers at one place: neither can be told.
        byPlace[key] = byPlace[key] == nil ? .some(paper.id) : .some(nil)
      }
    }
    return ids.indices.compactMap { index in
      paper(of: index, byDOI, byPlace).map {
        ReferenceLinks.Paper(reference: ids[index], paper: Int32($0.0), rule: $0.1)
      }
    }
  }

  private func paper(
    of index: Int, _ byDOI: [UInt64: PaperPlace], _ byPlace: [Fingerprint.Key: Int?]
  ) -> (Int, ReferenceMatchRule)? {
    if dois[index] != 0, let paper = byDOI[dois[index]] {
      if paper.surname != 0, paper.surname == surnames[index] {
        return (paper.id, .doiAndSurname)
      }
      if paper.year != Self.noYear, years[index] != Self.noYear, abs(paper.year - years[index]) <= 1
      {
        return (paper.id, .doiAndYear)
      }
    }
    guard surnames[index] != 0, years[index] != Self.noYear, volumes[index] != 0 else {
      return nil
    }
    for page in [pages[index], articleNumbers[index]] where page != 0 {
      let key = Fingerprint.Key(surnames[index], years[index], volumes[index], page)
      if let found = byPlace[key], let paper = found {
        return (paper, .authorYearVolumePage)
      }
    }
    return nil
  }
}

extension Fingerprint {
  /// A place in a journal: surname, year, volume, page.
  struct Key: Hashable {
    let surname: UInt64
    let year: Int32
    let volume: UInt64
    let page: UInt64

    init(_ surname: UInt64, _ year: Int32, _ volume: UInt64, _ page: UInt64) {
      self.surname = surname
      self.year = year
      self.volume = volume
      self.page = page
    }
  }
}
