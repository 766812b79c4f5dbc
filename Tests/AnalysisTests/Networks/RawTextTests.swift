import AnalysisFixtures
import Bibliography
import Foundation
import Kernels
import Kinds
import Testing

@testable import Analysis

/// A Python with its standard library.
private enum Python {
  static let isThere = (try? run(["-c", "import sqlite3"]))?.status == 0

  static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}

/// Links of every kind of network, rebuilt from the text of the exports by `Scripts/rebuild-links`: a
/// reader that shares nothing with this program.
@Suite(.enabled(if: Python.isThere, "no python3"))
struct RawTextTests {
  private static let script = AnalysisDatabases.packageRoot
    .appendingPathComponent("Scripts/rebuild-links").path

  private static let kinds: [ItemKind] = [
    .author, .institution, .country, .authorKeyword, .keywordPlus, .keyword, .source,
    .wosCategory, .researchArea, .citedReference, .citedAuthor,
  ]

  /// A network of every kind and link, of all links between the selected nodes.
  private func makeNetworks(
    of database: Database, items: NodeSelection, papers: NodeSelection
  ) throws {
    func make(_ kind: NodeKind, _ change: (inout NetworkSettings) -> Void) throws {
      try database.network(kind) {
        $0.counting = .all
        $0.scope = .across
        $0.linkRetainingFactor = -1
        $0.linksPerNode = -1
        $0.clustering = .none
        $0.betweenness = .sampled(1)
        $0.selection = items
        change(&$0)
      }
    }
    for kind in Self.kinds {
      try make(.item(kind)) {
        if kind.isCited { $0.lookBackYears = nil }
        $0.linksJointInstitutions = kind == .institution
      }
      if kind.isCited { continue }
      try make(.item(kind)) { $0.linkKind = .coupling }
      try make(.item(kind)) {
        $0.name = "\(kind.name)-shared"
        $0.linkKind = .coupling
        $0.couplingShared = true
      }
    }
    try make(.paper) {
      $0.linkKind = .coupling
      $0.selection = papers
    }
    try make(.paper) {
      $0.linkKind = .citation
      $0.selection = .linked
    }
  }

  @Test func `the example, to the last link`() throws {
    let database = try AnalysisDatabases.copy(of: AnalysisDatabases.example)
    try makeNetworks(
      of: database, items: .rule(.minimumCount(2)), papers: .rule(.all))
    let exports = ["savedrecs-1.txt", "savedrecs-2.txt"].map {
      AnalysisDatabases.packageRoot.appendingPathComponent("Examples/abandoned-mines/\($0)").path
    }
    let outcome = try Python.run([Self.script, database.path] + exports)
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(outcome.output.split(separator: "\n").count == 31)
  }

  // Names of people, organisations and works that the program puts together, and the script does not,
  // are why it is not all of them.
  @Test(
    .enabled(
      if: CaptureRecaptureRecords.areHere,
      "the shared records are not here, or the build is not optimised"),
    arguments: ["jyoshimi+scientometrics/data/WoS"])
  func `real exports, but for names that are put together`(folder: String) throws {
    let records = CaptureRecaptureRecords.folder.deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent(folder)
    let exports = try FileManager.default.contentsOfDirectory(atPath: records.path)
      .filter { $0.hasSuffix(".txt") }.sorted().map { records.appendingPathComponent($0).path }
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(
      "bibliolite-raw-\(UUID().uuidString).db"
    ).path
    _ = try Importer(paths: exports, command: "test", programVersion: "test")
      .run(intoDatabaseAt: path)
    let database = try Database.openForWriting(path)
    try makeNetworks(
      of: database, items: .rule(.gIndex(scale: 3)), papers: .rule(.top(30, ties: .cut)))
    let outcome = try Python.run([Self.script, "--share", "75", path] + exports)
    #expect(outcome.status == 0, "\(outcome.output)")
    try FileManager.default.removeItem(atPath: path)
  }
}
