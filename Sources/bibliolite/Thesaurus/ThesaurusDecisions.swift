import ArgumentParser
import Bibliography
import Wording

/// What import, split and drop share: the decisions of a file are followed, and what came of them is said.
struct ThesaurusDecisions {
  let database: String
  let kind: ThesaurusKind

  func follow(_ file: String, name: String?, form: ThesaurusFormat?) throws {
    let summary = try Thesaurus(Database.openForWriting(database))
      .import(file: file, kind: kind, name: name, format: form)
    report(summary)
    if !summary.rejected.isEmpty { throw ExitCode(2) }
  }

  private func report(_ summary: ThesaurusImportSummary) {
    let noun = summary.kind.noun
    let plural = summary.kind.plural
    if summary.format == .splits {
      Terminal.say(
        "Split authors by \(counted(summary.splitCount, "decision")), as '\(summary.origin)'")
      if summary.alreadySplitCount > 0 {
        Terminal.say("  \(counted(summary.alreadySplitCount, "decision")) more there already")
      }
    } else if summary.droppedCount + summary.alreadyDroppedCount > 0, summary.rowCount == 0 {
      sayDropped(summary)
    } else if summary.format == .drops {
      Terminal.say("Nothing left out: the file names no \(noun) that is here")
    } else if summary.rowCount == 0 {
      Terminal.say("Nothing to merge: the file has no row")
    } else if summary.mergeCount == 0 {
      Terminal.say(
        summary.kind == .institutionParent
          ? "Nothing changed: no parent that is not noted already"
          : "Nothing changed: no \(noun) to merge that is not merged already")
    } else if summary.kind == .institutionParent {
      Terminal.say(
        "Noted of \(counted(summary.mergeCount, "institution")) what it is a part of, as "
          + "'\(summary.origin)'")
    } else {
      Terminal.say(
        "Merged \(counted(summary.mergeCount, noun, plural)) into others, as '\(summary.origin)'")
    }
    if summary.rowCount > 0, summary.droppedCount + summary.alreadyDroppedCount > 0 {
      sayDropped(summary)
    }
    for note in summary.notes.prefix(10) { Terminal.say("  \(note)") }
    if summary.alreadyMergedCount > 0 {
      Terminal.say("  \(counted(summary.alreadyMergedCount, "merge")) more there already")
    }
    if summary.sameItemCount > 0 {
      Terminal.say(
        "  \(counted(summary.sameItemCount, "row")) passed over: both names are one \(noun) anyway")
    }
    if summary.repeatedCount > 0 {
      Terminal.say("  \(counted(summary.repeatedCount, "row")) passed over: said before")
    }
    let newNames = summary.newNames.filter {
      summary.kind != .institutionParent || $0.lowercased() != "none"
    }
    if !newNames.isEmpty {
      Terminal.say(
        "  \(counted(newNames.count, "preferred name")) that no record has: "
          + Self.list(newNames))
    }
    if !summary.unusedColumns.isEmpty {
      Terminal.say("  columns not used: \(summary.unusedColumns.joined(separator: ", "))")
    }
    if !summary.rejected.isEmpty {
      Terminal.say("  \(counted(summary.rejected.count, "row")) not followed:")
      for line in summary.rejected.prefix(50) { Terminal.say("    \(line)") }
      if summary.rejected.count > 50 {
        Terminal.say("    … and \((summary.rejected.count - 50).grouped) more")
      }
    }
    Self.sayStale(
      summary.staleAnalyses,
      isChanged: summary.mergeCount + summary.splitCount + summary.droppedCount > 0)
  }

  private func sayDropped(_ summary: ThesaurusImportSummary) {
    Terminal.say(
      summary.droppedCount == 0
        ? summary.rejected.isEmpty
          ? "Nothing changed: all \(summary.kind.plural) of the file are left out already"
          : "Nothing changed: those \(summary.kind.plural) of the file that are here are left out "
            + "already"
        : "Left \(counted(summary.droppedCount, summary.kind.noun, summary.kind.plural)) out of "
          + "counts, networks and bursts, as '\(summary.origin)'")
    if summary.droppedCount > 0, summary.alreadyDroppedCount > 0 {
      Terminal.say("  \(summary.alreadyDroppedCount.grouped) more left out already")
    }
  }

  static func list(_ names: [String]) -> String {
    names.prefix(10).joined(separator: "; ")
      + (names.count > 10 ? "; … and \((names.count - 10).grouped) more" : "")
  }

  static func sayStale(_ names: [String], isChanged: Bool) {
    if names.isEmpty || !isChanged { return }
    Terminal.say(
      "\(counted(names.count, "analysis is", "analyses are")) older than this, to be run again: "
        + list(names))
  }
}
