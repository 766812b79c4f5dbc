import CSQLite

extension Connection {
  /// Copies the whole database, as this connection sees it, into the empty file at `path`.
  ///
  /// In a read transaction the copy is of the state that the transaction sees. Nothing opens the
  /// database's file a second time: closing it again would drop this process's locks.
  ///
  /// - Complexity: O(size of the database).
  public func copy(to path: String) throws(SQLiteError) {
    let target = try Connection(path: path, mode: .readWrite)
    guard let backup = sqlite3_backup_init(target.handle, "main", handle, "main") else {
      throw target.lastError(sql: nil)
    }
    let result = sqlite3_backup_step(backup, -1)
    let finished = sqlite3_backup_finish(backup)
    guard result == SQLITE_DONE, finished == SQLITE_OK else {
      throw finished == SQLITE_OK
        ? SQLiteError(extendedCode: result, message: "the copy did not come to its end")
        : target.lastError(sql: nil)
    }
  }
}
