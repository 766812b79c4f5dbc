import Glibc
import SQLite

extension Database {
  /// Settings for the time of an import: a write-ahead log, checkpointed only now and then,
  /// and room for the pages that are written again and again. Foreign keys hold by construction and
  /// are proved by `check`. Sorting for an index spills to files, by parts that a second thread sorts.
  func beginImporting() throws(BibliographyError) {
    try startWriteAheadLog()
    // Without a log (a file system that has no shared memory) each commit is synced.
    let hasLog = try hasWriteAheadLog()
    try attempt { database throws(SQLiteError) in
      if hasLog { try database.execute("PRAGMA synchronous = NORMAL") }
      try database.execute(
        """
        PRAGMA wal_autocheckpoint = 16384;
        PRAGMA foreign_keys = OFF;
        PRAGMA cache_size = -65536;
        PRAGMA threads = 2;
        PRAGMA temp_store = FILE;
        """)
    }
  }

  /// SQLite does not wait by itself where the journal is to change: another program may be reading or
  /// writing.
  private func startWriteAheadLog() throws(BibliographyError) {
    if try !changeJournal(to: "WAL", whileBusy: "reads from it") {
      throw BibliographyError(
        "\(path): another program is using the database. Try again when it has finished.")
    }
  }

  /// Changes the journal, and waits where another program is in the way.
  ///
  /// - Returns: false when it still is when the time is over.
  private func changeJournal(
    to mode: String, whileBusy others: String
  ) throws(BibliographyError) -> Bool {
    let pause: UInt32 = 20
    var waited: UInt32 = 0
    while true {
      do {
        try connection.execute("PRAGMA journal_mode = \(mode)")
        return true
      } catch {
        guard error.isBusy else { throw BibliographyError(error, database: path) }
        if waited == 0 {
          DatabaseEvents.note("\(path): waiting for another program that \(others) …")
        }
        if waited >= busyTimeout { return false }
        usleep(pause * 1000)
        waited += pause
      }
    }
  }

  /// Back to one file at rest. While another program reads from it, that program is waited for; when it
  /// goes on for too long the write-ahead log stays, and the next command that writes removes it.
  func endImporting() throws(BibliographyError) {
    try attempt { database throws(SQLiteError) in
      try database.execute("PRAGMA foreign_keys = ON")
    }
    try beginDurableCommits()
    if try !changeJournal(to: "DELETE", whileBusy: "reads from it") {
      DatabaseEvents.note(
        "\(path): another program goes on reading, so \(path)-wal stays beside the database: keep "
          + "them together. The next command that writes puts it into the database.")
    }
  }

  /// From now on what is committed stays so when power is lost: the disk has it, and of a rollback journal
  /// also that it is gone (`EXTRA`), since one that comes back takes back the commit.
  ///
  /// Within a transaction nothing is done: who began it is who commits, and SQLite changes this only outside.
  func beginDurableCommits() throws(BibliographyError) {
    if connection.isInTransaction { return }
    try attempt { database throws(SQLiteError) in
      try database.execute("PRAGMA synchronous = EXTRA")
    }
  }

  /// Puts the write-ahead log of an earlier import into the database where nobody is in the way.
  func leaveWriteAheadLog() throws(BibliographyError) {
    guard try hasWriteAheadLog() else { return }
    try attempt { database throws(SQLiteError) in
      do throws(SQLiteError) {
        try database.execute("PRAGMA journal_mode = DELETE")
      } catch {
        if !error.isBusy { throw error }
      }
    }
  }

  /// Puts the write-ahead log into the database, which is about to be copied or replaced as one file.
  ///
  /// - Throws: when another program has the log in use.
  func takeBackWriteAheadLog() throws(BibliographyError) {
    let mode = try attempt { database throws(SQLiteError) in
      try database.text("PRAGMA journal_mode = DELETE")
    }
    guard mode == "delete" else {
      throw BibliographyError(
        "\(path): its write-ahead log cannot be put into the database. Try again when no other program "
          + "uses it.")
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
