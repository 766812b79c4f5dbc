import Bibliography
import Kernels
import Kinds
import SQLite

/// The nodes of a network before it has links, and which papers have them.
///
/// Papers are those with at least one node, by their ids. Nodes are ordered by the number of their
/// papers downwards (papers by how often they were cited), then label and kind, byte by byte; so
/// whatever is decided by node numbers later does not depend on ids. Where papers are the nodes, the
/// place of a paper is not the number of its node.
struct NetworkOccurrences {
  struct Node {
    let kind: NodeKind
    let itemID: Int
    let label: String
    /// Of a paper, how often it was cited; 0 for other nodes.
    var timesCited = 0

    /// Which paper it is; nil for other nodes.
    var paperID: PaperID? { kind == .paper ? PaperID(itemID) : nil }
  }

  /// The nodes before they have their order.
  private enum Unordered {}

  let slicing: Slicing
  let nodes: PerNode<Node>
  let matrix: Incidence<Papers, Nodes>
  /// The nodes that each paper has, also where they do not count because they were not selected.
  let members: Incidence<Papers, Nodes>
  let paperIDs: PerPaper<PaperID>
  let paperYears: PerPaper<Int32>
  let slices: [SliceSelection.Summary]
  /// Kinds of which no paper of the years has an item.
  let kindsWithoutItems: [NodeKind]
  /// Those of them whose items are all older than the look-back years.
  let kindsOfOlderItems: [NodeKind]

  /// Selects the nodes of each kind by itself, or of all kinds together, and puts their papers together.
  ///
  /// - Complexity: O(occurrences) time; memory proportional to those of the selected items, and to
  ///   the counts of all.
  init(
    _ settings: NetworkSettings, slicing: Slicing, database: Database, connection: Connection
  ) throws {
    self.slicing = slicing
    if settings.kinds == [.paper] {
      let papers = try SelectedPapers(settings, slicing: slicing, connection: connection)
      // A paper has one node: itself.
      let own = papers.nodes.indices.map { Place<Unordered>($0) }
      let diagonal = try Incidence<Papers, Unordered>(
        rows: own.map { PaperPlace($0.number) }, columns: own, rowCount: own.count,
        columnCount: own.count)
      let order = Self.order(of: Listed(papers.nodes), diagonal)
      nodes = order.mapped { papers.nodes[$0.index] }
      matrix = diagonal.columns(in: order)
      members = matrix
      paperIDs = PerPaper(papers.nodes.map { PaperID($0.itemID) })
      paperYears = PerPaper(papers.years)
      slices = papers.slices
      kindsWithoutItems = []
      kindsOfOlderItems = []
      return
    }
    var parts: [Occurrences] = []
    var unordered = Listed<Unordered, Node>([])
    var summaries: [[SliceSelection.Summary]] = []
    var candidates: [(kind: ItemKind, source: OccurrenceSource, pooled: SliceSelection.Pooled)] = []
    for case .item(let kind) in settings.kinds {
      let source = try OccurrenceSource(
        kind: kind, form: settings.form(for: kind), database: database)
      let pooled = SliceSelection.Pooled(
        counts: try ItemCounts(source: source, slicing: slicing, connection: connection),
        names: try source.labels(connection, asWritten: true))
      candidates.append((kind, source, pooled))
    }
    let pools = settings.poolsKinds ? [candidates.map(\.pooled)] : candidates.map { [$0.pooled] }
    let selections = try pools.flatMap { pool in
      try SliceSelection.pooled(
        pool, by: settings.selection, minimumCount: settings.minimumCount)
    }
    for ((kind, source, pooled), selection) in zip(candidates, selections) {
      let counts = pooled.counts
      let part = try Occurrences(
        counts: counts, selection: selection, counting: settings.counting, kind: kind,
        source: source, slicing: slicing, connection: connection)
      parts.append(part)
      for (item, label) in zip(part.itemIDs, part.labels) {
        unordered.append(
          Node(kind: .item(kind), itemID: source.rowID(of: item), label: label))
      }
      summaries.append(selection.slices)
    }
    kindsWithoutItems = zip(settings.kinds, summaries).filter { _, slices in
      slices.allSatisfy { $0.candidateCount == 0 }
    }.map { $0.0 }
    kindsOfOlderItems = try kindsWithoutItems.filter {
      try Self.hasOlderItems($0, settings, slicing: slicing, database, connection)
    }
    slices = (0..<slicing.count).map { slice in
      .sum(of: summaries.map { $0[slice] })
    }
    let joined = try JoinedParts(parts, nodeCount: unordered.count)
    paperIDs = joined.paperIDs
    paperYears = joined.paperYears
    let order = Self.order(of: unordered, joined.matrix)
    nodes = order.mapped { unordered[$0] }
    matrix = joined.matrix.columns(in: order)
    members = joined.members.columns(in: order)
  }

