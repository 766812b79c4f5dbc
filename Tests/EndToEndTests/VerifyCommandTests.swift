import Foundation
import Testing

/// `verify` as it is used after something was changed by hand, and the commands that it names.
@Suite(.enabled(if: Program.isThere, "the program is not beside the tests"))
struct VerifyCommandTests {
  private let folder: WorkFolder

  init() throws {
    folder = try WorkFolder()
    try folder.export("savedrecs.txt", count: 4)
    try folder.write("merges.csv", "variant,preferred\n\"Roe, R\",\"Doe, J\"\n")
    try folder.write(
      "study.toml",
      """
      bursts = []
      [thesaurus]
      author = "merges.csv"
      [[networks]]
      kind = "author"
      [[networks]]
      kind = "term"
      """)
    #expect(try Program.run("study study.toml -q", in: folder).status == 0)
  }

  private func sqlite(_ sql: String) throws {
    let outcome = try Program.shell("sqlite3 study.db \"\(sql)\"", in: folder.path)
    #expect(outcome.status == 0, "\(outcome.messages)")
  }

  @Test func `no output takes the place of the database or of an input`() throws {
    for command in [
      "study study.toml --again --report savedrecs.txt", "study study.toml --report merges.csv",
      "study study.toml --report .", "study study.toml --report nowhere/report.html",
      "thesaurus study.db suggest author -o study.db",
    ] {
      let before = try Program.shell(
        "cat savedrecs.txt merges.csv study.db | md5sum", in: folder.path)
      let outcome = try Program.run(command, in: folder)
      #expect(outcome.status != 0, "\(command)")
      #expect(outcome.errors.count == 1, "\(outcome.messages)")
      #expect(
        try Program.shell("cat savedrecs.txt merges.csv study.db | md5sum", in: folder.path).output
          == before.output)
    }
  }

  @Test func `a changed result and rows without an analysis are put right by the command named`()
    throws
  {
    let sound = try Program.run("verify study.db", in: folder)
    #expect(sound.status == 0)
    #expect(sound.output.contains("terms"))
    try sqlite(
      "UPDATE growth_stages SET share = 0.5; PRAGMA foreign_keys = OFF; "
        + "DELETE FROM analyses WHERE name = 'author'")
    let changed = try Program.run("verify study.db", in: folder)
    #expect(changed.status == 1)
    #expect(changed.output.contains("growth_stages: 1 changed"))
    #expect(changed.output.contains("network_nodes  1 row whose analysis is gone"))
    let command = "study --from-database study.db --run --again"
    #expect(
      changed.messages.contains("to make the study's analyses again: bibliolite \(command)\n"))
    let again = try Program.run(command, in: folder)
    #expect(again.status == 0)
    #expect(again.messages.contains("rows of results whose analysis is gone"))
    #expect(try Program.run("verify study.db", in: folder).output == sound.output)
  }

  @Test func `terms are taken from the papers again`() throws {
    try sqlite("DELETE FROM paper_terms WHERE paper_id = 2")
    let changed = try Program.run("verify study.db terms", in: folder)
    #expect(changed.status == 1)
    #expect(changed.output.contains("paper_terms: 1 missing"), "\(changed.output)")
    #expect(
      try Program.run("study --from-database study.db --run --again -q", in: folder).status == 0)
    #expect(try Program.run("verify study.db", in: folder).status == 0)
  }

  @Test(arguments: [
    ("UPDATE studies SET text = text || '#'", "the text of study.toml is not the one"),
    (
      "UPDATE study_files SET text = replace(text, 'Doe', 'Dow') WHERE role = 'thesaurus'",
      "the text of merges.csv is not the one"
    ),
    (
      "UPDATE study_files SET sha256 = 'x' WHERE role = 'records'",
      "savedrecs.txt is named as an input, but was not imported"
    ),
  ])
  func `the stored study is held against its hashes`(change: String, message: String) throws {
    try sqlite(change)
    let outcome = try Program.run("verify study.db", in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("study file: \(message)"), "\(outcome.output)")
  }

  @Test(arguments: ["UTF-8", "UTF-8-SIG", "UTF-16"])
  func `a file in another encoding is what it was`(encoding: String) throws {
    let text = "accession_number,decision,reason\nWOS:1,include,größer\n"
    let data: Data =
      switch encoding {
      case "UTF-8": Data(text.utf8)
      case "UTF-8-SIG": Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8)
      default: Data([0xFF, 0xFE]) + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      }
    try data.write(to: URL(filePath: "\(folder.path)/off.csv"))
    try folder.write(
      "other.toml",
      "growth = false\nbursts = []\nnetworks = []\n[screening]\ndecisions = \"off.csv\"\n")
    #expect(try Program.run("study other.toml -q", in: folder).status == 0)
    let outcome = try Program.run("verify other.db", in: folder)
    #expect(outcome.status == 0, "\(outcome.output)")
  }

  @Test func `an analysis of no study has a command of its own`() throws {
    #expect(
      try Program.run("growth study.db --name mine --stages 1", in: folder).status == 0)
    try sqlite(
      "DELETE FROM growth_stages WHERE analysis_id = (SELECT max(analysis_id) FROM analyses)")
    let command = "growth study.db --name mine --stages 1 --first-year 2001 --last-year 2001"
    let changed = try Program.run("verify study.db", in: folder)
    #expect(changed.messages.contains("to make mine again: bibliolite \(command)\n"))
    #expect(try Program.run(command, in: folder).status == 0)
    #expect(try Program.run("verify study.db", in: folder).status == 0)
  }

  @Test func `a study from its database writes the report that is asked for`() throws {
    let outcome = try Program.run(
      "study --from-database study.db --run --report report.html", in: folder)
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.messages.contains("report: report.html\n"))
    #expect(
      try Program.run("study --from-database study.db --report r.html", in: folder).status == 64)
  }

  @Test func `chapters may be written as keys, in the file and from the database`() throws {
    try folder.write(
      "chapters.toml",
      """
      growth = false
      bursts = []
      networks = []
      [report]
      output = "c.html"
      sections = ["cited_sources"]
      """)
    for command in [
      "study chapters.toml -q",
      "study --from-database chapters.db --run --again --report c.html -q",
    ] {
      let outcome = try Program.run(command, in: folder)
      #expect(outcome.status == 0, "\(outcome.messages)")
      let page = String(decoding: try folder.data("c.html"), as: UTF8.self)
      #expect(page.contains("id=\"cited-sources\""))
    }
  }

  @Test func `terms without a study, and a table of one row, are told in full`() throws {
    try sqlite(
      "DELETE FROM studies; DELETE FROM study_files; DELETE FROM paper_terms WHERE paper_id = 2; "
        + "UPDATE networks SET density = 0.5 WHERE node_kind = 'author'")
    let outcome = try Program.run("verify study.db", in: folder)
    #expect(outcome.messages.contains("sqlite3 study.db 'DELETE FROM term_extractions', then run"))
    #expect(outcome.output.contains("\n     density is 0.5, computed "), "\(outcome.output)")
    try sqlite("DELETE FROM term_extractions")
    #expect(try Program.run("bursts study.db term", in: folder).status == 0)
    #expect(try Program.run("verify study.db terms", in: folder).status == 0)
  }

  @Test func `what would be made again is told for a study from its database, too`() throws {
    let outcome = try Program.run(
      "study --from-database study.db --run --explain --again", in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("run   growth growth"))
    #expect(outcome.output.contains("asked for with --again"))
    for wrong in ["--from-database study.db --explain", "--from-database study.db --again"] {
      #expect(try Program.run("study \(wrong)", in: folder).status == 64)
    }
  }
}
