import Kernels

/// A finished network, before it is stored.
struct Network {
  let occurrences: NetworkOccurrences
  let links: NetworkLinks
  let measures: NetworkMeasures
  let history: NodeHistory
  let clusters: NetworkClusters
  let clusterPapers: [[(paper: PaperPlace, nodeCount: Int)]]
  let names: ClusterNames
  let bursts: NodeBursts
  let layout: NetworkLayout
  /// Papers of each node.
  let counts: PerNode<Int>

  /// What the data decided, to be stored with the parameters.
  var measureParameters: [(String, JSON)] {
    [
      ("betweenness", .text(measures.betweennessMethod.text)),
      ("betweenness_error", .real(measures.betweennessError)),
      ("bursts", .list(bursts.analyses.map(JSON.text))),
    ]
  }

  func reportNodes(_ limit: Int) -> [NetworkReport.Node] {
    occurrences.nodes.indices.prefix(limit).map { node in
      NetworkReport.Node(
        label: occurrences.nodes[node].label, kind: occurrences.nodes[node].kind,
        count: occurrences.nodes[node].kind == .paper
          ? occurrences.nodes[node].timesCited : counts[node],
        firstYear: history.firstYears[node],
        degree: Int(measures.degrees[node]), betweenness: measures.betweenness[node],
        cluster: clusters.clusters[node] < 0 ? nil : Int(clusters.clusters[node]))
    }
  }

  var reportClusters: [NetworkReport.Cluster] {
    (0..<clusters.count).map {
      NetworkReport.Cluster(
        label: names.names[$0], size: clusters.sizes[$0],
        silhouette: clusters.count > 1 ? clusters.clusterSilhouettes[$0] : nil,
        meanYear: clusters.meanYears[$0])
    }
  }
}
