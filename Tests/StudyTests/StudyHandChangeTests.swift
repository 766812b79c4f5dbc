import AnalysisFixtures
import Bibliography
import Foundation
import SQLite
import Testing

@testable import Analysis
@testable import Study

/// What a study and its verification say when somebody changed the database by hand.
@Suite struct StudyHandChangeTests {
  private let folder: StudyFolder

  init() throws { folder = try StudyFolder() }

  private static let none = "networks = []\nbursts = []\ngrowth = false\n"
  private static let joined =
    none + "[[datasets]]\nname = \"journals\"\nfile = \"journals.csv\"\n"

  private func join() throws {
    try folder.write("journals.csv", "title,rank\nJOURNAL OF TESTS,1\nOTHER,2\n")
    try folder.run(Self.joined)
  }

  private func problems() throws -> [String] {
    try Verification(of: folder.database(), programVersion: "test").studyProblems()
  }

  private func stored() throws -> StudyRun {
    let path = folder.path + "/study.db"
    return StudyRun(try Study(storedIn: path), databaseAt: path, programVersion: "test")
  }

  @Test(arguments: [
    ("DROP TABLE dataset_journals", "its table dataset_journals is gone"),
    (
      "DELETE FROM dataset_journals WHERE rank = 2",
      "dataset_journals has 1 rows; 2 were joined"
    ),
    (
      "UPDATE dataset_journals SET rank = 3 WHERE rank = 2",
      "rows of dataset_journals are not those that were joined"
    ),
  ])
  func `a data set that was changed is noticed, and joined again`(
    change: String, message: String
  ) throws {
    try join()
    #expect(try problems() == [])
    try folder.database().connection.execute(change)
    #expect(try problems() == ["data set 'journals': \(message); join it again"])
    #expect(try folder.explain(Self.joined).compactMap(\.reason) == [message])
    let error = try #require(throws: AnalysisError.self) { try stored().run() }
    #expect(error.description.contains("The database does not keep its file"))
    #expect(try folder.run(Self.joined) == ["data set journals"])
    #expect(try problems() == [])
  }

