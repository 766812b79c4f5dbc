import RecordReading
import SQLite

/// The import of one file: one transaction, whole or not at all.
struct FileImport {
  struct Outcome: Equatable {
    var recordCount = 0
    var newPaperCount = 0
    var duplicateCount = 0
    var rejectedCount = 0
    var problemCount = 0
    /// Where and why the first records were rejected, each as one line.
    var rejections: [String] = []
  }

  let export: ImportInputs.Export
  let hash: FileHash
  let papers: PaperImport
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
      let known = try connection.integer(
        "SELECT 1 FROM import_files WHERE sha256 = ?", .text(hash.sha256))
      if known != nil { return nil }
      try papers.beginFile()
      let importID = try importID ?? start()
      let fileID = (try connection.integer("SELECT max(file_id) FROM import_files") ?? 0) + 1
      let problems = try RowWriter(
        connection, into: "import_problems",
        ["file_id", "line", "byte_offset", "severity", "tag", "message", "excerpt"])
      var outcome = Outcome()
      let reader = RecordReader(
        stream: try export.input.open(), format: export.format, encoding: export.encoding)
      var record = Record()
      func store(_ found: [ReadingProblem], offset: Int?) throws {
        for problem in found {
          problems.add(fileID)
          problems.add(problem.line > 0 ? problem.line : nil)
          problems.add(offset ?? problem.byteOffset)
          problems.add(problem.severity.rawValue)
          problems.add(problem.tag?.name)
          problems.add(problem.message)
          problems.add(problem.excerpt.isEmpty ? nil : problem.excerpt)
          try problems.write()
        }
        outcome.problemCount += found.count
      }
      while try reader.next(into: &record) {
        var found = reader.takeProblems()
        try store(found, offset: nil)
        outcome.recordCount += 1
        switch try papers.take(record, fileID: fileID, importID: importID) {
        case .new: outcome.newPaperCount += 1
        case .duplicate: outcome.duplicateCount += 1
        case .rejected:
          outcome.rejectedCount += 1
          found += papers.store.problems
          if outcome.rejections.count < ImportSummary.shownRejections,
            let error = found.last(where: { $0.severity == .error })
          {
            outcome.rejections.append(
              "\(export.input.name):\(error.line): \(error.message). The record was rejected; "
                + "export its file again.")
          }
        }
        // What is wrong with a value is known by its line; its record tells the offset.
        try store(papers.store.problems, offset: record.byteOffset)
        if outcome.recordCount % 256 == 0 {
          progress?(outcome.recordCount, reader.consumedStoredByteCount)
        }
      }
      try store(reader.takeProblems(), offset: nil)
      try problems.flush()
      try papers.flush()
      try insertFile(connection, fileID, importID, reader.encoding, outcome)
      return (importID, outcome)
    }
  }

  private func insertFile(
    _ connection: Connection, _ fileID: Int, _ importID: Int, _ encoding: TextEncoding,
    _ outcome: Outcome
  ) throws(SQLiteError) {
    let row = try RowWriter(
      connection, into: "import_files",
      [
        "file_id", "import_id", "name", "sha256", "byte_count", "format", "encoding",
        "record_count", "new_paper_count", "duplicate_count", "rejected_count", "problem_count",
      ])
    row.add(fileID)
    row.add(importID)
    row.add(export.input.name)
    row.add(hash.sha256)
    row.add(hash.byteCount)
    row.add(export.format.rawValue)
    row.add(encoding.rawValue + (hash.hasByteOrderMark ? " with BOM" : ""))
    row.add(outcome.recordCount)
    row.add(outcome.newPaperCount)
    row.add(outcome.duplicateCount)
    row.add(outcome.rejectedCount)
    row.add(outcome.problemCount)
    try row.write()
    try row.flush()
  }
}
