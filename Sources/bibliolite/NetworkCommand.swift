import Analysis
import ArgumentParser
import Bibliography
import Kernels

struct NetworkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "network",
    abstract: "Build, measure and store one network.",
    discussion: """
      The network goes into the tables networks, network_nodes, network_edges and those beside them, \
      and replaces the one of the same name. The defaults are CiteSpace's where it has one. The same \
      parameters give the same rows.

      KIND is author, institution, country, state, keyword, author_keyword, keyword_plus, term, \
      source, wos_category, research_area, cited_reference, cited_author, cited_source, or paper \
      (with --link coupling or citation). Several kinds make one network.

      Example:
        bibliolite network study.db keyword --slice 1 --select g-index:25 --prune pathfinder
        bibliolite network study.db author --link coupling --name coupled-authors
        bibliolite network study.db country --compatible citespace --select g-index:10
      """)

  @Argument(help: "The database file.", completion: .file())
  var database: String

  @Argument(help: "The kinds of the nodes.")
  var kinds: [String]

  @OptionGroup var options: NetworkOptions

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  func run() throws {
    try reporting {
      let kinds = try kinds.map { name in try NodeKind(named: name) }
      let settings = try options.settings(kinds: kinds)
      let database = try Database.openForWriting(database)
      let start = ContinuousClock.now
      var analysis = NetworkAnalysis(settings, of: database, programVersion: programVersion)
      if !quiet { analysis.progress = { Terminal.status($0) } }
      let report = try analysis.run()
      Terminal.clearStatus()
      if quiet { return }
      for note in report.notes { Terminal.say("note: \(note)") }
      Terminal.print(report.summary)
      let seconds = start.duration(to: .now).inSeconds
      Terminal.say("stored as '\(report.name)' in \(seconds.rounded(to: 1)) s")
    }
  }
}

/// How a network is made: the options, each with its default.
struct NetworkOptions: ParsableArguments {
  @Option(help: "Name of the network. (default: the kinds, and the link kind if not co-occurrence)")
  var name: String?
  @Option(help: "What links two nodes: co-occurrence, coupling or citation.")
  var link = LinkKind.coOccurrence
  @Option(help: "The first year. (default: that of the first paper)")
  var firstYear: Int?
  @Option(help: "The last year. (default: that of the last paper)")
  var lastYear: Int?
  @Option(help: "Years a slice.")
  var slice = 1
  @Option(help: "What becomes a node in each slice: \(NodeSelection.forms).")
  var select = "g-index:25"
  @Option(help: "Where a selected item counts: in the slices where it was selected, or in all.")
  var counting = Counting.selected
  @Option(help: "The oldest cited work counted, in years before the paper, or all.")
  var lookBack = "5"
  @Option(
    parsing: .unconditional,
    help: """
      Links kept of a slice, in multiples of its nodes; -1 for all. \
      (default: 3; -1 with --compatible citespace)
      """)
  var lrf: Double?
  @Option(
    parsing: .unconditional,
    help: """
      The strongest links that each node keeps in a slice; -1 for all. \
      (default: 10; -1 with --compatible citespace)
      """)
  var linksPerNode: Int?
  @Option(
    name: .customLong("e"), help: "The least count with which an item is selected in a slice.")
  var leastCount = 1.0
  @Option(help: "Strength of links: cosine, jaccard, dice, association or count.")
  var strength = StrengthName.cosine
  @Option(help: "Strengths are counted within slices, or across all of them.")
  var scope = LinkScope.within
  @Flag(help: "A paper of n items gives each of its pairs 1 / (n - 1).")
  var fractional = false
  @Option(help: "Decimals of strengths. (default: all; 2 with --compatible citespace)")
  var round: Int?
  @Option(
    help: """
      The strength of a link in several slices: max, first, last or sum. \
      (default: max; first with --compatible citespace)
      """)
  var merge: SliceMerging?
  @Option(help: "Pruning: none, pathfinder or mst (one tree of the strongest links).")
  var prune = LinkPruning.none
  @Flag(help: "Prune the network of each slice too.")
  var pruneSlices = false
  @Flag(inversion: .prefixedNo, help: "Prune the merged network.")
  var pruneMerged = true
  @Flag(help: "Clusters, Q, PageRank and eigenvector go by link strengths, not by links.")
  var weighted = false
  @Option(
    help: """
      Betweenness: steps (exact), distance (a link is 1 / strength long), sampled:N (from N sources), \
      or auto (steps; sampled:1000 where nodes x links pass 20,000,000,000).
      """)
  var betweenness = "auto"
  @Option(help: "Clusters: leiden or none.")
  var cluster = ClusterMethod.leiden
  @Option(help: "Resolution of the clusters: more gives smaller ones.")
  var resolution = 1.0
  @Option(help: "What clusters are optimised for: modularity or cpm.")
  var objective = ClusterObjective.modularity
  @Option(help: "Seed of random choices.")
  var seed = 1
  @Option(
    help: """
      Distance of silhouettes: self-adjacency (cosine of rows of A + I), adjacency, hops or \
      link-profile (cosine of links into each cluster). \
      (default: self-adjacency; link-profile with --compatible citespace)
      """)
  var silhouette: SilhouetteName?
  @Option(help: "Names of clusters: llr, mutual-information or tf-idf.")
  var label = LabelName.llr
  @Option(help: "Text that clusters are named from: title, keyword or abstract.")
  var labelSource = LabelSource.title
  @Option(
    help: """
      Cited references as written, or variants of one work merged. \
      (default: merged; written with --compatible citespace)
      """)
  var references: ReferenceForm?
  @Option(
    help: """
      Merges of the thesaurus: on, own (only the user's) or off. \
      (default: on; own with --compatible citespace)
      """)
  var thesaurus: ThesaurusUse?
  @Option(
    help: """
      Whether author keywords of one word count: yes or no. \
      (default: yes; no with --compatible citespace)
      """)
  var singleWords: OccurrenceOptions.Answer?
  @Option(
    help: """
      Whether a reprint address locates a paper without another: yes or no. \
      (default: yes; no with --compatible citespace)
      """)
  var reprintAddresses: OccurrenceOptions.Answer?
  @Option(
    help: """
      Rules that are turned on as one: plain, or citespace: references as written, no author keyword of \
      one word, no reprint address, only the user's merges, strengths of two decimals, merge first, no \
      limit on links, silhouettes of link profiles. Each can be set by itself.
      """)
  var compatible = Compatibility.plain
  @Option(help: "Threads. (default: one per processor; the result is the same for any)")
  var threads: Int?

