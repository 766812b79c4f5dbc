import ArgumentParser
import Bibliography
import SQLite

struct SQLCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sql",
    abstract: "Run a query of your own, read-only.",
    discussion: """
      The database is opened read-only, so nothing in it can be changed. '.schema papers' in the sqlite3 \
      shell, or the docs, explain the tables and views.

      Example:
        bibliolite sql study.db "SELECT year, count(*) AS papers FROM included_papers GROUP BY year"
      """)

  @Argument(help: "The database file.", completion: .file())
  var database: String

  @Argument(help: "One SELECT statement.")
  var statement: String

  @OptionGroup var output: OutputOptions

  @OptionGroup var limit: TimeLimitOptions

  func run() throws {
    try reporting {
      let database = try Database.openForReading(database)
      try limit.limiting(database.connection) {
        try database.reading(statement) { statement in
          try warnOfStaleResults(readBy: statement.sql, in: database)
          try output.write(columns: statement.columnNames) {
            try statement.step() ? (0..<statement.columnCount).map { statement.value($0) } : nil
          }
        }
      }
    }
  }
}
