import ArgumentParser
import Bibliography
import SQLite

struct ThesaurusSplitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split",
    abstract: "Tell apart people who are one author.",
    usage: ThesaurusCommand.usage("split author [<file>] [<options>]"),
    discussion: """
      The file is a CSV file with the columns author, new_name, and paper (accession number or DOI), \
      institution or identifier (ORCID, ResearcherID, e-mail): these papers of the author are those of \
      the new one. Without a file, what is split is listed.

      Example:
        bibliolite thesaurus study.db split author splits.csv
        bibliolite thesaurus study.db undo author --name splits.csv
      """)

  @Argument(help: "The database file.", completion: .file())
  var database: String

  @Argument(help: ArgumentHelp("'author': nothing else can be split.", valueName: "kind"))
  var kindName: String

  @Argument(help: "The CSV file; - is standard input.", completion: .file())
  var file: String?

  @Option(help: "What to undo it by. Default: the file's name.")
  var name: String?

  @OptionGroup var output: OutputOptions

  @OptionGroup var waiting: WaitingOptions

  func run() throws {
    waiting.apply()
    try reporting {
      guard try ThesaurusKind(named: kindName) == .author else {
        throw BibliographyError("only authors can be split: split author FILE", kind: .usage)
      }
      guard let file else { return try list() }
      try ThesaurusDecisions(database: database, kind: .author)
        .follow(file, name: name, form: .splits)
    }
  }

  private func list() throws {
    let splits = try Thesaurus(Database.openForReading(database)).splits()
    if splits.isEmpty {
      Terminal.say("no author is split")
      return
    }
    var rows = splits.makeIterator()
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
}
