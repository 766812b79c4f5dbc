import Testing

@testable import Bibliography

struct FieldCoverageTests {
  private func coverage(references: (Int, of: Int), addresses: (Int, of: Int)) -> FieldCoverage {
    var found = FieldCoverage()
    for index in 0..<references.of { found.references.add(isMissing: index < references.0) }
    for index in 0..<addresses.of { found.addresses.add(isMissing: index < addresses.0) }
    return found
  }

  @Test func `values that few files lack are warned of, with their share`() {
    let found = coverage(references: (67, of: 200), addresses: (3, of: 8))
      .warnings(of: WebOfScienceSource())
    #expect(found.map(\.field?.name) == ["CR", "C1"])
    #expect(
      found[0].message
        == "67 of 200 cited references (34 %) have no year; in other exports it is 0 to 18 %. "
        + "Their form may be one that is not known, and links between papers be lost")
    #expect(
      found[1].message
        == "3 of 8 addresses (38 %) have no country that is known; in other exports it is 0 to 1 %. "
        + "Their form may be one that is not known, and countries be missing")
  }

  // By Wilson's formula the share is at least 0.3755 of 4 in 5, 0.1927 of 27 in 100, 0.2014 of 28,
  // and 0.1176, 0.0968, 0.0822, 0.1206 and 0.0632 of 2 in 5, 6 and 7, 3 in 9 and 2 in 9. Usual are up
  // to 0.2 of references and 0.1 of addresses.
  @Test(arguments: [
    (4, 5, true, 2, 5, true), (3, 4, false, 2, 6, false), (27, 100, false, 2, 7, false),
    (28, 100, true, 3, 9, true), (0, 0, false, 0, 100, false), (0, 100, false, 2, 9, false),
  ])
  func `shares that chance can give are not`(
    yearless: Int, references: Int, warnsOfYears: Bool, unknown: Int, addresses: Int,
    warnsOfCountries: Bool
  ) {
    let found = coverage(
      references: (yearless, of: references), addresses: (unknown, of: addresses))
    #expect(
      found.warnings(of: WebOfScienceSource()).map(\.field?.name)
        == (warnsOfYears ? ["CR"] : []) + (warnsOfCountries ? ["C1"] : []))
  }

  @Test func `files add up`() {
    var sum = coverage(references: (1, of: 3), addresses: (2, of: 5))
    sum += coverage(references: (4, of: 7), addresses: (0, of: 2))
    #expect(sum == coverage(references: (5, of: 10), addresses: (2, of: 7)))
  }
}
