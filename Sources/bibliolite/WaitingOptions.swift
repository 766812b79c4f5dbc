import ArgumentParser
import Bibliography

/// How long another command is waited for.
struct WaitingOptions: ParsableArguments {
  @Option(help: "Seconds to wait for another command that writes to the database.")
  var wait = 30.0

  func validate() throws {
    guard wait >= 0, wait.isFinite else {
      throw ValidationError("--wait is \(wait); give 0 or more seconds.")
    }
  }

  func apply() { DatabaseEvents.waitSeconds = wait }
}

/// Whether a file of another kind may be written over.
struct OverwriteOptions: ParsableArguments {
  @Flag(help: "Replace the file also when it is not what this command writes.")
  var overwrite = false
}
