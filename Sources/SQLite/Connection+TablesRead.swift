import CSQLite

extension Connection {
  /// The names of the tables and views that a statement reads, those behind views and in subqueries
  /// included.
  ///
  /// - Returns: the names as the schema writes them; none when nothing is read
  /// - Throws: the error of compiling the statement
  public func tablesRead(by sql: String) throws(SQLiteError) -> Set<String> {
    let reads = TableReads()
    // SQLite asks for permission for each column that a statement reads; all is permitted, and noted.
    sqlite3_set_authorizer(
      handle,
      { context, action, table, _, _, _ in
        if action == SQLITE_READ, let context, let table {
          Unmanaged<TableReads>.fromOpaque(context).takeUnretainedValue().names
            .insert(String(cString: table))
        }
        return SQLITE_OK
      }, Unmanaged.passUnretained(reads).toOpaque())
    defer { sqlite3_set_authorizer(handle, nil, nil) }
    _ = try prepare(sql)
    return reads.names
  }
}

private final class TableReads {
  var names: Set<String> = []
}
