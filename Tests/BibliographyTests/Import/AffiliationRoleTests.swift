import Testing

@testable import Bibliography

/// Whose address an address is.
struct AffiliationRoleTests {
  private func roles(_ fields: String...) throws -> [String] {
    let record = (["AU Doe, J", "   Roe, R", "TI T", "SO TESTS", "UT WOS:1"] + fields)
      .joined(separator: "\n")
    let database = try Importer.database(ofRecords: [record])
    #expect(try database.brokenInvariants() == [])
    return try database.lines(
      "SELECT position, is_first, is_corresponding FROM affiliation_roles ORDER BY position")
  }

  @Test func `the brackets say which address is the first author's`() throws {
    #expect(
      try roles("C1 [Roe, R] Univ A, Oslo, Norway.", "   [Doe, J] Univ B, Lima, Peru.")
        == ["1|0|0", "2|1|0"])
  }

  @Test func `without brackets the first address is the first author's`() throws {
    #expect(
      try roles("C1 Univ A, Oslo, Norway.", "   Univ B, Lima, Peru.") == ["1|1|0", "2|0|0"])
  }

  /// Records of before 2008: the reprint address says where the first author is reached, not that the
  /// other addresses are somebody else's.
  @Test func `a reprint address of the first author leaves the first address the first author's`()
    throws
  {
    #expect(
      try roles(
        "C1 Univ A, Oslo, Norway.", "   Univ B, Lima, Peru.",
        "RP Doe, J (reprint author), Univ B, Lima, Peru.") == ["1|1|0", "2|0|0", "3|0|1"])
  }
}
