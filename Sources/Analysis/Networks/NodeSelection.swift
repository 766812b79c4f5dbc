import Kernels
import SQLite

/// Which items become nodes in each slice: one rule for all slices, or thresholds that change.
public enum NodeSelection: Equatable, Sendable {
  case rule(SelectionRule)
  /// Papers that cite another one or are cited by one: for networks of direct citations.
  case linked
  /// CiteSpace's (c, cc, ccv) of the first, the middle and the last slice: the least count of a node,
  /// count of a link, and cosine of a link in per cent.
  case thresholds(first: Thresholds, middle: Thresholds, last: Thresholds)

  /// The ways to write it.
  public static let forms =
    SelectionRule.forms + ", thresholds:C,CC,CCV;C,CC,CCV;C,CC,CCV, linked (papers with a citation)"

  /// CiteSpace's thresholds when none are given.
  static let defaultThresholds = NodeSelection.thresholds(
    first: Thresholds(count: 2, linkCount: 2, cosinePercent: 20),
    middle: Thresholds(count: 4, linkCount: 3, cosinePercent: 20),
    last: Thresholds(count: 3, linkCount: 3, cosinePercent: 20))

  /// - Throws: `AnalysisError` for a text that is none, or a number out of range.
  public init(text: String) throws(AnalysisError) {
    if text == "thresholds" {
      self = Self.defaultThresholds
      return
    }
    if text == "linked" {
      self = .linked
      return
    }
    let prefix = "thresholds:"
    guard text.hasPrefix(prefix) else {
      let short = "min:"
      do {
        self = .rule(
          try SelectionRule(
            text: text.hasPrefix(short) ? "minimum:" + text.dropFirst(short.count) : text))
      } catch {
        throw AnalysisError(
          "\(error.description)\(error.description.hasSuffix(".") ? "" : ".") Or: thresholds:C,CC,CCV for all slices, or three of them.",
          kind: error.kind)
      }
      return
    }
    var triples: [Thresholds] = []
    for triple in text.dropFirst(prefix.count).split(
      separator: ";", omittingEmptySubsequences: false)
    {
      let numbers = triple.split(separator: ",", omittingEmptySubsequences: false)
        .map { Double($0) ?? .nan }
      guard numbers.count == 3, numbers.allSatisfy({ $0.isFinite && $0 >= 0 }) else {
        throw .usage(
          "the thresholds '\(triple)' are not three numbers; write thresholds:2,2,20;4,3,20;3,3,20")
      }
      triples.append(
        Thresholds(count: numbers[0], linkCount: numbers[1], cosinePercent: numbers[2]))
    }
    switch triples.count {
    case 1: self = .thresholds(first: triples[0], middle: triples[0], last: triples[0])
    case 3: self = .thresholds(first: triples[0], middle: triples[1], last: triples[2])
    default:
      throw .usage(
        "'\(text)' has \(triples.count) thresholds; give one, or three for the first, the middle "
          + "and the last slice")
    }
  }

  /// As it is written and stored.
  public var text: String {
    switch self {
    case .rule(let rule): return rule.text
    case .linked: return "linked"
    case .thresholds(let first, let middle, let last):
      let triples = [first, middle, last].map { triple in
        [triple.count, triple.linkCount, triple.cosinePercent]
          .map(\.plain).joined(separator: ",")
      }
      return "thresholds:" + triples.joined(separator: ";")
    }
  }

  /// As it is printed under a map, e.g. `g-index (k=25)`.
  public var title: String {
    let argument = text.split(separator: ":").dropFirst().joined(separator: ":")
    switch self {
    case .rule(.gIndex): return "g-index (k=\(argument))"
    case .rule(.top): return "top \(argument)"
    case .rule(.topPercent): return "top \(argument) %"
    case .rule(.minimumCount): return "at least \(argument)"
    case .rule(.all): return "all"
    case .linked: return "papers with a citation"
    case .thresholds: return "thresholds (\(argument))"
    }
  }

  /// The thresholds of a slice; nil for a rule.
  func thresholds(slice: Int, of sliceCount: Int) -> Thresholds? {
    guard case .thresholds(let first, let middle, let last) = self else { return nil }
    return .interpolated(
      first: first, middle: middle, last: last, slice: slice, of: sliceCount)
  }
}

extension SliceSelection {
  /// Selects in each slice by a rule or by the slice's thresholds.
  init(
    _ counts: ItemCounts, by selection: NodeSelection, minimumCount: Double, names: Labels
  ) throws {
    if case .rule(let rule) = selection {
      try self.init(counts, by: rule, minimumCount: minimumCount, names: names)
      return
    }
    let least = (0..<counts.sliceCount).map { slice in
      max(
        minimumCount,
        selection.thresholds(slice: slice, of: counts.sliceCount)?.count ?? minimumCount)
    }
    var isSelected = [Bool](repeating: false, count: counts.slices.count)
    var candidates = [Int](repeating: 0, count: counts.sliceCount)
    var taken = candidates
    var lowest = candidates
    var occurrences = candidates
    for entry in counts.slices.indices {
      let slice = Int(counts.slices[entry])
      let count = Int(counts.counts[entry])
      candidates[slice] += 1
      guard Double(count) >= least[slice] else { continue }
      isSelected[entry] = true
      lowest[slice] = taken[slice] == 0 ? count : min(lowest[slice], count)
      taken[slice] += 1
      occurrences[slice] += count
    }
    self.init(
      isSelected: isSelected,
      slices: candidates.indices.map { slice in
        Summary(
          candidateCount: candidates[slice], selectedCount: taken[slice],
          threshold: lowest[slice], occurrenceCount: occurrences[slice])
      })
  }

  /// Selects among several kinds together by a rule. The thresholds of a slice are those of each item,
  /// whatever kinds there are.
  static func pooled(
    _ kinds: [Pooled], by selection: NodeSelection, minimumCount: Double
  ) throws -> [SliceSelection] {
    if case .rule(let rule) = selection {
      return try pooled(kinds, by: rule, minimumCount: minimumCount)
    }
    return try kinds.map {
      try SliceSelection($0.counts, by: selection, minimumCount: minimumCount, names: $0.names)
    }
  }
}
