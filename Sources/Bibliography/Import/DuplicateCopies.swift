import RecordReading
import SQLite

/// Puts a paper together from all records of it that differ.
///
/// All copies are kept in `record_copies`. The paper is made of the oldest one (of several databases of
/// the platform that of the Core Collection, then by date of export, or of import where a copy has none,
/// then by citations and content), with the fields that it lacks from the next older ones that have
/// them; citation and usage counts are of the newest copy, and so are the title, the document type and
/// where and when the paper was published, if it is known which copy is the newer one. So the order of the files of one
/// import does not matter, nor that of records with a date of export.
/// What a copy says otherwise than the paper is in `record_variants`.
final class DuplicateCopies {
  /// Counts that grow, and the date of the export that tells when they were so large.
  static let growing: Set<FieldName> = [.tc, .z9, .u1, .u2, .da]

  /// What a newer record corrects: that a paper was retracted, its final year, volume and pages. Of a copy
  /// that is certainly newer.
  static let corrected: Set<FieldName> = [
    .ti, .dt, .py, .pd, .vl, .is, .pn, .su, .si, .bp, .ep, .ar,
  ]

  private let store: RecordStore
  private var normaliser: RecordNormaliser
  private let variantRows: RowBuffer

  init(_ store: RecordStore, normaliser: RecordNormaliser) throws(SQLiteError) {
    self.store = store
    self.normaliser = normaliser
    variantRows = try RowBuffer(
      store.connection, into: "record_variants",
      ["file_id", "paper_id", "tag", "position", "value"])
  }

  /// One record of a paper.
  struct Copy {
    struct Field: Equatable {
      let tag: FieldName
      var values: [String]
    }

    var fileID: Int
    var firstLine: Int
    var byteOffset: Int
    var importID: Int
    var exportedOn: String?
    /// The day of the import.
    var importedOn: String
    var contentHash: Int
    /// In the order of the record, each tag once.
    var fields: [Field] = []

    /// The database of the platform that the copy is from; `nil` without an accession number.
    var scheme: String? {
      self[.ut]?.first.map { AccessionNumber.scheme(of: AccessionNumber.normalised($0)) }
    }

    private var rank: Int {
      self[.ut]?.first.map { AccessionNumber.rank(of: AccessionNumber.normalised($0)) } ?? 0
    }

    subscript(tag: FieldName) -> [String]? { fields.first { $0.tag == tag }?.values }

    mutating func add(_ value: String, to tag: FieldName) {
      if let index = fields.firstIndex(where: { $0.tag == tag }) {
        fields[index].values.append(value)
      } else {
        fields.append(Field(tag: tag, values: [value]))
      }
    }

    /// Copies from the Core Collection first, then older copies first; of copies that this does not tell
    /// apart, the one with fewer citations.
    static func isOlder(_ one: Copy, _ other: Copy) -> Bool {
      let ranks = (one.rank, other.rank)
      if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
      if one.age != other.age { return one.age < other.age }
      let counts = (one.citationCount, other.citationCount)
      if counts.0 != counts.1 { return counts.0 < counts.1 }
      return one.contentHash < other.contentHash
    }

    /// Whether the copy is later than another by the date of its export, or by its import.
    func isCertainlyNewer(than other: Copy) -> Bool { other.age < age }

    /// By the date of the export; of the import for a copy without one, which is no older than what
    /// was known to be exported before. Copies of one day go by their imports if none has a date.
    private var age: (String, Int) {
      (exportedOn ?? importedOn, exportedOn == nil ? importID : 0)
    }

    private var citationCount: Int { self[.tc]?.first.flatMap { Int($0) } ?? 0 }
  }

  /// Writes a paper anew from all of its copies, which `record_copies` must have. Of a paper with one
  /// copy nothing is kept beside the paper.
  func rewrite(paperID: Int) throws(SQLiteError) {
    let copies = try copies(ofPaper: paperID).sorted(by: Copy.isOlder)
    let merged = Self.merged(copies)
    try store.touchRows(ofPaper: paperID)
    try store.remove(paperID: paperID)
    normaliser.normalise(Self.record(merged))
    try store.write(normaliser.result, paperID: paperID)
    try store.connection.run("DELETE FROM record_variants WHERE paper_id = ?", .integer(paperID))
    if copies.count > 1 {
      try writeVariants(copies, merged, paperID)
    } else {
      try store.connection.run("DELETE FROM record_copies WHERE paper_id = ?", .integer(paperID))
    }
  }

  /// Puts all rows that were written into the tables.
  func flush() throws(SQLiteError) {
    try store.flush()
    try variantRows.flush()
  }

