import Analysis
import ArgumentParser
import Bibliography
import Glibc
import Reporting
import Wording

/// What the program says to a person: everything but results, on standard error.
enum Terminal {
  static let isInteractive = isatty(STDERR_FILENO) == 1
  static let hasInteractiveOutput = isatty(STDOUT_FILENO) == 1

  static func say(_ text: String) { write(text.harmless + "\n", to: STDERR_FILENO) }

  static func print(_ text: String) { write(text.harmless + "\n", to: STDOUT_FILENO) }

  /// A line that the next one replaces; only where a person is looking.
  static func status(_ text: String) {
    if isInteractive { write("\r\u{1B}[K" + text.harmless, to: STDERR_FILENO) }
  }

  static func clearStatus() { status("") }

  static func write(_ bytes: [UInt8], to descriptor: Int32) {
    bytes.withUnsafeBytes { write($0, to: descriptor) }
  }

  static func write(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { write(UnsafeRawBufferPointer($0), to: descriptor) }
  }

  /// Writes all of the bytes. When nobody reads any more (`| head`), the program ends here with status 1,
  /// unless the signal that says so (SIGPIPE) has ended it already.
  private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) {
    var rest = bytes
    while !rest.isEmpty {
      let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
      if count < 0 {
        if errno == EINTR { continue }
        if descriptor != STDERR_FILENO {
          say("error: the output cannot be written: \(String(cString: strerror(errno)))")
        }
        exit(1)
      }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
  }

  /// The width of the terminal in columns, 80 when it cannot be told.
  static var width: Int {
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return Int(size.ws_col)
    }
    return 80
  }
}

/// "1 paper", "2 papers".
func counted(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
  "\(count.grouped) \(count == 1 ? noun : plural ?? noun + "s")"
}

/// Runs a command's work; a failure becomes one line on standard error and an exit status.
func reporting(_ body: () throws -> Void) throws {
  do {
    try body()
  } catch let error as UserError {
    throw failure(error.description, isUsage: error.kind == .usage)
  } catch let error as SavedQueryError {
    throw failure(error.description, isUsage: error.isUsage)
  }
}

/// Says on standard error which results that a statement shows are not of the present data.
func warnOfStaleResults(readBy sql: String, in database: Database) throws {
  let stale = try database.staleAnalyses(readBy: sql)
  guard !stale.isEmpty else { return }
  let names = stale.map { "\($0.name) (\($0.kind))" }.joined(separator: ", ")
  Terminal.say(
    "note: made before the data changed: \(names). Run \(stale.count == 1 ? "it" : "them") again, "
      + "or all with: bibliolite analyze \(database.path)")
}

private func failure(_ message: String, isUsage: Bool) -> ExitCode {
  Terminal.clearStatus()
  for line in message.split(separator: "\n") { Terminal.say("error: \(line)") }
  return ExitCode(isUsage ? 64 : 1)
}

extension SavedQueryError {
  /// Whether the command was given wrongly, rather than the work having failed.
  fileprivate var isUsage: Bool {
    switch self {
    case .unknownName, .unknownParameter, .wrongValue: true
    default: false
    }
  }
}
