// Each line is the best of several runs, in the unit it names. The inputs are made here from a
// seed, so every run times the same work.
import Kernels

struct RandomNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// The shortest time of several runs, in microseconds.
func best(of runs: Int, _ work: () throws -> Void) rethrows -> Double {
  let clock = ContinuousClock()
  var shortest = Duration.seconds(1_000_000)
  for _ in 0..<runs { shortest = min(shortest, try clock.measure(work)) }
  let (seconds, attoseconds) = shortest.components
  return Double(seconds) * 1e6 + Double(attoseconds) / 1e12
}

func report(_ name: String, _ value: Double, _ unit: String) {
  print("\(name): \((value * 100).rounded() / 100) \(unit)")
}

func bursts() throws {
  var random = RandomNumbers(state: 1)
  let (items, slices) = (10_000, 30)
  let totals = (0..<slices).map { 100 + 60 * $0 }
  let counts = (0..<items).flatMap { _ -> [Int] in
    let middle = Int.random(in: 0..<slices, using: &random)
    return totals.indices.map { slice in
      let share = abs(slice - middle) < 3 ? 0.02 : 0.004
      return min(
        totals[slice], Int(Double(totals[slice]) * share * Double.random(in: 0...2, using: &random))
      )
    }
  }
  for stateCount in [2, 3, 5] {
    let automaton = try BurstAutomaton(stateCount: stateCount)
    var found = 0
    let time = try best(of: 20) {
      found = try automaton.bursts(counts: counts, itemCount: items, totals: totals).bursts.count
    }
    report(
      "bursts, 10,000 items of 30 slices, \(stateCount) states (\(found) bursts)", time / 1000, "ms"
    )
  }
}

func growth() throws {
  let values = (1...60).map { 3 * Double($0) + Double($0 * $0 % 17) }
  report(
    "segmentation of 60 years into up to 8 stages",
    try best(of: 20) {
      _ = try Growth.segmentations(of: values)
    }, "us")
  for model in GrowthModel.allCases {
    report(
      "\(model.rawValue) fit of 60 years",
      try best(of: 20) {
        _ = try Growth.fit(model, to: Growth.cumulative(values))
      }, "us")
  }
}

func text() throws {
  let sentence = """
    The restoration of abandoned mines in northern regions is limited by acid mine drainage, heavy \
    metal contamination, and poor soil nutrients. We studied the long-term effects of organic \
    amendments on vegetation succession and microbial communities in 24 reclaimed sites. Results \
    showed that soil organic carbon increased significantly (p < 0.05) with restoration age, while \
    the bioavailability of cadmium and lead was reduced. These findings suggest that natural \
    revegetation may be a cost-effective approach to ecosystem services in post-mining landscapes.
    """
  let abstract = String((0..<3).map { _ in sentence }.joined(separator: " ").prefix(1500))
  let chunker = NounPhraseChunker()
  print("phrases: \(chunker.phrases(in: sentence))")
  var phrases: [String] = []
  let time = best(of: 20) {
    for _ in 0..<1000 {
      phrases.removeAll(keepingCapacity: true)
      chunker.appendPhrases(in: abstract, to: &phrases)
    }
  }
  report("noun phrases of an abstract of 1,500 bytes (\(phrases.count) phrases)", time / 1000, "us")
  let names = (0..<400).map { "university of place \($0 * 7919 % 1000)" }
  report(
    "Jaro-Winkler of 400 by 400 names",
    try best(of: 3) {
      for one in names { for other in names { _ = try StringSimilarity.jaroWinkler(one, other) } }
    } / 160_000, "us a pair")
  report(
    "edit distance up to 2 of 400 by 400 names",
    best(of: 3) {
      for one in names {
        for other in names { _ = StringSimilarity.editDistance(one, other, limit: 2) }
      }
    } / 160_000, "us a pair")
}

/// Nodes in clusters of about 30, four links each, one in ten to another cluster.
func graph(_ count: Int, clustered: Bool) -> (offsets: [Int32], targets: [Int32], clusters: [Int32])
{
  var random = RandomNumbers(state: 5)
  var neighbours = [[Int32]](repeating: [], count: count)
  for node in 1..<count {
    for _ in 0..<2 {
      let first = node / 30 * 30
      let isOutward = node % 30 == 0 || Int.random(in: 0..<10, using: &random) == 0
      let other =
        isOutward || first == node
        ? Int.random(in: 0..<node, using: &random) : Int.random(in: first..<node, using: &random)
      neighbours[node].append(Int32(other))
      neighbours[other].append(Int32(node))
    }
  }
  var offsets: [Int32] = [0]
  for list in neighbours { offsets.append((offsets.last ?? 0) + Int32(list.count)) }
  return (
    offsets, neighbours.flatMap(\.self), clustered ? (0..<count).map { Int32($0 / 30) } : []
  )
}

func layouts() throws {
  for (count, clustered) in [(300, true), (1000, true), (1000, false), (5000, true), (5000, false)]
  {
    let (offsets, targets, clusters) = graph(count, clustered: clustered)
    let radii = (0..<count).map { 3 + Double(1000 / ($0 + 30)) }
    let time = try best(of: 3) {
      _ = try ForceLayout(
        offsets: offsets, targets: targets, clusters: clusters, radii: radii,
        box: LayoutBox(width: 2400, height: 1600))
    }
    report(
      "layout of \(count) nodes, \(clustered ? "clusters of 30" : "no clusters")", time / 1000, "ms"
    )
  }
  var random = RandomNumbers(state: 9)
  let circles = (0..<1000).map { _ in
    LabelPlacement.Circle(
      x: Double.random(in: 0...1600, using: &random),
      y: Double.random(in: 0...1000, using: &random),
      radius: Double.random(in: 3...12, using: &random))
  }
  let requests = (0..<300).map { LabelPlacement.Request(circle: $0, width: 90, height: 13) }
  var placed = 0
  let time = try best(of: 3) {
    placed = try LabelPlacement(
      requests: requests, circles: circles, picture: LayoutBox(width: 1600, height: 1000)
    ).places.count
  }
  report("300 labels among 1,000 circles (\(placed) placed)", time / 1000, "ms")
}

try bursts()
try growth()
try text()
try layouts()
