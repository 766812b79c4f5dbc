import Bibliography
import Kinds
import Wording

/// A stored network as it is drawn: what the saved queries give, nodes with most papers first.
struct MapNetwork {
  struct Node {
    /// The number of the node in its network.
    let id: Int
    let label: String
    /// As it stands on the map: of a cited reference its first author and its year.
    let shortLabel: String
    /// Papers that count in the network: those of the slices that selected the node, or all.
    let papers: Int
    /// Papers of the whole corpus; nil when that is not known.
    let corpusPapers: Int?
    let firstYear: Int?
    let lastYear: Int?
    let degree: Int
    let betweenness: Double
    let burst: Double?
    let componentSize: Int
    /// -1 for none.
    let cluster: Int
    let x: Double?
    let y: Double?
    let timelineY: Double
    var rings: [Ring] = []

    /// Whether it gets a purple rim: a betweenness of 0.1 as it is printed, with two decimals.
    var isPivotal: Bool { betweenness >= 0.095 }
  }

  struct Ring {
    let year: Int
    let papers: Int
    let isBurst: Bool
  }

  /// A link between two nodes, by their indices.
  struct Link {
    let source: Int
    let target: Int
    let papers: Int
    let firstYear: Int?
  }

  struct Cluster {
    let number: Int
    let label: String
    let size: Int
    let silhouette: Double?

    /// `#3 acid mine drainage`.
    var name: String { label.isEmpty ? "#\(number)" : "#\(number) \(label)" }
  }

  let name: String
  let noun: ItemNoun
  let nodes: [Node]
  let links: [Link]
  let clusters: [Cluster]
  let neighbours: [[Int]]
  /// From the network's first to its last year.
  let period: ClosedRange<Int>
  let papers: Int
  /// All nodes and links, drawn or not.
  let nodeCount: Int
  let linkCount: Int
  /// Whether `links` are all there are between `nodes`.
  let hasAllLinks: Bool
  let componentCount: Int
  let largestComponentSize: Int
  let signature: String
  let modularity: Double?
  let silhouette: Double?
  /// Of a network that has institutions, which of them count: `as-written`, `members` or `parents`.
  let institutions: String?
  /// Whether nodes count in the slices that selected them only, and some have more papers.
  let countsSelectedSlices: Bool

  var maximumPapers: Int { max(nodes.first?.papers ?? 1, 1) }
  var leftOut: Int { nodeCount - nodes.count }
  var hasBursts: Bool { nodes.contains { node in node.rings.contains { $0.isBurst } } }

