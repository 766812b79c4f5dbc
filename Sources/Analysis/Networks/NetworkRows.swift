import SQLite

/// Writes the rows of a network. Its id is that of its analysis, so that it stays when the network is
/// made again.
struct NetworkRows {
  private let connection: Connection
  private let id: Value
  private let networkID: Int

  init(_ connection: Connection, networkID: Int) {
    self.connection = connection
    self.networkID = networkID
    id = .integer(networkID)
  }

  func write(
    _ report: NetworkReport, _ network: Network?, settings: NetworkSettings
  ) throws(SQLiteError) {
    try writeNetwork(report, network, settings)
    guard let network else { return }
    try writeSlices(network)
    try writeNodes(network)
    try writeYearsAndPapers(network)
    try writeLinks(network)
    try writeClusters(network, report)
    try writeClusterPapers(network)
  }

  /// A number, or NULL for what is none: no result may be made of one.
  private func real(_ value: Double?) -> Value {
    guard let value, value.isFinite else { return .null }
    return .real(value)
  }

  /// Stored nodes are numbered from 1.
  private func nodeID(_ node: NodeNumber) -> Value { .integer(node.index + 1) }

  private func insert(_ table: String, _ columns: String) throws(SQLiteError) -> Statement {
    let places = columns.split(separator: ",").map { _ in "?" }.joined(separator: ", ")
    return try connection.prepare(
      "INSERT INTO \(table) (network_id, \(columns)) VALUES (?, \(places))", persistent: true)
  }

  private func writeNetwork(
    _ report: NetworkReport, _ network: Network?, _ settings: NetworkSettings
  ) throws(SQLiteError) {
    let row = try insert(
      "networks",
      """
      analysis_id, name, node_kind, link_kind, first_year, last_year, slice_length, selection,
      pruning, node_count, edge_count, density, component_count, largest_component_size,
      average_path_length, diameter, clustering_coefficient, degree_centralization, modularity,
      mean_silhouette, harmonic_mean, is_weighted, silhouette_distance, self_adjacency_silhouette
      """)
    try row.bind([
      id, id, .text(report.name), .text(settings.nodeKindName),
      .text(settings.linkKind.rawValue), Value(report.slicing?.firstYear),
      Value(report.slicing?.lastYear), .integer(settings.sliceLength), .text(report.selection),
      .text(report.pruning), .integer(report.nodeCount), .integer(report.edgeCount),
      real(report.density), .integer(report.componentCount),
      .integer(report.largestComponentSize), real(network?.measures.averagePathLength),
      Value(network?.measures.diameter), real(network?.measures.transitivity),
      real(network?.measures.degreeCentralization),
      real(report.modularity), real(report.meanSilhouette), real(report.harmonicMean),
      .integer(settings.isWeighted ? 1 : 0), .text(settings.silhouette.name),
      real(report.selfAdjacencySilhouette),
    ])
    try row.run()
  }

  private func writeSlices(_ network: Network) throws(SQLiteError) {
    let row = try insert(
      "network_slices",
      "slice, first_year, last_year, candidate_count, selected_count, threshold, edge_count")
    for (slice, summary) in network.occurrences.slices.enumerated() {
      let years = network.occurrences.slicing.years(of: slice)
      try row.bind([
        id, .integer(slice + 1), .integer(years.lowerBound), .integer(years.upperBound),
        .integer(summary.candidateCount), .integer(summary.selectedCount),
        summary.selectedCount == 0 ? .null : .real(Double(summary.threshold)),
        .integer(network.links.countBySlice[slice]),
      ])
      try row.run()
    }
  }

