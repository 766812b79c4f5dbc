import Glibc
import SQLite

/// What stands where a database is to be made, so that it can be made so again when nothing came in.
struct DatabasePlace {
  private let path: String
  private let isMissing: Bool
  private let isEmptyFile: Bool

  init(_ path: String) {
    self.path = path
    var status = stat()
    isMissing = stat(path, &status) != 0 && errno == ENOENT
    isEmptyFile = !isMissing && status.st_mode & S_IFMT == S_IFREG && status.st_size == 0
  }

  /// Takes away the database that was made here, unless another program has imported into it since or is
  /// at it. To be called when it has been closed.
  ///
  /// The lock is held meanwhile: a program that waits for it finds its file gone (`Connection.hasMoved`)
  /// and says so.
  func restore() {
    guard isMissing || isEmptyFile,
      let database = try? Connection(path: path, mode: .readWrite, busyTimeout: 0),
      (try? database.execute("BEGIN EXCLUSIVE")) != nil
    else { return }
    // Without the table the making of the database itself was cut short.
    let hasTable = try? database.integer("SELECT 1 FROM sqlite_schema WHERE name = 'imports'")
    if hasTable != nil, (try? database.integer("SELECT count(*) FROM imports")) != 0 { return }
    if isMissing { unlink(path) }
    if isEmptyFile { truncate(path, 0) }
    for ending in ["-journal", "-wal", "-shm"] { unlink(path + ending) }
  }
}
