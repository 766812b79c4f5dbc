import Kernels
import Kinds

/// Of what a network is made, and how.
///
/// The parts of `form` are settings too: `settings.authors` is `settings.form.authors`.
@dynamicMemberLookup
public struct NetworkSettings: SlicedSettings, Sendable {
  /// At least one; nodes of several kinds are in one network.
  public var kinds: [NodeKind]
  /// Of the network and its analysis; the kinds and, unless it is co-occurrence, the link kind when
  /// nil.
  public var name: String?
  public var linkKind = LinkKind.coOccurrence
  /// The rules that the other settings began with; stored for the reader.
  public let compatibility: Compatibility
  public var firstYear: Int?
  public var lastYear: Int?
  /// Years a slice.
  public var sliceLength = 1
  /// Without being set: the g-index with k = 25, and for direct citations every paper that has one.
  public var selection: NodeSelection {
    get { statedSelection ?? (linkKind == .citation ? .linked : .rule(.citeSpaceDefault)) }
    set { statedSelection = newValue }
  }
  private var statedSelection: NodeSelection?
  /// The least count in a slice with which an item can be selected there (CiteSpace's e).
  public var minimumCount = 1.0
  /// Whether nodes of several kinds are selected in a slice by one rule over all of them, as if they were
  /// of one kind; else each kind is selected by itself, so that none crowds out another.
  public var poolsKinds = false
  public var counting = Counting.selected
  /// What counts as an occurrence; each part is of use for the kinds that have it.
  public var form = OccurrenceForm()
  public subscript<Part>(dynamicMember path: WritableKeyPath<OccurrenceForm, Part>) -> Part {
    get { form[keyPath: path] }
    set { form[keyPath: path] = newValue }
  }
  /// Years; nil for all. Without being set: 5, and all for coupling.
  public var lookBackYears: Int? {
    get { statedLookBack ?? (linkKind == .coupling ? nil : 5) }
    set { statedLookBack = .some(newValue) }
  }
  private var statedLookBack: Int??
  /// Whether a paper also links two institutions of which one is a part of the other, or that are of one
  /// and the same address.
  public var linksJointInstitutions = false
  /// Whether a work also couples two nodes that share it by being on one paper. If not, a paper of the
  /// one that is not the other's must cite it, and a paper of the other that is not the one's.
  public var couplingShared = false
  public var strength = LinkStrength.cosine
  /// Without being set: within slices, and across them for coupling, where papers of different years
  /// cite the same works.
  public var scope: LinkScope {
    get { statedScope ?? (linkKind == .coupling ? .across : .within) }
    set { statedScope = newValue }
  }
  private var statedScope: LinkScope?
  /// Whether a paper of n items gives each pair 1 / (n - 1). Strengths are then normalised by the same
  /// weights: an item's count is the sum over its papers, of which one without other items has none.
  public var isFractional = false
  /// To how many decimals strengths are rounded, after links were limited; nil for not.
  public var roundedDecimals: Int?
  public var rounding = RoundingRule.nearest
  /// The strongest links that each node of a slice keeps (L/N); below 0 for all.
  public var linksPerNode = 10
  /// Whether one end that keeps a link is enough for it to stay: L/N is then the number of nearest
  /// neighbours among the links that LRF leaves. If both must, it is the most links that a node can
  /// have, and LRF counts those that are left.
  public var linkEnds = LinkEnds.either
  /// The strongest links that a slice keeps, in multiples of its nodes (LRF); below 0 for all.
  public var linkRetainingFactor = 3.0
  public var merging = SliceMerging.max
  public var pruning = LinkPruning.none
  public var prunesSlices = false
  public var prunesMerged = true
  /// Whether clusters, Q, PageRank and the eigenvector go by strengths; if not, each link counts 1.
  public var isWeighted = true
  public var betweenness = BetweennessMethod.automatic
  public var clustering = ClusterMethod.leiden
  public var objective = ClusterObjective.modularity
  public var resolution = 1.0
  /// From how many random starts clusters are looked for; the best partition is taken.
  public var starts = 10
  public var seed = 1
  /// That of `modularity`'s neighbour S and of all thresholds that are quoted for it; the silhouette of
  /// rows of A + I is stored beside it.
  public var silhouette = SilhouetteDistance.linkProfile
  public var labelMethod = LabelMethod.logLikelihoodRatio
  /// Without being set: members where every kind of nodes has names, as authors and countries have;
  /// else titles.
  public var labelSource: LabelSource {
    get { statedLabelSource ?? (kinds.allSatisfy(\.isNamed) ? .members : .title) }
    set { statedLabelSource = newValue }
  }
  private var statedLabelSource: LabelSource?
  /// Nil for one per processor. The result is the same for any.
  public var threads: Int?

