import Bibliography
import Foundation
import Kinds
import SQLite
import Testing
import Wording

@testable import Analysis
@testable import Kernels
@testable import Reporting

/// The paragraphs of methods for every setting that a network or a search for bursts can have.
struct MethodsTextTests {
  /// What no sentence for a paper has.
  static func mistakes(_ text: String) -> [String] {
    var found: [String] = []
    let patterns = [
      "-1", "−1 ", "  ", " ;", " ,", " .", ",,", ";;", "..", ";.", ",.", "by ;", "by .", "by,",
      "“”",
      "()", "nil", "null", "Optional", "_", "associationStrength", "association;", "of of",
      "1 years",
      "1 slices", "1 papers", "1 links", "1 states", "1 decimals", "citespace", "0 strongest",
    ]
    for pattern in patterns {
      // 1/(n − 1) and q = N − 1 are formulas; 21 years are no 1 years.
      let plain = text.replacing("(n − 1)", with: "").replacing("q = N − 1, ", with: "")
      var start = plain.startIndex
      while let range = plain.range(of: pattern, range: start..<plain.endIndex) {
        let before =
          range.lowerBound > plain.startIndex
          ? plain[plain.index(before: range.lowerBound)] : " "
        if !(pattern.hasPrefix("1 ") || pattern.hasPrefix("0 ")) || !before.isNumber {
          if pattern != "-1" || !before.isLetter { found.append(pattern) }
        }
        start = range.upperBound
      }
    }
    // A comma between two words keeps them apart: "author keywords, keywords".
    let words = text.split(separator: " ").map { $0.lowercased() }
    for (one, other) in zip(words, words.dropFirst())
    where one.count > 1 && one == other.trimmingCharacters(in: .punctuationCharacters) {
      found.append("\(one) \(other)")
    }
    if let first = text.first, !first.isUppercase { found.append("no capital") }
    if !text.hasSuffix(".") { found.append("no full stop") }
    return found
  }

  private func methods(_ database: Database) throws -> MethodsText {
    let source = try ReportSource(database, ReportOptions())
    return MethodsText(
      information: source.information, searches: try source.table("report/searches").rows,
      flow: try source.table("checks/screening-flow").rows, networks: source.networks,
      bursts: try source.table("report/burst-methods").rows, settings: source.settings,
      stages: try source.table("results/growth-stages").rows,
      fits: try source.table("results/growth-fits").rows,
      dropped: try source.table("checks/left-out").rows, studyFile: "study.toml",
      programVersion: "9.9")
  }

  private static func store(_ settings: NetworkSettings, _ id: Int, _ connection: Connection) throws
  {
    let slicing = try Slicing(of: 1996...2024, length: settings.sliceLength)
    let parameters = settings.parameters(
      slicing: slicing, measures: [("betweenness", .text(settings.betweenness.text))])
    try connection.run(
      """
      INSERT INTO analyses (analysis_id, name, kind, parameters, program_version, data_fingerprint,
        seed, started_at, finished_at) VALUES (?, ?, 'network', ?, '9.9', '{}', 1, 'a', 'b')
      """, .integer(id), .text("n\(id)"), .text(parameters.description))
    try connection.run(
      """
      INSERT INTO networks (network_id, analysis_id, name, node_kind, link_kind, first_year,
        last_year, slice_length, selection, pruning, node_count, edge_count, density, modularity,
        mean_silhouette) VALUES (?1, ?1, ?2, ?3, ?4, 1996, 2024, ?5, ?6, ?7, 3, 2, 0.5, 0.4, 0.3)
      """, .integer(id), .text("n\(id)"), .text(settings.nodeKindName),
      .text(settings.linkKind.rawValue), .integer(settings.sliceLength),
      .text(settings.selection.title), .text(settings.pruningTitle))
    try connection.run(
      "INSERT INTO clusters (network_id, cluster, size) VALUES (?, 0, 3)", .integer(id))
  }

