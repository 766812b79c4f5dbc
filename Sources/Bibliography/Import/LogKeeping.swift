import Dispatch
import SQLite
import Synchronization

/// Brings the write-ahead log home on a thread of its own, so that what writes need not wait for the
/// disk.
///
/// Only when the log is brought home is a matter of chance, not what is in the database. What this
/// does not get to do, the writer does when the log has grown large, and at the end.
final class LogKeeping: Sendable {
  private let wanted = DispatchSemaphore(value: 0)
  private let finished = DispatchSemaphore(value: 0)
  private let isStopped = Atomic(false)

  /// - Parameter path: of a database with a write-ahead log.
  init(databaseAt path: String) {
    DispatchQueue(label: "log").async { [self] in
      // Without this thread the log is brought home all the same, later.
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
      // Several commits need to be followed once only.
      while wanted.wait(timeout: .now()) == .success {}
      if isStopped.load(ordering: .acquiring) { return }
      try connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
    }
  }
}
