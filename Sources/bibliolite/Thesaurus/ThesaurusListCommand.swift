import ArgumentParser
import Bibliography
import SQLite

struct ThesaurusListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Show the merges, with the papers of both sides.",
    usage: ThesaurusCommand.usage("list [<kind>] [<options>]"),
    discussion: """
      Example:
        bibliolite thesaurus study.db list keyword
      """)

  @Argument(help: "The database file.", completion: .file())
  var database: String

  @Argument(
    help: ArgumentHelp(
      "What kind of items: \(ThesaurusKind.names). Default: all.", valueName: "kind"))
  var kindName: String?

  @OptionGroup var output: OutputOptions

  func run() throws {
    try reporting {
      let kind = try kindName.map { name throws(BibliographyError) in try ThesaurusKind(named: name)
      }
      let merges = try Thesaurus(Database.openForReading(database)).merges(kind: kind)
      if merges.isEmpty {
        Terminal.say("no merges\(kind.map { " of \($0.plural)" } ?? "")")
        return
      }
      let isInstitution = kind?.nameForm == .organisation
      let isSource = kind?.nameForm == .title
      let isAuthor = kind?.nameForm == .person
      var columns = kind == nil ? ["kind"] : []
      columns += ["variant", "preferred", "variant_papers", "preferred_papers"]
      if isInstitution {
        columns += ["variant_country", "variant_origin", "preferred_country", "preferred_origin"]
      }
      if isSource { columns += ["variant_issn", "preferred_issn"] }
      if isAuthor { columns += ["variant_orcid", "preferred_orcid"] }
      columns += ["origin", "reason", "decided_at"]
      var rows = merges.makeIterator()
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
}
