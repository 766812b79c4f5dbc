import CSQLite

/// Rows that are collected in memory and put into one table by `INSERT … SELECT` from a virtual table
/// that reads them, which takes a third of the time of one prepared INSERT a row.
///
/// Cells are added from left to right, row after row; ``flush()`` writes all whole rows. A buffer must not
/// outlive its connection.
///
/// Source: <https://www.sqlite.org/vtab.html>
public final class RowBuffer {
  /// A number, NULL, or a stretch of `text`.
  struct Cell {
    static let null: Int32 = -1
    static let integer: Int32 = -2

    var value: Int64
    var length: Int32
  }

  private(set) var cells: [Cell] = []
  private(set) var text: [UInt8] = []
  let columnCount: Int
  private let connection: Connection
  private let moduleName: String
  private let insertion: String
  private var statement: Statement?

  /// The size of the collected text at which ``isLarge`` becomes true, in bytes.
  private static let largeSize = 4 << 20

  public init(_ connection: Connection, into table: String, _ columns: [String])
    throws(SQLiteError)
  {
    self.connection = connection
    columnCount = columns.count
    moduleName = "rows_for_" + String(table.map { $0 == "." ? "_" : $0 })
    insertion =
      "INSERT INTO \(table) (\(columns.joined(separator: ", "))) SELECT * FROM \(moduleName)"
    try register()
  }

  /// Whether enough has been collected that it is time to flush.
  public var isLarge: Bool { text.count > Self.largeSize || cells.count > 1 << 18 }
  public var rowCount: Int { cells.count / columnCount }

  @inline(__always)
  public func add(_ value: Int) {
    cells.append(Cell(value: Int64(value), length: Cell.integer))
  }

  @inline(__always)
  public func addNull() { cells.append(Cell(value: 0, length: Cell.null)) }

  @inline(__always)
  public func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    cells.append(Cell(value: Int64(text.count), length: Int32(bytes.count)))
    text.append(contentsOf: bytes)
  }

  @inline(__always)
  public func add(_ string: String) {
    var string = string
    string.withUTF8 { add($0) }
  }

  /// Puts the collected rows into the table.
  public func flush() throws(SQLiteError) {
    if cells.isEmpty { return }
    precondition(cells.count % columnCount == 0, "a row of \(moduleName) is not whole")
    if statement == nil { statement = try connection.prepare(insertion, persistent: true) }
    try statement?.run()
    removeAll()
  }

  /// Forgets the collected rows.
  public func removeAll() {
    cells.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
  }

  private func register() throws(SQLiteError) {
    let code = sqlite3_create_module_v2(
      connection.handle, moduleName, RowBufferModule.pointer,
      Unmanaged.passUnretained(self).toOpaque(), nil)
    if code != SQLITE_OK { throw connection.lastError(sql: insertion) }
  }
}

/// The virtual table over a ``RowBuffer``: a scan of its rows from first to last.
private enum RowBufferModule {
  /// SQLite's base structures come first, as it demands.
  struct Table {
    var base = sqlite3_vtab()
    var buffer: UnsafeRawPointer?
  }

  struct Cursor {
    var base = sqlite3_vtab_cursor()
    var buffer: UnsafeRawPointer?
    var row = 0
  }

  /// The module lives as long as the program: connections refer to it.
  nonisolated(unsafe) static let pointer: UnsafePointer<sqlite3_module> = {
    let module = UnsafeMutablePointer<sqlite3_module>.allocate(capacity: 1)
    module.initialize(to: sqlite3_module())
    module.pointee.xConnect = connect
    module.pointee.xBestIndex = { _, _ in SQLITE_OK }
    module.pointee.xDisconnect = disconnect
    module.pointee.xOpen = open
    module.pointee.xClose = close
    module.pointee.xFilter = { cursor, _, _, _, _ in
      cursor?.withMemoryRebound(to: Cursor.self, capacity: 1) { $0.pointee.row = 0 }
      return SQLITE_OK
    }
    module.pointee.xNext = { cursor in
      cursor?.withMemoryRebound(to: Cursor.self, capacity: 1) { $0.pointee.row += 1 }
      return SQLITE_OK
    }
    module.pointee.xEof = isAtEnd
    module.pointee.xColumn = column
    module.pointee.xRowid = { _, id in
      id?.pointee = 0
      return SQLITE_OK
    }
    return UnsafePointer(module)
  }()

