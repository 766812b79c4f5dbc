import Bibliography
import Kernels
import SQLite

/// Builds, measures and stores a network.
///
/// Slices → selection → links → retention → (pruning of slices) → merging → (pruning) → measures →
/// clusters → silhouettes → labels → layout.
public struct NetworkAnalysis {
  private let settings: NetworkSettings
  private let database: Database
  private let programVersion: String
  /// Told what is being done, for a person who waits.
  public var progress: (String) -> Void = { _ in }

  public init(_ settings: NetworkSettings, of database: Database, programVersion: String) {
    self.settings = settings
    self.database = database
    self.programVersion = programVersion
  }

  private struct Result {
    let network: Network?
    let report: NetworkReport
  }

  /// Everything is written in one transaction; a network of the same name gives way to it. A network
  /// of terms takes them from the papers first, when that has not been done for the present data.
  ///
  /// - Returns: what came out: an empty network, with the reason in its notes, when there is nothing
  ///   that can be linked.
  /// - Throws: `AnalysisError` for settings that cannot be, before anything has been written.
  /// - Complexity: memory proportional to the selected nodes and their occurrences and links.
  public func run() throws(AnalysisError) -> NetworkReport {
    try settings.check()
    if settings.kinds.contains(.item(.term)) {
      try database.checkYears(settings.firstYear, settings.lastYear, settings.sliceLength)
      progress("taking terms from the papers …")
      try TermExtraction(of: database, programVersion: programVersion).refresh()
    }
    let result = try AnalysisStore(database).replace(
      named: settings.analysisName, kind: "network",
      compute: { connection in try build(connection) },
      record: { result in
        AnalysisRecord(
          name: settings.analysisName, kind: "network",
          parameters: settings.parameters(
            slicing: result.report.slicing, measures: result.network?.measureParameters ?? []),
          programVersion: programVersion, reads: settings.reads, seed: settings.seed)
      },
      write: { result, connection, id in
        try NetworkRows(connection, networkID: id).write(
          result.report, result.network, settings: settings)
      })
    return result.report
  }

  private func build(_ connection: Connection) throws -> Result {
    let years = try PaperYears(connection)
    let slicing = try Slicing(
      of: years.range, from: settings.firstYear, to: settings.lastYear,
      length: settings.sliceLength)
    var notes = NetworkNotes(settings: settings)
    notes.undatedPapers(years.undatedCount)
    guard let slicing else {
      notes.noPapers(undatedCount: years.undatedCount)
      return Result(network: nil, report: report(nil, slicing: nil, notes: notes))
    }
    progress("selecting \(settings.kinds.map(\.plural).joined(separator: " and ")) …")
    let occurrences = try NetworkOccurrences(
      settings, slicing: slicing, database: database, connection: connection)
    progress("linking \(occurrences.nodes.count) nodes …")
    let links = try NetworkLinks(
      settings, occurrences, database: database, connection: connection)
    progress("measuring \(occurrences.nodes.count) nodes, \(links.links.count) links …")
    let measures = try NetworkMeasures(
      nodeCount: occurrences.nodes.count, links: links.links, settings: settings)
    let history = try NodeHistory(occurrences, settings: settings, connection: connection)
    let clusters = try NetworkClusters(
      of: measures, history: history, settings: settings)
    progress("naming \(clusters.count) clusters …")
    let clusterPapers = try ranked(
      clusters.papers(of: occurrences.matrix), occurrences, connection)
    let names = try ClusterNames(
      clusters, papers: clusterPapers, occurrences: occurrences, settings: settings,
      connection: connection)
    progress("drawing \(occurrences.nodes.count) nodes …")
    let counts = occurrences.matrix.columnCounts
    let layout = try NetworkLayout(
      measures.graph, clusters: clusters.clusters, counts: counts,
      firstYears: history.firstYears)
    let network = Network(
      occurrences: occurrences, links: links, measures: measures, history: history,
      clusters: clusters, clusterPapers: clusterPapers, names: names,
      bursts: try NodeBursts(
        occurrences.nodes, kinds: settings.kinds, database: database, connection: connection),
      layout: layout, counts: counts)
    notes.network(network)
    return Result(network: network, report: report(network, slicing: slicing, notes: notes))
  }

  /// Papers by the number of their nodes in the cluster, then how often they were cited, then
  /// accession number and title.
  private func ranked(
    _ papers: [[(paper: PaperPlace, nodeCount: Int)]], _ occurrences: NetworkOccurrences,
    _ connection: Connection
  ) throws -> [[(paper: PaperPlace, nodeCount: Int)]] {
    let row = try connection.prepare(
      """
      SELECT coalesce(times_cited, 0), coalesce(accession_number, ''), coalesce(title_key, '')
      FROM papers WHERE paper_id = ?
      """)
    let all = try occurrences.paperIDs.sorted(
      by: occurrences.paperIDs.mapped { paper in
        try row.bind(1, paper.value)
        defer { row.reset() }
        _ = try row.step()
        return (row.int(0), row.text(1) + "\u{1F}" + row.text(2))
      })
    var ranks = PerPaper<Int>(repeating: 0, count: all.count)
    for (rank, paper) in all.enumerated() { ranks[paper] = rank }
    return papers.map { cluster in
      cluster.sorted { first, second in
        (-first.nodeCount, ranks[first.paper]) < (-second.nodeCount, ranks[second.paper])
      }
    }
  }

  private func report(
    _ network: Network?, slicing: Slicing?, notes: NetworkNotes
  ) -> NetworkReport {
    NetworkReport(
      name: settings.analysisName, slicing: slicing, selection: settings.selection.title,
      pruning: settings.pruningTitle, nodeCount: network?.occurrences.nodes.count ?? 0,
      edgeCount: network?.links.links.count ?? 0, density: network?.measures.density,
      componentCount: network?.measures.components.count ?? 0,
      largestComponentSize: network?.measures.components.sizes.first ?? 0,
      modularity: network?.clusters.modularity, meanSilhouette: network?.clusters.meanSilhouette,
      selfAdjacencySilhouette: network?.clusters.selfAdjacency.mean,
      harmonicMean: network?.clusters.harmonicMean, topNodes: network?.reportNodes(10) ?? [],
      clusters: network?.reportClusters ?? [], notes: notes.sentences)
  }
}

extension PerPaper<PaperID> {
  /// Their places ordered by how often a paper was cited, downwards, then by its name.
  fileprivate func sorted(by keys: PerPaper<(cited: Int, name: String)>) -> [PaperPlace] {
    indices.sorted { first, second in
      if keys[first].cited != keys[second].cited { return keys[first].cited > keys[second].cited }
      if keys[first].name != keys[second].name {
        return comesBefore(keys[first].name, keys[second].name)
      }
      return first < second
    }
  }
}
