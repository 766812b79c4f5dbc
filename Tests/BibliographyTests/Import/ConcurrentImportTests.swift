import Foundation
import SQLite
import Synchronization
import Testing

@testable import Bibliography

/// Several imports into one database at the same time, and a database that another program writes to.
struct ConcurrentImportTests {
  private static func add(_ path: String, to database: String) throws -> ImportSummary {
    try Importer(paths: [path], command: "test", programVersion: "0").run(
      intoDatabaseAt: database)
  }

  private func export(_ number: Int, in folder: ImportFolder) throws -> String {
    try folder.export(
      "\(number).txt",
      (1...50).map { "AU Doe, J\nTI Title \(number) \($0)\nSO TESTS\nUT WOS:\(number * 100 + $0)" })
  }

  @Test(arguments: 1...4) func `imports into one new database wait for each other`(
    round: Int
  ) async throws {
    let folder = try ImportFolder()
    let paths = try (1...3).map { try export($0, in: folder) }
    try await withThrowingTaskGroup(of: Int.self) { [place = folder.databasePath] group in
      for path in paths { group.addTask { try Self.add(path, to: place).newPaperCount } }
      for try await count in group { #expect(count == 50) }
    }
    let database = try Database.openForReading(folder.databasePath)
    #expect(try database.connection.integer("SELECT count(*) FROM papers") == 150)
    #expect(try database.brokenInvariants() == [])
  }

  /// Whichever comes first: what one has brought in, the failure of the other leaves alone.
  @Test(arguments: 1...4) func `an import that fails takes nothing of another away`(
    round: Int
  ) async throws {
    let folder = try ImportFolder()
    let good = try export(1, in: folder)
    let bad = try folder.file("bad.txt", "FN Clarivate Analytics Web of Science\nVR 1.0\nEF\n")
    let place = folder.databasePath
    let failing = Task.detached { try Self.add(bad, to: place) }
    do {
      #expect(try Self.add(good, to: place).newPaperCount == 50)
      let database = try Database.openForReading(place)
      #expect(try database.connection.integer("SELECT count(*) FROM papers") == 50)
    } catch let error as BibliographyError {
      // Nothing was lost silently.
      #expect(error.description.contains("Run the same command again"))
    }
    await #expect(throws: BibliographyError.self) { _ = try await failing.value }
  }

  /// The other program has a thread of its own: a task could wait for its turn longer than the import
  /// waits for the lock.
  @Test func `an import waits for a program that is writing`() throws {
    let folder = try ImportFolder()
    let (first, second) = (try export(1, in: folder), try export(2, in: folder))
    let place = folder.databasePath
    _ = try Self.add(first, to: place)
    let (locked, finished) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let failure = Mutex<(any Error)?>(nil)
    Thread.detachNewThread {
      do {
        let other = try Connection(path: place, mode: .readWrite)
        try other.execute(
          "BEGIN IMMEDIATE; UPDATE papers SET title = 'Changed' WHERE paper_id = 1")
        locked.signal()
        Thread.sleep(forTimeInterval: 0.2)
        try other.execute("COMMIT")
      } catch {
        failure.withLock { $0 = error }
        locked.signal()
      }
      finished.signal()
    }
    locked.wait()
    #expect(try Self.add(second, to: place).newPaperCount == 50)
    finished.wait()
    #expect(failure.withLock { $0 == nil })
    let database = try Database.openForReading(place)
    #expect(
      try database.connection.integer("SELECT count(*) FROM papers WHERE title = 'Changed'") == 1)
  }

  @Test func `a file that was taken away is noticed`() throws {
    let folder = try ImportFolder()
    let connection = try Connection(path: folder.databasePath, mode: .create)
    try connection.execute("CREATE TABLE t (a)")
    #expect(!connection.hasMoved)
    DatabasePlace(folder.path + "/other.db").restore()
    #expect(!connection.hasMoved)
    let place = DatabasePlace(folder.path + "/new.db")
    let made = try Connection(path: folder.path + "/new.db", mode: .create)
    try made.execute("CREATE TABLE t (a)")
    place.restore()
    #expect(made.hasMoved)
  }
}
