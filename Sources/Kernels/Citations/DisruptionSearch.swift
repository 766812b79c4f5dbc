/// The citations of papers in both directions, the citing papers of each work by year.
struct DisruptionSearch: Sendable {
  private let paperCount: Int
  /// Years, from 1 for the first; 0 for a paper without.
  private let ages: [Int32]
  private let references: CitationRows
  /// `workCount + 1` indices into `citers`.
  private let citerOffsets: [Int32]
  private let citers: [Int32]

  init(
    years: [Int?], workCount: Int, citing: [Int32], cited: [Int32]
  ) throws(KernelError) {
    guard workCount >= years.count else {
      throw KernelError(
        "disruption: \(workCount) works cannot include \(years.count) papers; "
          + "every paper is a work")
    }
    references = try CitationRows(nodeCount: workCount, cited: citing, citing: cited)
    if let index = citing.firstIndex(where: { $0 >= years.count }) {
      throw KernelError(
        "disruption: citation \(index) is by work \(citing[index]), but only the "
          + "\(years.count) papers cite")
    }
    paperCount = years.count
    let known = years.compactMap(\.self)
    let first = known.min() ?? 0
    guard (known.max() ?? 0) - first < Int(Int32.max) else {
      throw KernelError("disruption: the years run from \(first) to \(known.max() ?? 0)")
    }
    ages = years.map { year in year.map { Int32($0 - first + 1) } ?? 0 }
    // Papers by age: walking through them fills each work's list in that order.
    let order = stableOrder(of: ages, keyCount: Int(ages.max() ?? 0) + 1)
    var offsets = [Int32](repeating: 0, count: workCount + 1)
    for work in references.targets { offsets[Int(work) + 1] += 1 }
    for work in 0..<workCount { offsets[work + 1] += offsets[work] }
    var next = offsets
    var list = [Int32](repeating: 0, count: references.targets.count)
    for paper in order {
      for entry in Self.row(of: Int(paper), in: references) {
        let work = Int(references.targets[entry])
        list[Int(next[work])] = paper
        next[work] += 1
      }
    }
    citerOffsets = offsets
    citers = list
  }

  private static func row(of work: Int, in rows: CitationRows) -> Range<Int> {
    Int(rows.offsets[work])..<Int(rows.offsets[work + 1])
  }

  func counts(window: Int?, level: Int, threads: Int?) -> [Disruption?] {
    [Disruption?](unsafeUninitializedCapacity: paperCount) { found, count in
      found.initialize(repeating: nil)
      // Each block writes the counts of its own papers.
      nonisolated(unsafe) let results = found
      let blocks = max(1, min(paperCount, 256))
      Parallel.forEachWorker(blocks: blocks, threads: threads) { nextBlock in
        var marks = Marks(paperCount: paperCount)
        while let block = nextBlock() {
          for paper in Parallel.range(ofBlock: block, blocks: blocks, count: paperCount)
          where ages[paper] > 0 {
            results[paper] = counts(of: paper, window: window, level: level, marks: &marks)
          }
        }
      }
      count = paperCount
    }
  }

  /// What has been noted of each paper for one focal paper, without clearing in between.
  private struct Marks {
    var focal: [Int32]
    /// How many references of the focal paper a later paper cites.
    var shared: [Int32]
    var isCiting: [Bool]
    var met: [Int32] = []

    init(paperCount: Int) {
      focal = [Int32](repeating: -1, count: paperCount)
      shared = [Int32](repeating: 0, count: paperCount)
      isCiting = [Bool](repeating: false, count: paperCount)
    }

    mutating func note(_ paper: Int32, for focalPaper: Int, isCiting citing: Bool) {
      let index = Int(paper)
      if focal[index] != Int32(focalPaper) {
        focal[index] = Int32(focalPaper)
        shared[index] = 0
        isCiting[index] = citing
        met.append(paper)
      }
      if !citing { shared[index] += 1 }
    }
  }

  private func counts(
    of paper: Int, window: Int?, level: Int, marks: inout Marks
  ) -> Disruption {
    marks.met.removeAll(keepingCapacity: true)
    let citing = laterCiters(of: paper, than: ages[paper], window: window)
    for citer in citing { marks.note(citers[citer], for: paper, isCiting: true) }
    let row = Self.row(of: paper, in: references)
    for entry in row {
      let work = Int(references.targets[entry])
      for citer in laterCiters(of: work, than: ages[paper], window: window) {
        marks.note(citers[citer], for: paper, isCiting: false)
      }
    }
    var (only, both, many, others, links) = (0, 0, 0, 0, 0)
    for met in marks.met {
      let shared = Int(marks.shared[Int(met)])
      guard marks.isCiting[Int(met)] else {
        others += 1
        continue
      }
      links += shared
      if shared == 0 { only += 1 } else { both += 1 }
      if shared >= level { many += 1 }
    }
    let among = citing.count { citer in
      Self.row(of: Int(citers[citer]), in: references).contains { entry in
        let work = Int(references.targets[entry])
        return work < paperCount && marks.focal[work] == Int32(paper) && marks.isCiting[work]
      }
    }
    return Disruption(
      references: row.count, onlyFocal: only, focalAndReferences: both,
      focalAndManyReferences: many, onlyReferences: others, dependentLinks: links,
      citingAmongCiting: among)
  }

  /// The places in `citers` of the papers that cite a work after an age, within the window.
  private func laterCiters(of work: Int, than age: Int32, window: Int?) -> Range<Int> {
    let all = Int(citerOffsets[work])..<Int(citerOffsets[work + 1])
    let first = place(in: all, after: Int(age))
    guard let window, window < Int(Int32.max) else { return first..<all.upperBound }
    return first..<place(in: first..<all.upperBound, after: Int(age) + window)
  }

  /// The first place in a stretch of `citers` of a paper of a greater age.
  private func place(in stretch: Range<Int>, after age: Int) -> Int {
    var (low, high) = (stretch.lowerBound, stretch.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if Int(ages[Int(citers[middle])]) <= age { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
