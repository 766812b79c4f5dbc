import Foundation
import Testing

/// A database that version 0.1.0 made, and what the present program does with it.
@Suite(.enabled(if: Program.isThere, "the program is not beside the tests"))
struct OlderDatabaseTests {
  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures")

  private func folder() throws -> WorkFolder {
    let folder = try WorkFolder()
    let unpacked = try Program.shell(
      """
      gunzip -c '\(Self.fixtures.path)/version-1.db.gz' > old.db
      cp '\(Self.fixtures.path)/version-1-first.txt' first.txt
      cp '\(Self.fixtures.path)/version-1-second.txt' second.txt
      """, in: folder.path)
    try #require(unpacked.status == 0)
    return folder
  }

  @Test(arguments: [
    "info old.db", "query old.db output/by-year", "sql old.db 'SELECT 1'", "check old.db",
    "report old.db -o page.html", "import old.db first.txt", "network old.db keyword",
    "thesaurus old.db list", "screen old.db --list", "verify old.db",
  ])
  func `a command says in one line how to bring it up to date`(command: String) throws {
    let folder = try folder()
    let before = try folder.data("old.db")
    let outcome = try Program.run(command, in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(
      outcome.messages == """
        error: old.db: made by an older Bibliolite (schema 1; this program has 2). Bring it up to \
        date from the same exports (2 files: first.txt, second.txt): bibliolite rebuild old.db FILE…

        """)
    #expect(try folder.data("old.db") == before)
  }

  @Test func `rebuild keeps every decision`() throws {
    let folder = try folder()
    let rebuilt = try Program.run("rebuild old.db second.txt first.txt", in: folder)
    #expect(rebuilt.status == 0)
    #expect(rebuilt.messages.contains("3 papers before, 3 now, 2 of them included"))
    #expect(
      rebuilt.messages.contains(
        "kept 1 screening decision, 2 merges, 1 data set, 1 search\n  1 analysis to be run again"))
    func value(_ sql: String) throws -> String {
      try Program.shell("sqlite3 old.db \"\(sql)\"", in: folder.path).output
    }
    #expect(try value("PRAGMA user_version") == "2\n")
    #expect(
      try value("SELECT variant, preferred, origin FROM thesaurus WHERE origin <> 'built-in'")
        == "Aldermoor, Bea R.|Aldermoor, Bea|authors.csv\nspoil heaps|spoil heap|keywords.csv\n")
    #expect(try value("SELECT count(*) FROM thesaurus WHERE variant = 'Turkey'") == "0\n")
    #expect(try value("SELECT count(*) FROM thesaurus WHERE variant = 'Zaire'") == "1\n")
    #expect(
      try value("SELECT reason, decided_by FROM screening_decisions") == "no heaps|a reader\n")
    #expect(try value("SELECT * FROM dataset_journals") == "1234-5679|1.5\n")
    #expect(try value("SELECT query FROM searches") == "TS=heap\n")
    #expect(try Program.run("check old.db", in: folder).status == 0)
  }

  @Test(arguments: ["0", "-5"])
  func `a version that no program wrote is refused`(version: String) throws {
    let folder = try folder()
    _ = try Program.shell("sqlite3 old.db 'PRAGMA user_version = \(version)'", in: folder.path)
    for command in ["info old.db", "rebuild old.db first.txt second.txt"] {
      let outcome = try Program.run(command, in: folder)
      #expect(outcome.status == 1)
      #expect(outcome.errors.count == 1)
      #expect(
        outcome.messages.hasPrefix("error: old.db: its schema version is \(version), which no "))
    }
  }
}
