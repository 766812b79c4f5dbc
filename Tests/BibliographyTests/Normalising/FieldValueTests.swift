import Testing

@testable import Bibliography

struct FieldValueTests {
  @Test(arguments: [
    (
      "mark-recapture; Mark  Recapture; MARK RECAPTURE;",
      ["mark recapture", "mark recapture", "mark recapture"]
    ),
    ("NF-&#954;B; ageing", ["nf κb", "ageing"]), ("label&#8208; free; x", ["label free", "x"]),
    ("R&D; AT&T; Fish &amp; Game", ["r&d", "at&t", "fish & game"]), ("; ; -", []),
    ("O\u{308}kologie", ["ökologie"]), ("a;b", ["a", "b"]), ("", []),
    (
      "Alzheimer's disease; Alzheimer’s disease; Alzheimer`s disease; Alzheimer´s disease; "
        + "Alzheimerʼs disease; Alzheimer′s disease; Alzheimerâ€™s disease; Alzheimer&#8217;s disease",
      Array(repeating: "alzheimer's disease", count: 8)
    ),
    (
      "\"smart\" city; “smart” city; «smart» city; „smart“ city; »Smart« city; &quot;smart&quot; city; "
        + "â€œsmartâ€\u{9D} city; Â«smartÂ» city",
      Array(repeating: "\"smart\" city", count: 8)
    ),
    ("post–fire; post—fire; postâ€“fire; post−fire", Array(repeating: "post fire", count: 4)),
    (
      "Corvus mockus [Habitat / Reed; dry / ] [Spain / ]. ; Larus mockus",
      ["corvus mockus [habitat / reed; dry / ] [spain / ]", "larus mockus"]
    ),
    ("an open [bracket; and another", ["an open [bracket", "and another"]),
  ])
  func `keywords fold case, hyphens and blanks`(field: String, keys: [String]) {
    #expect(Keyword.list(field).map(\.key) == keys)
  }

  @Test func `the written form of a keyword is kept`() {
    #expect(Keyword.list(" Mark-Recapture ;x").map(\.asWritten) == ["Mark-Recapture", "x"])
    #expect(Keyword.list("O\u{308}l").first?.key.unicodeScalars.count == 2)
  }

  @Test(arguments: [
    ("DEC", 2010, "2010-12"), ("JAN 9", 2010, "2010-01-09"), ("SPR", 2010, "2010"),
    ("JAN-JUN", 2010, "2010-01"), ("JUL-AUG 12", 2010, "2010-07"), ("JUL AUG", 2010, "2010-07"),
    ("FEB 30", 2010, "2010-02"), ("FEB 29", 2012, "2012-02-29"), ("FEB 29", 2010, "2010-02"),
    ("", 2010, "2010"), ("FAL-WIN", 2010, "2010"), ("JAN 9-15", 2010, "2010-01-09"),
    ("Aug 1 2019", 2019, "2019-08-01"), ("2020-Dec", 2020, "2020-12"), ("07 2006", 2006, "2006-07"),
    ("January 30, 2020", 2020, "2020-01-30"), ("1998, thesis publ. 1997", 1998, "1998"),
    ("2019 Dec 16", 2019, "2019-12-16"), ("DEC 1997", 1998, "1998"),
    (
      "XY2021000002-A1   04 Mar 2021   Z01X-001/00   XY2020000001-A1   30 Jan 2020   Z01X-002/00",
      2020, "2020-01-30"
    ),
  ])
  func `a publication date is as precise as it is written`(written: String, year: Int, iso: String)
  {
    #expect(PublicationDate.iso(written, year: year) == iso)
    #expect(PublicationDate.iso(written, year: nil) == nil)
  }

  @Test(arguments: [
    ("MAY 2020", nil, "2020-05"), ("JULY", 2019, "2019-07"), ("JULY", nil, nil),
    ("2020", nil, "2020"), ("", 2019, nil),
  ])
  func `early access has a month and a year`(written: String, year: Int?, iso: String?) {
    #expect(PublicationDate.earlyAccess(written, year: year) == iso)
  }

  @Test(arguments: [
    ("2019", 2019), ("n.d.", nil), ("19", nil), ("0999", nil), ("in press", nil), ("20190", nil),
  ])
  func `a year has four digits`(written: String, year: Int?) {
    #expect(FieldValues.year(written) == year)
  }