  init(_ name: String, _ source: FigureSource) throws(ReportingError) {
    let limit = source.options.drawnNodes
    guard let summary = try source.rows("figures/network", ["network": name]).first else {
      throw ReportingError(
        "no network named '\(name)'. 'bibliolite query DATABASE results/networks' shows them.",
        kind: .usage)
    }
    try source.noteIfStale(analysis: name)
    let chosen = ["network": name, "limit": String(limit)]
    var nodes = try source.rows("figures/network-nodes", chosen)
      .prefix(source.options.keptNodes ?? .max).map(Self.node)
    let indices = Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($1.id, $0) })
    for row in try source.rows("figures/network-rings", chosen) {
      guard let index = indices[row.integer("node")] else { continue }
      nodes[index].rings.append(
        Ring(
          year: row.integer("year"), papers: row.integer("papers"),
          isBurst: row.integer("in_burst") == 1))
    }
    var withLinks = chosen
    withLinks["links"] = String(source.options.drawnLinks)
    let linkRows = try source.rows("figures/network-links", withLinks)
    let links = linkRows.compactMap { row -> Link? in
      guard let from = indices[row.integer("source")], let to = indices[row.integer("target")],
        from != to
      else { return nil }
      return Link(
        source: from, target: to, papers: row.integer("papers"),
        firstYear: row.optionalInteger("first_year"))
    }
    self.links = Array(
      links.prefix(source.options.keptLinks ?? source.options.defaultLinks(of: nodes.count)))
    hasAllLinks =
      self.links.count == links.count
      && linkRows.count == linkRows.first?.integer("links_between") ?? 0
    clusters = try source.rows("figures/network-clusters", ["network": name]).map { row in
      Cluster(
        number: row.integer("cluster"), label: TextFitting.plain(row.text("label"), limit: 80),
        size: row.integer("size"), silhouette: row.optionalReal("silhouette"))
    }
    var neighbours = [[Int]](repeating: [], count: nodes.count)
    for link in self.links {
      neighbours[link.source].append(link.target)
      neighbours[link.target].append(link.source)
    }
    self.neighbours = neighbours.map { $0.sorted() }
    let years = nodes.flatMap { $0.rings.map(\.year) + [$0.firstYear].compactMap(\.self) }
    let first = summary.optionalInteger("first_year") ?? years.min() ?? 0
    period = first...max(first, summary.optionalInteger("last_year") ?? years.max() ?? first)
    self.name = name
    noun = ItemNoun(summary.text("node_kind"))
    self.nodes = nodes
    papers = summary.integer("papers")
    nodeCount = summary.integer("nodes")
    linkCount = summary.integer("links")
    componentCount = summary.integer("components")
    largestComponentSize = summary.integer("largest_component_size")
    institutions = summary.optionalText("institutions")
    countsSelectedSlices =
      summary.optionalText("counting") == "selected"
      && nodes.contains { $0.papers != $0.corpusPapers ?? $0.papers }
    modularity = summary.optionalReal("modularity")
    silhouette = summary.optionalReal("mean_silhouette")
    signature = Self.signature(summary)
  }

  private static func node(_ row: FigureRow) -> Node {
    Node(
      id: row.integer("node"), label: row.text("label"),
      shortLabel: shortLabel(row.text("label"), kind: row.text("kind")),
      papers: row.integer("counted_papers"), corpusPapers: row.optionalInteger("papers"),
      firstYear: row.optionalInteger("first_year"), lastYear: row.optionalInteger("last_year"),
      degree: row.integer("degree"), betweenness: row.real("betweenness"),
      burst: row.optionalReal("burst_strength"), componentSize: row.integer("component_size"),
      cluster: row.optionalInteger("cluster") ?? -1, x: row.optionalReal("x"),
      y: row.optionalReal("y"), timelineY: row.real("timeline_y"))
  }

  private static func shortLabel(_ label: String, kind: String) -> String {
    guard ItemKind.named(kind)?.table.nameForm == .reference else { return label }
    let parts = label.split(separator: ",", maxSplits: 2).map { $0.drop { $0 == " " } }
    guard parts.count >= 2, parts[1].count == 4, Int(parts[1]) != nil else { return label }
    return "\(parts[0]) (\(parts[1]))"
  }

  private static func signature(_ row: FigureRow) -> String {
    var parts = [row.integer("papers").of("paper")]
    if let first = row.optionalInteger("first_year"), let last = row.optionalInteger("last_year") {
      parts[0] += ", " + YearSpan.short(first, last)
    }
    if let length = row.optionalInteger("slice_length") {
      parts.append("slices of \(length.of("year"))")
    }
    if let selection = row.optionalText("selection") { parts.append("selection: \(selection)") }
    if row.optionalText("counting") == "selected" {
      parts.append("counting: selected slices")
    }
    if let pruning = row.optionalText("pruning") { parts.append("pruning: \(pruning)") }
    parts.append(
      "N = \(row.integer("nodes").grouped), E = \(row.integer("links").grouped)"
        + (row.optionalReal("density").map { " (density \(NumberText.fixed($0, 4)))" } ?? ""))
    if let modularity = row.optionalReal("modularity") {
      parts.append("Q = \(NumberText.fixed(modularity, 4))")
    }
    if let silhouette = row.optionalReal("mean_silhouette") {
      parts.append("S = \(NumberText.fixed(silhouette, 4))")
    }
    if let mean = row.optionalReal("harmonic_mean") {
      parts.append("harmonic mean of Q and S = \(NumberText.fixed(mean, 4))")
    }
    parts.append("Bibliolite \(row.text("program_version"))")
    return parts.joined(separator: " · ")
  }
}
