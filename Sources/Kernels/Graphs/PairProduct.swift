/// The sparse product that counts pairs: for each row item, the column items of its documents.
struct PairProduct {
  /// Row item to documents.
  let rows: OccurrenceMatrix
  /// Document to column items.
  let columns: OccurrenceMatrix
  /// Only pairs with row < column.
  let isSymmetric: Bool
  let options: CoOccurrenceOptions

  /// What one block of rows gives.
  private struct Part {
    var sources: [Int32] = []
    var targets: [Int32] = []
    var counts: [Int32] = []
    var strengths: [Double] = []
    var firstYears: [Int32] = []
  }

  func pairs(threads: Int?) -> CoOccurrences {
    let blocks = blockBounds()
    var parts = [Part](repeating: Part(), count: blocks.count - 1)
    parts.withUnsafeMutableBufferPointer { parts in
      Parallel.forEachWorker(blocks: parts.count, threads: threads) { nextBlock in
        var accumulator = PairAccumulator(itemCount: columns.itemCount, options: options)
        defer { accumulator.deallocate() }
        while let block = nextBlock() {
          parts[block] = part(rows: blocks[block]..<blocks[block + 1], &accumulator)
        }
      }
    }
    let total = parts.reduce(0) { $0 + $1.sources.count }
    func joined<Element>(_ field: (Part) -> [Element]) -> [Element] {
      var all: [Element] = []
      all.reserveCapacity(total)
      for part in parts { all += field(part) }
      return all
    }
    return CoOccurrences(
      sources: joined(\.sources), targets: joined(\.targets), counts: joined(\.counts),
      strengths: joined(\.strengths), firstYears: joined(\.firstYears))
  }

  /// Blocks of rows with about equal numbers of occurrences; the first bound is 0.
  private func blockBounds() -> [Int] {
    let share = max(1, rows.items.count / 256)
    var bounds = [0]
    var next = share
    for row in 0..<rows.documentCount where Int(rows.offsets[row + 1]) >= next {
      bounds.append(row + 1)
      next = Int(rows.offsets[row + 1]) + share
    }
    if bounds[bounds.count - 1] < rows.documentCount { bounds.append(rows.documentCount) }
    return bounds
  }

  private func part(rows range: Range<Int>, _ accumulator: inout PairAccumulator) -> Part {
    var part = Part()
    let (counts, strengths, years) = (accumulator.counts, accumulator.strengths, accumulator.years)
    let (hasWeights, hasYears) = (accumulator.hasWeights, accumulator.hasYears)
    rows.offsets.withUnsafeBufferPointer { rowOffsets in
      rows.items.withUnsafeBufferPointer { documents in
        columns.offsets.withUnsafeBufferPointer { offsets in
          columns.items.withUnsafeBufferPointer { items in
            for row in range {
              for entry in Int(rowOffsets[row])..<Int(rowOffsets[row &+ 1]) {
                let document = Int(documents[entry])
                let first = Int(offsets[document])
                let end = Int(offsets[document &+ 1])
                accumulator.add(
                  items, first..<end, above: isSymmetric ? Int32(truncatingIfNeeded: row) : -1,
                  document: document)
              }
              let found = accumulator.collect()
              part.sources.append(
                contentsOf: repeatElement(Int32(truncatingIfNeeded: row), count: found.count))
              part.targets.append(contentsOf: found)
              part.counts.append(contentsOf: found.lazy.map { counts[Int($0)] })
              if hasWeights {
                part.strengths.append(contentsOf: found.lazy.map { strengths[Int($0)] })
              }
              if hasYears { part.firstYears.append(contentsOf: found.lazy.map { years[Int($0)] }) }
              for item in found { counts[Int(item)] = 0 }
            }
          }
        }
      }
    }
    return part
  }
}