  private func writeNodes(_ network: Network) throws(SQLiteError) {
    let row = try insert(
      "network_nodes",
      """
      node_id, item_id, item_kind, label, count, first_year, last_year, degree, weighted_degree,
      betweenness, closeness, harmonic, eigenvector, pagerank, core_number, component, cluster,
      silhouette, self_adjacency_silhouette, burst_strength, sigma, half_life, x, y, timeline_y
      """)
    let measures = network.measures
    for number in network.occurrences.nodes.indices {
      let node = network.occurrences.nodes[number]
      let cluster = network.clusters.clusters[number]
      let burst = network.bursts.strengths[number]
      let isDrawn = !network.layout.x.isEmpty
      try row.bind([
        id, nodeID(number), .integer(node.itemID), .text(node.kind.name),
        .text(node.label), .integer(network.counts[number]),
        .integer(network.history.firstYears[number]),
        Value(network.history.years[number].last?.year),
        .integer(Int(measures.degrees[number])), real(measures.weightedDegrees[number]),
        real(measures.betweenness[number]), real(measures.closeness[number]),
        real(measures.harmonic[number]), real(measures.eigenvector[number]),
        real(measures.pageRank[number]), .integer(Int(measures.coreNumbers[number])),
        .integer(Int(measures.componentNumbers[number]) + 1),
        cluster < 0 ? .null : .integer(Int(cluster)),
        cluster < 0 || network.clusters.count < 2
          ? .null : real(network.clusters.silhouettes[number]),
        cluster < 0 || network.clusters.count < 2
          ? .null : real(network.clusters.selfAdjacency.values[number]),
        real(burst),
        real(burst.map { sigma(betweenness: measures.betweenness[number], burstStrength: $0) }),
        Value(network.history.halfLives[number].map(Double.init)),
        isDrawn ? real(network.layout.x[number]) : .null,
        isDrawn ? real(network.layout.y[number]) : .null,
        real(network.layout.timelineRows[number]),
      ])
      try row.run()
    }
  }

  private func writeYearsAndPapers(_ network: Network) throws(SQLiteError) {
    let year = try insert("network_node_years", "node_id, year, count")
    for node in network.history.years.indices {
      for (number, count) in network.history.years[node] {
        try year.bind([id, nodeID(node), .integer(number), .integer(count)])
        try year.run()
      }
    }
    let paper = try insert("network_papers", "node_id, paper_id, year")
    let occurrences = network.occurrences
    let papersOfNode = occurrences.matrix.transposed
    for node in occurrences.nodes.indices {
      for place in papersOfNode[node] {
        try paper.bind([
          id, nodeID(node), .integer(occurrences.paperIDs[place].value),
          .integer(Int(occurrences.paperYears[place])),
        ])
        try paper.run()
      }
    }
  }

  private func writeLinks(_ network: Network) throws(SQLiteError) {
    let row = try insert(
      "network_edges", "source_node_id, target_node_id, count, weight, first_year")
    let links = network.links.links.sorted {
      ($0.source, $0.target) < ($1.source, $1.target)
    }
    for link in links {
      try row.bind([
        id, nodeID(link.source), nodeID(link.target), .integer(link.count),
        .real(link.strength.isFinite ? link.strength : 0), .integer(link.firstYear),
      ])
      try row.run()
    }
  }

  private func writeClusters(
    _ network: Network, _ report: NetworkReport
  ) throws(SQLiteError) {
    let row = try insert(
      "clusters",
      "cluster, size, silhouette, self_adjacency_silhouette, mean_year, mean_citing_year, label")
    for (number, cluster) in report.clusters.enumerated() {
      try row.bind([
        id, .integer(number), .integer(cluster.size),
        network.clusters.count < 2 ? .null : real(cluster.silhouette),
        network.clusters.count < 2
          ? .null : real(network.clusters.selfAdjacency.clusterMeans[number]),
        real(cluster.meanYear), real(network.clusters.meanCitingYears[number]),
        .text(cluster.label),
      ])
      try row.run()
    }
    let label = try insert("cluster_labels", "cluster, method, rank, term, score, p_value")
    for (method, rankings) in zip(network.names.methods, network.names.candidates) {
      for (number, candidates) in rankings.enumerated() {
        for candidate in candidates where candidate.score.isFinite {
          try label.bind([
            id, .integer(number), .text(method.rawValue), .integer(candidate.rank),
            .text(candidate.term), .real(candidate.score), real(candidate.pValue),
          ])
          try label.run()
        }
      }
    }
  }

  private func writeClusterPapers(_ network: Network) throws(SQLiteError) {
    let row = try insert("cluster_papers", "cluster, rank, paper_id, node_count, coverage")
    for (number, papers) in network.clusterPapers.enumerated() {
      for (index, paper) in papers.enumerated() {
        try row.bind([
          id, .integer(number), .integer(index + 1),
          .integer(network.occurrences.paperIDs[paper.paper].value), .integer(paper.nodeCount),
          .real(Double(paper.nodeCount) / Double(network.clusters.sizes[number])),
        ])
        try row.run()
      }
    }
  }
}
