import SQLite

/// A failure that a user can act on. The description says what was wrong, where, and what to do.
public struct BibliographyError: Error, Equatable, Sendable, CustomStringConvertible {
  /// What kind of failure it is; it decides the exit status of a command.
  public enum Kind: Sendable {
    /// The command was used wrongly: a name, an option or a value that cannot be.
    case usage
    /// The work could not be done.
    case failed
  }

  public let kind: Kind
  public let description: String

  public init(_ description: String, kind: Kind = .failed) {
    self.description = description
    self.kind = kind
  }
}

extension BibliographyError {
  /// What a failure of SQLite on the database at `path` means to the user.
  public init(_ error: SQLiteError, database path: String) {
    if error.isBusy {
      self.init(
        "\(path): another program is writing to the database. Try again when it has finished.")
    } else if error.isFull {
      self.init(
        "\(path): the disk is full. Nothing of the file being imported was kept; free some space "
          + "and run the same command again.")
    } else if error.isReadOnly {
      self.init(
        "\(path): the database cannot be written. Check the permissions of the file and its folder."
      )
    } else if error.isNotADatabase {
      self.init("\(path): not an SQLite database. Give the path of a new file, or of a database.")
    } else if error.isCannotOpen {
      self.init(
        "\(path): cannot be opened or made. Check that its folder exists and may be written to.")
    } else if error.isCorrupt {
      self.init(
        "\(path): the database file is damaged (\(error.message)). Restore a copy, or import "
          + "the exports into a new file.")
    } else if error.isInputOutput {
      self.init(
        "\(path): reading or writing the file failed (\(error.message)). Check that the disk works "
          + "and has room, and that no limit on the size of files (ulimit -f) is set; then run the "
          + "same command again.")
    } else if error.message.hasPrefix("no such table: ") {
      let table = error.message.dropFirst("no such table: ".count)
      self.init(
        "\(path): the table or view \(table) is missing: it was dropped by hand, or another build of "
          + "the program made the database. Run bibliolite rebuild with the exports, restore a copy, "
          + "or import the exports into a new file.")
    } else {
      self.init("\(path): \(error)")
    }
  }
}
