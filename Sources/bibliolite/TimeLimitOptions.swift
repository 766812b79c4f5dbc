import ArgumentParser
import Bibliography
import Dispatch
import SQLite
import Synchronization

/// How long a query may take.
struct TimeLimitOptions: ParsableArguments {
  @Option(help: "End a query that takes longer than this many seconds. Default: no limit.")
  var timeout: Double?

  func validate() throws {
    if let timeout, !(timeout > 0) {
      throw ValidationError("The timeout is \(timeout); give a number of seconds above 0.")
    }
  }

  /// Runs a query, which `interrupt` ends when its time is over.
  ///
  /// - Throws: what `body` throws; when it threw because its time was over, an error that says so.
  func limiting<Result>(
    _ connection: Connection, _ body: () throws -> Result
  ) throws -> Result {
    guard let timeout else { return try body() }
    let timer = Timer(connection)
    // Beyond some centuries the clock's nanoseconds end.
    DispatchQueue.global().asyncAfter(deadline: .now() + min(timeout, 1e9)) { timer.fire() }
    do {
      let result = try body()
      _ = timer.stop()
      return result
    } catch {
      guard timer.stop() else { throw error }
      throw BibliographyError(
        "the query took longer than \(timeout.short) s and was ended. Give it more time with --timeout, "
          + "or ask for less.")
    }
  }

  private final class Timer: Sendable {
    private enum State { case running, fired, stopped }

    private let state = Mutex(State.running)
    // SQLite allows interrupting from any thread as long as the connection is open, which the one who
    // stops the timer sees to.
    nonisolated(unsafe) private let connection: Connection

    init(_ connection: Connection) { self.connection = connection }

    func fire() {
      state.withLock { state in
        guard state == .running else { return }
        state = .fired
        connection.interrupt()
      }
    }

    /// Whether it had fired.
    func stop() -> Bool {
      state.withLock { state in
        defer { if state == .running { state = .stopped } }
        return state == .fired
      }
    }
  }
}

extension Double {
  fileprivate var short: String {
    self == rounded() && abs(self) < 1e15 ? "\(Int(self))" : "\(self)"
  }
}
