import Kernels
import Wording

/// How methods tell of what was selected.
struct SelectionWords {
  /// What was selected, e.g. "nodes".
  let things: String
  /// Whether they are papers, which are selected by times cited.
  var isByTimesCited = false

  private var most: String { isByTimesCited ? "most cited" : "most frequent" }

  /// "nodes were selected in each slice by …".
  func clause(_ rule: SelectionRule) -> String {
    let place = "in each slice"
    switch rule {
    case .all: return "all \(things) were selected"
    case .gIndex(let scale):
      let what = isByTimesCited ? "the g-index of their times cited" : "the g-index"
      return "\(things) were selected \(place) by \(what) with k = \(scale.plain)"
    case .top(1, _): return "the \(most) of the \(things) was selected \(place)"
    case .top(let number, _): return "the \(number) \(most) \(things) were selected \(place)"
    case .topPercent(let percent, _, _):
      return "the \(most) \(percent.plain)\u{A0}% of the \(things), at most "
        + "\(SelectionRule.topPercentMaximum), were selected \(place)"
    case .minimumCount(let count):
      let times = count == 1 ? "once" : "\(count.plain) times"
      let papers = "\(count.plain) \(count == 1 ? "paper" : "papers")"
      let least = isByTimesCited ? "cited at least \(times)" : "of at least \(papers)"
      return "\(things) \(least) were selected \(place)"
    }
  }

  /// ", all kinds together": how several kinds were selected.
  static func pool(_ isPooled: Bool) -> String {
    isPooled ? ", all kinds together" : ", each kind by itself"
  }

  /// ", with a count of at least 3"; nil where that leaves nothing out.
  func least(_ count: Double) -> String? {
    if count <= 1 { return nil }
    let number = NumberText.short(count)
    return isByTimesCited
      ? ", if cited at least \(number) times" : ", with a count of at least \(number)"
  }

  /// ", and counted …": in which slices a selected item counts.
  static func counting(_ counting: Counting, one isOne: Bool) -> String {
    switch (counting, isOne) {
    case (.all, _): ", and counted in all slices"
    case (.selected, true): ", and counted in the slices in which it was selected"
    case (.selected, false): ", and counted in the slices in which they were selected"
    }
  }
}
