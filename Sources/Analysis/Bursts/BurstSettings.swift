import Bibliography
import Kernels
import Kinds

/// What bursts are looked for, and how.
public struct BurstSettings: SlicedSettings, Sendable {
  /// At least one; items of several kinds are looked at together.
  public var kinds: [ItemKind]
  /// Of the analysis; `<kinds>-bursts` when nil, as `author+country-bursts`.
  public var name: String?
  /// The rules that the other settings began with; stored for the reader.
  public let compatibility: Compatibility
  public var gamma = 1.0
  /// The first burst state's rate over the base rate.
  public var firstRatio = 2.0
  /// Each further state's rate over that of the state before.
  public var generalRatio = 2.0
  public var stateCount = 2
  /// In slices.
  public var minimumDuration = 2
  public var ending: BurstEnding
  /// Whether items of several kinds are selected in a slice by one rule over all of them, and held
  /// against the occurrences of all; else each kind is selected, and totalled, by itself.
  public var poolsKinds = false
  public var counting: Counting
  public var totals: BurstTotals
  public var selection: SelectionRule
  /// The least count in a slice with which an item can be selected there.
  public var minimumCount = 1.0
  public var form: OccurrenceForm
  public var firstYear: Int?
  public var lastYear: Int?
  /// Years a slice.
  public var sliceLength = 1

  /// Settings with the defaults of a set of rules.
  ///
  /// Plain: all occurrences against the papers of the slice, no selection. CiteSpace: selected
  /// counts against their sum, several kinds together, g-index with k = 25, its ending of bursts, its
  /// form of occurrences.
  public init(kinds: [ItemKind], compatibility: Compatibility = .plain) {
    self.kinds = kinds
    self.compatibility = compatibility
    switch compatibility {
    case .plain:
      ending = .plain
      counting = .all
      totals = .papers
      selection = .all
      form = OccurrenceForm()
    case .citeSpace:
      ending = .citeSpace
      counting = .selected
      totals = .occurrences
      selection = .citeSpaceDefault
      form = .citeSpace(kinds)
      poolsKinds = true
    }
  }

  public init(kind: ItemKind, compatibility: Compatibility = .plain) {
    self.init(kinds: [kind], compatibility: compatibility)
  }

  /// The kinds as one name, e.g. `author+country`.
  public var kindName: String { kinds.map(\.name).joined(separator: "+") }

  /// What the items are called in a sentence.
  public var plural: String { kinds.map(\.plural).joined(separator: " and ") }

  public var analysisName: String { name ?? "\(kindName)-bursts" }

  /// - Throws: `AnalysisError` for a value out of range.
  func automaton() throws(AnalysisError) -> BurstAutomaton {
    do {
      return try BurstAutomaton(
        firstRatio: firstRatio, generalRatio: generalRatio, gamma: gamma, stateCount: stateCount,
        minimumDuration: minimumDuration, ending: ending)
    } catch {
      throw .usage(error.description)
    }
  }

  /// - Throws: `AnalysisError` for settings that are out of range, whatever the data are.
  package func check() throws(AnalysisError) {
    guard !kinds.isEmpty else { throw .usage("bursts need at least one kind of items") }
    guard Set(kinds).count == kinds.count else {
      throw .usage("a kind is given twice: \(kinds.map(\.name).joined(separator: ", "))")
    }
    try checkRanges()
    _ = try automaton()
    try form.check(for: kinds)
    guard form.keywords == .folded else {
      throw .usage("bursts are of folded keywords: spellings of one are not told apart")
    }
    _ = try Slicing(of: nil, from: firstYear, to: lastYear, length: sliceLength)
  }
}

extension BurstSettings {
  /// The parts of the data that decide the result.
  package var reads: Set<DataPart> {
    kinds.reduce(into: []) { $0.formUnion($1.reads(form.restricted(to: $1))) }
  }
}
