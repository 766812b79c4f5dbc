import Testing

@testable import Bibliography

/// Umbrella organisations, found from C3 and corrected by the user.
struct InstitutionParentTests {
  /// Three papers of a university of two campuses and a partner, and one of two organisations of one
  /// address with another partner.
  private static let records = [
    """
    AU Ash, A
       Elm, B
    TI One
    SO TESTS
    PY 2019
    C1 [Ash, A] Univ Nordland Vik, Dept Bot, Vik, Norway.
       [Elm, B] Univ Nordland Sund, Dept Math, Sund, Norway.
    C3 University of Nordland System; University of Nordland Vik; University of Nordland System; University of Nordland Sund
    RP Elm, B (corresponding author), Univ Nordland Sund, Dept Math, Sund, Norway.
    UT WOS:1
    """,
    """
    AU Ash, A
    TI Two
    SO TESTS
    PY 2020
    C1 [Ash, A] Univ Nordland Vik, Dept Bot, Vik, Norway.
    C3 University of Nordland System; University of Nordland Vik
    UT WOS:2
    """,
    """
    AU Ash, A
       Oak, C
    TI Three
    SO TESTS
    PY 2021
    C1 [Ash, A] Univ Nordland Vik, Dept Bot, Vik, Norway.
       [Oak, C] Inst Polar Res, Lund, Sweden.
    C3 University of Nordland System; University of Nordland Vik; Institute of Polar Research
    UT WOS:3
    """,
    """
    AU Fir, D
       Yew, E
    TI Four
    SO TESTS
    PY 2021
    C1 [Fir, D] Univ Holm, NSC, Lab Sea, Holm, Norway.
       [Yew, E] Univ Dale, Dale, Sweden.
    C3 University of Holm; National Sea Council (NSC); University of Dale
    UT WOS:4
    """,
  ]

  private let found = """
    SELECT m.name, p.name, papers_together, rule FROM institution_parents AS i
    JOIN institutions AS m ON m.institution_id = i.institution_id
    JOIN institutions AS p ON p.institution_id = i.parent_id ORDER BY 1, 2
    """

  private func papers(_ form: String, _ database: Database) throws -> [String] {
    try database.lines(
      """
      SELECT label, count(*), round(sum(fraction), 2), sum(is_first), sum(is_corresponding)
      FROM institution_form_occurrences
      WHERE institutions = '\(form)' AND label LIKE '%Nordland%' OR institutions = '\(form)'
        AND label LIKE '%Polar%'
      GROUP BY item_id ORDER BY label
      """)
  }

