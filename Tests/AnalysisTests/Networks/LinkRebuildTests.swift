import AnalysisFixtures
import Bibliography
import Foundation
import Kernels
import Kinds
import SQLite
import Testing

@testable import Analysis

/// Links built again from the raw tables by their definitions, for every kind and link of networks, on
/// papers that are not in the order of the nodes.
struct LinkRebuildTests {
  /// A pair of items; of citations the citing paper first.
  private struct Pair: Hashable, CustomStringConvertible {
    let one: Int
    let other: Int
    var description: String { "\(one)-\(other)" }
  }

  private static let items: [(kind: ItemKind, sql: String)] = [
    (
      .author,
      "SELECT s.paper_id, a.preferred_id FROM authorships AS s JOIN authors AS a USING (author_id)"
    ),
    (
      .institution,
      """
      SELECT s.paper_id, i.preferred_id FROM paper_institutions AS s
      JOIN institutions AS i USING (institution_id)
      """
    ),
    (
      .country,
      """
      SELECT f.paper_id, c.preferred_id FROM affiliations AS f JOIN countries AS c USING (country_id)
      WHERE f.is_reprint = 0
      """
    ),
    (
      .state,
      """
      SELECT f.paper_id, i.state_id FROM affiliations AS f JOIN countries AS c USING (country_id)
      JOIN countries AS i ON i.country_id = c.preferred_id
      WHERE f.is_reprint = 0
      """
    ),
    (
      .authorKeyword,
      """
      SELECT s.paper_id, k.preferred_id FROM paper_keywords AS s JOIN keywords AS k USING (keyword_id)
      WHERE s.kind = 'author'
      """
    ),
    (
      .keywordPlus,
      """
      SELECT s.paper_id, k.preferred_id FROM paper_keywords AS s JOIN keywords AS k USING (keyword_id)
      WHERE s.kind = 'plus'
      """
    ),
    (
      .keyword,
      "SELECT s.paper_id, k.preferred_id FROM paper_keywords AS s JOIN keywords AS k USING (keyword_id)"
    ),
    (
      .source,
      "SELECT p.paper_id, s.preferred_id FROM papers AS p JOIN sources AS s USING (source_id)"
    ),
    (
      .wosCategory,
      """
      SELECT s.paper_id, category_id FROM paper_categories AS s JOIN categories USING (category_id)
      WHERE kind = 'wos'
      """
    ),
    (
      .researchArea,
      """
      SELECT s.paper_id, category_id FROM paper_categories AS s JOIN categories USING (category_id)
      WHERE kind = 'research_area'
      """
    ),
    (.citedReference, citations),
    (
      .citedAuthor,
      """
      SELECT c.paper_id, a.preferred_id FROM citations AS c JOIN cited_references AS r USING (reference_id)
      JOIN cited_authors AS a USING (cited_author_id)
      """
    ),
    (
      .citedSource,
      """
      SELECT c.paper_id, s.preferred_id FROM citations AS c JOIN cited_references AS r USING (reference_id)
      JOIN cited_sources AS s USING (cited_source_id)
      """
    ),
    (
      .term,
      "SELECT s.paper_id, t.preferred_id FROM paper_terms AS s JOIN terms AS t USING (term_id)"
    ),
  ]
  private static let citations =
    "SELECT c.paper_id, r.preferred_id FROM citations AS c JOIN cited_references AS r USING (reference_id)"

  private static let kinds = items.map(\.kind)
  private static let couplingKinds = kinds.filter { !$0.isCited && $0 != .term }

  private func settings(_ kind: NodeKind, _ link: LinkKind) -> NetworkSettings {
    var settings = NetworkSettings(kinds: [kind])
    settings.linkKind = link
    settings.selection = .rule(.all)
    if case .item(let item) = kind, item.isCited || item == .term {
      settings.selection = .rule(.minimumCount(5))
      if item.isCited { settings.lookBackYears = nil }
    }
    settings.linksJointInstitutions = kind == .item(.institution) && link == .coOccurrence
    settings.counting = .all
    settings.scope = .across
    settings.linkRetainingFactor = -1
    settings.linksPerNode = -1
    settings.clustering = .none
    settings.betweenness = .sampled(1)
    return settings
  }

