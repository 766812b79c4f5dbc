/// What all other nodes add to each class of twins: how many they are, how far, and how near.
struct DistanceSearch {
  /// For each class how many nodes reach one of it; then the sums of their distances; then of the
  /// inverses.
  let sums: [Double]
  /// The greatest distance from each class.
  let farthest: [Int32]

  /// - Parameters:
  ///   - order: the classes in the order in which they are searched from, 64 at a time.
  ///   - components: a number for each class, equal for those that are connected.
  init(twins: TwinClasses, order: [Int32], components: [Int32], threads: Int?) {
    let count = twins.count
    let batchCount = (count + WordSearch.width - 1) / WordSearch.width
    // Distances are symmetric, so what a batch of sources finds at a node is the node's own share.
    let blocks = Parallel.sumBlockCount(tasks: batchCount, width: count * 2)
    var farthest = [Int32](repeating: 0, count: count * blocks)
    var sums = [Double](repeating: 0, count: 3 * count)
    let partial = UnsafeMutablePointer<Double>.allocate(capacity: 3 * count * blocks)
    partial.initialize(repeating: 0, count: 3 * count * blocks)
    defer { partial.deallocate() }
    farthest.withUnsafeMutableBufferPointer { farthest in
      twins.offsets.withUnsafeBufferPointer { offsets in
        twins.targets.withUnsafeBufferPointer { targets in
          let rows = SearchBatch.Rows(offsets: offsets, targets: targets)
          Parallel.forEachWorker(blocks: batchCount == 0 ? 0 : blocks, threads: threads) { next in
            let search = WordSearch(rows: rows, components: components, sizes: twins.sizes)
            while let block = next() {
              let sums = partial + 3 * count * block
              for batch in Parallel.range(ofBlock: block, blocks: blocks, count: batchCount) {
                let first = batch * WordSearch.width
                let sources = order[first..<min(count, first + WordSearch.width)]
                search.run(from: sources) { node, distance, found in
                  let new = Double(found)
                  sums[node] += new
                  sums[count + node] += new * Double(distance)
                  sums[2 * count + node] += new / Double(distance)
                  let place = block * count + node
                  farthest[place] = max(farthest[place], Int32(truncatingIfNeeded: distance))
                }
              }
            }
          }
        }
      }
    }
    for block in 0..<blocks {
      for index in 0..<(3 * count) { sums[index] += partial[block * 3 * count + index] }
    }
    var greatest = [Int32](repeating: 0, count: count)
    for node in 0..<count {
      // Twins are one step from each other.
      let others = twins.sizes[node] - 1
      for place in [node, count + node, 2 * count + node] { sums[place] += Double(others) }
      greatest[node] = min(others, 1)
      for block in 0..<blocks {
        greatest[node] = max(greatest[node], farthest[block * count + node])
      }
    }
    self.sums = sums
    self.farthest = greatest
  }
}
