import Testing

@testable import Bibliography

struct ReprintEntryTests {
  static func text(_ entries: [ReprintEntry]) -> [String] {
    entries.map {
      "\($0.authors.joined(separator: "+"))|\($0.marker ?? "-")|\($0.address)"
    }
  }

  @Test(arguments: [
    (
      "Ash, A (reprint author), Univ X, Oslo, Norway.",
      ["Ash, A|reprint author|Univ X, Oslo, Norway."]
    ),
    (
      "Ash, A (reprint author), Univ X, Oslo, Norway.; Elm, B (reprint author), Univ Y, Bonn, Germany.",
      [
        "Ash, A|reprint author|Univ X, Oslo, Norway.",
        "Elm, B|reprint author|Univ Y, Bonn, Germany.",
      ]
    ),
    (
      "Ash, A; Elm, B (corresponding author), Univ X (UX), Oslo, Norway.",
      ["Ash, A+Elm, B|corresponding author|Univ X (UX), Oslo, Norway."]
    ),
    (
      "Ash, A (通讯作者)，Univ X, Oslo, Norway.; Elm, B; Oak, C (通讯作者)，Univ Y, Bonn, Germany.",
      ["Ash, A|通讯作者|Univ X, Oslo, Norway.", "Elm, B+Oak, C|通讯作者|Univ Y, Bonn, Germany."]
    ),
    ("Univ X, (Bot), Oslo, Norway.", ["|-|Univ X, (Bot), Oslo, Norway."]),
    (
      "Ash, A (corresponding author), Univ X, Oslo, Norway.; Univ Y, Bonn, Germany.",
      [
        "Ash, A|corresponding author|Univ X, Oslo, Norway.",
        "Ash, A|corresponding author|Univ Y, Bonn, Germany.",
      ]
    ),
    ("Ash, A (reprint author)", ["Ash, A|reprint author|"]), ("", []),
  ])
  func `an RP value is authors, marker and address`(value: String, expected: [String]) {
    #expect(Self.text(ReprintEntry.list(value)) == expected)
  }

  @Test func `old records name the author on a line of its own`() {
    let entries = ReprintEntry.list(lines: [
      "Hase P", "Lab Zeit, Allee 100,", "D-38116 Braunschweig, Germany",
    ])
    #expect(Self.text(entries) == ["Hase P|-|Lab Zeit, Allee 100, D-38116 Braunschweig, Germany"])
    let wrapped = ReprintEntry.list(lines: ["Lab Zeit, Allee 100,", "Bonn, Germany"])
    #expect(Self.text(wrapped) == ["|-|Lab Zeit, Allee 100, Bonn, Germany"])
  }

  @Test func `e-mail addresses belong to names only when the counts agree`() {
    let entries = ReprintEntry.list(
      "Ash, A (reprint author), Univ X, Oslo, Norway.; Ash, A (reprint author), Univ Y, Bonn, "
        + "Germany.; Elm, B (reprint author), Univ Y, Bonn, Germany.")
    let two = ReprintEntry.emails("a@x.no; b@y.de", entries: entries)
    #expect(two?.map(\.name) == ["Ash, A", "Elm, B"])
    #expect(two?.map(\.email) == ["a@x.no", "b@y.de"])
    #expect(ReprintEntry.emails("a@x.no", entries: entries) == nil)
    #expect(ReprintEntry.emails("", entries: entries) == nil)
  }
}