  private static func buffer(_ pointer: UnsafeRawPointer?) -> RowBuffer? {
    pointer.map { Unmanaged<RowBuffer>.fromOpaque($0).takeUnretainedValue() }
  }

  private static let connect:
    @convention(c) (
      OpaquePointer?, UnsafeMutableRawPointer?, Int32,
      UnsafePointer<UnsafePointer<CChar>?>?,
      UnsafeMutablePointer<UnsafeMutablePointer<sqlite3_vtab>?>?,
      UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    ) -> Int32 = { database, client, _, _, result, _ in
      guard let buffer = buffer(client) else { return SQLITE_MISUSE }
      let columns = (0..<buffer.columnCount).map { "c\($0)" }.joined(separator: ", ")
      let code = sqlite3_declare_vtab(database, "CREATE TABLE x (\(columns))")
      if code != SQLITE_OK { return code }
      let table = UnsafeMutablePointer<Table>.allocate(capacity: 1)
      table.initialize(to: Table(buffer: UnsafeRawPointer(client)))
      result?.pointee = UnsafeMutableRawPointer(table).assumingMemoryBound(to: sqlite3_vtab.self)
      return SQLITE_OK
    }

  private static let disconnect: @convention(c) (UnsafeMutablePointer<sqlite3_vtab>?) -> Int32 = {
    UnsafeMutableRawPointer($0)?.assumingMemoryBound(to: Table.self).deallocate()
    return SQLITE_OK
  }

  private static let open:
    @convention(c) (
      UnsafeMutablePointer<sqlite3_vtab>?,
      UnsafeMutablePointer<UnsafeMutablePointer<sqlite3_vtab_cursor>?>?
    ) -> Int32 = { table, result in
      let buffer = UnsafeMutableRawPointer(table)?.assumingMemoryBound(to: Table.self).pointee
        .buffer
      let cursor = UnsafeMutablePointer<Cursor>.allocate(capacity: 1)
      cursor.initialize(to: Cursor(buffer: buffer))
      result?.pointee = UnsafeMutableRawPointer(cursor)
        .assumingMemoryBound(to: sqlite3_vtab_cursor.self)
      return SQLITE_OK
    }

  private static let close: @convention(c) (UnsafeMutablePointer<sqlite3_vtab_cursor>?) -> Int32 = {
    UnsafeMutableRawPointer($0)?.assumingMemoryBound(to: Cursor.self).deallocate()
    return SQLITE_OK
  }

  private static let isAtEnd: @convention(c) (UnsafeMutablePointer<sqlite3_vtab_cursor>?) -> Int32 =
    { pointer in
      guard
        let cursor = UnsafeMutableRawPointer(pointer)?.assumingMemoryBound(to: Cursor.self),
        let buffer = buffer(cursor.pointee.buffer)
      else { return 1 }
      return cursor.pointee.row >= buffer.rowCount ? 1 : 0
    }

  private static let column:
    @convention(c) (
      UnsafeMutablePointer<sqlite3_vtab_cursor>?, OpaquePointer?, Int32
    ) -> Int32 = { pointer, context, index in
      guard
        let cursor = UnsafeMutableRawPointer(pointer)?.assumingMemoryBound(to: Cursor.self),
        let buffer = buffer(cursor.pointee.buffer)
      else { return SQLITE_MISUSE }
      let cell = buffer.cells[cursor.pointee.row * buffer.columnCount + Int(index)]
      switch cell.length {
      case RowBuffer.Cell.null: sqlite3_result_null(context)
      case RowBuffer.Cell.integer: sqlite3_result_int64(context, cell.value)
      default:
        buffer.text.withUnsafeBufferPointer { text in
          bibliolite_sqlite3_result_text(
            context, text.baseAddress.map { $0 + Int(cell.value) }, Int64(cell.length))
        }
      }
      return SQLITE_OK
    }
}
