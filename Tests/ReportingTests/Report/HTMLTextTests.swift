import Testing

@testable import Reporting

struct HTMLTextTests {
  @Test(arguments: [
    ("</script><img src=x>", "&lt;/script&gt;&lt;img src=x&gt;"),
    ("\"'&", "&quot;&#39;&amp;"),
    // A character of two scalars: the engine's own escaping does not know it.
    ("\"\u{301} onload=\"", "&quot;\u{301} onload=&quot;"),
    ("a\u{0}b\u{1F}c\u{FFFF}d", "abcd"), ("a\tb\nc\r", "a\tb\nc\n"),
    ("مرحبا e\u{301}", "مرحبا e\u{301}"),
  ])
  func `text is escaped scalar by scalar`(text: String, escaped: String) {
    #expect(HTMLText.escaped(text) == escaped)
  }

  /// RFC 4648, section 10.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
  ])
  func `base64 is that of the standard`(text: String, encoded: String) {
    #expect(ContentPolicy.base64(Array(text.utf8)) == encoded)
  }

  @Test func `a script is allowed by its hash`() {
    // printf 'alert(1)' | openssl dgst -sha256 -binary | base64
    #expect(
      ContentPolicy.text(scripts: ["alert(1)"])
        .hasSuffix("script-src 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"))
  }

  @Test(arguments: [
    ("10.5555/amr.2011.0069", "https://doi.org/10.5555/amr.2011.0069"),
    ("10.1/a<b>\"c#d?e", "https://doi.org/10.1/a%3Cb%3E%22c%23d%3Fe"),
    ("10.1/é", "https://doi.org/10.1/%C3%A9"),
  ])
  func `a DOI becomes an address`(doi: String, address: String) {
    #expect(PaperList.address(doi: doi) == address)
  }

  @Test func `every template escapes what it is given`() throws {
    let hostile = "\"\u{301}><b>"
    let page = PageView(
      documentTitle: hostile, lead: hostile, warnings: [hostile], generator: hostile,
      policy: hostile, styles: "", scripts: [],
      sections: [
        SectionView(
          sectionID: hostile, sectionNumber: 1, sectionHeading: hostile,
          blocks: [
            BlockView(note: hostile),
            BlockView(
              tiles: TilesView(tileList: [.init(tileName: hostile, tileValue: hostile)])),
            BlockView(
              figure: FigureView(
                figureID: hostile, figureNumber: 1, figureFile: hostile, nodeTable: hostile,
                figureTitle: hostile, figureCaption: hostile, figureNotes: [hostile],
                figureNarrow: hostile,
                figureRatio: hostile, narrowRatio: hostile, svg: "", narrowSVG: "",
                queries: [
                  QueryView(
                    queryTitle: hostile, queryCommand: hostile, queryText: hostile,
                    queryFile: hostile, queryRows: hostile, elsewhere: nil, elsewhereTitle: hostile),
                  QueryView(
                    queryTitle: hostile, queryCommand: hostile, queryText: hostile,
                    queryFile: hostile, queryRows: "", elsewhere: hostile, elsewhereTitle: hostile),
                ])),
            BlockView(
              table: TableView(
                tableID: hostile, tableNumber: 1, tableFile: hostile, tableTitle: hostile,
                tableCaption: hostile, tableNotes: [hostile], isLong: true, headCells: "",
                bodyRows: "", tableRest: hostile, tablePrinted: hostile, tableCommand: hostile,
                tableSQL: hostile)),
            BlockView(prose: ProseView(paragraphs: [hostile])),
          ])
      ])
    let text = try PageTemplates().page(page)
    #expect(!text.contains("<b>"))
    #expect(text.contains("&quot;\u{301}&gt;&lt;b&gt;"))
  }
}
