import RecordReading
import SQLite

/// Puts a paper together from all records of it that differ.
///
/// All copies are kept in `record_copies`. The paper is made of the oldest one (of several databases of
/// one platform that of the first in rank, then by date of export, or of import where a copy has none,
/// then by citations and content), with the fields that it lacks from the next older ones that have
/// them; citation and usage counts are of the newest copy, and so are the title, the document type and
/// where and when the paper was published, if it is known which copy is the newer one. So the order of
/// the files of one import does not matter, nor that of records with a date of export.
/// What a copy says otherwise than the paper is in `record_variants`.
final class DuplicateCopies {
  private let store: RecordStore
  private var decoding: RecordDecoding
  private let variantRows: RowBuffer

  init(_ store: RecordStore, decoding: RecordDecoding) throws(SQLiteError) {
    self.store = store
    self.decoding = decoding
    variantRows = try RowBuffer(
      store.connection, into: "record_variants",
      ["file_id", "paper_id", "tag", "position", "value"])
  }

  /// One record of a paper.
  struct Copy {
    struct Field: Equatable {
      let name: FieldName
      var values: [String]
    }

    var fileID: Int
    var firstLine: Int
    var byteOffset: Int
    /// The form of export, by its name.
    var format: String?
    var importID: Int
    var exportedOn: String?
    /// The day of the import.
    var importedOn: String
    var contentHash: Int
    /// In the order of the record, each tag once.
    var fields: [Field] = []

    /// Which of the sources the copy is from, by its place among them.
    var source = 0
    /// The scheme of the copy's number; `nil` without one.
    var scheme: String?
    var citationCount = 0

    private var rank: Int { scheme.map(IdentifierScheme.rank) ?? 0 }

    subscript(name: FieldName) -> [String]? { fields.first { $0.name == name }?.values }

    mutating func add(_ value: String, to name: FieldName) {
      if let index = fields.firstIndex(where: { $0.name == name }) {
        fields[index].values.append(value)
      } else {
        fields.append(Field(name: name, values: [value]))
      }
    }

    /// By the source, then by the rank of the database that gave the number, then older copies first;
    /// of copies that this does not tell apart, the one with fewer citations.
    static func isOlder(_ one: Copy, _ other: Copy) -> Bool {
      if one.source != other.source { return one.source < other.source }
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
  }

  /// Writes a paper anew from all of its copies, which `record_copies` must have. Of a paper with one
  /// copy nothing is kept beside the paper.
  func rewrite(paperID: Int) throws(SQLiteError) {
    let copies = try copies(ofPaper: paperID).sorted(by: Copy.isOlder)
    let merged = merged(copies)
    try store.touchRows(ofPaper: paperID)
    try store.remove(paperID: paperID)
    decoding.decode(Self.record(merged), ofFormat: copies.first?.format)
    decoding.draft.counts = counts(copies)
    try store.write(decoding.draft, paperID: paperID)
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

  /// The fields of a paper, from its copies, the first ones first; those of another source than the first
  /// one's have other fields, and are in `record_variants` alone.
  private func merged(_ copies: [Copy]) -> [Copy.Field] {
    guard let place = copies.first?.source else { return [] }
    let rules = decoding.sources.sources[place].copyRules
    var merged: [Copy.Field] = []
    var owners: [Copy] = []
    let own = copies.filter { $0.source == place }
    // Another database counts other citations.
    let scheme = own.lazy.compactMap(\.scheme).first
    for copy in own {
      for field in copy.fields {
        if let index = merged.firstIndex(where: { $0.name == field.name }) {
          if copy.scheme != nil, copy.scheme != scheme { continue }
          if rules.growing.contains(field.name)
            || rules.corrected.contains(field.name) && copy.isCertainlyNewer(than: owners[index])
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

  /// What each copy counts on its day.
  private func counts(_ copies: [Copy]) -> [PaperCount] {
    PaperCount.greatest(
      copies.flatMap { copy in
        decoding.sources.sources[copy.source].counts { copy[$0]?.first }
          .map { count in
            var count = count
            count.countedOn = copy.exportedOn
            return count
          }
      })
  }

  /// Keeps what a paper says as a copy, when it stands as its only record was.
  func keepFirstCopy(ofPaper paperID: Int) throws(SQLiteError) {
    let origins = try store.connection.rows(
      """
      SELECT o.file_id, o.first_line, o.byte_offset
      FROM record_origins AS o
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
          WHERE i.import_id = coalesce(f.import_id, (SELECT max(import_id) FROM imports))),
        f.format
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
            fileID: place.0, firstLine: place.1, byteOffset: place.2,
            format: rows.optionalText(9), importID: rows.int(7),
            exportedOn: rows.optionalText(5), importedOn: rows.optionalText(8) ?? "",
            contentHash: rows.int(6)))
      }
      guard let name = FieldName(name: rows.text(3)) else { continue }
      copies[copies.count - 1].add(rows.text(4), to: name)
    }
    for index in copies.indices { settle(&copies[index]) }
    return copies
  }

  /// Finds out what the source of a copy tells of its fields.
  private func settle(_ copy: inout Copy) {
    copy.source = decoding.sources.place(ofFormat: copy.format)
    let source = decoding.sources.sources[copy.source]
    let fields = copy
    copy.scheme = source.identity { fields[$0]?.first }.number?.scheme
    copy.citationCount = source.outline { fields[$0]?.first }.timesCited ?? 0
  }

  private static func record(_ fields: [Copy.Field]) -> Record {
    var record = Record()
    for field in fields {
      for value in field.values {
        let start = record.bytes.count
        record.bytes.append(contentsOf: value.utf8)
        record.values.append(
          Record.Value(field: field.name, range: start..<record.bytes.count, line: 0))
      }
    }
    return record
  }

  private func writeVariants(
    _ copies: [Copy], _ merged: [Copy.Field], _ paperID: Int
  ) throws(SQLiteError) {
    for copy in copies.sorted(by: { ($0.fileID, $0.firstLine) < ($1.fileID, $1.firstLine) }) {
      let source = decoding.sources.sources[copy.source]
      for field in copy.fields {
        let kept = merged.first { $0.name == field.name }?.values ?? []
        if kept == field.values { continue }
        for (index, value) in field.values.enumerated() where !kept.contains(value) {
          // Another way of writing the same is no other value.
          if index == 0, let shown = kept.first, source.saysTheSame(value, shown, in: field.name) {
            continue
          }
          variantRows.add(copy.fileID)
          variantRows.add(paperID)
          variantRows.add(field.name.name)
          variantRows.add(index + 1)
          variantRows.add(value)
          try variantRows.write()
        }
      }
    }
  }
}
