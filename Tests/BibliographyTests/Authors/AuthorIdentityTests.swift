import SQLite
import Testing

@testable import Bibliography

/// Who the authors are when records give ORCIDs.
struct AuthorIdentityTests {
  private typealias ORCID = InventedORCID

  /// Two people named Lu, Mei; what else is known of further papers of that name.
  private static let namesakes: [InventedPaper] = [
    InventedPaper(
      1, "Lu, Mei", "Oak, Ida", orcids: ["Lu, Mei/\(ORCID.a)"],
      researcherIDs: ["Lu, Mei/A-1234-2008"],
      addresses: ["[Lu, Mei] Univ Mock, Moxton, England.", "[Oak, Ida] Inst Tree, Paris, France."],
      corresponding: ("Lu, M", "Univ Mock, Moxton, England.", "mei@mock.uk")),
    InventedPaper(
      2, "Lu, Mei", "Elm, Uma", orcids: ["Lu, Mei/\(ORCID.b)"],
      addresses: ["[Lu, Mei; Elm, Uma] Univ Sham, Shamton, Canada."]),
    // By the institution, by a co-author, by the e-mail address, by the ResearcherID.
    InventedPaper(3, "Lu, Mei", addresses: ["[Lu, Mei] Univ Sham, Dept Soil, Shamton, Canada."]),
    InventedPaper(4, "Ash, Bea", "Oak, Ida", "Lu, Mei"),
    InventedPaper(
      5, "Lu, Mei", addresses: ["[Lu, Mei] Univ Else, Rome, Italy."],
      corresponding: ("Lu, M", "Univ Else, Rome, Italy.", "Mei@mock.uk")),
    InventedPaper(6, "Lu, Mei", researcherIDs: ["Lu, Mei/A-1234-2008"]),
    // Nothing tells, and both co-authors.
    InventedPaper(7, "Lu, Mei", addresses: ["[Lu, Mei] Univ Third, Oslo, Norway."]),
    InventedPaper(8, "Lu, Mei", "Elm, Uma", "Oak, Ida"),
  ]

