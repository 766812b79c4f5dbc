import AnalysisFixtures
import Bibliography
import Foundation
import Kinds
import SQLite
import Testing

@testable import Analysis

/// What clusters are called, on invented records.
struct ClusterNameTests {
  private func database(_ records: [[String]]) throws -> Database {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "bibliolite-names-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var text = "FN Clarivate Analytics Web of Science\nVR 1.0\n"
    for (index, lines) in records.enumerated() {
      text += "PT J\nAU Able, A\nSO JOURNAL OF TESTS\nPY 2015\n"
      text += lines.map { $0 + "\n" }.joined()
      if !lines.contains(where: { $0.hasPrefix("UT ") }) { text += "UT WOS:\(index + 1)\n" }
      text += "ER\n\n"
    }
    try (text + "EF\n").write(
      to: folder.appendingPathComponent("names.txt"), atomically: true, encoding: .utf8)
    _ = try Importer(
      paths: [folder.path + "/names.txt"], command: "test", programVersion: "test"
    ).run(intoDatabaseAt: folder.path + "/names.db")
    return try AnalysisDatabases.copy(of: .success(folder.path + "/names.db"))
  }

  private func names(
    _ database: Database, _ kind: ItemKind, _ change: (inout NetworkSettings) -> Void = { _ in }
  ) throws -> [String] {
    var settings = NetworkSettings(kinds: [.item(kind)])
    settings.selection = .rule(.all)
    change(&settings)
    _ = try NetworkAnalysis(settings, of: database, programVersion: "test").run()
    return try database.lines("SELECT label FROM clusters ORDER BY cluster")
  }

  /// Two groups of papers that share no keyword.
  private func two(_ heaps: [[String]], _ lakes: [[String]]) throws -> Database {
    try database(
      heaps.map { $0 + ["DE heap; stone; slope"] } + lakes.map { $0 + ["DE lake; fish; shore"] })
  }

  @Test func `clusters of countries and authors are named by their leading members`() throws {
    let records = (0..<6).map { number in
      number < 4
        ? [
          "TI Slag", "AF Able, Ada", "C1 [Able, Ada] Inst Tests, Town, Poland.",
          "   [Other, B] Inst More, Village, \(number < 3 ? "Spain" : "France").",
        ]
        : [
          "TI Slag", "AF Able, Ada", "C1 [Able, Ada] Inst Far, Town, Japan.",
          "   [Other, B] Inst Off, Village, India.",
        ]
    }
    #expect(try names(database(records), .country) == ["Poland, Spain", "India, Japan"])
  }

  @Test func `a translated title names papers that are not in English`() throws {
    func record(_ title: String, _ translated: String, _ number: Int) -> [String] {
      ["TI \(title)", "LA Spanish", "X1 \(translated)", "UT SCIELO:S\(number)"]
    }
    let database = try two(
      [
        record("Acerca de las piedras en los montones", "On rolling stone heaps", 1),
        record("Uso de los montones de piedras", "Use of stone heaps", 2),
        record("De las piedras", "Large stone heaps in the field", 3),
      ],
      [
        record("Los peces de la costa", "Shore fishes", 4),
        record("Acerca de los peces", "On shore fishes", 5),
        record("Estudio de los peces", "A study of shore fishes", 6),
      ])
    #expect(try names(database, .keyword).sorted() == ["shore fish", "stone heap"])
  }

  @Test func `a keyword that more translated titles have than any phrase names the cluster`() throws
  {
    func record(_ title: String, _ translated: String, _ keywords: String, _ number: Int)
      -> [String]
    {
      ["TI \(title)", "LA Spanish", "X1 \(translated)", "DE \(keywords)", "UT SCIELO:S\(number)"]
    }
    let database = try two(
      [
        record("Acerca de las piedras", "On rolling stones of the slope", "rolling; stones", 1),
        record("Uso de las piedras", "Use of stones", "rolling; stones", 2),
        record("De las piedras", "Fallen stones, a review", "rolling; stones", 3),
      ],
      [
        record("Los peces", "Shore fishes", "shore", 4),
        record("Acerca de los peces", "On shore fishes", "shore", 5),
        record("Estudio de los peces", "A study of shore fishes", "shore", 6),
      ])
    #expect(try names(database, .keyword).sorted() == ["shore fish", "stones"])
  }

