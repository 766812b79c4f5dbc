import AnalysisFixtures
import Bibliography
import Foundation
import SQLite
import Testing

@testable import Analysis
@testable import Study

/// Screening by a study file, beside the decisions of persons.
@Suite struct StudyScreeningTests {
  private let folder: StudyFolder

  init() throws { folder = try StudyFolder() }

  private static let none = "networks = []\nbursts = []\ngrowth = false\n"

  private func decisions() throws -> [String] {
    try folder.database().lines(
      """
      SELECT p.accession_number, d.stage, d.decision, d.reason FROM screening_decisions AS d
      JOIN papers AS p USING (paper_id) ORDER BY decision_id
      """)
  }

  private func excluded() throws -> [String] {
    try folder.database().lines(
      "SELECT accession_number FROM papers WHERE is_included = 0 ORDER BY paper_id")
  }

  @Test func `rules exclude by document type, language and year, each at its stage`() throws {
    try folder.run(
      Self.none
        + "[screening]\ndocument_types = [\"article\"]\nlanguages = [\"English\"]\nfirst = 2002")
    #expect(
      try decisions() == [
        "WOS:3|document type|exclude|Review", "WOS:6|document type|exclude|Review",
        "WOS:9|document type|exclude|Review", "WOS:12|document type|exclude|Review",
        "WOS:5|language|exclude|Polish", "WOS:10|language|exclude|Polish",
        "WOS:1|year|exclude|before 2002", "WOS:2|year|exclude|before 2002",
      ])
  }

  @Test func `changed rules replace those of the earlier file, and persons' decisions stay`() throws
  {
    try folder.run(Self.none + "[screening]\ndocument_types = [\"Article\"]")
    for (kind, number) in [(ScreeningDecision.Kind.include, 3), (.exclude, 1)] {
      var screening = Screening(
        .sql("SELECT paper_id FROM papers WHERE accession_number = 'WOS:\(number)'"))
      screening.decision = kind
      screening.reason = "read it"
      screening.decidedBy = "somebody"
      _ = try screening.run(inDatabaseAt: folder.path + "/study.db")
    }
    #expect(try excluded() == ["WOS:1", "WOS:6", "WOS:9", "WOS:12"])
    let changed = Self.none + "[screening]\nlanguages = [\"English\"]"
    #expect(try folder.run(changed) == ["screening", "study file"])
    #expect(
      try decisions() == [
        "WOS:5|language|exclude|Polish", "WOS:10|language|exclude|Polish",
        "WOS:3|screening|include|read it", "WOS:1|screening|exclude|read it",
      ])
    #expect(try excluded() == ["WOS:1", "WOS:5", "WOS:10"])
    #expect(try folder.run(changed) == [])
    try folder.run(Self.none)
    #expect(try excluded() == ["WOS:1"])
  }

  @Test func `a CSV of decisions can take back what a rule excludes`() throws {
    try folder.write(
      "off.csv",
      """
      accession_number,decision,reason,stage
      WOS:3,include,an article in fact,full text
      WOS:1,exclude,not on slag,title and abstract
      WOS:99,exclude,not on slag,
      """)
    let study = Self.none + "[screening]\ndocument_types = [\"Article\"]\ndecisions = \"off.csv\""
    try folder.run(study)
    #expect(
      try decisions().suffix(2) == [
        "WOS:3|full text|include|an article in fact",
        "WOS:1|title and abstract|exclude|not on slag",
      ])
    #expect(try excluded() == ["WOS:1", "WOS:6", "WOS:9", "WOS:12"])
    try folder.write("off.csv", "accession_number,decision,reason\nWOS:2,exclude,dull\n")
    #expect(try folder.run(study) == ["screening", "study file"])
    #expect(try excluded() == ["WOS:2", "WOS:3", "WOS:6", "WOS:9", "WOS:12"])
  }

  @Test(arguments: [
    ("accession_number,decision\nWOS:1,exclude\n", "off.csv:2: an exclusion without a reason"),
    ("title,decision\nx,exclude\n", "off.csv:1: no column accession_number"),
    ("accession_number,reason\nWOS:1,dull\n", "off.csv:2: no decision"),
    ("accession_number,decision,reason\nWOS:1,perhaps,x\n", "off.csv:2: decision 'perhaps'"),
  ])
  func `a wrong CSV is told with its line before anything is written`(text: String, message: String)
    throws
  {
    try folder.write("off.csv", text)
    #expect { try folder.run(Self.none + "[screening]\ndecisions = \"off.csv\"") } throws: {
      error in
      (error as? AnalysisError)?.description.contains(message) == true
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/study.db"))
  }
}
