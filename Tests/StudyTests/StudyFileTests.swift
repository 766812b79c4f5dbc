import Foundation
import Kernels
import Kinds
import Testing

@testable import Analysis
@testable import Study

/// What a study file says, and what is said of a wrong one.
@Suite struct StudyFileTests {
  private func problems(_ text: String) throws -> [String] {
    let folder = try StudyFolder()
    do {
      _ = try folder.study(text)
      return []
    } catch let error as AnalysisError {
      return error.description.split(separator: "\n").map { line in
        line.hasPrefix(folder.path + "/")
          ? String(line.dropFirst(folder.path.count + 1)) : String(line)
      }
    }
  }

  @Test func `an empty file is a study with the defaults of analyze`() throws {
    let study = try StudyFolder().study("")
    #expect(study.networks.map(\.value.analysisName) == ItemKind.usualNetworks.map(\.name))
    #expect(study.bursts.map(\.value.analysisName) == ["keyword-bursts", "cited_reference-bursts"])
    #expect(study.growth?.value.name == "growth")
    #expect(study.inputs.map(\.value) == ["."])
    #expect(study.databasePath.hasSuffix("/study.db"))
    #expect(study.searches == [])
  }

  @Test func `analyses that are not wanted are left out`() throws {
    let study = try StudyFolder().study("networks = []\nbursts = []\ngrowth = false")
    #expect(study.networks.isEmpty && study.bursts.isEmpty && study.growth == nil)
  }

  @Test func `an analysis can be turned off in one way for all three`() throws {
    for text in ["networks = false\nbursts = false\ngrowth = false", "growth = []"] {
      #expect(try StudyFolder().study(text).growth == nil)
    }
    let study = try StudyFolder().study("networks = false\nbursts = false")
    #expect(study.networks.isEmpty && study.bursts.isEmpty)
  }

