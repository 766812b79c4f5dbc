import ArgumentParser
import Bibliography

extension ThesaurusFormat: ExpressibleByArgument {}

struct ThesaurusImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Merge the items that a file says are one.",
    usage: ThesaurusCommand.usage("import <kind> <file> [<options>]"),
    discussion: """
      The file is a CSV file with the columns variant and preferred, CiteSpace's alias file \
      (primary#secondary), or VOSviewer's thesaurus file (label, tab, replace by; a label that is \
      replaced by nothing is left out).

      Of institution_parent, the columns are institution and parent; the parent "none" is of none. What \
      a file says of an institution holds instead of what was found (bibliolite query DATABASE \
      institutions/parents).

      Exit status: 0 done; 2 done, but some rows could not be followed.

      Example:
        bibliolite thesaurus study.db import keyword keywords.csv
      """)

  @Argument(help: "The database file.", completion: .file())
  var database: String

  @Argument(help: ThesaurusKind.argumentHelp)
  var kindName: String

  @Argument(help: "The file; - is standard input.", completion: .file())
  var file: String

  @Option(help: "What to undo it by. Default: the file's name.")
  var name: String?

  @Option(name: .shortAndLong, help: "The form of the file. Default: recognised by its content.")
  var format: ThesaurusFormat?

  @OptionGroup var waiting: WaitingOptions

  func run() throws {
    waiting.apply()
    try reporting {
      try ThesaurusDecisions(database: database, kind: ThesaurusKind(named: kindName))
        .follow(file, name: name, form: format)
    }
  }
}
