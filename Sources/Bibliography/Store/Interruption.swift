import Glibc
import Synchronization

/// Removes temporary files when the program is stopped by a signal (Ctrl-C, `kill`, a closed
/// terminal).
public enum Interruption {
  private static let capacity = 64
  private static let signals = [SIGINT, SIGTERM, SIGHUP]
  private static let guardian = Mutex(())

  /// Paths to be removed. A handler may read nothing but memory that is there already, so they are C
  /// strings in a table of fixed size, each put in or taken out by one store of a pointer.
  nonisolated(unsafe) private static let table: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> =
    {
      let table = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: capacity)
      table.initialize(repeating: nil, count: capacity)
      return table
    }()

  /// To be called at the start of a program. A signal that the program is to ignore (`nohup`, `trap ''`)
  /// stays ignored.
  public static func handleSignals() {
    _ = table
    for number in signals {
      let before = signal(number) { number in
        Interruption.removeAll()
        // What the signal does by itself: the status tells how the program ended.
        signal(number, SIG_DFL)
        raise(number)
      }
      if unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
        signal(number, SIG_IGN)
      }
    }
  }

  /// The file at `path`, or the folder that has nothing but such files, is temporary from now on; a path
  /// without a file is no harm.
  public static func remove(_ path: String) {
    guardian.withLock { _ in
      for index in 0..<capacity where table[index] == nil {
        table[index] = strdup(path)
        return
      }
    }
  }

  /// What is at `path` is not temporary any more: it is gone, or whole and in its place.
  public static func forget(_ path: String) {
    guardian.withLock { _ in
      for index in 0..<capacity {
        guard let entry = table[index], strcmp(entry, path) == 0 else { continue }
        table[index] = nil
        free(entry)
        return
      }
    }
  }

  private static func removeAll() {
    for index in 0..<capacity {
      if let entry = table[index] { unlink(entry) }
    }
    // Folders, which are empty now. Of a file this fails and does nothing.
    for index in 0..<capacity {
      if let entry = table[index] { rmdir(entry) }
    }
  }
}
