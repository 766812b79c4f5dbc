import Bibliography
import Wording

/// What was done, in sentences that can go into a paper.
struct MethodsText {
  let information: DatabaseInformation
  let searches: [FigureRow]
  let flow: [FigureRow]
  let networks: [FigureRow]
  let bursts: [FigureRow]
  /// With which they were made.
  let settings: StoredSettings
  let stages: [FigureRow]
  let fits: [FigureRow]
  /// Items that counts leave out, by kind.
  let dropped: [FigureRow]
  let studyFile: String?
  let programVersion: String

  var paragraphs: [String] {
    [corpus, growth, networkText, clusterText, burstText, staleText, olderRules, program]
      .compactMap { text in text.isEmpty ? nil : text }
  }

  private var corpus: String {
    var text = searches.map(search).joined(separator: " ")
    if searches.isEmpty {
      text = "The search that gave the records is not stated in the database."
    }
    text +=
      " \(information.recordCount.of("record")) \(information.recordCount == 1 ? "was" : "were") "
      + "read from \(information.fileCount.of("file")); "
      + "\(information.duplicateCount.of("duplicate")) "
      + "and \(information.rejectedCount.grouped) unreadable "
      + "\(information.rejectedCount == 1 ? "record was" : "records were") left out."
    let excluded = flow.filter { $0.text("box") == "papers excluded" && !$0.text("detail").isEmpty }
    if information.excludedPaperCount > 0 {
      text += " Screening excluded \(information.excludedPaperCount.of("paper"))"
      let reasons = excluded.map { "\($0.text("detail")): \($0.integer("number").grouped)" }
      if !reasons.isEmpty { text += " (\(reasons.joined(separator: "; ")))" }
      text += "."
    } else {
      text += " No paper was excluded by screening."
    }
    text += " The analyses are of \(information.includedPaperCount.of("paper"))"
    if let first = information.firstYear, let last = information.lastYear {
      text += " of " + YearSpan.words(first, last)
    }
    text += "."
    if information.mergeCount > 0 {
      text +=
        " \(information.mergeCount.of("spelling")) of names "
        + "\(information.mergeCount == 1 ? "was" : "were") merged by a thesaurus."
    }
    if information.statedParentCount > 0 {
      text +=
        " For \(information.statedParentCount.of("institution")), it was stated, not inferred, what "
        + "\(information.statedParentCount == 1 ? "it is" : "each is") a part of."
    }
    text += leftOut
    return text
  }

  /// What counts leave out, by kind; a sentence after a blank, or nothing.
  private var leftOut: String {
    if dropped.isEmpty { return "" }
    var kinds: [(name: String, items: [String])] = []
    for row in dropped {
      let kind = row.text("kind")
      if kinds.last?.name != kind { kinds.append((kind, [])) }
      kinds[kinds.count - 1].items.append(row.text("item"))
    }
    let parts = kinds.map { kind in
      let names = kind.items.prefix(Self.mostNamed).map { "“\($0)”" }
      let count = ItemNoun(kind.name).counted(kind.items.count)
      return kind.items.count > Self.mostNamed
        ? count : "\(count) (\(names.joined(separator: ", ")))"
    }
    return " \(parts.inSentence) \(dropped.count == 1 ? "was" : "were") left out of all counts, "
      + "networks and bursts."
  }

  /// More items than these are counted, not named.
  private static let mostNamed = 15

  private func search(_ row: FigureRow) -> String {
    let database = row.text("database")
    var text =
      database.isEmpty || database == "not stated"
      ? "A database that is not stated" : database
    if let index = row.optionalText("index_name") { text += " (\(index))" }
    text += " was searched"
    if let day = row.optionalText("retrieved_on") { text += " on \(day)" }
    let query = TextFitting.plain(row.text("query"), limit: 2000)
    text +=
      query.isEmpty || query == "not stated"
      ? " for what is not stated" : " for \(query)"
    if let hits = row.optionalInteger("hits") { text += ", which found \(hits.of("record"))" }
    return text + "."
  }

  private var growth: String {
    guard let first = stages.first else { return "" }
    if stages.count == 1 {
      let years = YearSpan.words(first.integer("first_year"), first.integer("last_year"))
      return fits.isEmpty
        ? "The annual output of \(years) is one stage, with too few complete years for a curve."
        : "To the annual output of \(years), one stage, linear, exponential and power curves were "
          + "fitted; the one with the lowest Akaike information criterion was chosen." + incomplete
    }
    let years = stages.map { YearSpan.short($0.integer("first_year"), $0.integer("last_year")) }
    let text =
      "The annual output was divided into \(stages.count) stages (\(years.joined(separator: ", "))). "
    guard let output = fittedOutput(years) else {
      return text + "There are too few complete years for a curve."
    }
    return text + "To the annual and the cumulative output of \(output), linear, exponential and "
      + "power curves were fitted by least squares, to the cumulative output logistic curves too; of "
      + "the curves fitted to the same values, the one with the lowest Akaike information criterion "
      + "was chosen, leaving out those flagged as not identified." + incomplete
  }

  /// "each stage and of the whole": to what curves were fitted; nil when to nothing.
  private func fittedOutput(_ years: [String]) -> String? {
    let numbers = Set(fits.compactMap { $0.optionalInteger("stage") })
    let hasWhole = fits.contains { $0.optionalInteger("stage") == nil }
    let fitted = zip(stages, years).filter { numbers.contains($0.0.integer("stage")) }.map(\.1)
    let short = zip(stages, years).filter { !numbers.contains($0.0.integer("stage")) }.map(\.1)
    if fitted.isEmpty {
      return hasWhole ? "the whole, the stages having too few complete years for curves" : nil
    }
    let whole = hasWhole ? " and of the whole" : ""
    if short.isEmpty { return "each stage" + whole }
    return "the \(fitted.count == 1 ? "stage" : "stages") \(fitted.inSentence)\(whole), "
      + "\(short.inSentence) having too few complete years for curves"
  }

  /// The years that took no part in curves and rates.
  private var incomplete: String {
    let years = stages.compactMap { $0.optionalInteger("incomplete_from") }
    guard let first = years.min(), let last = stages.last?.integer("last_year") else { return "" }
    return " The papers of \(YearSpan.words(first, max(first, last))) are not all there yet, and "
      + "took no part in it."
  }

  private var staleText: String {
    let stale = information.analyses.filter(\.isStale).map(\.name)
    if information.analyses.isEmpty {
      return "No analysis has been stored: the report has counts only. "
        + "“bibliolite analyze DATABASE” makes networks, bursts and stages."
    }
    if stale.isEmpty { return "" }
    return "These analyses were made before the data changed, and should be run again: "
      + stale.joined(separator: ", ") + "."
  }

  private var olderRules: String {
    guard let rules = information.olderRules else { return "" }
    return
      "The records were read by an older version of the program, whose rules these still follow: "
      + rules.parts.joined(separator: "; ") + "."
  }

  private var program: String {
    let versions = Set((networks + bursts).map { $0.text("program_version") })
    var text =
      "All of this was done with Bibliolite \(programVersion), a program that keeps records, counts "
      + "and results in one SQLite database."
    if !versions.isEmpty, versions != [programVersion] {
      text +=
        " The stored analyses were made by version \(versions.sorted().joined(separator: ", "))."
    }
    if let studyFile {
      text +=
        " The whole study is stated in the file \(TextFitting.plain(studyFile, limit: 200)), which "
        + "the database keeps."
    }
    return text + " The state of the data has the fingerprint "
      + "\(information.dataFingerprint.prefix(16)). To cite the program: Bibliolite, version "
      + "\(programVersion)."
  }
}
