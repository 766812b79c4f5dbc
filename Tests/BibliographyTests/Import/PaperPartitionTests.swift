import Testing

@testable import Bibliography

/// Which paper a record without an accession number is, by rule.
struct PaperPartitionTests {
  private static func title(_ key: String) -> RecordIdentity.Title {
    RecordIdentity.Title(key: key, year: 2001, firstAuthor: "DOE J")
  }

  private static func record(doi: String? = nil, title: String? = nil) -> RecordIdentity {
    RecordIdentity(doi: doi, title: title.map(Self.title))
  }

  private static func numbered(
    _ id: Int, dois: Set<String> = [], titles: [String] = []
  ) -> PaperPartition.Numbered {
    PaperPartition.Numbered(
      paperID: id, number: PaperNumber("wos", "WOS:\(id)"), dois: dois,
      titles: Set(titles.map(Self.title)))
  }

  private func places(
    _ numbered: [PaperPartition.Numbered], _ records: [RecordIdentity]
  ) -> [PaperPartition.Place] {
    PaperPartition(numbered: numbered, records: records).places()
  }

  @Test func `a DOI tells the paper, whatever the titles`() {
    let found = places(
      [Self.numbered(1, dois: ["x"], titles: ["a"]), Self.numbered(2, titles: ["b"])],
      [Self.record(doi: "x", title: "b"), Self.record(doi: "y", title: "a")])
    #expect(found == [.numbered(1), .doi("y")])
  }

  @Test func `of several papers with one DOI it is the one with the title, else the least number`()
  {
    let papers = [
      Self.numbered(3, dois: ["x"], titles: ["a"]), Self.numbered(2, dois: ["x"], titles: ["b"]),
      Self.numbered(1, dois: ["x"], titles: ["c"]),
    ]
    #expect(places(papers, [Self.record(doi: "x", title: "b")]) == [.numbered(2)])
    #expect(places(papers, [Self.record(doi: "x", title: "d")]) == [.numbered(1)])
    // Two records of the DOI name two of the papers.
    #expect(
      places(papers, [Self.record(doi: "x", title: "a"), Self.record(doi: "x", title: "b")])
        == [.numbered(1), .numbered(1)])
  }

  @Test func `a DOI claims a paper without one by its title, unless another DOI does too`() {
    let papers = [Self.numbered(1, titles: ["a"])]
    #expect(places(papers, [Self.record(doi: "x", title: "a")]) == [.numbered(1)])
    #expect(
      places(papers, [Self.record(doi: "x", title: "a"), Self.record(doi: "y", title: "a")])
        == [.doi("x"), .doi("y")])
  }

  @Test func `a title tells the only paper that has it, also by way of a DOI`() {
    let found = places(
      [Self.numbered(1, dois: ["x"], titles: ["a"])],
      [
        Self.record(title: "b"), Self.record(doi: "x", title: "b"), Self.record(title: "c"),
        Self.record(doi: "y", title: "c"), Self.record(title: "d"),
      ])
    #expect(
      found == [.numbered(1), .numbered(1), .doi("y"), .doi("y"), .title(Self.title("d"))])
  }

  @Test func `a title that several papers have tells none`() {
    let found = places(
      [Self.numbered(1, titles: ["a"]), Self.numbered(2, titles: ["a"])],
      [Self.record(title: "a"), Self.record(title: "a"), Self.record()])
    #expect(found == [.title(Self.title("a")), .title(Self.title("a")), .alone(2)])
  }
}
