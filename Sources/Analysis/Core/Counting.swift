/// Where a selected item counts.
public enum Counting: String, CaseIterable, Sendable {
  /// Only in the slices where it was selected: CiteSpace's way.
  case selected
  /// Wherever it occurs, once it was selected in one slice: the plain way.
  case all
}

/// What the yearly counts of an item are held against.
public enum BurstTotals: String, CaseIterable, Sendable {
  /// The papers of the slice.
  case papers
  /// The sum of what is counted in the slice: of the selected items' counts when only selected
  /// slices count, else of all items' counts.
  case occurrences
}

/// A set of rules that is turned on as one.
public enum Compatibility: String, CaseIterable, Sendable {
  /// Everything counts as the tables say.
  case plain
  /// The rules that CiteSpace's printed tables were found to follow.
  case citeSpace = "citespace"
}
