import Bibliography
import SQLite

/// A search as it is stored: a row of `searches` without its id.
public struct SearchRow: Equatable, Sendable {
  public let database: String
  public let query: String
  public let indexName: String?
  /// ISO date.
  public let retrievedOn: String?
  public let hits: Int?
  public let note: String?

  public init(
    database: String, query: String, indexName: String?, retrievedOn: String?, hits: Int?,
    note: String?
  ) {
    self.database = database
    self.query = query
    self.indexName = indexName
    self.retrievedOn = retrievedOn
    self.hits = hits
    self.note = note
  }
}

extension Database {
  /// All searches, in the order in which they were noted.
  public func searchRows() throws(BibliographyError) -> [SearchRow] {
    try attempt { connection throws(SQLiteError) in
      try connection.rows(
        """
        SELECT database, query, index_name, retrieved_on, hits, note
        FROM searches ORDER BY search_id
        """
      ) {
        SearchRow(
          database: $0.text(0), query: $0.text(1), indexName: $0.optionalText(2),
          retrievedOn: $0.optionalText(3), hits: $0.optionalInt(4), note: $0.optionalText(5))
      }
    }
  }

  /// Takes some searches out and notes others.
  public func replace(
    searches old: [SearchRow], with new: [SearchRow]
  ) throws(BibliographyError) {
    try transaction { connection in
      for row in old {
        try connection.run(
          """
          DELETE FROM searches
          WHERE database = ? AND query = ? AND index_name IS ? AND retrieved_on IS ?
            AND hits IS ? AND note IS ?
          """, .text(row.database), .text(row.query), Value(row.indexName),
          Value(row.retrievedOn), Value(row.hits), Value(row.note))
      }
      for row in new {
        try connection.run(
          """
          INSERT INTO searches (database, query, index_name, retrieved_on, hits, note)
          VALUES (?, ?, ?, ?, ?, ?)
          """, .text(row.database), .text(row.query), Value(row.indexName),
          Value(row.retrievedOn), Value(row.hits), Value(row.note))
      }
    }
  }
}
