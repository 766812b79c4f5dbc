import Bibliography
import Kernels
import SQLite

/// A link of a finished network.
struct NetworkLink: Equatable {
  /// The smaller node, or the citing one.
  var source: Int32
  var target: Int32
  /// In how many papers both are; how many works couple them; 1 for a citation.
  var count: Int
  var strength: Double
  var firstYear: Int
}

/// The links between the nodes of a network, from its papers: slices, retention, merging, pruning.
struct NetworkLinks {
  private(set) var links: [NetworkLink] = []
  /// The links that each slice had when slices were merged.
  private(set) var countBySlice: [Int]
  /// The pairs that could have been links, before thresholds and limits: of all slices together.
  private(set) var pairCount = 0

  init(
    _ settings: NetworkSettings, _ occurrences: NetworkOccurrences, database: Database,
    connection: Connection
  ) throws {
    countBySlice = [Int](repeating: 0, count: occurrences.slicing.count)
    if settings.linkKind == .citation {
      try readCitations(of: occurrences, connection)
      return
    }
    var works: CitedWorks?
    if settings.linkKind == .coupling {
      works = try CitedWorks(
        of: occurrences, form: settings.form(for: .citedReference), database: database,
        connection: connection)
    }
    let pairs = LinkCounting(settings: settings, occurrences: occurrences, works: works)
    let all = occurrences.paperIDs.indices.map { Int32($0) }
    let whole = try pairs.coOccurrences(of: all)
    var merged: [Link]
    switch settings.scope {
    case .across:
      merged = try pairs.links(whole, slice: nil)
      pairCount = whole.pairs.count
      if let works { merged = works.dated(merged, of: occurrences) }
      for link in merged {
        countBySlice[occurrences.slicing.slice(of: Int(link.firstSlice))] += 1
      }
    case .within:
      var slices: [[Link]] = []
      for (slice, papers) in occurrences.papersBySlice().enumerated() {
        let counted = try pairs.coOccurrences(of: papers)
        pairCount += counted.pairs.count
        slices.append(try pairs.links(counted, slice: slice))
      }
      countBySlice = slices.map(\.count)
      merged = settings.merging.merge(slices)
    }
    if settings.prunesMerged {
      merged = try settings.pruning.applied(to: merged, nodeCount: occurrences.nodes.count)
    }
    links = Self.counted(merged, by: whole.pairs)
  }

  /// Counts over all papers: retention may have taken a link from some slices, but its papers are
  /// behind it all the same.
  private static func counted(_ links: [Link], by whole: CoOccurrences) -> [NetworkLink] {
    var place = 0
    return links.map { link in
      while place < whole.count,
        (whole.sources[place], whole.targets[place])
          < (link.source, link.target)
      {
        place += 1
      }
      var count = Int(link.count)
      var firstYear = Int(link.firstSlice)
      if place < whole.count, whole.sources[place] == link.source,
        whole.targets[place] == link.target
      {
        count = Int(whole.counts[place])
        if !whole.firstYears.isEmpty { firstYear = Int(whole.firstYears[place]) }
      }
      return NetworkLink(
        source: link.source, target: link.target, count: count, strength: link.strength,
        firstYear: firstYear)
    }
  }

  /// Which papers of the network cite which others, variants of a reference counting as one.
  private mutating func readCitations(
    of occurrences: NetworkOccurrences, _ connection: Connection
  ) throws {
    let places = Dictionary(
      uniqueKeysWithValues: occurrences.paperIDs.enumerated().map { ($1, Int32($0)) })
    let rows = try connection.prepare(
      """
      SELECT DISTINCT c.paper_id, coalesce(r.paper_id, w.paper_id) AS cited_id
      FROM citations AS c
      JOIN cited_references AS r ON r.reference_id = c.reference_id
      JOIN cited_references AS w ON w.reference_id = r.preferred_id
      WHERE coalesce(r.paper_id, w.paper_id) IS NOT NULL
      ORDER BY c.paper_id, cited_id
      """)
    while try rows.step() {
      guard let source = places[rows.int(0)], let target = places[rows.int(1)], source != target
      else { continue }
      let year = Int(occurrences.paperYears[Int(source)])
      countBySlice[occurrences.slicing.slice(of: year)] += 1
      links.append(
        NetworkLink(source: source, target: target, count: 1, strength: 1, firstYear: year))
    }
  }
}

