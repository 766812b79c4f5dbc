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
