import SQLite

/// What a database that was migrated still has from the rules by which an older program read its exports.
public struct OlderRules: Equatable, Sendable {
  /// The schema that the database was made with.
  public let schemaVersion: Int
  /// What is as it was, e.g. "keys of cited references that have no page".
  public let parts: [String]

  /// One line for people.
  ///
  /// - Parameter path: of the database.
  public func advice(_ path: String) -> String {
    "brought from schema \(schemaVersion) up to date without its exports, so these are of older rules, "
      + "and so are results made of them: \(parts.joined(separator: "; ")). "
      + "'bibliolite rebuild \(path) FILE…' reads the exports by the rules of now."
  }
}

extension Database {
  /// `nil` unless the database was migrated and something of it is of older rules.
  public func olderRules() throws(BibliographyError) -> OlderRules? {
    try attempt { connection throws(SQLiteError) in
      let rows = try connection.rows(
        "SELECT from_version, older_rules FROM migrations ORDER BY schema_version"
      ) { (version: $0.int(0), rules: $0.optionalText(1)) }
      let parts = rows.flatMap { row in
        (row.rules ?? "").split(separator: ";").map { Entities.trim($0) }.map(String.init)
      }
      guard let first = rows.first, !parts.isEmpty else { return nil }
      return OlderRules(schemaVersion: first.version, parts: parts)
    }
  }
}
