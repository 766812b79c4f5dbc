import RecordReading

/// What was found in the values of one kind: cited references with a year, addresses with a country.
///
/// Exports change, and a form that is not known yet gives no year and no country without a mistake that
/// anyone could point at. So the shares in a file are compared with those that such files have.
struct FieldCoverage: Equatable, Sendable {
  struct Count: Equatable, Sendable {
    var total = 0
    var missing = 0

    mutating func add(isMissing: Bool) {
      total += 1
      if isMissing { missing += 1 }
    }

    static func += (one: inout Count, other: Count) {
      one.total += other.total
      one.missing += other.missing
    }

    /// Whether more than `usual` of the values are missing, beyond what chance gives in so few: the
    /// lower end of Wilson's interval of 95 % is above it. Fewer than five values tell nothing.
    ///
    /// Source: Wilson (1927), doi:10.1080/01621459.1927.10502953
    func isFarAbove(_ usual: Double) -> Bool {
      guard total >= 5 else { return false }
      let n = Double(total)
      let share = Double(missing) / n
      let z2 = 1.96 * 1.96
      let middle = share + z2 / (2 * n)
      let half = 1.96 * (share * (1 - share) / n + z2 / (4 * n * n)).squareRoot()
      return (middle - half) / (1 + z2 / n) > usual
    }
  }

  var references = Count()
  var addresses = Count()

  static func += (one: inout FieldCoverage, other: FieldCoverage) {
    one.references += other.references
    one.addresses += other.addresses
  }

  /// Of 44 public exports with a hundred references or more, the two with most references without a year
  /// have 18 % (philosophy of the 1950s to 1980s), all others 0 to 3 %.
  static let usualReferencesWithoutYear = 0.2
  /// All but one of these exports have no address without a country in 100; that one is damaged.
  static let usualAddressesWithoutCountry = 0.1

  /// A sentence for each kind that has far fewer than such files have.
  func warnings(of source: any RecordSource) -> [(field: FieldName?, message: String)] {
    var found: [(field: FieldName?, message: String)] = []
    if references.isFarAbove(Self.usualReferencesWithoutYear) {
      found.append(
        (
          source.referencesField,
          "\(references.missing) of \(references.total) cited references "
            + "(\(references.percent) %) have no year; in other exports it is 0 to 18 %. Their form "
            + "may be one that is not known, and links between papers be lost"
        ))
    }
    if addresses.isFarAbove(Self.usualAddressesWithoutCountry) {
      found.append(
        (
          source.addressesField,
          "\(addresses.missing) of \(addresses.total) addresses (\(addresses.percent) %) have no "
            + "country that is known; in other exports it is 0 to 1 %. Their form may be one that is "
            + "not known, and countries be missing"
        ))
    }
    return found
  }
}

extension FieldCoverage.Count {
  /// Whole percent.
  fileprivate var percent: Int { total == 0 ? 0 : (200 * missing + total) / (2 * total) }
}
