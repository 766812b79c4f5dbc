import AnalysisFixtures
import Bibliography
import Kernels
import Kinds
import Testing

@testable import Analysis

/// Networks that CiteSpace printed for a corpus of 9,526 records, and ours with the settings printed
/// there (2005 to 2024, slices of a year, Pathfinder on the merged network).
@Suite(
  .enabled(
    if: AnalysisDatabases.hasCiteSpaceCorpus,
    "the shared records are not here, or the build is not optimised"))
struct CiteSpaceNetworkTests {
  private func network(_ kind: ItemKind, k: Double) throws -> NetworkReport {
    let database = try AnalysisDatabases.copy(of: AnalysisDatabases.citeSpace)
    var settings = NetworkSettings(kinds: [.item(kind)], compatibility: .citeSpace)
    settings.selection = .rule(.gIndex(scale: k))
    settings.firstYear = 2005
    settings.lastYear = 2024
    settings.pruning = .pathfinder
    return try NetworkAnalysis(settings, of: database, programVersion: "test").run()
  }

  @Test func `countries: 102 nodes, the largest component has 100`() throws {
    let report = try network(.country, k: 10)
    #expect(report.nodeCount == 102)
    #expect(report.largestComponentSize == 100)
    // Printed: E 153, Q 0.7293, S 0.9202. No merge rule that was tried gives both printed E.
    #expect(abs(report.edgeCount - 153) <= 6)
    #expect(try abs(#require(report.modularity) - 0.7293) < 0.02)
    #expect(try abs(#require(report.meanSilhouette) - 0.9202) < 0.05)
  }

  @Test func `keywords: 247 nodes in one component`() throws {
    let report = try network(.keyword, k: 5)
    #expect(report.nodeCount == 247)
    #expect(report.largestComponentSize == 247)
    // Printed: E 277, Q 0.8558, S 0.9754.
    #expect(abs(report.edgeCount - 277) <= 9)
    #expect(try abs(#require(report.modularity) - 0.8558) < 0.05)
    #expect(try abs(#require(report.meanSilhouette) - 0.9754) < 0.05)
  }
}