  func settings(kinds: [NodeKind]) throws -> NetworkSettings {
    var settings = NetworkSettings(kinds: kinds, compatibility: compatible)
    settings.name = name
    settings.linkKind = link
    settings.firstYear = firstYear
    settings.lastYear = lastYear
    settings.sliceLength = slice
    settings.selection = try NodeSelection(text: select)
    settings.counting = counting
    settings.lookBackYears = try lookBackYears()
    settings.linkRetainingFactor = lrf ?? settings.linkRetainingFactor
    settings.linksPerNode = linksPerNode ?? settings.linksPerNode
    settings.minimumCount = leastCount
    settings.strength = strength.measure
    settings.scope = scope
    settings.isFractional = fractional
    settings.roundedDecimals = round ?? settings.roundedDecimals
    settings.merging = merge ?? settings.merging
    settings.pruning = prune
    settings.prunesSlices = pruneSlices
    settings.prunesMerged = pruneMerged
    settings.isWeighted = weighted
    settings.betweenness = try BetweennessMethod(text: betweenness)
    settings.clustering = cluster
    settings.resolution = resolution
    settings.objective = objective
    settings.seed = seed
    settings.silhouette = silhouette?.distance ?? settings.silhouette
    settings.labelMethod = label.method
    settings.labelSource = labelSource
    settings.references = references ?? settings.references
    settings.thesaurus = thesaurus ?? settings.thesaurus
    if let singleWords { settings.singleWordAuthorKeywords = singleWords == .yes }
    if let reprintAddresses { settings.reprintAddresses = reprintAddresses == .yes }
    settings.threads = threads
    return settings
  }

  private func lookBackYears() throws -> Int? {
    if ["all", "none", "-1"].contains(lookBack) { return nil }
    guard let years = Int(lookBack) else {
      throw ValidationError("--look-back is '\(lookBack)'; give a number of years, or all.")
    }
    return years
  }
}

/// The measures of link strength as they are named on the command line.
enum StrengthName: String, CaseIterable, ExpressibleByArgument {
  case cosine, jaccard, dice, association, count

  var measure: LinkStrength {
    switch self {
    case .cosine: .cosine
    case .jaccard: .jaccard
    case .dice: .dice
    case .association: .associationStrength
    case .count: .count
    }
  }
}

/// The methods of naming clusters as they are named on the command line.
enum LabelName: String, CaseIterable, ExpressibleByArgument {
  case llr
  case mutualInformation = "mutual-information"
  case tfIdf = "tf-idf"

  var method: LabelMethod {
    switch self {
    case .llr: .logLikelihoodRatio
    case .mutualInformation: .mutualInformation
    case .tfIdf: .tfIdf
    }
  }
}

/// Distances of silhouettes as they are named on the command line.
enum SilhouetteName: String, CaseIterable, ExpressibleByArgument {
  case selfAdjacency = "self-adjacency"
  case adjacency, hops
  case linkProfile = "link-profile"

  var distance: SilhouetteDistance {
    switch self {
    case .selfAdjacency: .adjacencyWithSelf
    case .adjacency: .adjacency
    case .hops: .hops
    case .linkProfile: .linkProfile
    }
  }
}

extension LinkKind: ExpressibleByArgument {}
extension LinkScope: ExpressibleByArgument {}
extension LinkPruning: ExpressibleByArgument {}
extension ClusterMethod: ExpressibleByArgument {}
extension ClusterObjective: ExpressibleByArgument {}
extension LabelSource: ExpressibleByArgument {}
extension SliceMerging: ExpressibleByArgument {}