  /// Whether a kind without items has some beyond the look-back years.
  private static func hasOlderItems(
    _ kind: NodeKind, _ settings: NetworkSettings, slicing: Slicing, _ database: Database,
    _ connection: Connection
  ) throws -> Bool {
    guard let item = kind.item, item.isCited, settings.lookBackYears != nil else { return false }
    var form = settings.form(for: item)
    form.lookBackYears = nil
    return try OccurrenceSource(kind: item, form: form, database: database).statement(
      connection, columns: "item_id", years: slicing.firstYear...slicing.lastYear, order: "item_id"
    ).step()
  }

  private static func order(
    of nodes: Listed<Unordered, Node>, _ matrix: Incidence<Papers, Unordered>
  ) -> PerNode<Place<Unordered>> {
    let counts = matrix.columnCounts
    return PerNode(
      nodes.indices.sorted { first, second in
        if counts[first] != counts[second] { return counts[first] > counts[second] }
        let (one, other) = (nodes[first], nodes[second])
        if one.timesCited != other.timesCited { return one.timesCited > other.timesCited }
        if one.label != other.label { return comesBefore(one.label, other.label) }
        if one.kind != other.kind { return comesBefore(one.kind.name, other.kind.name) }
        return one.itemID < other.itemID
      })
  }

  /// The papers of the kinds of nodes, each once, and their nodes, kind after kind.
  private struct JoinedParts {
    let paperIDs: PerPaper<PaperID>
    let paperYears: PerPaper<Int32>
    let matrix: Incidence<Papers, Unordered>
    let members: Incidence<Papers, Unordered>

    init(_ parts: [Occurrences], nodeCount: Int) throws {
      var years: [PaperID: Int32] = [:]
      for part in parts {
        for (paper, year) in zip(part.paperIDs, part.paperYears) { years[paper] = year }
      }
      paperIDs = PerPaper(years.keys.sorted())
      paperYears = paperIDs.mapped { years[$0] ?? 0 }
      let places = paperIDs.places
      var rows: [PaperPlace] = []
      var columns: [Place<Unordered>] = []
      var firstNodes: [Place<Unordered>] = []
      var next = Place<Unordered>(0)
      for part in parts {
        firstNodes.append(next)
        for paper in part.paperIDs.indices {
          guard let row = places[part.paperIDs[paper]] else { continue }
          for item in part.matrix[paper] {
            rows.append(row)
            columns.append(next.advanced(by: item.index))
          }
        }
        next = next.advanced(by: part.itemIDs.count)
      }
      let rowCount = paperIDs.count
      matrix = try Incidence(
        rows: rows, columns: columns, rowCount: rowCount, columnCount: nodeCount)
      guard parts.contains(where: { !$0.uncounted.isEmpty }) else {
        members = matrix
        return
      }
      for (part, first) in zip(parts, firstNodes) {
        for (paper, item) in part.uncounted {
          guard let row = places[paper] else { continue }
          rows.append(row)
          columns.append(first.advanced(by: item.index))
        }
      }
      members = try Incidence(
        rows: rows, columns: columns, rowCount: rowCount, columnCount: nodeCount)
    }
  }

  /// The papers of each slice.
  func papersBySlice() -> [[PaperPlace]] {
    var papers = [[PaperPlace]](repeating: [], count: slicing.count)
    for paper in paperYears.indices {
      papers[slicing.slice(of: Int(paperYears[paper]))].append(paper)
    }
    return papers
  }
}
