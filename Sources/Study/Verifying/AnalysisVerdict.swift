/// What running an analysis again showed.
public struct AnalysisVerdict: Equatable, Sendable {
  public enum Outcome: Equatable, Sendable {
    /// Every row is the same.
    case same(rowCount: Int)
    case differs([TableDifference])
    /// The analysis was made from other data than there are now, so nothing can be said.
    case stale
    /// It could not be run again.
    case failed(String)
  }

  public let name: String
  /// `network`, `bursts` or `growth`.
  public let kind: String
  /// That stored it.
  public let programVersion: String
  public let outcome: Outcome
  /// What explains a difference, or makes the comparison a weaker one.
  public let notes: [String]
  /// The command that makes it again; nil when its parameters are not understood.
  public let command: String?

  /// Whether something is not as the program computes it.
  public var isWrong: Bool {
    switch outcome {
    case .same, .stale: false
    case .differs, .failed: true
    }
  }
}

/// How the rows of a table differ.
public struct TableDifference: Equatable, Sendable {
  /// One value that differs, or a row that only one side has.
  public struct Example: Equatable, Sendable {
    /// The columns that tell the row: `node_id 3`.
    public let key: String
    /// `nil` for a whole row.
    public let column: String?
    /// `nil` when only the program has the row.
    public let stored: String?
    /// `nil` when only the database has the row.
    public let recomputed: String?
  }

  public let table: String
  /// Rows that both have, with other values.
  public internal(set) var changedRowCount = 0
  /// Rows that are stored and do not come out again.
  public internal(set) var surplusRowCount = 0
  /// Rows that come out and are not stored.
  public internal(set) var missingRowCount = 0
  /// The first differences, in the order of the keys.
  public internal(set) var examples: [Example] = []

  init(table: String) { self.table = table }

  static let exampleLimit = 5

  public var rowCount: Int { changedRowCount + surplusRowCount + missingRowCount }
  var isEmpty: Bool { rowCount == 0 }

  mutating func add(_ example: Example) {
    if examples.count < Self.exampleLimit { examples.append(example) }
  }
}
