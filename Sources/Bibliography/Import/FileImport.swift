import RecordReading
import SQLite

/// The import of one file: one transaction, whole or not at all.
struct FileImport {
  struct Outcome: Equatable {
    var recordCount = 0
    var rejectedCount = 0
    var problemCount = 0
    /// Where and why the first records were rejected, each as one line.
    var rejections: [String] = []
    /// What the file has far less of than such files have, each as one line.
    var warnings: [String] = []
    /// Lines that were changed to normalisation form C.
    var composedLineCount = 0
  }

  let export: ImportInputs.Export
  let hash: FileHash
  let papers: PaperImport
  /// The stream that this file is next in.
  let records: RecordStream
  /// Called with the records read so far and the bytes read from the disk.
  let progress: ((Int, Int) -> Void)?

  /// - Parameters:
  ///   - importID: the run that the file belongs to; `nil` when it is the first one of its run.
  ///   - start: makes the row of the run.
  /// - Returns: `nil` when another program has imported the file since it was looked for.
  func run(
    in connection: Connection, importID: Int?, start: () throws -> Int
  ) throws -> (importID: Int, outcome: Outcome)? {
    try connection.transaction {
      if connection.hasMoved {
        throw BibliographyError(
          "\(connection.path): another import, into which nothing came, has taken the new database "
            + "away again. Run the same command again.")
      }
      if try connection.hasFile(hash) {
        records.skipFile()
        return nil
      }
      try papers.beginFile()
      let importID = try importID ?? start()
      let fileID = try connection.nextID("file_id", of: "import_files")
      let problems = try ProblemRows(connection, fileID: fileID)
      var outcome = Outcome()
      var counts = [PaperImport.Outcome.new: 0, .duplicate: 0, .rejected: 0]
      var end: RecordStream.FileEnd?
      var coverage = FieldCoverage()
      while end == nil {
        end = try records.withNextBatch { batch in
          for item in batch.items.prefix(batch.count) {
            try problems.add(item.problems)
            outcome.recordCount += 1
            let result = try papers.take(item.record, item.draft, fileID: fileID)
            counts[result, default: 0] += 1
            if result == .rejected { outcome.note(item, in: export) }
            coverage += item.draft.coverage
            // What is wrong with a value is known by its line; its record tells the offset.
            try problems.add(item.draft.problems, offset: item.record.byteOffset)
          }
          progress?(outcome.recordCount, batch.consumedByteCount)
        }
      }
      guard let end else { return nil }
      if let failure = end.failure { throw failure }
      guard outcome.recordCount > 0 else {
        throw ReadingError(
          .empty, name: export.input.name,
          message: "an export without a single record. Export it again.")
      }
      try problems.add(end.problems)
      let source = papers.sources.source(ofFormat: export.format.name)
      for warning in coverage.warnings(of: source) {
        outcome.warnings.append("\(export.input.name): \(warning.message)")
        try problems.add([
          ReadingProblem(
            line: 0, byteOffset: 0, severity: .warning, tag: warning.field,
            message: warning.message)
        ])
      }
      if end.composedLineCount > 0 {
        outcome.composedLineCount = end.composedLineCount
        try problems.add([
          ReadingProblem(
            line: 0, byteOffset: 0, severity: .note,
            message: "\(end.composedLineCount) lines were not in Unicode normalisation form C "
              + "(NFC) and were changed to it")
        ])
      }
      try problems.flush()
      try papers.flush()
      outcome.rejectedCount = counts[.rejected] ?? 0
      outcome.problemCount = problems.count
      let file = FileRow(
        fileID: fileID, importID: importID, encoding: end.encoding,
        newPaperCount: counts[.new] ?? 0, duplicateCount: counts[.duplicate] ?? 0,
        outcome: outcome)
      try insert(file, connection)
      return (importID, outcome)
    }
  }

  private struct FileRow {
    let fileID: Int
    let importID: Int
    let encoding: TextEncoding
    let newPaperCount: Int
    let duplicateCount: Int
    let outcome: Outcome
  }

  private func insert(_ file: FileRow, _ connection: Connection) throws(SQLiteError) {
    let row = try RowBuffer(
      connection, into: "import_files",
      [
        "file_id", "import_id", "name", "sha256", "byte_count", "record_source", "format",
        "encoding",
        "record_count", "new_paper_count", "duplicate_count", "rejected_count", "problem_count",
      ])
    row.add(file.fileID)
    row.add(file.importID)
    row.add(export.input.name)
    row.add(hash.sha256)
    row.add(hash.byteCount)
    row.add(papers.sources.source(ofFormat: export.format.name).name)
    row.add(export.format.name)
    row.add(file.encoding.rawValue + (hash.hasByteOrderMark ? " with BOM" : ""))
    row.add(file.outcome.recordCount)
    row.add(file.newPaperCount)
    row.add(file.duplicateCount)
    row.add(file.outcome.rejectedCount)
    row.add(file.outcome.problemCount)
    try row.flush()
  }
}

extension FileImport.Outcome {
  /// Tells where and why a record was rejected.
  fileprivate mutating func note(_ item: RecordStream.Batch.Item, in export: ImportInputs.Export) {
    guard rejections.count < ImportSummary.shownRejections,
      let error = (item.problems + item.draft.problems).last(where: { $0.severity == .error })
    else { return }
    rejections.append(
      "\(export.input.name):\(error.line): \(error.message). The record was rejected; "
        + "export its file again.")
  }
}

/// The rows of `import_problems` of one file.
private final class ProblemRows {
  private let rows: RowBuffer
  private let fileID: Int
  private(set) var count = 0

  init(_ connection: Connection, fileID: Int) throws(SQLiteError) {
    rows = try RowBuffer(
      connection, into: "import_problems",
      ["file_id", "line", "byte_offset", "severity", "tag", "message", "excerpt"])
    self.fileID = fileID
  }

  /// - Parameter offset: of the record, where the problems do not tell.
  func add(_ problems: [ReadingProblem], offset: Int? = nil) throws(SQLiteError) {
    for problem in problems {
      rows.add(fileID)
      rows.add(problem.line > 0 ? problem.line : nil)
      rows.add(offset ?? problem.byteOffset)
      rows.add(problem.severity.rawValue)
      rows.add(problem.tag?.name)
      rows.add(problem.message)
      rows.add(problem.excerpt.isEmpty ? nil : problem.excerpt)
      try rows.write()
    }
    count += problems.count
  }

  func flush() throws(SQLiteError) { try rows.flush() }
}

extension Connection {
  /// Whether the database has a file of this content.
  func hasFile(_ hash: FileHash) throws(SQLiteError) -> Bool {
    try integer("SELECT 1 FROM import_files WHERE sha256 = ?", .text(hash.sha256)) != nil
  }
}
