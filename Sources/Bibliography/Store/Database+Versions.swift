import SQLite
import Schema

/// What is said of databases of other versions. The tables of an older program lack what present
/// statements read, so nothing is read from it but what brings it up to date.
extension Database {
  /// Of a version before this one.
  func olderVersion() throws(BibliographyError) -> BibliographyError {
    let (version, differences) = try attempt { connection throws(SQLiteError) in
      let version = try connection.integer("PRAGMA user_version") ?? 0
      guard let layout = try SchemaLayout(ofVersion: version, connection) else {
        return (version, Optional("no version of that number was released"))
      }
      return (version, try layout.differences(connection).description)
    }
    if let differences { return try unknownLayout(version, differences) }
    return BibliographyError(
      "\(path): made by an older Bibliolite (schema \(version); this program has "
        + "\(Schema.version)). 'bibliolite migrate \(path)' brings it up to date without its exports; "
        + "'bibliolite rebuild \(path) FILE…' with the same exports\(exportNames()) has better numbers."
    )
  }

  /// Of no released version, whatever number it has.
  func unknownLayout(
    _ version: Int, _ differences: String
  ) throws(BibliographyError) -> BibliographyError {
    BibliographyError(
      "\(path): says that it is of schema \(version), but its tables are not (\(differences)): a version "
        + "under development made it, or something else changed it. Make it anew from the same exports"
        + "\(exportNames()): bibliolite rebuild \(path) FILE…")
  }

  /// The columns that the user added to our tables; none when the version is not known.
  func ownColumns() throws(BibliographyError) -> [String] {
    try attempt { connection throws(SQLiteError) in
      let version = try connection.integer("PRAGMA user_version") ?? 0
      guard let layout = try SchemaLayout(ofVersion: version, connection) else { return [] }
      return try layout.ownColumns(among: layout.differences(connection), connection)
    }
  }

  /// To be called before the tables are made anew.
  ///
  /// - Throws: what names the columns that the user added to our tables, which would be lost.
  func refuseToLose(_ columns: [String]) throws(BibliographyError) {
    guard let first = columns.first, let dot = first.firstIndex(of: ".") else { return }
    let (table, name) = (String(first[..<dot]), String(first[first.index(after: dot)...]))
    throw BibliographyError(
      "\(path): made anew, its tables would lose what you added to them: "
        + columns.joined(separator: ", ")
        + ". Copy what you need into a table of your own, drop \(columns.count == 1 ? "it" : "them") "
        + "(ALTER TABLE \(quotedIdentifier(table)) DROP COLUMN \(quotedIdentifier(name))), and run the "
        + "command again.")
  }

  /// The files that it was made of: " (2 files: first.txt, second.txt)"; empty when there is none.
  func exportNames() -> String {
    let names = try? connection.rows("SELECT name FROM import_files ORDER BY file_id") {
      $0.text(0)
    }
    guard let names, !names.isEmpty else { return "" }
    let isPlain = names.allSatisfy { $0.unicodeScalars.allSatisfy { $0.value > 0x1F } }
    let shown = isPlain ? names.prefix(3).joined(separator: ", ") : ""
    let count = " (\(names.count) \(names.count == 1 ? "file" : "files")"
    return count + (isPlain ? ": " : "") + shown + (isPlain && names.count > 3 ? ", …)" : ")")
  }
}
