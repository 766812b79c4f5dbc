import AnalysisFixtures
import Bibliography
import Testing

@testable import Analysis

struct OtherSuggestionTests {
  @Test func `an address's abbreviation is the organisation that records with C3 show`() throws {
    let abbreviated = "Univ Sci & Technol Northtown, Sch Mines, Northtown, England"
    let corpus = try SuggestionCorpus([
      ["AU Stone, J", "C1 \(abbreviated)", "C3 University of Science & Technology Northtown"],
      [
        "AU Reed, B", "C1 \(abbreviated)",
        "C3 University of Science & Technology Northtown; Northtown Mining Museum",
      ],
      ["AU Moss, C", "C1 \(abbreviated)"],
      ["AU Fern, D", "C1 Univ Sci & Technol Northtown, Northtown, France"],
    ])
    let suggestions = try MergeSuggestions(corpus.database).find(.institution)
    #expect(suggestions.count == 1)
    let suggestion = try #require(suggestions.first)
    #expect(suggestion.variant.label == "Univ Sci & Technol Northtown")
    #expect(suggestion.variant.country == "England")
    #expect(suggestion.preferred.label == "University of Science & Technology Northtown")
    #expect(suggestion.reason == "2 records have the address name as this organisation")
    #expect(try corpus.merge(try corpus.table(.institution), .institution).mergeCount == 1)
    #expect(
      try corpus.database.lines(
        "SELECT label, count(*) FROM institution_occurrences GROUP BY item_id ORDER BY 2 DESC, 1")
        == [
          "University of Science & Technology Northtown|3", "Northtown Mining Museum|1",
          "Univ Sci & Technol Northtown|1",
        ])
  }

  @Test func `an address and an organisation that nothing else explains go together`() throws {
    let corpus = try SuggestionCorpus(
      (1...3).map { number in
        [
          "AU Stone, J\(number)",
          "C1 Univ Northtown, Northtown, England\n   Hochsch Bergbau, Bergstadt, Germany",
          "C3 University of Northtown; Bergbau School of Bergstadt",
        ]
      })
    let suggestion = try #require(try corpus.suggestion(of: "Hochsch Bergbau", .institution))
    #expect(suggestion.preferred.label == "Bergbau School of Bergstadt")
    #expect(suggestion.reason.hasSuffix("in 3 the only ones left over"))
  }

  @Test(arguments: [
    ("Univ Cordoba, Cordoba, Spain", "Univ Cordoba, Cordoba, Argentina", false),
    ("Univ Dali, Town, Spain", "Univ Dalian, Town, Spain", false),
    ("Univ Town 1, Town, Spain", "Univ Town 12, Town, Spain", false),
    ("Natl Inst Mines, Town, Spain", "National Institute of Mines, Town, Spain", true),
    ("Univ La Mina, Town, Spain", "Univ Mina, Town, Spain", true),
  ])
  func `names of institutions`(one: String, other: String, isSuggested: Bool) throws {
    let corpus = try SuggestionCorpus([
      ["AU Stone, J", "C1 \(one)"], ["AU Reed, B", "C1 \(other)"],
    ])
    #expect(try corpus.suggestions(.institution).isEmpty != isSuggested)
  }

  @Test func `countries of one state`() throws {
    let corpus = try SuggestionCorpus([
      ["C1 Univ A, Town, Turkey"], ["C1 Univ B, Town, Turkiye"], ["C1 Univ C, Town, England"],
      ["C1 Univ D, Town, Scotland"], ["C1 Univ E, Town, France"],
    ])
    #expect(try corpus.suggestions(.country, minimumScore: 0) == ["Scotland > England"])
    _ = try Thesaurus(corpus.database).undo(kind: .country, name: "built-in", variant: "Turkey")
    #expect(try corpus.suggestions(.country) == ["Turkiye > Turkey"])
  }

  @Test func `sources by title, and not by a series' abbreviation`() throws {
    let corpus = try SuggestionCorpus([
      ["SO SLAG LETTERS", "SN 1061-2971"], ["SO SLAG LETTERS", "SN 0925-8574"],
      ["SO THE LETTERS OF SLAG"], ["SO FERNS OF 2001", "J9 ANN FERN SCI"],
      ["SO THE YEAR IN MOSS", "J9 ANN FERN SCI"],
    ])
    #expect(try corpus.suggestions(.source) == ["SLAG LETTERS > SLAG LETTERS"])
  }

  @Test func `two sources of one title are told by their ISSN when the list is imported`() throws {
    let corpus = try SuggestionCorpus([
      ["SO SLAG LETTERS", "SN 1061-2971"], ["SO SLAG LETTERS", "SN 0925-8574"],
      ["SO SLAG LETTERS", "SN 0925-8574"],
    ])
    let suggestion = try #require(try MergeSuggestions(corpus.database).find(.source).first)
    #expect(suggestion.variant.issn == "1061-2971")
    #expect(suggestion.preferred.issn == "0925-8574")
    let summary = try corpus.merge(
      """
      variant,preferred,variant_issn,preferred_issn
      SLAG LETTERS,SLAG LETTERS,10612971,0925-8574

      """, .source)
    #expect(summary.mergeCount == 1)
    #expect(
      try corpus.database.lines("SELECT label, count(*) FROM source_occurrences GROUP BY item_id")
        == ["SLAG LETTERS|3"])
  }

  @Test func `cited sources by their words and by common works`() throws {
    let corpus = try SuggestionCorpus([
      ["CR Moss A, 1990, J SLAG RES, V1, P1", "   Fern B, 1991, ACTA CRYSTALLOGR C, V2, P2"],
      ["CR Moss A, 1990, JOURNAL OF SLAG RESEARCH, V1, P1", "   Fern B, 1992, ACTA CRYSTALLOGR D"],
      ["CR Reed C, 1993, REV SLAGMINING", "   Reed C, 1994, REV SLAG MINING"],
    ])
    #expect(
      try corpus.suggestions(.citedSource) == [
        "REV SLAGMINING > REV SLAG MINING", "JOURNAL OF SLAG RESEARCH > J SLAG RES",
      ])
  }

  @Test func `cited authors by blanks and by common works`() throws {
    let corpus = try SuggestionCorpus([
      ["CR O'Moss AB, 1990, J SLAG, V1, P1", "   Chen C, 2006, J FERN, V57, P359"],
      ["CR OMOSS AB, 1992, J SLAG, V3, P7", "   Chen CM, 2006, J FERN, V57, P359"],
      ["CR Chen L, 2007, J FERN, V58, P1"],
    ])
    #expect(try corpus.suggestions(.citedAuthor) == ["O'MOSS AB > OMOSS AB", "CHEN CM > CHEN C"])
  }

  @Test func `cited references by DOI, by place, and without a place`() throws {
    let corpus = try SuggestionCorpus([
      [
        "CR Moss A, 1990, J SLAG, V1, P1, DOI 10.1000/one", "   Vfern B, 1991, J SLAG, V2, P5",
        "   Reed C, 1993, SLAG REV",
      ],
      [
        "CR Moss A, 1985, J SLAG, V9, P9, DOI 10.1000/two", "   Fern B, 1991, J SLAG, V2, P5",
        "   Reed C, 1993, SLAG REV, V3, P7",
      ],
      ["CR Fern B, 1991, J SLAG, V2, P5", "   Reed C, 1993, SLAG REV, V3, P7"],
      ["CR Stone E, 1999, J ORE, V4, P1, DOI 10.1000/ore", "   Other X, 1980, DUST"],
      ["CR Stein E, 2004, J ORE, V4, P1, DOI 10.1000/ore"],
    ])
    #expect(
      try corpus.suggestions(.citedReference) == [
        "Vfern B, 1991, J SLAG, V2, P5 > Fern B, 1991, J SLAG, V2, P5",
        "Reed C, 1993, SLAG REV > Reed C, 1993, SLAG REV, V3, P7",
        "Stone E, 1999, J ORE, V4, P1 > Stein E, 2004, J ORE, V4, P1",
      ])
  }
}