  @Test func `a parent is in C3 with each of its members, and no address names it`() throws {
    let database = try Importer.database(ofRecords: Self.records)
    #expect(try database.brokenInvariants() == [])
    #expect(
      try database.lines(found) == [
        "University of Nordland Sund|University of Nordland System|1|not named",
        "University of Nordland Vik|University of Nordland System|3|not named",
      ])
  }

  /// Of paper 1 with three institutions each has a third as written, the two campuses half without
  /// their parent, and the parent all of it; of paper 2 the parent and its member a half; of paper 3 a
  /// third each, and half without the parent.
  @Test func `institutions count as written, without parents, or as their parents`() throws {
    let database = try Importer.database(ofRecords: Self.records)
    #expect(
      try papers("as-written", database) == [
        "Institute of Polar Research|1|0.33|0|0", "University of Nordland Sund|1|0.33|0|1",
        "University of Nordland System|3|1.17|3|1", "University of Nordland Vik|3|1.17|3|0",
      ])
    #expect(
      try papers("members", database) == [
        "Institute of Polar Research|1|0.5|0|0", "University of Nordland Sund|1|0.5|0|1",
        "University of Nordland Vik|3|2.0|3|0",
      ])
    #expect(
      try papers("parents", database) == [
        "Institute of Polar Research|1|0.5|0|0", "University of Nordland System|3|2.5|3|1",
      ])
  }

  @Test func `a parent and its member, and two of one address, do not collaborate`() throws {
    let database = try Importer.database(ofRecords: Self.records)
    func pairs(_ form: String) throws -> [String] {
      try database.lines(
        """
        SELECT min(label, other_label), max(label, other_label)
        FROM institution_form_collaborations WHERE institutions = '\(form)' ORDER BY 1, 2
        """)
    }
    #expect(
      try pairs("as-written") == [
        "Institute of Polar Research|University of Nordland System",
        "Institute of Polar Research|University of Nordland Vik",
        "National Sea Council (NSC)|University of Dale",
        "University of Dale|University of Holm",
        "University of Nordland Sund|University of Nordland Vik",
      ])
    #expect(
      try pairs("parents") == [
        "Institute of Polar Research|University of Nordland System",
        "National Sea Council (NSC)|University of Dale",
        "University of Dale|University of Holm",
      ])
  }

  @Test func `the user's word holds, and can be undone`() throws {
    let folder = try ImportFolder()
    let path = try folder.export("records.txt", Self.records)
    let database = try Database.inMemory()
    try Importer.add([path], to: database)
    let before = try database.lines(found)
    let file = try folder.file(
      "parents.csv",
      "institution,parent\nInstitute of Polar Research,University of Nordland System\n"
        + "University of Nordland Sund,none\n")
    let thesaurus = Thesaurus(database)
    let summary = try thesaurus.import(file: file, kind: .institutionParent)
    #expect(summary.mergeCount == 2)
    #expect(
      try database.lines(found) == [
        "Institute of Polar Research|University of Nordland System|1|user",
        "University of Nordland Vik|University of Nordland System|3|not named",
      ])
    #expect(
      try papers("parents", database) == [
        "University of Nordland Sund|1|0.5|0|1", "University of Nordland System|3|2.5|3|0",
      ])
    #expect(try database.brokenInvariants() == [])
    let again = try thesaurus.import(file: file, kind: .institutionParent)
    #expect(again.mergeCount == 0)
    _ = try thesaurus.undo(kind: .institutionParent, name: "parents.csv")
    #expect(try database.lines(found) == before)
    #expect(try database.lines("SELECT name FROM institutions WHERE name = 'none'") == [])
    #expect(try database.brokenInvariants() == [])
  }

  @Test func `what cannot be noted or undone of parents is worded for parents`() throws {
    let folder = try ImportFolder()
    let thesaurus = Thesaurus(try Importer.database(ofRecords: Self.records))
    let sund = "University of Nordland Sund"
    let file = try folder.file("parents.csv", "institution,parent\n\(sund),\(sund)\n")
    let refused = try #require(throws: BibliographyError.self) {
      try thesaurus.import(file: file, kind: .institutionParent)
    }
    #expect(
      refused.description.hasSuffix(
        "parents.csv:2: '\(sund)' cannot be a part of itself. Remove this row."))
    let nothing = try #require(throws: BibliographyError.self) {
      try thesaurus.undo(kind: .institutionParent, name: "parents.csv")
    }
    #expect(
      nothing.description.hasPrefix("nothing noted of parents is named 'parents.csv'. There are"))
  }

  @Test func `the order of the files does not matter`() throws {
    let all = """
      SELECT f.institutions, p.accession_number, i.name, f.fraction FROM institution_forms AS f
      JOIN papers AS p USING (paper_id) JOIN institutions AS i ON i.institution_id = f.item_id
      ORDER BY 1, 2, 3
      """
    let one = try Importer.database(ofRecords: Self.records)
    let other = try Importer.database(ofRecords: Self.records.reversed())
    #expect(try one.lines(all) == other.lines(all))
    #expect(try one.lines(found) == other.lines(found))
  }

  @Test func `frequent partners are no parents`() throws {
    // Always together on four papers, each at an address of its own.
    let records = (1...4).map { number in
      """
      AU Ash, A
         Oak, C
      TI Paper \(number)
      SO TESTS
      PY 2020
      C1 [Ash, A] Univ Holm, Holm, Norway.
         [Oak, C] Inst Polar Res, Lund, Sweden.
      C3 University of Holm; Institute of Polar Research
      UT WOS:\(number)
      """
    }
    let database = try Importer.database(ofRecords: records)
    #expect(try database.lines(found) == [])
  }
}
