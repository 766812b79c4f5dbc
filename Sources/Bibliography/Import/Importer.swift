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

  /// Imports into the database at `path`, which is made when it is not there.
  ///
  /// Nothing is made or changed when none of the paths leads to an export.
  public func run(intoDatabaseAt path: String) throws(BibliographyError) -> ImportSummary {
    let inputs = ImportInputs(paths: paths)
    guard !inputs.exports.isEmpty else {
      throw BibliographyError(
        inputs.failures.isEmpty
          ? "nothing to import: none of the files is a bibliographic export"
          : inputs.failures.joined(separator: "\n"))
    }
    return try run(inputs, into: Database.openOrCreate(path))
  }

  func run(_ inputs: ImportInputs, into database: Database) throws(BibliographyError)
    -> ImportSummary
  {
    var summary = ImportSummary()
    summary.skipped = inputs.skipped
    summary.failures = inputs.failures
    let connection = database.connection
    try database.beginImporting()
    let isPending = try database.attempt { database throws(SQLiteError) in
      try database.integer("SELECT 1 FROM imports WHERE status = 'running' LIMIT 1") != nil
    }
    let store = try database.attempt { database throws(SQLiteError) in
      try RecordStore(database)
    }
    let papers = try database.attempt { _ throws(SQLiteError) in try PaperImport(store) }
    let total = inputs.exports.reduce(0) { $0 + $1.input.storedByteCount }
    var importID: Int?
    var done = 0
    for export in inputs.exports {
      do {
        let hash = try FileHash(of: export.input)
        if try database.hasFile(hash) {
          summary.knownFileCount += 1
        } else {
          let file = FileImport(
            export: export, hash: hash, papers: papers,
            progress: progress.map { report in
              { records, bytes in
                report(
                  ImportProgress(
                    recordCount: summary.recordCount + records, byteCount: done + bytes,
                    totalByteCount: total))
              }
            })
          let id = try importID ?? database.startImport(self)
          importID = id
          let outcome = try file.run(in: connection, importID: id)
          summary.add(outcome, byteCount: hash.byteCount)
        }
      } catch let error as ReadingError {
        summary.failures.append(error.description)
        try database.attempt { _ throws(SQLiteError) in try papers.forgetUncommitted() }
      } catch let error as SQLiteError {
        try? database.endImporting()
        throw BibliographyError(error, database: database.path)
      } catch let error as BibliographyError {
        try? database.endImporting()
        throw error
      } catch {
        throw BibliographyError("\(export.input.name): \(error)")
      }
      done += export.input.storedByteCount
    }
    if importID != nil || isPending {
      finishing?()
      try ImportFinishing(
        database: database, touchedAuthors: store.touchedAuthors,
        touchedInstitutions: store.touchedInstitutions, rebuiltPapers: papers.hasRebuiltPapers
      ).run()
    }
    try database.endImporting()
    summary.paperCount = try database.attempt { database throws(SQLiteError) in
      try database.integer("SELECT count(*) FROM papers") ?? 0
    }
    return summary
  }
}

extension ImportSummary {
  mutating func add(_ file: FileImport.Outcome, byteCount: Int) {
    fileCount += 1
    recordCount += file.recordCount
    newPaperCount += file.newPaperCount
    duplicateCount += file.duplicateCount
    rejectedCount += file.rejectedCount
    problemCount += file.problemCount
    self.byteCount += byteCount
  }
}

extension Database {
  /// Settings for the time of an import: a write-ahead log, and room for the pages that are written
  /// again and again. Foreign keys hold by construction and are proved by `check`.
  func beginImporting() throws(BibliographyError) {
    try attempt { database throws(SQLiteError) in
      try database.execute(
        """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = NORMAL;
        PRAGMA foreign_keys = OFF;
        PRAGMA cache_size = -65536;
        PRAGMA threads = 2;
        PRAGMA temp_store = MEMORY;
        """)
    }
  }

  /// Back to one file at rest.
  func endImporting() throws(BibliographyError) {
    try attempt { database throws(SQLiteError) in
      try database.execute(
        """
        PRAGMA journal_mode = DELETE;
        PRAGMA synchronous = FULL;
        PRAGMA foreign_keys = ON;
        """)
    }
  }

  func hasFile(_ hash: FileHash) throws(BibliographyError) -> Bool {
    try attempt { database throws(SQLiteError) in
      try database.integer("SELECT 1 FROM import_files WHERE sha256 = ?", .text(hash.sha256)) != nil
    }
  }

  func startImport(_ importer: Importer) throws(BibliographyError) -> Int {
    try attempt { database throws(SQLiteError) in
      try database.run(
        "INSERT INTO imports (started_at, program_version, command, status) "
          + "VALUES (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), ?, ?, 'running')",
        .text(importer.programVersion), .text(importer.command))
      return database.lastInsertedRowID
    }
  }
}
