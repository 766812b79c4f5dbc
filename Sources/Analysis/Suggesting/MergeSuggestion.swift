import Bibliography

/// Two items that may be one, to be judged by a person.
public struct MergeSuggestion: Equatable, Sendable {
  /// The one to be merged: the one with fewer papers, or the shorter form of a name.
  public let variant: SuggestedItem
  public let preferred: SuggestedItem
  /// How likely they are one, `0 ... 1`; a ranking by stated rules, no measured probability.
  public let score: Double
  /// What speaks for it, in words.
  public let reason: String
}

/// An item of a suggestion.
public struct SuggestedItem: Equatable, Sendable {
  public let id: Int
  public let label: String
  /// Included papers that have it, those of its variants with it.
  public let paperCount: Int
  /// Of an institution, as the Web of Science writes it.
  public var country: String?
  /// Of an institution: `organisation` or `address`.
  public var origin: String?
  /// Of a source.
  public var issn: String?
}

/// Two items by their index in the list of candidates, found by one rule.
struct SuggestedPair {
  var first: Int
  var second: Int
  var score: Double
  var reason: String

  /// The score when each further sign leaves only a share of the doubt.
  static func raised(_ score: Double, doubtLeft share: Double) -> Double {
    1 - (1 - score) * share
  }
}