  @Test(
    arguments: [
      ("42", 42), ("-3", -3), ("0", 0), ("007", nil), ("1e3", nil), ("+1", nil), (" 5", nil),
      ("", nil), ("4.0", nil), ("99999999999999999999", nil),
    ] as [(String, Int64?)])
  func `an integer is one only if it comes back as it was`(written: String, value: Int64?) {
    #expect(FieldValues.canonicalInteger(written) == value)
  }

  @Test(arguments: [
    ("The α-β Game: A Review.", "the α β game a review"), ("Ashes  &amp; Elms", "ashes elms"),
    ("Ash's Flöra, 2nd ed.", "ashs flora 2nd ed"), ("Ash’s flora", "ashs flora"), ("...", ""),
    ("ASHES AND ELMS", "ashes and elms"), ("Ash`s flora", "ashs flora"),
    ("Ash′s flora", "ashs flora"), ("Ashâ€™s flora", "ashs flora"),
  ])
  func `titles compare by letters and digits`(title: String, key: String) {
    #expect(FieldValues.titleKey(title) == key)
  }

  @Test func `flags and open access`() {
    #expect(["Y", "N", ""].map(FieldValues.yesNo) == [1, 0, nil])
    #expect(
      FieldValues.openAccessKinds("gold, Green Published") == ["Green Published", "gold"])
    #expect(FieldValues.openAccessKinds("Green Published, gold, gold").count == 2)
  }

  // 0378-5955 is the worked example of the ISSN manual; 2434-561X of Wikipedia's article.
  @Test(arguments: [
    ("0378-5955", "0378-5955"), ("0378 5955", "0378-5955"), ("03785955", "0378-5955"),
    ("2434-561x", "2434-561X"), ("0378-5954", nil), ("0378-595", nil), ("issn1", nil), ("", nil),
    ("0000-0000", nil), ("0378-59X5", nil), ("2434-561X1", nil),
  ])
  func `an ISSN has a check digit`(written: String, issn: String?) {
    #expect(ISSN.normalised(written) == issn)
  }

  // The pair of one book in the ISBN manual: 0-306-40615-2 and 978-0-306-40615-7.
  @Test(arguments: [
    ("0-306-40615-2", "9780306406157"), ("978-0-306-40615-7", "9780306406157"),
    ("978 0 306 40615 7", "9780306406157"), ("978-0-306-40615-8", nil),
    ("080442957X", "9780804429573"), ("08044295X7", nil), ("0-306-40615-3", nil),
    ("978-0-306-4X615-7", nil), ("", nil),
  ])
  func `both forms of an ISBN agree`(written: String, isbn: String?) {
    #expect(ISBN.normalised(written) == isbn)
  }

  @Test(arguments: [
    ("https://doi.org/10.1000/ABC", "10.1000/abc"), ("doi:10.1000/ABC", "10.1000/abc"),
    ("10.1000/abc.", "10.1000/abc"),
    ("10.1061/(ASCE)0733(2003)129:6(547)", "10.1061/(asce)0733(2003)129:6(547)"),
    ("10.1000%2Fabc", "10.1000/abc"), ("11.1000/abc", nil), ("10.1/x", nil), ("", nil),
    ("ISBN: 978 0 470 67075 0", nil), ("10.1000/", nil),
  ])
  func `a DOI is lower case without prefix`(written: String, doi: String?) {
    #expect(DOI.normalised(written) == doi)
  }

  @Test(arguments: [
    ("101-109", "101", "109"), ("230", "230", nil), ("e15", "e15", nil), (" 5 - 9 ", "5", "9"),
    ("iv-xii", "iv", "xii"), ("123456789012-13", "123456789012", "13"), ("S1-S9", "S1", "S9"),
    ("supplement", "supplement", nil), ("section1-section2", "section1", "section2"),
  ])
  func `pages are a number or two`(written: String, first: String, last: String?) {
    #expect(PageRange(written)?.first == first)
    #expect(PageRange(written)?.last == last)
  }

  @Test(arguments: [
    "", "-", "5-", "1-2-3", "p. 5", "supplement-issue", "part-continued", "1234567890123",
  ])
  func `text and several ranges are no pages`(written: String) {
    #expect(PageRange(written) == nil)
  }
}
