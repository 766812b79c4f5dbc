import Synchronization

/// Messages about a database for a person who waits, and how long to wait.
public enum DatabaseEvents {
  private struct State: Sendable {
    var tell: (@Sendable (String) -> Void)?
    var waitSeconds = 30.0
  }

  private static let state = Mutex(State())

  /// To be called at the start of a program.
  public static func onNote(_ tell: @escaping @Sendable (String) -> Void) {
    state.withLock { $0.tell = tell }
  }

  /// How long another command that writes is waited for, in seconds.
  public static var waitSeconds: Double {
    get { state.withLock { $0.waitSeconds } }
    set { state.withLock { $0.waitSeconds = newValue } }
  }

  static func note(_ text: String) {
    let tell = state.withLock { $0.tell }
    tell?(text)
  }
}
