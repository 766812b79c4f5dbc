/// When the references of one publication year were cited, beside each other.
///
/// The references of a publication year are the rows of a table, the citing years its columns. A
/// count o with the expectation e = row · column / total has z = (o − e) / √e, 0 for e = 0; it is
/// "+" above 1, "−" below −1, else "0". In each column a reference belongs to the top half, quarter
/// or tenth when its count is above the value at the place max(1, ⌊p n⌋) of all counts of the
/// column in rising order, for p = .5, .75, .9.
///
/// Expected counts below 5 make z meaningless; types are for references of ten citations or more.
///
/// ```swift
/// // Tables 1 and 4 of Thor et al.
/// let table = try ReferenceSequences(counts: [
///   [6, 5, 0, 17, 24, 21], [9, 9, 5, 10, 8, 9], [20, 34, 0, 16, 5, 6], [6, 10, 15, 25, 15, 5],
/// ])
/// table.rows[0].sequence  // "---0++"
/// table.rows[0].types  // [.sleepingBeauty]
/// ```
///
/// Source: A. Thor, L. Bornmann, W. Marx, R. Mutz, Scientometrics 116 (2018),
/// doi:10.1007/s11192-018-2733-7; the ends of life cycles and the range: CRExplorer.
public struct ReferenceSequences: Equatable, Sendable {
  /// What a reference's sequence looks like; it may be of several types.
  public enum ReferenceType: String, CaseIterable, Sendable {
    /// Two "−" or more in the first three years and a "+" after.
    case sleepingBeauty = "sleeping beauty"
    /// Cited in more than 80 % of the years, and in more than 80 % not "−".
    case constantPerformer = "constant performer"
    /// Two "+" or more in the first three years.
    case hotPaper = "hot paper"
    /// Two years or more of the first four not "+", two "+" or more after these, and a calm end.
    case lifeCycle = "life cycle"
  }

  /// When the end of a life cycle is calm.
  public enum CalmEnd: Sendable {
    /// At least two of the last three years are not "+", as in the program CRExplorer.
    case program
    /// None of the last three years is "+", as in the paper.
    case paper
  }

  /// One reference.
  public struct Row: Equatable, Sendable {
    /// All its citations in these years.
    public let citations: Int
    /// N_PYEARS: the years in which it was cited.
    public let citingYears: Int
    /// PERC_PYEARS: their share of the years in which any reference of its year was cited; 0
    /// without such a year.
    public let shareOfYears: Double
    /// N_TOP50, N_TOP25, N_TOP10: the years in which it was above the border.
    public let topHalf, topQuarter, topTenth: Int
    /// z of each year.
    public let deviations: [Double]
    /// "+", "-" or "0" for each year.
    public let sequence: String
    /// Its types, in the order of `ReferenceType`.
    public let types: [ReferenceType]
  }

  /// The references, in the order that was given.
  public let rows: [Row]

  /// - Parameters:
  ///   - counts: for each reference of one publication year, the citing papers by year; the years
  ///     run from the publication, or the first citing year when that is later, to the last
  ///     citing year. No rows, or no years, give no sequences.
  ///   - range: how many years on both sides of a column count for its borders: 0 in the paper,
  ///     1 in CRExplorer unless asked otherwise.
  ///   - end: when a life cycle ends calmly.
  /// - Throws: `KernelError` for rows of different lengths, a negative count or range.
  /// - Complexity: O(r y w log(r w)) for r references, y years and a window of w years.
  public init(
    counts: [[Int]], range: Int = 0, end: CalmEnd = .program
  ) throws(KernelError) {
    guard range >= 0 else {
      throw KernelError(
        kernel: "reference sequences", parameter: "range", given: "\(range)",
        requirement: "at least 0")
    }
    let years = counts.first?.count ?? 0
    for (row, list) in counts.enumerated() {
      guard list.count == years, list.allSatisfy({ $0 >= 0 }) else {
        throw KernelError(
          "reference \(row) has \(list.count) years, the least count \(list.min() ?? 0); "
            + "each has \(years) years of counts that are not negative")
      }
    }
    guard years > 0 else {
      rows = []
      return
    }
    let table = SequenceTable(counts: counts, years: years, range: range)
    rows = counts.map { table.row(of: $0, end: end) }
  }
}
