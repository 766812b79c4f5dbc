import Foundation
import Testing

@testable import Bibliography

/// Small invented inputs with their right answers, beside the package.
private enum Cases {
  static let folder = SharedExports.folder.appending(path: "cases").path
  static let areHere = FileManager.default.fileExists(atPath: folder)
}

@Suite(.enabled(if: Cases.areHere, "no cases beside the package"))
struct PlatformCaseTests {
  private func database(_ name: String) throws -> Database {
    let database = try Database.inMemory()
    try Importer.add(["\(Cases.folder)/\(name)"], to: database)
    #expect(try database.brokenInvariants().isEmpty)
    return database
  }

  @Test func `authors and descriptors of the Zoological Record`() throws {
    let database = try database("04-zoological-record.txt")
    #expect(
      try database.lines("SELECT DISTINCT label FROM author_occurrences ORDER BY label")
        == ["Kestrel, Ada B.", "Moss, Bo"])
    #expect(
      try database.lines(
        "SELECT DISTINCT name_as_written, email FROM authorships WHERE email > '' ORDER BY 1")
        == ["Kestrel, Ada B.|ada.kestrel@mock.example", "Moss, Bo|bo.moss@mock.example"])
    #expect(try database.lines("SELECT count(*) FROM keywords") == ["1"])
  }

  @Test(arguments: ["09-wos-columns.csv", "09b-wos-columns-semicolon.csv"])
  func `a table with the tags as columns`(name: String) throws {
    let database = try database(name)
    #expect(
      try database.lines(
        """
        SELECT (SELECT count(*) FROM papers), (SELECT count(*) FROM authors),
          (SELECT count(*) FROM keywords), (SELECT count(*) FROM affiliations),
          (SELECT count(*) FROM citations)
        """) == ["2|3|3|3|2"])
  }

  @Test func `tabs where blanks should be`() throws {
    let database = try database("11-tabs-for-blanks.txt")
    #expect(
      try database.lines(
        "SELECT (SELECT count(*) FROM papers), (SELECT count(*) FROM authors), "
          + "(SELECT count(*) FROM keywords)") == ["1|2|2"])
  }
}
