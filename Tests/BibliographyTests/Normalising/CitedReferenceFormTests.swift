import Testing

@testable import Bibliography

/// Cited references in the form of 2026, with a comma in the author, beside the older one.
struct CitedReferenceFormTests {
  typealias Text = CitedReference.Text

  private func elements(_ line: String) -> String {
    let text = Text(line)
    return [
      text.citedAuthorName, text.year.map { String($0) }, text.citedSourceName, text.volume,
      text.page,
    ].map { $0 ?? "-" }.joined(separator: "|")
  }

  @Test(arguments: [
    ("Birch, TK, 1991, J TREE RES, V3, P44", "BIRCH TK|1991|J TREE RES|3|44"),
    ("Birch, T. K., 1991, J TREE RES, V3, P44", "BIRCH TK|1991|J TREE RES|3|44"),
    ("Birch, T K, 1991, J TREE RES, V3", "BIRCH TK|1991|J TREE RES|3|-"),
    ("Birch, J.-P., 1991, TREES", "BIRCH JP|1991|TREES|-|-"),
    ("Birch, J-P, 1991, TREES", "BIRCH JP|1991|TREES|-|-"),
    ("van den Birch, T, 1991, J TREE RES, V3, P4", "VAN DEN BIRCH T|1991|J TREE RES|3|4"),
    ("de la Birch Elm, TK, 1991, TREES", "DE LA BIRCH ELM TK|1991|TREES|-|-"),
    ("Birch-Elm, TK, 1991, TREES, P9", "BIRCH-ELM TK|1991|TREES|-|9"),
    ("O'Birch, T, 1991, TREES", "O'BIRCH T|1991|TREES|-|-"),
    ("Birch, Theodora K., 1991, TREES", "BIRCH THEODORA K|1991|TREES|-|-"),
    ("BIRCH, THEODORA, 1991, TREES", "BIRCH THEODORA|1991|TREES|-|-"),
    ("Birch, TK, Jr., 1991, TREES", "BIRCH TK JR|1991|TREES|-|-"),
    ("Birch, Jr., TK, 1991, TREES", "BIRCH TK JR|1991|TREES|-|-"),
    ("Birch, TK, III, 1991, TREES", "BIRCH TK III|1991|TREES|-|-"),
    ("Birch, TK, 2nd, 1991, TREES", "BIRCH TK 2ND|1991|TREES|-|-"),
    ("Birch, 3RD, TK, 1991, TREES", "BIRCH TK 3RD|1991|TREES|-|-"),
    ("Birch Jr, TK, 1991, TREES", "BIRCH JR TK|1991|TREES|-|-"),
    ("birch, tk, 1991, j tree res, v3, p44", "BIRCH TK|1991|J TREE RES|3|44"),
    ("Бук, ТК, 1991, TREES", "БУК ТК|1991|TREES|-|-"),
    ("[桦 Hua], T, 2012, [树, Trees], V3, P6", "[桦 HUA] T|2012|[树, TREES]|3|6"),
    ("Søren, Å, 1991, TREES", "SOREN A|1991|TREES|-|-"),
    ("[Anonymous], 2016, R LANG", "[ANONYMOUS]|2016|R LANG|-|-"),
    ("*TREE OFF, 2006, GLOB TREES", "*TREE OFF|2006|GLOB TREES|-|-"),
    ("World Tree Organization, 2006, GLOB TREES", "WORLD TREE ORGANIZATION|2006|GLOB TREES|-|-"),
    (
      "Dept Trees, Office of Leaves, 1999, REPORT",
      "DEPT TREES, OFFICE OF LEAVES|1999|REPORT|-|-"
    ),
    ("Dept Trees, Leaves, and Roots, 1999, REP", "DEPT TREES LEAVES, AND ROOTS|1999|REP|-|-"),
    ("Birch, T, TREES OF NORTH, P5", "BIRCH T|-|TREES OF NORTH|-|5"),
    ("Birch, T. K., TREES", "BIRCH TK|-|TREES|-|-"),
    ("Birch, TK, 1991", "BIRCH TK|1991|-|-|-"), ("Birch, TK, 1991, V3, P4", "BIRCH TK|1991|-|3|4"),
    ("Birch T, J TREE RES, 1991, V3, P4", "BIRCH T|1991|J TREE RES|3|4"),
    ("1991, TREES, P4", "-|1991|TREES|-|4"),
  ])
  func `author, year and source are told by what they are`(line: String, expected: String) {
    #expect(elements(line) == expected)
  }

  @Test(arguments: [
    ("BIRCH T, TREE LETT", "BIRCH T|-|TREE LETT|-|-"),
    ("BIRCH, GOD PHILOS, P55", "BIRCH|-|GOD PHILOS|-|55"),
    ("BIRCH, TREES", "BIRCH|-|TREES|-|-"), ("BIRCH, T", "BIRCH|-|T|-|-"),
    ("Birch, T, DOI 10.5555/a", "BIRCH T|-|-|-|-"),
    ("Birch T., Bot. Rev., V18", "BIRCH T|-|BOT REV|18|-"),
    ("BIRCH T, J BOT, V27, p152, 1480", "BIRCH T|-|J BOT|27|152, 1480"),
    ("Iherin T, Arbor, Sér. Bot., V9", "IHERIN T|-|ARBOR, SER BOT|9|-"),
  ])
  func `what the older form says without a year stays`(line: String, expected: String) {
    #expect(elements(line) == expected)
  }