  /// Settings with the defaults of a set of rules: CiteSpace's settings, and with `.citeSpace` also
  /// its forms of occurrences, kinds selected together, no node with more than L/N links, strengths of
  /// two decimals, and clusters that count links and not their strengths.
  ///
  /// Source of LRF and L/N: C. Chen, "Optimizing the layout of a visualized network in CiteSpace",
  /// citespace.podia.com/blog (2025): L/N is the maximum number of links of a node, LRF keeps the most
  /// important links, at 1 as many as a spanning tree has. Of the readings tried the one taken keeps the
  /// components of the printed maps (`docs/citespace-comparison.md`).
  public init(kinds: [NodeKind], compatibility: Compatibility = .plain) {
    self.kinds = kinds
    self.compatibility = compatibility
    guard compatibility == .citeSpace else { return }
    form = .citeSpace
    form.anonymous = kinds.contains { $0.item?.has(.anonymous) == true }
    poolsKinds = true
    linksJointInstitutions = kinds.contains(.item(.institution))
    roundedDecimals = 2
    linkEnds = .both
    isWeighted = false
  }

  public var nodeKindName: String { kinds.map(\.name).joined(separator: "+") }

  public var analysisName: String {
    name ?? (linkKind == .coOccurrence ? nodeKindName : "\(nodeKindName)-\(linkKind.rawValue)")
  }

  /// Whether institutions that are on a paper without working together there are not linked by it.
  var leavesOutJointInstitutions: Bool {
    linkKind == .coOccurrence && kinds.contains(.item(.institution)) && !linksJointInstitutions
  }

  /// The form of the occurrences of a kind: the settings that it has.
  func form(for kind: ItemKind) -> OccurrenceForm {
    var form = form
    form.lookBackYears = lookBackYears
    return form.restricted(to: kind)
  }

  /// - Throws: `AnalysisError` for settings that exclude each other or are out of range.
  package func check() throws(AnalysisError) {
    guard !kinds.isEmpty else { throw .usage("a network needs at least one kind of nodes") }
    guard Set(kinds).count == kinds.count else {
      throw .usage("a kind is given twice: \(kinds.map(\.name).joined(separator: ", "))")
    }
    if kinds.contains(.paper) {
      guard kinds.count == 1 else {
        throw .usage("papers are nodes of their own: give 'paper' without other kinds")
      }
      guard linkKind != .coOccurrence else {
        throw .usage("papers do not occur in papers: give --link coupling or --link citation")
      }
    } else if linkKind == .citation {
      throw .usage("direct citations link papers: give the kind 'paper', not '\(nodeKindName)'")
    }
    if linkKind == .coupling {
      for case .item(let kind) in kinds where kind.isCited {
        throw .usage(
          "\(kind.plural) are what couples papers; link them by co-occurrence (co-citation)")
      }
    }
    if selection == .linked && linkKind != .citation {
      throw .usage(
        "the selection linked takes papers that cite or are cited: give it with --link citation")
    }
    if couplingShared && (linkKind != .coupling || kinds == [.paper]) {
      throw .usage(
        "--coupling-shared is of use for --link coupling of what papers have, as authors: leave it out"
      )
    }
    try checkLinks()
    try checkForms()
    _ = try Slicing(of: nil, from: firstYear, to: lastYear, length: sliceLength)
    try checkRanges()
    if let threads, threads < 1 { throw .usage("\(threads) threads; give 1 or more") }
  }

