/// What an import did. The numbers add up: `recordCount` is the sum of new, duplicate and rejected.
public struct ImportSummary: Equatable, Sendable {
  /// Files that were read.
  public var fileCount = 0
  /// Files that the database had already; nothing of them was read again.
  public var knownFileCount = 0
  public var recordCount = 0
  public var newPaperCount = 0
  public var duplicateCount = 0
  public var rejectedCount = 0
  public var problemCount = 0
  public var byteCount = 0
  /// Papers in the database afterwards.
  public var paperCount = 0
  /// What earlier files still have of older rules, since the database was migrated.
  public var olderRules: OlderRules?
  /// Files in folders and archives that are not exports of a known kind.
  public var passedOver: [PassedOverFile] = []
  /// Files that were named and could not be imported, with the reason.
  public var failures: [String] = []

  /// Where and why records were rejected, one line each, at most ``shownRejections`` of them; all are in
  /// `import_problems`.
  public var rejections: [String] = []

  /// What files have far less of than such files have, with the numbers, one line each: references
  /// with a year, addresses with a country. Each is a row of `import_problems` too.
  public var warnings: [String] = []

  /// Lines that were not in Unicode normalisation form C and were changed to it.
  public var composedLineCount = 0

  static let shownRejections = 20

  /// Whether every record and every file that was named came in.
  public var isComplete: Bool { rejectedCount == 0 && failures.isEmpty }
}

/// A file that was met in a folder or an archive and is not an export of a known kind.
public struct PassedOverFile: Equatable, Sendable {
  public let name: String
  /// Why, e.g. "RIS is not read yet".
  public let reason: String
  /// What to do when the file was named; begins with a blank.
  let advice: String
}

extension ImportSummary {
  /// One line for each file that was passed over; past `limit` files, the number of the others by
  /// reason.
  public func passedOverLines(limit: Int = 20) -> [String] {
    var lines = passedOver.prefix(limit).map { "passed over: \($0.name) (\($0.reason))" }
    var counts: [String: Int] = [:]
    for file in passedOver.dropFirst(limit) { counts[file.reason, default: 0] += 1 }
    let ordered = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    lines += ordered.map { "passed over: \($0.value) more (\($0.key))" }
    return lines
  }
}

/// How far an import is.
public struct ImportProgress: Sendable {
  public let recordCount: Int
  /// Bytes of the files on the disk that have been read.
  public let byteCount: Int
  /// Bytes of all files that will be read.
  public let totalByteCount: Int
}
