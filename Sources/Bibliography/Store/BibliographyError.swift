import SQLite
import Wording

public typealias BibliographyError = UserError

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
