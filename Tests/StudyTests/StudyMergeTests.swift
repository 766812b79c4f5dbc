import AnalysisFixtures
import Bibliography
import Foundation
import SQLite
import Testing

@testable import Analysis
@testable import Study

/// Files of merges that a study names.
@Suite struct StudyMergeTests {
  private let folder: StudyFolder

  init() throws { folder = try StudyFolder() }

  private static let study = """
    growth = false
    bursts = []
    [[networks]]
    kind = "keyword"
    selection = "all"
    [thesaurus]
    keyword = ["heaps.csv", "more.csv"]

    """

  private func write(_ rows: [String], _ name: String = "heaps.csv") throws {
    try folder.write(name, (["variant,preferred"] + rows).joined(separator: "\n") + "\n")
  }

  /// Labels of the network's nodes.
  private func nodes(_ name: String = "study.db") throws -> [String] {
    try folder.database(name).lines("SELECT label FROM network_nodes ORDER BY label")
  }

  @Test func `merges count at once, follow their file, and go when the study leaves it out`() throws
  {
    try write(["heap 1,heap", "heap 2,heap"])
    try write(["heap 3,heap", "lava,heap"], "more.csv")
    try folder.run(Self.study)
    #expect(try nodes() == ["heap", "heap 0", "slag", "soil", "water 0", "water 1"])
    #expect(try folder.run(Self.study) == [])
    try write(["heap 1,heap"])
    #expect(
      try folder.run(Self.study)
        == ["merges of keyword from heaps.csv", "study file", "network keyword"])
    #expect(try nodes() == ["heap", "heap 0", "heap 2", "slag", "soil", "water 0", "water 1"])
    try folder.run(Self.study, database: "fresh.db")
    #expect(try nodes("fresh.db") == nodes())
    let without = Self.study.replacingOccurrences(
      of: #"keyword = ["heaps.csv", "more.csv"]"#, with: "")
    try folder.run(without)
    #expect(
      try nodes().filter { $0.hasPrefix("heap") } == ["heap 0", "heap 1", "heap 2", "heap 3"])
    #expect(
      try folder.database().lines("SELECT count(*) FROM thesaurus WHERE origin <> 'built-in'")
        == ["0"])
  }

  @Test func `a file beside the merges leaves items out, and is followed again if undone`()
    throws
  {
    try write(["heap 1,heap", "heap 2,heap"])
    try folder.write("more.csv", "drop,reason\nslag,searched for\n")
    try folder.run(Self.study)
    #expect(try !nodes().contains("slag"))
    #expect(try nodes().contains("heap"))
    #expect(try folder.run(Self.study) == [])
    _ = try Thesaurus(folder.database()).undo(kind: .keyword, name: "more.csv")
    let step = try #require(try folder.explain(Self.study).first { $0.reason != nil })
    #expect(step.title == "merges of keyword from more.csv")
    #expect(step.reason == "1 of the items that it leaves out is counted")
    var notes: [String] = []
    var run = StudyRun(
      try folder.study(Self.study), databaseAt: folder.path + "/study.db", programVersion: "test")
    run.tell = { if case .note(let note) = $0 { notes.append(note) } }
    _ = try run.run()
    #expect(
      notes.contains(
        "more.csv: 1 of the items that it leaves out is counted; it is followed again"))
    #expect(try !nodes().contains("slag"))
    let without = Self.study.replacingOccurrences(of: #", "more.csv""#, with: "")
    try folder.run(without)
    #expect(try nodes().contains("slag"))
  }

  @Test func `what was decided beside the study is said`() throws {
    try write(["heap 1,heap"])
    try write(["heap 2,heap"], "more.csv")
    func notes() throws -> [String] {
      var notes: [String] = []
      var run = StudyRun(
        try folder.study(Self.study), databaseAt: folder.path + "/study.db", programVersion: "test")
      run.tell = { if case .note(let note) = $0 { notes.append(note) } }
      _ = try run.run()
      return notes.filter { $0.contains("does not state") }
    }
    #expect(try notes() == [])
    try folder.write("own.csv", "variant,preferred\nheap 3,heap\n")
    _ = try Thesaurus(folder.database()).import(file: folder.path + "/own.csv", kind: .keyword)
    try folder.database().connection.execute(
      "INSERT INTO screening_decisions (paper_id, stage, decision, reason, decided_at) "
        + "VALUES (1, 'title', 'exclude', 'off topic', '2026-01-01')")
    let expected = "has what the study file does not state: 1 merge and 1 decision about a paper"
    // Once with something to do, once without.
    #expect(try notes().first?.hasSuffix(expected) == true)
    #expect(try notes().first?.hasSuffix(expected) == true)
  }

  @Test func `a merge that stands in two files stays when one of them goes`() throws {
    try write(["heap 1,heap"])
    try write(["heap 1,heap", "heap 2,heap"], "more.csv")
    try folder.run(Self.study)
    try folder.run(Self.study.replacingOccurrences(of: #""heaps.csv", "#, with: ""))
    #expect(try nodes() == ["heap", "heap 0", "heap 3", "slag", "soil", "water 0", "water 1"])
  }

  @Test func `merges that a person made stay`() throws {
    try write(["heap 1,heap"])
    try write(["heap 2,heap"], "more.csv")
    try folder.run(Self.study)
    try write(["heap 3,slag"], "mine.csv")
    _ = try Thesaurus(folder.database()).import(
      file: "\(folder.path)/mine.csv", kind: .keyword, name: "mine")
    #expect(try folder.run(Self.study) == ["network keyword"])
    try write([])
    try write(["heap 1,heap"])
    try folder.run(Self.study + "# changed\n")
    #expect(
      try folder.database().lines("SELECT variant FROM thesaurus WHERE origin = 'mine'")
        == ["heap 3"])
  }

  @Test func `a file that follows new papers is applied to them`() throws {
    try write(["heap 9,heap", "heap 1,heap"])
    try write(["heap 2,heap"], "more.csv")
    try folder.run(Self.study)
    try folder.export("savedrecs-2.txt", papers: 13...16)
    let more = try String(contentsOfFile: folder.path + "/savedrecs-2.txt", encoding: .utf8)
    try folder.write("savedrecs-2.txt", more.replacingOccurrences(of: "heap 1", with: "heap 9"))
    try folder.run(Self.study)
    #expect(try !nodes().contains("heap 9"))
  }

  @Test(arguments: [
    (
      ["a,b", "b,c", "c,a"],
      "heaps.csv:2: 'a' is merged into itself by way of 'b': the merges go round "
        + "in a circle. Remove one of them."
    ),
    (
      ["a,b", "a,c"],
      "heaps.csv:3: 'a' is merged into 'c', but into 'b' in line 2. Keep one of the "
        + "two."
    ),
    (["a,a"], "heaps.csv:2: 'a' is merged into itself. Remove this row."),
  ])
  func `merges that cannot be are told with their line before anything is written`(
    rows: [String], message: String
  ) throws {
    try write(rows)
    try write(["heap 2,heap"], "more.csv")
    #expect { try folder.run(Self.study) } throws: { error in
      (error as? AnalysisError)?.description
        == "\(folder.path)/study.toml:7: \(folder.path)/\(message)"
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/study.db"))
  }

  @Test func `a circle over two files is told with both lines, and nothing is kept`() throws {
    try write(["heap 1,heap 2"])
    try write(["heap 2,heap 1"], "more.csv")
    let error = try #require(throws: AnalysisError.self) { try folder.run(Self.study) }
    #expect(
      error.description.hasPrefix(
        "\(folder.path)/study.toml:7: \(folder.path)/more.csv:2: the merges go round in a circle"),
      "\(error)")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/study.db"))
    try write(["heap 1,heap"])
    try folder.run(Self.study)
    let before = try folder.dump()
    try write(["heap 1,heap 2"])
    #expect(throws: AnalysisError.self) { try folder.run(Self.study) }
    #expect(try folder.dump() == before)
  }

  @Test func `a file of merges without a row merges nothing`() throws {
    try write([])
    try write([], "more.csv")
    try folder.run(Self.study)
    #expect(try folder.run(Self.study) == [])
  }
}
