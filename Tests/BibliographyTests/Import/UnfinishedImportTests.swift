import Foundation
import Testing

@testable import Bibliography

/// Imports that were stopped before their first file was in.
struct UnfinishedImportTests {
  @Test func `an import stopped before its first file is unfinished to all who open the database`()
    throws
  {
    let folder = try ImportFolder()
    let path = folder.databasePath
    // What such an import has written: the tables, and no row of its own.
    do { _ = try Database.openOrCreate(path) }
    #expect(try Database.openForReading(path).hasUnfinishedImport())
    #expect(try Database.openForReading(path).information().hasPendingImport)
    #expect(try DatabaseCheck(Database.openForReading(path)).run { _ in } == 1)
    #expect(throws: BibliographyError.self) { try Database.openForWriting(path) }

    let export = try folder.export("a.txt", ["AU Doe, J\nTI A title of words\nPY 2001\nUT WOS:1"])
    let importer = Importer(paths: [export], command: "import", programVersion: "0")
    _ = try importer.run(intoDatabaseAt: path)
    let database = try Database.openForReading(path)
    #expect(try !database.hasUnfinishedImport())
    #expect(try database.brokenInvariants() == [])
  }

  @Test func `what an import had read when it was stopped is settled by the next`() throws {
    let folder = try ImportFolder()
    let stopped = try folder.export(
      "a.txt",
      [
        """
        AU Doe, J
        TI A title of words
        PY 2001
        CR Able A, 1999, J TESTS, V1, P2, DOI 10.1000/a
        UT WOS:1
        DA 2022-01-01
        """,
        """
        AU Doe, J
        TI A title of words
        PY 2001
        CR Baker B, 2000, J TESTS, V3, P4
        UT WOS:1
        DA 2020-01-01
        """,
        "AU Roe, R\nTI Another\nPY 2002\nCR Able A, 1999, J TESTS, V1, P2, DOI 10.1000/b\nUT WOS:2",
      ])
    let next = try folder.export("b.txt", ["AU Poe, P\nTI A third\nPY 2003\nUT WOS:3"])
    let database = try Database.inMemory()
    // It stops where the two records of one paper are put together. A change of `temp_store`, which an
    // import makes, would remove the trigger.
    try database.connection.execute(
      """
      PRAGMA temp_store = FILE;
      CREATE TEMP TRIGGER stop BEFORE INSERT ON main.record_variants
      BEGIN SELECT RAISE(ABORT, 'stopped'); END
      """)
    #expect(throws: BibliographyError.self) { try Importer.add([stopped], to: database) }
    #expect(try database.lines("SELECT count(*) FROM papers") == ["2"])
    try database.connection.execute("DROP TRIGGER temp.stop")

    try Importer.add([next], to: database)
    let whole = try Database.inMemory()
    try Importer.add([stopped, next], to: whole)
    #expect(try ContentDump(database).differences(from: ContentDump(whole)) == [])
    // The line with the other DOI was of the newer record alone.
    let works = "SELECT reference_key, doi FROM cited_references ORDER BY 1"
    #expect(
      try database.lines(works)
        == ["Able A, 1999, J TESTS, V1, P2|10.1000/b", "Baker B, 2000, J TESTS, V3, P4|∅"])
    #expect(try database.brokenInvariants() == [])
  }

  @Test func `a file that is not there or empty is a database that nobody has made`() throws {
    let folder = try ImportFolder()
    let path = folder.databasePath
    #expect(try Database.openForReadingIfMade(path) == nil)
    try Data().write(to: URL(filePath: path))
    #expect(try Database.openForReadingIfMade(path) == nil)
    do { _ = try Database.openOrCreate(path) }
    #expect(try Database.openForReadingIfMade(path) != nil)
    try Data("not a database, but a text that is long enough".utf8).write(to: URL(filePath: path))
    #expect(throws: BibliographyError.self) { try Database.openForReadingIfMade(path) }
  }
}
