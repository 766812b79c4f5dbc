import Foundation
import Testing

/// A real browser, driven by the scripts in `Browser/`.
enum RealBrowser {
  static let isThere = ["chromium", "chromedriver", "python3"].allSatisfy { name in
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/\(name)")
    }
  }

  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// The checks that fail on a page, a line each; all checks when none is named.
  static func failures(_ page: String, _ checks: String = "", in folder: WorkFolder) throws
    -> [String]
  {
    let script = "'\(root)/Tests/EndToEndTests/Browser/check_report.py'"
    let outcome = try Program.shell("exec python3 \(script) \(page) \(checks)", in: folder.path)
    if outcome.status == 0, outcome.output.contains("ok: ") { return [] }
    return outcome.output.split(separator: "\n").filter { !$0.hasPrefix("ok: ") }.map(String.init)
      + [outcome.messages]
  }
}

@Suite(
  .serialized, .enabled(if: Program.isThere, "the program is not beside the tests"),
  .enabled(if: RealBrowser.isThere, "chromium, chromedriver or python3 is not installed"))
struct ReportBrowserTests {
  @Test func `the report of the example works in a browser`() throws {
    let folder = try WorkFolder()
    let example = RealBrowser.root + "/Examples/abandoned-mines"
    for command in [
      "import x.db '\(example)'/savedrecs-1.txt '\(example)'/savedrecs-2.txt",
      "join x.db journals '\(example)/journals.csv'", "analyze x.db",
      "report x.db -o report.html", "report x.db -o again.html",
    ] {
      #expect(try Program.run(command, in: folder).status == 0)
    }
    let page = try folder.data("report.html")
    #expect(page.count < 5_000_000)
    #expect(try folder.data("again.html") == page)
    #expect(try RealBrowser.failures("report.html", in: folder) == [])
  }

  @Test func `hostile text shows as text`() throws {
    let folder = try WorkFolder()
    try folder.write("a.txt", HostileExport.text)
    #expect(try Program.run("import x.db a.txt", in: folder).status == 0)
    #expect(try Program.run("analyze x.db", in: folder).status == 0)
    #expect(
      try Program.run("report x.db -o report.html --title '\(HostileExport.title)'", in: folder)
        .status == 0)
    #expect(
      try RealBrowser.failures(
        "report.html",
        "opens_without_loading_anything only_boxes_scroll_sideways hostile_text_is_text "
          + "labels_do_not_overlap_or_leave structure_is_sound controls_have_names "
          + "everything_is_readable_without_scripts figures_are_saved_as_svg", in: folder) == [])
    let page = String(decoding: try folder.data("report.html"), as: UTF8.self)
    for text in HostileExport.texts {
      #expect(!page.contains(text), "\(text) stands in the page as it is")
    }
  }

  #if !DEBUG
    @Test func `a large corpus opens within two seconds`() throws {
      let folder = try WorkFolder()
      try folder.write("a.txt", LargeExport.text(papers: 10_000))
      #expect(try Program.run("import x.db a.txt", in: folder).status == 0)
      #expect(
        try Program.run("network x.db keyword --selection top:1000 --slice 20", in: folder)
          .status == 0)
      #expect(try Program.run("report x.db -o report.html --nodes 1000", in: folder).status == 0)
      #expect(
        try RealBrowser.failures(
          "report.html", "opens_within_two_seconds maps_find_and_highlight", in: folder) == [])
    }
  #endif
}

/// Records whose every field tries to be something else than text.
enum HostileExport {
  static let title = "</title></head><script>window.hacked=1</script>"
  static let texts = [
    "</script><img src=x onerror=window.hacked=1>",
    "\"><svg onload=window.hacked=1>",
    "\"\u{301} onmouseover=\"window.hacked=1",
    "' onfocus='window.hacked=1' tabindex='0",
    "--><!-- ]]> <![CDATA[",
  ]
  static let others = [
    "&lt;b&gt; &amp; {{page}} {{{svg}}}", "\u{202E}desrever\u{202C}", "مرحبا بالعالم",
    "e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", "=cmd|' /C calc'!A0",
    String(repeating: "unbroken", count: 625),
  ]

  static var text: String {
    var text = "FN Clarivate Analytics Web of Science\nVR 1.0\n"
    let all = texts + others
    for number in 0..<24 {
      let one = all[number % all.count]
      let other = all[(number * 5 + 3) % all.count]
      // Semicolons part keywords and authors, so they are left out there.
      let names = [one, other].map { $0.filter { $0 != ";" } }
      text +=
        "PT J\nAU \(names[0].prefix(200)), A\n   Doe, J\nTI \(one) \(number) \(other)\n"
        + "SO JOURNAL \(one.prefix(200))\nLA English\nDT Article\n"
        + "DE \(names[0]); mines; \(names[1]); soil \(number % 4)\n"
        + "C1 [Doe, J] \(names[0].prefix(80)) Univ, Lima, Peru.\n   [Doe, J] Univ X, Quito, Ecuador.\n"
        + "CR \(names[1].prefix(100)), 1999, J TESTS, V1, P\(number % 3)\n"
        + "   Able A, 1998, \(names[0].prefix(60)), V2, P\(number % 4)\n"
        + "TC \(number)\nPY \(2000 + number % 8)\nDI 10.5555/\(one.prefix(60).filter { $0 != " " })\n"
        + "UT WOS:\(number)\nER\n\n"
    }
    return text + "EF\n"
  }
}

/// Many invented records: each has ten of 1,500 keywords, the frequent ones more often.
enum LargeExport {
  static func text(papers: Int) -> String {
    var text = "FN Clarivate Analytics Web of Science\nVR 1.0\n"
    var state: UInt64 = 1
    func random(below bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for number in 0..<papers {
      let theme = random(below: 15)
      let keywords = (0..<10).map { _ in
        let rank = min(random(below: 100), random(below: 100))
        return "keyword \(random(below: 10) == 0 ? random(below: 15) : theme) of \(rank)"
      }
      text +=
        "PT J\nAU Doe, \(number % 997)\nTI Study number \(number) of theme \(theme)\n"
        + "SO JOURNAL \(theme)\nDE \(keywords.joined(separator: "; "))\nTC \(random(below: 90))\n"
        + "PY \(2005 + number % 20)\nUT WOS:\(number)\nER\n\n"
    }
    return text + "EF\n"
  }
}