  @Test func `two ORCIDs of one name are two people, and other papers go to whom they fit`() throws
  {
    let database = try Database.of(Self.namesakes)
    #expect(
      try database.people().filter { $0.hasPrefix("Lu") } == [
        "Lu, Mei: 1 4 5 6", "Lu, Mei: 2 3", "Lu, Mei: 7 8",
      ])
    #expect(
      try database.lines(
        """
        SELECT p.accession_number, s.identity_rule FROM authorships AS s JOIN papers AS p USING (paper_id)
        WHERE s.name_as_written = 'Lu, M' ORDER BY 1
        """)
        == [
          "WOS:1|ORCID", "WOS:2|ORCID", "WOS:3|institution", "WOS:4|co-authors", "WOS:5|e-mail",
          "WOS:6|ResearcherID", "WOS:7|none", "WOS:8|none",
        ])
    #expect(
      try database.lines(
        "SELECT name_key, orcid FROM authors WHERE name = 'Lu, M' ORDER BY orcid")
        == ["LU, MEI|∅", "LU, MEI|\(ORCID.b)", "LU, MEI|\(ORCID.a)"])
    #expect(try database.brokenInvariants() == [])
  }

  @Test func `a ranking tells people of one name apart by their ORCIDs`() throws {
    let database = try Database.of(Self.namesakes)
    let rows = try SavedQueryCatalogue().query(named: "authors/top-authors")
      .rows(in: database.connection)
    var people: [[Value]] = []
    while let row = try rows.next() {
      if row[0] == .text("Lu, Mei") { people.append([row[1], row[row.count - 1]]) }
    }
    #expect(people.count == 3)
    #expect(people.contains([.integer(4), .text(ORCID.a)]))
    #expect(people.contains([.integer(2), .text(ORCID.b)]))
    #expect(people.contains([.integer(2), .null]))
  }

  @Test(arguments: [
    [[7, 6, 5, 4, 3, 2, 1, 0]], [[1], [0]], [[7, 2], [0, 3, 5], [1, 4, 6]],
    [[0], [1], [2], [3], [4], [5], [6], [7]], [[7], [6], [5], [4], [3], [2], [1], [0]],
  ])
  func `the order of files and of imports changes nobody`(commands: [[Int]]) throws {
    let folder = try ImportFolder()
    let papers =
      Self.namesakes + [
        InventedPaper(9, "Lu, M.", orcids: ["Lu, M./\(ORCID.b)"]),
        InventedPaper(10, "Ash, B.", orcids: ["Ash, B./\(ORCID.c)"]),
        InventedPaper(11, "Ash-Fir, Beatrice", orcids: ["Ash-Fir, Beatrice/\(ORCID.c)"]),
      ]
    let paths = try papers.map { try folder.export("\($0.number).txt", [$0.record]) }
    let first = try Database.inMemory()
    try Importer.add(paths, to: first)
    let second = try Database.inMemory()
    for command in commands { try Importer.add(command.map { paths[$0] }, to: second) }
    let rest = paths.indices.filter { !commands.joined().contains($0) }
    try Importer.add(rest.map { paths[$0] }, to: second)
    #expect(try ContentDump(second).differences(from: ContentDump(first)) == [])
    #expect(try second.brokenInvariants() == [])
  }

  @Test func `one ORCID is one author however the name is written`() throws {
    let database = try Database.of([
      InventedPaper(1, "Able, Ann", orcids: ["Able, Ann/\(ORCID.a)"]),
      InventedPaper(2, "Able, Ann B.", orcids: ["Able, Ann B./\(ORCID.a)"]),
      InventedPaper(3, "Able-Zeal, A.", orcids: ["Able-Zeal, A./\(ORCID.a)"]),
      InventedPaper(4, "Able, Ann"),
      InventedPaper(5, "Able, Arthur"),
    ])
    #expect(try database.people() == ["Able, Ann B.: 1 2 3 4", "Able, Arthur: 5"])
    #expect(
      try database.lines(
        "SELECT variant, preferred, origin, reason, decided_at FROM thesaurus WHERE kind = 'author' ORDER BY 1"
      ) == [
        "Able, Ann|Able, Ann B.|built-in|one ORCID: \(ORCID.a)|∅",
        "Able-Zeal, A.|Able, Ann B.|built-in|one ORCID: \(ORCID.a)|∅",
      ])
    #expect(
      try database.lines(
        """
        SELECT DISTINCT a.preferred_id = (SELECT author_id FROM authors WHERE full_name = 'Able, Ann B.'),
          i.scheme, i.value
        FROM author_identifiers AS i JOIN authors AS a USING (author_id)
        """) == ["1|orcid|\(ORCID.a)"])
    #expect(try database.brokenInvariants() == [])
  }

  @Test func `an ORCID of two authors of one paper merges nothing`() throws {
    let database = try Database.of([
      InventedPaper(
        1, "Able, Ann", "Bird, Bob", orcids: ["Able, Ann/\(ORCID.a)", "Bird, Bob/\(ORCID.a)"]),
      InventedPaper(2, "Able, A.", orcids: ["Able, A./\(ORCID.a)"]),
    ])
    #expect(try database.people() == ["Able, A.: 2", "Able, Ann: 1", "Bird, Bob: 1"])
    #expect(try database.lines("SELECT * FROM thesaurus WHERE kind = 'author'") == [])
  }

  @Test func `names with one ORCID that stand on one paper stay two`() throws {
    let database = try Database.of([
      InventedPaper(1, "Able, Ann", orcids: ["Able, Ann/\(ORCID.a)"]),
      InventedPaper(2, "Able, Anna", orcids: ["Able, Anna/\(ORCID.a)"]),
      InventedPaper(3, "Able, Ann", "Able, Anna"),
    ])
    #expect(try database.people() == ["Able, Ann: 1 3", "Able, Anna: 2 3"])
  }

  @Test func `several ORCIDs of one author in one record tell nothing`() throws {
    let database = try Database.of([
      InventedPaper(
        1, "Lu, Mei", orcids: ["Lu, Mei/\(ORCID.a)", "Lu, Mei/\(ORCID.b)"]),
      InventedPaper(2, "Lu, Mei", orcids: ["Lu, Mei/\(ORCID.b)"]),
    ])
    #expect(try database.people() == ["Lu, Mei: 1 2"])
    #expect(
      try database.lines("SELECT message FROM import_problems")
        == ["several ORCIDs of 'Lu, Mei' in one record: none is taken"])
  }

  @Test func `a merge by ORCID that was undone is not made again`() throws {
    let folder = try ImportFolder()
    let records = [
      InventedPaper(1, "Able, Ann", orcids: ["Able, Ann/\(ORCID.a)"]),
      InventedPaper(2, "Able, A.", orcids: ["Able, A./\(ORCID.a)"]),
      InventedPaper(3, "Able, Ann C.", orcids: ["Able, Ann C./\(ORCID.a)"]),
    ]
    let paths = try records.map { try folder.export("\($0.number).txt", [$0.record]) }
    let database = try Database.inMemory()
    try Importer.add(Array(paths.prefix(2)), to: database)
    #expect(try database.people() == ["Able, Ann: 1 2"])
    let summary = try Thesaurus(database).undo(
      kind: .author, name: "built-in", variant: "Able, A.")
    #expect(summary.mergeCount == 1)
    #expect(try database.people() == ["Able, A.: 2", "Able, Ann: 1"])
    try Importer.add(paths, to: database)
    #expect(try database.people() == ["Able, A.: 2", "Able, Ann C.: 1 3"])
    #expect(try database.brokenInvariants() == [])
  }

  @Test func `the user's merge counts before that of an ORCID, and undoing it brings that back`()
    throws
  {
    let folder = try ImportFolder()
    let database = try Database.of([
      InventedPaper(1, "Able, Ann", orcids: ["Able, Ann/\(ORCID.a)"]),
      InventedPaper(2, "Able, A.", orcids: ["Able, A./\(ORCID.a)"]),
      InventedPaper(3, "Abel, Ann"),
    ])
    let path = try folder.file("mine.csv", "variant,preferred\n\"Able, A.\",\"Abel, Ann\"\n")
    _ = try Thesaurus(database).import(file: path, kind: .author)
    #expect(try database.people() == ["Abel, Ann: 1 2 3"])
    #expect(try Thesaurus(database).import(file: path, kind: .author).alreadyMergedCount == 1)
    _ = try Thesaurus(database).undo(kind: .author, name: "mine.csv")
    #expect(try database.people() == ["Abel, Ann: 3", "Able, Ann: 1 2"])
    #expect(try database.brokenInvariants() == [])
  }
}
