import Bibliography
import Kernels
import SQLite

/// Which works the papers of a network cite: what bibliographic coupling counts.
struct CitedWorks {
  let matrix: Incidence<Papers, Works>

  /// - Complexity: O(citations of all papers) time; memory proportional to those of the network's.
  init(
    of occurrences: NetworkOccurrences, form: OccurrenceForm, database: Database,
    connection: Connection
  ) throws {
    let source = try OccurrenceSource(kind: .citedReference, form: form, database: database)
    let rows = try source.statement(
      connection, columns: "item_id, paper_id", years: occurrences.slicing.years,
      order: "item_id, paper_id")
    let places = occurrences.paperIDs.places
    var papers: [PaperPlace] = []
    var works: [WorkNumber] = []
    var ids: [ItemID] = []
    while try rows.step() {
      guard let paper = places[PaperID(rows.int(1))] else { continue }
      let id = ItemID(rows.int(0))
      if id != ids.last { ids.append(id) }
      papers.append(paper)
      works.append(WorkNumber(ids.count - 1))
    }
    matrix = try Incidence(
      rows: papers, columns: works, rowCount: occurrences.paperIDs.count, columnCount: ids.count)
  }

  /// Coupling of the nodes of some papers.
  func coupling(
    of occurrences: NetworkOccurrences, papers: [PaperPlace], countsShared: Bool
  ) throws -> Coupling {
    let rows = papers.map(\.number)
    return try Coupling(
      nodes: occurrences.matrix.matrix.selecting(documents: rows),
      members: occurrences.members.matrix.selecting(documents: rows),
      works: matrix.matrix.selecting(documents: rows), countsShared: countsShared)
  }

  /// Links with the first year in which both ends had cited a work that couples them.
  ///
  /// - Complexity: O(citations of both ends) a link.
  func dated(
    _ links: [Link], of occurrences: NetworkOccurrences, countsShared: Bool
  ) -> [Link] {
    let citations = citations(of: occurrences)
    /// The year of the first of a node's citations of a work, all at the beginning of `list`, that is
    /// not one of the other node's too; takes them off.
    func firstYear(_ list: inout ArraySlice<Citation>, without other: NodeNumber) -> Int32? {
      guard let work = list.first?.work else { return nil }
      var year: Int32?
      while let citation = list.first, citation.work == work {
        list.removeFirst()
        if year == nil, countsShared || !occurrences.members[citation.paper].contains(other) {
          year = citation.year
        }
      }
      return year
    }
    return links.map { link in
      let (source, target) = (NodeNumber(link.source), NodeNumber(link.target))
      var (here, there) = (citations[source][...], citations[target][...])
      var first: Int32?
      while let one = here.first, let other = there.first {
        if one.work < other.work {
          here.removeFirst()
        } else if other.work < one.work {
          there.removeFirst()
        } else if let own = firstYear(&here, without: target) {
          guard let others = firstYear(&there, without: source) else { continue }
          first = min(first ?? .max, max(own, others))
        } else {
          _ = firstYear(&there, without: source)
        }
      }
      var dated = link
      dated.firstSlice = first ?? link.firstSlice
      return dated
    }
  }

  private struct Citation {
    let work: WorkNumber
    let year: Int32
    let paper: PaperPlace
  }

  /// What the papers of each node cite, by work, then year.
  private func citations(of occurrences: NetworkOccurrences) -> PerNode<[Citation]> {
    var citations = PerNode<[Citation]>(repeating: [], count: occurrences.nodes.count)
    for paper in occurrences.paperIDs.indices {
      let year = occurrences.paperYears[paper]
      for node in occurrences.matrix[paper] {
        citations[node] += matrix[paper].map { Citation(work: $0, year: year, paper: paper) }
      }
    }
    return citations.mapped { list in
      list.sorted { ($0.work, $0.year, $0.paper) < ($1.work, $1.year, $1.paper) }
    }
  }
}