  private func pairs(_ sql: String, _ database: Database) throws -> [(Int, Int)] {
    try database.connection.rows(sql) { ($0.int(0), $0.int(1)) }
  }

  /// Which items of a network's nodes each paper has.
  private func papers(_ sql: String, _ database: Database) throws -> [Int: Set<Int>] {
    let nodes = Set(
      try database.connection.rows("SELECT item_id FROM network_nodes") { $0.int(0) })
    var items: [Int: Set<Int>] = [:]
    for (paper, item) in try pairs(sql, database)
    where nodes.contains(item) {
      items[paper, default: []].insert(item)
    }
    return items
  }

  private func works(_ database: Database) throws -> [Int: Set<Int>] {
    var works: [Int: Set<Int>] = [:]
    for (paper, work) in try pairs(Self.citations, database) {
      works[paper, default: []].insert(work)
    }
    return works
  }

  private func stored(_ database: Database) throws -> [Pair: (
    count: Int, weight: Double, year: Int
  )] {
    var links: [Pair: (count: Int, weight: Double, year: Int)] = [:]
    let rows = try database.connection.prepare(
      """
      SELECT a.item_id, b.item_id, e.count, e.weight, e.first_year FROM network_edges AS e
      JOIN network_nodes AS a ON a.network_id = e.network_id AND a.node_id = e.source_node_id
      JOIN network_nodes AS b ON b.network_id = e.network_id AND b.node_id = e.target_node_id
      """)
    while try rows.step() {
      var pair = Pair(one: rows.int(0), other: rows.int(1))
      if try database.lines("SELECT link_kind FROM networks") != ["citation"], pair.one > pair.other
      {
        pair = Pair(one: pair.other, other: pair.one)
      }
      links[pair] = (rows.int(2), rows.double(3), rows.int(4))
    }
    return links
  }

  private func years(_ database: Database) throws -> [Int: Int] {
    Dictionary(
      try database.connection.rows("SELECT paper_id, year FROM papers") { ($0.int(0), $0.int(1)) },
      uniquingKeysWith: { $1 })
  }

  private func expectNodesNotInPaperOrder(_ database: Database) throws {
    let items = try database.lines("SELECT item_id FROM network_nodes ORDER BY node_id")
      .compactMap { Int($0) }
    #expect(items.count < 3 || items != items.sorted())
  }

  /// - Parameter documents: for each item, what it is in: papers, or works that its papers cite.
  private func compare(
    _ database: Database, _ expected: [Pair: (count: Int, year: Int)], documents: [Int: Set<Int>]
  ) throws {
    let found = try stored(database)
    #expect(Set(found.keys) == Set(expected.keys))
    #expect(!found.isEmpty)
    var wrong: [String] = []
    for (pair, link) in found {
      guard let right = expected[pair] else { continue }
      let product = Double((documents[pair.one]?.count ?? 0) * (documents[pair.other]?.count ?? 0))
      let cosine = Double(right.count) / product.squareRoot()
      if link.count != right.count || link.year != right.year || abs(link.weight - cosine) > 1e-12 {
        wrong.append("\(pair): \(link), not \(right), \(cosine)")
      }
    }
    #expect(wrong == [])
  }

  @Test(arguments: kinds)
  func `co-occurrence`(kind: ItemKind) throws {
    let database = try AnalysisDatabases.copy(of: AnalysisDatabases.example)
    _ = try NetworkAnalysis(
      settings(.item(kind), .coOccurrence), of: database, programVersion: "test"
    ).run()
    if kind == .source {
      #expect(try stored(database).isEmpty)
      return
    }
    let sql = try #require(Self.items.first { $0.kind == kind }).sql
    let papers = try papers(sql, database)
    let years = try years(database)
    var expected: [Pair: (count: Int, year: Int)] = [:]
    var documents: [Int: Set<Int>] = [:]
    for (paper, items) in papers {
      let year = years[paper] ?? 0
      for one in items {
        documents[one, default: []].insert(paper)
        for other in items where one < other {
          let known = expected[Pair(one: one, other: other)] ?? (0, year)
          expected[Pair(one: one, other: other)] = (known.count + 1, min(known.year, year))
        }
      }
    }
    try expectNodesNotInPaperOrder(database)
    try compare(database, expected, documents: documents)
  }

