// graphbench KERNEL FILE THREADS [REPETITIONS]
//
// FILE holds 32-bit integers: (source, target, weight) for graphs, (document, item) for the kernel
// `cooccurrence`. Prints one JSON line: the fastest repetition's seconds, and a check value.

import Foundation
import Kernels

func integers(_ path: String) throws -> [Int32] {
  let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
  return [Int32](unsafeUninitializedCapacity: bytes.count / 4) { buffer, count in
    count = bytes.copyBytes(to: buffer) / 4
  }
}

let arguments = CommandLine.arguments
let kernel = arguments[1]
let values = try integers(arguments[2])
let threads = Int(arguments[3]) ?? 1
let repetitions = arguments.count > 4 ? Int(arguments[4]) ?? 3 : 3

func report(_ check: String, _ run: () throws -> Double) rethrows {
  var best = Double.infinity
  var value = 0.0
  for _ in 0..<repetitions {
    let start = ContinuousClock.now
    value = try run()
    let time = ContinuousClock.now - start
    best = min(best, Double(time.components.attoseconds) * 1e-18 + Double(time.components.seconds))
  }
  print(
    "{\"kernel\": \"\(kernel)\", \"threads\": \(threads), \"seconds\": \(best), \"\(check)\": \(value)}")
}

var edges: [Edge] = []
for place in stride(from: 0, to: values.count, by: 3) {
  edges.append(Edge(values[place], values[place + 1], weight: Double(values[place + 2])))
}
let nodeCount = Int(edges.map { max($0.source, $0.target) }.max() ?? -1) + 1
let graph = try Graph(nodeCount: nodeCount, edges: edges)

switch kernel {
case "build":
  try report("edges") { Double(try Graph(nodeCount: nodeCount, edges: edges).edgeCount) }
case "betweenness":
  try report("sum") { try graph.betweenness(scale: .raw, threads: threads).reduce(0, +) }
case "betweenness-weighted":
  try report("sum") {
    try graph.betweenness(length: .inverseWeight, scale: .raw, threads: threads).reduce(0, +)
  }
default:
  print("no kernel is named \(kernel)")
  exit(64)
}
