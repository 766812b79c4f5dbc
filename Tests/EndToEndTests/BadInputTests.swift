import Foundation
import Testing

/// Inputs that cannot be imported: one line that says which file, what is wrong and what to do; the
/// exit status; and a database that is as it was.
@Suite(.enabled(if: Program.isThere, "the program is not beside the tests"))
struct BadInputTests {
  private func folder() throws -> WorkFolder {
    let folder = try WorkFolder()
    try folder.export("good.txt")
    try folder.write("notes.txt", "This is a text.\nIt has no records.\n")
    try folder.write("empty.txt", "")
    try folder.write("header.txt", "FN Clarivate Analytics Web of Science\nVR 1.0\nEF\n")
    try folder.write(
      "cut.txt",
      "FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nTI Whole\nUT WOS:8\nER\n\nPT J\nTI Cut of"
    )
    try FileManager.default.createDirectory(
      atPath: folder.path + "/folder", withIntermediateDirectories: true)
    try folder.write("folder/readme.md", "Nothing here.\n")
    return folder
  }

  @Test(arguments: [
    ("notes.txt", "notes.txt: not a bibliographic export"),
    ("empty.txt", "empty.txt: an empty file"),
    ("header.txt", "header.txt: an export without a single record"),
    ("folder", "folder: a folder without bibliographic exports"),
    ("missing.txt", "missing.txt: no such file or folder"),
    ("'*.xyz'", "*.xyz: no such file or folder"),
  ])
  func `an input that is no export is one error and makes no database`(
    input: String, message: String
  ) throws {
    let folder = try folder()
    let outcome = try Program.run("import new.db \(input)", in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.errors.count == 1)
    #expect(outcome.messages.hasPrefix("error: " + message))
    #expect(folder.databaseFiles == [])
  }

  @Test(arguments: ["notes.txt", "empty.txt", "folder", "missing.txt", "cut.gz"])
  func `a database is byte for byte as before when nothing could be read`(input: String) throws {
    let folder = try folder()
    #expect(try Program.run("import study.db good.txt", in: folder).status == 0)
    #expect(folder.databaseFiles == ["study.db"])
    _ = try Program.shell("gzip -c good.txt | head -c 60 > cut.gz", in: folder.path)
    let before = try folder.data("study.db")
    #expect(try Program.run("import study.db \(input)", in: folder).status == 1)
    #expect(try folder.data("study.db") == before)
    #expect(folder.databaseFiles == ["study.db"])
  }

  @Test func `an archive that is cut off makes no database`() throws {
    let folder = try folder()
    let outcome = try Program.shell(
      "gzip -c good.txt | head -c 60 > cut.gz; exec $BIBLIOLITE import new.db cut.gz",
      in: folder.path)
    #expect(outcome.status == 1)
    #expect(outcome.messages.hasPrefix("error: cut.gz: "))
    #expect(folder.databaseFiles == [])
  }

  @Test func `good files come in beside a bad one, and the status says so`() throws {
    let folder = try folder()
    let outcome = try Program.run("import study.db good.txt notes.txt", in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.messages.contains("2 records read = 2 new + 0 duplicates + 0 rejected"))
    #expect(outcome.errors.count == 1)
    #expect(try Program.run("check -q study.db", in: folder).status == 0)
  }

  @Test func `a record that is cut off is rejected, with its file and line`() throws {
    let folder = try folder()
    let outcome = try Program.run("import study.db cut.txt", in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.errors.count == 1)
    #expect(outcome.errors.first?.hasPrefix("error: cut.txt:8: the record is cut off") == true)
    #expect(outcome.messages.contains("2 records read = 1 new + 0 duplicates + 1 rejected"))
    #expect(try Program.run("check -q study.db", in: folder).status == 0)
  }

