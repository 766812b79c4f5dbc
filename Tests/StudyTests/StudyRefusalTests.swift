import Bibliography
import Foundation
import SQLite
import Testing

@testable import Analysis
@testable import Study

/// What a study file asks for and the papers do not allow: told before anything is written. The papers
/// of the folder are of 2001 to 2006.
@Suite struct StudyRefusalTests {
  private let folder: StudyFolder

  init() throws { folder = try StudyFolder() }

  private func message(_ body: () throws -> Void) throws -> String {
    try #require(throws: AnalysisError.self, performing: body).description
  }

  private static let wrongYears: [(text: String, message: String)] = [
    ("[slices]\nfirst = 1990\n", ":2: the first year is 1990, but the papers are of 2001 to 2006"),
    ("[growth]\nlast_year = 2050\n", ":2: the last year is 2050, but the papers are of 2001"),
    ("[growth]\ncuts = [1980]\n", ":2: a stage begins in 1980, but it must begin after 2001"),
    ("[growth]\nstages = 2\n\n[screening]\nlast = 2003\n", ":2: 2 stages need 6 complete years"),
    ("[[bursts]]\nkind = \"keyword\"\nfirst_year = 1900\n", ":3: the first year is 1900"),
    ("[[networks]]\nkind = \"term\"\nlast_year = 2007\n", ":3: the last year is 2007"),
    ("[screening]\nfirst = 2030\n", ":2: [screening] keeps none of "),
    (
      "[screening]\nfirst = 2003\n[slices]\nfirst = 2002\n",
      ":4: the first year is 2002, but the papers are of 2003 to 2006"
    ),
    (
      "[screening]\nlanguages = [\"Polish\"]\n[slices]\nfirst = 2001\n",
      ":4: the first year is 2001, but the papers are of 2003 to 2005"
    ),
  ]

  @Test(arguments: wrongYears)
  func `years and stages outside the papers leave no new database behind`(
    text: String, message: String
  ) throws {
    let error = try self.message { try folder.run(text) }
    #expect(error.hasPrefix("\(folder.path)/study.toml\(message)"), "\(error)")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        == ["savedrecs-1.txt", "study.toml"])
  }

  @Test(arguments: wrongYears)
  func `years and stages outside the papers leave a database as it was`(
    text: String, message: String
  ) throws {
    try folder.write("merges.csv", "variant,preferred\nslag,soil\n")
    let merges = "[thesaurus]\nkeyword = \"merges.csv\"\n"
    try folder.run(StudyFolder.small)
    let before = try folder.data()
    // Other analyses would go, merges come, and a new export of the same years.
    for exports in [1, 2] {
      if exports == 2 { try folder.export("savedrecs-2.txt", papers: 3...4) }
      let error = try self.message { try folder.run(text + merges) }
      #expect(error.hasPrefix("\(folder.path)/study.toml\(message)"), "\(error)")
      #expect(try folder.data() == before)
    }
  }

  @Test(arguments: wrongYears)
  func `explain says what a run would stop at`(text: String, message: String) throws {
    let error = try self.message { _ = try folder.explain(text) }
    #expect(error.hasPrefix("\(folder.path)/study.toml\(message)"), "\(error)")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/study.db"))
  }

  @Test func `new exports and a decision that takes a paper back widen the years`() throws {
    try folder.run("[slices]\nlast = 2006\n")
    try folder.export("savedrecs-2.txt", papers: 13...14)
    try folder.write(
      "back.csv", "accession_number,decision,reason\nWOS:13,include,read it\n")
    let study = """
      bursts = []
      networks = []
      [screening]
      document_types = ["Review"]
      decisions = "back.csv"
      [slices]
      first = 2002
      last = 2007

      """
    try folder.run(study)
    #expect(try folder.run(study) == [])
  }

  @Test func `all that does not go with the papers is told at once`() throws {
    let text = "[slices]\nfirst = 1990\nlast = 2050\n[growth]\nlast_year = 2060\n"
    let error = try message { try folder.run(text) }
    #expect(
      error.split(separator: "\n").map { $0.split(separator: ":")[1] } == ["2", "3", "5"])
  }

  @Test func `a search for bursts of terms with wrong years writes nothing`() throws {
    try folder.run("networks = []\nbursts = []\ngrowth = false\n")
    let before = try folder.data()
    var settings = BurstSettings(kind: .term)
    settings.firstYear = 1990
    _ = try message {
      _ = try BurstAnalysis(settings, of: folder.database(), programVersion: "test").run()
    }
    var network = NetworkSettings(kinds: [.item(.term)])
    network.lastYear = 2090
    _ = try message {
      _ = try NetworkAnalysis(network, of: folder.database(), programVersion: "test").run()
    }
    #expect(try folder.data() == before)
  }

  @Test func `what shows only when the data are prepared leaves everything as it was, too`() throws
  {
    let names = "[growth]\nnames = [\"slow\", \"fast\", \"slow again\"]\n"
    let error = try message { try folder.run(names) }
    #expect(error.hasPrefix("\(folder.path)/study.toml:2: 3 names for 1 stage"), "\(error)")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/study.db"))

    try folder.write("journals.csv", "title,rank\nJOURNAL OF TESTS,1\n")
    try folder.run(StudyFolder.small)
    let before = try folder.dump()
    let more = """
      [[datasets]]
      name = "journals"
      file = "journals.csv"
      [search]
      query = "TS=soil"

      """
    _ = try message { try folder.run(names + more) }
    #expect(try folder.dump() == before)
  }

  @Test(arguments: [
    (
      "document_types = [\"Artcle\", \"Review\"]",
      "\"document_types\" in [screening]: no paper has the document type \"Artcle\". Did you mean "
        + "\"Article\"? There are \"Article\", \"Early Access\", \"Review\"."
    ),
    (
      "languages = \"Finnish\"",
      "\"languages\" in [screening]: no paper has the language \"Finnish\". There are \"English\", "
        + "\"Polish\"."
    ),
  ])
  func `a rule that keeps what no paper has is a mistake with its line`(
    rule: String, message: String
  ) throws {
    let study = "[screening]\n\n\(rule)\n"
    for isThere in [false, true] {
      if isThere { try folder.run("networks = []\n") }
      let before = isThere ? try folder.data() : nil
      let error = try self.message { try folder.run(study) }
      #expect(error == "\(folder.path)/study.toml:3: \(message)")
      #expect(throws: AnalysisError.self) { try folder.explain(study) }
      if let before { #expect(try folder.data() == before) }
    }
  }

  @Test func `a type of the Web of Science that no paper happens to have is a note`() throws {
    let run = StudyRun(
      try folder.study("[screening]\ndocument_types = [\"Article\", \"Letter\"]\n"),
      databaseAt: folder.path + "/study.db", programVersion: "test")
    var notes: [String] = []
    var told = run
    told.tell = { event in if case .note(let text) = event { notes.append(text) } }
    _ = try told.run()
    #expect(
      notes == [
        "\(folder.path)/study.toml: no paper has the document type \"Letter\". There are \"Article\", "
          + "\"Early Access\", \"Review\"."
      ])
  }
}
