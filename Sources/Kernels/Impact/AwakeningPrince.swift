/// The paper that drew others to a sleeping beauty: its prince.
///
/// Of the papers that cite the beauty and appeared in the years of interest, the prince is the one
/// that most later papers cite together with it; equal ones by year, then by number. Works differ
/// on the years; here they are given, usually those around the awakening.
///
/// Source: T. Braun, W. Glänzel, A. Schubert, "On Sleeping Beauties, Princes and other tales of
/// citation distributions …", Research Evaluation 19 (2010), doi:10.3152/095820210X514210.
public struct AwakeningPrince: Equatable, Sendable {
  /// The number of the citing paper.
  public let paper: Int32
  /// How many papers later than it cite both.
  public let together: Int

  /// - Parameters:
  ///   - beauty: a paper's number.
  ///   - awakening: the years in which a prince may have appeared.
  ///   - years: the year of each paper, or nil.
  ///   - cited: the cited paper of each citation.
  ///   - citing: the citing paper of each citation; repeated pairs count once.
  /// - Returns: nil when no paper of these years that cites the beauty is cited together with it.
  /// - Throws: `KernelError` for lists of different lengths, or a paper out of range.
  /// - Complexity: O(n + m).
  public static func find(
    of beauty: Int32, awakening: ClosedRange<Int>, years: [Int?], cited: [Int32],
    citing: [Int32]
  ) throws(KernelError) -> AwakeningPrince? {
    let rows = try CitationRows(nodeCount: years.count, cited: cited, citing: citing)
    guard beauty >= 0, Int(beauty) < years.count else {
      throw KernelError("the beauty is paper \(beauty) of \(years.count), numbered from 0")
    }
    func citers(of paper: Int) -> ArraySlice<Int32> {
      rows.targets[Int(rows.offsets[paper])..<Int(rows.offsets[paper + 1])]
    }
    let followers = Set(citers(of: Int(beauty)))
    var best: (AwakeningPrince, year: Int)?
    for candidate in citers(of: Int(beauty)) {
      guard let year = years[Int(candidate)], awakening.contains(year) else { continue }
      let together = citers(of: Int(candidate)).count { later in
        guard let laterYear = years[Int(later)] else { return false }
        return laterYear > year && followers.contains(later)
      }
      guard together > 0 else { continue }
      if let (prince, before) = best, (-prince.together, before) <= (-together, year) { continue }
      best = (AwakeningPrince(paper: candidate, together: together), year)
    }
    return best?.0
  }
}
