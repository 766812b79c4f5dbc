/// What joining a data set did, and how its rows match those of the database.
public struct JoinSummary: Equatable, Sendable {
  /// A column of the new table.
  public struct Column: Equatable, Sendable {
    public let name: String
    public let type: ColumnType
    /// The column of the file whose keys it holds in normalised form; `nil` for one as written.
    public let normalisedFrom: String?
    /// What is odd about it, e.g. the one value that is not a number.
    public let note: String?
  }

  /// How the rows match by one key.
  public struct KeyMatch: Equatable, Sendable {
    public let key: JoinKey
    /// The column of the file that it was found in.
    public let fileColumn: String
    /// The column of the table that holds it.
    public let column: String
    /// Rows that have such a key.
    public let keyCount: Int
    /// Rows whose key is that of something in the database.
    public let matchedCount: Int
  }

  /// How much of the database finds a row.
  public struct Coverage: Equatable, Sendable {
    /// What is counted, e.g. `sources`.
    public let subject: String
    public let found: Int
    public let total: Int
  }

  /// A row that matches nothing.
  public struct UnmatchedRow: Equatable, Sendable {
    /// Of the file, from 1.
    public let line: Int
    /// One a column of the file.
    public let values: [String]
  }

  public let tableName: String
  /// The file.
  public let origin: String
  public let rowCount: Int
  /// Whether the very file was there already, so that nothing was done.
  public internal(set) var isUnchanged = false
  /// Whether another file of the same name was replaced.
  public internal(set) var isReplacement = false
  public internal(set) var columns: [Column] = []
  public internal(set) var keys: [KeyMatch] = []
  public internal(set) var coverage: [Coverage] = []
  /// The names of the file's columns.
  public internal(set) var header: [String] = []
  /// Rows that match nothing by any key of what the rows are about (papers, else authors, else
  /// sources, else countries), in the order of the file; none when no key was found.
  public internal(set) var unmatched: [UnmatchedRow] = []

  /// The unmatched rows as CSV, with the line of each in front.
  public var unmatchedCSV: String {
    var text = Self.csv(["line"] + header)
    for row in unmatched { text += Self.csv(["\(row.line)"] + row.values) }
    return text
  }

  private static func csv(_ values: [String]) -> String {
    values.map { value in
      let mustBeQuoted = value.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
      guard mustBeQuoted else { return value }
      return "\""
        + value.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
        + "\""
    }.joined(separator: ",") + "\n"
  }
}
