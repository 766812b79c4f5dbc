import Foundation
import Kernels
import Testing

/// A graph with what independent programs found in it; see Scripts/golden/graphs.py.
struct GoldenGraph: Decodable, CustomTestStringConvertible, Sendable {
  let name: String
  let nodeCount: Int
  let edges: [[Double]]
  let clusters: [Int32]
  let betweenness, rawBetweenness, weightedBetweenness, tolerantBetweenness: [Double]
  let closeness, harmonic: [Double]
  let averagePathLength: Double
  let diameter: Int
  let pageRank, weightedPageRank, eigenvector, weightedEigenvector: [Double]
  let eigenvalue: Double
  let coreNumbers: [Int32]
  let componentSizes: [Int]
  let coefficients: [Double]
  let transitivity, averageCoefficient, density: Double
  let degreeCentralization, degreeCentralizationWithLoops: Double
  let modularity, weightedModularity, resolvedModularity, constantPotts: Double
  let bestModularity, bestWeightedModularity: Double
  let silhouettes: [String: [Double]]
  let pathfinder: [[Int32]]
  let spanningWeight: Double

  var testDescription: String { name }

  static let all: [GoldenGraph] = {
    let lines = graphGoldenLines.split(separator: "\n")
    return lines.compactMap {
      try? JSONDecoder().decode(GoldenGraph.self, from: Data($0.utf8))
    }
  }()

  func graph() throws -> Graph {
    try Graph(nodeCount: nodeCount, edges: edges.map(edge))
  }
}

/// A directed graph with what networkx found in it.
struct GoldenDirectedGraph: Decodable, Sendable {
  let nodeCount: Int
  let edges: [[Double]]
  let betweenness, rawBetweenness, pageRank, weightedPageRank: [Double]

  static func load() throws -> GoldenDirectedGraph {
    try JSONDecoder().decode(GoldenDirectedGraph.self, from: Data(directedGoldenLine.utf8))
  }
}

func edge(_ row: [Double]) -> Edge {
  Edge(Int32(row[0]), Int32(row[1]), weight: row[2])
}

/// The greatest difference of two lists; infinite when their lengths differ.
func difference(_ first: [Double], _ second: [Double]) -> Double {
  guard first.count == second.count else { return .infinity }
  return zip(first, second).map { abs($0 - $1) }.max() ?? 0
}

/// A graph of `pairs` random pairs (fewer edges, as pairs repeat) with one of the weights each.
func randomGraph(
  seed: UInt64, nodes: Int, pairs: Int, weights: [Double] = [1]
) throws -> Graph {
  var random = RandomSource(seed: seed)
  var edges: [Edge] = []
  for _ in 0..<pairs {
    let source = Int32(random.below(nodes))
    let target = Int32(random.below(nodes))
    edges.append(Edge(source, target, weight: weights[random.below(weights.count)]))
  }
  return try Graph(nodeCount: nodes, edges: edges)
}
