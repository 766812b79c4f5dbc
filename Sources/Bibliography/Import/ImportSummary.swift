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
  /// Files in folders and archives that are not exports of a known kind, with the reason.
  public var skipped: [String] = []
  /// Files that were named and could not be imported, with the reason.
  public var failures: [String] = []

  /// Whether every record and every file that was named came in.
  public var isComplete: Bool { rejectedCount == 0 && failures.isEmpty }
}

/// How far an import is.
public struct ImportProgress: Sendable {
  public let recordCount: Int
  /// Bytes of the files on the disk that have been read.
  public let byteCount: Int
  /// Bytes of all files that will be read.
  public let totalByteCount: Int
}
