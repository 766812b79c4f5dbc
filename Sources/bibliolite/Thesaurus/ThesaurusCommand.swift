import ArgumentParser
import Bibliography

/// The group of commands for decisions about items. The database stands before the action, as it does in
/// every command: `thesaurus study.db list`.
struct ThesaurusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "thesaurus",
    abstract: "Merge items that are one, leave out those that say nothing, and undo both.",
    usage: "bibliolite thesaurus <database> <action> [<kind>] [<file>] [<options>]",
    discussion: """
      Everything that is counted afterwards counts a variant as its preferred item. Nothing is deleted: \
      each merge is a row of the table thesaurus, and undoing it removes the row.

      Kinds: \(ThesaurusKind.names). The kind institution_parent says of which organisation an \
      institution is a part.

      Example:
        bibliolite thesaurus study.db suggest keyword -o keywords.csv
        bibliolite thesaurus study.db import keyword keywords.csv
        bibliolite thesaurus study.db list keyword
        bibliolite thesaurus study.db undo keyword --name keywords.csv
        bibliolite thesaurus study.db suggest --help
      """,
    subcommands: actions)

  private static let actions: [any ParsableCommand.Type] = [
    ThesaurusSuggestCommand.self, ThesaurusImportCommand.self, ThesaurusListCommand.self,
    ThesaurusUndoCommand.self, ThesaurusSplitCommand.self, ThesaurusDropCommand.self,
  ]

  /// The words of a command line with the action before the database, as the parser wants them.
  static func actionFirst(_ words: [String]) -> [String] {
    let names = actions.compactMap { $0.configuration.commandName }
    guard words.count > 2, words[0] == configuration.commandName, names.contains(words[2]) else {
      return words
    }
    var words = words
    words.swapAt(1, 2)
    return words
  }

  static func usage(_ rest: String) -> String { "bibliolite thesaurus <database> \(rest)" }
}

extension ThesaurusKind {
  static let names = all.map(\.name).joined(separator: ", ")
  static let argumentHelp = ArgumentHelp("What kind of items: \(names).", valueName: "kind")
}
