import Glibc
import SQLite
import Schema

/// An open Bibliolite database.
///
/// One that reads sees one state of the file, that of its opening, until it is closed. One that writes
/// is the only one of its kind until then: see `WriterLock`.
public final class Database {
  public let path: String
  public let connection: Connection
  /// How long a lock of another program is waited for, in milliseconds.
  let busyTimeout: Int32
  private var writerLock: WriterLock?

  private init(path: String, mode: Connection.Mode, busyTimeout: Int32) throws(SQLiteError) {
    self.path = path
    self.busyTimeout = busyTimeout
    connection = try Connection(path: path, mode: mode, busyTimeout: busyTimeout)
  }

  /// What is done about an import that was begun and has not come to its end.
  public enum UnfinishedImport: Sendable {
    /// The database is not opened.
    case refused
    /// Who opens it deals with that.
    case allowed
  }

  /// Opens a database to read from; nothing in the file can be changed through it, and all that is
  /// read is of one state. What an interrupted command left half written is taken back first.
  ///
  /// - Parameter tellsUnfinishedImport: whether an unfinished import is reported;
  ///   not by who says so otherwise.
  public static func openForReading(
    _ path: String, tellsUnfinishedImport: Bool = true
  ) throws(BibliographyError) -> Database {
    try requireFile(path)
    let database = try openReading(path)
    try database.requireOurs()
    if tellsUnfinishedImport, try database.hasUnfinishedImport() {
      DatabaseEvents.note(
        "\(path): an import has not come to its end: what follows is of an unfinished state. Run the "
          + "import again to finish it.")
    }
    return database
  }

  /// As `openForReading`, for who may make the database: `nil` where no file is, or an empty one, as a
  /// loss of power leaves it that comes before the first commit. An unfinished import is not reported.
  public static func openForReadingIfMade(_ path: String) throws(BibliographyError) -> Database? {
    try requireStorage(path)
    guard access(path, F_OK) == 0 else { return nil }
    let database = try openReading(path)
    if try database.attempt({ _ throws(SQLiteError) in try database.isBlank() }) { return nil }
    try database.requireOurs()
    return database
  }

  private static func openReading(_ path: String) throws(BibliographyError) -> Database {
    let database = try open(path, mode: .readOnly)
    do {
      try database.beginReading()
      return database
    } catch {
      guard error.needsRecovery else { throw BibliographyError(error, database: path) }
      try recover(path)
      let healed = try open(path, mode: .readOnly)
      try healed.attempt { _ throws(SQLiteError) in try healed.beginReading() }
      return healed
    }
  }

  /// Opens an existing database to write to. Another command that writes is waited for.
  public static func openForWriting(
    _ path: String, unfinishedImport: UnfinishedImport = .refused
  ) throws(BibliographyError) -> Database {
    try requireFile(path)
    let database = try openLocked(path, mode: .readWrite)
    try database.requireOurs()
    try database.requireNoTriggers()
    try database.leaveWriteAheadLog()
    if unfinishedImport == .refused, try database.hasUnfinishedImport() {
      throw BibliographyError(
        "\(path): an import was stopped before its end, so counts and links would be incomplete. "
          + "Finish it first: give the same 'bibliolite import \(path) FILE…' again.")
    }
    return database
  }

  /// Opens a database that `Rebuild` reads again: also one that an older program made, or whose import
  /// was stopped.
  static func openForRebuilding(_ path: String) throws(BibliographyError) -> Database {
    try requireFile(path)
    let database = try openLocked(path, mode: .readWrite)
    try database.requireOurs(orOlder: true)
    return database
  }

  /// Opens a database that `Migration` copies: of a released version, this one or an older one.
  ///
  /// - Returns: also the layout of its version.
  static func openForMigrating(
    _ path: String
  ) throws(BibliographyError) -> (database: Database, layout: SchemaLayout) {
    try requireFile(path)
    let database = try openLocked(path, mode: .readWrite)
    try database.requireOurs(orOlder: true)
    let layout = try database.attempt { connection throws(SQLiteError) in
      try SchemaLayout(
        ofVersion: connection.integer("PRAGMA user_version") ?? 0, connection)
    }
    guard let layout else { throw try database.olderVersion() }
    let (own, differences) = try database.attempt { connection throws(SQLiteError) in
      var differences = try layout.differences(connection)
      let own = try layout.ownColumns(among: differences, connection)
      differences.additional.removeAll(where: own.contains)
      return (own, differences.description)
    }
    if let differences { throw try database.unknownLayout(layout.version, differences) }
    // One of this version is not made anew.
    if layout.version < Schema.version { try database.refuseToLose(own) }
    return (database, layout)
  }

