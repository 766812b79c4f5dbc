import RecordReading
import SQLite

/// Writes records into the tables: one call a record, rows in the order of the tables' keys.
///
/// It decides nothing about duplicates; see `PaperImport`.
final class RecordStore {
  let connection: Connection
  var keys: ImportKeys
  let resolver: AddressResolver
  /// Ids of the countries, in the order in which the resolver knows them.
  let countryIDs: [Int]
  let tables: TableWriters

  // What one record is written from; storage is used again.
  var fields = RecordFields()
  var buffer: [UInt8] = []
  /// Things about the record that was written last that could not be understood.
  var problems: [ReadingProblem] = []

  /// What later lines tell of references that are there already, since the last flush.
  var referenceDetails: [ReferenceDetail] = []

  struct ReferenceDetail {
    let id: Int
    let doi: String?
    let articleNumber: String?
    let patentNumber: String?
  }

  /// Whether the record being written is a duplicate, whose accession number another paper has.
  var isTryingOut = false

  /// What has to be worked out again when all files have been read.
  var touched = TouchedRows()
  var writtenNames = WrittenNames()
  private(set) var earlierNames: EarlierNames
  private var dataVersion: Int
  /// The source of each variant met in this run or before.
  var sourceOfVariant: [Int: Int]
  var nextSourceID: Int
  /// References with a line that was not understood, so that each such line is reported again.
  var doubtfulReferences: Set<Int> = []

  init(_ connection: Connection) throws(SQLiteError) {
    self.connection = connection
    // Before the keys: what another program writes while they are read is noticed then.
    dataVersion = try Self.dataVersion(connection)
    keys = try ImportKeys(connection)
    tables = try TableWriters(connection)
    (sourceOfVariant, nextSourceID) = try Self.sources(connection)
    earlierNames = EarlierNames(keys)
    let countries = try connection.rows(
      "SELECT country_id, name_in_wos FROM countries ORDER BY country_id"
    ) { (id: $0.int(0), name: $0.text(1)) }
    countryIDs = countries.map(\.id)
    resolver = AddressResolver(countryNames: countries.map(\.name))
  }

  /// Reads the keys again, after rows that they may hold were rolled back, or another program wrote.
  /// What was touched stays so: its rows may be those of files before.
  func forgetUncommitted() throws(SQLiteError) {
    for table in tables.all { table.removeAll() }
    referenceDetails.removeAll()
    dataVersion = try Self.dataVersion(connection)
    keys = try ImportKeys(connection)
    (sourceOfVariant, nextSourceID) = try Self.sources(connection)
    earlierNames = EarlierNames(keys)
    writtenNames = WrittenNames()
    doubtfulReferences.removeAll()
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
      (try database.integer("SELECT max(source_id) FROM sources") ?? 0) + 1
    )
  }

  /// Writes all rows of a record under `paperID`, which must have none.
  func write(_ record: Record, paperID: Int) throws(SQLiteError) {
    problems.removeAll(keepingCapacity: true)
    fields.take(record)
    try record.bytes.withUnsafeBufferPointer { bytes throws(SQLiteError) in
      let text = RecordText(bytes: bytes, values: fields.values)
      try writePaper(text, paperID)
      let authors = try writeAuthors(text, paperID)
      try writeAddresses(text, paperID, authors: authors)
      try writeKeywords(text, paperID)
      try writeCategories(text, paperID)
      try writeGrants(text, paperID)
      try writeConferences(text, paperID)
      try writeEditors(text, paperID)
      try writeCitations(text, paperID)
      for (number, position) in fields.rest() {
        let row = tables.paperFields
        row.add(paperID)
        row.add(fields.values[number].tag.name)
        row.add(position)
        row.add(text[number])
        try row.write()
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

  /// Writes a record and removes it again, for the sake of `problems`. `paperID` must be unused.
  ///
  /// - Parameter isKnown: whether all rows that the record shares with others are needed anyway.
  func tryOut(_ record: Record, paperID: Int, isKnown: Bool) throws(SQLiteError) {
    isTryingOut = true
    defer { isTryingOut = false }
    try write(record, paperID: paperID)
    try flush()
    if !isKnown { try touchRows(ofPaper: paperID) }
    try remove(paperID: paperID)
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

  /// Removes all rows that ``write(_:paperID:)`` made for a paper.
  func remove(paperID: Int) throws(SQLiteError) {
    for statement in tables.removals {
      try statement.bind(1, paperID)
      try statement.run()
    }
  }

  func report(
    _ severity: ReadingProblem.Severity, _ tag: Tag, line: Int, _ message: String, _ excerpt: String
  ) {
    problems.append(
      ReadingProblem(
        line: line, byteOffset: 0, severity: severity, tag: tag, message: message,
        excerpt: String(excerpt.prefix(200))))
  }
}

/// The texts of one record's values while they are written.
struct RecordText {
  let bytes: UnsafeBufferPointer<UInt8>
  let values: [Record.Value]

  /// The bytes of a value, by its number in the record.
  subscript(number: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[values[number].range])
  }

  func string(_ number: Int) -> String { String(decoding: self[number], as: UTF8.self) }
  func string(_ number: Int?) -> String? { number.map { string($0) } }
  func line(_ number: Int) -> Int { values[number].line }
}
