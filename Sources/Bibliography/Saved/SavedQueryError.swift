import SQLite

/// What can be wrong with a saved query or with the way it is asked for.
public enum SavedQueryError: Error, Sendable, Equatable, CustomStringConvertible {
  /// No query has that name; `suggestion` is the nearest one.
  case unknownName(String, suggestion: String?)
  /// The comment block of a file is not as it should be.
  case header(path: String, line: Int, message: String)
  /// The SQL is refused, or fails while it runs.
  case statement(path: String, line: Int?, message: String)
  /// The query has no such parameter; `suggestion` is the nearest one.
  case unknownParameter(query: String, name: String, suggestion: String?, known: [String])
  /// A value is not of its parameter's type, or not among its choices.
  case wrongValue(query: String, parameter: String, value: String, expected: String)
  /// A data set that the query reads has not been joined.
  case missingDataset(query: String, name: String)
  /// A data set has been joined, but without a column that the query reads.
  case missingDatasetColumn(query: String, name: String, column: String, present: [String])
  /// A user's folder or file cannot be read.
  case unreadable(path: String, message: String)

  public var description: String {
    switch self {
    case .unknownName(let name, let suggestion):
      let hint = suggestion.map { " Did you mean '\($0)'?" } ?? ""
      return "no query named '\(name)'.\(hint) 'bibliolite query --list' shows them."
    case .header(let path, let line, let message):
      return "\(path):\(line): \(message)"
    case .statement(let path, let line, let message):
      return "\(message) (\(path)\(line.map { ", line \($0)" } ?? ""))"
    case .unknownParameter(let query, let name, let suggestion, let known):
      let hint = suggestion.map { " Did you mean '\($0)'?" } ?? ""
      let list =
        known.isEmpty ? "It takes none." : "It takes: \(known.joined(separator: ", "))."
      return "\(query) has no parameter '\(name)'.\(hint) \(list)"
    case .wrongValue(let query, let parameter, let value, let expected):
      return "\(query): '\(value)' for '\(parameter)' is not \(expected)"
    case .missingDataset(let query, let name):
      return "\(query) needs the data set '\(name)', which this database does not have; "
        + "'bibliolite join DATABASE \(name) FILE.csv' brings one in"
    case .missingDatasetColumn(let query, let name, let column, let present):
      return "\(query) needs the column '\(column)' of the data set '\(name)', which has "
        + "\(present.joined(separator: ", "))"
    case .unreadable(let path, let message):
      return "\(path): \(message)"
    }
  }

  /// An error of SQLite with the query's path and the line in its file.
  init(_ error: SQLiteError, path: String) {
    self = .statement(path: path, line: error.line, message: error.message)
  }
}