  /// The fields of a paper, from its copies, the oldest first.
  static func merged(_ copies: [Copy]) -> [Copy.Field] {
    var merged: [Copy.Field] = []
    var owners: [Copy] = []
    // Another database counts other citations.
    let scheme = copies.lazy.compactMap(\.scheme).first
    for copy in copies {
      for field in copy.fields {
        if let index = merged.firstIndex(where: { $0.tag == field.tag }) {
          if copy.scheme != nil, copy.scheme != scheme { continue }
          if growing.contains(field.tag)
            || corrected.contains(field.tag) && copy.isCertainlyNewer(than: owners[index])
          {
            merged[index] = field
            owners[index] = copy
          }
        } else {
          merged.append(field)
          owners.append(copy)
        }
      }
    }
    return merged
  }

  /// Keeps what a paper says as a copy, when it stands as its only record was.
  func keepFirstCopy(ofPaper paperID: Int) throws(SQLiteError) {
    let origins = try store.connection.rows(
      """
      SELECT file_id, first_line, byte_offset FROM record_origins AS o
      WHERE o.paper_id = ?1 AND o.status = 'new' AND NOT EXISTS (
        SELECT 1 FROM record_copies AS c
        WHERE c.paper_id = ?1 AND c.file_id = o.file_id AND c.first_line = o.first_line
          AND c.byte_offset = o.byte_offset)
      """, .integer(paperID)
    ) { ($0.int(0), $0.int(1), $0.int(2)) }
    guard let (fileID, firstLine, byteOffset) = origins.first else { return }
    try store.connection.run(
      """
      INSERT INTO record_copies (paper_id, file_id, first_line, byte_offset, number, tag, value)
      SELECT paper_id, ?2, ?3, ?4, row_number() OVER (ORDER BY tag, position), tag, value
      FROM record_fields
      WHERE paper_id = ?1
      """, .integer(paperID), .integer(fileID), .integer(firstLine), .integer(byteOffset))
  }

  private func copies(ofPaper paperID: Int) throws(SQLiteError) -> [Copy] {
    var copies: [Copy] = []
    let rows = try store.connection.prepare(
      """
      SELECT c.file_id, c.first_line, c.byte_offset, c.tag, c.value, o.exported_on,
        o.content_hash, coalesce(f.import_id, (SELECT max(import_id) FROM imports)),
        (SELECT substr(i.started_at, 1, 10) FROM imports AS i
          WHERE i.import_id = coalesce(f.import_id, (SELECT max(import_id) FROM imports)))
      FROM record_copies AS c
      JOIN record_origins AS o
        ON o.file_id = c.file_id AND o.first_line = c.first_line
        AND o.byte_offset = c.byte_offset
      LEFT JOIN import_files AS f ON f.file_id = c.file_id
      WHERE c.paper_id = ?
      ORDER BY c.file_id, c.first_line, c.byte_offset, c.number
      """)
    try rows.bind(1, paperID)
    while try rows.step() {
      let place = (rows.int(0), rows.int(1), rows.int(2))
      if copies.last.map({ ($0.fileID, $0.firstLine, $0.byteOffset) != place }) ?? true {
        copies.append(
          Copy(
            fileID: place.0, firstLine: place.1, byteOffset: place.2, importID: rows.int(7),
            exportedOn: rows.optionalText(5), importedOn: rows.optionalText(8) ?? "",
            contentHash: rows.int(6)))
      }
      guard let tag = FieldName(name: rows.text(3)) else { continue }
      copies[copies.count - 1].add(rows.text(4), to: tag)
    }
    return copies
  }

  private static func record(_ fields: [Copy.Field]) -> Record {
    var record = Record()
    for field in fields {
      for value in field.values {
        let start = record.bytes.count
        record.bytes.append(contentsOf: value.utf8)
        record.values.append(
          Record.Value(field: field.tag, range: start..<record.bytes.count, line: 0))
      }
    }
    return record
  }

  private func writeVariants(
    _ copies: [Copy], _ merged: [Copy.Field], _ paperID: Int
  ) throws(SQLiteError) {
    for copy in copies.sorted(by: { ($0.fileID, $0.firstLine) < ($1.fileID, $1.firstLine) }) {
      for field in copy.fields {
        let kept = merged.first { $0.tag == field.tag }?.values ?? []
        if kept == field.values { continue }
        for (index, value) in field.values.enumerated() where !kept.contains(value) {
          // Another way of writing the same number is no other one.
          if field.tag == .ut, index == 0, let shown = kept.first,
            AccessionNumber.normalised(value) == AccessionNumber.normalised(shown)
          {
            continue
          }
          variantRows.add(copy.fileID)
          variantRows.add(paperID)
          variantRows.add(field.tag.name)
          variantRows.add(index + 1)
          variantRows.add(value)
          try variantRows.write()
        }
      }
    }
  }
}
