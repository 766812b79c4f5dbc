import Foundation
import Testing

/// The ways in which the same records can be given.
@Suite(.enabled(if: Program.isThere, "the program is not beside the tests"))
struct InputFormTests {
  @Test(arguments: [
    "$BIBLIOLITE import study.db one.txt two.txt", "$BIBLIOLITE import study.db '*.txt'",
    "cat one.txt two.txt | $BIBLIOLITE import study.db -", "$BIBLIOLITE import study.db .",
    "gzip one.txt two.txt; $BIBLIOLITE import study.db one.txt.gz two.txt.gz",
    "gzip -c one.txt > all.gz; gzip -c two.txt >> all.gz; $BIBLIOLITE import study.db all.gz",
    "python3 -m zipfile -c all.zip one.txt two.txt notes.md && $BIBLIOLITE import study.db all.zip",
  ])
  func `records come in from files, folders, patterns, archives and a pipe`(
    command: String
  ) throws {
    let folder = try WorkFolder()
    try folder.export("one.txt", count: 3)
    try folder.export("two.txt", count: 2, first: 4)
    try folder.write("notes.md", "Not an export.\n")
    let outcome = try Program.shell(command, in: folder.path)
    #expect(outcome.status == 0)
    #expect(outcome.messages.contains("5 records read = 5 new + 0 duplicates + 0 rejected"))
    #expect(outcome.output == "")
    #expect(try Program.run("check -q study.db", in: folder).status == 0)
    #expect(folder.databaseFiles == ["study.db"])
  }

  @Test func `many files that are passed over are twenty notes and a count by reason`() throws {
    let folder = try WorkFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path + "/all", withIntermediateDirectories: false)
    try folder.export("all/good.txt")
    for number in 0..<30 {
      try folder.write(
        "all/\(10 + number).\(number % 3 == 0 ? "md" : "ris")",
        number % 3 == 0 ? "# A heading\n" : "TY  - JOUR\nAU  - Doe, J\nER  - \n")
    }
    let outcome = try Program.run("import study.db all", in: folder)
    #expect(outcome.status == 0)
    let notes = outcome.messages.split(separator: "\n").filter { $0.hasPrefix("note: ") }
    #expect(notes.count == 22)
    #expect(notes.contains("note: passed over: all/11.ris (RIS is not read yet)"))
    #expect(notes.contains("note: passed over: 7 more (RIS is not read yet)"))
  }

  @Test func `check says what does not hold`() throws {
    let folder = try WorkFolder()
    try folder.export("good.txt")
    let outcome = try Program.shell(
      """
      $BIBLIOLITE import -q study.db good.txt && $BIBLIOLITE check study.db || exit 99
      sqlite3 study.db 'DELETE FROM citations WHERE position = 1'
      exec $BIBLIOLITE check study.db
      """, in: folder.path)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("study.db: all "))
    #expect(outcome.output.contains("NOT A paper has as many values as its record: 2 violations"))
    #expect(outcome.errors.count == 1)
  }
}