  /// The product of what stands in the sentence of a network.
  private static func settings(_ kinds: [NodeKind], _ link: LinkKind) throws -> [NetworkSettings] {
    let selections = try [
      "all", "g-index:25", "top:50", "top-percent:10", "minimum:2", "thresholds",
      "thresholds:2,2,20",
    ].map { text throws in try NodeSelection(text: text) }
    let prunings: [(LinkPruning, Bool, Bool)] = [
      (.none, false, true), (.pathfinder, false, true), (.pathfinder, true, true),
      (.spanningTree, true, false),
    ]
    let uses: [ThesaurusUse] = [.on, .own, .off]
    let ages: [Int?] = [nil, 1, 5]
    let ways: [BetweennessMethod] = [.steps, .distance, .sampled(1000)]
    var all: [NetworkSettings] = []
    for compatibility in Compatibility.allCases {
      for selection in selections {
        for strength in LinkStrength.allCases {
          for limits in [(-1.0, -1), (3.0, 10), (0.5, 1), (3.0, -1)] {
            for (pruning, slices, merged) in prunings {
              var settings = NetworkSettings(kinds: kinds, compatibility: compatibility)
              settings.linkKind = link
              settings.selection = selection
              settings.strength = strength
              (settings.linkRetainingFactor, settings.linksPerNode) = limits
              (settings.pruning, settings.prunesSlices, settings.prunesMerged) =
                (pruning, slices, merged)
              let number = all.count
              settings.sliceLength = number % 3 == 0 ? 2 : 1
              settings.merging = SliceMerging.allCases[number % SliceMerging.allCases.count]
              if number % 5 == 0 { settings.scope = .across }
              settings.isFractional = number % 7 == 0
              if number % 4 == 0 { settings.roundedDecimals = 1 + number % 2 }
              settings.minimumCount = Double(1 + number % 3)
              settings.counting = number % 2 == 0 ? .all : .selected
              settings.thesaurus = uses[number % 3]
              settings.references = number % 2 == 0 ? .merged : .written
              settings.keywords = number % 2 == 0 ? .folded : .written
              settings.singleWordAuthorKeywords = number % 2 == 0
              settings.reprintAddresses = number % 2 == 1
              settings.lookBackYears = ages[number % 3]
              settings.betweenness = ways[number % 3]
              settings.labelMethod = LabelMethod.allCases[number % 3]
              settings.labelSource = LabelSource.allCases[number % LabelSource.allCases.count]
              settings.objective = number % 2 == 0 ? .modularity : .constantPotts
              all.append(settings)
            }
          }
        }
      }
    }
    return all
  }

  @Test(arguments: [
    ([NodeKind.item(.keyword)], LinkKind.coOccurrence), ([.item(.country)], .coOccurrence),
    ([.item(.citedReference)], .coOccurrence), ([.item(.author), .item(.keyword)], .coOccurrence),
    ([.paper], .coupling), ([.paper], .citation), ([.item(.source)], .coupling),
  ])
  func `the sentences of networks are right for every setting`(
    kinds: [NodeKind], link: LinkKind
  ) throws {
    let database = try Database.inMemory()
    for (index, settings) in try Self.settings(kinds, link).enumerated() {
      try Self.store(settings, index + 1, database.connection)
    }
    let text = try methods(database)
    var wrong: [String: String] = [:]
    #expect(text.settings.networks.count == text.networks.count)
    for made in text.settings.networks.values {
      let sentence =
        "The network was made " + made.clauses(of: .making).joined(separator: "; ") + "."
      for mistake in Self.mistakes(sentence) { wrong[mistake] = sentence }
      for way in [made.clauses(of: .clusters).joined(separator: "; ") + "."] {
        for mistake in Self.mistakes(way.capitalisedFirst) { wrong[mistake] = way }
      }
      if link == .citation {
        #expect(!sentence.contains("normalised") && !sentence.contains("strongest"))
      }
    }
    #expect(wrong.isEmpty, "\(wrong)")
  }

  @Test func `what sources share by being on one paper is not mentioned`() throws {
    let database = try Database.inMemory()
    for (id, kind) in [NodeKind.item(.source), .item(.author)].enumerated() {
      var settings = NetworkSettings(kinds: [kind])
      settings.linkKind = .coupling
      try Self.store(settings, id + 1, database.connection)
    }
    let made = try methods(database).settings.networks
    let sentences = try ["n1", "n2"].map {
      try #require(made[$0]).clauses(of: .making).joined(separator: "; ")
    }
    #expect(made["n1"]?.kinds == [.item(.source)] && made["n2"]?.kinds == [.item(.author)])
    #expect(sentences.map { $0.contains("by being on one paper") } == [false, true])
  }

