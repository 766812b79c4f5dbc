import CSQLite

/// A failure that SQLite reported, with the statement that failed.
///
/// See <https://www.sqlite.org/rescode.html> for the codes.
public struct SQLiteError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The extended result code, e.g. 2067 for a violated UNIQUE constraint.
  public let extendedCode: Int32
  /// What SQLite says, e.g. `no such column: yaer`.
  public let message: String
  /// The text of the statement, when there was one.
  public let sql: String?
  /// Where in `sql` the error is, in bytes, when SQLite can tell.
  public let offset: Int?

  public init(extendedCode: Int32, message: String, sql: String? = nil, offset: Int? = nil) {
    self.extendedCode = extendedCode
    self.message = message
    self.sql = sql
    self.offset = offset
  }

  /// The primary result code, e.g. 19 (`SQLITE_CONSTRAINT`).
  public var code: Int32 { extendedCode & 0xff }

  public var isBusy: Bool { code == SQLITE_BUSY || code == SQLITE_LOCKED }
  public var isReadOnly: Bool { code == SQLITE_READONLY }
  /// Whether an interrupted writer left a journal, which only somebody who may write can take back.
  public var needsRecovery: Bool {
    // SQLITE_READONLY_RECOVERY, _ROLLBACK and _CANTINIT
    [264, 776, 1288].contains(extendedCode)
  }
  public var isFull: Bool { code == SQLITE_FULL }
  public var isCannotOpen: Bool { code == SQLITE_CANTOPEN }
  public var isNotADatabase: Bool { code == SQLITE_NOTADB }
  public var isCorrupt: Bool { code == SQLITE_CORRUPT }
  public var isConstraint: Bool { code == SQLITE_CONSTRAINT }
  public var isInterrupt: Bool { code == SQLITE_INTERRUPT }
  public var isInputOutput: Bool { code == SQLITE_IOERR }

  /// The 1-based line of `sql` in which the error is, when SQLite can tell.
  public var line: Int? {
    guard let sql, let offset, offset >= 0 else { return nil }
    return 1 + sql.utf8.prefix(offset).count { $0 == UInt8(ascii: "\n") }
  }

  public var description: String {
    guard let sql else { return message }
    let oneLine = sql.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let shown = oneLine.count > 200 ? oneLine.prefix(199) + "…" : oneLine[...]
    return "\(message) (in: \(shown))"
  }
}
