import Bibliography
import Kernels
import SQLite
import Schema

/// Which nodes of a network are on a paper together without working together there: an institution and
/// what it is a part of, or two of one and the same address. Pairs of which one end is no node of the
/// network are not looked at; a network that links them all (`linksJointInstitutions`) has no need of it.
struct JointInstitutions {
  private var pairs: [PaperPlace: [(first: NodeNumber, second: NodeNumber)]] = [:]

  /// - Complexity: O(pairs of institutions of papers).
  init(
    of occurrences: NetworkOccurrences, _ counting: InstitutionCounting, _ connection: Connection
  ) throws(SQLiteError) {
    guard let text = Schema.text("analysis/joint_institutions.sql") else {
      preconditionFailure("no analysis/joint_institutions.sql")
    }
    var nodes: [Int: NodeNumber] = [:]
    for node in occurrences.nodes.indices
    where occurrences.nodes[node].kind == .item(.institution) {
      nodes[occurrences.nodes[node].itemID] = node
    }
    let places = occurrences.paperIDs.places
    let rows = try connection.prepare(text)
    try rows.bind(1, counting.rawValue)
    while try rows.step() {
      guard let paper = places[PaperID(rows.int(0))], let one = nodes[rows.int(1)],
        let other = nodes[rows.int(2)]
      else { continue }
      pairs[paper, default: []].append((min(one, other), max(one, other)))
    }
  }

  /// The pairs of some papers, by their places in that list.
  func pairs(in papers: [PaperPlace]) -> Set<PairOfDocument> {
    var found: Set<PairOfDocument> = []
    for (document, paper) in papers.enumerated() {
      for pair in pairs[paper] ?? [] {
        found.insert(
          PairOfDocument(
            document: Int32(document), first: pair.first.number, second: pair.second.number))
      }
    }
    return found
  }
}
