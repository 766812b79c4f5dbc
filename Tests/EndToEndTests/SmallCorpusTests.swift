import Foundation
import Testing

/// A corpus of one paper: every sentence is in the singular, and nothing is said of curves that
/// were not fitted.
@Suite(.enabled(if: Program.isThere, "the program is not beside the tests"))
struct SmallCorpusTests {
  private static let record = """
    FN Clarivate Analytics Web of Science
    VR 1.0
    PT J
    AU Roe, J
    AF Roe, Jane
    TI Heather on an old tip
    SO JOURNAL OF TIPS
    DE heather; tips
    CR Moss A, 1990, J TIPS, V1, P1
       Fern B, 1991, J TIPS, V2, P2
    C1 [Roe, Jane] Univ Oslo, Oslo, Norway.
    RI Lark, Ann/A-1111-2001; Finch, Bea/B-2222-2002
    PY 2001
    UT WOS:1
    ER

    EF

    """

  private func study() throws -> WorkFolder {
    let folder = try WorkFolder()
    try folder.write("one.txt", Self.record)
    #expect(try Program.run("import one.db one.txt --quiet", in: folder).status == 0)
    return folder
  }

  @Test func `a report of one paper speaks of one`() throws {
    let folder = try study()
    let analysis = try Program.run("analyze one.db", in: folder)
    #expect(analysis.status == 0)
    #expect(
      analysis.messages.contains("1 complete year with papers is too few for a curve or a rate"))
    #expect(try Program.run("report one.db -o one.html", in: folder).status == 0)
    let page = try String(decoding: folder.data("one.html"), as: UTF8.self)
    for wrong in ["1 papers", "1 countries", "2001 to 2001", "2001–2001", "one stage by linear"] {
      #expect(!page.contains(wrong), "\(wrong)")
    }
    for right in [
      "1 paper of 2001", "1 paper, 2001 ·", "The one country of the corpus",
      "No curve was fitted", "The network of cited references was made by co-citation from",
      "None of the 1 link is between the nodes drawn in different columns.",
    ] {
      #expect(page.contains(right), "\(right)")
    }
  }

  @Test func `problems that differ in the name they quote are one kind`() throws {
    let folder = try study()
    let rows = try Program.run("query one.db checks/import-problems --format jsonl", in: folder)
    #expect(rows.output.split(separator: "\n").count == 1)
    for value in [
      "ResearcherID of '…': no author of that name", "\"problems\": 2", "one.txt:12",
      "Lark, Ann/A-1111-2001",
    ] {
      #expect(rows.output.contains(value), "\(value)")
    }
  }
}
