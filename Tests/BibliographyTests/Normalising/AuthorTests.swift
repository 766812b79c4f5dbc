import Testing

@testable import Bibliography

struct AuthorTests {
  @Test(arguments: [
    ("Burnham, K. P.", "BURNHAM KP"), ("BURNHAM KP", "BURNHAM KP"), ("Burnham, KP", "BURNHAM KP"),
    ("Burnham K. P.", "BURNHAM KP"), ("Burnham, Kenneth P.", "BURNHAM KP"),
    ("Kim, Jae-Hyuck", "KIM JH"), ("Kim, Jae Hyuck", "KIM JH"), ("Sözen, T", "SOZEN T"),
    ("Abu-Amer, Y", "ABU AMER Y"), ("O'Brien, P", "OBRIEN P"), ("OBrien, P", "OBRIEN P"),
    ("Ardiantiono", "ARDIANTIONO"), ("Zhan Xiangjiang", "ZHAN XIANGJIANG"),
    ("Courter, II", "COURTER II"), ("Smith, JA Jr", "SMITH JA JR"),
    ("Smith, J. A., Jr.", "SMITH JA JR"),
    ("Smith, JA III", "SMITH JA III"), ("[Anonymous]", "[ANONYMOUS]"), ("*IUCN", "*IUCN"),
    ("López, ACC", "LOPEZ ACC"), ("de la Cruz, M", "DE LA CRUZ M"), ("", ""),
    ("Long Manh Tran", "LONG MANH TRAN"),
  ])
  func `an abbreviated key is family name and initials`(written: String, key: String) {
    #expect(AuthorName(written).abbreviatedKey == key)
  }

  @Test(arguments: [
    ("Levi, Taal", "LEVI, TAAL"), ("LEVI, Taal", "LEVI, TAAL"),
    ("Kim, Jae-Hyuck", "KIM, JAE HYUCK"),
    ("Schlögl, A", "SCHLOGL, A"), ("Burnham, Kenneth P.", "BURNHAM, KENNETH P"),
    ("Smith, John A., Jr.", "SMITH, JOHN A JR"), ("Ardiantiono", "ARDIANTIONO"),
  ])
  func `a full key keeps the given names`(written: String, key: String) {
    #expect(AuthorName(written).fullKey == key)
  }

  @Test func `an author with two initials stays one author`() {
    #expect(AuthorName.key(name: "Ash, AB", fullName: nil) == "ASH AB")
    #expect(AuthorName.key(name: "Ash, AB", fullName: "Ash, Ann B.") == "ASH, ANN B")
  }

  @Test func `kinds of names are told`() {
    #expect(AuthorName("[Anonymous]").kind == .anonymous)
    #expect(AuthorName("[ Anonymous, Anonymous ]").kind == .anonymous)
    #expect(AuthorName("*IUCN").kind == .organisation)
    #expect(AuthorName("Ardiantiono").kind == .undivided)
    #expect(AuthorName("Hong Kong CEO Grp").kind == .undivided)
    #expect(AuthorName.group("ALS Registry Study Grp").kind == .organisation)
    #expect(AuthorName("Ash, A").kind == .person)
  }

  @Test func `names are found by full, abbreviated and folded name`() {
    var matcher = AuthorMatcher(
      names: ["Ash, AB", "Elm, J", "Elm, K", "Sözen, T"],
      fullNames: ["Ash, Ann B.", "Elm, Jo", "Elm, Kim", "Sözen, Tomas"])
    #expect(matcher.match("Ash, Ann B.") == .author(0, .fullName))
    #expect(matcher.match("Elm, K") == .author(2, .abbreviatedName))
    #expect(matcher.match("SOZEN, Tomas") == .author(3, .foldedFullName))
    #expect(matcher.match("ELM, J.") == .author(1, .foldedAbbreviatedName))
    #expect(matcher.match("Ash, Ann") == .author(0, .compatibleInitials))
    #expect(matcher.match("Tomas, Sozen") == .author(3, .sameWords))
    #expect(matcher.match(", Tomas Sozen") == .author(3, .sameWords))
    #expect(matcher.match("Elm III, Kim") == .author(2, .sameWords))
    #expect(matcher.match("Elm, Lea") == .none)
    #expect(matcher.match("") == .none)
  }

  @Test func `a name that fits two authors is nobody's`() {
    var matcher = AuthorMatcher(
      names: ["Li, Y", "Li, Y"], fullNames: ["Li, Yan", "Li, Ying"])
    #expect(matcher.match("Li, Y") == .ambiguous)
    #expect(matcher.match("Li, Ying") == .author(1, .fullName))
    #expect(matcher.match("Li, Yu") == .ambiguous)
  }

  @Test func `identifiers go to the author of their name`() {
    var matcher = AuthorMatcher(
      names: ["Ash, AB", "Elm, J"], fullNames: ["Ash, Ann B.", "Elm, Jo"])
    let found = AuthorIdentifier.list(
      "Elm, Jo/0000-0002-1825-0097; Ash, Ann/0000 0001 5109\n3700; /0000-0002-1825-0097; "
        + "Oak, O/0000-0002-1825-0097; Elm, Jo/0000-0002-1825-0098; nobody", scheme: .orcid,
      matcher: &matcher)
    #expect(found.map(\.author) == [1, 0, nil, nil, nil, nil])
    #expect(
      found.map(\.identifier) == [
        "0000-0002-1825-0097", "0000-0001-5109-3700", "0000-0002-1825-0097",
        "0000-0002-1825-0097", nil, nil,
      ])
    #expect(found.map { $0.problem == nil } == [true, true, false, false, false, false])
  }

  @Test func `one author may have two ResearcherIDs`() {
    var matcher = AuthorMatcher(names: ["Elm, J"], fullNames: ["Elm, Jo"])
    let found = AuthorIdentifier.list(
      "Elm, Jo/G-2490-2010; elm, jo/AAG 3578 2019", scheme: .researcherID, matcher: &matcher)
    #expect(found.map(\.identifier) == ["G-2490-2010", "AAG-3578-2019"])
    #expect(found.map(\.author) == [0, 0])
  }

  // 0000-0002-1825-0097 and 0000-0001-5109-3700 are the examples of support.orcid.org;
  // 0000-0002-1694-233X there shows the check character X.
  @Test(arguments: [
    ("0000-0002-1694-233X", "0000-0002-1694-233X"), ("0000 0002 1694 233x", "0000-0002-1694-233X"),
    ("0000-0002-1694-2330", nil), ("0000-0002-1694", nil), ("", nil), ("X000-0002-1694-2330", nil),
  ])
  func `an ORCID has a check digit`(written: String, orcid: String?) {
    #expect(ORCID.normalised(written) == orcid)
  }
}
