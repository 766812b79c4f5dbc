import Synchronization
import Testing

@testable import Kernels

struct ParallelTests {
  @Test(arguments: [(0, 1), (10, 1), (10, 3), (64, 64), (7, 10), (1_000_003, 64)])
  func `blocks are nearly equal and leave nothing out`(count: Int, blocks: Int) {
    let ranges = (0..<blocks).map { Parallel.range(ofBlock: $0, blocks: blocks, count: count) }
    #expect(ranges.first?.lowerBound == 0 && ranges.last?.upperBound == count)
    #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
    let sizes = ranges.map(\.count)
    #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
  }

  // As many as there are tasks, at most 64; of wide sums fewer, so that all of them take 64 MB, but
  // not below 8.
  @Test(arguments: [
    (0, 5, 1), (1, 5, 1), (50, 5, 50), (1000, 0, 64), (1000, 1 << 17, 64), (1000, 1 << 18, 32),
    (1000, 1 << 20, 8), (1000, 1 << 30, 8), (3, 1 << 30, 3),
  ])
  func `the number of sums that are kept apart follows from the sizes`(
    tasks: Int, width: Int, blocks: Int
  ) {
    #expect(Parallel.sumBlockCount(tasks: tasks, width: width) == blocks)
  }

  @Test(arguments: [1, 2, 5])
  func `each block is taken once, whatever the number of workers`(threads: Int) {
    let taken = Mutex([Int](repeating: 0, count: 40))
    Parallel.forEachWorker(blocks: 40, threads: threads) { nextBlock in
      while let block = nextBlock() { taken.withLock { $0[block] += 1 } }
    }
    #expect(taken.withLock { $0 } == [Int](repeating: 1, count: 40))
  }
}
