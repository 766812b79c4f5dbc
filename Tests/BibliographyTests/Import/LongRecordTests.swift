import SQLite
import Testing

@testable import Bibliography

/// Records that no database exports: whatever a field repeats, an import takes time and room that grow
/// with its length. By the square of it these took from half a minute to hours.
struct LongRecordTests {
  private func imported(_ fields: String) throws -> Database {
    let folder = try ImportFolder()
    let path = try folder.export("x.txt", ["TI A title\nPY 2001\n\(fields)\nUT WOS:1"])
    let database = try Database.inMemory()
    try Importer.add([path], to: database)
    return database
  }

  @Test(
    arguments: [
      ("FU " + String(repeating: "F [1; ", count: 50_000), "paper_grants", 50_000),
      (
        "C1 "
          + (0..<20_000).map { "[Moss, A] Univ \($0), Rome, Italy." }.joined(separator: "\n   "),
        "paper_institutions", 20_000
      ),
      (
        "AF " + (0..<4_000).map { "Moss, Anna\($0)" }.joined(separator: "\n   ") + "\nC1 "
          + (0..<4_000).map { "[Reed, Bo\($0)] Univ X, Rome, Italy." }.joined(separator: "\n   "),
        "authorships", 4_000
      ),
      (
        "C1 "
          + (0..<1_500).map { "Univ Moor \($0), Lab X, Rome, Italy." }.joined(separator: "\n   ")
          + "\nC3 " + (0..<1_500).map { "University of Moor \($0)" }.joined(separator: "; "),
        "paper_institutions", 1_500
      ),
      ("AB a" + String(repeating: "\u{301}\u{323}", count: 150_000), "papers", 1),
    ])
  func `a field of any length is taken apart`(
    field: String, table: String, count: Int
  ) throws {
    let database = try imported(field)
    #expect(try database.connection.integer("SELECT count(*) FROM \(table)") == count)
  }

  @Test func `an entry of thousands of numbers is kept once`() throws {
    let numbers = (0..<5_000).map { "A\($0)" }.joined(separator: ", ")
    let database = try imported("FU Fund [\(numbers)]; Other [1, 2]")
    #expect(
      try database.connection.rows(
        "SELECT grant_number, length(as_written) FROM paper_grants ORDER BY position"
      ) { "\($0.text(0).utf8.count) \($0.int(1))" } == [
        "\(numbers.utf8.count) \(numbers.utf8.count + 7)", "1 12", "1 12",
      ])
  }
}