  @Test func `without English text author keywords name a cluster, else words of content`() throws {
    func record(_ title: String, _ number: Int) -> [String] {
      ["TI \(title)", "LA Spanish", "UT SCIELO:S\(number)"]
    }
    let named = try names(
      two(
        [record("Acerca de las piedras", 1), record("De las piedras", 2)],
        [record("Los peces", 3), record("Uso de los peces", 4)]), .keyword)
    #expect(named.allSatisfy { ["heap", "slope", "stone", "fish", "lake", "shore"].contains($0) })
    #expect(named.count == 2)
  }

  @Test func `a name is in a third of the leading papers, else a keyword is the name`() throws {
    let database = try two(
      (0..<4).map { ["TI Strange matter \("abcd".dropFirst($0).prefix(1))x dump"] },
      (0..<4).map { _ in ["TI On shore fishes"] })
    let named = try names(database, .keyword)
    #expect(named.contains("shore fish"))
    #expect(named.contains { ["heap", "slope", "stone"].contains($0) })
  }

  @Test func `phrases name clusters of countries when they are asked for`() throws {
    let records =
      (0..<4).map { _ in
        [
          "TI On shore fishes", "C1 [Able, A] Inst Tests, Town, Poland.",
          "   [Other, B] Inst More, Village, Spain.",
        ]
      } + [["TI Other matters of slag heaps", "C1 [Able, A] Inst Far, Town, Japan."]]
    #expect(try names(database(records), .country) { $0.labelSource = .title } == ["shore fish"])
  }

  @Test func `a keyword that every theme uses does not name one of them`() throws {
    // "restoration" is in five papers, more than any other, and nearer to the lakes; but papers about
    // soil have it too, while "lake" is in all four papers about lakes and in no other.
    let database = try AnalysisDatabases.papers([
      (2001, ["lake", "water", "restoration"]), (2001, ["lake", "fish", "restoration"]),
      (2001, ["lake", "water", "fish", "restoration"]), (2001, ["lake", "water"]),
      (2001, ["soil", "worm", "restoration"]), (2001, ["soil", "root", "restoration"]),
      (2001, ["soil", "worm", "root"]), (2001, ["soil", "root"]),
    ])
    try database.network(.item(.keyword)) { $0.labelSource = .keyword }
    #expect(
      try database.lines("SELECT label, size FROM clusters ORDER BY cluster")
        == ["lake|4", "soil|3"])
  }

  @Test(arguments: [
    ("Brain-Computer Interfaces (BCI)", "brain computer interface"),
    ("brain  computer interface", "brain computer interface"), ("(heap)", "(heap)"),
    ("heap (stone) slopes", "heap slope"), ("heap (stone", "heap"), ("", ""),
  ])
  func `spellings of a name fold to one`(name: String, folded: String) {
    #expect(ClusterNames.folded(name) == folded)
  }

  @Test func `what every cluster's papers say does not name one of them`() throws {
    // "mine waste" is in four of five papers about heaps and three of five about lakes.
    let database = try two(
      (0..<5).map { ["TI \($0 < 4 ? "Mine waste" : "Slag")"] },
      (0..<5).map { ["TI \($0 < 3 ? "Mine waste" : "Slag")"] })
    #expect(try names(database, .keyword).sorted() == ["fish", "heap"])
  }

  @Test func `where nothing is over-represented beyond chance there still is a name`() throws {
    // Two papers against one: no G² is above 3.82, which has the probability 0.051.
    let database = try two([["TI On shore stones"], ["TI Heaps"]], [["TI Fishes"]])
    let named = try names(database, .keyword)
    #expect(named.count == 2 && !named.contains(""))
  }

  @Test func `clusters of keywords do not have one name in two spellings`() throws {
    func named(_ source: LabelSource) throws -> [String] {
      let database = try database(
        (0..<4).map { ["TI Slag \($0)", "DE alpine heap; slope"] }
          + (0..<4).map { ["TI Slag \($0)", "DE Alpine heaps (mine); shore"] })
      return try names(database, .keyword) { $0.labelSource = source }
    }
    for source in [LabelSource.keyword, .title] {
      let folded = try named(source).map(ClusterNames.folded)
      #expect(folded.count == 2 && Set(folded).count == 2)
    }
  }
}
