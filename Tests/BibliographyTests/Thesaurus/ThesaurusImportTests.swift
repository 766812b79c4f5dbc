import SQLite
import Testing

@testable import Bibliography

struct ThesaurusImportTests {
  private let corpus: ThesaurusCorpus

  init() throws { corpus = try ThesaurusCorpus() }

  @Test func `a table of variants merges keywords at once everywhere`() throws {
    let summary = try corpus.merge(
      """
      reason,preferred,variant,checked by
      plural,mine tailings,Mine-Tailing,me
      same thing,mine tailings,tailings,me

      """, .keyword)
    #expect(summary.mergeCount == 2)
    #expect(summary.origin == "merges.csv")
    #expect(summary.format == .csv)
    #expect(summary.unusedColumns == ["checked by"])
    #expect(summary.rejected.isEmpty)
    #expect(
      try corpus.counts("keyword") == [
        "mine tailings|3", "mining waste|1", "slag|1", "slag heap|1", "waste rock|1",
      ])
    #expect(try corpus.database.brokenInvariants().isEmpty)
    #expect(
      try corpus.database.lines(
        "SELECT variant, preferred, origin, reason FROM thesaurus WHERE kind = 'keyword' ORDER BY 1"
      )
        == [
          "mine tailing|mine tailings|merges.csv|plural",
          "tailings|mine tailings|merges.csv|same thing",
        ])
  }

  @Test func `the same file again changes nothing`() throws {
    let text = "variant,preferred\nslag,scoria\nslag heap,slag\nscoria,cinder\n"
    #expect(try corpus.merge(text, .keyword).mergeCount == 2)
    let before = try corpus.rows()
    let again = try corpus.merge(text, .keyword)
    #expect(again.mergeCount == 0)
    #expect(again.alreadyMergedCount == 2)
    #expect(try corpus.rows() == before)
  }

  @Test func `CiteSpace's aliases name the primary first`() throws {
    let summary = try corpus.merge(
      "MOSS A#MOSS AB\r\n\r\nFERN C#FERN CD\r\n", .citedAuthor, name: "citespace.alias")
    #expect(summary.format == .citeSpace)
    #expect(summary.mergeCount == 2)
    #expect(try corpus.counts("cited_author") == ["FERN C|2", "MOSS A|3"])
  }

  @Test func `CiteSpace's marks of noun phrases are no part of a name`() throws {
    try corpus.merge("@PHRASEmine tailings#@PHRASEmine tailing", .keyword)
    #expect(try corpus.counts("keyword").first == "mine tailings|2")
  }

  @Test func `CiteSpace's references are found whatever their letter case`() throws {
    try corpus.merge(
      "FERN CD, 2001, SLAG REV, V4, P9#FERN C., 2000, SLAG REV, V3, P7", .citedReference)
    #expect(
      try corpus.counts("cited_reference") == [
        "FERN CD, 2001, SLAG REV, V4, P9|2", "MOSS A, 1990, J SLAG, V1, P1|2",
        "MOSS AB, 1991, J SLAG, V2, P5|1",
      ])
    #expect(try corpus.database.brokenInvariants().isEmpty)
  }

  @Test func `a form can be stated, and a file of no known form is refused`() throws {
    #expect(
      try corpus.refusal("slag;scoria\n", .keyword).hasPrefix(
        "merges.csv:1: neither a CSV file with the columns variant and preferred"))
    #expect(
      try corpus.refusal("slag,scoria\n", .keyword, format: .csv).hasPrefix(
        "merges.csv"))
    #expect(try corpus.refusal("", .keyword).hasPrefix("merges.csv: an empty file"))
  }

  @Test func `chains count as one step, and undoing the second leaves the first`() throws {
    try corpus.merge("variant,preferred\nslag heap,slag\n", .keyword, as: "one")
    let before = try corpus.rows()
    try corpus.merge("variant,preferred\nslag,waste rock\n", .keyword, as: "two")
    #expect(try corpus.counts("keyword").last == "waste rock|3")
    #expect(
      try corpus.database.lines(
        "SELECT count(*) FROM thesaurus WHERE kind = 'keyword' AND stated_id IS NOT NULL") == ["1"])
    #expect(try corpus.database.brokenInvariants().isEmpty)
    #expect(try corpus.thesaurus.undo(kind: .keyword, name: "two").mergeCount == 1)
    #expect(try corpus.rows() == before)
  }

  @Test func `a variant that no record has is told, and the rest is done`() throws {
    let summary = try corpus.merge(
      "variant,preferred\ngravel,slag\nslag heap,slag\n", .keyword)
    #expect(summary.mergeCount == 1)
    #expect(summary.rejected.count == 1)
    #expect(summary.rejected[0].hasSuffix("merges.csv:2: no keyword 'gravel' in the database"))
  }

  @Test func `two names that are one anyway are passed over`() throws {
    let summary = try corpus.merge("variant,preferred\nMine-Tailings,mine  tailings\n", .keyword)
    #expect(summary.mergeCount == 0)
    #expect(summary.sameItemCount == 1)
  }

  @Test func `a name that several institutions bear asks for their country`() throws {
    let summary = try corpus.merge(
      "variant,preferred\nUniv Cordoba,University of Cordoba\n", .institution)
    #expect(summary.mergeCount == 0)
    #expect(summary.rejected.count == 1)
    #expect(
      summary.rejected[0].hasSuffix(
        "'Univ Cordoba' may be Univ Cordoba (Argentina, address); Univ Cordoba (Spain, address). Tell it by the "
          + "columns variant_country or preferred_country."))
    let told = try corpus.merge(
      "variant,preferred,variant_country\nUniv Cordoba,University of Cordoba,Spain\n", .institution)
    #expect(told.mergeCount == 1)
    #expect(told.newNames == ["University of Cordoba"])
    #expect(
      try corpus.counts("institution") == [
        "Univ Cordoba|1", "Univ Sci Northtown|1", "University of Cordoba|1",
        "University of Science Northtown|1",
      ])
    #expect(try corpus.database.brokenInvariants().isEmpty)
  }

  @Test func `an abbreviated name joins the Web of Science's own`() throws {
    try corpus.merge(
      "variant,preferred\nUniv Sci Northtown,University of Science Northtown\n", .institution)
    #expect(try corpus.counts("institution").last == "University of Science Northtown|2")
  }

  @Test(arguments: ["address", "Address", "C1", "c1"])
  func `where a name is from can be told, in words of older versions too`(origin: String) throws {
    let table = { (name: String) in
      """
      variant,preferred,variant_country,variant_origin
      Univ Cordoba,University of Cordoba,Spain,\(name)

      """
    }
    #expect(try corpus.merge(table("organisation"), .institution).mergeCount == 0)
    #expect(try corpus.merge(table("C3"), .institution).mergeCount == 0)
    #expect(try corpus.merge(table(origin), .institution).mergeCount == 1)
  }

  @Test func `authors are found by full and by abbreviated name`() throws {
    try corpus.merge("variant,preferred\nSTONE AB,\"Stone, Ann\"\n", .author)
    #expect(try corpus.counts("author") == ["Moss, Lee|1", "Reed, Bo|2", "Stone, Ann|3"])
  }

  @Test func `a country of no record gets the codes of its state`() throws {
    try corpus.merge("variant,preferred\nengland,Great Albion\n", .country)
    #expect(
      try corpus.database.lines(
        "SELECT name, iso3, continent FROM countries WHERE country_id = preferred_id "
          + "AND name = 'Great Albion'") == ["Great Albion|GBR|Europe"])
    #expect(try corpus.counts("country").contains("Great Albion|2"))
    #expect(try corpus.counts("state").last == "United Kingdom|2")
  }
}
