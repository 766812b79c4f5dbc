import CAllocator
import RecordReading
import SQLite

/// Reads files into a database: each file in one transaction, then everything that follows from all
/// of them together.
public struct Importer {
  /// The paths of the command: files, folders, patterns, or `-` for standard input.
  public let paths: [String]
  /// The command as it was given, to be stored.
  public let command: String
  public let programVersion: String
  /// Called now and then while files are read.
  public var progress: ((ImportProgress) -> Void)?
  /// Called when the files have been read and what follows from them is worked out.
  public var finishing: (() -> Void)?

  public init(paths: [String], command: String, programVersion: String) {
    self.paths = paths
    self.command = command
    self.programVersion = programVersion
  }

  /// How much larger than its file compressed content may be.
  public var expansion = ExpansionLimit.standard

  /// The sources whose exports are read.
  var sources = RecordSources.all

  /// How long a lock of another program is waited for, in milliseconds.
  var busyTimeout: Int32 = 30_000

  /// Imports into the database at `path`, which is made when it is not there.
  ///
  /// Nothing is made or changed when none of the paths leads to an export that can be read.
  public func run(intoDatabaseAt path: String) throws(BibliographyError) -> ImportSummary {
    bibliolite_return_large_blocks()
    let inputs = ImportInputs(paths: paths, expansion: expansion, sources: sources)
    var summary = ImportSummary()
    summary.passedOver = inputs.passedOver
    summary.failures = inputs.failures
    guard !inputs.exports.isEmpty else { throw Self.nothingRead(summary) }
    let place = DatabasePlace(path)
    do throws(BibliographyError) {
      try run(inputs.exports, intoDatabaseAt: path, &summary)
    } catch {
      if summary.fileCount == 0 { place.restore() }
      throw error
    }
    if summary.fileCount == 0, summary.knownFileCount == 0 {
      place.restore()
      throw Self.nothingRead(summary)
    }
    return summary
  }

  private static func nothingRead(_ summary: ImportSummary) -> BibliographyError {
    BibliographyError(
      summary.failures.isEmpty
        ? "nothing to import: none of the files is a bibliographic export"
        : summary.failures.joined(separator: "\n"))
  }

  /// A function of its own, so that the database is closed when it returns.
  private func run(
    _ exports: [ImportInputs.Export], intoDatabaseAt path: String, _ summary: inout ImportSummary
  ) throws(BibliographyError) {
    let database = try Database.openOrCreate(path, busyTimeout: busyTimeout)
    try run(exports, into: database, &summary)
  }

  /// Imports into an open database; `summary` tells what came in, also when an error is thrown.
  func run(
    _ exports: [ImportInputs.Export], into database: Database, _ summary: inout ImportSummary
  ) throws(BibliographyError) {
    let run = try ImportRun(self, exports, into: database)
    defer { run.stop() }
    do throws(BibliographyError) {
      for export in exports { try run.take(export, &summary) }
      try run.finish(&summary)
    } catch {
      // The error says what happened; what is left to tidy up, the next import does.
      run.stopKeepingLog()
      try? database.endImporting()
      throw error
    }
    summary.olderRules = try database.olderRules()
    summary.paperCount = try database.attempt { database throws(SQLiteError) in
      try database.integer("SELECT count(*) FROM papers") ?? 0
    }
  }
}

/// One run of the importer over its files.
private final class ImportRun {
  private let importer: Importer
  private let database: Database
  private let records: RecordStream
  private let decoding: RecordDecoding
  private let totalByteCount: Int
  private var doneByteCount = 0
  private var importID: Int?
  /// Made for the first file that is new: an import of known files writes nothing.
  private var papers: PaperImport?
  private var checkpoints: Checkpointing?

  init(
    _ importer: Importer, _ exports: [ImportInputs.Export], into database: Database
  ) throws(BibliographyError) {
    self.importer = importer
    self.database = database
    totalByteCount = exports.reduce(0) { $0 + $1.input.storedByteCount }
    let files: [String]
    (decoding, files) = try database.attempt { connection throws(SQLiteError) in
      (
        try RecordDecoding(countriesOf: connection, sources: importer.sources),
        try connection.rows("SELECT sha256 FROM import_files") { $0.text(0) }
      )
    }
    records = RecordStream(exports, knownFiles: Set(files), decoding: decoding)
  }

