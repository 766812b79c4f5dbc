/// A force-directed drawing of a graph with its clusters apart.
///
/// 1. Components of at least three nodes and a fifth of the largest make the main picture; the
///    smaller ones are gathered in rows in a strip at the right, largest first.
/// 2. Each cluster of the main picture gets a disc that holds its nodes' areas. Discs are laid
///    tangent to those already there, the most strongly linked next, each where its links to the
///    others are shortest and the picture stays compact.
/// 3. Inside its disc a cluster is drawn by Fruchterman and Reingold's forces (repulsion by
///    Barnes and Hut's quadtree above 200 nodes); links to other clusters pull towards them.
/// 4. The drawing is fitted to the box, and circles are pushed apart until no two overlap.
///
/// There is no chance in it and one thread: the same graph gives the same drawing to the bit.
///
/// - Ties, in whatever order: the lower node or cluster first.
/// - Self-loops are passed over; links of weight 0 do not pull; parallel links add up. A link given
///   in one direction only pulls half as much as one given in both.
/// - An empty graph gives an empty drawing; a single node stands in the middle.
///
/// Source: T. Fruchterman, E. Reingold, Software: Practice and Experience 21 (1991),
/// doi:10.1002/spe.4380211102; J. Barnes, P. Hut, Nature 324 (1986), doi:10.1038/324446a0. The
/// discs and the strip are our own.
public struct ForceLayout: Equatable, Sendable {
  /// What a drawing can be told.
  public struct Options: Equatable, Sendable {
    /// The rounds of moving nodes by forces, 0 ... 100,000.
    public var rounds = 200
    /// How far away nodes are seen as one: the width of their square over its distance. 0 sees
    /// each node; at most 2.
    public var openingAngle = 0.9
    /// The room between clusters as a share of their mean radius, 0 ... 10.
    public var clusterGap = 0.35
    /// The room that is kept between two circles where there is enough, in the box's units.
    public var circleGap = 2.0

    /// The usual options.
    public init() {}
  }

  /// The centre of each node, within the box.
  public let x: [Double]
  /// As `x`, downwards.
  public let y: [Double]
  /// What the radii must be multiplied by so that no two circles overlap and none leaves the box:
  /// 1, or less in a box too small for them.
  public let radiusScale: Double
  /// The component of each node, numbered by size, largest 0; of equal ones the lowest node first.
  public let components: [Int32]
  /// Where the small components are gathered; nil when there are none or nothing else.
  public let sideStrip: LayoutBox?

  /// Draws a graph.
  ///
  /// - Parameters:
  ///   - offsets: `nodeCount + 1` indices into `targets`.
  ///   - targets: the neighbours of each node, each link in both directions.
  ///   - weights: a finite weight of at least 0 per target; empty for 1 each.
  ///   - clusters: the cluster of each node, -1 for none; empty for no clusters.
  ///   - radii: the radius of each node's circle in the box's units, at least 0; empty for points.
  ///   - box: where the drawing goes, of positive size.
  /// - Throws: `KernelError` when arrays disagree or a value is out of range.
  /// - Complexity: O(rounds * (n log n + m)) time, O(n + m) memory, plus O(K³) for K clusters.
  public init(
    offsets: [Int32], targets: [Int32], weights: [Double] = [], clusters: [Int32] = [],
    radii: [Double] = [], box: LayoutBox, options: Options = Options()
  ) throws(KernelError) {
    let graph = try LayoutGraph(
      offsets: offsets, targets: targets, weights: weights, clusters: clusters, radii: radii)
    try Self.check(box: box, options: options)
    let members = graph.components()
    var components = [Int32](repeating: 0, count: graph.nodeCount)
    for (component, nodes) in members.enumerated() {
      for node in nodes { components[node] = Int32(component) }
    }
    let mainSize = max(3, ((members.first?.count ?? 0) + 4) / 5)
    let main = members.filter { $0.count >= mainSize }
    let aside = members.filter { $0.count < mainSize }

    var x = [Double](repeating: box.x + box.width / 2, count: graph.nodeCount)
    var y = [Double](repeating: box.y + box.height / 2, count: graph.nodeCount)
    let strip = SideStrip(
      components: aside, graph: graph, box: box, isAlone: main.isEmpty, options: options)
    strip.place(x: &x, y: &y)
    var mainBox = box
    if !main.isEmpty, !aside.isEmpty { mainBox.width = strip.box.x - box.x - options.circleGap }
    if !main.isEmpty {
      let drawing = ClusterDrawing(
        components: main, graph: graph, aspect: mainBox.width / mainBox.height, options: options)
      drawing.fit(into: mainBox, x: &x, y: &y)
    }

    var scale = 1.0
    for (nodes, region) in [(main, mainBox), (aside, strip.box)] {
      var separation = CircleSeparation(
        nodes: nodes.flatMap(\.self), radii: graph.radii, region: region, gap: options.circleGap,
        scale: scale)
      scale = separation.run(x: &x, y: &y)
    }
    self.x = x
    self.y = y
    radiusScale = scale
    self.components = components
    sideStrip = main.isEmpty || aside.isEmpty ? nil : strip.box
  }

  private static func check(box: LayoutBox, options: Options) throws(KernelError) {
    let require = KernelRequirement(kernel: "layout")
    let isSound = [box.x, box.y, box.width, box.height].allSatisfy { abs($0) <= 1e9 }
    try require(
      isSound && box.width >= 1e-6 && box.height >= 1e-6, "box",
      "\(box.width) by \(box.height) at (\(box.x), \(box.y))",
      "of positive width and height, numbers up to 1e9")
    try require(
      (0...100_000).contains(options.rounds), "rounds", "\(options.rounds)", "from 0 to 100,000")
    try require(
      (0...2).contains(options.openingAngle), "openingAngle", "\(options.openingAngle)",
      "from 0 to 2")
    try require(
      (0...10).contains(options.clusterGap), "clusterGap", "\(options.clusterGap)", "from 0 to 10")
    try require(
      options.circleGap >= 0 && options.circleGap <= min(box.width, box.height) / 20, "circleGap",
      "\(options.circleGap)", "from 0 to a twentieth of the box, \(min(box.width, box.height) / 20)"
    )
  }
}
