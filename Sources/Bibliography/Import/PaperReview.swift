import RecordReading
import SQLite

/// Settles, when all files have been read, which papers the records without an accession number are
/// (``PaperPartition``), and writes every paper anew that got a record or lost one.
///
/// All records without an accession number are looked at each time, so that a later file changes what
/// an earlier one alone could not tell, and a run that was killed is made good by the next one.
final class PaperReview {
  private let store: RecordStore
  private let connection: Connection
  private let copies: DuplicateCopies
  private let sources: RecordSources
  /// Papers to be written anew.
  private var changed: Set<Int> = []

  init(_ store: RecordStore, decoding: RecordDecoding) throws(SQLiteError) {
    self.store = store
    connection = store.connection
    copies = try DuplicateCopies(store, decoding: decoding)
    sources = decoding.sources
  }

  /// - Parameter papers: those that got records in other words; `nil` for all that have several.
  func run(papers: Set<Int>?) throws(SQLiteError) {
    if let papers {
      changed = papers
    } else {
      changed = Set(
        try connection.rows("SELECT DISTINCT paper_id FROM record_copies") { $0.int(0) })
    }
    for paper in changed.sorted() { try copies.keepFirstCopy(ofPaper: paper) }
    try joinSchemes()
    let forms = try formsWithoutNumber()
    if !forms.isEmpty { try move(forms) }
    for paper in changed.sorted() { try copies.rewrite(paperID: paper) }
    try copies.flush()
    try keepIdentifiers()
  }

  // MARK: What there is

  /// A record in its own words, as it stands under a paper now.
  private struct Form {
    let paperID: Int
    /// Where its copy is; `nil` when it is the paper's only form and stands in its columns.
    let place: Place?
    let identity: RecordIdentity
  }

  private struct Place: Hashable {
    let fileID: Int
    let firstLine: Int
    let byteOffset: Int
  }

  /// The forms of papers that came in several, by paper.
  private var formsOfCopies: [Form] = []

  /// All records without an accession number.
  private func formsWithoutNumber() throws(SQLiteError) -> [Form] {
    // None of the papers is without a number, and none has several forms: the usual case.
    let hasAny = try connection.integer(
      "SELECT 1 WHERE EXISTS (SELECT 1 FROM papers WHERE accession_number IS NULL) "
        + "OR EXISTS (SELECT 1 FROM record_copies)")
    if hasAny == nil { return [] }
    formsOfCopies = try readCopies()
    let withCopies = Set(formsOfCopies.map(\.paperID))
    let single = try connection.rows(
      Self.identities + " WHERE p.accession_number IS NULL ORDER BY p.paper_id",
      transform: Self.form)
    return formsOfCopies.filter { $0.identity.number == nil }
      + single.filter { !withCopies.contains($0.paperID) }
  }

  /// What tells papers that came in one form.
  private static let identities = """
    SELECT p.paper_id, p.accession_number, p.doi, p.title_key, p.year,
      coalesce(nullif(s.name_as_written, ''), s.full_name_as_written), p.pubmed_id, p.database
    FROM papers AS p
    LEFT JOIN authorships AS s
      ON s.paper_id = p.paper_id AND s.position = 1 AND s.role = 'author'
    """

  private static func form(_ row: Statement) -> Form {
    var title: RecordIdentity.Title?
    if let key = row.optionalText(3), let author = row.optionalText(5) {
      title = RecordIdentity.Title(
        key: key, year: row.optionalInt(4), firstAuthor: AuthorName(author).abbreviatedKey)
    }
    return Form(
      paperID: row.int(0), place: nil,
      identity: RecordIdentity(
        number: row.optionalText(1).map { PaperNumber(row.text(7), $0) },
        doi: row.optionalText(2), title: title, pubMedID: row.optionalText(6)))
  }

