/// Lotka's law of productivity: the share of authors with `x` papers is `C x^-exponent`.
public struct LotkaFit: Equatable, Sendable {
  /// How the exponent is found.
  public enum Estimation: String, Sendable, CaseIterable {
    /// Ordinary least squares of `ln(share of authors)` on `ln x`, each `x` with authors weighing
    /// the same; the usual one in bibliometrics, biased by the thin tail.
    case leastSquares = "least-squares"
    /// The largest likelihood of the zeta distribution `x^-a / zeta(a)`.
    case maximumLikelihood = "maximum-likelihood"
  }

  /// How the exponent was found.
  public let estimation: Estimation
  /// Lotka's own is about 2.
  public let exponent: Double
  /// The share of authors with one paper by the law: `e^intercept` of the least-squares line, or
  /// `1 / zeta(exponent)`.
  public let constant: Double
  /// R² of the least-squares line in logarithms; nil for maximum likelihood and for equal shares.
  public let logRSquared: Double?
  /// The Kolmogorov-Smirnov distance: the largest difference between the cumulative shares of
  /// authors observed and those of `x^-exponent / zeta(exponent)`. Nil for an exponent of at most
  /// 1, for which there is no such distribution.
  public let distance: Double?
  /// `1.63 / sqrt(authors)`: a distance above it rejects the law at the level of 0.01.
  public let criticalDistance: Double

  /// Fits the law to a table of productivity.
  ///
  /// - Parameters:
  ///   - papers: a number of papers, at least 1, each at most once.
  ///   - authors: how many authors have that many papers, at least 0.
  /// - Returns: nil when fewer than two different numbers of papers have authors: there is no slope
  ///   then, and the likelihood has no maximum when all authors have one paper.
  /// - Throws: `KernelError` when the lengths differ or a value is out of range.
  /// - Complexity: O(m) a step of some 60, plus O(largest number of papers) for the distance.
  ///
  /// Source: A. J. Lotka, J. Wash. Acad. Sci. 16 (1926); M. L. Pao, Inf. Process. Manage. 21 (1985),
  /// doi:10.1016/0306-4573(85)90055-X (test); A. Clauset, C. R. Shalizi, M. E. J. Newman, SIAM
  /// Review 51 (2009), doi:10.1137/070710111, eq. 3.5 (likelihood, with `xmin = 1`).
  public static func fit(
    papers: [Int], authors: [Int], by estimation: Estimation
  ) throws(KernelError) -> LotkaFit? {
    guard papers.count == authors.count else {
      throw refusal("authors", "\(authors.count) counts", "as many as papers, \(papers.count)")
    }
    guard Set(papers).count == papers.count else {
      throw refusal("papers", "a list with repeated values", "a list of different values")
    }
    for (paperCount, authorCount) in zip(papers, authors) {
      guard (1...10_000_000).contains(paperCount) else {
        throw refusal("a number of papers", "\(paperCount)", "from 1 to 10,000,000")
      }
      guard authorCount >= 0 else {
        throw refusal("the authors with \(paperCount) papers", "\(authorCount)", "at least 0")
      }
    }
    let table = zip(papers, authors).filter { $0.1 > 0 }.sorted { $0.0 < $1.0 }
    guard table.count >= 2 else { return nil }
    let total = Double(table.reduce(0) { $0 + $1.1 })

    switch estimation {
    case .leastSquares:
      let line = StraightLine(
        times: table.map { Elementary.log(Double($0.0)) },
        values: table.map { Elementary.log(Double($0.1) / total) })
      return LotkaFit(
        estimation: estimation, exponent: -line.slope, constant: Elementary.exp(line.intercept),
        logRSquared: line.rSquared, distance: distance(table, total, exponent: -line.slope),
        criticalDistance: 1.63 / total.squareRoot())
    case .maximumLikelihood:
      let meanLogarithm =
        table.reduce(0.0) { $0 + Double($1.1) * Elementary.log(Double($1.0)) } / total
      let exponent = likeliestExponent(meanLogarithm: meanLogarithm)
      return LotkaFit(
        estimation: estimation, exponent: exponent, constant: 1 / ZetaFunction.value(exponent),
        logRSquared: nil, distance: distance(table, total, exponent: exponent),
        criticalDistance: 1.63 / total.squareRoot())
    }
  }

