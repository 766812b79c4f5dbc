import Analysis
import ArgumentParser
import Bibliography

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
        bibliolite network study.db paper --link citation
        bibliolite network study.db country --compatible citespace --select g-index:10
      """)

  @Argument(help: "The database file.", completion: .file())
  var database: String

  @Argument(help: "The kinds of the nodes: author institution, or author+institution.")
  var kinds: [String]

  @OptionGroup var options: NetworkOptions

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  func run() throws {
    try reporting {
      let names = kinds.flatMap { $0.split(separator: "+", omittingEmptySubsequences: false) }
      let kinds = try names.map { name in try NodeKind(named: String(name)) }
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
  @Option(NetworkParameters.name) var name: String?
  @Option(NetworkParameters.compatible) var compatible: String?
  @Option(NetworkParameters.link) var link: String?
  @Option(NetworkParameters.firstYear) var firstYear: String?
  @Option(NetworkParameters.lastYear) var lastYear: String?
  @Option(NetworkParameters.slice) var slice: String?
  @Option(NetworkParameters.selection) var selection: String?
  @Option(NetworkParameters.pool) var pool: String?
  @Option(NetworkParameters.counting) var counting: String?
  @Option(NetworkParameters.lookBack) var lookBack: String?
  @Option(NetworkParameters.linksPerNode) var linksPerNode: String?
  @Option(NetworkParameters.linkEnds) var linkEnds: String?
  @Option(NetworkParameters.linkRetainingFactor) var linkRetainingFactor: String?
  @Option(NetworkParameters.leastCount) var leastCount: String?
  @Option(NetworkParameters.strength) var strength: String?
  @Option(NetworkParameters.scope) var scope: String?
  @Flag(
    help: """
      A work also couples two nodes, as authors, that share it by being on one paper. Without it, a \
      paper of each that is not the other's must cite it.
      """)
  var couplingShared = false
  @Flag(
    help: """
      A paper of n items gives each of its pairs 1 / (n - 1); a paper of one item then counts for \
      nothing in strengths.
      """)
  var fractional = false
  @Option(NetworkParameters.round) var round: String?
  @Option(NetworkParameters.rounding) var rounding: String?
  @Option(NetworkParameters.merge) var merge: String?
  @Option(NetworkParameters.prune) var prune: String?
  @Flag(help: "Prune the network of each slice too.")
  var pruneSlices = false
  @Flag(inversion: .prefixedNo, help: "Prune the merged network. (default: --prune-merged)")
  var pruneMerged: Bool?
  @Flag(
    inversion: .prefixedNo,
    help: """
      Clusters, Q, PageRank and eigenvector go by link strengths, or by links that count 1 each. \
      (default: --weighted; --no-weighted with compatible citespace)
      """)
  var weighted: Bool?
  @Option(NetworkParameters.betweenness) var betweenness: String?
  @Option(NetworkParameters.cluster) var cluster: String?
  @Option(NetworkParameters.resolution) var resolution: String?
  @Option(NetworkParameters.objective) var objective: String?
  @Option(NetworkParameters.seed) var seed: String?
  @Option(NetworkParameters.silhouette) var silhouette: String?
  @Option(NetworkParameters.label) var label: String?
  @Option(NetworkParameters.labelSource) var labelSource: String?
  @Option(NetworkParameters.authors) var authors: String?
  @Option(NetworkParameters.references) var references: String?
  @Option(NetworkParameters.keywords) var keywords: String?
  @Option(NetworkParameters.thesaurus) var thesaurus: String?
  @Option(NetworkParameters.singleWords) var singleWords: String?
  @Option(NetworkParameters.reprintAddresses) var reprintAddresses: String?
  @Option(NetworkParameters.institutions) var institutions: String?
  @Option(NetworkParameters.jointInstitutions) var jointInstitutions: String?
  @Option(NetworkParameters.anonymous) var anonymous: String?
  @Option(help: "Threads. (default: one per processor; the result is the same for any)")
  var threads: Int?

  func settings(kinds: [NodeKind]) throws -> NetworkSettings {
    var settings = NetworkSettings(kinds: kinds, compatibility: try compatibility(compatible))
    try [
      (NetworkParameters.name, name), (NetworkParameters.link, link),
      (NetworkParameters.firstYear, firstYear), (NetworkParameters.lastYear, lastYear),
      (NetworkParameters.slice, slice), (NetworkParameters.selection, selection),
      (NetworkParameters.pool, pool), (NetworkParameters.linkEnds, linkEnds),
      (NetworkParameters.rounding, rounding), (NetworkParameters.authors, authors),
      (NetworkParameters.counting, counting), (NetworkParameters.lookBack, lookBack),
      (NetworkParameters.linkRetainingFactor, linkRetainingFactor),
      (NetworkParameters.linksPerNode, linksPerNode), (NetworkParameters.leastCount, leastCount),
      (NetworkParameters.strength, strength), (NetworkParameters.scope, scope),
      (NetworkParameters.fractional, fractional ? "yes" : nil), (NetworkParameters.round, round),
      (NetworkParameters.couplingShared, couplingShared ? "yes" : nil),
      (NetworkParameters.merge, merge), (NetworkParameters.prune, prune),
      (NetworkParameters.pruneSlices, pruneSlices ? "yes" : nil),
      (NetworkParameters.pruneMerged, pruneMerged.map { $0 ? "yes" : "no" }),
      (NetworkParameters.weighted, weighted.map { $0 ? "yes" : "no" }),
      (NetworkParameters.betweenness, betweenness), (NetworkParameters.cluster, cluster),
      (NetworkParameters.resolution, resolution), (NetworkParameters.objective, objective),
      (NetworkParameters.seed, seed), (NetworkParameters.silhouette, silhouette),
      (NetworkParameters.label, label), (NetworkParameters.labelSource, labelSource),
      (NetworkParameters.references, references),
      (NetworkParameters.keywords, keywords), (NetworkParameters.thesaurus, thesaurus),
      (NetworkParameters.singleWords, singleWords),
      (NetworkParameters.reprintAddresses, reprintAddresses),
      (NetworkParameters.institutions, institutions),
      (NetworkParameters.jointInstitutions, jointInstitutions),
      (NetworkParameters.anonymous, anonymous),
    ].apply(to: &settings)
    settings.threads = threads
    return settings
  }
}
