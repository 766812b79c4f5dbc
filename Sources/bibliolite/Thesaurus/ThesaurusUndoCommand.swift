import ArgumentParser
import Bibliography

struct ThesaurusUndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take back merges, splits, and what was left out.",
    usage: ThesaurusCommand.usage("undo <kind> [--name <name>] [--variant <variant>]"),
    discussion: """
      Example:
        bibliolite thesaurus study.db undo keyword --name keywords.csv
      """)

  @Argument(help: "The database file.", completion: .file())
  var database: String

  @Argument(help: ThesaurusKind.argumentHelp)
  var kindName: String

  @Option(help: "The name of the decisions to undo; 'list' shows it as origin.")
  var name: String?

  @Option(help: "The one variant to take out of the merges, or the one item to count again.")
  var variant: String?

  @OptionGroup var waiting: WaitingOptions

  func validate() throws {
    if name == nil, variant == nil {
      throw ValidationError("Say what to undo: --name NAME or --variant NAME ('list' shows them).")
    }
  }

  func run() throws {
    waiting.apply()
    try reporting {
      let kind = try ThesaurusKind(named: kindName)
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
            + "\(summary.removedNames.count == 1 ? "it" : "them"): \(ThesaurusDecisions.list(summary.removedNames))"
        )
      }
      ThesaurusDecisions.sayStale(summary.staleAnalyses, isChanged: true)
    }
  }
}
