import AnalysisFixtures
import Bibliography
import Foundation
import Testing

@testable import Analysis

struct KeywordSuggestionTests {
  @Test func `spelling, number, blanks, abbreviations and slips are suggested`() throws {
    let corpus = try SuggestionCorpus([
      ["DE mine tailings; acid mine drainage; behaviour; landuse; restoration of mines"],
      ["DE mine tailings; acid mine drainage; behavior; land use; mine restoration"],
      ["DE mine tailing; acid mine drainage (AMD); behavior; land use; contamination"],
      ["DE AMD; contamination; nitrate; biotic factors; Quadrats"],
      ["DE contamination; nitrite; abiotic factors"], ["DE contamination; gravel"],
      ["DE contamination; contaminaton"], ["DE contmaination"],
    ])
    #expect(
      try corpus.suggestions(.keyword) == [
        "acid mine drainage (amd) > acid mine drainage", "behaviour > behavior",
        "mine tailing > mine tailings", "landuse > land use", "contmaination > contamination",
        "amd > acid mine drainage", "restoration of mines > mine restoration",
      ])
    #expect(
      try corpus.suggestion(of: "behaviour", .keyword)?.reason == "British and American spelling")
  }

  @Test func `a slip that one paper lists beside the word is none`() throws {
    let corpus = try SuggestionCorpus([
      ["DE contamination; contaminaton"], ["DE contamination"], ["DE contamination"],
    ])
    #expect(try corpus.suggestions(.keyword).isEmpty)
  }

  @Test(arguments: [
    ("emission", "omission"), ("interspecific", "intraspecific"), ("adsorption", "absorption"),
    ("nitrate reduction", "nitrite reduction"), ("pm 10", "pm 25"), ("symmetric", "asymmetric"),
    ("hyperthermia", "hypothermia"), ("forest", "forester"), ("nf ?b", "nf b"), ("cas", "ca"),
    ("photoperiod 12", "photoperiod 13"), ("c++", "c"),
  ])
  func `words that are alike and two things are not suggested`(one: String, other: String) throws {
    let corpus = try SuggestionCorpus([["DE \(one)"], ["DE \(other)"], ["DE \(other)"]])
    #expect(try corpus.suggestions(.keyword) == [])
  }

  @Test func `what is merged is not suggested again, and the list can be imported as it is`() throws
  {
    let corpus = try SuggestionCorpus([
      ["DE mine tailings"], ["DE mine tailing"], ["DE minetailings"], ["DE Mine's tailings"],
    ])
    let table = try corpus.table(.keyword)
    #expect(table.split(separator: "\n").count == 4)
    let summary = try corpus.merge(table, .keyword)
    #expect(summary.mergeCount == 3)
    #expect(summary.rejected.isEmpty)
    #expect(try corpus.suggestions(.keyword, minimumScore: 0).isEmpty)
    #expect(
      try corpus.database.lines("SELECT count(DISTINCT label) FROM keyword_occurrences") == ["1"])
  }

  @Test func `scores and limits out of range are refused`() throws {
    let corpus = try SuggestionCorpus([["DE slag"]])
    #expect(throws: AnalysisError.self) {
      try MergeSuggestions(corpus.database).find(.keyword, minimumScore: 1.5)
    }
    #expect(throws: AnalysisError.self) {
      try MergeSuggestions(corpus.database).find(.keyword, limit: 0)
    }
    #expect(throws: AnalysisError.self) {
      try MergeSuggestions(corpus.database).find(.institutionParent)
    }
    for kind in ThesaurusKind.all where kind != .institutionParent {
      #expect(try corpus.suggestions(kind).isEmpty)
    }
  }
}

extension SuggestionCorpus {
  func merge(_ table: String, _ kind: ThesaurusKind) throws -> ThesaurusImportSummary {
    let path = database.path + "-merges.csv"
    try table.write(toFile: path, atomically: true, encoding: .utf8)
    return try Thesaurus(database).import(file: path, kind: kind)
  }
}
