import AnalysisFixtures
import Bibliography
import Foundation
import SQLite
import Testing

@testable import Analysis
@testable import Study

/// Running studies: what is made, what is kept, what is taken out.
@Suite struct StudyRunTests {
  private let folder: StudyFolder

  init() throws { folder = try StudyFolder() }

  private func replacing(_ old: String, _ new: String) -> String {
    StudyFolder.small.replacingOccurrences(of: old, with: new)
  }

  @Test func `the second run has nothing to do and writes nothing`() throws {
    let steps = try folder.run(StudyFolder.small)
    #expect(
      steps == [
        "import of 1 file", "searches", "screening", "study file", "growth growth",
        "bursts keyword-bursts", "network keyword", "network country",
      ])
    let before = try folder.data()
    #expect(try folder.run(StudyFolder.small) == [])
    #expect(try folder.data() == before)
  }

  @Test func `two separate runs give equal databases`() throws {
    try folder.run(StudyFolder.small, database: "one.db")
    try folder.run(StudyFolder.small, database: "two.db")
    let (one, two) = (try folder.dump("one.db"), try folder.dump("two.db"))
    #expect(one.count > 100)
    #expect(one == two)
  }

  @Test func `a changed parameter makes that analysis anew and nothing else`() throws {
    try folder.run(StudyFolder.small)
    let changed = replacing("\"all\"", "\"top:3\"")
    #expect(try folder.run(changed) == ["study file", "network keyword"])
    #expect(
      try folder.database().lines(
        """
        SELECT name, json_extract(parameters, '$.selection') FROM analyses
        WHERE kind = 'network' ORDER BY name
        """) == ["country|g-index:25", "keyword|top:3"])
    #expect(try folder.run(changed) == [])
  }

  @Test func `a network that takes burst strengths follows its bursts`() throws {
    try folder.run(StudyFolder.small)
    #expect(
      try folder.run(replacing("gamma = 0.2", "gamma = 0.3"))
        == ["study file", "bursts keyword-bursts", "network keyword"])
  }

  @Test func `a comment in the study file runs no analysis`() throws {
    try folder.run(StudyFolder.small)
    #expect(try folder.run("# a comment\n" + StudyFolder.small) == ["study file"])
  }

  @Test func `explain says what would run and why, and writes nothing`() throws {
    let steps = try folder.explain(StudyFolder.small)
    #expect(steps.first?.reason == "1 new file, and no database yet")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/study.db"))
    try folder.run(StudyFolder.small)
    let before = try folder.data()
    let changed = try folder.explain(replacing("\"all\"", "\"top:3\"")).filter { $0.reason != nil }
    #expect(
      changed == [
        StudyStep(title: "study file", reason: "the study file has changed"),
        StudyStep(title: "network keyword", reason: "selection: all is now top:3"),
      ])
    #expect(try folder.data() == before)
  }

  @Test func `a new export makes all analyses anew, as a fresh run has them`() throws {
    try folder.run(StudyFolder.small)
    try folder.export("savedrecs-2.txt", papers: 13...16)
    let steps = try folder.explain(StudyFolder.small)
    #expect(steps.first?.reason == "1 new file")
    #expect(steps.last?.reason == "the data change")
    try folder.run(StudyFolder.small)
    try folder.run(StudyFolder.small, database: "fresh.db")
    // The two files came in one import there, and in two here.
    let (grown, fresh) = try (folder.dump(), folder.dump("fresh.db"))
    func isOfResults(_ line: String) -> Bool {
      ["network", "clusters:", "bursts:", "growth", "papers:", "screening", "searches:"]
        .contains { line.hasPrefix($0) }
    }
    #expect(grown.filter(isOfResults) == fresh.filter(isOfResults))
  }

  @Test func `what the study does not have any more is taken out`() throws {
    let study = replacing(
      "[[networks]]\nkind = \"country\"\n",
      "[[datasets]]\nname = \"journals\"\nfile = \"journals.csv\"\n")
    try folder.write("journals.csv", "title,rank\nJOURNAL OF TESTS,1\n")
    try folder.run(study)
    #expect(
      try folder.run(StudyFolder.small)
        == [
          "removal of data set journals", "study file", "network country",
        ])
    try folder.run(StudyFolder.small, database: "fresh.db")
    // Only the order in which analyses were made, and with it their ids, may differ.
    let (changed, fresh) = try (folder.dump(), folder.dump("fresh.db"))
    #expect(changed == fresh)
    #expect(
      try folder.run(replacing("hits = 12", "hits = 13")) == [
        "removal of searches", "searches", "study file",
      ])
    #expect(try folder.database().lines("SELECT hits FROM searches") == ["13"])
  }

  @Test func `analyses that the user made by hand stay`() throws {
    try folder.run(StudyFolder.small)
    _ = try NetworkAnalysis(
      {
        var settings = NetworkSettings(kinds: [.item(.author)])
        settings.name = "mine"
        return settings
      }(), of: try folder.database(), programVersion: "test"
    ).run()
    #expect(try folder.run(StudyFolder.small) == [])
    #expect(
      try folder.database().lines("SELECT count(*) FROM analyses WHERE name = 'mine'") == ["1"])
  }

  @Test func `an export that the study does not lead to any more is an error that says what to do`()
    throws
  {
    try folder.export("savedrecs-2.txt", papers: 13...16)
    try folder.run(StudyFolder.small)
    let before = try folder.data()
    try folder.remove("savedrecs-2.txt")
    #expect { try folder.run(StudyFolder.small) } throws: { error in
      let text = (error as? AnalysisError)?.description ?? ""
      return text.contains("holds a file that the study's inputs do not lead to")
        && text.contains("savedrecs-2.txt")
    }
    #expect(try folder.data() == before)
  }

  @Test func `an import that was stopped is finished`() throws {
    try folder.run(StudyFolder.small)
    try folder.database().connection.execute("UPDATE imports SET status = 'running'")
    let steps = try folder.explain(StudyFolder.small)
    #expect(steps.first?.reason == "an import did not come to its end")
    try folder.run(StudyFolder.small)
    // The run that was stopped stays what it is.
    #expect(try folder.database().lines("SELECT status FROM imports") == ["failed"])
    #expect(try folder.run(StudyFolder.small) == [])
  }

  @Test func `nothing is made when an input is no export`() throws {
    try folder.write("notes.txt", "no records here\n")
    #expect(throws: AnalysisError.self) {
      try folder.run("[study]\ninputs = [\"notes.txt\"]\n" + StudyFolder.small)
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/study.db"))
  }

  @Test func `the database keeps the study file and the hashes of its files`() throws {
    try folder.run(StudyFolder.small)
    let stored = try #require(try folder.database().storedStudy())
    #expect(stored.text == StudyFolder.small)
    #expect(stored.fileName == "study.toml")
    #expect(stored.programVersion == "test")
    #expect(stored.finishedAt != nil)
    #expect(stored.files.map(\.name) == ["savedrecs-1.txt"])
    #expect(
      try folder.database().lines("SELECT name, sha256 FROM import_files")
        == stored.files.map { "\($0.name)|\($0.sha256)" })
    let rebuilt = try Rebuild(
      paths: [folder.path], command: "test", programVersion: "test"
    ).run(databaseAt: folder.path + "/study.db")
    #expect(rebuilt.lost == [])
    #expect(try folder.database().storedStudy() == stored)
  }

  @Test func `an analysis that was deleted with foreign keys off is made again`() throws {
    try folder.run(StudyFolder.small)
    let before = try folder.dump()
    try folder.database().connection.execute(
      "PRAGMA foreign_keys = OFF; DELETE FROM analyses WHERE name IN ('growth', 'keyword')")
    #expect(
      try folder.run(StudyFolder.small)
        == ["removal of rows of results", "growth growth", "network keyword"])
    // Their ids are given anew.
    func results(_ lines: [String]) -> Int { lines.count }
    #expect(try results(folder.dump()) == results(before))
    #expect(try Verification(of: folder.database(), programVersion: "test").orphans() == [])
    #expect(try folder.run(StudyFolder.small) == [])
  }

  @Test func `every analysis can be made again, and is then what it was`() throws {
    try folder.run(StudyFolder.small)
    let before = try folder.dump()
    try folder.database().connection.execute(
      "UPDATE network_nodes SET label = 'changed by hand'; DELETE FROM growth_stages")
    #expect(
      try folder.run(StudyFolder.small) == [
        "growth growth", "network keyword", "network country",
      ])
    #expect(try folder.dump() == before)
    var run = StudyRun(
      try folder.study(StudyFolder.small), databaseAt: folder.path + "/study.db",
      programVersion: "test")
    run.again = true
    #expect(
      try run.explain().filter { $0.reason != nil }
        == [
          "growth growth", "bursts keyword-bursts", "network keyword", "network country",
        ].map { StudyStep(title: $0, reason: "asked for with --again") })
    #expect(try run.run().doneStepCount == 4)
    #expect(try folder.dump() == before)
  }

  @Test func `a data set and merges of another kind run no analysis that does not read them`()
    throws
  {
    try folder.run(StudyFolder.small)
    try folder.write("journals.csv", "title,rank\nJOURNAL OF TESTS,1\n")
    try folder.write("merges.csv", "variant,preferred\nslag,soil\n")
    let more = """
      [[datasets]]
      name = "journals"
      file = "journals.csv"
      [thesaurus]
      keyword = "merges.csv"

      """
    let steps = [
      "data set journals", "merges of keyword from merges.csv", "study file",
      "bursts keyword-bursts", "network keyword",
    ]
    #expect(try folder.run(StudyFolder.small + more) == steps)
    #expect(try folder.run(StudyFolder.small + more) == [])
  }
}