  @Test func `a text changed in the database is a reason to run, and deleted files are told`()
    throws
  {
    try join()
    try folder.database().connection.execute("DELETE FROM study_files")
    #expect(
      try problems() == [
        "1 of 1 imported files is not among the study's files: rows of study_files are gone, or it "
          + "was imported since",
        "journals.csv is named in study.toml, but is not among the study's files",
      ])
    try folder.run(Self.joined)
    try folder.database().connection.execute("UPDATE studies SET text = text || '# more'")
    #expect(
      try stored().explain().compactMap(\.reason) == ["its text was changed in the database"])
    _ = try stored().run()
    #expect(try problems() == [])
  }

  @Test func `an analysis of an unknown kind stops a run before anything is removed`() throws {
    try folder.run(StudyFolder.small)
    try folder.database().connection.execute(
      "PRAGMA foreign_keys = OFF; UPDATE analyses SET kind = 'magic' WHERE name = 'growth'")
    let before = try folder.data()
    var run = try stored()
    run.again = true
    let error = try #require(throws: AnalysisError.self) { try run.run() }
    #expect(
      error.description.contains(
        "the study's growth 'growth' has the name of an analysis of another kind (magic)"))
    #expect(try folder.data() == before)
  }

  @Test func `parameters that are no JSON are a reason to run again`() throws {
    try folder.run(StudyFolder.small)
    try folder.database().connection.execute("UPDATE analyses SET parameters = 'junk'")
    let reasons = try stored().explain().compactMap(\.reason)
    #expect(reasons.count == 4)
    #expect(Set(reasons) == ["its stored parameters cannot be read"])
    _ = try stored().run()
    #expect(try stored().explain().compactMap(\.reason) == [])
  }

  @Test(arguments: [
    "UPDATE network_nodes SET count = count + 1 WHERE node_id = 1 AND network_id = 3",
    "DELETE FROM network_edges WHERE network_id = 3",
    "UPDATE clusters SET label = 'mine' WHERE network_id = 3 AND cluster = 0",
  ])
  func `rows of a result that were changed by hand are made again`(change: String) throws {
    try folder.run(StudyFolder.small)
    #expect(
      try folder.database().lines("SELECT name FROM networks WHERE network_id = 3") == ["keyword"])
    let before = try folder.dump()
    try folder.database().connection.execute(change)
    #expect(
      try folder.explain(StudyFolder.small).filter { $0.reason != nil } == [
        StudyStep(title: "network keyword", reason: "its rows are not those that were stored")
      ])
    #expect(try folder.run(StudyFolder.small) == ["network keyword"])
    #expect(try folder.dump() == before)
    #expect(try folder.run(StudyFolder.small) == [])
  }

  private static let merging =
    "bursts = []\ngrowth = false\n[thesaurus]\nkeyword = \"merges.csv\"\n[[networks]]\n"
    + "kind = \"keyword\"\nselection = \"all\"\n"

  @Test(arguments: [
    ("undo", "1 of its merges is not in force"),
    ("DELETE FROM thesaurus WHERE origin = 'merges.csv'", "2 of its merges are not in force"),
    (
      "INSERT INTO thesaurus SELECT 'keyword', a.keyword_id, b.keyword_id, 'water 0', 'soil', "
        + "'merges.csv', NULL, 'now', NULL FROM keywords AS a, keywords AS b "
        + "WHERE a.keyword = 'water 0' AND b.keyword = 'soil'",
      "1 merge has its name and is not in it"
    ),
    (
      "UPDATE keywords SET preferred_id = keyword_id",
      "its merges are not applied to the keywords"
    ),
  ])
  func `merges that are not as the study says are told and made again`(
    change: String, reason: String
  ) throws {
    try folder.write("merges.csv", "variant,preferred\nheap 1,heap 0\nheap 2,heap 0\n")
    try folder.run(Self.merging)
    let before = try folder.dump()
    #expect(try problems() == [])
    if change == "undo" {
      _ = try Thesaurus(folder.database()).undo(
        kind: .keyword, name: "merges.csv", variant: "heap 1")
    } else {
      try folder.database().connection.execute(change)
    }
    #expect(try problems() == ["merges of keyword from merges.csv: \(reason)"])
    let steps = try folder.explain(Self.merging).filter { $0.reason != nil }
    #expect(steps.first == StudyStep(title: "merges of keyword from merges.csv", reason: reason))
    try folder.run(Self.merging)
    #expect(try folder.dump() == before)
    #expect(try folder.run(Self.merging) == [])
    #expect(try problems() == [])
  }

  @Test func `an exclusion that was taken back by hand in the papers is told and made again`()
    throws
  {
    try folder.run(StudyFolder.small)
    let before = try folder.dump()
    try folder.database().connection.execute("UPDATE papers SET is_included = 1")
    #expect(try problems() == ["screening: the decisions are not those of the study file"])
    try folder.run(StudyFolder.small)
    #expect(try folder.dump() == before)
  }

  @Test func `a dropped table of results is named`() throws {
    try folder.run(StudyFolder.small)
    try folder.database().connection.execute("DROP TABLE growth_fits")
    let error = try #require(throws: AnalysisError.self) { try stored().explain() }
    #expect(
      error.description.contains(
        "the table or view growth_fits is missing: it was dropped by hand, or another build"))
    #expect(error.description.contains("bibliolite rebuild"))
  }

  @Test func `merges of names that no record has, and of near ones, are told`() throws {
    try folder.write("merges.csv", "variant,preferred\nPolnd,Spain\nFrance,Gallia\n")
    var run = StudyRun(
      try folder.study(Self.none + "[thesaurus]\ncountry = \"merges.csv\"\n"),
      databaseAt: folder.path + "/study.db", programVersion: "test")
    var notes: [String] = []
    run.tell = { event in if case .note(let text) = event { notes.append(text) } }
    _ = try run.run()
    #expect(
      notes.contains { $0.hasPrefix("merges.csv: 1 preferred name that no record has: Gallia") })
    #expect(
      notes.contains { $0.contains("no country 'Polnd' in the database. Did you mean 'Poland'?") })
  }

  @Test func `decisions that are about no paper are told, also when nothing is excluded`() throws {
    try folder.write("off.csv", "accession_number,decision,reason\nWOS:99,exclude,dull\n")
    var run = StudyRun(
      try folder.study(Self.none + "[screening]\ndecisions = \"off.csv\"\n"),
      databaseAt: folder.path + "/study.db", programVersion: "test")
    var notes: [String] = []
    run.tell = { event in if case .note(let text) = event { notes.append(text) } }
    _ = try run.run()
    #expect(
      notes.first
        == "none of the 1 row of the files of decisions is about a paper that is here: check the "
        + "accession numbers")
    #expect(notes.count == 2)
  }

  @Test func `an error after an import into a database says that the import was kept`() throws {
    try folder.run(Self.none)
    try folder.export("savedrecs-2.txt", papers: 13...14)
    let error = try #require(throws: AnalysisError.self) {
      try folder.run("networks = []\nbursts = []\n[growth]\nnames = [\"a\", \"b\", \"c\", \"d\"]\n")
    }
    #expect(error.description.contains("study.db: the import of 1 new file was kept; nothing else"))
  }
}
