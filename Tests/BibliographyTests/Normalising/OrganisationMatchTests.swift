import Testing

@testable import Bibliography

struct OrganisationMatchTests {
  @Test(
    arguments: [
      ("Univ Plover", ["Erik Karlsson University of Plover"], 0),
      ("Plover Univ", ["Erik Karlsson University Plover"], 0),
      (
        "Univ Heron Marsh", ["Communaute Universite Heron Marsh", "Universite Heron Marsh (UHM)"], 1
      ),
      (
        "Univ Plover", ["Erik Karlsson University of Plover", "Royal Old University of Plover"], nil
      ),
      ("Univ Plover", ["Very Old Royal University of Plover"], nil),
      ("Plover", ["Plover Foundation"], nil),
      ("UHM Heron Ctr", ["Centre for Moors", "Heron Centre for Marshes (UHM)"], 1),
    ] as [(String, [String], Int?)])
  func `half of the words do for the only organisation that fits`(
    institution: String, organisations: [String], expected: Int?
  ) {
    #expect(OrganisationMatch.find(institution, among: organisations)?.index == expected)
  }
}
