import Bibliography
import Kernels
import SQLite

/// The nodes of a network before it has links, and which papers have them.
///
/// Documents of `matrix` are the papers with at least one node, by their ids; its items are nodes,
/// ordered by the number of their papers downwards (papers by how often they were cited), then label
/// and kind, byte by byte. So whatever is decided by node numbers later does not depend on ids.
struct NetworkOccurrences {
  struct Node {
    let kind: NodeKind
    let itemID: Int
    let label: String
    /// Of a paper, how often it was cited; 0 for other nodes.
    var timesCited = 0
  }

  let slicing: Slicing
  let nodes: [Node]
  let matrix: OccurrenceMatrix
  let paperIDs: [Int]
  let paperYears: [Int32]
  let slices: [SliceSelection.Summary]
  /// Kinds of which no paper of the years has an item.
  let kindsWithoutItems: [NodeKind]

  /// Selects the nodes of each kind by itself and puts their papers together.
  ///
  /// - Complexity: O(occurrences) time; memory proportional to those of the selected items, and to
  ///   the counts of all.
  init(
    _ settings: NetworkSettings, slicing: Slicing, database: Database, connection: Connection
  ) throws {
    self.slicing = slicing
    if settings.kinds == [.paper] {
      let papers = try SelectedPapers(settings, slicing: slicing, connection: connection)
      let diagonal = try OccurrenceMatrix(
        documents: papers.nodes.indices.map { Int32($0) },
        items: papers.nodes.indices.map { Int32($0) }, documentCount: papers.nodes.count,
        itemCount: papers.nodes.count)
      (nodes, matrix) = Self.ordered(papers.nodes, diagonal)
      paperIDs = papers.nodes.map(\.itemID)
      paperYears = papers.years
      slices = papers.slices
      kindsWithoutItems = []
      return
    }
    var parts: [Occurrences] = []
    var unordered: [Node] = []
    var summaries: [[SliceSelection.Summary]] = []
    for case .item(let kind) in settings.kinds {
      let source = try OccurrenceSource(
        kind: kind, form: settings.form(for: kind), database: database)
      let counts = try ItemCounts(source: source, slicing: slicing, connection: connection)
      let selection = try SliceSelection(
        counts, by: settings.selection, minimumCount: settings.minimumCount,
        names: try source.labels(connection, asWritten: true))
      let part = try Occurrences(
        counts: counts, selection: selection, counting: settings.counting, kind: kind,
        source: source, slicing: slicing, connection: connection)
      parts.append(part)
      unordered += zip(part.itemIDs, part.labels).map { item, label in
        Node(kind: .item(kind), itemID: source.rowID(of: item), label: label)
      }
      summaries.append(selection.slices)
    }
    kindsWithoutItems = zip(settings.kinds, summaries).filter { _, slices in
      slices.allSatisfy { $0.candidateCount == 0 }
    }.map { $0.0 }
    slices = (0..<slicing.count).map { slice in
      Self.sum(of: summaries.map { $0[slice] })
    }
    let together: OccurrenceMatrix
    if parts.count == 1, let part = parts.first {
      (paperIDs, paperYears, together) = (part.paperIDs, part.paperYears, part.matrix)
    } else {
      (paperIDs, paperYears, together) = try Self.joined(parts, nodeCount: unordered.count)
    }
    (nodes, matrix) = Self.ordered(unordered, together)
  }

  private static func ordered(
    _ nodes: [Node], _ matrix: OccurrenceMatrix
  ) -> ([Node], OccurrenceMatrix) {
    let counts = matrix.itemCounts()
    let order = nodes.indices.sorted { first, second in
      if counts[first] != counts[second] { return counts[first] > counts[second] }
      let (one, other) = (nodes[first], nodes[second])
      if one.timesCited != other.timesCited { return one.timesCited > other.timesCited }
      if one.label != other.label { return comesBefore(one.label, other.label) }
      if one.kind != other.kind { return comesBefore(one.kind.name, other.kind.name) }
      return one.itemID < other.itemID
    }
    return (order.map { nodes[$0] }, matrix.selecting(items: order.map { Int32($0) }))
  }

  private static func sum(of summaries: [SliceSelection.Summary]) -> SliceSelection.Summary {
    SliceSelection.Summary(
      candidateCount: summaries.reduce(0) { $0 + $1.candidateCount },
      selectedCount: summaries.reduce(0) { $0 + $1.selectedCount },
      threshold: summaries.map(\.threshold).filter { $0 > 0 }.min() ?? 0,
      occurrenceCount: summaries.reduce(0) { $0 + $1.occurrenceCount })
  }

  /// The papers of several kinds of nodes, each once.
  private static func joined(
    _ parts: [Occurrences], nodeCount: Int
  ) throws -> ([Int], [Int32], OccurrenceMatrix) {
    var years: [Int: Int32] = [:]
    for part in parts {
      for (index, paper) in part.paperIDs.enumerated() { years[paper] = part.paperYears[index] }
    }
    let papers = years.keys.sorted()
    let places = Dictionary(uniqueKeysWithValues: papers.enumerated().map { ($1, Int32($0)) })
    var documents: [Int32] = []
    var items: [Int32] = []
    var firstNode: Int32 = 0
    for part in parts {
      for (index, paper) in part.paperIDs.enumerated() {
        let place = places[paper] ?? 0
        for item in part.matrix.row(index) {
          documents.append(place)
          items.append(firstNode + item)
        }
      }
      firstNode += Int32(part.itemIDs.count)
    }
    let matrix = try OccurrenceMatrix(
      documents: documents, items: items, documentCount: papers.count, itemCount: nodeCount)
    return (papers, papers.map { years[$0] ?? 0 }, matrix)
  }

  /// The papers of each slice, as documents of `matrix`.
  func papersBySlice() -> [[Int32]] {
    var papers = [[Int32]](repeating: [], count: slicing.count)
    for (index, year) in paperYears.enumerated() {
      papers[slicing.slice(of: Int(year))].append(Int32(index))
    }
    return papers
  }
}

extension OccurrenceMatrix {
  /// The items of one document.
  func row(_ document: Int) -> ArraySlice<Int32> {
    items[Int(offsets[document])..<Int(offsets[document + 1])]
  }
}