  /// Opens a database to write to, and makes it when the file is not there or is empty. Another
  /// command that writes is waited for.
  ///
  /// - Parameter busyTimeout: how long a lock of another program is waited for, in milliseconds.
  public static func openOrCreate(
    _ path: String, busyTimeout: Int32 = 30_000
  ) throws(BibliographyError) -> Database {
    let database = try openLocked(path, mode: .create, busyTimeout: busyTimeout)
    if try !database.install() {
      try database.requireOurs()
      try database.requireNoTriggers()
    }
    return database
  }

  /// Opens the file and takes its lock; again when the file was replaced meanwhile.
  private static func openLocked(
    _ path: String, mode: Connection.Mode, busyTimeout: Int32 = 30_000
  ) throws(BibliographyError) -> Database {
    let seconds = min(DatabaseEvents.waitSeconds, Double(busyTimeout) / 1000)
    while true {
      let database = try open(path, mode: mode, busyTimeout: busyTimeout)
      let lock = try WriterLock.take(path, seconds: seconds) {
        DatabaseEvents.note("\(path): waiting for another command that writes to it …")
      }
      guard let lock else {
        throw BibliographyError(
          "\(path): another program is writing to the database. Try again when it has finished.")
      }
      guard lock.isOf(path) else { continue }
      database.writerLock = lock
      try database.beginDurableCommits()
      return database
    }
  }

