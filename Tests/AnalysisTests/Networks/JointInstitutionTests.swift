import AnalysisFixtures
import Bibliography
import Kernels
import Testing

@testable import Analysis

/// Institutions that are on one paper without working together there.
struct JointInstitutionTests {
  private func links(
    _ database: Database, _ change: (inout NetworkSettings) -> Void = { _ in }
  ) throws -> Set<String> {
    try database.network(.item(.institution)) {
      $0.selection = .rule(.all)
      $0.scope = .across
      $0.linkRetainingFactor = -1
      $0.linksPerNode = -1
      change(&$0)
    }
    return Set(
      try database.lines(
        """
        SELECT min(a.item_id, b.item_id), max(a.item_id, b.item_id), e.count, e.first_year
        FROM network_edges AS e
        JOIN network_nodes AS a ON a.network_id = e.network_id AND a.node_id = e.source_node_id
        JOIN network_nodes AS b ON b.network_id = e.network_id AND b.node_id = e.target_node_id
        """))
  }

  /// Links by the definition, from the tables of addresses and parents.
  private func expected(_ database: Database) throws -> Set<String> {
    var institutions: [Int: Set<Int>] = [:]
    for (paper, item) in try database.connection.rows(
      "SELECT paper_id, item_id FROM institution_occurrences", transform: { ($0.int(0), $0.int(1)) }
    ) { institutions[paper, default: []].insert(item) }
    var parents: [Int: Set<Int>] = [:]
    for (member, parent) in try database.connection.rows(
      "SELECT institution_id, parent_id FROM institution_parents",
      transform: { ($0.int(0), $0.int(1)) })
    { parents[member, default: []].insert(parent) }
    func ancestors(_ item: Int) -> Set<Int> {
      var found: Set<Int> = []
      var open = [item]
      while let next = open.popLast() {
        for parent in parents[next] ?? [] where found.insert(parent).inserted {
          open.append(parent)
        }
      }
      return found
    }
    struct Place: Hashable {
      let paper: Int
      let item: Int
    }
    var addresses: [Place: Set<Int>] = [:]
    for (paper, item, position) in try database.connection.rows(
      """
      SELECT a.paper_id, i.preferred_id, a.position FROM affiliation_institutions AS a
      JOIN institutions AS i USING (institution_id)
      """, transform: { ($0.int(0), $0.int(1), $0.int(2)) })
    {
      for owner in ancestors(item).union([item]) {
        addresses[Place(paper: paper, item: owner), default: []].insert(position)
      }
    }
    // What no address names is of the paper's addresses, if these name one organisation.
    var named: [Int: [Int: Int]] = [:]
    for (paper, position, item) in try database.connection.rows(
      """
      SELECT f.paper_id, f.position, coalesce(i.preferred_id, 0)
      FROM affiliations AS f LEFT JOIN institutions AS i USING (institution_id)
      """, transform: { ($0.int(0), $0.int(1), $0.int(2)) })
    { named[paper, default: [:]][position] = item }
    for (paper, items) in institutions {
      guard let names = named[paper], Set(names.values).count == 1 else { continue }
      for item in items where addresses[Place(paper: paper, item: item)] == nil {
        addresses[Place(paper: paper, item: item)] = Set(names.keys)
      }
    }
    let years = try Dictionary(
      database.connection.rows("SELECT paper_id, year FROM papers") { ($0.int(0), $0.int(1)) },
      uniquingKeysWith: { $1 })
    var links: [String: (count: Int, year: Int)] = [:]
    for (paper, items) in institutions {
      for one in items {
        for other in items where one < other {
          if ancestors(one).contains(other) || ancestors(other).contains(one) { continue }
          let here = addresses[Place(paper: paper, item: one)] ?? []
          let there = addresses[Place(paper: paper, item: other)] ?? []
          if !here.isEmpty && here.isSubset(of: there) { continue }
          if !there.isEmpty && there.isSubset(of: here) { continue }
          let known = links["\(one)|\(other)"] ?? (0, .max)
          links["\(one)|\(other)"] = (known.count + 1, min(known.year, years[paper] ?? 0))
        }
      }
    }
    return Set(links.map { "\($0.key)|\($0.value.count)|\($0.value.year)" })
  }

  @Test func `a part and its whole, and two of one address, are not linked by a paper`() throws {
    let database = try AnalysisDatabases.copy(of: AnalysisDatabases.example)
    let all = try links(database) { $0.linksJointInstitutions = true }
    let plain = try links(database)
    #expect(try plain == expected(database))
    #expect(plain.count < all.count)
    // The same whether slices are counted one by one or all at once.
    let within = try links(database) {
      $0.scope = .within
      $0.name = "within"
    }
    #expect(within.isSuperset(of: plain))
  }

  @Test func `CiteSpace links all that a paper has`() throws {
    #expect(NetworkSettings(kinds: [.item(.institution)]).leavesOutJointInstitutions)
    let compatible = NetworkSettings(kinds: [.item(.institution)], compatibility: .citeSpace)
    #expect(!compatible.leavesOutJointInstitutions && compatible.linksJointInstitutions)
    var country = NetworkSettings(kinds: [.item(.country)])
    country.linksJointInstitutions = true
    #expect(throws: AnalysisError.self) { try country.check() }
  }
}
