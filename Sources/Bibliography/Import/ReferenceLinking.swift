import SQLite

/// Finds which cited references are variants of one work, and which are papers of the database. It only
/// reads, so that it can be done while something else is written.
///
/// Two references are variants when they have one DOI and nothing else tells them apart (``SameDOI``);
/// when they have equal author, year, volume and page; when nothing but spelling differs; or when one
/// says neither page nor DOI and can be one work only. Of linked references the one that most papers
/// cite is the preferred one, then the least key byte-wise. `docs/decisions/cited-works.md` has what
/// was measured.
///
/// A reference is a paper of the database by the rules of ``PaperLinking``.
///
/// - Complexity: O(r log r) time, some 80 bytes a reference.
struct ReferenceLinking {
  let connection: Connection

  // One entry per cited reference; a hash of 0 is a value that is not there.
  private(set) var ids: [Int32] = []
  /// The letters of the first author's name.
  private(set) var authors: [UInt64] = []
  private(set) var surnames: [UInt64] = []
  private(set) var years: [Int32] = []
  /// The letters of the source.
  private(set) var sources: [UInt64] = []
  private(set) var volumes: [UInt64] = []
  private(set) var pages: [UInt64] = []
  private(set) var articleNumbers: [UInt64] = []
  private(set) var dois: [UInt64] = []
  private(set) var patents: [UInt64] = []
  private(set) var citationCounts: [Int32] = []

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
    links.papers = try PaperLinking(linking).papers()
    for variant in links.variants { items.works[Int(variant.reference)] = variant.preferred }
    return links
  }

  static let noYear = Int32.min

  private mutating func load(
    _ citations: CitationPairs, _ items: inout CitedItems
  ) throws(SQLiteError) {
    let names = try Names(connection)
    try makeRoom(&items)
    let rows = try connection.prepare(
      """
      SELECT reference_id, cited_author_id, year, upper(volume), upper(page), upper(article_number),
        doi, cited_source_id, patent_number
      FROM cited_references ORDER BY reference_id
      """)
    func hash(_ column: Int) -> UInt64 {
      rows.isNull(column) ? 0 : rows.withTextBytes(column) { Fingerprint($0).low | 1 }
    }
    while try rows.step() {
      ids.append(Int32(rows.int(0)))
      let author = rows.int(1)
      let source = rows.int(7)
      authors.append(names.authors[author])
      surnames.append(names.surnames[author])
      years.append(rows.isNull(2) ? Self.noYear : Int32(rows.int(2)))
      sources.append(names.sources[source])
      volumes.append(hash(3))
      pages.append(hash(4))
      articleNumbers.append(hash(5))
      dois.append(hash(6))
      patents.append(hash(8))
      items.add(reference: rows.int(0), author: author, source: source)
    }
    let counts = citations.paperCounts(limit: Int(ids.last ?? 0) + 1)
    citationCounts = ids.map { counts[Int($0)] }
  }

  /// Hashes of names by their ids; 0 for none, which is what NULL reads as.
  private struct Names {
    var authors: [UInt64]
    /// 0 for a name that says that there is no author.
    var surnames: [UInt64]
    var sources: [UInt64]

    init(_ connection: Connection) throws(SQLiteError) {
      authors = Array(
        repeating: 0, count: try connection.nextID("cited_author_id", of: "cited_authors"))
      surnames = authors
      var rows = try connection.prepare("SELECT cited_author_id, name FROM cited_authors")
      while try rows.step() {
        let name = rows.text(1)
        let isNone = Anonymity.isNone(name)
        authors[rows.int(0)] = Fingerprint(isNone ? "ANONYMOUS" : NameLetters.make(name)).low | 1
        if !isNone { surnames[rows.int(0)] = Fingerprint(SurnameKey.make(name)).low | 1 }
      }
      sources = Array(
        repeating: 0, count: try connection.nextID("cited_source_id", of: "cited_sources"))
      rows = try connection.prepare("SELECT cited_source_id, name FROM cited_sources")
      while try rows.step() {
        let letters = NameLetters.make(rows.text(1))
        if !letters.isEmpty { sources[rows.int(0)] = Fingerprint(letters).low | 1 }
      }
    }
  }

  /// There are millions of references; growing by doubling would take up to twice the room.
  private mutating func makeRoom(_ items: inout CitedItems) throws(SQLiteError) {
    let count = try connection.integer("SELECT count(*) FROM cited_references") ?? 0
    ids.reserveCapacity(count)
    authors.reserveCapacity(count)
    surnames.reserveCapacity(count)
    years.reserveCapacity(count)
    sources.reserveCapacity(count)
    volumes.reserveCapacity(count)
    pages.reserveCapacity(count)
    articleNumbers.reserveCapacity(count)
    dois.reserveCapacity(count)
    patents.reserveCapacity(count)
    items.reserveCapacity(count + 1)
  }
}
