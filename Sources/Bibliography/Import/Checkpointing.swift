import Dispatch
import SQLite
import Synchronization

/// Checkpoints the write-ahead log on a thread of its own, so that the writer need not wait for the disk.
///
/// When a checkpoint happens is a matter of chance; what is in the database is not. The writer does
/// itself what is left, when the log has grown large and at the end.
final class Checkpointing: Sendable {
  private let wanted = DispatchSemaphore(value: 0)
  private let finished = DispatchSemaphore(value: 0)
  private let isStopped = Atomic(false)

  /// - Parameter path: of a database with a write-ahead log.
  init(databaseAt path: String) {
    DispatchQueue(label: "checkpoint").async { [self] in
      // Without this thread the writer checkpoints, later.
      try? run(databaseAt: path)
      finished.signal()
    }
  }

  /// To be called when something was committed.
  func noteCommit() { wanted.signal() }

  /// Waits until the thread has ended. To be called once.
  func stop() {
    isStopped.store(true, ordering: .releasing)
    wanted.signal()
    finished.wait()
  }

  private func run(databaseAt path: String) throws(SQLiteError) {
    let connection = try Connection(path: path, mode: .readWrite)
    try connection.execute("PRAGMA synchronous = NORMAL")
    while true {
      wanted.wait()
      // One checkpoint does for several commits.
      while wanted.wait(timeout: .now()) == .success {}
      if isStopped.load(ordering: .acquiring) { return }
      try connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
    }
  }
}
