import Foundation
import Testing

/// Databases in states that other programs, interruptions and strangers leave.
@Suite(.enabled(if: Program.isThere, "the program is not beside the tests"))
struct DatabaseTrustTests {
  private func folder(_ count: Int = 30) throws -> WorkFolder {
    let folder = try WorkFolder()
    try folder.export("a.txt", count: count, references: 5)
    try folder.export("b.txt", count: count, first: 1 + count, references: 5)
    return folder
  }

  @Test(arguments: ["''", "':memory:'", "'file:x.db?mode=memory'", "file:x.db"])
  func `a name that stores nothing is no database`(name: String) throws {
    let folder = try folder()
    for command in ["import \(name) a.txt", "info \(name)", "analyze \(name)"] {
      let outcome = try Program.run(command, in: folder)
      #expect(outcome.status == 64)
      #expect(outcome.errors.first?.contains("is no file: nothing would be kept") == true)
    }
    #expect(folder.databaseFiles == [])
  }

  @Test func `an unfinished import is said by what reads and refused by what analyses`() throws {
    let folder = try folder()
    #expect(try Program.run("import x.db a.txt b.txt", in: folder).status == 0)
    _ = try Program.shell(
      "sqlite3 x.db \"UPDATE imports SET status = 'running', finished_at = NULL\"",
      in: folder.path)
    let reading = try Program.run("query x.db output/by-year", in: folder)
    #expect(reading.status == 0)
    #expect(reading.messages.contains("note: x.db: an import has not come to its end"))
    for command in [
      "analyze x.db", "network x.db author",
      "screen x.db --exclude --reason r --sql 'SELECT paper_id FROM papers'",
    ] {
      let outcome = try Program.run(command, in: folder)
      #expect(outcome.status == 1)
      #expect(outcome.errors.first?.contains("an import was stopped before its end") == true)
    }
    #expect(try Program.run("import x.db a.txt", in: folder).status == 0)
    #expect(try Program.run("growth x.db", in: folder).messages.contains("unfinished") == false)
    #expect(try Program.run("check -q x.db", in: folder).status == 0)
  }

  @Test func `a trigger is named by check and keeps what writes from starting`() throws {
    let folder = try folder()
    #expect(try Program.run("import x.db a.txt", in: folder).status == 0)
    _ = try Program.shell(
      "sqlite3 x.db 'CREATE TABLE notes (text); CREATE TRIGGER t AFTER INSERT ON "
        + "screening_decisions BEGIN DELETE FROM keywords; END'", in: folder.path)
    let check = try Program.run("check x.db", in: folder)
    #expect(check.status == 0)
    #expect(check.output.contains("note: not made by Bibliolite: table notes, trigger t"))
    let writing = try Program.run(
      "screen x.db --exclude --reason r --sql 'SELECT paper_id FROM papers'", in: folder)
    #expect(writing.status == 1)
    #expect(writing.errors.first?.contains("t (on screening_decisions)") == true)
  }

