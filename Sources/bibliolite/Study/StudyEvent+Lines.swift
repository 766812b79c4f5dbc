import Analysis
import Bibliography
import Study
import Wording

extension StudyEvent {
  /// What the command says of it.
  var lines: [String] {
    switch self {
    case .imported(let summary):
      return summary.passedOverLines().map { "note: \($0)" }
        + [
          "import: \(counted(summary.newPaperCount, "paper")) from "
            + "\(counted(summary.fileCount, "file")); \(counted(summary.recordCount, "record")) "
            + "read = \(summary.newPaperCount.grouped) new + "
            + "\(counted(summary.duplicateCount, "duplicate")) + "
            + "\(summary.rejectedCount.grouped) rejected"
        ]
        + (summary.composedLineCount > 0
          ? [
            "import: \(counted(summary.composedLineCount, "line")) changed to Unicode normalisation "
              + "form C (NFC)"
          ] : []) + summary.warnings.map { "warning: \($0)" }
        + (summary.rejections + summary.failures).map { "error: \($0)" }
    case .searches(let count): return ["searches: \(count) noted"]
    case .joined(let summary):
      let matched = summary.keys.map { "\($0.matchedCount.grouped) by \($0.column)" }
      return [
        "\(summary.tableName): \(counted(summary.rowCount, "row"))"
          + (matched.isEmpty
            ? ", no key recognised" : "; matched " + matched.joined(separator: ", "))
      ]
    case .merged(let merges, let count):
      return ["merges of \(merges.kind) from \(merges.file): \(count.grouped)"]
    case .screened(let outcome):
      return [
        "screening: \(counted(outcome.decisionCount, "decision")); "
          + "\(outcome.includedPaperCount.grouped) of \(counted(outcome.paperCount, "paper")) "
          + "included"
      ] + outcome.notes.map { "  note: \($0)" }
    case .removed(let what): return ["removed: \(what), which the study does not have any more"]
    case .growth(let report):
      return ["\(report.analysisName): \(counted(report.stages.count, "stage"))"]
        + report.notes.map { "  note: \($0)" }
    case .bursts(let report):
      return ["\(report.analysisName): \(counted(report.bursts.count, "burst"))"]
    case .network(let report): return [report.line] + report.notes.map { "  note: \($0)" }
    case .report(let name): return ["report: \(name)"]
    case .note(let text): return ["note: \(text)"]
    }
  }
}
