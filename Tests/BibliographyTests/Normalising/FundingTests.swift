import Testing

@testable import Bibliography

struct FundingTests {
  static func text(_ field: String) -> [String] {
    Grant.list(field).map { "\($0.funder ?? "")|\($0.number ?? "-")" }
  }

  @Test(arguments: [
    ("Agency (AG) [g1, g2]; Other", ["Agency (AG)|g1", "Agency (AG)|g2", "Other|-"]),
    ("Agency [[2017] 115/WL16]; B [x]", ["Agency|[2017] 115/WL16", "B|x"]),
    ("Ministry (Program [PH]) [HUS 44]; C", ["Ministry (Program [PH])|HUS 44", "C|-"]),
    ("Joint (Service [CWS]); D", ["Joint (Service [CWS])|-", "D|-"]),
    ("NIH HHS [R13] Funding Source: Medline", ["NIH HHS|R13"]),
    ("A [g1; g2]; B", ["A|g1", "A|g2", "B|-"]), ("A [g1", ["A|g1"]), ("[g1]", ["|g1"]),
    ("Fish &amp; Game [7]", ["Fish & Game|7"]), ("A []", ["A|-"]), ("", []),
    ("A;; B", ["A|-", "B|-"]), ("A [g1; B [g2]", ["A|g1", "B|g2"]),
    ("A [g1; [g2]; g3]; B", ["A|g1", "A|[g2]", "A|g3", "B|-"]),
    ("A [AGA001 (GR15112)]", ["A|AGA001 (GR15112)"]),
  ])
  func `funders and their grants`(field: String, expected: [String]) {
    #expect(Self.text(field) == expected)
  }

  @Test(arguments: [
    (["Asea, AAA Geraci, F Kaur, P"], ["Asea, AAA", "Geraci, F", "Kaur, P"]),
    (["Asea, AAA", "Geraci, F"], ["Asea, AAA", "Geraci, F"]),
    (["Asea, AAA; Geraci, F"], ["Asea, AAA", "Geraci, F"]),
    (["Dika, TR de la Cruz, WC Jr Elm, K"], ["Dika, TR", "de la Cruz, WC Jr", "Elm, K"]),
    (["Ferri, MB"], ["Ferri, MB"]), ([""], []),
  ])
  func `glued editors come apart`(lines: [String], names: [String]) {
    #expect(Editors.names(lines: lines) == names)
  }

  @Test func `a paper of two conferences has two`() {
    let found = Conference.list(
      titles: ["1st Ash  Meeting", "2nd Elm Meeting"], dates: ["OCT 16-18, 2016", "AUG, 2015"],
      locations: ["Oslo, NORWAY"])
    #expect(found.map(\.title) == ["1st Ash Meeting", "2nd Elm Meeting"])
    #expect(found.map(\.startDate) == ["2016-10-16", "2015-08"])
    #expect(found.map(\.location) == ["Oslo, NORWAY", nil])
  }
}