  /// Ends the thread that reads. To be called once.
  func stop() { records.stop() }

  /// To be called before the database is brought back to rest.
  func stopKeepingLog() {
    checkpoints?.stop()
    checkpoints = nil
  }

  /// Takes the next file of the stream, which is `export`.
  func take(
    _ export: ImportInputs.Export, _ summary: inout ImportSummary
  ) throws(BibliographyError) {
    defer { doneByteCount += export.input.storedByteCount }
    switch records.nextFile() {
    case .file(let hash): try importFile(export, hash, &summary)
    case .known:
      records.skipFile()
      summary.knownFileCount += 1
    case .unreadable(let error):
      records.skipFile()
      summary.failures.append(error.description)
    case nil: preconditionFailure("the stream is not at the beginning of a file")
    }
  }

  private func importFile(
    _ export: ImportInputs.Export, _ hash: FileHash, _ summary: inout ImportSummary
  ) throws(BibliographyError) {
    let papers = try preparedPapers()
    let before = (summary.recordCount, doneByteCount, totalByteCount)
    let file = FileImport(
      export: export, hash: hash, papers: papers, records: records,
      progress: importer.progress.map { report in
        { records, bytes in
          report(
            ImportProgress(
              recordCount: before.0 + records, byteCount: before.1 + bytes,
              totalByteCount: before.2))
        }
      })
    do {
      let result = try file.run(in: database.connection, importID: importID) {
        try database.startImport(importer)
      }
      if let result {
        importID = result.importID
        summary.add(result.outcome, byteCount: hash.byteCount)
        checkpoints?.noteCommit()
      } else {
        summary.knownFileCount += 1
      }
    } catch let error as ReadingError {
      // The file was rolled back whole.
      summary.failures.append(error.description)
      try database.attempt { _ throws(SQLiteError) in try papers.forgetUncommitted() }
    } catch let error as SQLiteError {
      throw BibliographyError(error, database: database.path)
    } catch let error as BibliographyError {
      throw error
    } catch {
      throw BibliographyError("\(export.input.name): \(error)")
    }
  }

  private func preparedPapers() throws(BibliographyError) -> PaperImport {
    if let papers { return papers }
    try database.beginImporting()
    if try database.hasWriteAheadLog() { checkpoints = Checkpointing(databaseAt: database.path) }
    let made = try database.attempt { [importer] connection throws(SQLiteError) in
      try PaperImport(RecordStore(connection), sources: importer.sources)
    }
    papers = made
    return made
  }

  /// Works out what follows from all files, also for a run that was killed before it could.
  func finish(_ summary: inout ImportSummary) throws(BibliographyError) {
    let (unfinished, hasIndexes) = try database.attempt { database throws(SQLiteError) in
      (
        try database.integer(
          "SELECT 1 FROM imports WHERE status = 'running' AND import_id IS NOT ? LIMIT 1",
          Value(importID)) != nil, try database.hasIndexes()
      )
    }
    guard importID != nil || unfinished || !hasIndexes else {
      // A run that was killed when all was done but this leaves its write-ahead log.
      let hasLog = try database.hasWriteAheadLog()
      stopKeepingLog()
      if papers != nil || hasLog { try database.endImporting() }
      return
    }
    importer.finishing?()
    let finishing = ImportFinishing(
      database: database, papers: try preparedPapers(), decoding: decoding,
      checkpoints: checkpoints, importID: importID, isForAll: unfinished || importID == nil)
    papers = nil
    try finishing.run()
    stopKeepingLog()
    try database.endImporting()
    try database.attempt { [importID] connection throws(SQLiteError) in
      let counts = try connection.rows(
        "SELECT sum(new_paper_count), sum(duplicate_count) FROM import_files WHERE import_id = ?",
        Value(importID)
      ) { ($0.int(0), $0.int(1)) }
      summary.newPaperCount = counts.first?.0 ?? 0
      summary.duplicateCount = counts.first?.1 ?? 0
    }
  }
}

extension ImportSummary {
  mutating func add(_ file: FileImport.Outcome, byteCount: Int) {
    fileCount += 1
    recordCount += file.recordCount
    rejectedCount += file.rejectedCount
    rejections += file.rejections.prefix(max(0, Self.shownRejections - rejections.count))
    problemCount += file.problemCount
    warnings += file.warnings
    composedLineCount += file.composedLineCount
    self.byteCount += byteCount
  }
}
