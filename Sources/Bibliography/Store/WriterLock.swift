import Glibc
import Synchronization

/// Held by the one command that may write to a database: whatever it works out is made from the state
/// that it is committed into, also over several transactions.
///
/// The lock is `flock(2)` on the database file, which SQLite's own locks (`fcntl(2)`) do not see. The
/// system takes it back when the process ends, however it ends, and nothing lies beside the database.
///
/// It keeps processes apart. Within one, those who open the same file share it: a command opens its
/// database for one thing after another, and transactions are SQLite's to keep apart.
final class WriterLock: Sendable {
  private let descriptor: Int32

  private struct FileID: Hashable {
    let device: UInt64
    let number: UInt64

    init(_ status: stat) {
      device = UInt64(truncatingIfNeeded: status.st_dev)
      number = UInt64(truncatingIfNeeded: status.st_ino)
    }
  }

  private struct Held {
    weak var lock: WriterLock?
  }

  private static let held = Mutex<[FileID: Held]>([:])

  private struct Turn {
    var depth = 0
    var locks: [WriterLock] = []
  }

  private static let turn = Mutex(Turn())

  /// Runs `body`. What it locks stays locked until its end, also between one opening of a database and
  /// the next.
  static func keeping<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    turn.withLock { $0.depth += 1 }
    defer {
      let done = turn.withLock { turn -> [WriterLock] in
        turn.depth -= 1
        guard turn.depth == 0 else { return [] }
        defer { turn.locks = [] }
        return turn.locks
      }
      // They are let go here, not while the list is locked.
      withExtendedLifetime(done) {}
    }
    return try body()
  }

  /// The lock that this process has on the file.
  private static func shared(_ path: String) -> WriterLock? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    let id = FileID(status)
    return held.withLock { $0[id]?.lock }
  }

  private init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  private func share() -> WriterLock {
    var status = stat()
    if fstat(descriptor, &status) == 0 {
      let id = FileID(status)
      Self.held.withLock { held in
        held = held.filter { $0.value.lock != nil }
        held[id] = Held(lock: self)
      }
    }
    Self.turn.withLock { if $0.depth > 0 { $0.locks.append(self) } }
    return self
  }

  deinit {
    flock(descriptor, LOCK_UN)
    Self.parked.withLock { $0.append(descriptor) }
  }

  /// Closing any descriptor of a file drops all locks that the process has on it by `fcntl`, SQLite's
  /// included. So descriptors are kept, and closed only when their file is gone.
  private static let parked = Mutex<[Int32]>([])

  /// Waits for the lock of the file at `path`.
  ///
  /// - Parameters:
  ///   - seconds: how long at most.
  ///   - waiting: called once when another command has it.
  /// - Returns: `nil` when the time was over.
  static func take(
    _ path: String, seconds: Double, waiting: () -> Void
  ) throws(BibliographyError) -> WriterLock? {
    if let shared = shared(path) { return shared }
    let descriptor = reused(path) ?? open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw BibliographyError("\(path): cannot be opened (\(String(cString: strerror(errno)))).")
    }
    let pause = 0.02
    var waited = 0.0
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else {
        // A file system without such locks: SQLite's own are what there is.
        break
      }
      if waited == 0 { waiting() }
      guard waited < seconds else {
        parked.withLock { $0.append(descriptor) }
        return nil
      }
      usleep(UInt32(pause * 1e6))
      waited += pause
    }
    return WriterLock(descriptor: descriptor).share()
  }

  /// Whether the file that is locked is the one that `path` leads to: not one that was removed or
  /// replaced while the lock was waited for.
  func isOf(_ path: String) -> Bool {
    var (one, other) = (stat(), stat())
    return fstat(descriptor, &one) == 0 && stat(path, &other) == 0
      && FileID(one) == FileID(other)
  }

  /// A parked descriptor of the file at `path`. Those of files that are gone are closed.
  private static func reused(_ path: String) -> Int32? {
    var wanted = stat()
    let exists = stat(path, &wanted) == 0
    return parked.withLock { descriptors in
      var found: Int32?
      descriptors.removeAll { descriptor in
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_nlink > 0 else {
          close(descriptor)
          return true
        }
        if found == nil, exists, FileID(status) == FileID(wanted) {
          found = descriptor
          return true
        }
        return false
      }
      return found
    }
  }
}
