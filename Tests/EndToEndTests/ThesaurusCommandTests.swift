import Foundation
import Testing

/// The thesaurus as it is used: suggested, imported, listed, undone, by the built program.
@Suite(.enabled(if: Program.isThere, "the program is not beside the tests"))
struct ThesaurusCommandTests {
  private func folder() throws -> WorkFolder {
    let folder = try WorkFolder()
    try folder.write(
      "records.txt",
      """
      FN Clarivate Analytics Web of Science
      VR 1.0
      PT J
      DE mine tailings; slag
      PY 2001
      UT WOS:000000000000001
      ER

      PT J
      DE mine tailing; slag
      PY 2002
      UT WOS:000000000000002
      ER

      EF

      """)
    _ = try Program.run("import study.db records.txt", in: folder)
    return folder
  }

  @Test func `suggestions are imported as they are, listed and undone`() throws {
    let folder = try folder()
    let suggested = try Program.run("thesaurus study.db suggest keyword -o merges.csv", in: folder)
    #expect(suggested.status == 0)
    #expect(suggested.output.isEmpty)
    #expect(
      String(decoding: try folder.data("merges.csv"), as: UTF8.self)
        == "variant,preferred,score,reason,variant_papers,preferred_papers\r\n"
        + "mine tailings,mine tailing,0.96,singular and plural,1,1\r\n")
    let imported = try Program.run("thesaurus study.db import keyword merges.csv", in: folder)
    #expect(imported.status == 0)
    #expect(imported.messages == "Merged 1 keyword into others, as 'merges.csv'\n")
    let listed = try Program.run("thesaurus study.db list keyword -f csv", in: folder)
    #expect(
      listed.output.contains("mine tailings,mine tailing,1,2,merges.csv,singular and plural,2"))
    let again = try Program.run("thesaurus study.db import keyword merges.csv", in: folder)
    #expect(again.status == 0)
    #expect(
      again.messages
        == "Nothing changed: no keyword to merge that is not merged already\n"
        + "  1 merge more there already\n")
    let undone = try Program.run("thesaurus study.db undo keyword --name merges.csv", in: folder)
    #expect(undone.messages == "Undid 1 merge of keyword\n")
    #expect(try Program.run("check study.db", in: folder).status == 0)
  }

  @Test func `a file of suggestions without a row merges nothing`() throws {
    let folder = try folder()
    #expect(
      try Program.run("thesaurus study.db suggest country -o merges.csv", in: folder).status == 0)
    let outcome = try Program.run("thesaurus study.db import country merges.csv", in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.messages == "Nothing to merge: the file has no row\n")
    let undone = try Program.run("thesaurus study.db undo country --name none", in: folder)
    #expect(undone.messages.contains("no merge of countries is named 'none'"))
  }

  @Test func `a row that cannot be followed is told, with status 2`() throws {
    let folder = try folder()
    try folder.write("aliases.txt", "slag#scoria\nmine tailing#mine tailings\n")
    let outcome = try Program.run("thesaurus study.db import keyword aliases.txt", in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.messages.contains("aliases.txt:1: no keyword 'scoria' in the database"))
  }

  @Test(arguments: [
    ("import keyword circle.csv", 1, "circle.csv:2: the merges go round in a circle"),
    ("import keyword none.csv", 1, "none.csv"),
    ("import keywords circle.csv", 64, "the thesaurus has no kind 'keywords'. Did you mean"),
    ("import keyword circle.csv --format xls", 64, "The value 'xls' is invalid"),
    ("undo keyword --name none", 64, "no merge of keywords is named 'none'"),
    ("undo keyword", 64, "Say what to undo"),
    ("suggest keyword --minimum-score 2", 64, "the minimum score is 2.0"),
    ("suggest", 64, "Missing expected argument '<kind>'"),
    ("split keyword x.csv", 64, "only authors"),
    ("undo keyword --variant x extra", 64, "Unexpected argument 'extra'"),
    ("list keyword --name x", 64, "Unknown option '--name'"), ("merge keyword", 64, "merge"),
  ])
  func `mistakes are one error each and change nothing`(
    command: String, status: Int, message: String
  ) throws {
    let folder = try folder()
    try folder.write("circle.csv", "variant,preferred\nslag,mine tailings\nmine tailings,slag\n")
    let before = try folder.data("study.db")
    let outcome = try Program.run("thesaurus study.db \(command)", in: folder)
    #expect(outcome.status == Int32(status))
    #expect(outcome.messages.contains(message))
    #expect(try folder.data("study.db") == before)
  }

  @Test func `stale analyses are named, and verify shows a changed number`() throws {
    let folder = try folder()
    _ = try Program.run("network study.db keyword --select all --quiet", in: folder)
    #expect(try Program.run("verify study.db", in: folder).status == 0)
    let path = "\(folder.path)/study.db"
    let changed = try Program.shell(
      "sqlite3 '\(path)' 'UPDATE network_nodes SET betweenness = 0.5 WHERE node_id = 2'",
      in: folder.path)
    #expect(changed.status == 0)
    let before = try folder.data("study.db")
    let verified = try Program.run("verify study.db", in: folder)
    #expect(verified.status == 1)
    #expect(verified.output.contains("keyword  differs  1 row\n  network_nodes: 1 changed\n"))
    #expect(verified.output.contains("node_id 2: betweenness is 0.5, computed 0.0"))
    #expect(try folder.data("study.db") == before)
    try folder.write("merges.csv", "variant,preferred\nslag,scoria\n")
    let imported = try Program.run("thesaurus study.db import keyword merges.csv", in: folder)
    #expect(
      imported.messages.contains("1 analysis is older than this, to be run again: keyword"))
    let stale = try Program.run("verify study.db", in: folder)
    #expect(stale.status == 0)
    #expect(stale.output.contains("keyword  stale"))
  }
}
