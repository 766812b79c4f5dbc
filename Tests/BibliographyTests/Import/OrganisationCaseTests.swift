import Foundation
import Testing

@testable import Bibliography

/// The small inputs with right answers that are kept beside the package.
@Suite(
  .enabled(
    if: FileManager.default.fileExists(
      atPath: SharedExports.folder.appending(path: "cases").path)))
struct OrganisationCaseTests {
  static let folder = SharedExports.folder.appending(path: "cases").path

  private func database(_ name: String) throws -> Database {
    let database = try Database.inMemory()
    try Importer.add(["\(Self.folder)/\(name)"], to: database)
    #expect(try database.brokenInvariants() == [])
    return database
  }

  private let counts = """
    SELECT label, count(*), round(sum(fraction), 2), sum(is_first)
    FROM institution_occurrences GROUP BY item_id ORDER BY label
    """

  @Test func `a name that C3 repeats keeps its addresses`() throws {
    let database = try database("02-c3-repeated.txt")
    #expect(
      try database.lines(counts).filter { $0.hasPrefix("Mockton") }
        == ["Mockton National Laboratory|2|0.67|2"])
    #expect(
      try database.lines("SELECT rule, count(*) FROM affiliations GROUP BY rule")
        == ["abbreviated organisation|5"])
  }

  @Test func `a reprint address without a marker is taken apart`() throws {
    let database = try database("03-rp-without-marker.txt")
    #expect(
      try database.lines(
        "SELECT authors_as_written, institution_as_written FROM affiliations WHERE is_reprint = 1 "
          + "ORDER BY 1")
        == ["Kestrel, A|Univ Mock", "Moss, B|Univ Other"])
    #expect(
      try database.lines(
        "SELECT name_as_written FROM authorships WHERE is_corresponding = 1 ORDER BY 1")
        == ["Kestrel, A", "Moss, B"])
  }

  @Test func `wrapped addresses are one each`() throws {
    let database = try database("04-zoological-record.txt")
    #expect(
      try database.lines(
        """
        SELECT f.institution_as_written, c.name, f.city FROM affiliations AS f
        JOIN countries AS c USING (country_id) JOIN papers AS p USING (paper_id)
        ORDER BY p.accession_number
        """) == ["Univ Ruritania|USA|Mockton", "Inst Mock Birds|USA|Mock Reyes Stn"])
  }

  @Test func `countries in Spanish are countries`() throws {
    let database = try database("06-scielo-countries.txt")
    #expect(
      try database.lines(
        "SELECT c.name FROM affiliations AS f JOIN papers AS p USING (paper_id) "
          + "LEFT JOIN countries AS c USING (country_id) ORDER BY p.accession_number") == [
          "Brazil", "Spain", "USA", "USA", "Switzerland", "Ireland", "Netherlands", "Belgium",
          "Mexico", "Peru",
        ])
  }

  @Test func `an umbrella organisation has its members' addresses`() throws {
    let database = try database("12-c3-hierarchy.txt")
    #expect(
      try database.lines(counts) == [
        "University of Texas Austin|2|0.83|2", "University of Texas Dallas|1|0.33|0",
        "University of Texas System|2|0.83|2",
      ])
    #expect(
      try database.lines(
        "SELECT min(label, other_label), max(label, other_label) FROM institution_collaborations")
        == ["University of Texas Austin|University of Texas Dallas"])
  }
}