  /// Where `-zeta'(a) / zeta(a)`, which falls, equals the mean logarithm: by bisection.
  private static func likeliestExponent(meanLogarithm: Double) -> Double {
    var low = 1 + 1e-6
    var high = 64.0
    for _ in 0..<200 {
      let middle = (low + high) / 2
      guard middle > low, middle < high else { break }
      if -ZetaFunction.derivative(middle) / ZetaFunction.value(middle) > meanLogarithm {
        low = middle
      } else {
        high = middle
      }
    }
    return (low + high) / 2
  }

  private static func distance(
    _ table: [(Int, Int)], _ total: Double, exponent: Double
  ) -> Double? {
    guard exponent > 1 else { return nil }
    let zeta = ZetaFunction.value(exponent)
    var largest = 0.0
    var expected = 0.0
    var observed = 0.0
    var reached = 0
    for (papers, authors) in table {
      while reached < papers - 1 {
        reached += 1
        expected += Elementary.power(Double(reached), -exponent) / zeta
      }
      // Just before this number of papers the observed share is still that of the one before.
      largest = max(largest, abs(expected - observed))
      reached += 1
      expected += Elementary.power(Double(reached), -exponent) / zeta
      observed += Double(authors) / total
      largest = max(largest, abs(expected - observed))
    }
    return largest
  }

  private static func refusal(
    _ parameter: String, _ given: String, _ requirement: String
  ) -> KernelError {
    KernelError(
      kernel: "Lotka's law", parameter: parameter, given: given, requirement: requirement)
  }
}

/// Riemann's zeta function for real arguments above 1, to about 14 digits.
///
/// Source: Euler-Maclaurin summation, Abramowitz and Stegun 23.2.
enum ZetaFunction {
  private static let explicitTerms = 20

  static func value(_ s: Double) -> Double {
    let n = Double(explicitTerms)
    var sum = 0.0
    for k in 1..<explicitTerms { sum += Elementary.power(Double(k), -s) }
    let tail = Elementary.power(n, -s)
    sum += tail * n / (s - 1) + tail / 2
    // B_2/2!, B_4/4!, B_6/6!, B_8/8! times the rising products of s.
    var product = s * tail / n
    sum += product / 12
    product *= (s + 1) * (s + 2) / (n * n)
    sum -= product / 720
    product *= (s + 3) * (s + 4) / (n * n)
    sum += product / 30_240
    product *= (s + 5) * (s + 6) / (n * n)
    return sum - product / 1_209_600
  }

  /// `zeta'(s) = -sum ln k / k^s`, summed the same way.
  static func derivative(_ s: Double) -> Double {
    let n = Double(explicitTerms)
    let logarithm = Elementary.log(n)
    var sum = 0.0
    for k in 2..<explicitTerms {
      sum -= Elementary.log(Double(k)) * Elementary.power(Double(k), -s)
    }
    let tail = Elementary.power(n, -s)
    sum -= tail * n * (logarithm / (s - 1) + 1 / ((s - 1) * (s - 1)))
    sum -= tail * logarithm / 2
    // Each correction c(s) n^(-s-j) has the derivative (c'(s) - c(s) ln n) n^(-s-j).
    var product = s * tail / n
    var slope = tail / n
    sum += (slope - product * logarithm) / 12
    var index = 1.0
    for divisor in [-720.0, 30_240, -1_209_600] {
      for shift in [index, index + 1] {
        slope = (slope * (s + shift) + product) / n
        product = product * (s + shift) / n
      }
      sum += (slope - product * logarithm) / divisor
      index += 2
    }
    return sum
  }
}
