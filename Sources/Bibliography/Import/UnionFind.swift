/// Sets of numbers that are joined step by step.
struct UnionFind {
  private var parents: [Int32]

  init(count: Int) { parents = (0..<Int32(count)).map { $0 } }

  /// The number that stands for the set of `number`: the least of its set.
  mutating func find(_ number: Int) -> Int {
    var root = number
    while Int(parents[root]) != root { root = Int(parents[root]) }
    var step = number
    while step != root {
      let next = Int(parents[step])
      parents[step] = Int32(root)
      step = next
    }
    return root
  }

  mutating func join(_ one: Int, _ other: Int) {
    let (one, other) = (find(one), find(other))
    if one != other { parents[max(one, other)] = Int32(min(one, other)) }
  }
}
