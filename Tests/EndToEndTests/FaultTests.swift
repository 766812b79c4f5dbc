import Foundation
import Testing

/// What `Scripts/torture faults` needs.
private enum Tools {
  static let areThere = [
    "test $(uname) = Linux", "python3 -c 'import sqlite3'", "cc --version",
  ].allSatisfy {
    (try? Program.shell($0, in: NSTemporaryDirectory()))?.status == 0
  }

  static let packageRoot = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
}

/// The short form of `Scripts/torture faults`: an operation of each kind fails, and power is lost a few
/// times. Python compares with undisturbed runs.
@Suite(
  .enabled(if: Program.isThere, "no built program"),
  .enabled(if: Tools.areThere, "not Linux, or no python3 or cc"))
struct FaultTests {
  @Test func `what fails leaves the database as before or as it should be`() throws {
    let commands = ["import", "screen", "figure"]
    let folder = try WorkFolder()
    let outcome = try Program.shell(
      "\(Tools.packageRoot)/Scripts/torture faults --program \"$BIBLIOLITE\" --records 8 --most 1 "
        + "--losses 2 --seconds 40"
        + commands.map { " --command '\($0)'" }.joined(), in: folder.path)
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.output.contains("0 failures"), "\(outcome.output)")
    #expect(!outcome.output.contains(" 0 faults"), "\(outcome.output)")
    #expect(!outcome.output.contains(" 0 losses"), "\(outcome.output)")
  }
}