  @Test func `what is turned off below a table is told where to stand`() throws {
    let found = try problems(
      """
      # a study
      [slices]
      length = 1
      growth = false
      bursts = []
      [[networks]]
      kind = "keyword"
      networks = []
      [thesaurus]
      growth = false
      """)
    let advice = "must stand before the first [table]: put it above line 2. Here it is a key of"
    #expect(
      found == [
        #"study.toml:4: "growth = false" \#(advice) [slices]"#,
        #"study.toml:5: "bursts = []" \#(advice) [slices]"#,
        #"study.toml:8: "networks = []" \#(advice) [[networks]]"#,
        #"study.toml:10: "growth = false" \#(advice) [thesaurus]"#,
      ])
  }

  @Test(arguments: [
    "[[bursts]]\nkind = \"keyword\"", "[[networks]]\nkind = \"author\"", "[growth]",
  ])
  func `a name that nobody can see is none`(table: String) throws {
    let line = table.contains("\n") ? 3 : 2
    for name in ["", " "] {
      #expect(
        try problems("\(table)\nname = \"\(name)\"").map { String($0.prefix(13)) }
          == ["study.toml:\(line):"])
    }
  }

  @Test func `keys set what the options of the commands set`() throws {
    let study = try StudyFolder().study(
      """
      [slices]
      first = 2001
      last_year = 2006
      length = 2
      [[networks]]
      kind = ["keyword", "cited_author"]
      name = "words"
      select = "top:50"
      look-back = "all"
      lrf = -1
      e = 2
      round = 2
      weighted = false
      prune_merged = "no"
      betweenness = "sampled:100"
      slice = 1
      [[networks]]
      kind = "keyword"
      compatible = "citespace"
      merge = "sum"
      """)
    let network = study.networks[0].value
    #expect(network.kinds == [.item(.keyword), .item(.citedAuthor)])
    #expect(network.analysisName == "words")
    #expect(network.selection.text == "top:50")
    #expect(network.lookBackYears == nil)
    #expect(network.linkRetainingFactor == -1)
    #expect(network.minimumCount == 2)
    #expect(network.roundedDecimals == 2)
    #expect(!network.isWeighted && !network.prunesMerged)
    #expect(network.betweenness == .sampled(100))
    #expect(network.firstYear == 2001 && network.lastYear == 2006 && network.sliceLength == 1)
    #expect(study.networks[1].value.sliceLength == 2)
    #expect(study.networks[1].value.merging == .sum)
    #expect(study.networks[1].value.silhouette == .linkProfile)
  }

  @Test func `all mistakes are told at once, with their lines`() throws {
    let found = try problems(
      """
      [[networks]]
      kind = "keyword"
      selction = "top:50"
      prune = "pathfindr"
      slice = 0
      weighted = "maybe"

      [[networks]]
      kind = "keywrd"
      [[bursts]]
      kind = "keyword"
      gamma = 0
      look_back = 5
      [[bursts]]
      kind = "keyword"
      [growth]
      cuts = [2005, 2003]
      [reprot]
      """)
    let expected: [(line: Int, text: String)] = [
      (3, #"unknown key "selction" in [[networks]]; did you mean "selection"?"#),
      (4, #"did you mean "pathfinder"?"#), (5, "the slice length is 0"), (6, "give yes or no"),
      (9, "Did you mean 'keyword'?"),
      (12, #""gamma" in [[bursts]]: gamma is 0; give a number greater than 0"#),
      (13, "keywords have no look-back years"),
      (14, #""keyword-bursts", is that of another one (line 10)"#), (17, "stages overlap"),
      (18, "did you mean [report]?"),
    ]
    #expect(found.count == expected.count)
    for (problem, (line, text)) in zip(found, expected) {
      #expect(problem.hasPrefix("study.toml:\(line): ") && problem.contains(text), "\(problem)")
    }
  }

  @Test(arguments: [
    ("[[bursts]]\nkind = \"keywrd\"\ngamma = \"x\"\n", [2, 3]),
    ("[[networks]]\nkind = \"keywrd\"\nslice = \"x\"\n", [2, 3]),
    (
      "[[networks]]\nkind = \"keyword\"\nfirst_year = 2005\nlast_year = 2003\nprune = \"x\"\n",
      [4, 5]
    ),
  ])
  func `one mistake of a table hides no other`(text: String, lines: [Int]) throws {
    let found = try problems(text).map { $0.split(separator: ":")[1] }
    #expect(found == lines.map { "\($0)" })
  }

  @Test(arguments: [
    ("[study]\ninputs = [\"savedrecs-1.txt\",\n  \"savedrecs-9.txt\"]", 3, "savedrecs-9.txt"),
    ("[study]\ninputs = \"more-*.txt\"", 2, "more-*.txt"),
    ("[screening]\ndecisions = \"off.csv\"", 2, "off.csv"),
    ("[thesaurus]\nkeyword = [\"merges.csv\"]", 2, "merges.csv"),
    ("[[datasets]]\nname = \"journals\"\nfile = \"journals.csv\"", 3, "journals.csv"),
  ])
  func `a file that is not there is told with its line`(text: String, line: Int, file: String)
    throws
  {
    let found = try problems(text)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("study.toml:\(line): no file") == true, "\(found)")
    #expect(found.first?.contains("\"\(file)\"") == true)
  }

  @Test(arguments: [
    ("[study]\ntitle = 5", "2: \"title\" in [study] is 5; give a text"),
    ("[search]\ndate = \"May\"", "2: \"date\" in [search] is \"May\"; give a day"),
    ("[search]\nhits = -5", "2: \"hits\" in [search]: -5 records were found; give 0 or more"),
    ("[growth]\nnames = [\"a\", \"a\"]", "2: \"names\" in [growth]: stages 1 and 2 have the same"),
    ("[growth]\nnames = [\"a\", \"\"]", "2: \"names\" in [growth]: the name of stage 2 is empty"),
    (
      "[[bursts]]\nkind = \"keyword\"\nending = \"x\"",
      "3: \"ending\" in [[bursts]] is \"x\"; give "
    ),
    ("[search]\nhits = \"many\"", "2: \"hits\" in [search] is \"many\"; give a whole number"),
    ("[screening]\nfirst = 2005\nlast = 2003", "3: [screening]: the first year is 2005"),
    ("[slices]\nfirst = 2005\nlast = 2003", "3: [slices]: the first year is 2005"),
    ("[[networks]]\nselection = \"all\"", "1: [[networks]] lacks \"kind\""),
    ("[[networks]]\nkind = \"paper\"", "1: [[networks]]: papers do not occur in papers: give link"),
    (
      "[[networks]]\nkind = \"author\"\nselection = \"tops:5\"",
      "3: \"selection\" in [[networks]]: no"
    ),
    ("[[networks]]\nkind = \"author\"\nslice = 2\nslice-length = 3", "4: unknown key"),
    ("[[networks]]\nkind = \"cited_author\"\nlook_back = 2\nlook-back = 3", "4: \"look-back\" in"),
    ("[growth]\ncuts = [2003]\nnames = [\"a\"]", "1: [growth]: 1 name for 2 stages"),
    ("[growth]\ncuts = [2003]\nstages = 2", "3: \"stages\" in [growth]: stages and cuts"),
    ("[thesaurus]\nkeywords = \"x.csv\"", "2: unknown key \"keywords\""),
    ("[[datasets]]\nname = \"A\"\nfile = \"savedrecs-1.txt\"", "2: 'A' cannot be the name"),
    ("networks = 5", "1: \"networks\" is a whole number"),
    ("title = \"x\"", "1: \"title\" is a key of [study]"),
    ("[study]\ntitle = \"x", "2: a text is not closed"),
  ])
  func `a wrong value says what to write`(text: String, message: String) throws {
    let found = try problems(text)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("study.toml:" + message) == true, "\(found)")
  }

  @Test func `every parameter takes back what it says its value is`() throws {
    func check<Settings>(_ parameters: [Parameter<Settings>], _ settings: Settings) throws {
      #expect(Set(parameters.flatMap(\.keys)).count == parameters.flatMap(\.keys).count)
      for parameter in parameters {
        guard let text = parameter.read(settings) else { continue }
        var copy = settings
        try parameter.set(&copy, text: text)
        #expect(parameter.read(copy) == text, "\(parameter.name)")
      }
    }
    for rules in Compatibility.allCases {
      try check(
        NetworkParameters.all, NetworkSettings(kinds: [.item(.keyword)], compatibility: rules))
      try check(BurstParameters.all, BurstSettings(kind: .citedReference, compatibility: rules))
    }
    try check(GrowthParameters.all, GrowthSettings())
  }
}
