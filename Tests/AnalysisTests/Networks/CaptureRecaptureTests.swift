import AnalysisFixtures
import Bibliography
import Foundation
import Kernels
import Testing

@testable import Analysis

enum CaptureRecaptureRecords {
  static let folder = AnalysisDatabases.citeSpaceFolder.deletingLastPathComponent()
    .appendingPathComponent("records/oliviergimenez+capture-recapture-review/data")

  static var areHere: Bool {
    #if DEBUG
      false
    #else
      FileManager.default.fileExists(atPath: folder.path)
    #endif
  }
}

/// The keyword network that bibliometrix printed for 5,022 papers on capture and recapture: size
/// 10867, density 0.002, transitivity 0.08, degree centralisation 0.192.
@Suite(
  .enabled(
    if: CaptureRecaptureRecords.areHere,
    "the shared records are not here, or the build is not optimised"))
struct CaptureRecaptureTests {
  private static let imported = Result {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(
      "bibliolite-recapture-\(UUID().uuidString).db"
    ).path
    _ = try Importer(
      paths: [CaptureRecaptureRecords.folder.path], command: "test", programVersion: "test"
    )
    .run(intoDatabaseAt: path)
    return path
  }

  @Test func `Keywords Plus as written are the published network`() throws {
    let database = try Database.openForReading(Self.imported.get())
    let rows = try database.connection.rows(
      "SELECT paper_id, upper(as_written) FROM paper_keywords WHERE kind = 'plus'"
    ) { ($0.int(0), $0.text(1)) }
    var numbers: [String: Int32] = [:]
    for (_, keyword) in rows where numbers[keyword] == nil {
      numbers[keyword] = Int32(numbers.count)
    }
    let matrix = try OccurrenceMatrix(
      documents: rows.map { Int32($0.0) }, items: rows.map { numbers[$0.1] ?? 0 },
      documentCount: (rows.map(\.0).max() ?? 0) + 1, itemCount: numbers.count)
    let graph = try Graph(nodeCount: numbers.count, edges: matrix.coOccurrences().edges)
    #expect(graph.nodeCount == 10_867)
    #expect(graph.edgeCount == 133_756)
    #expect(abs(graph.density - 0.00227) < 0.00001)
    #expect(abs(graph.triangleSummary().transitivity - 0.0801) < 0.0001)
    #expect(abs(graph.degreeCentralization(countingSelfLoops: true) - 0.1921) < 0.0001)
  }

  @Test func `the command gives the published network of keywords as written`() throws {
    let database = try Database.openForWriting(Self.imported.get())
    let report = try database.network(.item(.keywordPlus)) {
      $0.name = "written"
      $0.keywords = .written
      $0.selection = .rule(.all)
      $0.counting = .all
      $0.linkRetainingFactor = -1
      $0.linksPerNode = -1
    }
    #expect(report.nodeCount == 10_867)
    #expect(report.edgeCount == 133_756)
    #expect(
      try database.lines(
        """
        SELECT round(density, 5), round(clustering_coefficient, 4), diameter,
          round(average_path_length, 3)
        FROM networks WHERE name = 'written'
        """) == ["0.00227|0.0801|6|2.772"])
  }

  @Test func `with hyphens as blanks 133 names become one with others`() throws {
    let database = try Database.openForWriting(Self.imported.get())
    let report = try database.network(.item(.keywordPlus)) {
      $0.selection = .rule(.all)
      $0.counting = .all
      $0.linkRetainingFactor = -1
      $0.linksPerNode = -1
    }
    // 10,867 - 133; the table of the same publication, which changes hyphens too, has 10,728.
    #expect(report.nodeCount == 10_734)
    #expect(report.edgeCount == 133_399)
    #expect(
      try database.lines(
        """
        SELECT round(density, 3), round(clustering_coefficient, 2), round(average_path_length, 2),
          diameter
        FROM networks WHERE name = 'keyword_plus'
        """) == ["0.002|0.08|2.77|6"])
  }
}
