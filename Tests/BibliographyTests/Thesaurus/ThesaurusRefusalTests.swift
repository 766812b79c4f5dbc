import SQLite
import Testing

@testable import Bibliography

struct ThesaurusRefusalTests {
  private let corpus: ThesaurusCorpus

  init() throws { corpus = try ThesaurusCorpus() }

  @Test(arguments: [
    (
      "variant,preferred\nslag,scoria\nslag,cinder\n",
      "merges.csv:3: 'slag' is to be merged into 'cinder', but at merges.csv:2 into 'scoria'. Keep "
        + "one of the two rows."
    ),
    (
      "variant,preferred\nslag,slag\n",
      "merges.csv:2: 'slag' is merged into itself. Remove this row."
    ),
    (
      "variant,preferred\nslag,slag heap\nslag heap,waste rock\nwaste rock,slag\n",
      "merges.csv:2: the merges go round in a circle: 'slag' into 'slag heap' at merges.csv:2, 'slag "
        + "heap' into 'waste rock' at merges.csv:3, 'waste rock' into 'slag' at merges.csv:4. Remove "
        + "one of them."
    ),
    (
      "variant,preferred\nslag,\n",
      "merges.csv:2: the preferred name is empty. Give both names, or take the row out."
    ),
    (
      "variant,preferred\nslag heap,waste rock\nslag,scoria,x\n",
      "merges.csv:3: 3 values, but the header has 2. Quote values that contain the delimiter ','."
    ),
    (
      "variant,preferred\n\"slag,scoria\n",
      "merges.csv:2: a quoted value begins here and never ends. Close its quote."
    ),
    (
      "slag#scoria\nwaste#rock#heap\n",
      "merges.csv:2: not primary#secondary: more than one #. Correct or remove this line."
    ),
    (
      "slag#scoria\nwaste rock\nheap#mound\n",
      "merges.csv:2: not primary#secondary: two names with one # between them are wanted. Correct or "
        + "remove this line."
    ),
    (
      "label\treplace by\n\tslag\n",
      "merges.csv:2: no label before 'slag'. Give both, with a tab between them."
    ),
  ])
  func `a file that cannot be followed is refused with its line and changes nothing`(
    text: String, message: String
  ) throws {
    let before = try corpus.rows()
    #expect(try corpus.refusal(text, .keyword) == message)
    #expect(try corpus.rows() == before)
  }

  @Test func `a merge that contradicts the database says how to undo the other`() throws {
    try corpus.merge("variant,preferred\nslag,scoria\n", .keyword, as: "mine")
    let before = try corpus.rows()
    #expect(
      try corpus.refusal("variant,preferred\nslag,cinder\n", .keyword)
        == "merges.csv:2: 'slag' is to be merged into 'cinder', but the database has it merged into "
        + "'scoria' (mine). Remove the row, or undo that merge first: bibliolite thesaurus DATABASE "
        + "undo keyword --variant 'slag'")
    #expect(
      try corpus.refusal("variant,preferred\nscoria,slag\n", .keyword)
        == "merges.csv:2: the merges go round in a circle: 'scoria' into 'slag' at merges.csv:2, "
        + "'slag' into 'scoria' by mine. Remove one of them.")
    #expect(try corpus.rows() == before)
  }

  /// Following each merge to its end anew, the program took a minute for 10,000.
  @Test func `a chain of any number of merges is followed once`() throws {
    let count = 30_000
    let chain = (0..<count).map { "x\($0),x\($0 + 1)\n" }.joined()
    #expect(
      try corpus.refusal("variant,preferred\n" + chain + "x\(count),x\(count - 2)\n", .keyword)
        == "merges.csv:\(count): the merges go round in a circle: 'x\(count - 2)' into "
        + "'x\(count - 1)' at merges.csv:\(count), 'x\(count - 1)' into 'x\(count)' at "
        + "merges.csv:\(count + 1), 'x\(count)' into 'x\(count - 2)' at merges.csv:\(count + 2). "
        + "Remove one of them.")
    #expect(try corpus.merge("variant,preferred\nslag,x0\n" + chain, .keyword).mergeCount == 1)
    #expect(try corpus.counts("keyword").contains { $0.contains("x\(count)") })
  }

  @Test func `a built-in merge is undone only when it is named`() throws {
    #expect(
      try corpus.refusal("variant,preferred\nTurkiye,Turkey\n", .country).contains(
        "go round in a circle: 'Turkiye' into 'Turkey' at merges.csv:2, 'Turkey' into 'Turkiye' by "
          + "built-in"))
    #expect(throws: BibliographyError.self) {
      try corpus.thesaurus.undo(kind: .country, variant: "Turkey")
    }
    #expect(
      try corpus.thesaurus.undo(kind: .country, name: "built-in", variant: "Turkey").mergeCount == 1
    )
    #expect(try corpus.merge("variant,preferred\nTurkiye,Turkey\n", .country).mergeCount == 1)
  }

  @Test func `what cannot be undone is told with what can`() throws {
    try corpus.merge("variant,preferred\nslag,scoria\n", .keyword, as: "first round")
    let error = try #require(throws: BibliographyError.self) {
      try corpus.thesaurus.undo(kind: .keyword, name: "first ronud")
    }
    #expect(
      error.description
        == "no merge of keywords is named 'first ronud'. Did you mean 'first round'? There are: first "
        + "round.")
    #expect(error.kind == .usage)
  }

  @Test func `the name of the built-in merges cannot be taken`() throws {
    #expect(throws: BibliographyError.self) {
      try corpus.merge("variant,preferred\nslag,scoria\n", .keyword, as: "built-in")
    }
  }

  @Test func `a kind that there is not is told with the nearest`() throws {
    let error = try #require(throws: BibliographyError.self) { try ThesaurusKind(named: "keywrd") }
    #expect(
      error.description.hasPrefix("the thesaurus has no kind 'keywrd'. Did you mean 'keyword'?"))
    #expect(try ThesaurusKind(named: "Cited-Author") == .citedAuthor)
  }
}