  private func readCopies() throws(SQLiteError) -> [Form] {
    var forms: [Form] = []
    var paper = 0
    var place: Place?
    var source = sources.sources[0]
    var first: [FieldName: String] = [:]
    func end() {
      guard let place else { return }
      let identity = source.identity { first[$0] }
      forms.append(Form(paperID: paper, place: place, identity: identity))
      first.removeAll(keepingCapacity: true)
    }
    let names = sources.namesInSQL { $0.identifyingFields }
    let rows = try connection.prepare(
      """
      SELECT c.paper_id, c.file_id, c.first_line, c.byte_offset, c.tag,
        CASE WHEN c.tag IN (\(names)) THEN c.value END, f.format
      FROM record_copies AS c
      LEFT JOIN import_files AS f ON f.file_id = c.file_id
      ORDER BY c.paper_id, c.file_id, c.first_line, c.byte_offset, c.number
      """)
    while try rows.step() {
      let here = Place(fileID: rows.int(1), firstLine: rows.int(2), byteOffset: rows.int(3))
      if here != place || rows.int(0) != paper {
        end()
        (paper, place) = (rows.int(0), here)
        source = sources.source(ofFormat: rows.optionalText(6))
      }
      guard let value = rows.optionalText(5), let field = FieldName(name: rows.text(4)) else {
        continue
      }
      if first[field] == nil { first[field] = value }
    }
    end()
    return forms
  }

  /// The papers with an accession number that share a DOI or a title with one of the forms.
  private func numberedPapers(like forms: [Form]) throws(SQLiteError) -> [PaperPartition.Numbered] {
    var papers: [Int: PaperPartition.Numbered] = [:]
    func take(_ form: Form) {
      guard let number = form.identity.number else { return }
      var paper =
        papers[form.paperID]
        ?? PaperPartition.Numbered(paperID: form.paperID, number: number)
      if IdentifierScheme.isBefore(number, paper.number) { paper.number = number }
      if let doi = form.identity.doi { paper.dois.insert(doi) }
      if let title = form.identity.title { paper.titles.insert(title) }
      papers[form.paperID] = paper
    }
    let withCopies = Set(formsOfCopies.map(\.paperID))
    for form in formsOfCopies { take(form) }
    let lookups = [
      try connection.prepare(
        Self.identities + " WHERE p.doi = ?1 AND p.accession_number IS NOT NULL"),
      try connection.prepare(
        Self.identities
          + " WHERE p.title_key = ?1 AND p.year IS ?2 AND p.accession_number IS NOT NULL"),
    ]
    for form in forms {
      if let doi = form.identity.doi { try lookups[0].bind(1, doi) }
      if let title = form.identity.title {
        try lookups[1].bind(1, title.key)
        try lookups[1].bind(2, title.year)
      }
      for (lookup, isAsked) in zip(
        lookups, [form.identity.doi != nil, form.identity.title != nil])
      where isAsked {
        while try lookup.step() {
          if withCopies.contains(lookup.int(0)) { continue }
          take(Self.form(lookup))
        }
        lookup.reset()
      }
    }
    return Array(papers.values)
  }

  // MARK: What there should be

  /// Brings the forms to the papers that they are.
  private func move(_ forms: [Form]) throws(SQLiteError) {
    let places = PaperPartition(
      numbered: try numberedPapers(like: forms), records: forms.map(\.identity)
    ).places()
    var members: [PaperPartition.Place: [Int]] = [:]
    var order: [PaperPartition.Place] = []
    for (index, place) in places.enumerated() {
      if members[place] == nil { order.append(place) }
      members[place, default: []].append(index)
    }
    let numbers = numberedIDs()
    var taken: Set<Int> = []
    var nextID = try PaperImport.nextPaperID(connection)
    var moves: [(form: Form, to: Int)] = []
    for place in order {
      let group = (members[place] ?? []).map { forms[$0] }
      let target: Int
      if case .numbered(let paper) = place {
        target = paper
      } else if let own = group.map(\.paperID).filter({
        !numbers.contains($0) && !taken.contains($0)
      })
      .min() {
        target = own
        taken.insert(own)
      } else {
        target = nextID
        nextID += 1
      }
      moves += group.filter { $0.paperID != target }.map { ($0, target) }
    }
    try perform(moves)
  }

