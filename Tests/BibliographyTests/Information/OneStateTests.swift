import SQLite
import Testing

@testable import Bibliography

struct OneStateTests {
  @Test func `what a reading command sees does not change under it`() throws {
    let folder = try ImportFolder()
    let path = try folder.export("records.txt", ["AU Stone, A\nTI One\nSO J\nPY 2001\nUT WOS:1"])
    let place = folder.path + "/study.db"
    _ = try Importer(paths: [path], command: "test", programVersion: "test")
      .run(intoDatabaseAt: place)
    let reader = try Database.openForReading(place)
    // Who writes must wait until the reader has finished.
    let writer = try Connection(path: place, mode: .readWrite, busyTimeout: 0)
    let error = try #require(throws: SQLiteError.self) {
      try writer.execute("UPDATE papers SET title = 'Two'")
    }
    #expect(error.isBusy)
    #expect(try reader.lines("SELECT title FROM papers") == ["One"])
    try reader.connection.execute("COMMIT")
    try writer.execute("UPDATE papers SET title = 'Two'")
    #expect(
      try Database.openForReading(place).lines("SELECT title FROM papers") == ["Two"])
  }
}
