import SQLite
import Testing

@testable import Bibliography

/// Text is stored in normalisation form C; what was changed for that is counted.
struct CompositionCountTests {
  @Test func `lines that were changed to form C are counted and noted`() throws {
    let folder = try ImportFolder()
    let decomposed = "AU Bru\u{302}le\u{301}, A\n   Plain, B\nTI Sur les pre\u{301}s\nUT WOS:1"
    let composed = "AU Br\u{FB}l\u{E9}, A\nTI Sur les pr\u{E9}s\nUT WOS:2"
    let database = try Database.inMemory()
    let first = try Importer.add([try folder.export("1.txt", [decomposed])], to: database)
    #expect(first.composedLineCount == 2)
    #expect(
      try database.lines("SELECT severity, message FROM import_problems")
        == [
          "note|2 lines were not in Unicode normalisation form C (NFC) and were changed to it"
        ])
    let second = try Importer.add([try folder.export("2.txt", [composed])], to: database)
    #expect(second.composedLineCount == 0)
    #expect(try database.connection.integer("SELECT count(*) FROM import_problems") == 1)
    #expect(
      try database.lines("SELECT DISTINCT title FROM papers").map { Array($0.utf8) }
        == [Array("Sur les pr\u{E9}s".utf8)])
  }
}
