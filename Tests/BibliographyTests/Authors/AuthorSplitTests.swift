import SQLite
import Testing

@testable import Bibliography

/// Authors who are two people, told apart by the user.
struct AuthorSplitTests {
  private let folder: ImportFolder
  private let database: Database

  init() throws {
    folder = try ImportFolder()
    database = try Database.of([
      InventedPaper(
        1, "Lu, Mei", addresses: ["[Lu, Mei] Univ Mock, Moxton, England."]),
      InventedPaper(2, "Lu, Mei", "Elm, Uma", addresses: ["[Lu, Mei] Univ Sham, Shamton, Canada."]),
      InventedPaper(3, "Lu, Mei", addresses: ["[Lu, Mei] Univ Sham, Shamton, Canada."]),
      InventedPaper(
        4, "Lu, Mei", orcids: ["Lu, Mei/\(InventedORCID.a)"]),
    ])
  }

  @discardableResult
  private func split(_ text: String, name: String = "splits.csv") throws -> ThesaurusImportSummary {
    try Thesaurus(database).import(file: folder.file(name, text), kind: .author)
  }

  private func people() throws -> [String] {
    try database.people().filter { $0.hasPrefix("Lu") }
  }

  @Test func `papers go to the author of the new name, and come back`() throws {
    let before = try ContentDump(database)
    let summary = try split(
      "author,paper,new_name,reason\n\"Lu, M\",WOS:3,\"Lu, Mei (Sham)\",thesis\n")
    #expect(summary.format == .splits)
    #expect(summary.splitCount == 1)
    #expect(try people() == ["Lu, Mei (Sham): 3", "Lu, Mei: 1 2 4"])
    #expect(try database.brokenInvariants() == [])
    #expect(
      try Thesaurus(database).splits().map { [$0.author, $0.newName, $0.paper ?? "", $0.origin] }
        == [["Lu, M", "Lu, Mei (Sham)", "WOS:3", "splits.csv"]])
    let undone = try Thesaurus(database).undo(kind: .author, name: "splits.csv")
    #expect(undone.splitCount == 1)
    #expect(try ContentDump(database).differences(from: before) == [])
  }

  @Test(arguments: [
    ("institution", "univ sham", "2 3"), ("institution", "Univ Mock", "1"),
    ("identifier", "https://orcid.org/0000-0002-1825-0097", "4"),
    ("identifier", "0000 0002 1825 0097", "4"),
  ])
  func `an institution or an identifier tells which papers`(
    column: String, value: String, papers: String
  ) throws {
    let summary = try split("author,\(column),new_name\n\"Lu, Mei\",\(value),\"Lu, Mei-2\"\n")
    #expect(summary.rejected == [])
    #expect(try people().contains("Lu, Mei-2: \(papers)"))
  }

  @Test func `a later import is split by the same rule`() throws {
    try split("author,institution,new_name\n\"Lu, Mei\",Univ Sham,\"Lu, Mei B\"\n")
    let later = InventedPaper(
      5, "Lu, Mei", addresses: ["[Lu, Mei] Univ Sham, Dept Law, Shamton, Canada."])
    try Importer.add([folder.export("5.txt", [later.record])], to: database)
    #expect(try people() == ["Lu, Mei B: 2 3 5", "Lu, Mei: 1 4"])
  }

  @Test func `the same file again changes nothing`() throws {
    let text = "author,paper,new_name\n\"Lu, Mei\",WOS:1,\"Lu, Mei B\"\n"
    try split(text)
    let again = try split(text)
    #expect(again.splitCount == 0)
    #expect(again.alreadySplitCount == 1)
  }

  @Test func `a study's file splits, and is taken out again`() throws {
    let text = "author,paper,new_name\n\"Lu, Mei\",WOS:1,\"Lu, Mei B\"\n"
    try Thesaurus.check(text: text, of: "splits.csv")
    let thesaurus = Thesaurus(database)
    let summary = try thesaurus.import(
      text: text, of: "splits.csv", kind: .author, name: "splits.csv")
    #expect(summary.splitCount == 1)
    #expect(try people() == ["Lu, Mei B: 1", "Lu, Mei: 2 3 4"])
    try thesaurus.removeMerges(of: .author, named: "splits.csv")
    #expect(try people() == ["Lu, Mei: 1 2 3 4"])
  }

  @Test func `whom the user split off is a person like those with an ORCID`() throws {
    let more = [
      InventedPaper(5, "Lu, Mei", orcids: ["Lu, Mei/\(InventedORCID.b)"]),
      InventedPaper(6, "Lu, Mei", "Elm, Uma"),
    ]
    try Importer.add(
      more.map { try folder.export("\($0.number).txt", [$0.record]) }, to: database)
    #expect(try people() == ["Lu, Mei: 1 2 3 6", "Lu, Mei: 4", "Lu, Mei: 5"])
    try split("author,paper,new_name\n\"Lu, Mei\",WOS:2,\"Lu, Mei B\"\n")
    // Paper 3 has the institution of paper 2, paper 6 its co-author.
    #expect(try people() == ["Lu, Mei B: 2 3 6", "Lu, Mei: 1", "Lu, Mei: 4", "Lu, Mei: 5"])
  }

  @Test func `what cannot be followed is told with its line`() throws {
    let summary = try split(
      """
      author,paper,new_name
      "Lu, Mei",WOS:9,"Lu, B"
      "Oak, Ida",WOS:1,"Oak, B"
      "Lu, Mei",WOS:1,"Lu, Mei"

      """)
    #expect(summary.splitCount == 0)
    #expect(
      summary.rejected.map { $0.replacing(folder.path + "/", with: "") } == [
        "splits.csv:2: no paper 'WOS:9' in the database",
        "splits.csv:3: 'Oak, Ida' is not one of the authors of WOS:1: Lu, Mei",
        "splits.csv:4: the new name is that of the author who is split. Give another one, for "
          + "instance 'Lu, Mei (2)'.",
      ])
    #expect(throws: BibliographyError.self) {
      try split("author,new_name\n\"Lu, Mei\",\"Lu, B\"\n")
    }
  }
}