  @Test(arguments: [
    "DOI 10.5555/Tree.7", "DOI DOI 10.5555/TREE.7", "DOI [10.5555/tree.7, DOI 10.5555/TREE.7]",
    "DOI https://doi.org/10.5555/tree.7", "doi 10.5555/tree.7", "doi:10.5555/tree.7",
    "DOI: 10.5555/tree.7", "https://doi.org/10.5555/tree.7", "10.5555/tree.7",
  ])
  func `a DOI is one in every shape`(field: String) {
    for author in ["Birch TK", "Birch, TK"] {
      let text = Text("\(author), 1991, J TREE RES, V3, P44, \(field)")
      #expect(text.doi == "10.5555/tree.7")
      #expect(text.source == "J TREE RES")
      #expect(text.page == "44")
      #expect(text.referenceKey == "Birch TK, 1991, J TREE RES, V3, P44")
    }
  }

  @Test(arguments: [
    ("arXiv:2005.00777", "10.48550/arxiv.2005.00777"),
    ("arXiv:2005.00777v3", "10.48550/arxiv.2005.00777"),
    ("ARXIV: hep-th/9901001", "10.48550/arxiv.hep-th/9901001"),
  ])
  func `a number of arXiv is a DOI`(field: String, doi: String) {
    #expect(Text("Birch T, 2020, Arxiv, DOI \(field)").doi == doi)
  }

  @Test(arguments: [
    ("Birch T, 2001, PHYS TREE E, V64", "Birch T, 2001, PHYS TREE E, V64"),
    (
      "Birch T, 2001, PHYS TREE E, V64, DOI 10.5555/A.1",
      "Birch T, 2001, PHYS TREE E, V64, DOI 10.5555/a.1"
    ),
    (
      "Birch T, 2001, PHYS TREE E, V64, ARTN 016131, DOI 10.5555/A.1",
      "Birch T, 2001, PHYS TREE E, V64, ARTN 016131"
    ),
    (
      "Birch T, 2001, PHYS TREE E, V64, DOI 10.5555/A.1, ARTN 016131",
      "Birch T, 2001, PHYS TREE E, V64, ARTN 016131"
    ),
    (
      "Birch, T, 2001, PHYS TREE E, V64, P5, DOI 10.5555/A.1", "Birch T, 2001, PHYS TREE E, V64, P5"
    ),
    (
      "Birch T, 1986, Ruritania Patent, Patent No. 6214812",
      "Birch T, 1986, Ruritania Patent, Patent No. 6214812"
    ),
  ])
  func `without a page, what tells works apart is in the key`(line: String, key: String) {
    #expect(Text(line).referenceKey == key)
  }

  @Test(arguments: [
    ("IN PRESS, J MOCK TREE", "J MOCK TREE"), ("J MOCK TREE, IN PRESS", "J MOCK TREE"),
    ("J MOCK TREE IN PRESS", "J MOCK TREE"), ("IN PRESS MOCK TREES", "MOCK TREES"),
    ("in press, J. Mock Tree", "J MOCK TREE"), ("J Mock Tree (in press)", "J MOCK TREE"),
    ("LEAVES UNPUB", "LEAVES"), ("J TREES SUBMITTED", "J TREES"),
    ("SUBMITTED, J TREES", "J TREES"), ("ACCEPTED, J TREES", "J TREES"),
    ("N/A, J TREES", "J TREES"), ("IN PRESS", "-"), ("n/a", "-"), ("UNPUBLISHED", "-"),
    ("UNPUB GC SERIES", "GC SERIES"), ("UNPUBLISHED DATA TREES", "TREES"),
    ("Unpublished J Trees", "J TREES"), ("SUBMITTED J TREES", "J TREES"),
    ("IN PREP J TREES", "J TREES"), ("IN PREPARATION J TREES", "J TREES"),
    ("UNPUBLISHED DATA", "-"), ("UNPUBLICIZED TREES", "UNPUBLICIZED TREES"),
    ("TREE PRESS", "TREE PRESS"), ("PRESS FREEDOM", "PRESS FREEDOM"),
    ("GIFTS ACCEPTED", "GIFTS ACCEPTED"),
    ("TREES: Submitted to a Court", "TREES: SUBMITTED TO A COURT"),
  ])
  func `status words are no part of a source`(source: String, name: String) {
    #expect(Text("Birch T, 2001, \(source)").citedSourceName ?? "-" == name)
  }

  @Test(arguments: [
    ("Birch T, n.d., MOCK LETT", "BIRCH T|-|MOCK LETT|-|-"),
    ("Birch, T, N.D., MOCK LETT, V3", "BIRCH T|-|MOCK LETT|3|-"),
    ("Birch T, 0, MOCK LETT, V3, P4", "BIRCH T|-|MOCK LETT|3|4"),
    ("Birch T, n.d.", "BIRCH T|-|-|-|-"),
  ])
  func `what stands for an unknown year is no part of the source`(line: String, expected: String) {
    #expect(elements(line) == expected)
    #expect(Text(line).problem == .noYear)
    #expect(Text(line).year == nil)
  }

  @Test func `a volume or page that is not available is none`() {
    let text = Text("Birch T, 2001, J TREES, Vn/a, pn/a")
    #expect(text.citedSourceName == "J TREES")
    #expect(text.volume == nil)
    #expect(text.page == nil)
  }
}
