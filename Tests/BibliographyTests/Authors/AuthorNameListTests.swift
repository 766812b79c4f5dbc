import SQLite
import Testing

@testable import Bibliography

/// Lists of names that are not one name a line, and names of nobody.
struct AuthorNameListTests {
  private func database(_ record: String) throws -> Database {
    let database = try Importer.database(ofRecords: [record])
    #expect(try database.brokenInvariants() == [])
    return database
  }

  @Test func `names in one line with semicolons are several authors`() throws {
    let database = try database(
      """
      AU Bird, Bo; Carp, Cy E;
         Dove-Dell, Di
      BA Hare, H; Ibis, I
      BE Jay, J; Kite, K
      TI T
      UT MEDLINE:1
      """)
    #expect(
      try database.lines("SELECT position, name_as_written FROM authorships")
        == ["1|Bird, Bo", "2|Carp, Cy E", "3|Dove-Dell, Di"])
    #expect(
      try database.lines("SELECT name_as_written FROM editors ORDER BY position")
        == ["Jay, J", "Kite, K"])
    #expect(
      try database.lines("SELECT tag, value FROM record_fields WHERE tag = 'AU' ORDER BY position")
        == ["AU|Bird, Bo; Carp, Cy E;", "AU|Dove-Dell, Di"])
  }

  @Test func `full names in one line belong to the abbreviated ones`() throws {
    let database = try database(
      "AU Bird, B\n   O&apos;Carp, C\nAF Bird, Bo; O&apos;Carp, Cy\nTI T\nUT WOS:1")
    #expect(
      try database.lines("SELECT full_name_as_written FROM authorships ORDER BY position").count
        == 2)
  }

  @Test(arguments: ["[Anonymous]", "Anonymous", "ANON", "Anon.", "[No authors listed]"])
  func `what says that there is no author is none`(name: String) throws {
    let database = try database("AU \(name)\nAF \(name)\nTI T\nUT WOS:1")
    #expect(try database.lines("SELECT * FROM authors") == [])
    #expect(
      try database.lines(
        "SELECT tag, value FROM record_fields WHERE tag IN ('AU', 'AF') ORDER BY 1")
        == ["AF|\(name)", "AU|\(name)"])
  }

  @Test func `papers of nobody are ranked where it is asked for`() throws {
    let database = try Importer.database(ofRecords: [
      "AU [Anonymous]\nTI T\nPY 2001\nTC 3\nUT WOS:1", "AU Anon.\nTI U\nPY 2003\nTC 1\nUT WOS:2",
      "AU Bird, B\nTI V\nPY 2002\nTC 2\nUT WOS:3", "CA Survey Group\nTI W\nPY 2002\nUT WOS:4",
    ])
    let query = try SavedQueryCatalogue().query(named: "authors/top-authors")
    func authors(_ anonymous: String) throws -> [[Value]] {
      let rows = try query.rows(in: database.connection, ["anonymous": anonymous])
      var authors: [[Value]] = []
      while let row = try rows.next() { authors.append(Array(row.prefix(2))) }
      return authors
    }
    #expect(try authors("0") == [[.text("Bird, B"), .integer(1)]])
    #expect(
      try authors("1")
        == [[.text("[Anonymous]"), .integer(2)], [.text("Bird, B"), .integer(1)]])
  }

  @Test(arguments: ["Anon, J", "Anona, B", "Noauthor, N"])
  func `a name that looks like it is a name`(name: String) throws {
    #expect(try database("AU \(name)\nTI T\nUT WOS:1").lines("SELECT name FROM authors") == [name])
  }

  @Test func `the others of a list count without the anonymous one`() throws {
    let database = try database("AU Bird, B\n   [Anonymous]\n   Carp, C\nTI T\nUT WOS:1")
    #expect(
      try database.lines("SELECT label, fraction, is_first FROM author_occurrences ORDER BY 1")
        == ["Bird, B|0.5|1", "Carp, C|0.5|0"])
    #expect(try database.lines("SELECT is_anonymous FROM papers") == ["0"])
  }
}
