import CSQLite

/// One open database. Not for use from two threads at once.
public final class Connection {
  public enum Mode: Sendable {
    /// The file must exist; nothing can be written.
    case readOnly
    /// The file must exist.
    case readWrite
    /// The file is made when it is not there.
    case create
    /// A database that lives in memory only.
    case memory
  }

  public let path: String
  let handle: OpaquePointer

  /// Opens a database with the settings that are safe for a file from a stranger: the schema is not
  /// trusted, SQLite's own tables cannot be written, double quotes never mean a string, and foreign
  /// keys are enforced.
  ///
  /// - Parameter busyTimeout: how long a lock held by another program is waited for, in milliseconds.
  public init(path: String, mode: Mode, busyTimeout: Int32 = 30_000) throws(SQLiteError) {
    self.path = path
    var flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
    switch mode {
    case .readOnly: flags |= SQLITE_OPEN_READONLY
    case .readWrite: flags |= SQLITE_OPEN_READWRITE
    case .create: flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    case .memory: flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY
    }
    var opened: OpaquePointer?
    let code = sqlite3_open_v2(mode == .memory ? ":memory:" : path, &opened, flags, nil)
    guard code == SQLITE_OK, let opened else {
      let message = opened.map { String(cString: sqlite3_errmsg($0)) } ?? "out of memory"
      sqlite3_close_v2(opened)
      throw SQLiteError(extendedCode: code, message: message)
    }
    handle = opened
    sqlite3_busy_timeout(handle, busyTimeout)
    for (option, value) in [
      (SQLITE_DBCONFIG_DEFENSIVE, Int32(1)), (SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0),
      (SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0), (SQLITE_DBCONFIG_DQS_DML, 0),
      (SQLITE_DBCONFIG_DQS_DDL, 0), (SQLITE_DBCONFIG_ENABLE_FKEY, 1),
    ] {
      _ = bibliolite_sqlite3_db_config(handle, option, value)
    }
  }

  deinit { sqlite3_close_v2(handle) }

  /// The error of the last call that failed.
  func lastError(sql: String?) -> SQLiteError {
    SQLiteError(
      extendedCode: sqlite3_extended_errcode(handle),
      message: String(cString: sqlite3_errmsg(handle)), sql: sql,
      offset: sql == nil ? nil : Int(sqlite3_error_offset(handle)))
  }

  /// Runs every statement of `sql` in turn; rows that they give are passed over.
  public func execute(_ sql: String) throws(SQLiteError) {
    guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw lastError(sql: sql) }
  }

  /// Compiles the first statement of `sql`.
  ///
  /// - Parameter persistent: whether the statement will be kept and used many times.
  public func prepare(_ sql: String, persistent: Bool = false) throws(SQLiteError) -> Statement {
    var statement: OpaquePointer?
    var used = 0
    var text = sql
    let code = text.withUTF8 { bytes -> Int32 in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        var tail: UnsafePointer<CChar>?
        let code = sqlite3_prepare_v3(
          handle, characters.baseAddress, Int32(characters.count),
          persistent ? UInt32(SQLITE_PREPARE_PERSISTENT) : 0, &statement, &tail)
        if let tail, let start = characters.baseAddress { used = tail - start }
        return code
      }
    }
    guard code == SQLITE_OK else { throw lastError(sql: sql) }
    guard let statement else {
      throw SQLiteError(
        extendedCode: SQLITE_MISUSE, message: "no statement in the SQL text", sql: sql)
    }
    let rest = String(decoding: sql.utf8.dropFirst(used), as: UTF8.self)
    return Statement(connection: self, handle: statement, sql: sql, rest: rest)
  }

  /// Prepares `sql`, runs it once with `values`, and passes over its rows.
  public func run(_ sql: String, _ values: Value...) throws(SQLiteError) {
    let statement = try prepare(sql)
    try statement.bind(values)
    while try statement.step() {}
  }

  /// The rows of a query, each mapped by `transform`.
  public func rows<Row>(
    _ sql: String, _ values: Value..., transform: (Statement) -> Row
  ) throws(SQLiteError) -> [Row] {
    let statement = try prepare(sql)
    try statement.bind(values)
    var rows: [Row] = []
    while try statement.step() { rows.append(transform(statement)) }
    return rows
  }

  /// The first column of the first row as an integer; `nil` for no row or NULL.
  public func integer(_ sql: String, _ values: Value...) throws(SQLiteError) -> Int? {
    let statement = try prepare(sql)
    try statement.bind(values)
    guard try statement.step() else { return nil }
    return statement.isNull(0) ? nil : statement.int(0)
  }

  /// The first column of the first row as text; `nil` for no row or NULL.
  public func text(_ sql: String, _ values: Value...) throws(SQLiteError) -> String? {
    let statement = try prepare(sql)
    try statement.bind(values)
    guard try statement.step() else { return nil }
    return statement.isNull(0) ? nil : statement.text(0)
  }

  /// Runs `body` in a transaction that takes the write lock at once, and rolls back when it throws.
  /// Inside another one it is a part of that: what it did is rolled back when it throws, and stays only
  /// when the whole does.
  public func transaction<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws -> Result {
    let isPart = isInTransaction
    try execute(isPart ? "SAVEPOINT part" : "BEGIN IMMEDIATE")
    do {
      let result = try body()
      try execute(isPart ? "RELEASE part" : "COMMIT")
      return result
    } catch {
      // After some errors (a full disk) SQLite has rolled back already, and ROLLBACK would fail.
      if isInTransaction { try? execute(isPart ? "ROLLBACK TO part; RELEASE part" : "ROLLBACK") }
      throw error
    }
  }

  /// Whether the file of the database was removed or replaced since it was opened. What is written then
  /// is lost.
  public var hasMoved: Bool {
    var hasMoved: Int32 = 0
    let code = sqlite3_file_control(handle, "main", SQLITE_FCNTL_HAS_MOVED, &hasMoved)
    return code == SQLITE_OK && hasMoved != 0
  }

  public var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }
  public var lastInsertedRowID: Int { Int(sqlite3_last_insert_rowid(handle)) }
  /// Rows changed by the last INSERT, UPDATE or DELETE.
  public var changes: Int { Int(sqlite3_changes64(handle)) }
  public var totalChanges: Int { Int(sqlite3_total_changes64(handle)) }

  /// Makes the statement that is running fail with an interrupt error. May be called from any thread.
  public func interrupt() { sqlite3_interrupt(handle) }

  /// The version of the SQLite library, e.g. `3.40.1`.
  public static var libraryVersion: String { String(cString: sqlite3_libversion()) }
}
