import ArgumentParser
import Bibliography
import Wording

struct InfoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info",
    abstract: "Show what is in a database: papers, files, completeness, analyses, study file.",
    discussion: """
      Shares are of the included papers. An analysis is stale when the data are not those that it \
      was made from any more.

      Example:
        bibliolite info study.db
        bibliolite info study.db --json
      """)

  @Argument(help: "The database file.", completion: .file())
  var database: String

  @Flag(help: "As one JSON object.")
  var json = false

  func run() throws {
    try reporting {
      let information = try Database.openForReading(database).information()
      if json {
        Terminal.print(information.json)
      } else {
        show(information)
      }
    }
  }

  private func show(_ info: DatabaseInformation) {
    Terminal.print("\(info.path)  \(size(info.byteCount)), schema \(info.schemaVersion)")
    if info.hasPendingImport {
      Terminal.print("An import has not come to its end: run the same import command again.")
    }
    if let rules = info.olderRules { Terminal.print("Note: " + rules.advice(info.path)) }
    Terminal.print("")
    var years = ""
    if let first = info.firstYear, let last = info.lastYear { years = ", \(first)–\(last)" }
    line(
      "papers",
      "\(info.paperCount.grouped) (\(info.includedPaperCount.grouped) included, "
        + "\(info.excludedPaperCount.grouped) excluded)\(years)")
    line(
      "files", "\(info.fileCount.grouped) in \(counted(info.importCount, "import"))")
    line(
      "records",
      "\(info.recordCount.grouped) = \(info.newPaperCount.grouped) new + "
        + "\(counted(info.duplicateCount, "duplicate")) + \(info.rejectedCount.grouped) rejected")
    if info.databases.contains(where: { $0.name != "wos" }) {
      line(
        "databases",
        info.databases.map { "\($0.name) \($0.paperCount.grouped)" }.joined(separator: ", "))
    }
    line("problems", info.problemCount.grouped)
    line("authors", info.authorCount.grouped)
    line("institutions", info.institutionCount.grouped)
    line("countries", info.countryCount.grouped)
    line("sources", info.sourceCount.grouped)
    line("keywords", info.keywordCount.grouped)
    line(
      "references",
      "\(info.citedReferenceCount.grouped) cited in \(counted(info.citationCount, "citation"))")
    line(
      "decisions",
      "\(counted(info.mergeCount, "merge")), "
        + (info.statedParentCount > 0
          ? "\(counted(info.statedParentCount, "stated parent")), " : "")
        + counted(info.decisionCount, "screening decision")
        + (info.droppedItemCount > 0 ? ", \(counted(info.droppedItemCount, "item")) left out" : ""))
    showCompleteness(info)
    showResults(info)
  }

  private func showCompleteness(_ info: DatabaseInformation) {
    if info.includedPaperCount == 0 { return }
    Terminal.print("\nHow many included papers have each field")
    let width = info.completeness.map(\.field.count).max() ?? 0
    let count = max(info.includedPaperCount.grouped.count, 1)
    for field in info.completeness {
      var text = "  \(padded(field.field, width))  \(padded(field.tag, 6))  "
      text += "\(leftPadded(field.present.grouped, count))  "
      text += leftPadded("\((field.share * 100).withDecimals(1)) %", 7)
      if Terminal.hasInteractiveOutput { text += "  \(bar(field.share))" }
      Terminal.print(text)
    }
  }

  private func showResults(_ info: DatabaseInformation) {
    if !info.searches.isEmpty { Terminal.print("\nSearches") }
    for search in info.searches {
      let date = search.retrievedOn.map { ", \($0)" } ?? ""
      let hits = search.hits.map { ", \(counted($0, "hit"))" } ?? ""
      Terminal.print("  \(search.database)\(date)\(hits): \(search.query)")
    }
    if !info.dataSets.isEmpty { Terminal.print("\nData sets") }
    for dataSet in info.dataSets {
      Terminal.print(
        "  dataset_\(dataSet.name)  \(counted(dataSet.rowCount, "row")) of \(dataSet.origin)")
    }
    if !info.analyses.isEmpty { Terminal.print("\nAnalyses") }
    for analysis in info.analyses {
      let state = analysis.isStale ? "  stale: the data have changed since" : ""
      Terminal.print("  \(analysis.name) (\(analysis.kind)), \(analysis.finishedAt)\(state)")
    }
    if let study = info.study { show(study, path: info.path) }
  }

  private func show(_ study: StoredStudy, path: String) {
    Terminal.print("\nStudy file")
    let state = study.finishedAt.map { "run \($0)" } ?? "not run to its end"
    Terminal.print("  \(study.fileName), \(state), by version \(study.programVersion)")
    Terminal.print("  sha256 \(study.sha256)")
    let width = study.files.map(\.name.count).max() ?? 0
    for file in study.files {
      Terminal.print(
        "  \(padded(file.role.rawValue, 9))  \(padded(file.name, width))  \(file.sha256)")
    }
    Terminal.print("\n  'bibliolite study --from-database \(path)' writes it:")
    for line in study.text.split(separator: "\n", omittingEmptySubsequences: false) {
      Terminal.print(line.isEmpty ? "" : "  \(line)")
    }
  }

  private func line(_ name: String, _ text: String) {
    Terminal.print("  \(padded(name, 12))  \(text)")
  }

  private func size(_ bytes: Int) -> String {
    if bytes < 1_000_000 { return "\((Double(bytes) / 1e3).withDecimals(1)) kB" }
    if bytes < 1_000_000_000 { return "\((Double(bytes) / 1e6).withDecimals(1)) MB" }
    return "\((Double(bytes) / 1e9).withDecimals(2)) GB"
  }

  /// Twenty cells; none only when nothing is there, all only when everything is.
  private func bar(_ share: Double) -> String {
    var filled = Int((share * 20).rounded())
    if share > 0 { filled = max(filled, 1) }
    if share < 1 { filled = min(filled, 19) }
    return String(repeating: "█", count: filled) + String(repeating: "░", count: 20 - filled)
  }
}

/// `text` with blanks after it up to a width in characters.
func padded(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(width - text.count, 0))
}

/// `text` with blanks before it up to a width in characters.
func leftPadded(_ text: String, _ width: Int) -> String {
  String(repeating: " ", count: max(width - text.count, 0)) + text
}