  @Test func `a line of 200 MB is rejected with its record, the others come in`() throws {
    let folder = try folder()
    let outcome = try Program.shell(
      """
      { printf 'FN Clarivate Analytics Web of Science\\nVR 1.0\\nPT J\\nTI A\\nUT WOS:1\\nER\\n\\nPT J\\nTI '
        head -c 200000000 /dev/zero | tr '\\0' x
        printf '\\nUT WOS:2\\nER\\n\\nPT J\\nTI C\\nUT WOS:3\\nER\\n\\nEF\\n'; } > long.txt
      ulimit -v 1500000
      exec $BIBLIOLITE import study.db long.txt
      """, in: folder.path)
    #expect(outcome.status == 2)
    #expect(outcome.errors.first?.hasPrefix("error: long.txt:9: the line has 200000") == true)
    #expect(outcome.messages.contains("3 records read = 2 new + 0 duplicates + 1 rejected"))
    #expect(try Program.run("check -q study.db", in: folder).status == 0)
  }

  @Test func `a NUL byte and a year 'n.d.' are noted`() throws {
    let folder = try folder()
    let outcome = try Program.shell(
      """
      printf 'FN Clarivate Analytics Web of Science\\nVR 1.0\\nPT J\\nTI A\\0B\\nPY n.d.\\nUT WOS:1\\nER\\n\\nEF\\n' > odd.txt
      $BIBLIOLITE import study.db odd.txt && exec sqlite3 -separator , study.db \
        'SELECT line, severity FROM import_problems ORDER BY line'
      """, in: folder.path)
    #expect(outcome.status == 0)
    #expect(outcome.messages.contains("2 things noted"))
    #expect(outcome.output.split(separator: "\n") == ["4,warning", "5,warning"])
  }

  @Test(arguments: [
    ("notes.txt", 1, "notes.txt: not an SQLite database"),
    ("folder", 64, "folder: a folder, not a database"),
    ("nowhere/new.db", 1, "nowhere/new.db: cannot be opened or made"),
    ("other.db", 1, "other.db: an SQLite database, but not one of Bibliolite's"),
    ("newer.db", 1, "newer.db: made by a newer Bibliolite"),
  ])
  func `a database that cannot be written to is one error and stays as it was`(
    database: String, status: Int32, message: String
  ) throws {
    let folder = try folder()
    _ = try Program.shell(
      """
      sqlite3 other.db 'CREATE TABLE t (a)'
      $BIBLIOLITE import newer.db good.txt
      sqlite3 newer.db 'PRAGMA user_version = 99'
      """, in: folder.path)
    let files = folder.databaseFiles
    let before = try? folder.data(database)
    let outcome = try Program.run("import \(database) cut.txt", in: folder)
    #expect(outcome.status == status)
    #expect(outcome.errors.count == 1)
    #expect(outcome.messages.hasPrefix("error: " + message))
    #expect((try? folder.data(database)) == before)
    #expect(folder.databaseFiles == files)
  }

  /// Root may write everywhere, so the program is run as nobody where it can be.
  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv"), "no setpriv"),
    .enabled(if: getuid() == 0, "not root"), arguments: ["444 777", "666 555", "444 555"])
  func `a database that is read-only or in a read-only folder is named`(modes: String) throws {
    let folder = try folder()
    let parts = modes.split(separator: " ")
    #expect(try Program.run("import study.db good.txt", in: folder).status == 0)
    let before = try folder.data("study.db")
    let outcome = try Program.shell(
      """
      cp $BIBLIOLITE /tmp/bibliolite-$$; chmod 755 /tmp/bibliolite-$$; chmod 644 *.txt
      chmod \(parts[0]) study.db; chmod \(parts[1]) .
      setpriv --reuid=65534 --regid=65534 --clear-groups /tmp/bibliolite-$$ import study.db cut.txt
      status=$?; rm /tmp/bibliolite-$$; chmod 755 .; exit $status
      """, in: folder.path)
    #expect(outcome.status == 1)
    #expect(outcome.errors.count == 1)
    #expect(outcome.messages.hasPrefix("error: study.db: "))
    #expect(try folder.data("study.db") == before)
    #expect(folder.databaseFiles == ["study.db"])
  }
}
