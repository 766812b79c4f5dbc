import Foundation
import Testing

/// A Python with its standard library.
private enum PlainPython {
  static let isThere: Bool = {
    guard let folder = try? WorkFolder() else { return false }
    return (try? Program.shell("python3 -c 'import sqlite3'", in: folder.path))?.status == 0
  }()
}

/// Short forms of the long trials: `Scripts/torture` on the program beside the tests.
@Suite(
  .enabled(if: Program.isThere, "the program is not beside the tests"),
  .enabled(if: PlainPython.isThere, "no python3"), .serialized)
struct TortureTests {
  private static let script = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Scripts/torture").path

  /// A fixed number of tries, so that each run is the same. The patience finds what never ends, on a busy machine too; that Ctrl-C ends a command within two
  /// seconds is for the long trials.
  @Test(arguments: [
    "kills --times 2 --interrupts 1 --records 8 --command import --command study --command screen",
    "interleavings --times 1 --records 8 --pair import screen --pair merge study",
    "values --times 4 --records 8 --endless 1 --most-endless 3",
  ])
  func `a short trial finds nothing wrong`(trial: String) throws {
    let folder = try WorkFolder()
    let outcome = try Program.shell(
      "exec '\(Self.script)' \(trial) --program \"$BIBLIOLITE\" --patience 120",
      in: folder.path)
    #expect(outcome.status == 0, "\(outcome.messages)")
    let name = trial.prefix { $0 != " " }
    let lines = outcome.output.split(separator: "\n")
    let words = try #require(lines.last { $0.hasPrefix(name + ": ") })
    #expect(words.contains(", 0 failures ("))
    // Something was tried.
    #expect(!words.contains(" 0 kills,") && !words.contains(" 0 interleavings,"))
    #expect(!words.contains(" 0 runs"), "\(words)")
  }
}
