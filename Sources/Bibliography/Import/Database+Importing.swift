import SQLite

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Database {
  /// Settings for the time of an import: a write-ahead log, which is brought home now and then only,
  /// and room for the pages that are written again and again. Foreign keys hold by construction and
  /// are proved by `check`. Sorting for an index spills to files, by parts that a second thread sorts.
  func beginImporting() throws(BibliographyError) {
    try startWriteAheadLog()
    try attempt { database throws(SQLiteError) in
      try database.execute(
        """
        PRAGMA synchronous = NORMAL;
        PRAGMA wal_autocheckpoint = 16384;
        PRAGMA foreign_keys = OFF;
        PRAGMA cache_size = -65536;
        PRAGMA threads = 2;
        PRAGMA temp_store = FILE;
        """)
    }
  }

  /// SQLite does not wait by itself where the journal is to change: another program may be writing.
  private func startWriteAheadLog() throws(BibliographyError) {
    let pause: UInt32 = 20
    var waited: UInt32 = 0
    while true {
      do {
        return try connection.execute("PRAGMA journal_mode = WAL")
      } catch {
        guard error.isBusy, waited < busyTimeout else {
          throw BibliographyError(error, database: path)
        }
        usleep(pause * 1000)
        waited += pause
      }
    }
  }

  /// Back to one file at rest. While another program has the database open the write-ahead log stays;
  /// it is gone when the last one closes it.
  func endImporting() throws(BibliographyError) {
    try attempt { database throws(SQLiteError) in
      try database.execute("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON")
      do throws(SQLiteError) {
        try database.execute("PRAGMA journal_mode = DELETE")
      } catch {
        if !error.isBusy { throw error }
      }
    }
  }

  func hasWriteAheadLog() throws(BibliographyError) -> Bool {
    try attempt { database throws(SQLiteError) in
      try database.text("PRAGMA journal_mode") == "wal"
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
