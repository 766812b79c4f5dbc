import Glibc
import Kernels
import Testing

struct EigenvectorTests {
  // A path's largest eigenvalue is 2 cos(π / (n + 1)); the next is 3 π² / n² below it, so that a
  // careless search ends in between.
  @Test(arguments: [2, 5, 40, 120])
  func `the centralities of a path are the values of a sine`(count: Int) throws {
    let edges = (1..<count).map { Edge(Int32($0 - 1), Int32($0)) }
    let path = try Graph(nodeCount: count, edges: edges)
    let found = path.eigenvector()
    let angle = Double.pi / Double(count + 1)
    let scale = (2 / Double(count + 1)).squareRoot()
    #expect(abs(found.eigenvalue - 2 * cos(angle)) < 1e-12)
    for (node, value) in found.values.enumerated() {
      #expect(abs(value - scale * sin(angle * Double(node + 1))) < 1e-8)
    }
    #expect(found.residual < 1e-11)
  }

  @Test func `links that weigh nothing give nothing`() throws {
    let graph = try Graph(nodeCount: 3, edges: [Edge(0, 1, weight: 0), Edge(1, 2, weight: 0)])
    let found = graph.eigenvector()
    #expect(found.values == [0, 0, 0] && found.eigenvalue == 0 && found.residual == 0)
    #expect(abs(graph.eigenvector(isWeighted: false).eigenvalue - 2.0.squareRoot()) < 1e-12)
  }

  @Test func `the eigenvalue grows with the weights, the centralities stay`() throws {
    let edges = [Edge(0, 1, weight: 3), Edge(1, 2, weight: 1), Edge(2, 0, weight: 2)]
    let one = try Graph(nodeCount: 4, edges: edges).eigenvector()
    let tenfold = try Graph(
      nodeCount: 4, edges: edges.map { Edge($0.source, $0.target, weight: $0.weight * 10) }
    ).eigenvector()
    #expect(abs(tenfold.eigenvalue - 10 * one.eigenvalue) < 1e-10)
    for node in 0..<4 { #expect(abs(tenfold.values[node] - one.values[node]) < 1e-12) }
    #expect(one.values[3] == 0)
  }
}
