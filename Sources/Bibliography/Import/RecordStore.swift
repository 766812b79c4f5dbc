import RecordReading
import SQLite

/// Writes normalised records into the tables: gives what they mention its ids, and adds their rows in
/// the order of the tables' keys.
///
/// It decides nothing about duplicates; see `PaperImport`.
final class RecordStore {
  let connection: Connection
  // No two accesses overlap: one thread uses a store, and nothing that is called while one of these is
  // being changed leads back to it. Checking that for each of millions of cells takes time.
  @exclusivity(unchecked) var keys: ImportKeys
  let tables: TableWriters

  /// The ids of what the record being written mentions; storage is used again.
  @exclusivity(unchecked) var ids: [Int] = []
  @exclusivity(unchecked) var buffer: [UInt8] = []

  /// What later lines tell of references that are there already, since the last flush.
  @exclusivity(unchecked) var referenceDetails: [ReferenceDetail] = []
  /// For each reference, what the last line said beside its key (``CitedReference/details(of:)``).
  @exclusivity(unchecked) var toldDetails: [UInt32] = []

  struct ReferenceDetail {
    let id: Int
    let doi: String?
    let articleNumber: String?
    let patentNumber: String?
  }

  /// The citations of all papers; `nil` when some were there before this run, or were removed in it.
  @exclusivity(unchecked) private(set) var citations: CitationPairs?

  /// What has to be worked out again when all files have been read.
  @exclusivity(unchecked) var touched = TouchedRows()
  @exclusivity(unchecked) var writtenNames = WrittenNames()
  @exclusivity(unchecked) private(set) var earlierNames: EarlierNames
  private var dataVersion: Int
  /// The source of each variant met in this run or before.
  @exclusivity(unchecked) var sourceOfVariant: [Int: Int]
  var nextSourceID: Int

  init(_ connection: Connection) throws(SQLiteError) {
    self.connection = connection
    // Before the keys: what another program writes while they are read is noticed then.
    dataVersion = try Self.dataVersion(connection)
    keys = try ImportKeys(connection)
    tables = try TableWriters(connection)
    (sourceOfVariant, nextSourceID) = try Self.sources(connection)
    earlierNames = EarlierNames(keys)
    citations = keys.references.count == 0 ? CitationPairs() : nil
  }

  /// Reads the keys again, after rows that they may hold were rolled back, or another program wrote.
  /// What was touched stays so: its rows may be those of files before.
  func forgetUncommitted() throws(SQLiteError) {
    for table in tables.all { table.removeAll() }
    referenceDetails.removeAll()
    toldDetails.removeAll()
    citations = nil
    dataVersion = try Self.dataVersion(connection)
    keys = try ImportKeys(connection)
    (sourceOfVariant, nextSourceID) = try Self.sources(connection)
    earlierNames = EarlierNames(keys)
    writtenNames = WrittenNames()
  }

  /// Gives the room of the keys back, when nothing more is to be written.
  func forgetKeys() {
    keys = ImportKeys()
    toldDetails = []
    writtenNames = WrittenNames()
  }

  /// Hands over the citations of all papers, if they are known.
  func takeCitations() -> CitationPairs? {
    defer { citations = nil }
    return citations
  }

  /// Whether another program has written to the database since the keys were read.
  func isOutOfDate() throws(SQLiteError) -> Bool {
    try Self.dataVersion(connection) != dataVersion
  }

  /// A number that changes when another program writes.
  private static func dataVersion(_ database: Connection) throws(SQLiteError) -> Int {
    try database.integer("PRAGMA data_version") ?? 0
  }

  private static func sources(
    _ database: Connection
  ) throws(SQLiteError) -> (ofVariant: [Int: Int], nextID: Int) {
    let pairs = try database.rows("SELECT variant_id, source_id FROM source_variants") {
      ($0.int(0), $0.int(1))
    }
    return (
      Dictionary(uniqueKeysWithValues: pairs),
      try database.nextID("source_id", of: "sources")
    )
  }

  /// Writes all rows of a record under `paperID`, which must have none.
  func write(_ record: NormalisedRecord, paperID: Int) throws(SQLiteError) {
    try record.text.withUnsafeBufferPointer { text throws(SQLiteError) in
      try resolveMentions(of: record, text)
      let ids = ids
      let cells = record.cells
      var cell = 0
      for row in record.rows {
        let buffer = tables.ofPaper[row.table.rawValue]
        buffer.add(paperID)
        while cell < row.end {
          switch cells[cell] {
          case .null: buffer.addNull()
          case .integer(let value): buffer.add(value)
          case .text(let stretch): buffer.add(UnsafeBufferPointer(rebasing: text[stretch.range]))
          case .mention(let index):
            buffer.add(ids[index])
            if row.table == .citations { citations?.add(paper: paperID, reference: ids[index]) }
          case .source(let index): buffer.add(sourceOfVariant[ids[index]] ?? ids[index])
          }
          cell += 1
        }
        try buffer.write()
      }
    }
  }

  /// Puts all rows that were written into the tables.
  func flush() throws(SQLiteError) {
    for table in tables.all { try table.flush() }
    let statement = tables.referenceDetails
    for detail in referenceDetails {
      try statement.bind(1, detail.id)
      try statement.bind(2, detail.doi)
      try statement.bind(3, detail.articleNumber)
      try statement.bind(4, detail.patentNumber)
      try statement.run()
    }
    referenceDetails.removeAll(keepingCapacity: true)
  }

  /// Notes what the rows of a paper refer to, before they are removed.
  func touchRows(ofPaper paperID: Int) throws(SQLiteError) {
    touched.mayHaveOrphans = true
    try forEachID(tables.authorsOfPaper, paperID) { touched.authors.insert($0) }
    try forEachID(tables.institutionsOfPaper, paperID) { touched.institutions.insert($0) }
    try forEachID(tables.referencesOfPaper, paperID) { touched.references.insert($0) }
  }

  private func forEachID(
    _ statement: Statement, _ paperID: Int, _ body: (Int) -> Void
  ) throws(SQLiteError) {
    defer { statement.reset() }
    try statement.bind(1, paperID)
    while try statement.step() { body(statement.int(0)) }
  }

  /// Removes all rows that ``write(_:paperID:)`` made for a paper and that reached the tables.
  func remove(paperID: Int) throws(SQLiteError) {
    citations = nil
    for statement in tables.removals {
      try statement.bind(1, paperID)
      try statement.run()
    }
  }
}