  /// Pruning and thresholds that the links cannot have.
  private func checkLinks() throws(AnalysisError) {
    if linkKind == .citation && pruning != .none {
      throw .usage(
        "citations are all equally strong, so none can be pruned for a stronger one: leave out "
          + "--prune")
    }
    if prunesSlices && pruning == .none {
      throw .usage("--prune-slices needs a way of pruning: add --prune pathfinder or --prune mst")
    }
    if pruning != .none && !prunesSlices && !prunesMerged {
      throw .usage(
        "--prune \(pruning.rawValue) has nothing to prune: add --prune-slices, or leave out "
          + "--no-prune-merged")
    }
    if prunesSlices && scope == .across {
      throw .usage(
        "slices are pruned where links are counted within them: leave out --prune-slices, or give "
          + "--scope within")
    }
    if case .thresholds(let first, let middle, let last) = selection, scope == .across {
      let limits = [first, middle, last].map { [$0.linkCount, $0.cosinePercent] }
      if Set(limits).count > 1 {
        throw .usage(
          "across all slices there is one threshold for links: give the three thresholds the same "
            + "second and third number, or --scope within")
      }
    }
  }

  /// What is asked of occurrences that none of the kinds has.
  private func checkForms() throws(AnalysisError) {
    let plain = NetworkSettings(kinds: kinds, compatibility: compatibility)
    var items: [ItemKind] = linkKind == .coupling ? [.citedReference] : []
    for case .item(let kind) in kinds { items.append(kind) }
    func refuse(_ option: String, _ what: String) -> AnalysisError {
      .usage("\(option) is of use for \(what), and the network has none: leave it out")
    }
    if form.authors != plain.form.authors && !items.contains(where: { $0.has(.authors) }) {
      throw refuse("--authors", "authors")
    }
    if form.references != plain.form.references && !items.contains(where: { $0.has(.references) }) {
      throw refuse("--references", "cited references")
    }
    if form.keywords != plain.form.keywords && !items.contains(where: { $0.has(.keywords) }) {
      throw refuse("--keywords", "keywords")
    }
    if lookBackYears != plain.lookBackYears && !items.contains(where: { $0.has(.lookBackYears) }) {
      throw refuse("--look-back", "cited references, authors and sources")
    }
    if form.singleWordAuthorKeywords != plain.form.singleWordAuthorKeywords
      && !items.contains(where: { $0.has(.singleWordAuthorKeywords) })
    {
      throw refuse("--single-words", "author keywords")
    }
    if form.reprintAddresses != plain.form.reprintAddresses
      && !items.contains(where: { $0.has(.reprintAddresses) })
    {
      throw refuse("--reprint-addresses", "countries and states")
    }
    if form.institutions != plain.form.institutions
      && !items.contains(where: { $0.has(.institutions) })
    {
      throw refuse("--institutions", "institutions")
    }
    if linksJointInstitutions && (!items.contains(.institution) || linkKind != .coOccurrence) {
      throw refuse("--joint-institutions", "co-occurrence of institutions")
    }
    if form.anonymous && !items.contains(where: { $0.has(.anonymous) }) {
      throw refuse("--anonymous", "authors and cited authors")
    }
  }

  /// What couples two nodes, in a word for a plan; nil where nothing could be meant but one thing, as
  /// of sources, of which a paper has one.
  package var couplingNote: String? {
    guard linkKind == .coupling, kinds != [.paper],
      kinds.count > 1 || kinds.first?.item?.isOnePerPaper != true
    else { return nil }
    return couplingShared
      ? "what two of them share by being on one paper couples them too"
      : "what two of them share by being on one paper does not couple them"
  }

  /// How the network was pruned, as it is printed.
  var pruningTitle: String {
    var places: [String] = []
    if prunesSlices { places.append("slices") }
    if prunesMerged { places.append("merged") }
    guard pruning != .none, !places.isEmpty else { return "none" }
    return "\(pruning.rawValue) (\(places.joined(separator: ", ")))"
  }

  /// How strengths are rounded; nil for not.
  var strengthRounding: StrengthRounding? {
    get throws(KernelError) {
      guard let roundedDecimals else { return nil }
      return try StrengthRounding(
        decimals: roundedDecimals, rule: rounding == .up ? .up : .toNearestOrAwayFromZero)
    }
  }

  /// The partition that is looked for.
  var partitionQuality: PartitionQuality {
    switch objective {
    case .modularity: .modularity(resolution: resolution)
    case .constantPotts: .constantPotts(resolution: resolution)
    }
  }
}
