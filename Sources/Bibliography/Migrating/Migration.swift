import RecordReading
import SQLite
import Schema

/// Brings a database that an older released version made up to date without its exports.
///
/// A copy grows beside the old database: in one transaction it gets the tables of this version, what
/// follows from the stored records, and everything that an import works out at its end. When it is
/// sound it takes the old one's place, and the old one stays under another name. When anything fails
/// before that, the old one is as it was.
///
/// What the rules of reading make of a record cannot follow; `migrations.older_rules` names it.
public struct Migration {
  public let programVersion: String
  /// Called when the tables are there and what follows from them is worked out.
  public var finishing: (() -> Void)?

  public init(programVersion: String) { self.programVersion = programVersion }

  /// - Returns: `nil` when the database is of this version already.
  public func run(databaseAt path: String) throws(BibliographyError) -> MigrationSummary? {
    let place = try Replacement(of: path, whileIt: "migrating")
    let (old, layout) = try Database.openForMigrating(path)
    if layout.version == Schema.version { return nil }
    return try withExtendedLifetime(old) { () throws(BibliographyError) in
      try place.building { () throws(BibliographyError) in
        try copy(old, to: place)
        var summary = try migrateCopy(at: place, of: path, layout)
        summary.exports = old.exportNames()
        summary.keptPath = try place.replace(keepingOldAs: "schema-\(layout.version)")
        return summary
      }
    }
  }

  /// Copies the old database, and leaves it locked, so that nothing that is written meanwhile is lost.
  private func copy(_ old: Database, to place: Replacement) throws(BibliographyError) {
    try place.makeTemporaryFile()
    try old.takeBackWriteAheadLog()
    let isChanged = try old.attempt { connection throws(SQLiteError) in
      // SQLite copies nothing from a connection that may write.
      try connection.execute("BEGIN")
      let state = try connection.integer("PRAGMA data_version")
      try connection.copy(to: place.temporaryPath)
      try connection.execute("COMMIT; BEGIN IMMEDIATE")
      return try connection.integer("PRAGMA data_version") != state
    }
    if isChanged {
      throw BibliographyError(
        "\(old.path): another program wrote to the database meanwhile. Try again when it has finished."
      )
    }
  }

  private func migrateCopy(
    at place: Replacement, of path: String, _ layout: SchemaLayout
  ) throws(BibliographyError) -> MigrationSummary {
    let new = try Database.openForRebuilding(place.temporaryPath)
    var summary = MigrationSummary(fromVersion: layout.version)
    var running: [Int] = []
    do throws(BibliographyError) {
      try new.attempt { connection throws(SQLiteError) in
        // Rows of renamed tables are referred to by name, before and after.
        try connection.execute(
          "PRAGMA foreign_keys = OFF; PRAGMA legacy_alter_table = ON; PRAGMA cache_size = -65536")
      }
      try new.transaction { connection in
        let own = try OwnObjects(of: connection, layout: layout)
        try own.takeApart(from: connection)
        try bringTables(of: new, from: layout.version)
        running = try connection.rows(
          "SELECT import_id FROM imports WHERE status = 'running' ORDER BY 1"
        ) { $0.int(0) }
        try finish(new, from: layout.version)
        try own.putBack(into: connection)
        summary.ownObjects = own.objects.map { "\($0.type) \($0.name)" }
      }
    } catch {
      // The names of the copy say nothing to the user.
      throw BibliographyError(
        "\(path): not migrated, and as it was: "
          + error.description.replacing(place.temporaryPath, with: "the new database"))
    }
    let broken = try DatabaseCheck(new).brokenTitles()
    guard broken.isEmpty else {
      throw BibliographyError(
        "\(path): not migrated, and as it was: the new database would not be sound. 'bibliolite rebuild "
          + "\(path) FILE…' reads the exports again. Please report this: "
          + broken.joined(separator: "; "))
    }
    // An import that was stopped stays so: what it did not come to is not known here.
    try new.attempt { connection throws(SQLiteError) in
      for id in running {
        try connection.run(
          "UPDATE imports SET status = 'running' WHERE import_id = ?", .integer(id))
      }
    }
    try summary.count(new)
    return summary
  }

  /// The numbered migrations, then the tables as they are stated now.
  private func bringTables(of database: Database, from version: Int) throws {
    let connection = database.connection
    let renewal = try TableRenewal(connection)
    try renewal.dropViewsAndIndexes()
    try connection.execute(
      "CREATE TEMP TABLE migration (program_version TEXT NOT NULL, migrated_at TEXT NOT NULL)")
    try connection.run(
      "INSERT INTO temp.migration VALUES (?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))",
      .text(programVersion))
    for migration in Schema.migrations where migration.version > version {
      try connection.execute(migration.text)
      try connection.execute("PRAGMA user_version = \(migration.version)")
    }
    try connection.execute("DROP TABLE temp.migration")
    try renewal.renewTables()
    try renewal.makeViews()
  }

  /// What an import works out at its end.
  private func finish(_ database: Database, from version: Int) throws {
    finishing?()
    let connection = database.connection
    let decoding = try RecordDecoding(countriesOf: connection)
    if version < 2 { try NamedOrganisations(connection, decoding.builder).fill() }
    try ThesaurusRows(.country, connection).resolveChains()
    try ImportFinishing(
      database: database, papers: PaperImport(RecordStore(connection)), decoding: decoding,
      checkpoints: nil, importID: nil, isForAll: true
    ).run()
  }
}

/// What a migration did.
public struct MigrationSummary: Equatable, Sendable {
  public let fromVersion: Int
  public let toVersion = Schema.version
  /// Where the old database is now.
  public internal(set) var keptPath = ""
  /// The files that it was made of: " (2 files: first.txt, second.txt)".
  public internal(set) var exports = ""
  public internal(set) var paperCount = 0
  public internal(set) var includedPaperCount = 0
  /// Analyses that have to be run again.
  public internal(set) var analysisCount = 0
  /// Tables, views, indexes and triggers of the user, e.g. "table notes".
  public internal(set) var ownObjects: [String] = []
  /// What is still as an older program read it.
  public internal(set) var olderRules: [String] = []

  init(fromVersion: Int) { self.fromVersion = fromVersion }

  mutating func count(_ database: Database) throws(BibliographyError) {
    olderRules = try database.olderRules()?.parts ?? []
    let counts = try database.attempt { connection throws(SQLiteError) in
      try [
        "SELECT count(*) FROM papers", "SELECT count(*) FROM papers WHERE is_included = 1",
        "SELECT count(*) FROM analyses",
      ].map { (sql: String) throws(SQLiteError) in try connection.integer(sql) ?? 0 }
    }
    (paperCount, includedPaperCount, analysisCount) = (counts[0], counts[1], counts[2])
  }
}