  private func perform(_ moves: [(form: Form, to: Int)]) throws(SQLiteError) {
    if moves.isEmpty { return }
    let touched = Set(moves.flatMap { [$0.form.paperID, $0.to] })
    for paper in touched.subtracting(changed).sorted() { try copies.keepFirstCopy(ofPaper: paper) }
    for (form, paper) in moves { try move(form, to: paper) }
    try settle(touched, after: moves.map { ($0.form.paperID, $0.to) })
  }

  /// Papers that have an accession number, of those that have several forms.
  private func numberedIDs() -> Set<Int> {
    Set(formsOfCopies.filter { $0.identity.number != nil }.map(\.paperID))
  }

  private func move(_ form: Form, to paper: Int) throws(SQLiteError) {
    var place = form.place
    if place == nil { place = try onlyPlace(ofPaper: form.paperID) }
    guard let place else { return }
    let values: [Value] = [
      .integer(form.paperID), .integer(paper), .integer(place.fileID), .integer(place.firstLine),
      .integer(place.byteOffset),
    ]
    for sql in [
      """
      UPDATE record_origins SET paper_id = ?2, status = 'duplicate'
      WHERE paper_id = ?1 AND content_hash = (
        SELECT o.content_hash FROM record_origins AS o
        WHERE o.file_id = ?3 AND o.first_line = ?4 AND o.byte_offset = ?5)
      """,
      """
      UPDATE record_copies SET paper_id = ?2
      WHERE paper_id = ?1 AND file_id = ?3 AND first_line = ?4 AND byte_offset = ?5
      """,
    ] {
      let statement = try connection.prepare(sql)
      try statement.bind(values)
      try statement.run()
    }
  }

  /// Where the copy of a paper's only form is.
  private func onlyPlace(ofPaper paper: Int) throws(SQLiteError) -> Place? {
    try connection.rows(
      "SELECT file_id, first_line, byte_offset FROM record_copies WHERE paper_id = ? LIMIT 1",
      .integer(paper)
    ) { Place(fileID: $0.int(0), firstLine: $0.int(1), byteOffset: $0.int(2)) }.first
  }

  /// Removes the papers of which no form is left, and has the others written anew, each from one new
  /// record.
  private func settle(
    _ papers: Set<Int>, after moves: [(from: Int, to: Int)]
  ) throws(SQLiteError) {
    changed.formUnion(papers)
    var hasRemoved = false
    for paper in papers.sorted() {
      let isLeft =
        try connection.integer(
          "SELECT 1 FROM record_copies WHERE paper_id = ? LIMIT 1", .integer(paper)) != nil
      if isLeft {
        try connection.run(Self.oneNewRecord, .integer(paper))
        continue
      }
      changed.remove(paper)
      try store.touchRows(ofPaper: paper)
      try store.remove(paperID: paper)
      if let heir = moves.filter({ $0.from == paper }).map(\.to).min() {
        try bequeath(from: paper, to: heir)
      }
      hasRemoved = true
    }
    // Terms that a removed paper had are those of the paper that it became part of.
    if hasRemoved { try connection.run(file: "terms") }
    try connection.execute(
      """
      UPDATE import_files SET
        new_paper_count = (SELECT count(*) FROM record_origins AS o
          WHERE o.file_id = import_files.file_id AND o.status = 'new'),
        duplicate_count = (SELECT count(*) FROM record_origins AS o
          WHERE o.file_id = import_files.file_id AND o.status = 'duplicate')
      """)
  }

  /// Of a paper's records the first one whose copy is kept is the new one.
  private static let oneNewRecord = """
    UPDATE record_origins AS o SET status = CASE
      WHEN (o.file_id, o.first_line, o.byte_offset) = (
        SELECT c.file_id, c.first_line, c.byte_offset FROM record_copies AS c
        WHERE c.paper_id = ?1
        ORDER BY c.file_id, c.first_line, c.byte_offset LIMIT 1)
      THEN 'new' ELSE 'duplicate' END
    WHERE o.paper_id = ?1
    """

