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

  private struct Details: Equatable {
    var doi: String?
    var articleNumber: String?
    var patentNumber: String?

    mutating func take(
      _ line: UnsafeBufferPointer<UInt8>, _ buffer: inout [UInt8], _ source: any RecordSource
    ) {
      let reference = source.readReference(line)
      func text(_ range: Range<Int>) -> String? {
        range.isEmpty ? nil : String(decoding: line[range], as: UTF8.self)
      }
      buffer.removeAll(keepingCapacity: true)
      let hasDOI = reference.appendDOI(from: line, to: &buffer)
      Self.lower(&doi, hasDOI ? String(decoding: buffer, as: UTF8.self) : nil)
      Self.lower(&articleNumber, text(reference.articleNumber))
      Self.lower(&patentNumber, text(reference.patentNumber))
    }

    private static func lower(_ least: inout String?, _ text: String?) {
      guard let text else { return }
      if let present = least, !text.utf8.lexicographicallyPrecedes(present.utf8) { return }
      least = text
    }
  }

  /// - Parameter lines: reference and text, the lines of each reference together.
  private func settle(_ lines: Statement) throws(SQLiteError) {
    let update = try connection.prepare(
      """
      UPDATE cited_references SET doi = ?2, article_number = ?3, patent_number = ?4
      WHERE reference_id = ?1
        AND (doi IS NOT ?2 OR article_number IS NOT ?3 OR patent_number IS NOT ?4)
      """)
    func write(_ reference: Int, _ details: Details) throws(SQLiteError) {
      try update.bind(1, reference)
      try update.bind(2, details.doi)
      try update.bind(3, details.articleNumber)
      try update.bind(4, details.patentNumber)
      try update.run()
    }
    var buffer: [UInt8] = []
    var reference: Int?
    var details = Details()
    while try lines.step() {
      if let last = reference, last != lines.int(0) {
        try write(last, details)
        details = Details()
      }
      reference = lines.int(0)
      let source = sources.source(ofFormat: lines.optionalText(2))
      lines.withTextBytes(1) { details.take($0, &buffer, source) }
    }
    if let reference { try write(reference, details) }
  }
}
