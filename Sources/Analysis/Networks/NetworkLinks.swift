import Bibliography
import Kernels
import SQLite

/// A link of a finished network.
struct NetworkLink: Equatable {
  /// The smaller node, or the citing one.
  var source: NodeNumber
  var target: NodeNumber
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
    let joint =
      settings.leavesOutJointInstitutions
      ? try JointInstitutions(of: occurrences, settings.institutions, connection) : nil
    let pairs = LinkCounting(
      settings: settings, occurrences: occurrences, works: works, joint: joint)
    let whole = try pairs.coOccurrences(of: Array(occurrences.paperIDs.indices))
    var merged: [Link]
    switch settings.scope {
    case .across:
      merged = try pairs.links(whole, slice: nil)
      pairCount = whole.pairs.count
      if let works {
        merged = works.dated(
          merged, of: occurrences, countsShared: settings.couplingShared)
      }
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
        source: NodeNumber(link.source), target: NodeNumber(link.target), count: count,
        strength: link.strength, firstYear: firstYear)
    }
  }

  /// Which papers of the network cite which others.
  private mutating func readCitations(
    of occurrences: NetworkOccurrences, _ connection: Connection
  ) throws {
    var nodes: [PaperID: NodeNumber] = [:]
    for node in occurrences.nodes.indices {
      if let paper = occurrences.nodes[node].paperID { nodes[paper] = node }
    }
    let places = occurrences.paperIDs.places
    let read = try DirectCitations(connection) { nodes[$0] != nil }
    for citation in read.citations {
      guard let source = nodes[citation.citing], let target = nodes[citation.cited],
        let paper = places[citation.citing]
      else { continue }
      let year = Int(occurrences.paperYears[paper])
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
  /// Pairs that papers do not count.
  let joint: JointInstitutions?

  /// Pairs, and in how many documents (papers; works that are cited, for coupling) each node is.
  struct Pairs {
    let pairs: CoOccurrences
    let nodeCounts: [Int32]
    /// Sums of the documents' weights in the place of counts; nil for links that are not fractional.
    let nodeWeights: [Double]?

    /// Nodes that occur.
    var nodeCount: Int { nodeCounts.count { $0 > 0 } }
  }

  func coOccurrences(of papers: [PaperPlace]) throws -> Pairs {
    let coupling = try works?.coupling(
      of: occurrences, papers: papers, countsShared: settings.couplingShared)
    let matrix =
      try coupling?.citing()
      ?? occurrences.matrix.matrix.selecting(documents: papers.map(\.number))
    var options = CoOccurrenceOptions()
    var nodeWeights: [Double]?
    if settings.isFractional {
      let weights = matrix.fractionalDocumentWeights()
      options.documentWeights = weights
      var sums = [Double](repeating: 0, count: matrix.itemCount)
      for document in 0..<matrix.documentCount {
        for item in matrix.row(document) { sums[Int(item)] += weights[document] }
      }
      nodeWeights = sums
    }
    let pairs: CoOccurrences
    if let coupling {
      pairs = try coupling.pairs(
        citing: matrix, weights: options.documentWeights, threads: settings.threads)
    } else {
      options.documentYears = papers.map { occurrences.paperYears[$0] }
      pairs = try matrix.coOccurrences(
        options, without: joint?.pairs(in: papers) ?? [], threads: settings.threads)
    }
    return Pairs(pairs: pairs, nodeCounts: matrix.itemCounts(), nodeWeights: nodeWeights)
  }

  /// The strength of each pair by a measure.
  private func strengths(
    _ measure: LinkStrength, of counted: Pairs
  ) -> [Double] {
    counted.pairs.linkStrengths(
      measure, itemCounts: counted.nodeWeights ?? counted.nodeCounts.map { Double($0) },
      usesDocumentWeights: counted.nodeWeights != nil)
  }

  private func limitedPerNode(_ links: [Link]) throws -> [Link] {
    try LinkRetention.strongestPerNode(
      links, nodeCount: occurrences.nodes.count, limit: settings.linksPerNode,
      ends: settings.linkEnds
    ).map { links[$0] }
  }

  /// The links of a slice, or of all slices at once: strengths, thresholds, the limits of each node (L/N)
  /// and of the slice (LRF), rounding, pruning.
  func links(_ counted: Pairs, slice: Int?) throws -> [Link] {
    let pairs = counted.pairs
    let strengths = strengths(settings.strength, of: counted)
    // What was counted by fractions of papers is no fraction of whole numbers.
    let isWhole = counted.nodeWeights == nil
    let ratios = isWhole ? pairs.linkRatios(settings.strength, itemCounts: counted.nodeCounts) : []
    let slicing = occurrences.slicing
    let firstYear = slicing.years(of: slice ?? 0).lowerBound
    var links = pairs.sources.indices.map { index in
      Link(
        pairs.sources[index], pairs.targets[index], count: pairs.counts[index],
        strength: strengths[index], ratio: isWhole ? ratios[index] : nil,
        firstSlice: pairs.firstYears.isEmpty ? Int32(firstYear) : pairs.firstYears[index])
    }
    if let thresholds = settings.selection.thresholds(slice: slice ?? 0, of: slicing.count) {
      let cosines = self.strengths(.cosine, of: counted)
      links = links.indices.filter {
        thresholds.accepts(linkCount: links[$0].count, cosine: cosines[$0])
      }.map { links[$0] }
    }
    let nodeCount = occurrences.nodes.count
    // A limit that no node may pass comes before that of the slice, which then counts what is left;
    // nearest neighbours are looked for among the slice's strongest.
    let ends = settings.linkEnds
    if ends == .both { links = try limitedPerNode(links) }
    links = try LinkRetention.strongest(
      links, nodeCount: counted.nodeCount, factor: settings.linkRetainingFactor
    ).map { links[$0] }
    if ends == .either { links = try limitedPerNode(links) }
    if let rounding = try settings.strengthRounding {
      for index in links.indices {
        links[index].strength = rounding(links[index].strength)
        links[index].ratio = nil
      }
    }
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
