import SQLite
import Testing

@testable import Bibliography

struct ThesaurusUndoTests {
  private let corpus: ThesaurusCorpus

  init() throws { corpus = try ThesaurusCorpus() }

  @Test(arguments: [
    (ThesaurusKind.keyword, "slag,scoria\nmine tailing,mine tailings"),
    (.author, "\"Stone, Ann B.\",\"Stone, Ann\"\n\"Moss, Lee\",\"Lee, Moss\""),
    (.institution, "Univ Sci Northtown,Northtown Science"),
    (.country, "England,Great Albion\nSpain,Iberia"),
    (.source, "SLAG LETTERS,LETTERS ON SLAG"),
    (.citedReference, "\"MOSS A, 1990, J SLAG, V1, P1\",\"MOSS A, 1989, J SLAG, V1, P1\""),
    (.citedAuthor, "MOSS AB,MOSS A\nFERN CD,ELDER E"),
    (.citedSource, "SLAG REV,REV SLAG\nJ SLAG,JOURNAL OF SLAG"),
  ])
  func `undoing leaves every row as it was before`(kind: ThesaurusKind, merges: String) throws {
    let before = try corpus.rows()
    let fingerprint = try corpus.database.dataFingerprint()
    let summary = try corpus.merge("variant,preferred\n\(merges)\n", kind)
    #expect(summary.rejected.isEmpty)
    #expect(summary.mergeCount > 0)
    #expect(try corpus.rows() != before)
    #expect(try corpus.database.dataFingerprint() != fingerprint)
    #expect(try corpus.database.brokenInvariants().isEmpty)
    let undone = try corpus.thesaurus.undo(kind: kind, name: "merges.csv")
    #expect(undone.mergeCount == summary.mergeCount)
    #expect(undone.removedNames.sorted() == summary.newNames.sorted())
    #expect(try corpus.rows() == before)
    #expect(try corpus.database.dataFingerprint() == fingerprint)
  }

  @Test func `one variant is undone by its name, as it is or as it was written`() throws {
    try corpus.merge("variant,preferred\nslag,scoria\nslag heap,scoria\n", .keyword)
    #expect(try corpus.thesaurus.undo(kind: .keyword, variant: "SLAG-HEAP").mergeCount == 1)
    #expect(try corpus.counts("keyword").contains("scoria|1"))
    let last = try corpus.thesaurus.undo(kind: .keyword, variant: "slag")
    #expect(last.removedNames == ["scoria"])
  }

  @Test func `analyses that are older than the merge are named`() throws {
    try corpus.database.connection.run(
      """
      INSERT INTO analyses (name, kind, parameters, program_version, data_fingerprint, started_at,
        finished_at)
      VALUES ('keyword', 'network', '{}', '1', ?, '', '')
      """, .text(try corpus.database.dataFingerprint()))
    let summary = try corpus.merge("variant,preferred\nslag,scoria\n", .keyword)
    #expect(summary.staleAnalyses == ["keyword"])
    #expect(try corpus.thesaurus.undo(kind: .keyword, name: "merges.csv").staleAnalyses.isEmpty)
  }

  @Test func `merges are listed with their papers`() throws {
    try corpus.merge("variant,preferred\nslag,scoria\nslag heap,slag\n", .keyword)
    let merges = try corpus.thesaurus.merges(kind: .keyword)
    #expect(merges.map(\.variant.name) == ["slag", "slag heap"])
    #expect(merges.map(\.preferred.name) == ["scoria", "scoria"])
    #expect(merges.map(\.stated) == [nil, "slag"])
    #expect(merges.map(\.variantPaperCount) == [1, 1])
    #expect(merges.map(\.preferredPaperCount) == [2, 2])
    let builtIn = try corpus.database.lines(
      "SELECT count(*) FROM thesaurus WHERE origin = 'built-in'"
    ).first.flatMap { Int($0) }
    #expect(try corpus.thesaurus.merges().count == merges.count + (builtIn ?? 0))
  }

  @Test func `a made-up name is there for a later import`() throws {
    try corpus.merge("variant,preferred\nslag,scoria\n", .keyword)
    let more = try corpus.folder.export(
      "more.txt", ["TI More\nDE Scoria\nPY 2005\nUT WOS:000000000000009"])
    try Importer.add([more], to: corpus.database)
    #expect(try corpus.counts("keyword").contains("scoria|2"))
    #expect(try corpus.thesaurus.undo(kind: .keyword, name: "merges.csv").removedNames.isEmpty)
    #expect(try corpus.counts("keyword").contains("scoria|1"))
    #expect(try corpus.database.brokenInvariants().isEmpty)
  }
}
