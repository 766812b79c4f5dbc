import Testing
import Wording

@testable import Reporting

struct FigureTextTests {
  @Test(arguments: [
    ("</script><img onerror=\"x\">", "&lt;/script&gt;&lt;img onerror=&quot;x&quot;&gt;"),
    ("a & b's", "a &amp; b&#39;s"), ("bell\u{7}\u{0}\u{1B}[0m", "bell[0m"),
    ("line\nbreak\ttab\r", "line break tab "), ("\u{FFFE}\u{FFFF}\u{1FFFE}x\u{85}", "x"),
    ("שלום עולם", "שלום עולם"), ("Cafe\u{301} 👩‍🔬", "Cafe\u{301} 👩‍🔬"),
  ])
  func `text is escaped, and what XML forbids is left out`(text: String, expected: String) {
    #expect(XMLText.escaped(text) == expected)
  }

  @Test(arguments: [
    (1.0, "1"), (0.5, "0.5"), (2.345, "2.35"), (-0.001, "0"), (-1.25, "-1.25"), (1e300, "0"),
    (.nan, "0"), (.infinity, "0"), (1234.5, "1234.5"), (10, "10"),
  ])
  func `coordinates have at most two decimals`(value: Double, expected: String) {
    #expect(NumberText.short(value) == expected)
  }

  @Test(arguments: [
    (0.0832, "0.0832"), (34.31, "34.3"), (1.9502, "1.95"), (0.000123, "0.000123"), (5120, "5120"),
    (0, "0"),
  ])
  func `parameters of curves have three digits that matter`(value: Double, expected: String) {
    #expect(NumberText.significant(value) == expected)
  }

  @Test func `a text is as wide as Helvetica's letters and three percent`() {
    // Adobe's metrics: A 667, V 667, i 222, blank 278 thousandths; bold i 278.
    #expect(abs(TextWidth.of("AV i", size: 10) - 18.34 * 1.03) < 1e-9)
    #expect(abs(TextWidth.of("i", size: 10, isBold: true) - 2.78 * 1.03) < 1e-9)
    #expect(TextWidth.of("e\u{301}", size: 10) == TextWidth.of("e", size: 10))
    #expect(TextWidth.of("漢", size: 10) > 10)
  }

  @Test func `a text is cut where its room ends, between characters`() {
    #expect(TextFitting.line("abandoned mines", width: 1000, size: 10) == "abandoned mines")
    let cut = TextFitting.line("abandoned mines", width: 50, size: 10)
    #expect(cut.hasSuffix("…"))
    #expect(TextWidth.of(cut, size: 10) <= 50)
    #expect(TextFitting.line("e\u{301}e\u{301}e\u{301}", width: 17, size: 10) == "e\u{301}…")
    #expect(TextFitting.line("", width: 10, size: 10) == "")
    #expect(TextFitting.line("W", width: 1, size: 10) == "…")
  }

  @Test func `a title of five thousand characters is shortened to be drawn`() {
    let long = String(repeating: "reclamation ", count: 420)
    #expect(TextFitting.plain(long).count <= 300)
    #expect(TextFitting.lines(long, width: 100, size: 11, limit: 2).count == 2)
  }

  @Test func `lines break at blanks and the last one is cut`() {
    #expect(
      TextFitting.lines("acid mine drainage", width: 60, size: 11) == ["acid mine", "drainage"])
    let lines = TextFitting.lines("acid mine drainage of old pits", width: 60, size: 11, limit: 2)
    #expect(lines.count == 2 && lines[1].hasSuffix("…"))
    #expect(TextFitting.lines("  ", width: 60, size: 11).isEmpty)
  }

  @Test func `towers of combining marks are cut down`() {
    let tower = "a" + String(repeating: "\u{301}", count: 50)
    #expect(TextFitting.plain(tower).unicodeScalars.count == 4)
  }

  @Test(arguments: [
    ("country", "countries"), ("keyword+country", "keywords and countries"),
    ("author_keyword+source+wos_category", "author keywords, sources and subject categories"),
  ])
  func `the kinds of a network's nodes are named`(kinds: String, expected: String) {
    #expect(ItemNoun.named(kinds) == expected)
  }
}
