import ArgumentParser
import Bibliography
import SQLite

struct QueryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query",
    abstract: "Run a saved analysis query.",
    usage: """
      bibliolite query DATABASE NAME [--PARAMETER VALUE …] [--format FORMAT]
      bibliolite query --list
      bibliolite query --show NAME
      """,
    discussion: """
      Each query is a file of SQL that runs unchanged in the sqlite3 shell too; --show prints it, with \
      its parameters and columns at its head. A folder of such files of your own is added with --queries.

      Example:
        bibliolite query study.db countries/top-countries --limit 20
        bibliolite query study.db output/by-year --format csv > output.csv
      """)

  @Flag(name: .shortAndLong, help: "List the queries, a line each.")
  var list = false

  @Option(help: ArgumentHelp("Print the text of a query.", valueName: "name"))
  var show: String?

  @Option(help: ArgumentHelp("A folder of queries of your own.", valueName: "folder"))
  var queries: String?

  @OptionGroup var output: OutputOptions

  @OptionGroup var limit: TimeLimitOptions

  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp(
      "The database, the query's name, and its parameters as --name value.",
      valueName: "database name [--parameter value …]"))
  var words: [String] = []

  func run() throws {
    try reporting {
      let catalogue = try SavedQueryCatalogue(folder: queries)
      let words = try QueryWords(words)
      if let show {
        Terminal.print(try catalogue.query(named: show).text)
      } else if list {
        try output.writeList(of: catalogue)
      } else {
        guard words.plain.count == 2 else {
          throw BibliographyError(
            words.plain.count < 2
              ? "give a database and a query: bibliolite query study.db output/by-year "
                + "('bibliolite query --list' shows the queries)"
              : "'\(words.plain[2])' is one word too many; parameters are given as --name value",
            kind: .usage)
        }
        let query = try catalogue.query(named: words.plain[1])
        let database = try Database.openForReading(words.plain[0])
        try limit.limiting(database.connection) {
          let rows = try query.rows(in: database.connection, words.parameters)
          try warnOfStaleResults(readBy: query.text, in: database)
          try output.write(columns: query.columns.map(\.name)) { try rows.next() }
        }
      }
    }
  }
}

extension OutputOptions {
  fileprivate func writeList(of catalogue: SavedQueryCatalogue) throws {
    var queries = catalogue.queries[...]
    try write(columns: ["query", "title"]) {
      queries.popFirst().map { [.text($0.name), .text($0.title)] }
    }
  }
}

/// Words of a command line of which some are parameters: `--name value` or `--name=value`.
struct QueryWords {
  private(set) var plain: [String] = []
  private(set) var parameters: [String: String] = [:]

  init(_ words: [String]) throws(BibliographyError) {
    var rest = words[...]
    while let word = rest.popFirst() {
      guard word.hasPrefix("--"), word.count > 2 else {
        plain.append(word)
        continue
      }
      let name = word.dropFirst(2)
      if let equals = name.firstIndex(of: "=") {
        parameters[String(name[..<equals])] = String(name[name.index(after: equals)...])
      } else if let value = rest.popFirst() {
        parameters[String(name)] = value
      } else {
        throw BibliographyError("\(word) needs a value: \(word) VALUE", kind: .usage)
      }
    }
  }
}
