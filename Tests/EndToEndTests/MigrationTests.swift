import Foundation
import Testing

/// `bibliolite migrate`: a database of each released version, without its exports.
@Suite(.enabled(if: Program.isThere, "the program is not beside the tests"))
struct MigrationTests {
  private func value(_ sql: String, _ folder: WorkFolder, in file: String = "old.db") throws
    -> String
  {
    try Program.shell("sqlite3 \(file) \"\(sql)\"", in: folder.path).output
  }

  private func migrated(from version: Int = 1) throws -> WorkFolder {
    let folder = try WorkFolder.withDatabase(ofVersion: version)
    let outcome = try Program.run("migrate old.db", in: folder)
    try #require(outcome.status == 0, "\(outcome.messages)")
    return folder
  }

  @Test func `what was done is said, and the old database is kept`() throws {
    let folder = try WorkFolder.withDatabase(ofVersion: 1)
    let before = try folder.data("old.db")
    let outcome = try Program.run("migrate old.db", in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.messages.hasPrefix("Migrated old.db from schema 1 to 3 in "))
    for said in [
      "8 papers, 7 of them included, with all decisions", "5 analyses to be run again",
      "    keys of cited references that have no page\n",
      "'bibliolite rebuild old.db FILE…' reads the same exports (3 files: first.txt, second.txt, "
        + "third.txt) by the rules of now",
      "kept what you made: table notes, index notes_by_paper, index papers_by_volume, view noted",
    ] { #expect(outcome.messages.contains(said), "\(outcome.messages)") }
    #expect(folder.databaseFiles == ["old.db", "old.schema-1.db"])
    #expect(try folder.data("old.schema-1.db") == before)
    let again = try Program.run("migrate old.db", in: folder)
    #expect(again.status == 0)
    #expect(again.messages == "old.db is up to date: it is of this version's schema\n")
  }

  @Test func `another file of the old one's new name is left alone`() throws {
    let folder = try WorkFolder.withDatabase(ofVersion: 1)
    try folder.write("old.schema-1.db", "mine")
    #expect(try Program.run("migrate old.db", in: folder).status == 0)
    #expect(folder.databaseFiles == ["old.db", "old.schema-1-2.db", "old.schema-1.db"])
    #expect(try folder.data("old.schema-1.db") == Data("mine".utf8))
  }

  /// Byte for byte, so that columns, their order, constraints and comments are the same.
  @Test(arguments: [1, 2])
  func `each released version has the schema of a new database afterwards`(version: Int) throws {
    let folder = try WorkFolder.withDatabase(ofVersion: version)
    #expect(try Program.run("migrate old.db", in: folder).status == 0)
    #expect(try Program.run("import new.db first.txt", in: folder).status == 0)
    let schema = """
      SELECT type, name, tbl_name, sql FROM sqlite_schema
      WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND tbl_name NOT IN ('notes', 'noted', 'dataset_journals')
        AND name <> 'papers_by_volume'
      ORDER BY type, name
      """
    #expect(try value(schema, folder) == value(schema, folder, in: "new.db"))
    for pragma in ["user_version", "application_id", "page_size", "encoding", "journal_mode"] {
      #expect(
        try value("PRAGMA \(pragma)", folder) == value("PRAGMA \(pragma)", folder, in: "new.db"))
    }
    let countries = """
      SELECT country_id, name, name_in_wos, iso2, iso3, state_id, continent FROM countries
      WHERE name <> 'Albion' ORDER BY country_id
      """
    #expect(try value(countries, folder) == value(countries, folder, in: "new.db"))
    let check = try Program.run("check old.db", in: folder)
    #expect(check.status == 0, "\(check.output)")
  }

