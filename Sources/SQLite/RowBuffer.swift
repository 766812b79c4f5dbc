import CSQLite

/// Rows that are collected in memory and put into one table by `INSERT … SELECT` from a virtual table
/// that reads them, which takes a third of the time of one prepared INSERT a row.
///
/// Cells are added from left to right, row after row; ``write()`` ends a row, ``flush()`` puts all rows
/// into the table. A buffer must not outlive its connection.
///
/// Source: <https://www.sqlite.org/vtab.html>
public final class RowBuffer {
  @usableFromInline let rows: UnsafeMutablePointer<CollectedRows>
  /// The table that the rows are put into.
  public let table: String
  private let connection: Connection
  private let moduleName: String
  private let insertion: String
  private var statement: Statement?

  /// - Parameter replacing: whether a row takes the place of one with its key instead of being an error.
  ///   For a table `WITHOUT ROWID` and without indexes that saves a search for each row.
  public init(
    _ connection: Connection, into table: String, _ columns: [String], replacing: Bool = false
  ) throws(SQLiteError) {
    self.table = table
    self.connection = connection
    moduleName = "rows_for_" + String(table.map { $0 == "." ? "_" : $0 })
    insertion =
      "INSERT \(replacing ? "OR REPLACE " : "")INTO \(table) (\(columns.joined(separator: ", "))) SELECT * FROM \(moduleName)"
    rows = .allocate(capacity: 1)
    rows.initialize(to: CollectedRows(columnCount: columns.count))
    try register()
  }

  deinit {
    rows.pointee.deallocate()
    rows.deinitialize(count: 1)
    rows.deallocate()
  }

  public var rowCount: Int { rows.pointee.cellCount / rows.pointee.columnCount }

  @inlinable
  public func add(_ value: Int) {
    rows.pointee.append(
      CollectedRows.Cell(value: Int64(value), length: CollectedRows.Cell.integer))
  }

  @inlinable
  public func addNull() {
    rows.pointee.append(CollectedRows.Cell(value: 0, length: CollectedRows.Cell.null))
  }

  @inlinable
  public func add(_ bytes: UnsafeBufferPointer<UInt8>) { rows.pointee.append(bytes) }

  @inlinable
  public func add(_ value: Int?) { if let value { add(value) } else { addNull() } }

  @inlinable
  public func add(_ value: Bool) { add(value ? 1 : 0) }

  public func add(_ string: String) {
    var string = string
    string.withUTF8 { add($0) }
  }

  public func add(_ string: String?) { if let string { add(string) } else { addNull() } }

  /// Ends a row: puts all rows into the table when enough of them have come together.
  @inlinable
  public func write() throws(SQLiteError) { if rows.pointee.isLarge { try flush() } }

  /// Puts the collected rows into the table.
  public func flush() throws(SQLiteError) {
    if rows.pointee.cellCount == 0 { return }
    precondition(
      rows.pointee.cellCount % rows.pointee.columnCount == 0, "a row of \(moduleName) is not whole")
    if statement == nil { statement = try connection.prepare(insertion, persistent: true) }
    try statement?.run()
    removeAll()
  }

  /// Forgets the collected rows.
  public func removeAll() {
    rows.pointee.cellCount = 0
    rows.pointee.textCount = 0
  }

  private func register() throws(SQLiteError) {
    let code = sqlite3_create_module_v2(
      connection.handle, moduleName, RowBufferModule.pointer, UnsafeMutableRawPointer(rows), nil)
    if code != SQLITE_OK { throw connection.lastError(sql: insertion) }
  }
}

/// The memory of a ``RowBuffer``: raw, since each of the millions of cells of an import goes through it
/// twice.
@usableFromInline
struct CollectedRows {
  /// A number, NULL, or a stretch of `text`.
  @usableFromInline
  struct Cell {
    @usableFromInline static let null: Int32 = -1
    @usableFromInline static let integer: Int32 = -2

    @usableFromInline let value: Int64
    @usableFromInline let length: Int32

    @inlinable
    init(value: Int64, length: Int32) {
      self.value = value
      self.length = length
    }
  }

  @usableFromInline let columnCount: Int
  @usableFromInline var cells: UnsafeMutablePointer<Cell>
  @usableFromInline var cellCount = 0
  @usableFromInline var cellCapacity = 1 << 10
  @usableFromInline var text: UnsafeMutablePointer<UInt8>
  @usableFromInline var textCount = 0
  @usableFromInline var textCapacity = 1 << 12

  /// The sizes at which rows are put into the table: bytes of text, and cells.
  @usableFromInline static let largeText = 1 << 20
  @usableFromInline static let largeCellCount = 1 << 16

  init(columnCount: Int) {
    self.columnCount = columnCount
    cells = .allocate(capacity: cellCapacity)
    text = .allocate(capacity: textCapacity)
  }

  func deallocate() {
    cells.deallocate()
    text.deallocate()
  }

  @inlinable var isLarge: Bool {
    textCount > Self.largeText || cellCount > Self.largeCellCount
  }

