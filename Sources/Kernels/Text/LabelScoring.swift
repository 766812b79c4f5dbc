/// How a term is scored as the label of a cluster.
public enum LabelMethod: String, Sendable, CaseIterable {
  /// Dunning's log-likelihood ratio G², over-represented terms only.
  case logLikelihoodRatio = "llr"
  /// Pointwise mutual information in bits, over-represented terms only.
  case mutualInformation = "mutual_information"
  /// Term frequency times inverse cluster frequency.
  case tfIdf = "tf_idf"
}

/// A term with its score for one cluster.
public struct LabelScore: Equatable, Sendable {
  /// The index of the term.
  public let term: Int
  /// 1 for the cluster's best term.
  public let rank: Int
  /// Above 0; in G² units, bits, or occurrences times nats.
  public let score: Double
  /// The probability of a G² at least as large without any association (chi-squared, one degree of
  /// freedom), 0 ... 1; nil for the other methods.
  public let pValue: Double?
}

/// The two-by-two table of a term and a cluster of records.
///
///     |                | with the term | without it |
///     | in the cluster | a             | b          |
///     | elsewhere      | c             | d          |
public struct TermContingency: Equatable, Sendable {
  /// Documents of the cluster that have the term.
  public let a: Int
  /// Documents of the cluster without it.
  public let b: Int
  /// Documents outside of the cluster that have it.
  public let c: Int
  /// Documents outside of it without the term.
  public let d: Int

  /// - Throws: `KernelError` for a negative cell.
  public init(a: Int, b: Int, c: Int, d: Int) throws(KernelError) {
    guard min(a, b, c, d) >= 0 else {
      throw KernelError(
        kernel: "label scoring", parameter: "the table (a, b, c, d)",
        given: "(\(a), \(b), \(c), \(d))", requirement: "without negative counts")
    }
    (self.a, self.b, self.c, self.d) = (a, b, c, d)
  }

  /// Whether the term's share in the cluster is above its share elsewhere,
  /// `a / (a + b) > c / (c + d)`; an empty side has the share 0.
  public var isOverRepresented: Bool {
    guard a > 0 else { return false }
    guard c + d > 0 else { return false }
    return Double(a) * Double(c + d) > Double(c) * Double(a + b)
  }

  /// `G² = 2 [x(a) + x(b) + x(c) + x(d) - x(a+b) - x(c+d) - x(a+c) - x(b+d) + x(N)]` with
  /// `x(n) = n ln n`, never below 0. G² is two-sided: see `isOverRepresented`.
  ///
  /// Source: T. Dunning, "Accurate methods for the statistics of surprise and coincidence",
  /// Computational Linguistics 19 (1993), https://aclanthology.org/J93-1003/.
  public var logLikelihoodRatio: Double {
    // As observed against expected, which cancels less than the sums of n ln n in large tables.
    let total = Double(a) + Double(b) + Double(c) + Double(d)
    func part(_ cell: Int, _ row: Double, _ column: Double) -> Double {
      cell == 0 ? 0 : Double(cell) * Elementary.log(Double(cell) * total / (row * column))
    }
    let cluster = Double(a) + Double(b)
    let elsewhere = Double(c) + Double(d)
    let with = Double(a) + Double(c)
    let without = Double(b) + Double(d)
    let sum =
      part(a, cluster, with) + part(b, cluster, without) + part(c, elsewhere, with)
      + part(d, elsewhere, without)
    return max(0, 2 * sum)
  }

  /// `log2(a N / ((a + b) (a + c)))` in bits; nil when the term is not in the cluster.
  ///
  /// Source: K. W. Church, P. Hanks, Computational Linguistics 16 (1990),
  /// https://aclanthology.org/J90-1003/.
  public var mutualInformation: Double? {
    guard a > 0 else { return nil }
    let total = Double(a) + Double(b) + Double(c) + Double(d)
    let expected = (Double(a) + Double(b)) * (Double(a) + Double(c))
    return Elementary.log(Double(a) * total / expected) / Elementary.log(2)
  }

  /// The upper tail of chi-squared with one degree of freedom: `erfc(sqrt(g / 2))`.
  public static func pValue(logLikelihoodRatio g: Double) -> Double {
    Elementary.erfc((max(0, g) / 2).squareRoot())
  }
}