  @Test func `parameters that are not known are no mistake of the page`() throws {
    let database = try Database.inMemory()
    try Self.store(NetworkSettings(kinds: [.item(.keyword)]), 1, database.connection)
    try database.connection.execute(
      "UPDATE analyses SET parameters = json_remove(parameters, '$.strength')")
    let text = try methods(database)
    #expect(
      text.networkText.hasSuffix(
        "was made with parameters that this version of the program does not know."))
    #expect(Self.mistakes(text.clusterText) == [], "\(text.clusterText)")
  }

  @Test func `two networks of a kind are told apart by their names`() throws {
    let database = try Database.inMemory()
    for id in 1...2 {
      try Self.store(NetworkSettings(kinds: [.item(.keyword)]), id, database.connection)
    }
    try database.connection.execute("UPDATE networks SET name = 'keyword' WHERE network_id = 1")
    let both = try methods(database).networkText
    #expect(both.hasPrefix("The networks of keywords (keyword) and keywords (n2) were made"))
    try database.connection.execute("DELETE FROM networks WHERE network_id = 2")
    #expect(try methods(database).networkText.hasPrefix("The network of keywords was made"))
  }

  @Test func `merges and stated parents are told by themselves`() throws {
    let database = try Database.inMemory()
    let insert = """
      INSERT INTO thesaurus (kind, variant_id, preferred_id, variant, preferred, origin) VALUES
      """
    try database.connection.execute(
      insert + "('institution_parent', 1, 2, 'Quarry Inst', 'Quarry Acad', 'parents.csv')")
    let one = try #require(methods(database).paragraphs.first)
    #expect(
      one.hasSuffix(" For 1 institution, it was stated, not inferred, what it is a part of."))
    #expect(!one.contains("spelling"))
    try database.connection.execute(
      insert + "('institution_parent', 3, 2, 'Clay Inst', 'none', 'parents.csv'), "
        + "('keyword', 1, 2, 'clays', 'clay', 'merges.csv')")
    let two = try #require(methods(database).paragraphs.first)
    #expect(
      two.hasSuffix(
        " 1 spelling of names was merged by a thesaurus. For 2 institutions, it was stated, not "
          + "inferred, what each is a part of."))
    #expect(Self.mistakes(two) == [])
  }

  private static let fitted: [(stages: [Int?], told: String)] = [
    ([nil, 1, 2, 3], "output of each stage and of the whole, linear"),
    ([nil], "output of the whole, the stages having too few complete years for curves, linear"),
    (
      [nil, 2],
      "output of the stage 2003–2008 and of the whole, 2000–2002 and 2009–2012 having too few "
        + "complete years for curves, linear"
    ),
    ([], "2009–2012). There are too few complete years for a curve."),
  ]

  @Test(arguments: fitted)
  func `curves are told of what they were fitted to`(fitted: [Int?], told: String) throws {
    let database = try Database.inMemory()
    try database.connection.execute(
      """
      INSERT INTO analyses (analysis_id, name, kind, parameters, program_version, data_fingerprint,
        started_at, finished_at) VALUES (1, 'growth', 'growth', '{}', '9.9', '{}', 'a', 'b')
      """)
    for (index, years) in [(2000, 2002), (2003, 2008), (2009, 2012)].enumerated() {
      try database.connection.run(
        """
        INSERT INTO growth_stages (analysis_id, stage, name, first_year, last_year, paper_count,
          share) VALUES (1, ?1, 'stage ' || ?1, ?2, ?3, 9, 0.3)
        """, .integer(index + 1), .integer(years.0), .integer(years.1))
    }
    for stage in fitted {
      for series in ["annual", "cumulative"] {
        try database.connection.run(
          """
          INSERT INTO growth_fits (analysis_id, stage, series, model, parameters, is_best)
          VALUES (1, ?, ?, 'linear', '{}', 1)
          """, Value(stage), .text(series))
      }
    }
    let paragraph = try #require(
      methods(database).paragraphs.first { $0.hasPrefix("The annual output was divided") })
    #expect(paragraph.contains(told), "\(paragraph)")
    #expect(Self.mistakes(paragraph) == [])
  }

  @Test func `a strength is called by its name`() throws {
    let database = try Database.inMemory()
    var settings = NetworkSettings(kinds: [.item(.keyword)])
    settings.strength = .associationStrength
    try Self.store(settings, 1, database.connection)
    let sentence = try methods(database).networkText
    #expect(sentence.contains("links were normalised by association strength within slices"))
    let clusters = try methods(database).clusterText
    #expect(Self.mistakes(clusters) == [], "\(clusters)")
    #expect(
      sentence.contains(
        "each node kept its 10 strongest links in each slice, and each slice kept at most 3 times as "
          + "many links as it has nodes"))
  }

  @Test func `the sentences of bursts are right for every setting`() throws {
    let database = try Database.inMemory()
    var id = 0
    for kind in ItemKind.allCases {
      for compatibility in Compatibility.allCases {
        for (states, length) in [(2, 1), (3, 1), (2, 2)] {
          for selection in ["all", "g-index:25", "top:1", "minimum:1", "top-percent:5"] {
            var settings = BurstSettings(kind: kind, compatibility: compatibility)
            settings.name = id % 7 == 0 ? nil : "bursts \(id)"
            (settings.stateCount, settings.sliceLength) = (states, length)
            settings.minimumDuration = 1 + id % 2
            settings.selection = try SelectionRule(text: selection)
            settings.totals = id % 2 == 0 ? .papers : .occurrences
            id += 1
            let slicing = try Slicing(of: 1996...2024, length: length)
            try database.connection.run(
              """
              INSERT OR REPLACE INTO analyses (name, kind, parameters, program_version,
                data_fingerprint, started_at, finished_at)
              VALUES (?, 'bursts', ?, '9.9', '{}', 'a', 'b')
              """, .text(settings.analysisName),
              .text(settings.parameters(slicing: slicing).description))
          }
        }
      }
    }
    let text = try methods(database).burstText
    let sentences = text.split(separator: "found. ").map { "\($0)found." }
    #expect(sentences.count >= 30)
    for sentence in sentences {
      // A list is called by its name where a kind has several: "(author_keyword-bursts)".
      let mistakes = Self.mistakes(
        sentence.replacing("found.found.", with: "found.")
          .replacing(/\([a-z_+]+-bursts\)/, with: "(bursts)"))
      #expect(mistakes.isEmpty, "\(mistakes): \(sentence)")
    }
  }
}
