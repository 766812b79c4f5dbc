import SQLite

/// Works out again what the lines of a cited reference tell beside its key: DOI, article number and
/// patent number, of each the least byte-wise. Needed for references that lost a line, when a paper
/// was put together from several records.
///
/// - Complexity: O(lines of these references).
struct ReferenceDetailReview {
  private let connection: Connection
  private let references: Set<Int>?
  private let sources: RecordSources

  /// - Parameters:
  ///   - references: their ids; `nil` for all, where any paper has several records.
  ///   - sources: those that the lines may be from.
  init(_ connection: Connection, references: Set<Int>?, sources: RecordSources) {
    self.connection = connection
    self.references = references
    self.sources = sources
  }

  func run() throws(SQLiteError) {
    if let references {
      let lines = try connection.prepare(
        lines(" WHERE c.reference_id = ?"))
      for reference in references.sorted() {
        try lines.bind(1, reference)
        try settle(lines)
        lines.reset()
      }
    } else if try connection.integer("SELECT 1 FROM record_copies LIMIT 1") != nil {
      try settle(connection.prepare(lines(" ORDER BY c.reference_id")))
    }
  }

  /// References with their texts, and the form of export of the file that has the citing paper.
  private func lines(_ condition: String) -> String {
    // Where there is one source only, it need not be looked up.
    let format =
      sources.sources.count == 1
      ? "NULL"
      : """
      (SELECT f.format FROM record_origins AS o JOIN import_files AS f USING (file_id)
        WHERE o.paper_id = c.paper_id AND o.status = 'new' LIMIT 1)
      """
    return "SELECT c.reference_id, c.as_written, \(format) FROM citations AS c" + condition
  }

  /// - Parameter lines: reference and text, the lines of each reference together.
  private func settle(_ lines: Statement) throws(SQLiteError) {
    let update = try connection.prepare(
      """
      UPDATE cited_references SET doi = ?2, article_number = ?3, patent_number = ?4
      WHERE reference_id = ?1
        AND (doi IS NOT ?2 OR article_number IS NOT ?3 OR patent_number IS NOT ?4)
      """)
    func write(_ reference: Int, _ details: ReferenceDetails) throws(SQLiteError) {
      try update.bind(1, reference)
      try update.bind(2, details.doi)
      try update.bind(3, details.articleNumber)
      try update.bind(4, details.patentNumber)
      try update.run()
    }
    var buffer: [UInt8] = []
    var reference: Int?
    var details = ReferenceDetails()
    while try lines.step() {
      if let last = reference, last != lines.int(0) {
        try write(last, details)
        details = ReferenceDetails()
      }
      reference = lines.int(0)
      let source = sources.source(ofFormat: lines.optionalText(2))
      lines.withTextBytes(1) {
        details.lower(
          to: ReferenceDetails(of: source.readReference($0), in: $0, &buffer))
      }
    }
    if let reference { try write(reference, details) }
  }
}

extension ReferenceDetails {
  /// Takes of each the least byte-wise.
  fileprivate mutating func lower(to other: ReferenceDetails) {
    Self.lower(&doi, other.doi)
    Self.lower(&articleNumber, other.articleNumber)
    Self.lower(&patentNumber, other.patentNumber)
  }

  private static func lower(_ least: inout String?, _ text: String?) {
    guard let text else { return }
    if let present = least, !text.utf8.lexicographicallyPrecedes(present.utf8) { return }
    least = text
  }
}