  @inlinable
  mutating func append(_ cell: Cell) {
    if cellCount == cellCapacity { growCells() }
    cells[cellCount] = cell
    cellCount += 1
  }

  @inlinable
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    if textCapacity - textCount < bytes.count { growText(by: bytes.count) }
    append(Cell(value: Int64(textCount), length: Int32(truncatingIfNeeded: bytes.count)))
    if let start = bytes.baseAddress {
      (text + textCount).update(from: start, count: bytes.count)
    }
    textCount += bytes.count
  }

  @usableFromInline
  mutating func growCells() {
    let larger = UnsafeMutablePointer<Cell>.allocate(capacity: cellCapacity * 2)
    larger.update(from: cells, count: cellCount)
    cells.deallocate()
    cells = larger
    cellCapacity *= 2
  }

  @usableFromInline
  mutating func growText(by count: Int) {
    let capacity = max(textCapacity * 2, textCount + count)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: text, count: textCount)
    text.deallocate()
    text = larger
    textCapacity = capacity
  }
}

/// The virtual table over a ``RowBuffer``: a scan of its rows from first to last.
private enum RowBufferModule {
  /// SQLite's base structures come first, as it demands.
  struct Table {
    var base = sqlite3_vtab()
    var rows: UnsafeMutablePointer<CollectedRows>?
  }

  struct Cursor {
    var base = sqlite3_vtab_cursor()
    var rows: UnsafeMutablePointer<CollectedRows>?
    /// The first cell of the row.
    var cell = 0
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
    module.pointee.xFilter = { pointer, _, _, _, _ in
      RowBufferModule.cursor(pointer)?.pointee.cell = 0
      return SQLITE_OK
    }
    module.pointee.xNext = { pointer in
      guard let cursor = RowBufferModule.cursor(pointer) else { return SQLITE_MISUSE }
      cursor.pointee.cell += cursor.pointee.rows?.pointee.columnCount ?? 0
      return SQLITE_OK
    }
    module.pointee.xEof = { pointer in
      guard let cursor = RowBufferModule.cursor(pointer), let rows = cursor.pointee.rows else {
        return 1
      }
      return cursor.pointee.cell >= rows.pointee.cellCount ? 1 : 0
    }
    module.pointee.xColumn = column
    module.pointee.xRowid = { _, id in
      id?.pointee = 0
      return SQLITE_OK
    }
    return UnsafePointer(module)
  }()

  @inline(__always)
  private static func cursor(
    _ pointer: UnsafeMutablePointer<sqlite3_vtab_cursor>?
  ) -> UnsafeMutablePointer<Cursor>? {
    UnsafeMutableRawPointer(pointer)?.assumingMemoryBound(to: Cursor.self)
  }

  private static let connect:
    @convention(c) (
      OpaquePointer?, UnsafeMutableRawPointer?, Int32,
      UnsafePointer<UnsafePointer<CChar>?>?,
      UnsafeMutablePointer<UnsafeMutablePointer<sqlite3_vtab>?>?,
      UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    ) -> Int32 = { database, client, _, _, result, _ in
      guard let rows = client?.assumingMemoryBound(to: CollectedRows.self) else {
        return SQLITE_MISUSE
      }
      let columns = (0..<rows.pointee.columnCount).map { "c\($0)" }.joined(separator: ", ")
      let code = sqlite3_declare_vtab(database, "CREATE TABLE x (\(columns))")
      if code != SQLITE_OK { return code }
      let table = UnsafeMutablePointer<Table>.allocate(capacity: 1)
      table.initialize(to: Table(rows: rows))
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
      let rows = UnsafeMutableRawPointer(table)?.assumingMemoryBound(to: Table.self).pointee.rows
      let cursor = UnsafeMutablePointer<Cursor>.allocate(capacity: 1)
      cursor.initialize(to: Cursor(rows: rows))
      result?.pointee = UnsafeMutableRawPointer(cursor)
        .assumingMemoryBound(to: sqlite3_vtab_cursor.self)
      return SQLITE_OK
    }

  private static let close: @convention(c) (UnsafeMutablePointer<sqlite3_vtab_cursor>?) -> Int32 = {
    cursor($0)?.deallocate()
    return SQLITE_OK
  }

  private static let column:
    @convention(c) (
      UnsafeMutablePointer<sqlite3_vtab_cursor>?, OpaquePointer?, Int32
    ) -> Int32 = { pointer, context, index in
      guard let cursor = cursor(pointer), let rows = cursor.pointee.rows else {
        return SQLITE_MISUSE
      }
      let cell = rows.pointee.cells[cursor.pointee.cell + Int(index)]
      switch cell.length {
      case CollectedRows.Cell.null: sqlite3_result_null(context)
      case CollectedRows.Cell.integer: sqlite3_result_int64(context, cell.value)
      default:
        bibliolite_sqlite3_result_text(
          context, rows.pointee.text + Int(cell.value), Int64(cell.length))
      }
      return SQLITE_OK
    }
}
