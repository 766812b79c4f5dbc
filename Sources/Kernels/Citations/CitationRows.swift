/// Arcs as compressed rows, each arc once, targets ascending within a row.
struct CitationRows {
  let offsets: [Int32]
  let targets: [Int32]

  var nodeCount: Int { offsets.count - 1 }

  /// - Throws: `KernelError` for lists of different lengths, or a paper out of range.
  init(nodeCount: Int, cited: [Int32], citing: [Int32]) throws(KernelError) {
    guard cited.count == citing.count else {
      throw KernelError(
        "\(cited.count) cited and \(citing.count) citing papers are given; "
          + "a citation has one of each")
    }
    guard nodeCount >= 0, nodeCount < Int(Int32.max), cited.count < Int(Int32.max) else {
      throw KernelError(
        "\(nodeCount) papers and \(cited.count) citations are more than 32-bit rows can hold")
    }
    let limit = Int32(nodeCount)
    for index in cited.indices {
      guard cited[index] >= 0, citing[index] >= 0, cited[index] < limit, citing[index] < limit
      else {
        throw KernelError(
          "citation \(index) is of \(cited[index]) by \(citing[index]), but the \(nodeCount) "
            + "papers are numbered from 0")
      }
    }
    self.init(nodeCount: nodeCount, unchecked: cited, to: citing)
  }

  /// Arcs in any order; repeated ones and those from a node to itself are left out.
  /// - Complexity: O(n + m), by two counting sorts.
  init(nodeCount: Int, unchecked sources: [Int32], to targets: [Int32]) {
    let byTarget = stableOrder(of: targets, keyCount: nodeCount)
    let sorted = byTarget.map { sources[Int($0)] }
    let bySource = stableOrder(of: sorted, keyCount: nodeCount)
    var offsets = [Int32](repeating: 0, count: nodeCount + 1)
    var kept: [Int32] = []
    kept.reserveCapacity(targets.count)
    var previous: (source: Int32, target: Int32) = (-1, -1)
    for place in bySource {
      let source = sorted[Int(place)]
      let target = targets[Int(byTarget[Int(place)])]
      guard source != target, (source, target) != previous else { continue }
      previous = (source, target)
      kept.append(target)
      offsets[Int(source) + 1] += 1
    }
    for node in 0..<nodeCount { offsets[node + 1] += offsets[node] }
    self.offsets = offsets
    self.targets = kept
  }

  /// The source of each arc.
  var sources: [Int32] {
    var list: [Int32] = []
    list.reserveCapacity(targets.count)
    for node in 0..<nodeCount {
      for _ in offsets[node]..<offsets[node + 1] { list.append(Int32(node)) }
    }
    return list
  }

  /// A number for each node, the same for nodes on a common cycle; arcs between different numbers
  /// lead from a higher to a lower one.
  /// - Complexity: O(n + m).
  func strongComponents() -> (numbers: [Int32], count: Int) {
    var search = StrongComponentSearch(nodeCount: nodeCount)
    return offsets.withUnsafeBufferPointer { offsets in
      targets.withUnsafeBufferPointer { targets in
        for node in 0..<nodeCount where search.isNew(node) {
          search.run(from: node, offsets: offsets, targets: targets)
        }
        return (search.component, search.count)
      }
    }
  }

  /// Nodes on a common cycle as one, numbered by level, then by least node; those without an arc
  /// left out.
  func shrunk() -> ShrunkCitations {
    let (component, count) = strongComponents()
    var levels = [Int32](repeating: -1, count: count)
    var members = [Int32](repeating: -1, count: nodeCount)
    // Components by falling number are in topological order; their nodes by a counting sort.
    let byComponent = stableOrder(of: component, keyCount: count)
    for place in byComponent.indices.reversed() {
      members[byComponent.count - 1 - place] = byComponent[place]
    }
    relaxLevels(&levels, of: component, in: members)
    var least = [Int32](repeating: -1, count: count)
    for node in (0..<nodeCount).reversed() { least[Int(component[node])] = Int32(node) }
    let linked = (0..<nodeCount).filter { node in
      let own = Int(component[node])
      return least[own] == Int32(node) && levels[own] >= 0
    }
    let order = stableOrder(
      of: linked.map { levels[Int(component[$0])] }, keyCount: Int(levels.max() ?? -1) + 1)
    var number = [Int32](repeating: -1, count: count)
    var papers: [Int32] = []
    papers.reserveCapacity(order.count)
    for place in order {
      let node = linked[Int(place)]
      number[Int(component[node])] = Int32(papers.count)
      papers.append(Int32(node))
    }
    var sources: [Int32] = []
    var ends: [Int32] = []
    sources.reserveCapacity(targets.count)
    ends.reserveCapacity(targets.count)
    for node in 0..<nodeCount {
      let source = number[Int(component[node])]
      for arc in Int(offsets[node])..<Int(offsets[node + 1]) {
        let target = number[Int(component[Int(targets[arc])])]
        if source != target {
          sources.append(source)
          ends.append(target)
        }
      }
    }
    return ShrunkCitations(
      nodeOfPaper: component.map { number[Int($0)] }, papers: papers,
      levels: papers.map { levels[Int(component[Int($0)])] }, sources: sources, targets: ends)
  }

  /// The longest path to each component; -1 stays where no arc leads to or from it.
  private func relaxLevels(_ levels: inout [Int32], of component: [Int32], in members: [Int32]) {
    for node in members {
      let own = Int(component[Int(node)])
      for arc in Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1]) {
        let other = Int(component[Int(targets[arc])])
        if other != own {
          levels[own] = max(levels[own], 0)
          levels[other] = max(levels[other], levels[own] + 1)
        }
      }
    }
  }
}

/// The arcs between shrunk components, not yet in rows.
struct ShrunkCitations {
  let nodeOfPaper, papers, levels, sources, targets: [Int32]
}