  /// What the user decided about a paper, and what analyses found of it, goes to the paper that it
  /// became part of.
  private func bequeath(from paper: Int, to heir: Int) throws(SQLiteError) {
    try connection.run("DELETE FROM record_variants WHERE paper_id = ?", .integer(paper))
    let own = Set(store.tables.ofPaper.buffers.map(\.table)).union([
      "record_origins", "record_copies", "record_variants", "possible_duplicates",
      "cited_references",
    ])
    let tables = try connection.rows(
      """
      SELECT m.name, f."from" FROM sqlite_schema AS m, pragma_foreign_key_list(m.name) AS f
      WHERE m.type = 'table' AND f."table" = 'papers' ORDER BY m.name
      """
    ) { (table: $0.text(0), column: $0.text(1)) }
    for (table, column) in tables where !own.contains(table) {
      let (table, column) = (quotedIdentifier(table), quotedIdentifier(column))
      try connection.run(
        "UPDATE OR IGNORE \(table) SET \(column) = ?2 WHERE \(column) = ?1", .integer(paper),
        .integer(heir))
      try connection.run("DELETE FROM \(table) WHERE \(column) = ?", .integer(paper))
    }
  }
}

// MARK: - Numbers of several databases

extension PaperReview {
  /// Brings records with accession numbers of different databases of the platform to one paper where
  /// ``SchemePartition`` says so, and apart where it does not any more.
  private func joinSchemes() throws(SQLiteError) {
    let schemes = try connection.integer(
      "SELECT count(DISTINCT scheme) FROM paper_identifiers "
        + "WHERE scheme NOT IN (\(IdentifierScheme.sharedInSQL))")
    guard let schemes, schemes > 1 else { return }
    let withCopies = try readCopies()
    let several = Set(withCopies.map(\.paperID))
    let single = try connection.rows(
      Self.identities + " WHERE p.accession_number IS NOT NULL ORDER BY p.paper_id",
      transform: Self.form)
    let forms = withCopies + single.filter { !several.contains($0.paperID) }
    var units: [PaperNumber: SchemePartition.Unit] = [:]
    var formsOfNumber: [PaperNumber: [Form]] = [:]
    for form in forms {
      guard let number = form.identity.number else { continue }
      units[number, default: .init(number: number)].add(form.identity)
      formsOfNumber[number, default: []].append(form)
    }
    var partition = SchemePartition(Array(units.values))
    var taken: Set<Int> = []
    var nextID = try PaperImport.nextPaperID(connection)
    var moves: [(form: Form, to: Int)] = []
    for group in partition.groups() {
      let members = group.flatMap { formsOfNumber[$0] ?? [] }
      let target: Int
      if let own = members.map(\.paperID).first(where: { !taken.contains($0) }) {
        target = own
      } else {
        target = nextID
        nextID += 1
      }
      taken.insert(target)
      moves += members.filter { $0.paperID != target }.map { ($0, target) }
    }
    try perform(moves)
  }

  /// The numbers of all records of the papers that came in several forms.
  private func keepIdentifiers() throws(SQLiteError) {
    let names = sources.namesInSQL { $0.numberFields }
    let values = try connection.prepare(
      """
      SELECT DISTINCT c.tag, c.value, f.format
      FROM record_copies AS c
      LEFT JOIN import_files AS f ON f.file_id = c.file_id
      WHERE c.paper_id = ? AND c.tag IN (\(names))
      ORDER BY c.tag, c.value
      """)
    let insertion = try connection.prepare(
      "INSERT OR IGNORE INTO paper_identifiers (paper_id, scheme, value) VALUES (?, ?, ?)")
    for paper in changed.sorted() {
      try values.bind(1, paper)
      while try values.step() {
        guard let field = FieldName(name: values.text(0)) else { continue }
        let source = sources.source(ofFormat: values.optionalText(2))
        for number in source.identifiers(in: values.text(1), of: field) {
          try insertion.bind([.integer(paper), .text(number.scheme), .text(number.value)])
          try insertion.run()
        }
      }
      values.reset()
    }
  }
}
