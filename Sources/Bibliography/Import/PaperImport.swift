import RecordReading
import SQLite
import Schema

/// Decides what a record is: a new paper, one that is there already, or none that can be kept.
///
/// Two records are the same paper when they have the same accession number; when one of them has none,
/// when they have the same DOI, else the same title, year and first author. Two different accession
/// numbers are never one paper.
final class PaperImport {
  enum Outcome { case new, duplicate, rejected }

  let store: RecordStore
  private let origins: RowWriter
  private let copies: DuplicateCopies
  private let byDOI: Statement
  private let byTitle: Statement
  private let originHash: Statement
  private let anyCopy: Statement
  private var nextPaperID: Int
  private var hasIdentityIndexes = false
  private var unnumbered: UnnumberedPapers

  init(_ store: RecordStore) throws(SQLiteError) {
    self.store = store
    let database = store.connection
    origins = try RowWriter(
      database, into: "record_origins",
      [
        "file_id", "first_line", "byte_offset", "byte_count", "paper_id", "status", "exported_on",
        "content_hash", "field_count",
      ])
    copies = try DuplicateCopies(store)
    byDOI = try database.prepare(
      "SELECT paper_id FROM papers WHERE doi = ? "
        + "ORDER BY accession_number IS NULL, accession_number, paper_id", persistent: true)
    byTitle = try database.prepare(
      "SELECT p.paper_id, p.doi FROM papers AS p "
        + "JOIN authorships AS s ON s.paper_id = p.paper_id AND s.position = 1 "
        + "JOIN authors AS a ON a.author_id = s.author_id "
        + "WHERE p.title_key = ? AND p.year IS ? AND a.abbreviated_key = ? "
        + "ORDER BY p.accession_number IS NULL, p.accession_number, p.paper_id",
      persistent: true)
    originHash = try database.prepare(
      "SELECT 1 FROM record_origins WHERE paper_id = ? AND content_hash = ?", persistent: true)
    anyCopy = try database.prepare(
      "SELECT 1 FROM record_copies WHERE paper_id = ? LIMIT 1", persistent: true)
    nextPaperID = try Self.nextPaperID(database)
    unnumbered = try UnnumberedPapers(database)
  }

  private static func nextPaperID(_ database: Connection) throws(SQLiteError) -> Int {
    (try database.integer("SELECT max(paper_id) FROM papers") ?? 0) + 1
  }

  /// Puts all rows that were written into the tables.
  func flush() throws(SQLiteError) {
    try store.flush()
    try origins.flush()
    try copies.flush()
  }

  /// To be called at the beginning of each file's transaction: what is known in memory must be what
  /// the database holds, also when another program has written to it.
  func beginFile() throws(SQLiteError) {
    if try store.isOutOfDate() { try forgetUncommitted() }
  }

  /// Forgets what was written since the last transaction ended.
  func forgetUncommitted() throws(SQLiteError) {
    origins.removeAll()
    copies.removeAll()
    try store.forgetUncommitted()
    nextPaperID = try Self.nextPaperID(store.connection)
    unnumbered = try UnnumberedPapers(store.connection)
    hasIdentityIndexes = false
  }

  private func makeIdentityIndexes() throws(SQLiteError) {
    if hasIdentityIndexes { return }
    hasIdentityIndexes = true
    if let text = Schema.text("indexes/identity.sql") { try store.connection.execute(text) }
  }

  /// Takes one record into the database; what could not be understood is in `store.problems`.
  func take(_ record: Record, fileID: Int, importID: Int) throws -> Outcome {
    let hash = Self.contentHash(of: record)
    guard record.isComplete, !record.values.isEmpty else {
      store.problems.removeAll(keepingCapacity: true)
      if record.isComplete {
        store.problems.append(
          ReadingProblem(
            line: record.firstLine, byteOffset: record.byteOffset, severity: .error,
            message: "a record without fields"))
      }
      try writeOrigin(record, fileID, paperID: nil, "rejected", hash)
      return .rejected
    }
    let identity = RecordIdentity(record)
    if identity.accessionNumber == nil { try makeIdentityIndexes() }
    if let known = try knownPaper(identity) {
      try makeIdentityIndexes()
      let isSame = try isCopy(known, hash)
      let isOnlyContent = try isSame && !hasCopies(known)
      // Written and removed again, so that what is wrong with it is told as for any other record.
      try store.tryOut(record, paperID: nextPaperID, isKnown: isOnlyContent)
      let problems = store.problems
      try writeOrigin(record, fileID, paperID: known, "duplicate", hash)
      if !isSame {
        try flush()
        try copies.add(record, toPaper: known, fileID: fileID)
        store.problems = problems
        if let number = identity.accessionNumber {
          store.keys.papers.add(Fingerprint(number), id: known)
          unnumbered.remove(known)
        } else if unnumbered.contains(known) {
          // By this record, too, the paper can be told from now on.
          unnumbered.add(known, identity)
        }
      }
      return .duplicate
    }
    let paperID = nextPaperID
    nextPaperID += 1
    if let number = identity.accessionNumber {
      store.keys.papers.add(Fingerprint(number), id: paperID)
    } else {
      unnumbered.add(paperID, identity)
    }
    try store.write(record, paperID: paperID)
    try writeOrigin(record, fileID, paperID: paperID, "new", hash)
    return .new
  }

