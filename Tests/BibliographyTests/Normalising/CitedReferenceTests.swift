import Testing

@testable import Bibliography

struct CitedReferenceTests {
  typealias Text = CitedReference.Text

  @Test func `author, year, source, volume, page and DOI`() {
    let text = Text("Ash A. B., 2007, J BOT, V10, P174, DOI 10.1000/ABC-7.(2)")
    #expect(text.author == "Ash A. B.")
    #expect(text.year == 2007)
    #expect(text.source == "J BOT")
    #expect(text.volume == "10")
    #expect(text.page == "174")
    #expect(text.doi == "10.1000/abc-7.(2)")
    #expect(text.problem == nil)
    #expect(text.referenceKey == "Ash A. B., 2007, J BOT, V10, P174")
    #expect(text.citedAuthorName == "ASH AB")
  }

  /// line; author | year | source | volume | page, "-" for none
  @Test(arguments: [
    ("Ash AB, 2007, FLORA NORD", "Ash AB|2007|FLORA NORD|-|-"),
    ("Ash AB, 2007, P19", "Ash AB|2007|-|-|19"),
    ("Ash AB, 2007, V32, P8", "Ash AB|2007|-|32|8"),
    ("Ash AB, 2007, P300 SPELLER PARADIG", "Ash AB|2007|P300 SPELLER PARADIG|-|-"),
    ("Ash AB, 2007, VACCINE, V3, P1", "Ash AB|2007|VACCINE|3|1"),
    ("Ash AB, 2007, VACCINE", "Ash AB|2007|VACCINE|-|-"),
    ("Ash AB, 2007, PAIN, P75", "Ash AB|2007|PAIN|-|75"),
    ("Ash, FLORA NORD", "Ash|-|FLORA NORD|-|-"),
    ("Ash A, J BOT IN PRESS, V76", "Ash A|-|J BOT IN PRESS|76|-"),
    ("2009, STAND METH, P1", "-|2009|STAND METH|-|1"),
    ("FLORA NORD REPORT", "-|-|FLORA NORD REPORT|-|-"),
    ("Ash A, 2002, Bol Nord, Sér. Bot., V92, P57", "Ash A|2002|Bol Nord, Sér. Bot.|92|57"),
    ("Ash A, 1999, BOTANY, PROCEEDINGS, P124", "Ash A|1999|BOTANY, PROCEEDINGS|-|124"),
    (
      "Ash A, 1999, BOTANY, VOLS 1-3, PROCEEDINGS, P12",
      "Ash A|1999|BOTANY, VOLS 1-3, PROCEEDINGS|-|12"
    ),
    ("Ash A, 1999, BOTANY, VOLS 1-3", "Ash A|1999|BOTANY, VOLS 1-3|-|-"),
    ("Ash A, 2000, J BOT, V97, p[14, 427, 432]", "Ash A|2000|J BOT|97|[14, 427, 432]"),
    ("Ash A, 2000, J BOT, V105, pS26", "Ash A|2000|J BOT|105|S26"),
    ("Ash A, 2000, J BOT, V7, p1204", "Ash A|2000|J BOT|7|1204"),
    ("Ash A, 2000, J BOT, V7, pxxviii", "Ash A|2000|J BOT|7|xxviii"),
    ("Ash A, 2000, J BOT, V7, pAbstract", "Ash A|2000|J BOT|7|Abstract"),
    ("Ash A, 2000, J BOT, V7, part two", "Ash A|2000|J BOT|7|-"),
    ("Ash A, 2000, J BOT, VXIV, pxii", "Ash A|2000|J BOT|XIV|xii"),
    ("Ash A, 2000, J BOT, VNo. 11, P1", "Ash A|2000|J BOT|No. 11|1"),
    ("Ash A, 2000, J BOT, VAC19, P716", "Ash A|2000|J BOT|AC19|716"),
    ("Ash A, 2000, J BOT, V95 Suppl 7, pS274", "Ash A|2000|J BOT|95 Suppl 7|S274"),
    ("Ash A, 2000, J BOT, V25, P12, ARTN 12", "Ash A|2000|J BOT|25|12"),
    ("Ash A, 2000, J BOT, V7, PE12", "Ash A|2000|J BOT|7|E12"),
    ("Ash A, 2000, J BOT, PE12", "Ash A|2000|J BOT, PE12|-|-"),
    ("Ash A, 2000, J BOT, V7, PART TWO", "Ash A|2000|J BOT|7|-"),
    ("Ash A, 2000, J BOT, V27, p152, 148", "Ash A|2000|J BOT|27|152, 148"),
    ("Ash A, 2000, J BOT, V107, part. no.", "Ash A|2000|J BOT|107|-"),
    ("Ash A, 2000, J BOT, V10, no, P32, ARTN 9", "Ash A|2000|J BOT|10|32"),
    ("Ash A, 2000, J BOT, part B, V9, P31", "Ash A|2000|J BOT, part B|9|31"),
    ("[钱 Qian], 2013, [学报, Acta Bot], V33, P63", "[钱 Qian]|2013|[学报, Acta Bot]|33|63"),
    ("[Anonymous], 2016, R LANG", "[Anonymous]|2016|R LANG|-|-"),
    ("*IUCN CONS INT, 2006, GLOB ASS", "*IUCN CONS INT|2006|GLOB ASS|-|-"),
    ("Fish Service [FWS, 1998, FED REG, V63, P1752", "Fish Service [FWS|1998|FED REG|63|1752"),
    ("PRISM, 2009, PAR EL", "PRISM|2009|PAR EL|-|-"),
    ("DOI K, 1977, J BONE, V59, P809", "DOI K|1977|J BONE|59|809"),
    ("Ash A, 1057, FISHERY, V2", "Ash A|1057|FISHERY|2|-"),
  ])
  func `elements of odd lines`(line: String, elements: String) {
    let text = Text(line)
    let year = text.year.map { String($0) }
    let found = [text.author, year, text.source, text.volume, text.page]
      .map { $0 ?? "-" }.joined(separator: "|")
    #expect(found == elements)
    #expect(text.referenceKey == line)
  }