  @Test func `a query that runs for ever ends when its time is over`() throws {
    let folder = try folder()
    #expect(try Program.run("import x.db a.txt", in: folder).status == 0)
    let endless =
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    let outcome = try Program.run("sql x.db \"\(endless)\" --timeout 0.3", in: folder)
    #expect(outcome.status == 1 && outcome.output == "")
    #expect(outcome.errors.first?.contains("took longer than 0.3 s") == true)
    #expect(
      try Program.run("query x.db output/by-year --timeout 30", in: folder).status == 0)
    #expect(try Program.run("sql x.db 'SELECT 1' --timeout 0", in: folder).status == 64)
  }

  @Test(arguments: [
    "output/by-year", "keywords/by-year", "references/by-publication-year", "figures/output-fits",
  ])
  func `a year that cannot be makes no series of years endless`(query: String) throws {
    let folder = try folder()
    #expect(try Program.run("import x.db a.txt", in: folder).status == 0)
    #expect(try Program.run("growth x.db", in: folder).status == 0)
    for year in ["9223372036854775807", "-9223372036854775808"] {
      _ = try Program.shell(
        """
        sqlite3 x.db "UPDATE papers SET publication_year = \(year) WHERE paper_id = 1;
          UPDATE cited_reference_papers SET year = \(year);
          UPDATE growth_fits SET is_best = 1, parameters = json_set(parameters,
            '$.\(year.hasPrefix("-") ? "first" : "last")_year', \(year))"
        """, in: folder.path)
      #expect(try Program.run("query x.db \(query) --timeout 20", in: folder).status == 0)
    }
  }

  @Test(arguments: ["growth x.db", "bursts x.db author", "network x.db author", "analyze x.db"])
  func `an analysis of papers of a year that cannot be is an error`(command: String) throws {
    let folder = try folder()
    #expect(try Program.run("import x.db a.txt", in: folder).status == 0)
    for year in ["9223372036854775807", "-9223372036854775808", "2147483648", "0"] {
      _ = try Program.shell(
        "sqlite3 x.db 'UPDATE papers SET publication_year = \(year) WHERE paper_id = 1'",
        in: folder.path)
      let outcome = try Program.run(command, in: folder)
      #expect(outcome.status == 1)
      #expect(outcome.errors.first?.contains("1 included paper has the year \(year)") == true)
    }
  }

  @Test func `what an interrupted command left is taken back by whoever reads next`() throws {
    let folder = try folder()
    #expect(try Program.run("import x.db a.txt", in: folder).status == 0)
    // A copy of the database in the middle of a transaction that has reached the file, with its journal.
    let script = """
      import shutil, sqlite3
      c = sqlite3.connect("x.db", isolation_level=None)
      c.execute("PRAGMA cache_size = 1")
      c.execute("BEGIN")
      c.execute("UPDATE papers SET title = title || hex(randomblob(2000))")
      shutil.copy("x.db", "hot.db")
      shutil.copy("x.db-journal", "hot.db-journal")
      c.execute("ROLLBACK")
      """
    try folder.write("hot.py", script)
    #expect(try Program.shell("python3 hot.py", in: folder.path).status == 0)
    let titles = "sql hot.db \"SELECT max(length(title)) FROM papers\""
    let outcome = try Program.run(titles, in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.output == "max(length(title))\n15\n")
    #expect(folder.databaseFiles == ["hot.db", "x.db"])
  }

  @Test func `two imports at once end as if one had followed the other`() throws {
    let folder = try folder(400)
    for pause in ["0", "0.1", "0.3", "0.6"] {
      let outcome = try Program.shell(
        """
        rm -f d.db*
        $BIBLIOLITE import d.db a.txt -q & first=$!
        sleep \(pause)
        $BIBLIOLITE import d.db b.txt -q; second=$?
        wait $first; echo $? $second
        """, in: folder.path)
      #expect(outcome.output == "0 0\n")
      #expect(try Program.run("check -q d.db", in: folder).status == 0)
      let count = try Program.run("sql d.db 'SELECT count(*) AS n FROM papers'", in: folder)
      #expect(count.output == "n\n800\n")
      #expect(folder.databaseFiles == ["d.db"])
    }
  }

  @Test func `a command that writes waits for another, says so, and gives up in time`() throws {
    let folder = try folder()
    #expect(try Program.run("import x.db a.txt", in: folder).status == 0)
    let outcome = try Program.shell(
      """
      exec 9< x.db; flock -x 9
      $BIBLIOLITE import x.db b.txt --wait 0.3 -q
      """, in: folder.path)
    #expect(outcome.status == 1)
    #expect(outcome.messages.hasPrefix("note: x.db: waiting for another command that writes to it"))
    #expect(outcome.errors.first?.hasPrefix("error: x.db: another program is writing") == true)
  }

  @Test func `triggers keep commands from writing unless they are allowed`() throws {
    let folder = try folder()
    #expect(try Program.run("import x.db a.txt", in: folder).status == 0)
    _ = try Program.shell(
      "sqlite3 x.db 'CREATE TRIGGER trap AFTER INSERT ON screening_decisions BEGIN DELETE FROM "
        + "keywords; END'", in: folder.path)
    let command = "screen x.db --exclude --reason r --sql 'SELECT paper_id FROM papers LIMIT 1'"
    let outcome = try Program.run(command, in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.errors.first?.contains("trap (on screening_decisions)") == true)
    #expect(try Program.run("info x.db", in: folder).status == 0)
    #expect(
      try Program.shell("BIBLIOLITE_TRIGGERS=run $BIBLIOLITE \(command)", in: folder.path).status
        == 0)
  }

  @Test func `a rebuild keeps the tables, views and indexes that the user made`() throws {
    let folder = try folder()
    #expect(try Program.run("import x.db a.txt", in: folder).status == 0)
    _ = try Program.shell(
      """
      sqlite3 x.db "CREATE TABLE notes (paper TEXT, note TEXT, words AS (length(note)));
        CREATE INDEX notes_by_paper ON notes (paper);
        CREATE INDEX my_years ON papers (publication_year);
        CREATE VIEW noted AS SELECT p.title, n.note FROM notes AS n
          JOIN papers AS p ON p.accession_number = n.paper;
        INSERT INTO notes VALUES ('WOS:3', 'read it'), ('WOS:4', NULL);"
      """, in: folder.path)
    let outcome = try Program.run("rebuild x.db a.txt", in: folder)
    #expect(outcome.status == 0)
    #expect(
      outcome.messages.contains(
        "kept what you made: table notes, index my_years, index notes_by_paper, view noted"))
    let rows = try Program.run("sql x.db 'SELECT * FROM noted' --format csv", in: folder)
    #expect(rows.output == "title,note\r\nTitle number 3,read it\r\nTitle number 4,\r\n")
    _ = try Program.shell(
      "sqlite3 x.db 'CREATE VIRTUAL TABLE mine USING fts5(text)'", in: folder.path)
    let before = try folder.data("x.db")
    let refused = try Program.run("rebuild x.db a.txt", in: folder)
    #expect(refused.status == 1)
    #expect(refused.errors.first?.contains("table mine (a virtual table)") == true)
    #expect(try folder.data("x.db") == before)
    #expect(folder.databaseFiles == ["x.db"])
  }
}
