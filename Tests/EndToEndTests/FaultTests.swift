import Foundation
import Testing

/// What `Scripts/torture faults` needs.
private enum Tools {
  static let areThere = ["python3 -c 'import sqlite3'", "cc --version"].allSatisfy {
    (try? Program.shell($0, in: NSTemporaryDirectory()))?.status == 0
  }

  static let packageRoot = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
}

/// The short form of `Scripts/torture faults`: a few operations of each kind fail, and power is lost a few
/// times. Python compares with undisturbed runs.
@Suite(
  .enabled(if: Program.isThere, "no built program"),
  .enabled(if: Tools.areThere, "no python3 or no cc"))
struct FaultTests {
  @Test(
    arguments: [
      "import", "network of coupling", "thesaurus drop", "screen", "join", "figure", "query",
    ]
  )
  func `what fails leaves the database as before or as it should be`(command: String) throws {
    let folder = try WorkFolder()
    let outcome = try Program.shell(
      "\(Tools.packageRoot)/Scripts/torture faults --program \"$BIBLIOLITE\" --records 8 --most 1 "
        + "--losses 4 --seconds 30 --command '\(command)'", in: folder.path)
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.output.contains("0 failures"), "\(outcome.output)")
  }
}