  /// A hash of all that a record says. Copies that say the same need not be compared further.
  static func contentHash(of record: Record) -> Int {
    var text: [UInt8] = []
    for value in record.values {
      text.append(contentsOf: value.tag.name.utf8)
      text.append(0x20)
      record.withBytes(of: value) { text.append(contentsOf: $0) }
      text.append(0x0A)
    }
    let low = text.withUnsafeBufferPointer { Fingerprint($0).low }
    return Int(Int64(bitPattern: low))
  }

  private func isCopy(_ paperID: Int, _ hash: Int) throws(SQLiteError) -> Bool {
    try origins.flush()
    defer { originHash.reset() }
    try originHash.bind(1, paperID)
    try originHash.bind(2, hash)
    return try originHash.step()
  }

  private func hasCopies(_ paperID: Int) throws(SQLiteError) -> Bool {
    defer { anyCopy.reset() }
    try anyCopy.bind(1, paperID)
    return try anyCopy.step()
  }

  private func knownPaper(_ identity: RecordIdentity) throws(SQLiteError) -> Int? {
    if let number = identity.accessionNumber {
      // Only a paper without an accession number of its own can still be this one.
      return store.keys.papers.id(of: Fingerprint(number)) ?? unnumbered.paper(identity)
    }
    try store.flush()
    if let doi = identity.doi {
      defer { byDOI.reset() }
      try byDOI.bind(1, doi)
      if try byDOI.step() { return byDOI.int(0) }
    }
    guard let titleKey = identity.titleKey, let author = identity.firstAuthorKey else { return nil }
    defer { byTitle.reset() }
    try byTitle.bind(1, titleKey)
    try byTitle.bind(2, identity.year)
    try byTitle.bind(3, author)
    while try byTitle.step() {
      // Two different DOIs are two papers, whatever their titles.
      let otherDOI = byTitle.optionalText(1)
      if identity.doi != nil, otherDOI != nil, identity.doi != otherDOI { continue }
      return byTitle.int(0)
    }
    return nil
  }

  private func writeOrigin(
    _ record: Record, _ fileID: Int, paperID: Int?, _ status: String, _ hash: Int
  ) throws(SQLiteError) {
    origins.add(fileID)
    origins.add(record.firstLine)
    origins.add(record.byteOffset)
    origins.add(record.byteCount)
    origins.add(paperID)
    origins.add(status)
    origins.add(RecordIdentity.exportDate(of: record))
    origins.add(hash)
    origins.add(record.values.count)
    try origins.write()
  }
}

/// What tells whether two records are the same paper. All but the accession number is worked out when
/// it is asked for, which is seldom.
struct RecordIdentity {
  private let record: Record
  let accessionNumber: String?

  init(_ record: Record) {
    self.record = record
    accessionNumber = record.first(.ut).map { RecordStore.accessionNumber(record.text($0)) }
  }

  private func text(_ tag: Tag) -> String? { record.first(tag).map { record.text($0) } }

  var doi: String? { text(.di).flatMap(DOI.normalised) }
  var titleKey: String? { text(.ti).map(FieldValues.titleKey) }
  var firstAuthorKey: String? { (text(.au) ?? text(.af)).map { AuthorName($0).abbreviatedKey } }

  var year: Int? {
    text(.py).flatMap(FieldValues.year)
      ?? text(.ea).flatMap {
        PublicationDate.earlyAccess($0, year: text(.ey).flatMap(FieldValues.year))
      }.flatMap(PublicationDate.year(ofISO:))
  }

  /// DA as an ISO date, when it is one.
  static func exportDate(of record: Record) -> String? {
    guard let value = record.first(.da) else { return nil }
    let text = record.text(value)
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isDate =
      parts.count == 3 && parts[0].utf8.count == 4 && parts[1].utf8.count == 2
      && parts[2].utf8.count == 2
      && text.utf8.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D }
    return isDate ? text : nil
  }
}
