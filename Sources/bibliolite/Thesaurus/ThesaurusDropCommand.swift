import ArgumentParser
import Bibliography
import SQLite

struct ThesaurusDropCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drop",
    abstract: "Leave items out of all counts, networks and bursts.",
    usage: ThesaurusCommand.usage("drop [<kind>] [<file>] [<options>]"),
    discussion: """
      The file is a list of one name a line, or a CSV file with the columns drop and reason: items that \
      say nothing, such as the words that were searched for. Without a file, what is left out is listed.

      Example:
        bibliolite thesaurus study.db drop keyword search-words.txt
        bibliolite thesaurus study.db undo keyword --name search-words.txt
      """)

  @Argument(help: "The database file.", completion: .file())
  var database: String

  @Argument(
    help: ArgumentHelp(
      "What kind of items: \(ThesaurusKind.names). Default for a list: all.", valueName: "kind"))
  var kindName: String?

  @Argument(help: "The file; - is standard input.", completion: .file())
  var file: String?

  @Option(help: "What to undo it by. Default: the file's name.")
  var name: String?

  @OptionGroup var output: OutputOptions

  @OptionGroup var waiting: WaitingOptions

  func run() throws {
    waiting.apply()
    try reporting {
      let kind = try kindName.map { name throws(BibliographyError) in try ThesaurusKind(named: name)
      }
      guard let kind, let file else { return try list(kind) }
      try ThesaurusDecisions(database: database, kind: kind).follow(file, name: name, form: .drops)
    }
  }

  private func list(_ kind: ThesaurusKind?) throws {
    let items = try Thesaurus(Database.openForReading(database)).droppedItems(kind: kind)
    if items.isEmpty {
      Terminal.say("no \(kind?.noun ?? "item") is left out")
      return
    }
    var rows = items.makeIterator()
    try output.write(columns: ["kind", "item", "counted_as", "origin", "reason", "decided_at"]) {
      rows.next().map { item in
        [
          .text(item.kind), .text(item.name), Value(item.countedAs), .text(item.origin),
          Value(item.reason), .text(item.decidedAt),
        ]
      }
    }
  }
}
