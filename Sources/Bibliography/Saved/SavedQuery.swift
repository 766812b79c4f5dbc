/// One saved query: an SQL file that begins with a comment block which says what it is, what it
/// takes and what it gives.
///
/// The text runs unchanged in the `sqlite3` shell; the comment block has this form:
///
///     -- Countries by number of papers.
///     --
///     -- Full counting: a paper counts once for each country among its addresses.
///     -- Parameters:
///     --   :limit  INTEGER = 10   how many rows
///     -- Columns:
///     --   country  TEXT     name
///     --   papers   INTEGER  papers with at least one address there
///     -- One row per: country, by papers, then name.
///
/// The explanation, `Parameters:`, `Source:` and `Needs:` may be left out. Cells of a line are set
/// apart by two or more blanks; a line indented further goes on with the one before.
public struct SavedQuery: Sendable, Equatable {
  /// What a parameter takes or a column holds.
  public enum ValueType: String, Sendable, CaseIterable {
    case integer = "INTEGER"
    case real = "REAL"
    /// An integer or a real number.
    case numeric = "NUMERIC"
    case text = "TEXT"
  }

  /// A value that the user may set.
  public struct Parameter: Sendable, Equatable {
    /// The name without its colon.
    public let name: String
    public let type: ValueType
    /// The default as an SQL literal, e.g. `10`, `'papers'` or `NULL`.
    public let defaultText: String
    public let explanation: String
    /// The values that are allowed, when the explanation lists them after `one of:`; else empty.
    public let choices: [String]
  }

  /// A column of the result.
  public struct Column: Sendable, Equatable {
    public let name: String
    public let type: ValueType
    public let explanation: String
  }

  /// A data set that must have been joined before.
  public struct Dataset: Sendable, Equatable {
    public let name: String
    /// The columns that the query reads.
    public let columns: [String]
    /// The table that holds its rows.
    public var table: String { "dataset_" + name }
  }

  /// The path without its ending, e.g. `countries/top-countries`.
  public let name: String
  /// The path that messages show, e.g. `countries/top-countries.sql`.
  public let path: String
  /// The whole file, comments included.
  public let text: String
  public let title: String
  public let explanation: String
  public let parameters: [Parameter]
  public let columns: [Column]
  /// What a row stands for and how rows are ordered.
  public let rowMeaning: String
  /// Where the measure comes from, when it has a source.
  public let source: String?
  public let dataset: Dataset?

  /// The part of the name before the last slash, e.g. `countries`; empty for a name without one.
  public var subject: String {
    name.lastIndex(of: "/").map { String(name[..<$0]) } ?? ""
  }
}
