import Analysis
import Bibliography
import Kinds
import SQLite
import Testing

struct ItemKindTests {
  @Test func `an unknown kind is told the nearest one`() {
    let error = #expect(throws: AnalysisError.self) { try ItemKind(named: "keywords") }
    #expect(error?.description.contains("Did you mean 'keyword'?") == true)
    #expect(error?.description.contains("cited_source") == true)
  }

  @Test(arguments: [
    ("cited-reference", "cited_reference"), ("referenc", "cited_reference"), ("autor", "author"),
    ("Country", "country"),
  ])
  func `a misspelt kind finds its name`(written: String, meant: String) {
    let error = #expect(throws: AnalysisError.self) { try ItemKind(named: written) }
    #expect(error?.description.contains("Did you mean '\(meant)'?") == true)
  }

  @Test(arguments: ItemKind.allCases)
  func `each kind has its view`(kind: ItemKind) throws {
    let database = try Database.inMemory()
    let statement = try database.connection.prepare("SELECT * FROM \(kind.occurrenceView)")
    #expect(statement.columnNames.starts(with: ["paper_id", "year", "item_id", "label"]))
    #expect(try ItemKind(named: kind.name) == kind)
  }
}