  @Test(arguments: couplingKinds, [false, true])
  func `coupling of what papers have`(kind: ItemKind, countsShared: Bool) throws {
    let database = try AnalysisDatabases.copy(of: AnalysisDatabases.example)
    var settings = settings(.item(kind), .coupling)
    settings.couplingShared = countsShared
    // Each author of a paper is coupled with each of all others that cite a work of it.
    settings.selection = .rule(.minimumCount(kind == .author ? 3 : 2))
    settings.sliceLength = 40
    _ = try NetworkAnalysis(settings, of: database, programVersion: "test").run()
    let sql = try #require(Self.items.first { $0.kind == kind }).sql
    let items = try papers(sql, database)
    var papers: [Int: Set<Int>] = [:]
    for (paper, nodes) in items { for node in nodes { papers[node, default: []].insert(paper) } }
    let works = try works(database)
    let cited = papers.mapValues { papers in Set(papers.flatMap { works[$0] ?? [] }) }
    let years = try years(database)
    /// The works that some papers cite, each with the year of the first of them.
    func citing(_ papers: Set<Int>) -> [Int: Int] {
      var first: [Int: Int] = [:]
      for paper in papers {
        for work in works[paper] ?? [] {
          first[work] = min(first[work] ?? .max, years[paper] ?? 0)
        }
      }
      return first
    }
    var expected: [Pair: (count: Int, year: Int)] = [:]
    for (one, papersOfOne) in papers {
      for (other, papersOfOther) in papers where one < other {
        let here = citing(countsShared ? papersOfOne : papersOfOne.subtracting(papersOfOther))
        let there = citing(countsShared ? papersOfOther : papersOfOther.subtracting(papersOfOne))
        let both = here.compactMap { work, year in there[work].map { max(year, $0) } }
        if let first = both.min() {
          expected[Pair(one: one, other: other)] = (both.count, first)
        }
      }
    }
    try expectNodesNotInPaperOrder(database)
    try compare(database, expected, documents: cited)
  }

  @Test func `coupling of papers`() throws {
    let database = try AnalysisDatabases.copy(of: AnalysisDatabases.example)
    _ = try NetworkAnalysis(
      settings(.paper, .coupling), of: database, programVersion: "test"
    ).run()
    let works = try works(database)
    let years = try years(database)
    var expected: [Pair: (count: Int, year: Int)] = [:]
    for (one, worksOfOne) in works {
      for (other, worksOfOther) in works where one < other {
        let both = worksOfOne.intersection(worksOfOther).count
        if both > 0 {
          expected[Pair(one: one, other: other)] = (both, max(years[one] ?? 0, years[other] ?? 0))
        }
      }
    }
    try expectNodesNotInPaperOrder(database)
    try compare(database, expected, documents: works)
  }

  @Test(arguments: [NodeSelection.rule(.all), .linked, .rule(.top(100, ties: .cut))])
  func `citations`(selection: NodeSelection) throws {
    let database = try AnalysisDatabases.copy(of: AnalysisDatabases.example)
    var settings = settings(.paper, .citation)
    settings.selection = selection
    settings.sliceLength = 40
    _ = try NetworkAnalysis(settings, of: database, programVersion: "test").run()
    var cited: Set<Pair> = []
    for (paper, work) in try pairs(Self.citations, database) {
      // Whichever spelling of the work is known to be a paper.
      let papersOfWork = try database.connection.rows(
        "SELECT DISTINCT paper_id FROM cited_references WHERE preferred_id = ? AND paper_id NOT NULL",
        .integer(work)
      ) { $0.int(0) }
      for paperOfWork in papersOfWork where paperOfWork != paper {
        cited.insert(Pair(one: paper, other: paperOfWork))
      }
    }
    let nodes = Set(
      try database.connection.rows("SELECT item_id FROM network_nodes") { $0.int(0) })
    if selection == .linked {
      #expect(nodes == Set(cited.flatMap { [$0.one, $0.other] }))
    }
    let expected = cited.filter { nodes.contains($0.one) && nodes.contains($0.other) }
    let found = try stored(database)
    #expect(Set(found.keys) == expected)
    #expect(!found.isEmpty)
    let years = try years(database)
    #expect(found.allSatisfy { $0.value.count == 1 && $0.value.year == years[$0.key.one] })
    try expectNodesNotInPaperOrder(database)
  }
}
