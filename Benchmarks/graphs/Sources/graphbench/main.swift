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

/// Seconds of processor time that this process has used, in all threads.
func processorSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

/// The least time of all repetitions; processor time is the steadier one on a busy machine.
func report(_ check: String, _ run: () throws -> Double) rethrows {
  var best = Double.infinity
  var bestProcessor = Double.infinity
  var value = 0.0
  for _ in 0..<repetitions {
    let start = ContinuousClock.now
    let processorStart = processorSeconds()
    value = try run()
    let time = ContinuousClock.now - start
    best = min(best, Double(time.components.attoseconds) * 1e-18 + Double(time.components.seconds))
    bestProcessor = min(bestProcessor, processorSeconds() - processorStart)
  }
  print(
    """
    {"kernel": "\(kernel)", "threads": \(threads), "seconds": \(best), "processor": \(bestProcessor), \
    "\(check)": \(value)}
    """)
}

if kernel == "cooccurrence" {
  try measureCoOccurrence()
  exit(0)
}

/// Pairs of (document, item) numbers to the pairs of items in at least `minimum` documents.
func measureCoOccurrence() throws {
  let minimum = arguments.count > 5 ? Int32(arguments[5]) ?? 1 : 1
  var documents: [Int32] = []
  var items: [Int32] = []
  for place in stride(from: 0, to: values.count, by: 2) {
    documents.append(values[place])
    items.append(values[place + 1])
  }
  let documentCount = Int(documents.max() ?? -1) + 1
  let itemCount = Int(items.max() ?? -1) + 1
  // Everything from the plain pairs on is measured, as it is for a self-join.
  var weight = 0
  try report("edges") {
    let matrix = try OccurrenceMatrix(
      documents: documents, items: items, documentCount: documentCount, itemCount: itemCount)
    let counts = matrix.itemCounts()
    let selected = counts.indices.filter { counts[$0] >= minimum }.map { Int32($0) }
    let pairs = try matrix.selecting(items: selected).coOccurrences(threads: threads)
    weight = pairs.counts.reduce(0) { $0 + Int($1) }
    return Double(pairs.count)
  }
  FileHandle.standardError.write(Data("weights add up to \(weight)\n".utf8))
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
case "leiden":
  // Two rounds, as igraph's default; every repetition has another seed.
  var seed: UInt64 = 0
  try report("quality") {
    seed += 1
    return try graph.leiden(LeidenOptions(seed: seed, iterations: 2), threads: threads).quality
  }
case "leiden-10":
  try report("quality") {
    try graph.leiden(LeidenOptions(seed: 1, iterations: 10), threads: threads).quality
  }
case "modularity":
  let clusters = (0..<nodeCount).map { Int32($0 % 16) }
  report("quality") { graph.modularity(clusters: clusters) }
case "pagerank":
  try report("max") { try graph.pageRank().max() ?? 0 }
case "eigenvector":
  report("residual") { graph.eigenvector().residual }
case "distances":
  report("sum") { graph.distances(threads: threads).closeness.reduce(0, +) }
case "cores":
  report("max") { Double(graph.coreNumbers().max() ?? 0) }
case "components":
  report("count") { Double(graph.components().count) }
case "triangles":
  report("transitivity") { graph.triangleSummary().transitivity }
case "spanning-tree", "pathfinder":
  let links = edges.map { Link($0.source, $0.target, strength: $0.weight) }
  try report("kept") {
    let kept =
      try kernel == "pathfinder"
      ? Pruning.pathfinder(links, nodeCount: nodeCount)
      : Pruning.spanningTree(links, nodeCount: nodeCount)
    return Double(kept.count)
  }
case "silhouettes":
  let clusters = try graph.leiden().clusters
  report("mean") { graph.silhouettes(of: clusters).mean }
default:
  print("no kernel is named \(kernel)")
  exit(64)
}
