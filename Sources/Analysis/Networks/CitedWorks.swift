import Bibliography
import Kernels
import SQLite

/// Which works the papers of a network cite: what bibliographic coupling counts.
struct CitedWorks {
  /// Documents are the network's papers, items works.
  let matrix: OccurrenceMatrix

  /// - Complexity: O(citations of all papers) time; memory proportional to those of the network's.
  init(
    of occurrences: NetworkOccurrences, form: OccurrenceForm, database: Database,
    connection: Connection
  ) throws {
    let source = try OccurrenceSource(kind: .citedReference, form: form, database: database)
    let rows = try source.statement(
      connection, columns: "item_id, paper_id", years: occurrences.slicing.years,
      order: "item_id, paper_id")
    let places = Dictionary(
      uniqueKeysWithValues: occurrences.paperIDs.enumerated().map { ($1, Int32($0)) })
    var papers: [Int32] = []
    var works: [Int32] = []
    var work: Int32 = -1
    var item: Int?
    while try rows.step() {
      guard let paper = places[rows.int(1)] else { continue }
      if rows.int(0) != item {
        item = rows.int(0)
        work += 1
      }
      papers.append(paper)
      works.append(work)
    }
    matrix = try OccurrenceMatrix(
      documents: papers, items: works, documentCount: occurrences.paperIDs.count,
      itemCount: Int(work) + 1)
  }

  /// Links with the first year in which both ends had cited a work that couples them.
  ///
  /// - Complexity: O(works of both ends) a link.
  func dated(_ links: [Link], of occurrences: NetworkOccurrences) -> [Link] {
    let years = firstYears(of: occurrences)
    return links.map { link in
      let (one, other) = (years[Int(link.source)], years[Int(link.target)])
      var first: Int32?
      var (here, there) = (0, 0)
      while here < one.count, there < other.count {
        if one[here].work == other[there].work {
          let year = max(one[here].year, other[there].year)
          first = min(first ?? year, year)
          here += 1
          there += 1
        } else if one[here].work < other[there].work {
          here += 1
        } else {
          there += 1
        }
      }
      return Link(
        link.source, link.target, count: link.count, strength: link.strength,
        firstSlice: first ?? link.firstSlice)
    }
  }

  /// The works that papers of each node cite, ascending, with the year of the first of these papers.
  private func firstYears(of occurrences: NetworkOccurrences) -> [[(work: Int32, year: Int32)]] {
    var pairs = [[(work: Int32, year: Int32)]](repeating: [], count: occurrences.nodes.count)
    for paper in occurrences.paperIDs.indices {
      let year = occurrences.paperYears[paper]
      for node in occurrences.matrix.row(paper) {
        pairs[Int(node)] += matrix.row(paper).map { ($0, year) }
      }
    }
    return pairs.map { cited in
      var earliest: [(work: Int32, year: Int32)] = []
      for pair in cited.sorted(by: { ($0.work, $0.year) < ($1.work, $1.year) })
      where earliest.last?.work != pair.work {
        earliest.append(pair)
      }
      return earliest
    }
  }

  /// For some papers, which nodes cite each work: works become documents.
  func citing(_ nodes: OccurrenceMatrix, papers: [Int32]) throws -> OccurrenceMatrix {
    var works: [Int32] = []
    var items: [Int32] = []
    for paper in papers {
      let row = nodes.row(Int(paper))
      for work in matrix.row(Int(paper)) {
        for node in row {
          works.append(work)
          items.append(node)
        }
      }
    }
    return try OccurrenceMatrix(
      documents: works, items: items, documentCount: matrix.itemCount,
      itemCount: nodes.itemCount)
  }
}
