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
