import RecordReading
import SQLite

/// Takes records in: each is a new paper, one that is there already, or none that can be kept.
///
/// While files are read, only what is certain at once makes a record a duplicate: its accession number,
/// or that another record says exactly the same. Which papers the other records without an accession
/// number are is settled when all have been read (``PaperReview``), so that the order does not matter;
/// so is what a paper says that came in different words.
final class PaperImport {
  enum Outcome { case new, duplicate, rejected }

  let store: RecordStore
  let sources: RecordSources
  private let origins: RowBuffer
  private let copies: RowBuffer
  private var nextPaperID: Int
  /// The paper of every record, by the hash of what the record says.
  private var papersByContent: [Int: Int32]
  /// Papers that got a record in other words.
  private(set) var papersToReview: Set<Int> = []

  init(_ store: RecordStore, sources: RecordSources = .all) throws(SQLiteError) {
    self.store = store
    self.sources = sources
    let database = store.connection
    origins = try RowBuffer(
      database, into: "record_origins",
      [
        "file_id", "first_line", "byte_offset", "byte_count", "paper_id", "status", "exported_on",
        "content_hash", "field_count",
      ])
    copies = try RowBuffer(
      database, into: "record_copies",
      ["paper_id", "file_id", "first_line", "byte_offset", "number", "tag", "value"])
    nextPaperID = try Self.nextPaperID(database)
    papersByContent = try Self.papersByContent(database)
  }

  static func nextPaperID(_ database: Connection) throws(SQLiteError) -> Int {
    try database.nextID("paper_id", of: "papers")
  }

  private static func papersByContent(
    _ database: Connection
  ) throws(SQLiteError) -> [Int: Int32] {
    var papers: [Int: Int32] = [:]
    let rows = try database.prepare(
      "SELECT content_hash, paper_id FROM record_origins WHERE paper_id IS NOT NULL")
    while try rows.step() { papers[rows.int(0)] = Int32(rows.int(1)) }
    return papers
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
    papersByContent = try Self.papersByContent(store.connection)
  }

  /// Takes one record into the database.
  ///
  /// - Parameter draft: what `record` says.
  func take(_ record: Record, _ draft: PaperDraft, fileID: Int) throws(SQLiteError) -> Outcome {
    guard record.isComplete, !record.values.isEmpty else {
      try writeOrigin(record, draft, fileID, paperID: nil, "rejected")
      return .rejected
    }
    let content = draft.contentHash
    let known = papersByContent[content].map { Int($0) }
    if let paperID = known ?? draft.accessionNumberKey.flatMap({ store.keys.papers.id(of: $0) }) {
      try writeOrigin(record, draft, fileID, paperID: paperID, "duplicate")
      if known == nil {
        try keepCopy(record, paperID, fileID)
        papersByContent[content] = Int32(paperID)
        papersToReview.insert(paperID)
      }
      return .duplicate
    }
    let paperID = nextPaperID
    nextPaperID += 1
    papersByContent[content] = Int32(paperID)
    if let number = draft.accessionNumberKey { store.keys.papers.add(number, id: paperID) }
    try store.write(draft, paperID: paperID)
    try writeOrigin(record, draft, fileID, paperID: paperID, "new")
    return .new
  }

  private func keepCopy(_ record: Record, _ paperID: Int, _ fileID: Int) throws(SQLiteError) {
    for (index, value) in record.values.enumerated() {
      copies.add(paperID)
      copies.add(fileID)
      copies.add(record.firstLine)
      copies.add(record.byteOffset)
      copies.add(index + 1)
      copies.add(value.field.name)
      record.withBytes(of: value) { copies.add($0) }
      try copies.write()
    }
  }

  private func writeOrigin(
    _ record: Record, _ draft: PaperDraft, _ fileID: Int, paperID: Int?,
    _ status: String
  ) throws(SQLiteError) {
    origins.add(fileID)
    origins.add(record.firstLine)
    origins.add(record.byteOffset)
    origins.add(record.byteCount)
    origins.add(paperID)
    origins.add(status)
    origins.add(draft.exportedOn)
    origins.add(draft.contentHash)
    origins.add(record.values.count)
    try origins.write()
  }
}
