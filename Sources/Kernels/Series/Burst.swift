/// A stretch of slices in which an item occurred unusually often.
///
/// Slices are indices into the series, counted from 0; with yearly slices the year of slice `t` is
/// the first year plus `t`.
public struct Burst: Equatable, Sendable {
  /// The intensity: a burst of level `l` is a maximal run of automaton states of at least `l`, so
  /// a burst of level 2 always lies inside one of level 1. A two-state automaton gives level 1 only.
  public let level: Int
  /// The first slice of the burst.
  public let begin: Int
  /// The last slice as it is reported; `BurstEnding` says when it differs from `lastRaisedSlice`.
  public let end: Int
  /// The last slice in which the automaton was in a state of at least `level`.
  public let lastRaisedSlice: Int
  /// What the raised state saves over the one below it in `begin ... lastRaisedSlice`, in nats.
  public let strength: Double
  /// True for an item's strongest burst of level 1; of equally strong ones, the earliest.
  public var isStrongest: Bool

  /// A burst by its slices, level and strength.
  public init(
    level: Int, begin: Int, end: Int, lastRaisedSlice: Int, strength: Double, isStrongest: Bool
  ) {
    self.level = level
    self.begin = begin
    self.end = end
    self.lastRaisedSlice = lastRaisedSlice
    self.strength = strength
    self.isStrongest = isStrongest
  }

  /// The number of slices from `begin` to `end`, both included.
  public var duration: Int { end - begin + 1 }
}

/// How a burst's last slice is reported, and how its duration is held against the minimum.
public enum BurstEnding: String, Sendable, CaseIterable {
  /// `end` is the last raised slice; a burst lasts `end - begin + 1` slices.
  case plain

  /// CiteSpace's way, found by comparing with its printed tables ("rule R1").
  ///
  /// - A burst whose state drops at the final slice is reported with `end` = the final slice; its
  ///   strength stays that of the raised slices.
  /// - A burst still raised in the final slice is held to last one slice less (its exclusive end
  ///   is the final slice), so a minimum duration of 2 asks for three raised slices there.
  case citeSpace = "citespace"
}
