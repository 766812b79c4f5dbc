import Testing

@Suite(.enabled(if: Program.isThere, "the program is not beside the tests"))
struct StaleResultTests {
  @Test func `results of other data are shown with a note`() throws {
    let folder = try WorkFolder()
    try folder.export("a.txt", count: 6)
    try folder.export("b.txt", count: 2, first: 7)
    #expect(try Program.run("import x.db a.txt", in: folder).status == 0)
    #expect(try Program.run("growth x.db", in: folder).status == 0)
    #expect(try Program.run("query x.db results/growth-stages", in: folder).messages == "")
    #expect(try Program.run("import x.db b.txt", in: folder).status == 0)
    let note =
      "note: made before the data changed: growth (growth). "
      + "Run it again, or all with: bibliolite analyze x.db\n"
    #expect(try Program.run("query x.db results/growth-stages", in: folder).messages == note)
    #expect(
      try Program.run("sql x.db 'SELECT stage FROM growth_stages'", in: folder).messages == note)
    // What reads no results needs no note.
    #expect(try Program.run("query x.db output/by-year", in: folder).messages == "")
  }

  @Test func `an output that cannot be written is an error that says so`() throws {
    let folder = try WorkFolder()
    try folder.export("a.txt")
    #expect(try Program.run("import x.db a.txt", in: folder).status == 0)
    let full = try Program.run("query x.db output/by-year > /dev/full", in: folder)
    #expect(full.status == 1)
    #expect(full.errors == ["error: the output cannot be written: No space left on device"])
  }
}
