import SQLite

/// Writes drafts into the tables: gives what they share with others its ids, and adds their rows in the
/// order of the tables' keys.
///
/// It decides nothing about duplicates; see `PaperImport`.
final class RecordStore {
  let connection: Connection
  // No two accesses overlap: one thread uses a store, and nothing that is called while one of these is
  // being changed leads back to it. Checking that for each of millions of cells takes time.
  @exclusivity(unchecked) var keys: ImportKeys
  let tables: TableWriters

  /// The ids of the institutions of the draft being written; storage is used again.
  @exclusivity(unchecked) private var institutionIDs: [Int] = []
  @exclusivity(unchecked) var buffer: [UInt8] = []
  @exclusivity(unchecked) var doiBuffer: [UInt8] = []

  /// What later lines tell of references that are there already, since the last flush.
  @exclusivity(unchecked) var referenceDetails: [(id: Int, details: ReferenceDetails)] = []
  /// For each reference, what the last line said beside its key (``CitedReference/details(of:)``).
  @exclusivity(unchecked) var lastDetails: [UInt32] = []

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
    lastDetails.removeAll()
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
    lastDetails = []
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

  /// Writes all rows of a draft under `paperID`, which must have none.
  func write(_ draft: PaperDraft, paperID: Int) throws(SQLiteError) {
    try draft.text.withUnsafeBufferPointer { text throws(SQLiteError) in
      try writeFacts(draft, paperID, text)
      try writePeople(draft, paperID, text)
      try writeSubjects(draft, paperID, text)
      let citations = tables.ofPaper.citations
      for (index, reference) in draft.references.enumerated() {
        let id = try referenceID(reference, draft, text)
        self.citations?.add(paper: paperID, reference: id)
        try citations.add(
          PaperRow(paperID: paperID, position: index + 1, id: id, part: reference), text)
      }
    }
  }

  private typealias Bytes = UnsafeBufferPointer<UInt8>

  private func writeFacts(
    _ draft: PaperDraft, _ paperID: Int, _ text: Bytes
  ) throws(SQLiteError) {
    let tables = tables.ofPaper
    var variantID: Int?
    if let source = draft.source { variantID = try sourceVariantID(source, text) }
    let facts = PaperTables.Facts(
      facts: draft.facts, recordSource: draft.recordSource,
      sourceID: variantID.map { sourceOfVariant[$0] ?? $0 },
      variantID: variantID)
    try tables.papers.add(PaperRow(paperID: paperID, part: facts), text)
    for identifier in draft.identifiers {
      try tables.identifiers.add(PaperRow(paperID: paperID, part: identifier), text)
    }
    for count in draft.counts {
      try tables.counts.add(PaperRow(paperID: paperID, part: count), text)
    }
    for (index, conference) in draft.conferences.enumerated() {
      try tables.conferences.add(
        PaperRow(paperID: paperID, position: index + 1, part: conference), text)
    }
    for (index, editor) in draft.editors.enumerated() {
      try tables.editors.add(PaperRow(paperID: paperID, position: index + 1, part: editor), text)
    }
    for origin in draft.origins {
      try tables.origins.add(PaperRow(paperID: paperID, part: (origin, draft.recordSource)), text)
    }
    for value in draft.leftOver {
      try tables.leftOver.add(PaperRow(paperID: paperID, part: (value, draft.recordSource)), text)
    }
  }

  private func writePeople(
    _ draft: PaperDraft, _ paperID: Int, _ text: Bytes
  ) throws(SQLiteError) {
    let tables = tables.ofPaper
    for (index, author) in draft.authors.enumerated() {
      let id = try authorID(author, text)
      try tables.authorships.add(
        PaperRow(paperID: paperID, position: index + 1, id: id, part: author), text)
    }
    for identifier in draft.authorIdentifiers {
      try tables.authorIdentifiers.add(PaperRow(paperID: paperID, part: identifier), text)
    }
    institutionIDs.removeAll(keepingCapacity: true)
    for institution in draft.institutions {
      institutionIDs.append(try institutionID(institution, text))
    }
    let ids = institutionIDs
    for (index, address) in draft.addresses.enumerated() {
      try tables.affiliations.add(
        PaperRow(
          paperID: paperID, position: index + 1, id: address.institution.map { ids[$0] },
          part: address), text)
    }
    for link in draft.authorAddresses {
      try tables.authorshipAffiliations.add(PaperRow(paperID: paperID, part: link), text)
    }
    for link in draft.addressInstitutions {
      try tables.affiliationInstitutions.add(
        PaperRow(paperID: paperID, id: ids[link.institution], part: link), text)
    }
    for (index, institution) in draft.paperInstitutions.enumerated() {
      try tables.institutions.add(
        PaperRow(
          paperID: paperID, position: index + 1, id: ids[institution.institution],
          part: institution), text)
    }
  }

  private func writeSubjects(
    _ draft: PaperDraft, _ paperID: Int, _ text: Bytes
  ) throws(SQLiteError) {
    let tables = tables.ofPaper
    for keyword in draft.keywords {
      let id = try keywordID(keyword, text)
      try tables.keywords.add(PaperRow(paperID: paperID, id: id, part: keyword), text)
    }
    for descriptor in draft.descriptors {
      try tables.descriptors.add(PaperRow(paperID: paperID, part: descriptor), text)
    }
    for category in draft.categories {
      let id = try categoryID(category, text)
      try tables.categories.add(PaperRow(paperID: paperID, id: id, part: category), text)
    }
    for (index, grant) in draft.grants.enumerated() {
      var id: Int?
      if let funder = grant.funder { id = try funderID(funder, text) }
      try tables.grants.add(
        PaperRow(paperID: paperID, position: index + 1, id: id, part: grant), text)
    }
  }

  /// Puts all rows that were written into the tables.
  func flush() throws(SQLiteError) {
    for table in tables.all { try table.flush() }
    let statement = tables.referenceDetails
    for (id, details) in referenceDetails {
      try statement.bind(1, id)
      try statement.bind(2, details.doi)
      try statement.bind(3, details.articleNumber)
      try statement.bind(4, details.patentNumber)
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
