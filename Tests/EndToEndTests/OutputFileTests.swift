import Foundation
import Testing

/// Files that commands write besides the database: whole or as before, and never in the place of
/// something else.
@Suite(.enabled(if: Program.isThere, "the program is not beside the tests"))
struct OutputFileTests {
  private func folder() throws -> WorkFolder {
    let folder = try WorkFolder()
    try folder.export("a.txt", count: 30)
    #expect(try Program.run("import study.db a.txt", in: folder).status == 0)
    try folder.write("journals.csv", "journal,factor\nJOURNAL OF TESTS,1\nOTHER,2\n")
    try folder.write("letter.txt", "Dear editor,\n")
    return folder
  }

  @Test(arguments: [
    "report study.db -o", "figure study.db output -o", "thesaurus study.db suggest author -o",
    "join study.db j journals.csv --unmatched",
  ])
  func `nothing takes the place of the database, an input or another kind of file`(
    command: String
  ) throws {
    let folder = try folder()
    for target in ["study.db", "letter.txt", "a.txt"] {
      let before = try folder.data(target)
      let outcome = try Program.run("\(command) \(target)", in: folder)
      #expect(outcome.status == 64)
      #expect(outcome.errors.count == 1)
      #expect(outcome.errors.first?.hasPrefix("error: \(target): ") == true)
      #expect(try folder.data(target) == before)
    }
    let journals = try folder.data("journals.csv")
    _ = try Program.run("\(command) journals.csv", in: folder)
    #expect(try folder.data("journals.csv") == journals)
    #expect(try Program.run("\(command) letter.txt --overwrite", in: folder).status == 0)
    #expect(try folder.data("letter.txt") != Data("Dear editor,\n".utf8))
  }

  @Test func `a page that cannot be written leaves the page of before`() throws {
    let folder = try folder()
    #expect(try Program.run("report study.db -o page.html", in: folder).status == 0)
    let before = try folder.data("page.html")
    let outcome = try Program.shell(
      "ulimit -f 20; exec $BIBLIOLITE report study.db -o page.html", in: folder.path)
    #expect(outcome.status == 1)
    #expect(outcome.errors.first?.hasPrefix("error: page.html: cannot be written") == true)
    #expect(try folder.data("page.html") == before)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(!left.contains { $0.hasSuffix("~") })
  }

  @Test func `what a killed command left beside the page is removed, and nothing else`() throws {
    let folder = try folder()
    let others = [".page.html.x~", ".page.html.1~", ".other.html.\(Int32.max)~", "page.html.2~"]
    for name in others + [".page.html.\(Int32.max)~"] { try folder.write(name, "half a page") }
    #expect(try Program.run("report study.db -o page.html", in: folder).status == 0)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(files.filter { $0.hasSuffix("~") }.sorted() == others.sorted())
  }

  @Test func `a page is written through a link and to a device`() throws {
    let folder = try folder()
    let outcome = try Program.shell(
      """
      set -e
      mkdir pages; ln -s pages/real.html link.html
      $BIBLIOLITE report study.db -o pages/real.html
      $BIBLIOLITE report study.db -o link.html --title Again
      $BIBLIOLITE report study.db -o /dev/null
      $BIBLIOLITE report study.db -o /dev/stdout | grep -c '</html>'
      """, in: folder.path)
    #expect(outcome.status == 0)
    #expect(outcome.output == "1\n")
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path + "/link.html")
    #expect(attributes[.type] as? FileAttributeType == .typeSymbolicLink)
    #expect(
      String(decoding: try folder.data("pages/real.html"), as: UTF8.self).contains("Again"))
  }

  @Test func `a pipe that is closed is a status other than 0`() throws {
    let folder = try folder()
    let outcome = try Program.shell(
      """
      (trap '' PIPE; $BIBLIOLITE sql study.db "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1
        FROM n WHERE i < 200000) SELECT i FROM n"; echo $? > rc) | head -1
      """, in: folder.path)
    #expect(outcome.output == "i\n")
    #expect(outcome.errors == ["error: the output cannot be written: Broken pipe"])
    #expect(try folder.data("rc") == Data("1\n".utf8))
  }
}
