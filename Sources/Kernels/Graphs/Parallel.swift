import Dispatch
import Glibc
import Synchronization

/// Work on several threads with results that do not depend on their number.
///
/// The work is cut into blocks by its size alone, never by the number of threads; whoever is free
/// takes the next block. Sums are kept per block and added in the order of the blocks.
enum Parallel {
  /// The processors that are online, at least one.
  static let processorCount = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  /// Calls `work` once for every worker, with a closure that gives the next block or nil.
  ///
  /// - Parameter threads: how many workers; nil means one for each processor.
  static func forEachWorker(
    blocks: Int, threads: Int?, _ work: (_ nextBlock: () -> Int?) -> Void
  ) {
    let wanted = threads ?? processorCount
    precondition(wanted > 0, "\(wanted) threads cannot work")
    let counter = BlockCounter(blocks: blocks)
    let workers = min(wanted, max(1, blocks))
    if workers == 1 {
      work(counter.next)
      return
    }
    withoutActuallyEscaping(work) { work in
      // Workers share what the caller shares: input that nobody changes, and memory of which each
      // block has its own part.
      nonisolated(unsafe) let shared = work
      DispatchQueue.concurrentPerform(iterations: workers) { _ in shared(counter.next) }
    }
  }

  /// The part of `0..<count` that belongs to one of `blocks` nearly equal blocks.
  static func range(ofBlock block: Int, blocks: Int, count: Int) -> Range<Int> {
    (block * count / blocks)..<((block + 1) * count / blocks)
  }

  /// How many sums of `width` numbers each are kept apart: a function of the sizes alone.
  static func sumBlockCount(tasks: Int, width: Int) -> Int {
    let affordable = max(8, (1 << 23) / max(1, width))
    return max(1, min(tasks, min(64, affordable)))
  }

  /// Adds numbers up on several threads: `work(tasks, sums, …)` adds its share to `width` sums.
  ///
  /// - Parameter makeWorker: makes the function that works on one range of tasks, with scratch
  ///   memory of its own; it is called once for each worker.
  /// - Returns: the `width` sums, the same bits for any number of threads.
  static func sum(
    tasks: Int, width: Int, threads: Int?,
    _ makeWorker: () -> ((Range<Int>, UnsafeMutablePointer<Double>) -> Void)
  ) -> [Double] {
    guard tasks > 0, width > 0 else { return [Double](repeating: 0, count: width) }
    let blocks = sumBlockCount(tasks: tasks, width: width)
    let partial = UnsafeMutablePointer<Double>.allocate(capacity: blocks * width)
    partial.initialize(repeating: 0, count: blocks * width)
    defer { partial.deallocate() }
    forEachWorker(blocks: blocks, threads: threads) { nextBlock in
      let work = makeWorker()
      while let block = nextBlock() {
        work(range(ofBlock: block, blocks: blocks, count: tasks), partial + block * width)
      }
    }
    return [Double](unsafeUninitializedCapacity: width) { total, count in
      total.initialize(repeating: 0)
      for block in 0..<blocks {
        let part = partial + block * width
        for index in 0..<width { total[index] += part[index] }
      }
      count = width
    }
  }
}

/// Hands out the numbers from 0 to `blocks` - 1, each once, to any thread that asks.
private final class BlockCounter: Sendable {
  private let blocks: Int
  private let taken = Atomic<Int>(0)

  init(blocks: Int) { self.blocks = blocks }

  func next() -> Int? {
    let block = taken.wrappingAdd(1, ordering: .relaxed).oldValue
    return block < blocks ? block : nil
  }
}
