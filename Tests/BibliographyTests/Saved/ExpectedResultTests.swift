import Bibliography
import Foundation
import Testing

/// What each query gives on the example is committed.
struct ExpectedResultTests {
  @Test(arguments: ShellAgreementTests.names)
  func `a query gives the committed rows on the example`(name: String) throws {
    let query = try SavedQueryCatalogue().query(named: name)
    let database = try Database.openForReading(ExampleDatabases.example.get())
    let rows = try query.rows(in: database.connection)
    var lines = [query.columns.map(\.name).joined(separator: "\t")]
    while let row = try rows.next() { lines.append(CommittedRows.line(row)) }
    try CommittedRows.compare(
      lines,
      with: ExampleDatabases.packageRoot.appendingPathComponent("Tests/QueryResults/\(name).tsv"))
  }
}