  @Test func `an article number before or after the DOI`() {
    for line in [
      "Ash A, 2000, J BOT, V7, ARTN e12, DOI 10.1000/abc",
      "Ash A, 2000, J BOT, V7, DOI 10.1000/abc, ARTN e12",
    ] {
      let text = Text(line)
      #expect(text.doi == "10.1000/abc")
      #expect(text.articleNumber == "e12")
      #expect(text.volume == "7")
      #expect(text.source == "J BOT")
    }
  }

  @Test(arguments: [
    ("DOI 10.1016/S0140 6736(08)60453 5", ["10.1016/s0140-6736(08)60453-5"]),
    ("DOI 10.1175/1520<1779:A>2.0.CO; 2", ["10.1175/1520<1779:a>2.0.co;2"]),
    ("DOI DOI 10.1000/AB.1", ["10.1000/ab.1"]),
    ("DOI [10.1000/ab.1, DOI 10.1000/AB.1]", ["10.1000/ab.1"]),
    ("DOI [10.1000/ab.1, DOI 10.1000/CD.2]", ["10.1000/ab.1", "10.1000/cd.2"]),
    (
      "DOI 10.1645/0022-3395(2002)088[0802:POTGAI]2.0.CO;2",
      ["10.1645/0022-3395(2002)088[0802:potgai]2.0.co;2"]
    ),
    (
      "DOI [10.1000/a(19)55[18:BO]2.0.CO;2, 10.1000/b]",
      ["10.1000/a(19)55[18:bo]2.0.co;2", "10.1000/b"]
    ),
    (
      "DOI 10.2193/0022-541X(2005)069&lt;0124:IP&gt;2.0.CO;2",
      ["10.2193/0022-541x(2005)069<0124:ip>2.0.co;2"]
    ),
    ("DOI https://doi.org/10.2989/18X.2014", ["10.2989/18x.2014"]),
    ("DOI [http://dx.doi.org/10.3996/02-J.S8, DOI 10.3996/02-J.S8]", ["10.3996/02-j.s8"]),
    ("DOI DOI 10.3996/052012-JFWM-043.S4);", ["10.3996/052012-jfwm-043.s4"]),
    ("DOI [10.1073/pnas. 0115, DOI 10.1073/PNAS.0115)]", ["10.1073/pnas.0115"]),
    ("DOI [10. 1007/978-4, DOI 10.1007/978-4]", ["10.1007/978-4"]),
    ("DOI DOI 10.1002/JCB.24017.[]", ["10.1002/jcb.24017"]),
    ("DOI [DOI 10.1206/0003(2006)299[, 10.5531/sd.14]", ["10.5531/sd.14"]),
  ])
  func `a DOI runs to the end of its field`(field: String, dois: [String]) {
    let text = Text("Ash A, 2000, J BOT, V1, P2, \(field)")
    #expect(text.doi == dois.first)
    #expect(text.furtherDOIs == Array(dois.dropFirst()))
    #expect(text.problem == nil)
    #expect(text.page == "2")
    #expect(text.referenceKey == "Ash A, 2000, J BOT, V1, P2")
  }

  @Test func `a list of DOIs that breaks off ends with its line`() {
    // Behind a line stands the next one.
    let lines = Array("Ash A, 2000, J BOT, V1, P2, DOI [10.1000/ab.1, 10.1000/cd.2, Elm B".utf8)
    let dois = [
      "10.1000/ab.1, 10.1000/cd.2,": ["10.1000/ab.1", "10.1000/cd.2"],
      "10.1000/ab.1,": ["10.1000/ab.1"], "10.1000/ab": ["10.1000/ab"],
    ]
    for (field, expected) in dois {
      let start = "Ash A, 2000, J BOT, V1, P2, DOI [".utf8.count
      lines.withUnsafeBufferPointer {
        let line = UnsafeBufferPointer(rebasing: $0[..<(start + field.utf8.count)])
        #expect(CitedReference(line: line).dois(in: line) == expected)
      }
    }
  }

