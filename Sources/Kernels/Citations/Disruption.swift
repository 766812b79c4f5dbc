/// How far the papers that cite a paper leave its references behind.
///
/// Of the papers later than the focal paper f (and at most `window` years later), nᵢ cite f and
/// none of its references, nⱼ cite f and at least one of them, nⱼˡ at least `level` of them, and nₖ
/// cite at least one of them but not f. Then
///
///     DI₁ = CD = (nᵢ − nⱼ) / (nᵢ + nⱼ + nₖ)
///     DIₗ = (nᵢ − nⱼˡ) / (nᵢ + nⱼˡ + nₖ)
///
/// and the same without nₖ. DEP is the mean number of links from a citing paper to the references.
/// A value is nil when f has no references, when no later paper cites it, or when the denominator
/// is 0. Papers outside the list are not seen: nᵢ and nₖ are those *within the corpus*.
///
/// Source: R. J. Funk, J. Owen-Smith, Management Science 63 (2017), doi:10.1287/mnsc.2015.2366;
/// DI₅ and the values without nₖ: L. Bornmann et al., Quantitative Science Studies 1 (2020),
/// doi:10.1162/qss_a_00068; DEP: Y. Bu, L. Waltman, Y. Huang, ibid. 2 (2021),
/// doi:10.1162/qss_a_00109. The package cdindex gives 0 to a paper that nobody cites.
public struct Disruption: Equatable, Sendable {
  /// How many references f has.
  public let references: Int
  /// nᵢ, nⱼ, nⱼˡ and nₖ.
  public let onlyFocal, focalAndReferences, focalAndManyReferences, onlyReferences: Int
  /// Links from papers that cite f to its references.
  public let dependentLinks: Int
  /// Papers that cite f and another paper that cites f.
  public let citingAmongCiting: Int

  /// nᵢ + nⱼ, the later papers that cite f.
  public var citations: Int { onlyFocal + focalAndReferences }
  /// DI₁, from −1 to 1.
  public var index: Double? {
    ratio(onlyFocal - focalAndReferences, citations + onlyReferences)
  }
  /// DIₗ, from −1 to 1.
  public var indexOfMany: Double? {
    ratio(
      onlyFocal - focalAndManyReferences, onlyFocal + focalAndManyReferences + onlyReferences)
  }
  /// DI₁ without nₖ.
  public var indexWithoutOthers: Double? { ratio(onlyFocal - focalAndReferences, citations) }
  /// DIₗ without nₖ.
  public var indexOfManyWithoutOthers: Double? {
    ratio(onlyFocal - focalAndManyReferences, onlyFocal + focalAndManyReferences)
  }
  /// DEP, at least 0; the higher, the less disruptive.
  public var dependence: Double? { ratio(dependentLinks, citations) }
  /// mCD = DI₁ · (nᵢ + nⱼ): direction and size of the use together.
  public var weightedIndex: Double? { index.map { $0 * Double(citations) } }
  /// The share of the citing papers that cite another one of them.
  public var depth: Double? { ratio(citingAmongCiting, citations) }

  private func ratio(_ part: Int, _ whole: Int) -> Double? {
    references > 0 && citations > 0 && whole > 0 ? Double(part) / Double(whole) : nil
  }

  /// The counts of every paper.
  ///
  /// ```swift
  /// // 2 cites 0 and 1; 3 cites 2; 4 cites 2 and 0; 5 cites 1
  /// let found = try Disruption.all(
  ///   years: [2000, 2000, 2001, 2002, 2002, 2003], workCount: 6,
  ///   citing: [2, 2, 3, 4, 4, 5], cited: [0, 1, 2, 2, 0, 1])
  /// found[2]?.index  // (1 - 1) / (1 + 1 + 1) = 0
  /// ```
  ///
  /// - Parameters:
  ///   - years: the year of each paper; the papers are the works from 0 to `years.count` - 1. One
  ///     without a year is no focal paper and later than none.
  ///   - workCount: how many works there are; those from `years.count` on are only cited. To count
  ///     references that are papers of the corpus alone, leave the other citations out: R then
  ///     shrinks, and the sign of the mean may turn.
  ///   - citing: the citing paper of each citation.
  ///   - cited: the cited work of each citation; a repeated pair counts once, a work's citation of
  ///     itself not at all.
  ///   - window: the number of years, or nil for all.
  ///   - level: l, at least 1.
  ///   - threads: how many workers; nil means one for each processor. The result does not depend
  ///     on it.
  /// - Returns: for each paper its counts; nil for a paper without a year.
  /// - Throws: `KernelError` for lists of different lengths, a work out of range, a window or level
  ///   below 1.
  /// - Complexity: O(n + m + Σ over the cited works of the square of their citations within the
  ///   window) time, O(n + m) memory.
  public static func all(
    years: [Int?], workCount: Int, citing: [Int32], cited: [Int32], window: Int? = nil,
    level: Int = 5, threads: Int? = nil
  ) throws(KernelError) -> [Disruption?] {
    guard level >= 1, window ?? 1 >= 1 else {
      throw KernelError(
        kernel: "disruption", parameter: level < 1 ? "level" : "window",
        given: "\(level < 1 ? level : window ?? 0)", requirement: "at least 1")
    }
    let search = try DisruptionSearch(
      years: years, workCount: workCount, citing: citing, cited: cited)
    return search.counts(window: window, level: level, threads: threads)
  }
}