  /// Runs `body`, whose writing to a database, in however many steps, is one turn: no other command
  /// writes to it between the first of them and the end.
  public static func inOneTurn<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try WriterLock.keeping(body)
  }

  private func beginReading() throws(SQLiteError) {
    try connection.execute("BEGIN")
    _ = try connection.integer("SELECT count(*) FROM sqlite_schema")
  }

  /// Opens the file for writing once, which takes back what was half written.
  private static func recover(_ path: String) throws(BibliographyError) {
    do {
      let connection = try Connection(path: path, mode: .readWrite)
      _ = try connection.integer("SELECT count(*) FROM sqlite_schema")
    } catch {
      throw BibliographyError(
        "\(path): a command that was writing to it was interrupted. Whoever may write to the file and "
          + "its folder heals it by any command, e.g. bibliolite check \(path) "
          + "(\(error.message)).")
    }
  }

  /// Triggers run when something is written, and none is ours.
  private func requireNoTriggers() throws(BibliographyError) {
    if getenv("BIBLIOLITE_TRIGGERS").map({ String(cString: $0) }) == "run" { return }
    let triggers = try attempt { database throws(SQLiteError) in
      try database.rows(
        "SELECT name, tbl_name FROM sqlite_schema WHERE type = 'trigger' ORDER BY name"
      ) { "\($0.text(0)) (on \($0.text(1)))" }
    }
    guard triggers.isEmpty else {
      throw BibliographyError(
        "\(path): has triggers, which would run with whatever is written: "
          + "\(triggers.joined(separator: ", ")). Bibliolite made none. Drop them, or let them run "
          + "with BIBLIOLITE_TRIGGERS=run in the environment.")
    }
  }

  private func isBlank() throws(SQLiteError) -> Bool {
    let objects = try connection.integer("SELECT count(*) FROM sqlite_schema")
    let applicationID = try connection.integer("PRAGMA application_id")
    return objects == 0 && applicationID == 0
  }

  /// A database in memory with the whole schema, indexes included.
  public static func inMemory() throws(BibliographyError) -> Database {
    let database = try open(":memory:", mode: .memory)
    _ = try database.install()
    try database.makeIndexes()
    return database
  }

  private static func open(
    _ path: String, mode: Connection.Mode, busyTimeout: Int32 = 30_000
  ) throws(BibliographyError) -> Database {
    if mode != .memory { try requireStorage(path) }
    var status = stat()
    if mode != .memory, stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      throw BibliographyError(
        "\(path): a folder, not a database. The database comes first: "
          + "bibliolite import study.db \(path)", kind: .usage)
    }
    do {
      return try Database(path: path, mode: mode, busyTimeout: busyTimeout)
    } catch {
      throw BibliographyError(error, database: path)
    }
  }

  /// Names that SQLite takes for something that is not a file.
  private static func requireStorage(_ path: String) throws(BibliographyError) {
    if path.isEmpty || path == ":memory:" || path.hasPrefix("file:") {
      throw BibliographyError(
        "'\(path)' is no file: nothing would be kept. Give the path of the database, e.g. study.db",
        kind: .usage)
    }
  }

  private static func requireFile(_ path: String) throws(BibliographyError) {
    try requireStorage(path)
    if access(path, F_OK) != 0 {
      throw BibliographyError(
        "\(path): no such file. Make a database with: bibliolite import \(path) FILE…")
    }
  }

  /// - Parameter isOlderEnough: whether a database that an older program made will do
  private func requireOurs(orOlder isOlderEnough: Bool = false) throws(BibliographyError) {
    let (id, version, objects) = try attempt { database throws(SQLiteError) in
      (
        try database.integer("PRAGMA application_id") ?? 0,
        try database.integer("PRAGMA user_version") ?? 0,
        try database.integer("SELECT count(*) FROM sqlite_schema") ?? 0
      )
    }
    guard id != 0 || objects > 0 else {
      throw BibliographyError(
        "\(path): an empty database. Fill it with: bibliolite import \(path) FILE…")
    }
    guard id == Schema.applicationID else {
      throw BibliographyError(
        "\(path): an SQLite database, but not one of Bibliolite's. Give the path of a new file.")
    }
    guard version <= Schema.version else {
      throw BibliographyError(
        "\(path): made by a newer Bibliolite (schema \(version); this program knows "
          + "\(Schema.version)). Use a newer program.")
    }
    guard version > 0 else {
      throw BibliographyError(
        "\(path): its schema version is \(version), which no Bibliolite has written; something else "
          + "changed it.")
    }
    if isOlderEnough { return }
    if version < Schema.version { throw try olderVersion() }
    // What the user adds to our tables is the user's; a table of results that he dropped is named by what
    // reads it.
    let missing = try attempt { connection throws(SQLiteError) in
      try SchemaLayout(ofVersion: version, connection)?.differences(connection).missing ?? []
    }.filter { Self.resultTables[$0] == nil }
    if let differences = SchemaLayout.Differences(missing: missing).description {
      throw try unknownLayout(version, differences)
    }
  }

  /// Makes the tables and views of a blank database.
  ///
  /// - Returns: false when there is something in it already, perhaps since another program has made them
  ///   while this one waited.
  private func install() throws(BibliographyError) -> Bool {
    try attempt { _ throws(SQLiteError) in
      guard try isBlank() else { return false }
      // Pages of 8 kB: fewer of them to split and to log, a tenth less time for an import.
      try connection.execute("PRAGMA page_size = 8192; PRAGMA encoding = 'UTF-8'")
      try connection.execute("BEGIN IMMEDIATE")
      guard try isBlank() else {
        try connection.execute("ROLLBACK")
        return false
      }
      for file in Schema.tables + Schema.seed + Schema.views { try connection.execute(file.text) }
      try connection.execute("COMMIT")
      return true
    }
  }

  /// Makes the indexes that are not there yet.
  func makeIndexes() throws(BibliographyError) {
    try attempt { database throws(SQLiteError) in
      for file in Schema.indexes { try database.execute(file.text) }
    }
  }

  /// Runs `body` on the connection; an error of SQLite becomes one that names this database.
  public func attempt<Result>(
    _ body: (Connection) throws(SQLiteError) -> Result
  ) throws(BibliographyError) -> Result {
    do {
      return try body(connection)
    } catch {
      throw BibliographyError(error, database: path)
    }
  }

  /// Runs `body` in a write transaction; everything is rolled back when it throws.
  public func transaction<Result>(
    _ body: (Connection) throws -> Result
  ) throws(BibliographyError) -> Result {
    try naming { try connection.transaction { try body(connection) } }
  }

  /// Runs `body`; an error of SQLite becomes one that names this database, and so does any other that
  /// is not a `BibliographyError` already.
  package func naming<Result>(_ body: () throws -> Result) throws(BibliographyError) -> Result {
    do {
      return try body()
    } catch let error as SQLiteError {
      throw BibliographyError(error, database: path)
    } catch let error as BibliographyError {
      throw error
    } catch {
      throw BibliographyError("\(path): \(error)")
    }
  }
}
