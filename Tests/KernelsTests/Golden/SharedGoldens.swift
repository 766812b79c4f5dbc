import Foundation

/// Golden numbers that are not part of this repository, because some stand on others' records.
enum SharedGoldens {
  private static let folder =
    (ProcessInfo.processInfo.environment["BIBLIOLITE_SHARED"]
      ?? URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "../shared")
      .standardized.path) + "/golden/"

  static let areHere = FileManager.default.fileExists(atPath: folder)

  /// The corpora that most measures have numbers of.
  static let corpora = ["abandoned_mines", "scientometrics147", "capture_recapture"]

  static func read(_ name: String) throws -> GoldenValue {
    try GoldenValue(json: Data(contentsOf: URL(filePath: folder + name + ".json")))
  }

  /// Rows of whole numbers of a file of comma-separated values, without its head.
  static func rows(_ name: String) throws -> [[Int]] {
    let text = try String(contentsOf: URL(filePath: folder + name + ".csv"), encoding: .utf8)
    return text.split(whereSeparator: \.isNewline).dropFirst().map { line in
      line.split(separator: ",").map { Int($0) ?? -1 }
    }
  }
}