/// One row of the product: dense counts, and the items that were met, by a list or by bits.
private struct PairAccumulator {
  let itemCount: Int
  let minimumCount: Int32
  let hasWeights: Bool
  let hasYears: Bool
  private let documentWeights: [Double]
  private let documentYears: [Int32]
  let counts: UnsafeMutablePointer<Int32>
  let strengths: UnsafeMutablePointer<Double>
  let years: UnsafeMutablePointer<Int32>
  private let met: UnsafeMutablePointer<Int32>
  private let bits: UnsafeMutablePointer<UInt64>
  private var metCount = 0

  init(itemCount: Int, options: CoOccurrenceOptions) {
    self.itemCount = itemCount
    minimumCount = Int32(clamping: options.minimumCount)
    hasWeights = options.documentWeights != nil
    hasYears = options.documentYears != nil
    documentWeights = options.documentWeights ?? []
    documentYears = options.documentYears ?? []
    func zeros<Element>(_ value: Element, _ count: Int) -> UnsafeMutablePointer<Element> {
      let memory = UnsafeMutablePointer<Element>.allocate(capacity: max(1, count))
      memory.initialize(repeating: value, count: max(1, count))
      return memory
    }
    counts = zeros(0, itemCount)
    strengths = zeros(0, hasWeights ? itemCount : 0)
    years = zeros(0, hasYears ? itemCount : 0)
    // A place more than there are items: an item met again is written behind the last one.
    met = zeros(0, itemCount + 1)
    bits = zeros(0, itemCount / 64 + 1)
  }

  func deallocate() {
    counts.deallocate()
    strengths.deallocate()
    years.deallocate()
    met.deallocate()
    bits.deallocate()
  }

  /// Adds one document's items above a limit. Items ascend, so the part is searched from the end.
  @inline(__always)
  mutating func add(
    _ items: UnsafeBufferPointer<Int32>, _ range: Range<Int>, above limit: Int32, document: Int
  ) {
    var place = range.upperBound &- 1
    if hasWeights || hasYears {
      let weight = hasWeights ? documentWeights[document] : 0
      let year = hasYears ? documentYears[document] : 0
      while place >= range.lowerBound, items[place] > limit {
        let item = Int(items[place])
        if counts[item] == 0 {
          met[metCount] = items[place]
          metCount &+= 1
          if hasWeights { strengths[item] = 0 }
          if hasYears { years[item] = year }
        }
        counts[item] &+= 1
        if hasWeights { strengths[item] += weight }
        if hasYears { years[item] = min(years[item], year) }
        place &-= 1
      }
    } else {
      while place >= range.lowerBound, items[place] > limit {
        let item = Int(items[place])
        met[metCount] = items[place]
        metCount &+= counts[item] == 0 ? 1 : 0
        counts[item] &+= 1
        place &-= 1
      }
    }
  }

  /// The items met at least `minimumCount` times, ascending, until the next row begins. Their counts
  /// are the caller's to set to 0 again.
  @inline(__always)
  mutating func collect() -> UnsafeMutableBufferPointer<Int32> {
    var kept = 0
    for place in 0..<metCount {
      if counts[Int(met[place])] >= minimumCount {
        met[kept] = met[place]
        kept &+= 1
      } else {
        counts[Int(met[place])] = 0
      }
    }
    metCount = 0
    var list = UnsafeMutableBufferPointer(start: met, count: kept)
    if kept * 8 < itemCount / 64 {
      list.sort()
      return list
    }
    // One bit for each item puts many of them in order faster than comparing them.
    for item in list { bits[Int(item) >> 6] |= 1 &<< UInt64(truncatingIfNeeded: item & 63) }
    var place = 0
    for word in 0...(itemCount >> 6) where bits[word] != 0 {
      var rest = bits[word]
      bits[word] = 0
      while rest != 0 {
        list[place] = Int32(truncatingIfNeeded: word &* 64 &+ rest.trailingZeroBitCount)
        place &+= 1
        rest &= rest &- 1
      }
    }
    return list
  }
}
