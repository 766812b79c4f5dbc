import Foundation
import Testing

/// Databases that earlier versions made, and what the present program says of them and rebuilds from them.
@Suite(.enabled(if: Program.isThere, "the program is not beside the tests"))
struct OlderDatabaseTests {
  @Test(arguments: [
    "info old.db", "query old.db output/by-year", "sql old.db 'SELECT 1'", "check old.db",
    "report old.db -o page.html", "import old.db first.txt", "network old.db keyword",
    "thesaurus old.db list", "screen old.db --list", "verify old.db",
  ])
  func `a command says in one line how to bring it up to date`(command: String) throws {
    let folder = try WorkFolder.withDatabase(ofVersion: 1)
    let before = try folder.data("old.db")
    let outcome = try Program.run(command, in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(
      outcome.messages == """
        error: old.db: made by an older Bibliolite (schema 1; this program has 3). 'bibliolite \
        migrate old.db' brings it up to date without its exports; 'bibliolite rebuild old.db FILE…' \
        with the same exports (3 files: first.txt, second.txt, third.txt) has better numbers.

        """)
    #expect(try folder.data("old.db") == before)
  }

  @Test(arguments: [false, true])
  func `rebuild keeps every decision, migrated before or not`(isMigrated: Bool) throws {
    let folder = try WorkFolder.withDatabase(ofVersion: 1)
    if isMigrated { #expect(try Program.run("migrate old.db", in: folder).status == 0) }
    let rebuilt = try Program.run("rebuild old.db second.txt first.txt third.txt", in: folder)
    #expect(rebuilt.status == 0)
    #expect(rebuilt.messages.contains("8 papers before, 8 now, 7 of them included"))
    #expect(
      rebuilt.messages.contains(
        "kept 1 screening decision, 3 merges, 1 data set, 1 search\n"))
    #expect(
      rebuilt.messages.contains(
        "kept what you made: table notes, index notes_by_paper, index papers_by_volume, view noted")
    )
    #expect(rebuilt.messages.contains("5 analyses to be run again"))
    func value(_ sql: String) throws -> String {
      try Program.shell("sqlite3 old.db \"\(sql)\"", in: folder.path).output
    }
    #expect(try value("PRAGMA user_version") == "3\n")
    #expect(
      try value(
        "SELECT variant, preferred, origin FROM thesaurus WHERE origin <> 'built-in' ORDER BY origin"
      )
        == """
        Aldermoor, Bea R.|Aldermoor, Bea|authors.csv
        England|Albion|countries.csv
        spoil heaps|spoil heap|keywords.csv

        """)
    #expect(try value("SELECT count(*) FROM thesaurus WHERE variant = 'Turkey'") == "0\n")
    #expect(try value("SELECT count(*) FROM thesaurus WHERE variant = 'Zaire'") == "1\n")
    #expect(try value("SELECT count(*) FROM thesaurus WHERE variant = 'Belau'") == "1\n")
    #expect(
      try value("SELECT reason, decided_by FROM screening_decisions") == "no heaps|a reader\n")
    #expect(try value("SELECT * FROM dataset_journals") == "1234-5679|1.5|England|GBR\n")
    #expect(try value("SELECT query FROM searches") == "TS=heap\n")
    #expect(try value("SELECT count(*) FROM migrations") == "0\n")
    let check = try Program.run("check old.db", in: folder)
    #expect(check.status == 0)
    #expect(!check.output.contains("older rules"))
  }

  @Test(arguments: [1, 2], [false, true])
  func `merges of institutions are kept, whatever they were from`(
    version: Int, isMigrated: Bool
  ) throws {
    let folder = try WorkFolder.withDatabase(ofVersion: version)
    func value(_ sql: String) throws -> String {
      try Program.shell("sqlite3 old.db \"\(sql)\"", in: folder.path).output
    }
    // The second into a name that the user made up.
    _ = try value(
      """
      INSERT INTO institutions (institution_id, name, name_key, origin, preferred_id)
        VALUES (90, 'Moss and Lichens', 'moss and lichens', 'C3', 90);
      INSERT INTO thesaurus (kind, variant_id, preferred_id, variant, preferred, origin, decided_at)
        SELECT 'institution', i.institution_id, p.institution_id, i.name, p.name, 'mine.csv', '2024-01-01'
        FROM institutions AS i JOIN institutions AS p
        WHERE (i.name, p.name) IN (
          VALUES ('Univ Invented', 'University of Invented'),
            ('Institute of Moss', 'Moss and Lichens'));
      UPDATE institutions SET preferred_id = t.preferred_id FROM thesaurus AS t
        WHERE t.kind = 'institution' AND t.variant_id = institution_id;
      """)
    if isMigrated { #expect(try Program.run("migrate old.db", in: folder).status == 0) }
    let rebuilt = try Program.run("rebuild old.db first.txt second.txt third.txt", in: folder)
    #expect(rebuilt.status == 0, "\(rebuilt.messages)")
    #expect(
      try value(
        """
        SELECT i.name, i.origin, p.name, p.origin FROM institutions AS i
        JOIN institutions AS p ON p.institution_id = i.preferred_id
        WHERE p.institution_id <> i.institution_id ORDER BY i.name
        """)
          == """
          Institute of Moss|organisation|Moss and Lichens|organisation
          Univ Invented|address|University of Invented|organisation

          """)
    let check = try Program.run("check old.db", in: folder)
    #expect(check.status == 0, "\(check.output)")
  }

  @Test(arguments: [
    ("0", "its schema version is 0, which no "), ("-5", "its schema version is -5, which no "),
    ("99", "made by a newer Bibliolite (schema 99; "),
  ])
  func `a version that no older program wrote is refused`(version: String, message: String) throws {
    let folder = try WorkFolder.withDatabase(ofVersion: 1)
    _ = try Program.shell("sqlite3 old.db 'PRAGMA user_version = \(version)'", in: folder.path)
    let commands = [
      "info old.db", "migrate old.db", "rebuild old.db first.txt second.txt third.txt",
    ]
    for command in commands {
      let outcome = try Program.run(command, in: folder)
      #expect(outcome.status == 1)
      #expect(outcome.errors.count == 1)
      #expect(outcome.messages.hasPrefix("error: old.db: \(message)"))
    }
  }

  /// Versions under development shared the number of the released one.
  @Test(arguments: [
    (1, "ALTER TABLE authorships DROP COLUMN researcher_id", "authorships"),
    (1, "DROP TABLE study_files", "study_files is missing"),
    (1, "ALTER TABLE papers ADD COLUMN database TEXT", "papers.database is not of that version"),
    (1, "CREATE TABLE paper_identifiers (x)", "paper_identifiers is not of that version"),
    (2, "DROP TABLE undone_merges", "undone_merges is missing"),
    (
      2, "ALTER TABLE clusters DROP COLUMN mean_citing_year", "clusters.mean_citing_year is missing"
    ),
  ])
  func `a database of a version under development is refused`(
    version: Int, change: String, said: String
  ) throws {
    let folder = try WorkFolder.withDatabase(ofVersion: version)
    let views = "SELECT 'DROP VIEW ' || name || ';' FROM sqlite_schema WHERE type = 'view'"
    // SQLite drops no column while a view has it.
    _ = try Program.shell(
      """
      if [[ "\(change)" == *COLUMN* ]]; then sqlite3 old.db "\(views)" | sqlite3 old.db; fi
      sqlite3 old.db "\(change)"
      """, in: folder.path)
    let before = try folder.data("old.db")
    for command in ["migrate old.db", "info old.db", "import old.db first.txt"] {
      let outcome = try Program.run(command, in: folder)
      #expect(outcome.status == 1)
      #expect(outcome.errors.count == 1)
      #expect(
        outcome.messages.hasPrefix(
          "error: old.db: says that it is of schema \(version), but its tables are not ("))
      #expect(outcome.messages.contains(said))
      #expect(outcome.messages.hasSuffix("bibliolite rebuild old.db FILE…\n"))
    }
    #expect(try folder.data("old.db") == before)
    #expect(folder.databaseFiles == ["old.db"])
  }
}

extension WorkFolder {
  static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures")

  /// With `old.db` as a released version made it, and the files that it was made of.
  static func withDatabase(ofVersion version: Int) throws -> WorkFolder {
    let folder = try WorkFolder()
    let unpacked = try Program.shell(
      """
      set -e
      gunzip -c '\(fixtures.path)/version-\(version).db.gz' > old.db
      for name in first second third; do
        cp '\(fixtures.path)'/records-$name.txt $name.txt
      done
      """, in: folder.path)
    try #require(unpacked.status == 0)
    return folder
  }
}
