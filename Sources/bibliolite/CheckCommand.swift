import ArgumentParser
import Bibliography

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Prove that nothing was lost and that all tables agree.",
    discussion: """
      Prints a line for each invariant: ok, or how many things are not so, with the first of them \
      and the command that mends it. Tables, views, indexes and triggers that Bibliolite did not make \
      are named, and what a migrated database still has of older rules. The database is opened to \
      read only.

      Exit status: 0 all hold; 1 one does not, or the database could not be read.

      Example:
        bibliolite check study.db
      """)

  @Argument(help: "The database file.", completion: .file())
  var database: String

  @Flag(name: .shortAndLong, help: "Print only what does not hold.")
  var quiet = false

  func run() throws {
    try reporting {
      let opened = try Database.openForReading(database)
      let check = DatabaseCheck(opened)
      let broken = try check.run { finding in
        if finding.holds {
          if !quiet { Terminal.print("ok  \(finding.title)") }
          return
        }
        Terminal.print("NOT \(finding.title): \(counted(finding.violations.count, "violation"))")
        Terminal.print("      " + finding.violations.columns.joined(separator: " | "))
        for row in finding.violations.firstRows {
          Terminal.print("      " + row.map(Self.shown).joined(separator: " | "))
        }
        Terminal.print("      to mend it: \(Self.advice(finding.mend, database))")
      }
      if !quiet, let rules = try opened.olderRules() {
        Terminal.print("note: \(rules.advice(database))")
      }
      let foreign = try check.foreignObjects()
      let triggers = foreign.filter { $0.hasPrefix("trigger ") }
      if !foreign.isEmpty, !quiet || !triggers.isEmpty {
        Terminal.print("note: not made by Bibliolite: \(foreign.joined(separator: ", "))")
        if !triggers.isEmpty {
          Terminal.print(
            "      triggers run with whatever is written, so commands that write refuse to start")
        }
      }
      if broken > 0 {
        Terminal.say(
          "error: \(database): \(counted(broken, "invariant")) broken.")
        throw ExitCode(1)
      }
      if !quiet { Terminal.print("\(database): all \(Invariant.all.count) invariants hold") }
    }
  }

  private static func advice(_ mend: Invariant.Mend, _ database: String) -> String {
    switch mend {
    case .importAgain: "run the last 'bibliolite import \(database) …' again"
    case .rebuild:
      "'bibliolite rebuild \(database) FILE…' reads the exports again and keeps all decisions"
    }
  }

  /// A value on one line.
  private static func shown(_ value: String) -> String {
    let line = value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > 60 ? line.prefix(59) + "…" : line
  }
}
