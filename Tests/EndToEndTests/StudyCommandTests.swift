import Foundation
import Testing

/// The command `study`, as it is used.
@Suite(.enabled(if: Program.isThere, "the program is not beside the tests"))
struct StudyCommandTests {
  private static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  private let folder: WorkFolder

  init() throws {
    folder = try WorkFolder()
    try folder.export("savedrecs.txt", count: 4)
    try folder.write(
      "study.toml",
      """
      bursts = []
      growth = false
      [[networks]]
      kind = "author"
      selection = "all"
      """)
  }

  @Test func `a study runs, and the same again has nothing to do`() throws {
    let first = try Program.run("study study.toml", in: folder)
    #expect(first.status == 0)
    #expect(first.output == "")
    #expect(first.messages.contains("author: 2 nodes, 1 link"))
    let before = try folder.data("study.db")
    let second = try Program.run("study study.toml", in: folder)
    #expect(second.status == 0)
    #expect(second.messages == "nothing to do: study.db is what study.toml says\n")
    #expect(try folder.data("study.db") == before)
    #expect(folder.databaseFiles == ["study.db"])
  }

  @Test func `an empty file in the place of the database is filled`() throws {
    try folder.write("study.db", "")
    let outcome = try Program.run("study study.toml", in: folder)
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(try folder.data("study.db").count > 0)
  }

  @Test func `a study file in another folder has its paths from there, and its database beside it`()
    throws
  {
    let other = try WorkFolder()
    let outcome = try Program.run("study '\(folder.path)/study.toml' --quiet", in: other)
    #expect(outcome.status == 0)
    #expect(outcome.messages == "")
    #expect(folder.databaseFiles == ["study.db"])
    let names = try Program.run(
      "sql study.db 'SELECT name FROM import_files' --format tsv", in: folder)
    #expect(names.output == "name\nsavedrecs.txt\n")
  }