/// Counts pairs of nodes in some papers and makes links of them.
struct LinkCounting {
  let settings: NetworkSettings
  let occurrences: NetworkOccurrences
  /// For coupling.
  let works: CitedWorks?

  /// Pairs, and in how many documents (weighted, if links are fractional) each node is.
  struct Pairs {
    let pairs: CoOccurrences
    let nodeCounts: [Double]
    /// Nodes that occur.
    let nodeCount: Int
  }

  func coOccurrences(of papers: [Int32]) throws -> Pairs {
    let matrix: OccurrenceMatrix
    var options = CoOccurrenceOptions()
    if let works {
      matrix = try works.citing(occurrences.matrix, papers: papers)
    } else {
      matrix = occurrences.matrix.selecting(documents: papers)
      options.documentYears = papers.map { occurrences.paperYears[Int($0)] }
    }
    let counts = matrix.itemCounts()
    var nodeCounts = counts.map { Double($0) }
    if settings.isFractional {
      let weights = matrix.fractionalDocumentWeights()
      options.documentWeights = weights
      nodeCounts = [Double](repeating: 0, count: matrix.itemCount)
      for document in 0..<matrix.documentCount {
        for item in matrix.row(document) { nodeCounts[Int(item)] += weights[document] }
      }
    }
    return Pairs(
      pairs: try matrix.coOccurrences(options, threads: settings.threads), nodeCounts: nodeCounts,
      nodeCount: counts.count { $0 > 0 })
  }

  /// The links of a slice, or of all slices at once: strengths, thresholds, retention, pruning.
  func links(_ counted: Pairs, slice: Int?) throws -> [Link] {
    let pairs = counted.pairs
    var rounding: StrengthRounding?
    if let decimals = settings.roundedDecimals {
      rounding = try StrengthRounding(decimals: decimals)
    }
    let strengths = pairs.linkStrengths(
      settings.strength, itemCounts: counted.nodeCounts,
      usesDocumentWeights: settings.isFractional, rounding: rounding)
    let slicing = occurrences.slicing
    let firstYear = slicing.years(of: slice ?? 0).lowerBound
    var links = pairs.sources.indices.map { index in
      Link(
        pairs.sources[index], pairs.targets[index], count: pairs.counts[index],
        strength: strengths[index],
        firstSlice: pairs.firstYears.isEmpty ? Int32(firstYear) : pairs.firstYears[index])
    }
    if let thresholds = settings.selection.thresholds(slice: slice ?? 0, of: slicing.count) {
      let cosines = pairs.linkStrengths(
        .cosine, itemCounts: counted.nodeCounts, usesDocumentWeights: settings.isFractional)
      links = links.indices.filter {
        thresholds.accepts(linkCount: links[$0].count, cosine: cosines[$0])
      }.map { links[$0] }
    }
    links = try LinkRetention.strongest(
      links, nodeCount: counted.nodeCount, factor: settings.linkRetainingFactor
    ).map { links[$0] }
    let nodeCount = occurrences.nodes.count
    links = try LinkRetention.strongestPerNode(
      links, nodeCount: nodeCount, limit: settings.linksPerNode
    ).map { links[$0] }
    return settings.prunesSlices
      ? try settings.pruning.applied(to: links, nodeCount: nodeCount) : links
  }
}

extension LinkPruning {
  /// The links that stay.
  func applied(to links: [Link], nodeCount: Int) throws -> [Link] {
    switch self {
    case .none: links
    case .pathfinder: try Pruning.pathfinder(links, nodeCount: nodeCount).map { links[$0] }
    case .spanningTree: try Pruning.spanningTree(links, nodeCount: nodeCount).map { links[$0] }
    }
  }
}
