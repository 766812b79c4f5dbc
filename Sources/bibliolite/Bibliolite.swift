import ArgumentParser
import Bibliography
import Glibc

@main
struct Bibliolite: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bibliolite",
    abstract:
      "Bibliographic exports into an SQLite database, and every analysis of them in tables.",
    discussion: """
      The database comes first, as in sqlite3. Results go to standard output, everything else to \
      standard error.

      Example:
        bibliolite import study.db savedrecs*.txt
        bibliolite query study.db countries/top-countries
      """,
    version: "bibliolite \(programVersion)\nApache License 2.0; without any warranty.",
    subcommands: [
      ImportCommand.self,
      CheckCommand.self,
      VerifyCommand.self,
      QueryCommand.self,
      SQLCommand.self,
      InfoCommand.self,
      JoinCommand.self,
      ScreenCommand.self,
      ThesaurusCommand.self,
      RebuildCommand.self,
      MigrateCommand.self,
      BurstsCommand.self,
      GrowthCommand.self,
      NetworkCommand.self,
      AnalyzeCommand.self,
      StudyCommand.self,
      FigureCommand.self,
      ReportCommand.self,
    ])

  /// As ArgumentParser's own, but a wrong command line is reported like every other error.
  static func main() {
    Interruption.handleSignals()
    // Errors that are reported, not the end of the program: a limit on the size of files is like a full
    // disk, and a reader that has gone is distinguished from one that waits.
    signal(SIGXFSZ, SIG_IGN)
    DatabaseEvents.onNote { Terminal.say("note: \($0)") }
    do {
      var command = try parseAsRoot(
        ThesaurusCommand.actionFirst(Array(CommandLine.arguments.dropFirst())))
      try command.run()
    } catch {
      // An exit status by itself: what happened has been told.
      guard exitCode(for: error) == .validationFailure, !(error is ExitCode) else {
        exit(withError: error)
      }
      let message = fullMessage(for: error)
      let isCapitalised = message.hasPrefix("Error: ")
      Terminal.say(isCapitalised ? "error: " + message.dropFirst("Error: ".count) : message)
      exit(withError: exitCode(for: error))
    }
  }
}

/// The version of this program, stored with everything that it writes.
let programVersion = "0.2.0"