  @Test func `decisions, data sets and what the user made are there, ids too`() throws {
    let folder = try WorkFolder.withDatabase(ofVersion: 1)
    let kept = [
      "SELECT paper_id, accession_number, title, is_included FROM papers ORDER BY 1",
      // Of a name with two ORCIDs one half is a new author.
      "SELECT author_id, name FROM authors WHERE name_key NOT LIKE 'WEATHERBY%' ORDER BY 1",
      "SELECT keyword_id, keyword, preferred_id FROM keywords ORDER BY 1",
      "SELECT variant, preferred, origin FROM thesaurus WHERE origin <> 'built-in' ORDER BY 1",
      "SELECT * FROM screening_decisions", "SELECT * FROM dataset_journals",
      "SELECT * FROM searches",
      "SELECT * FROM notes", "SELECT * FROM noted",
      "SELECT sql FROM sqlite_schema WHERE name IN ('noted', 'notes_by_paper', 'papers_by_volume') "
        + "ORDER BY name",
    ]
    let before = try kept.map { try value($0, folder) }
    #expect(try Program.run("migrate old.db", in: folder).status == 0)
    #expect(try kept.map { try value($0, folder) } == before)
    #expect(
      try value(
        "SELECT c.name, p.name FROM countries AS c JOIN countries AS p "
          + "ON p.country_id = c.preferred_id WHERE c.name = 'England'", folder)
        == "England|Albion\n")
    #expect(try value("SELECT count(*) FROM thesaurus WHERE variant = 'Turkey'", folder) == "0\n")
    #expect(try value("SELECT count(*) FROM thesaurus WHERE variant = 'Belau'", folder) == "1\n")
  }

  @Test func `a trigger of the user's runs with nothing, and is there again`() throws {
    let folder = try WorkFolder.withDatabase(ofVersion: 1)
    let trigger = "CREATE TRIGGER watch AFTER UPDATE ON papers BEGIN DELETE FROM notes; END"
    _ = try value(trigger, folder)
    #expect(try Program.run("migrate old.db", in: folder).status == 0)
    #expect(try value("SELECT count(*) FROM notes", folder) == "2\n")
    #expect(
      try value("SELECT sql FROM sqlite_schema WHERE name = 'watch'", folder) == trigger + "\n")
  }

  /// What migrating fills is what reading the exports again fills.
  @Test(arguments: [
    """
    SELECT p.title, i.scheme, i.value FROM paper_identifiers AS i JOIN papers AS p USING (paper_id)
    ORDER BY 1, 2, 3
    """,
    "SELECT title, database, record_source FROM papers ORDER BY 1",
    "SELECT address_as_written, rule FROM affiliations ORDER BY 1",
    "SELECT name, record_source FROM import_files ORDER BY 1",
    """
    SELECT p.title, c.database, c.counted_on, c.times_cited, c.reference_count
    FROM paper_counts AS c JOIN papers AS p USING (paper_id) ORDER BY 1, 2, 3
    """,
    """
    SELECT p.title, f.tag, f.position, f.record_source
    FROM record_fields AS f JOIN papers AS p USING (paper_id) WHERE f.tag IN ('AU', 'TI', 'TC') ORDER BY 1, 2, 3
    """,
    """
    SELECT p.title, v.title, v.series, s.title FROM papers AS p
    JOIN source_variants AS v ON v.variant_id = p.source_variant_id
    JOIN sources AS s ON s.source_id = p.source_id ORDER BY 1
    """,
    "SELECT paper_id, tag, value FROM paper_fields WHERE tag = 'SE'",
    "SELECT a.name, i.scheme, i.value FROM author_identifiers AS i JOIN authors AS a USING (author_id) "
      + "ORDER BY 1, 2, 3",
    "SELECT name_key, division FROM authors WHERE name_key LIKE 'weatherby%' ORDER BY 1, 2",
    """
    SELECT p.title, a.position, i.name FROM affiliation_institutions AS a
    JOIN papers AS p USING (paper_id) JOIN institutions AS i USING (institution_id) ORDER BY 1, 2, 3
    """,
    """
    SELECT i.name, m.name FROM institution_parents AS p
    JOIN institutions AS i ON i.institution_id = p.institution_id
    JOIN institutions AS m ON m.institution_id = p.parent_id ORDER BY 1, 2
    """,
    "SELECT name, is_anonymous FROM cited_authors ORDER BY 1",
    "SELECT item_year FROM cited_reference_occurrences ORDER BY 1",
  ])
  func `what is filled is what a rebuild has`(sql: String) throws {
    let folder = try migrated()
    let filled = try value(sql, folder)
    #expect(
      try Program.run("rebuild old.db first.txt second.txt third.txt", in: folder).status == 0)
    #expect(try value(sql, folder) == filled)
  }

  @Test func `papers without an author are known from version 2 on`() throws {
    let folder = try migrated(from: 2)
    let sql = "SELECT title, is_anonymous FROM papers WHERE is_anonymous ORDER BY 1"
    let filled = try value(sql, folder)
    #expect(!filled.isEmpty)
    #expect(
      try Program.run("rebuild old.db first.txt second.txt third.txt", in: folder).status == 0)
    #expect(try value(sql, folder) == filled)
  }

  @Test func `every saved query and every command runs`() throws {
    let folder = try migrated()
    let commands = try Program.shell(
      """
      set -o pipefail
      "$BIBLIOLITE" query --list --format csv | tail -n +2 | cut -d, -f1 > names
      while read -r name; do
        "$BIBLIOLITE" query old.db "$name" > rows 2> said || echo "query $name: $(cat said)"
      done < names
      for command in "info old.db --json" "verify old.db" "report old.db -o page.html --overwrite" \\
        "network old.db keyword --name heaps" "network old.db institution" "network old.db term" \\
        "bursts old.db author" "growth old.db" "analyze old.db" "thesaurus old.db suggest keyword" \\
        "screen old.db --list" "figure old.db network/heaps -o heaps.svg" "check old.db"; do
        "$BIBLIOLITE" $command > rows 2> said || echo "$command: $? $(cat said)"
      done
      [ "$(wc -l < names)" -gt 100 ] || echo "only $(wc -l < names) queries"
      """, in: folder.path)
    #expect(commands.output == "")
  }

  @Test func `later files go in, and all invariants hold`() throws {
    let folder = try migrated()
    try folder.export("more.txt", count: 5, first: 50)
    #expect(try Program.run("import old.db more.txt first.txt", in: folder).status == 0)
    let check = try Program.run("check old.db", in: folder)
    #expect(check.status == 0, "\(check.output)")
    #expect(try value("SELECT count(*) FROM papers", folder) == "13\n")
  }

  @Test func `info and check say what is of older rules, and results are stale`() throws {
    let folder = try migrated()
    let info = try Program.run("info old.db", in: folder)
    let check = try Program.run("check old.db", in: folder)
    for output in [info.output, check.output] {
      #expect(output.contains("brought from schema 1 up to date without its exports"))
      #expect(output.contains("keys of cited references that have no page"))
      #expect(output.contains("'bibliolite rebuild old.db FILE…'"))
    }
    #expect(info.output.components(separatedBy: "stale: the data have changed since").count == 6)
    #expect(try Program.run("check --quiet old.db", in: folder).output.isEmpty)
    #expect(try Program.run("report old.db -o page.html", in: folder).status == 0)
    let page = String(decoding: try folder.data("page.html"), as: UTF8.self)
    #expect(page.contains("The records were read by an older version of the program (schema 1)"))
    #expect(page.contains("The records were read by an older version of the program, whose rules"))
    #expect(
      try value("SELECT schema_version, from_version FROM migrations", folder) == "2|1\n3|2\n")
  }

  @Test func `an import that was stopped stays so`() throws {
    let folder = try WorkFolder.withDatabase(ofVersion: 1)
    _ = try value("UPDATE imports SET status = 'running', finished_at = NULL", folder)
    #expect(try Program.run("migrate old.db", in: folder).status == 0)
    #expect(try value("SELECT status FROM imports", folder) == "running\n")
    #expect(
      try Program.run("import old.db first.txt second.txt third.txt", in: folder).status == 0)
    #expect(try Program.run("check old.db", in: folder).status == 0)
  }

  // MARK: Failures

  /// Of the copy, and of what it grows by.
  @Test(arguments: [600, 1250])
  func `a migration that finds no room leaves the old database as it was`(kilobytes: Int) throws {
    let folder = try WorkFolder.withDatabase(ofVersion: 1)
    let before = try folder.data("old.db")
    let outcome = try Program.shell(
      "ulimit -f \(kilobytes); \"$BIBLIOLITE\" migrate old.db", in: folder.path)
    #expect(outcome.status == 1)
    #expect(outcome.errors.count == 1)
    #expect(try folder.data("old.db") == before)
    #expect(try folder.everything.filter { $0.contains("old") } == ["old.db"])
  }

  @Test func `what the user made and cannot stay is named, and nothing is changed`() throws {
    let folder = try WorkFolder.withDatabase(ofVersion: 1)
    // The new version has a second name of Namibia.
    _ = try value("CREATE UNIQUE INDEX mine ON countries (name) WHERE name = 'Namibia'", folder)
    let before = try folder.data("old.db")
    let outcome = try Program.run("migrate old.db", in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.errors.count == 1)
    #expect(
      outcome.messages.hasPrefix(
        "error: old.db: not migrated, and as it was: what you made in it does not fit the new tables: "
          + "index mine (UNIQUE constraint failed"))
    #expect(try folder.data("old.db") == before)
    #expect(folder.databaseFiles == ["old.db"])
  }

  @Test func `a column that the user added is named, and nothing is changed`() throws {
    let folder = try WorkFolder.withDatabase(ofVersion: 1)
    _ = try value("ALTER TABLE papers ADD COLUMN note TEXT", folder)
    let before = try folder.data("old.db")
    let outcome = try Program.run("migrate old.db", in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.messages.contains("would lose what you added to them: papers.note. Copy"))
    #expect(folder.databaseFiles == ["old.db"])
    #expect(try folder.data("old.db") == before)
    _ = try value("ALTER TABLE papers DROP COLUMN note", folder)
    #expect(try Program.run("migrate old.db", in: folder).status == 0)
    _ = try value("ALTER TABLE papers ADD COLUMN note TEXT", folder)
    #expect(
      try Program.run("migrate old.db", in: folder).messages
        == "old.db is up to date: it is of this version's schema\n")
  }

  @Test func `a migration that is killed at any moment leaves the old database or the new one`()
    throws
  {
    let folder = try WorkFolder.withDatabase(ofVersion: 1)
    let before = try folder.data("old.db")
    var kills = 0
    for milliseconds in stride(from: 5, through: 400, by: 15) {
      let outcome = try Program.shell(
        "timeout -s KILL 0.\(String(format: "%03d", milliseconds)) \"$BIBLIOLITE\" migrate old.db",
        in: folder.path)
      if outcome.status == 0 { break }
      kills += 1
      if try folder.data("old.db") != before { break }
    }
    #expect(kills > 0)
    #expect(try Program.run("migrate old.db", in: folder).status == 0)
    #expect(try Program.run("check old.db", in: folder).status == 0)
    #expect(try folder.data("old.schema-1.db") == before)
    #expect(try !folder.everything.contains { $0.contains("-migrating") })
  }
}

extension WorkFolder {
  /// The names of all files, hidden ones too.
  fileprivate var everything: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }
}
