import AnalysisFixtures
import Bibliography
import Testing

@testable import Analysis

struct AuthorSuggestionTests {
  /// A paper by authors `AU|AF`, who are all at one address.
  private func paper(
    _ authors: [String], at place: String, orcid: String? = nil
  ) -> [String] {
    let names = authors.map { $0.split(separator: "|").map(String.init) }
    var fields = [
      "AU " + names.map { $0[0] }.joined(separator: "\n   "),
      "AF " + names.map { $0[1] }.joined(separator: "\n   "),
      "C1 [\(names.map { $0[1] }.joined(separator: "; "))] \(place), Town, England",
    ]
    if let orcid { fields.append("OI \(orcid)") }
    return fields
  }

  @Test func `initials stand for a name when co-authors and places are shared`() throws {
    let corpus = try SuggestionCorpus([
      paper(["Stone, JA|Stone, John A.", "Reed, B|Reed, Bettina"], at: "Univ Northtown"),
      paper(["Stone, J|Stone, J.", "Reed, B|Reed, Bettina"], at: "Univ Northtown"),
      paper(["Stone, J|Stone, James", "Moss, C|Moss, Cora"], at: "Univ Southtown"),
    ])
    #expect(try corpus.suggestions(.author, minimumScore: 0.6) == ["Stone, J. > Stone, John A."])
    let suggestion = try #require(try corpus.suggestion(of: "Stone, J.", .author))
    #expect(
      suggestion.reason
        == "the initial agrees, as with others of this name; 1 shared co-author; 1 shared institution"
    )
  }

  @Test func `hyphens, blanks and points make no other author`() throws {
    let corpus = try SuggestionCorpus([
      paper(["Min, LH|Min, Li-Hua"], at: "Univ Northtown"),
      paper(["Min, LH|Min, Lihua"], at: "Univ Southtown"),
    ])
    #expect(try corpus.suggestions(.author) == ["Min, Li-Hua > Min, Lihua"])
  }

  @Test func `two authors of one paper are two`() throws {
    let corpus = try SuggestionCorpus([
      paper(["Min, LH|Min, Li-Hua", "Min, LH|Min, Lihua"], at: "Univ Northtown")
    ])
    #expect(try corpus.suggestions(.author, minimumScore: 0).isEmpty)
  }

  @Test func `different ORCIDs are two, one ORCID is one`() throws {
    let corpus = try SuggestionCorpus([
      paper(
        ["Fern, A|Fern, Ada"], at: "Univ Northtown", orcid: "Fern, Ada/0000-0002-1825-0097"),
      paper(
        ["Fern, AB|Fern, Ada B."], at: "Univ Northtown",
        orcid: "Fern, Ada B./0000-0001-5109-3700"),
      paper(["Moss, C|Moss, Cora"], at: "Univ A", orcid: "Moss, Cora/0000-0002-1694-233X"),
      paper(["Moss, CE|Moss, C. E."], at: "Univ B", orcid: "Moss, C. E./0000-0002-1694-233X"),
    ])
    // Merged already, by the ORCID.
    #expect(try corpus.suggestions(.author, minimumScore: 0) == [])
    #expect(
      try corpus.database.lines(
        "SELECT DISTINCT label FROM author_occurrences WHERE label LIKE 'Moss%'") == ["Moss, Cora"])
  }

  @Test(arguments: [
    ("Stone, J.", "Stone, John", "initial"), ("Stone, Jon", "Stone, John", "nil"),
    ("Stone, J. A.", "Stone, John Albert", "initials 2"), ("Stone, JA", "Stone, J. B.", "nil"),
    ("Min, Li-Hua", "Min, Lihua", "letters"), ("Min, L. H.", "Min, Lihua", "initial"),
    ("Stone, John", "Stone, John Q.", "first"), ("Stone, John", "Stone, John, Jr.", "first"),
    ("Stone, Jonathan", "Stone, Jonathon", "slip"), ("Müller, K.", "Muller, K.", "letters"),
    ("Stone", "Stone, J.", "nil"),
  ])
  func `how two names of one family agree`(one: String, other: String, expected: String) {
    let (first, second) = (AuthorForm(one), AuthorForm(other))
    for match in [first.match(second), second.match(first)] {
      let said =
        switch match {
        case .none: "nil"
        case .sameLetters: "letters"
        case .sameFirstName: "first"
        case .initials(let count): count == 1 ? "initial" : "initials \(count)"
        case .slip: "slip"
        }
      #expect(said == expected)
    }
  }
}
