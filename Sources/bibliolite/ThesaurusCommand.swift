import ArgumentParser
import Bibliography
import SQLite

extension ThesaurusFormat: ExpressibleByArgument {}

struct ThesaurusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "thesaurus",
    abstract: "Merge items that are one, leave out those that say nothing, and undo both.",
    discussion: """
      Everything that is counted afterwards counts a variant as its preferred item. Nothing is \
      deleted: each merge is a row of the table thesaurus, and undoing it is taking the row out.

      The kind institution_parent says of which organisation an institution is a part, in the columns \
      institution and parent; the parent "none" is of none. What a file says of an institution holds \
      instead of what was found (bibliolite query DATABASE institutions/parents).

      Suggestions are pairs of items as they are merged now. An item that merges made larger may have \
      a near one that no pair showed before, so suggest again after an import, until it finds nothing.

      Example:
        bibliolite thesaurus study.db suggest keyword -o keywords.csv
        bibliolite thesaurus study.db import keyword keywords.csv
        bibliolite thesaurus study.db list keyword
        bibliolite thesaurus study.db undo keyword --name keywords.csv

      One author who is two people is split by a CSV file with the columns author, new_name, and paper \
      (accession number or DOI), institution or identifier (ORCID, ResearcherID, e-mail): these papers \
      of the author are those of the new one. Without a file, split lists what is split.
        bibliolite thesaurus study.db split author splits.csv
        bibliolite thesaurus study.db undo author --name splits.csv

      Items that say nothing, such as the words that were searched for, are left out of all counts, \
      networks and bursts by a list of one name a line, or a CSV file with the columns drop and reason. \
      Without a file, drop lists what is left out.
        bibliolite thesaurus study.db drop keyword search-words.txt
        bibliolite thesaurus study.db undo keyword --name search-words.txt
      """)

  enum Action: String, CaseIterable, ExpressibleByArgument {
    case suggest
    case `import`
    case list
    case undo
    case split
    case drop
  }

  @Argument(help: "The database file.", completion: .file())
  var database: String

  @Argument(help: "What to do: \(Action.allCases.map(\.rawValue).joined(separator: ", ")).")
  var action: Action

  @Argument(
    help: ArgumentHelp(
      "What kind of items: \(ThesaurusKind.all.map(\.name).joined(separator: ", ")); for list all, "
        + "when left out.", valueName: "kind"))
  var kindName: String?

  @Argument(
    help: """
      For import: a CSV file with the columns variant and preferred, CiteSpace's alias file \
      (primary#secondary), or VOSviewer's thesaurus file (label, tab, replace by; what is replaced by \
      nothing is left out); - is standard input. For split: a CSV file. For drop: a list or a CSV file.
      """, completion: .file())
  var file: String?

  @Option(
    help: """
      For import, split and drop: what to undo it by (the file's name by default). For undo: which.
      """)
  var name: String?

  @Option(
    help: "For undo: the one variant to take out of the merges, or the one item to count again.")
  var variant: String?

  @Option(
    name: .shortAndLong,
    help: """
      For import: the form of the file (csv, citespace, vosviewer, splits, drops), told from its content by \
      default. For list: how to write rows (\(OutputOptions.formatNames)).
      """)
  var format: String?

  @OptionGroup(title: "Options for suggest")
  var suggestions: SuggestionOptions

  func validate() throws {
    if kindName == nil, action != .list, action != .drop || file != nil {
      throw ValidationError(
        "Say of which kind: \(ThesaurusKind.all.map(\.name).joined(separator: ", ")).")
    }
    if action == .import, file == nil { throw ValidationError("Give the file to import.") }
    if action != .import, action != .split, action != .drop, let file {
      throw ValidationError("'\(action.rawValue)' takes no file, but '\(file)' is given.")
    }
    if action == .undo, name == nil, variant == nil {
      throw ValidationError("Say what to undo: --name NAME or --variant NAME ('list' shows them).")
    }
    if action == .drop || action == .split, file != nil, format != nil {
      throw ValidationError("--format is not for \(action.rawValue) with a file.")
    }
    if action != .undo, variant != nil { throw ValidationError("--variant is for undo.") }
    if action == .list || action == .suggest, name != nil {
      throw ValidationError("--name is for import and undo.")
    }
  }

  func run() throws {
    try reporting {
      let kind = try kindName.map { name throws(BibliographyError) in try ThesaurusKind(named: name)
      }
      switch action {
      case .list: try list(kind)
      case .import:
        guard let kind, let file else { return }
        try merge(kind, file)
      case .undo:
        guard let kind else { return }
        try undo(kind)
      case .split:
        guard kind == .author else {
          throw BibliographyError("only authors can be split: split author FILE", kind: .usage)
        }
        if let file { try merge(.author, file) } else { try listSplits() }
      case .drop:
        if let kind, let file { try merge(kind, file) } else { try listDropped(kind) }
      case .suggest:
        guard let kind else { return }
        try suggestions.write(kind, of: database, format: format)
      }
    }
  }

  // MARK: Import

  private func merge(_ kind: ThesaurusKind, _ file: String) throws {
    let form: ThesaurusFormat? =
      switch action {
      case .split: .splits
      case .drop: .drops
      default: try statedFormat()
      }
    let summary = try Thesaurus(Database.openForWriting(database))
      .import(file: file, kind: kind, name: name, format: form)
    report(summary)
    if !summary.rejected.isEmpty { throw ExitCode(2) }
  }

  /// The form that --format names; `nil` without it.
  private func statedFormat() throws(BibliographyError) -> ThesaurusFormat? {
    guard let format else { return nil }
    guard let form = ThesaurusFormat(rawValue: format.lowercased()) else {
      throw BibliographyError(
        "no form of thesaurus files named '\(format)'. They are: "
          + "\(ThesaurusFormat.allCases.map(\.rawValue).joined(separator: ", ")).", kind: .usage)
    }
    return form
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

  private static func list(_ names: [String]) -> String {
    names.prefix(10).joined(separator: "; ")
      + (names.count > 10 ? "; … and \((names.count - 10).grouped) more" : "")
  }

  private static func sayStale(_ names: [String], isChanged: Bool) {
    if names.isEmpty || !isChanged { return }
    Terminal.say(
      "\(counted(names.count, "analysis is", "analyses are")) older than this, to be run again: "
        + list(names))
  }

  // MARK: Undo

  private func undo(_ kind: ThesaurusKind) throws {
    let summary = try Thesaurus(Database.openForWriting(database))
      .undo(kind: kind, name: name, variant: variant)
    if kind == .institutionParent {
      Terminal.say("Undid what was noted of \(counted(summary.mergeCount, "institution"))")
    } else {
      var undone = ["\(counted(summary.mergeCount, "merge")) of \(kind.noun)"]
      if summary.splitCount > 0 { undone.append(counted(summary.splitCount, "split")) }
      if summary.droppedCount > 0 {
        undone.append(
          "the leaving out of "
            + counted(summary.droppedCount, summary.kind.noun, summary.kind.plural))
      }
      if summary.mergeCount == 0, undone.count > 1 { undone.removeFirst() }
      Terminal.say("Undid \(undone.joined(separator: " and "))")
    }
    if !summary.removedNames.isEmpty {
      Terminal.say(
        "  gone with \(summary.mergeCount == 1 ? "it" : "them"), since no record has "
          + "\(summary.removedNames.count == 1 ? "it" : "them"): \(Self.list(summary.removedNames))"
      )
    }
    Self.sayStale(summary.staleAnalyses, isChanged: true)
  }

  // MARK: List

  private func listSplits() throws {
    let splits = try Thesaurus(Database.openForReading(database)).splits()
    if splits.isEmpty {
      Terminal.say("no author is split")
      return
    }
    var rows = splits.makeIterator()
    let output = try OutputOptions(named: format)
    try output.write(columns: [
      "author", "new_name", "paper", "institution", "identifier", "papers", "origin", "reason",
      "decided_at",
    ]) {
      rows.next().map { split in
        [
          .text(split.author), .text(split.newName), Value(split.paper), Value(split.institution),
          Value(split.identifier), .integer(split.paperCount), .text(split.origin),
          Value(split.reason), .text(split.decidedAt),
        ]
      }
    }
  }

  private func listDropped(_ kind: ThesaurusKind?) throws {
    let items = try Thesaurus(Database.openForReading(database)).droppedItems(kind: kind)
    if items.isEmpty {
      Terminal.say("no \(kind?.noun ?? "item") is left out")
      return
    }
    var rows = items.makeIterator()
    let output = try OutputOptions(named: format)
    try output.write(columns: ["kind", "item", "counted_as", "origin", "reason", "decided_at"]) {
      rows.next().map { item in
        [
          .text(item.kind), .text(item.name), Value(item.countedAs), .text(item.origin),
          Value(item.reason), .text(item.decidedAt),
        ]
      }
    }
  }

  private func list(_ kind: ThesaurusKind?) throws {
    let merges = try Thesaurus(Database.openForReading(database)).merges(kind: kind)
    if merges.isEmpty {
      Terminal.say("no merges\(kind.map { " of kind \($0.name)" } ?? "")")
      return
    }
    let isInstitution = kind == .institution || kind == .institutionParent
    let isSource = kind == .source
    let isAuthor = kind == .author
    var columns = kind == nil ? ["kind"] : []
    columns += ["variant", "preferred", "variant_papers", "preferred_papers"]
    if isInstitution {
      columns += ["variant_country", "variant_origin", "preferred_country", "preferred_origin"]
    }
    if isSource { columns += ["variant_issn", "preferred_issn"] }
    if isAuthor { columns += ["variant_orcid", "preferred_orcid"] }
    columns += ["origin", "reason", "decided_at"]
    var rows = merges.makeIterator()
    let output = try OutputOptions(named: format)
    try output.write(columns: columns) {
      rows.next().map { merge in
        var row: [Value] = kind == nil ? [.text(merge.kind.name)] : []
        row += [
          .text(merge.variant.name), .text(merge.preferred.name),
          .integer(merge.variantPaperCount), .integer(merge.preferredPaperCount),
        ]
        if isInstitution {
          row += [
            Value(merge.variant.country), Value(merge.variant.origin),
            Value(merge.preferred.country), Value(merge.preferred.origin),
          ]
        }
        if isSource { row += [Value(merge.variant.issn), Value(merge.preferred.issn)] }
        if isAuthor { row += [Value(merge.variant.orcid), Value(merge.preferred.orcid)] }
        let through = merge.stated.map { "through \($0)" }
        let reason = [merge.reason, through].compactMap { $0 }.joined(separator: "; ")
        return row + [
          .text(merge.origin), reason.isEmpty ? .null : .text(reason), Value(merge.decidedAt),
        ]
      }
    }
  }
}
