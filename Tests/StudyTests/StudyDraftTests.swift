import AnalysisFixtures
import Foundation
import Kinds
import Testing

@testable import Analysis
@testable import Study

/// `study --init`: a file that suits the exports and runs as it is.
@Suite struct StudyDraftTests {
  private func draft(_ exports: [String]) throws -> (text: String, study: Study, steps: [StudyStep])
  {
    let folder = try StudyFolder()
    let text = try StudyDraft(exports: exports, programVersion: "test").text
    let study = try folder.study(text)
    let run = StudyRun(study, programVersion: "test")
    #expect(try run.run().isComplete)
    return (text, study, try run.explain())
  }

  @Test func `a file drafted for the example runs as it is`() throws {
    let (text, study, steps) = try draft([
      AnalysisDatabases.packageRoot.appendingPathComponent(
        "Examples/abandoned-mines/savedrecs-*.txt"
      )
      .path
    ])
    #expect(steps.allSatisfy { $0.reason == nil })
    #expect(study.slices.value.firstYear == 1996 && study.slices.value.lastYear == 2024)
    #expect(study.networks.map(\.value.nodeKindName) == ItemKind.usualNetworks.map(\.name))
    #expect(study.networks[0].value.selection.text == "all")
    // Every key is there, once as a setting or as a comment.
    for key in NetworkParameters.all.map(\.key) + BurstParameters.all.map(\.key) + [
      "decisions", "cuts",
    ] {
      let isForReferences = ["look_back", "references", "reprint_addresses", "institutions"]
        .contains(key)
      #expect(
        text.contains("\n# \(key) = ") || text.contains("\n\(key) = ") || isForReferences, "\(key)")
    }
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 || $0.hasPrefix("inputs") })
  }

  @Test func `all that stands in comments is valid too`() throws {
    let folder = try StudyFolder()
    let draft = try StudyDraft(exports: ["\(folder.path)/savedrecs-1.txt"], programVersion: "test")
    let keys = draft.text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let bare = line.drop { $0 == "#" || $0 == " " }
      let isKey =
        bare.prefix { $0.isLetter || $0 == "_" }.count > 0 && bare.contains(" = ")
        && line.hasPrefix("# ") && !line.hasSuffix(".") && !bare.contains("bibliolite")
        && bare.drop { $0.isLetter || $0 == "_" }.hasPrefix(" = ")
      return isKey || bare == "[[datasets]]" ? String(bare) : String(line)
    }.joined(separator: "\n")
    for (name, text) in [
      ("decisions.csv", "accession_number,decision,reason\n"), ("journals.csv", "title\nx\n"),
    ] { try folder.write(name, text) }
    for kind in [
      "author", "institution", "institution_parent", "country", "keyword", "source",
      "cited_reference",
      "cited_author", "cited_source", "term",
    ] { try folder.write("\(kind)-merges.csv", "variant,preferred\na,b\n") }
    // Cuts and a number of stages exclude each other, and the example names four ways to say names.
    let text = keys.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("stages = ") && !$0.hasPrefix("look_back = \"all\"") }
      .joined(separator: "\n")
    let study = try folder.study(text)
    #expect(study.merges.count == 10)
    #expect(study.dataSets.count == 1)
  }

  @Test(
    .enabled(
      if: AnalysisDatabases.hasCiteSpaceCorpus,
      "the shared records are not here, or the build is not optimised"))
  func `a file drafted for 9,526 real records runs as it is`() throws {
    let (_, study, steps) = try draft([
      AnalysisDatabases.citeSpaceFolder.appendingPathComponent("exports.zip").path
    ])
    #expect(steps.allSatisfy { $0.reason == nil })
    #expect(study.slices.value.firstYear == 2005)
    // Less than CiteSpace's 25 where that is more than can be looked at.
    #expect(study.networks.last?.value.selection.text == "g-index:10")
  }
}