  @Test func `explain prints each step and makes no database`() throws {
    let outcome = try Program.run("study study.toml --explain", in: folder)
    #expect(outcome.status == 0)
    #expect(
      outcome.output == """
        run   import of 1 file  1 new file, and no database yet
        keep  screening         nothing has changed
        run   study file        new
        run   network author    new

        """)
    #expect(folder.databaseFiles == [])
  }

  @Test func `what couples two nodes is in the plan, and a change of it is seen`() throws {
    let study = """
      bursts = []
      [[networks]]
      kind = "author"
      link = "coupling"
      """
    try folder.write("coupling.toml", study)
    let new = try Program.run("study coupling.toml --explain", in: folder)
    #expect(
      new.output.contains(
        "new; what two of them share by being on one paper does not couple them"))
    #expect(try Program.run("study coupling.toml --quiet", in: folder).status == 0)
    try folder.write("coupling.toml", study + "\ncoupling_shared = true\n")
    let changed = try Program.run("study coupling.toml --explain", in: folder)
    #expect(changed.output.contains("coupling_shared: 0 is now 1"), "\(changed.output)")
    #expect(try Program.run("study coupling.toml --quiet", in: folder).status == 0)
    #expect(try Program.run("verify coupling.db", in: folder).status == 0)
    let command = try Program.run(
      "sql coupling.db \"SELECT json_extract(parameters, '$.coupling_shared') FROM analyses "
        + "WHERE kind = 'network'\" --format tsv", in: folder)
    #expect(command.output.hasSuffix("\n1\n"))
  }

  @Test func `a wrong key is one line with its place, and nothing is made`() throws {
    try folder.write("wrong.toml", "[[networks]]\nkind = \"author\"\nselction = \"all\"\n")
    let outcome = try Program.run("study wrong.toml", in: folder)
    #expect(outcome.status == 64)
    #expect(
      outcome.errors.joined()
        == "error: wrong.toml:3: unknown key \"selction\" in [[networks]]; did you mean \"selection\"?"
    )
    #expect(folder.databaseFiles == [])
  }

  @Test func `a missing input is an error with its line, and nothing is made`() throws {
    try folder.write("lost.toml", "[study]\ninputs = [\"gone.txt\"]\n")
    let outcome = try Program.run("study lost.toml", in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.messages.hasPrefix("error: lost.toml:2: no file or folder \"gone.txt\""))
    #expect(folder.databaseFiles == [])
  }

  @Test func `other exports can be given on the command line`() throws {
    try folder.write("lost.toml", "networks = []\n[study]\ninputs = [\"gone.txt\"]\n")
    let outcome = try Program.run(
      "study lost.toml --input savedrecs.txt --database here.db --quiet", in: folder)
    #expect(outcome.status == 0)
    #expect(folder.databaseFiles == ["here.db"])
  }

  @Test func `the database gives its study file back, and info shows it`() throws {
    #expect(try Program.run("study study.toml -q", in: folder).status == 0)
    let written = try Program.run("study --from-database study.db", in: folder)
    #expect(Data(written.output.utf8) == (try folder.data("study.toml")))
    let text = try Program.run("info study.db", in: folder).output
    #expect(text.contains("Study file") && text.contains("records    savedrecs.txt"))
    let json = try Program.run("info study.db --json", in: folder).output
    #expect(json.contains("\"file_name\": \"study.toml\""))
    try folder.export("plain.txt")
    #expect(try Program.run("import plain.db plain.txt", in: folder).status == 0)
    let none = try Program.run("study --from-database plain.db", in: folder)
    #expect(none.status == 1)
    #expect(none.messages == "error: plain.db: was not made by a study file.\n")
  }

  @Test func `the database alone is enough to run the study again`() throws {
    try folder.write("off.csv", "accession_number,decision,reason\nWOS:1,exclude,dull\n")
    try folder.write(
      "more.toml",
      "bursts = []\n[screening]\ndecisions = \"off.csv\"\n[[networks]]\nkind = \"author\"\n")
    #expect(try Program.run("study more.toml -q --database kept.db", in: folder).status == 0)
    for name in ["savedrecs.txt", "off.csv", "more.toml"] {
      try FileManager.default.removeItem(atPath: "\(folder.path)/\(name)")
    }
    let same = try Program.run("study --from-database kept.db --run", in: folder)
    #expect(same.messages == "nothing to do: kept.db is what more.toml says\n")
    _ = try Program.shell(
      "sqlite3 kept.db 'PRAGMA foreign_keys = ON; DELETE FROM analyses'", in: folder.path)
    let again = try Program.run("study --from-database kept.db --run", in: folder)
    #expect(again.status == 0)
    #expect(again.messages.contains("kept.db: did 2 of 5 steps"), "\(again.messages)")
  }

  @Test func `a study file that init writes runs as it is`() throws {
    let drafted = try Program.shell(
      "\"$BIBLIOLITE\" study --init savedrecs.txt > drafted.toml && \"$BIBLIOLITE\" study drafted.toml -q",
      in: folder.path)
    #expect(drafted.status == 0, "\(drafted.messages)")
    #expect(folder.databaseFiles == ["study.db"])
    let again = try Program.run("study drafted.toml", in: folder)
    #expect(again.messages == "nothing to do: study.db is what drafted.toml says\n")
  }

  @Test func `the report is written with the study, once`() throws {
    try folder.write(
      "page.toml",
      "networks = []\nbursts = []\n[report]\nsections = \"output\"\noutput = \"page.html\"")
    #expect(try Program.run("study page.toml", in: folder).messages.contains("report: page.html"))
    #expect(try folder.data("page.html").count > 1_000)
    let again = try Program.run("study page.toml", in: folder)
    #expect(again.messages == "nothing to do: page.db is what page.toml says\n")
    let instead = try Program.run("study page.toml --report page.db", in: folder)
    #expect(instead.status == 64)
    let wrong = try Program.run("study page.toml --report page.toml", in: folder)
    #expect(wrong.status == 64)
    try folder.write("section.toml", "[report]\nsections = [\"outputs\"]")
    let unknown = try Program.run("study section.toml", in: folder)
    #expect(
      unknown.errors == [
        "error: section.toml:2: no section \"outputs\" in a report; did you mean \"output\"?"
      ])
  }

  @Test(arguments: [
    "study", "study study.toml --init savedrecs.txt", "study --explain --init savedrecs.txt",
    "study study.toml --threads 0",
  ])
  func `options that do not go together are wrong usage`(arguments: String) throws {
    #expect(try Program.run(arguments, in: folder).status == 64)
  }

  @Test func `every parameter of an analysis is an option of its command`() throws {
    // The list of keys is the one that init writes for real data: those of the example.
    let example = Self.repository + "/Examples/abandoned-mines"
    let text = try Program.run("study --init '\(example)/savedrecs-1.txt'", in: folder).output
    for (table, command) in [("[[networks]]", "network"), ("[growth]", "growth")] {
      let help = try Program.run("help \(command)", in: folder).output
      let lines = text.split(separator: "\n").drop { $0 != table }.dropFirst()
      let keys = lines.prefix { !$0.hasPrefix("[") }.compactMap { line -> String? in
        let words = line.drop { $0 == "#" || $0 == " " }.split(separator: " ")
        return words.count > 2 && words[1] == "=" && words[0] != "kind" ? String(words[0]) : nil
      }
      #expect(keys.count >= 6)
      for key in keys {
        let option = "--" + String(key.map { $0 == "_" ? "-" : $0 })
        #expect(help.contains(option), "\(option) of \(command)")
      }
    }
  }

  @Test(
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: "/usr/bin/python3"), "no python3 here"))
  func `the comparison with the published study is what its script writes`() throws {
    let example = Self.repository + "/Examples/abandoned-mines/study.toml"
    #expect(
      try Program.run("study '\(example)' --database mines.db --quiet", in: folder).status == 0)
    let outcome = try Program.shell(
      "python3 '\(Self.repository)/Scripts/compare-study' mines.db -o comparison.md",
      in: folder.path)
    #expect(outcome.status == 0, "\(outcome.messages)")
    let file = URL(filePath: Self.repository + "/docs/study-comparison.md")
    if ProcessInfo.processInfo.environment["BIBLIOLITE_UPDATE_RESULTS"] == "1" {
      try folder.data("comparison.md").write(to: file)
    }
    #expect(try folder.data("comparison.md") == Data(contentsOf: file))
  }
}
