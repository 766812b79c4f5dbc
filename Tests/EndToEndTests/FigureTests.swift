import Testing

@Suite(.enabled(if: Program.isThere, "the program is not beside the tests"))
struct FigureTests {
  private func study() throws -> WorkFolder {
    let folder = try WorkFolder()
    try folder.export("a.txt", count: 6)
    #expect(try Program.run("import x.db a.txt", in: folder).status == 0)
    return folder
  }

  @Test func `a figure goes into a file or to standard output, its caption to standard error`()
    throws
  {
    let folder = try study()
    let file = try Program.run("figure x.db output -o output.svg", in: folder)
    #expect(file.status == 0 && file.output.isEmpty)
    #expect(file.messages == "6 papers of 2001; most, 6, in 2001.\n")
    let piped = try Program.run("figure x.db output -o -", in: folder)
    #expect(piped.output.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg "))
    #expect(try String(decoding: folder.data("output.svg"), as: UTF8.self) == piped.output)
  }

  @Test func `the figures of a database are listed`() throws {
    let list = try Program.run("figure x.db --list --format csv", in: study())
    #expect(list.output.hasPrefix("figure,title\r\nflow,From the search to the papers\r\n"))
  }

  @Test(arguments: [
    ("figure x.db ouptut", 64, "error: no figure named 'ouptut'. Did you mean 'output'? "),
    ("figure x.db", 64, "error: give a figure: bibliolite figure x.db network/keyword "),
    ("figure x.db output --width 12", 64, "error: --width is 12; give a width from 320 to 4000"),
    ("figure x.db output --labels -1", 64, "error: --labels is -1; give 0 or more"),
    ("figure x.db output -o x.db", 64, "error: x.db: would take the place of x.db, "),
    ("figure x.db output -o none/o.svg", 1, "error: none/o.svg: cannot be written. "),
    ("figure y.db output", 1, "error: y.db: no such file."),
    ("figure x.db network/keyword", 64, "error: no figure 'network/keyword': no network is "),
  ])
  func `what cannot be drawn is an error that says why`(
    command: String, status: Int32, message: String
  ) throws {
    let outcome = try Program.run(command, in: study())
    #expect(outcome.status == status)
    #expect(outcome.errors.first?.hasPrefix(message) == true, "\(outcome.messages)")
    #expect(outcome.output.isEmpty)
  }

  @Test func `a network older than the data is drawn with a note`() throws {
    let folder = try study()
    #expect(try Program.run("network x.db author --quiet", in: folder).status == 0)
    try folder.export("b.txt", count: 2, first: 7)
    #expect(try Program.run("import x.db b.txt", in: folder).status == 0)
    let outcome = try Program.run("figure x.db network/author -o a.svg", in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.messages.hasPrefix("note: author is stale: the data have changed "))
  }
}