  @Test(arguments: [
    ("Ash A, 2009, THESIS, DOI Texas Tech University", CitedReference.Problem.notADOI),
    ("Ash A, 2009, J BOT, DOI 0141703/AIM.0010", .notADOI),
    ("Ash A, 2009, J BOT, DOI arXiv:about", .notADOI),
    ("Ash A, 2009, J BOT, DOI 10.", .notADOI),
    ("Ash A, 2000, ECOLOGY, V81, P642, DOI DOI 10.1890/0012-9658(2000)081[", .cutDOI),
    ("Ash A, J BOT", .noYear), ("FLORA NORD", .singleElement), ("  ", .empty), ("", .empty),
    ("Ash A, 1057, J BOT", .earlyYear), ("Ash A, 9999, J BOT", .lateYear),
    ("Fish Service [FWS, 1998, FED REG", .openBracket),
  ])
  func `what could not be understood has a reason`(line: String, problem: CitedReference.Problem) {
    #expect(Text(line).problem == problem)
  }

  @Test(arguments: [
    ("Ash Y, 1986, Japan Patent, Patent No. [JP 61-12601, 6112601]", "[JP 61-12601, 6112601]"),
    ("Ash C., 1986, Patent No. 6214812", "6214812"), ("ASH M, Patent No. 6214812", "6214812"),
    (
      "Ash X, 2015, US Patent, DOI 10.1093/nar/27.22, Patent No. [12/704, 12704]", "[12/704, 12704]"
    ),
  ])
  func `a patent keeps its number`(line: String, number: String) {
    let text = Text(line)
    #expect(text.patentNumber == number)
    #expect(text.flags.contains(.patent))
  }

  @Test(arguments: [
    ("Ash A, 2018, CJPH IN PRESS, V109", CitedReference.Flags.inPress),
    ("Ash A, 1988, MAR UNPUB", .unpublished), ("Ash A, 2010, J BOT SUBMITTED", .submitted),
    ("Ash A, 2006, THESIS U NORD", .thesis), ("Ash A, 1967, [No title captured], V2", .noTitle),
    ("Ash A, 2015, ARXIV151107", .preprint), ("[Anonymous], 2016, X", .anonymous),
    ("*IUCN, 2006, X", .organisation), ("Ash A, 2006, HYPOTHESIS", CitedReference.Flags()),
  ])
  func `flags say what kind of source it is`(line: String, flags: CitedReference.Flags) {
    #expect(Text(line).flags == flags)
  }

  @Test func `an article number is no page and no source`() {
    let text = Text("Ash A, 2010, PLOS X, V5, ARTN e0198766, DOI 10.1000/x.1")
    #expect(text.articleNumber == "e0198766")
    #expect(text.volume == "5")
    #expect(Text("Ash A, 1980, ART EXPERIENCE").source == "ART EXPERIENCE")
  }

  @Test(arguments: [
    ("Burnham K. P.", "BURNHAM KP"), ("Burnham K.P.", "BURNHAM KP"), ("BURNHAM KP", "BURNHAM KP"),
    ("Burnham K P", "BURNHAM KP"), ("Burnham Kenneth P.", "BURNHAM KENNETH P"),
    ("*IUCN", "*IUCN"), ("Sözen T", "SOZEN T"), ("Sartre J.-P.", "SARTRE JP"),
    ("R Development Core Team", "R DEVELOPMENT CORE TEAM"), ("[Anonymous]", "[ANONYMOUS]"),
    ("MERLEAU-PONTY M.", "MERLEAU-PONTY M"), ("St. John  H", "ST JOHN H"),
    ("U.S. Fish and Wildlife Service", "US FISH AND WILDLIFE SERVICE"), ("Østby E", "OSTBY E"),
    ("{anonymous}", "{ANONYMOUS}"),
  ])
  func `cited authors fold case, stops and initials`(written: String, name: String) {
    #expect(Text("\(written), 1999, X").citedAuthorName == name)
  }

  @Test(arguments: [
    ("Bird  Study", "BIRD STUDY"), ("bol. invemar", "BOL INVEMAR"),
    ("J.Wildl.Manage", "J WILDL MANAGE"),
    ("Iheringia, Sér. Zool.", "IHERINGIA, SER ZOOL"), ("PLOS ONE", "PLOS ONE"),
    ("Ecol. &amp; Evol.", "ECOL & EVOL"),
  ])
  func `cited sources fold case, stops and blanks`(written: String, name: String) {
    #expect(Text("Ash A, 1999, \(written), V1").citedSourceName == name)
  }

  @Test func `a source without a captured title has no name`() {
    #expect(Text("Ash A, 1999, [No title captured], P3").citedSourceName == nil)
  }
}
