/// How diverse the categories are that a paper, or a corpus, cites.
///
/// With the shares pᵢ of the n categories that are present of N, distances dᵢⱼ from 0 to 1 and
/// similarities zᵢⱼ = 1 − dᵢⱼ:
///
///     Shannon H = −Σ p ln p                       evenness H / ln n
///     Simpson Σ p²                                Rao–Stirling Δ = Σ dᵢⱼ pᵢ pⱼ over i ≠ j, both ways
///     Gini Σ (2i − n − 1) x₍ᵢ₎ / (n Σ x)           true diversity ²Dˢ = 1 / (1 − Δ)
///     Leinster–Cobbold qD = (Σ p (Zp)^(q−1))^(1/(1−q))
///     DIV = (n / N) (1 − Gini) · mean dᵢⱼ
///
/// ```swift
/// let three = try Diversity(
///   amounts: [5, 3, 2], distances: [[0, 0.6, 0.9], [0.6, 0, 0.4], [0.9, 0.4, 0]],
///   categoryCount: 5)
/// three?.raoStirling  // 0.408
/// ```
///
/// Source: A. Stirling, J. R. Soc. Interface 4 (2007), doi:10.1098/rsif.2007.0213; I. Rafols, M.
/// Meyer, Scientometrics 82 (2010), doi:10.1007/s11192-009-0041-y; T. Leinster, C. A. Cobbold,
/// Ecology 93 (2012), doi:10.1890/10-2402.1; ²Dˢ: L. Zhang, R. Rousseau, W. Glänzel, JASIST 67
/// (2016), doi:10.1002/asi.23487; DIV: L. Leydesdorff, C. S. Wagner, L. Bornmann, J. Informetrics 13
/// (2019), doi:10.1016/j.joi.2018.12.006. pySciSci takes half of Δ.
public struct Diversity: Equatable, Sendable {
  /// n, the categories that are present.
  public let variety: Int
  /// H, in nats; 0 for one category.
  public let shannon: Double
  /// H / ln n, from 0 to 1; nil for one category.
  public let evenness: Double?
  /// Σ p², from 1/n to 1.
  public let simpson: Double
  /// Of the present categories, and of all N: 0 for even amounts, (n − 1)/n when one has all.
  public let gini, giniOfAll: Double
  /// Δ, from 0 to below 1; 0 for one category.
  public let raoStirling: Double
  /// The mean of dᵢⱼ over pairs of present categories; 0 for one.
  public let meanDistance: Double
  /// DIV, from 0 to 1; 0 for one category.
  public let div: Double
  private let shares, typicality: [Double]

  /// ²Dˢ = 1 / (1 − Δ): so many categories, equally cited and nothing alike, are as diverse.
  public var trueDiversity: Double { 1 / (1 - raoStirling) }
  /// Hill numbers of the orders 1 and 2; that of order 0 is the variety.
  public var hill1: Double { Elementary.exp(shannon) }
  public var hill2: Double { 1 / simpson }

  /// The diversity of an order, categories counting by how little they are alike: an effective
  /// number from 1 to n that never rises with the order. Infinity is a good order.
  /// - Throws: `KernelError` for an order below 0 or none.
  /// - Complexity: O(n).
  public func leinsterCobbold(order: Double) throws(KernelError) -> Double {
    guard order >= 0 else {
      throw KernelError(
        kernel: "diversity", parameter: "order", given: "\(order)", requirement: "at least 0")
    }
    if order == 1 {
      let sum = zip(shares, typicality).reduce(0) { $0 + $1.0 * Elementary.log($1.1) }
      return Elementary.exp(-sum)
    }
    guard order.isFinite else { return 1 / (typicality.max() ?? 1) }
    // Divided by the largest, so that no power leaves the range of a Double.
    let largest = typicality.max() ?? 1
    let sum = zip(shares, typicality).reduce(0) { sum, pair in
      sum + pair.0 * Elementary.power(pair.1 / largest, order - 1)
    }
    return Elementary.power(sum, 1 / (1 - order)) / largest
  }

  /// - Parameters:
  ///   - amounts: how much each category is cited; those of 0 are not present.
  ///   - distances: for every category its distances from all, symmetric, 0 to itself.
  ///   - categoryCount: N, at least the number of amounts; nil for just these.
  /// - Returns: nil when nothing is cited.
  /// - Throws: `KernelError` for amounts that are negative or not finite, distances that are not
  ///   from 0 to 1, not symmetric or of another size, or too small an N.
  /// - Complexity: O(k²) for k amounts.
  public init?(
    amounts: [Double], distances: [[Double]], categoryCount: Int? = nil
  ) throws(KernelError) {
    try Self.check(amounts: amounts, distances: distances, categoryCount: categoryCount)
    let present = amounts.indices.filter { amounts[$0] > 0 }
    let total = present.reduce(0) { $0 + amounts[$1] }
    guard total > 0, total.isFinite else { return nil }
    let all = categoryCount ?? amounts.count
    let count = present.count
    let shares = present.map { amounts[$0] / total }
    self.shares = shares
    variety = count
    let entropy = max(0, -shares.reduce(0) { $0 + ($1 > 0 ? $1 * Elementary.log($1) : 0) })
    shannon = entropy
    evenness = count > 1 ? min(1, entropy / Elementary.log(Double(count))) : nil
    simpson = shares.reduce(0) { $0 + $1 * $1 }
    let gini = Self.gini(shares, among: count)
    self.gini = gini
    giniOfAll = Self.gini(shares, among: all)
    var (weighted, plain) = (0.0, 0.0)
    typicality = present.indices.map { one in
      var alike = 0.0
      for two in present.indices {
        let distance = distances[present[one]][present[two]]
        alike += (1 - distance) * shares[two]
        if one != two {
          weighted += distance * shares[one] * shares[two]
          plain += distance
        }
      }
      // At least its own share, as it is like itself.
      return max(alike, shares[one])
    }
    raoStirling = weighted
    meanDistance = count > 1 ? plain / Double(count * (count - 1)) : 0
    div = Double(count) / Double(all) * (1 - gini) * meanDistance
  }

  private static func check(
    amounts: [Double], distances: [[Double]], categoryCount: Int?
  ) throws(KernelError) {
    if let place = amounts.firstIndex(where: { !($0 >= 0 && $0.isFinite) }) {
      throw KernelError("diversity: category \(place) has the amount \(amounts[place])")
    }
    guard distances.count == amounts.count,
      distances.allSatisfy({ $0.count == amounts.count })
    else {
      throw KernelError(
        "diversity: \(amounts.count) amounts need as many rows of as many distances")
    }
    if let categoryCount, categoryCount < amounts.count {
      throw KernelError(
        "diversity: \(categoryCount) categories cannot have \(amounts.count) amounts")
    }
    for (one, row) in distances.enumerated() {
      for (two, distance) in row.enumerated()
      where !(distance >= 0 && distance <= 1) || distance != distances[two][one]
        || (one == two && distance != 0)
      {
        throw KernelError(
          "diversity: the distance of \(one) from \(two) is \(distance), back "
            + "\(distances[two][one]); distances are symmetric, from 0 to 1, and 0 to itself")
      }
    }
  }

  /// Of the shares and as many zeros as are missing to a number.
  private static func gini(_ shares: [Double], among count: Int) -> Double {
    let zeros = count - shares.count
    let sum = shares.sorted().enumerated().reduce(0) { sum, entry in
      sum + Double(2 * (zeros + entry.offset + 1) - count - 1) * entry.element
    }
    return max(0, sum / Double(count))
  }
}
