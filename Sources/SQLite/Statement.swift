import CSQLite

/// A compiled statement. Parameters count from 1, columns from 0, as in SQLite.
public final class Statement {
  let connection: Connection
  let handle: OpaquePointer
  public let sql: String
  /// What stood after the first statement of the text.
  public let rest: String

  init(connection: Connection, handle: OpaquePointer, sql: String, rest: String) {
    self.connection = connection
    self.handle = handle
    self.sql = sql
    self.rest = rest
  }

  deinit { sqlite3_finalize(handle) }

  // MARK: Parameters

  public var parameterCount: Int { Int(sqlite3_bind_parameter_count(handle)) }

  /// The names of the parameters with their prefix (`:limit`); `nil` for a nameless one.
  public var parameterNames: [String?] {
    (0..<parameterCount).map { index in
      sqlite3_bind_parameter_name(handle, Int32(index + 1)).map { String(cString: $0) }
    }
  }

  /// The index of a parameter by its name with prefix; `nil` when there is none.
  public func parameterIndex(_ name: String) -> Int? {
    let index = sqlite3_bind_parameter_index(handle, name)
    return index == 0 ? nil : Int(index)
  }

  public func bind(_ index: Int, _ value: Int) throws(SQLiteError) {
    try check(sqlite3_bind_int64(handle, Int32(index), Int64(value)))
  }

  public func bind(_ index: Int, _ value: Double) throws(SQLiteError) {
    try check(sqlite3_bind_double(handle, Int32(index), value))
  }

  public func bindNull(_ index: Int) throws(SQLiteError) {
    try check(sqlite3_bind_null(handle, Int32(index)))
  }

  public func bind(_ index: Int, _ value: Int?) throws(SQLiteError) {
    if let value { try bind(index, value) } else { try bindNull(index) }
  }

  public func bind(_ index: Int, _ value: Double?) throws(SQLiteError) {
    if let value { try bind(index, value) } else { try bindNull(index) }
  }

  public func bind(_ index: Int, _ value: String?) throws(SQLiteError) {
    if let value { try bind(index, value) } else { try bindNull(index) }
  }

  public func bind(_ index: Int, _ value: String) throws(SQLiteError) {
    var value = value
    try check(
      value.withUTF8 { bytes in
        // An empty string has no base address, and a null pointer would bind NULL.
        guard let start = bytes.baseAddress else {
          return bibliolite_sqlite3_bind_text(handle, Int32(index), "", 0, 0)
        }
        return bibliolite_sqlite3_bind_text(handle, Int32(index), start, Int64(bytes.count), 1)
      })
  }

  /// Binds UTF-8 text without copying it: `bytes` must stay as they are until the next ``reset()``.
  public func bind(_ index: Int, unowned bytes: UnsafeBufferPointer<UInt8>) throws(SQLiteError) {
    guard let start = bytes.baseAddress else {
      return try check(bibliolite_sqlite3_bind_text(handle, Int32(index), "", 0, 0))
    }
    try check(bibliolite_sqlite3_bind_text(handle, Int32(index), start, Int64(bytes.count), 0))
  }

  public func bind(_ index: Int, _ value: Value) throws(SQLiteError) {
    switch value {
    case .null: try bindNull(index)
    case .integer(let integer): try bind(index, integer)
    case .real(let real): try bind(index, real)
    case .text(let text): try bind(index, text)
    case .blob(let bytes):
      let code = bytes.withUnsafeBytes { buffer in
        bibliolite_sqlite3_bind_blob(
          handle, Int32(index), buffer.baseAddress, Int64(buffer.count))
      }
      try check(code)
    }
  }

  /// Binds `values` to the parameters 1, 2, ….
  public func bind(_ values: [Value]) throws(SQLiteError) {
    for (offset, value) in values.enumerated() { try bind(offset + 1, value) }
  }

  public func clearBindings() { sqlite3_clear_bindings(handle) }

  // MARK: Running

  /// Goes to the next row; `false` when there is none.
  public func step() throws(SQLiteError) -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default:
      let error = connection.lastError(sql: sql)
      sqlite3_reset(handle)
      throw error
    }
  }

  /// Makes the statement ready to run again; bindings stay.
  public func reset() { sqlite3_reset(handle) }

  /// Runs a statement that gives no rows, and makes it ready again.
  public func run() throws(SQLiteError) {
    while try step() {}
    reset()
  }

  /// Whether the statement writes nothing.
  public var isReadOnly: Bool { sqlite3_stmt_readonly(handle) != 0 }

  // MARK: Rows

  public var columnCount: Int { Int(sqlite3_column_count(handle)) }

  public var columnNames: [String] {
    (0..<columnCount).map { index in
      sqlite3_column_name(handle, Int32(index)).map { String(cString: $0) } ?? ""
    }
  }

  public func isNull(_ column: Int) -> Bool {
    sqlite3_column_type(handle, Int32(column)) == SQLITE_NULL
  }

  public func int(_ column: Int) -> Int { Int(sqlite3_column_int64(handle, Int32(column))) }
  public func double(_ column: Int) -> Double { sqlite3_column_double(handle, Int32(column)) }

  public func text(_ column: Int) -> String {
    withTextBytes(column) { String(decoding: $0, as: UTF8.self) }
  }

  public func optionalText(_ column: Int) -> String? { isNull(column) ? nil : text(column) }
  public func optionalInt(_ column: Int) -> Int? { isNull(column) ? nil : int(column) }
  public func optionalDouble(_ column: Int) -> Double? { isNull(column) ? nil : double(column) }

  /// The UTF-8 bytes of a text column; they are valid inside `body` only.
  public func withTextBytes<Result>(
    _ column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let start = sqlite3_column_text(handle, Int32(column))
    let count = Int(sqlite3_column_bytes(handle, Int32(column)))
    return body(UnsafeBufferPointer(start: start, count: start == nil ? 0 : count))
  }

  /// A column as SQLite stores it.
  public func value(_ column: Int) -> Value {
    switch sqlite3_column_type(handle, Int32(column)) {
    case SQLITE_INTEGER: return .integer(int(column))
    case SQLITE_FLOAT: return .real(double(column))
    case SQLITE_TEXT: return .text(text(column))
    case SQLITE_BLOB:
      let count = Int(sqlite3_column_bytes(handle, Int32(column)))
      guard let start = sqlite3_column_blob(handle, Int32(column)) else { return .blob([]) }
      return .blob([UInt8](UnsafeRawBufferPointer(start: start, count: count)))
    default: return .null
    }
  }

  private func check(_ code: Int32) throws(SQLiteError) {
    if code != SQLITE_OK { throw connection.lastError(sql: sql) }
  }
}
