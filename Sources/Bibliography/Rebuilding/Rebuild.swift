import Glibc
import RecordReading
import SQLite

/// Reads the files of a database again into a new one that takes its place, with all decisions of
/// the user: for a program whose rules are better than those that made it.
///
/// The new database grows beside the old one and replaces it by one rename at the end; when anything
/// fails before that, the old one is as it was.
public struct Rebuild {
  /// Files, folders or patterns; each file of the database must be among them, by content.
  public let paths: [String]
  /// The command as it was given, to be stored.
  public let command: String
  public let programVersion: String
  /// How much larger than its file compressed content may be.
  public var expansion = ExpansionLimit.standard
  public var progress: ((ImportProgress) -> Void)?
  public var finishing: (() -> Void)?

  public init(paths: [String], command: String, programVersion: String) {
    self.paths = paths
    self.command = command
    self.programVersion = programVersion
  }

  public func run(databaseAt path: String) throws(BibliographyError) -> RebuildSummary {
    let place = try Replacement(of: path, whileIt: "rebuilding")
    // Locked until the new one is in its place, so that no decision made meanwhile is lost.
    let old = try Database.openForRebuilding(path)
    try old.refuseToLose(old.ownColumns())
    try old.takeBackWriteAheadLog()
    try old.attempt { database throws(SQLiteError) in try database.execute("BEGIN IMMEDIATE") }
    return try withExtendedLifetime(old) { () throws(BibliographyError) in
      let exports = try exports(for: old)
      return try place.building { () throws(BibliographyError) in
        let summary = try build(from: old, exports, at: place)
        try place.replace()
        return summary
      }
    }
  }

  private func build(
    from old: Database, _ exports: [ImportInputs.Export], at place: Replacement
  ) throws(BibliographyError) -> RebuildSummary {
    var importer = Importer(paths: paths, command: command, programVersion: programVersion)
    importer.progress = progress
    importer.finishing = finishing
    let new = try Database.openOrCreate(place.temporaryPath)
    var imported = ImportSummary()
    try importer.run(exports, into: new, &imported)
    guard imported.failures.isEmpty, imported.fileCount == exports.count else {
      throw BibliographyError(
        (["\(old.path): not rebuilt, since not all of its files could be read again."]
          + imported.failures).joined(separator: "\n"))
    }
    var summary = RebuildSummary()
    summary.fileCount = imported.fileCount
    summary.paperCount = imported.paperCount
    try DecisionTransfer(from: old, to: new, programVersion: programVersion).run(&summary)
    let broken = try DatabaseCheck(new).brokenTitles()
    guard broken.isEmpty else {
      throw BibliographyError(
        "\(old.path): not rebuilt: the new database would not be sound. Please report this: "
          + broken.joined(separator: "; "))
    }
    return summary
  }

  /// The exports among the paths that the old database was made of, in the order in which it read
  /// them.
  private func exports(
    for old: Database
  ) throws(BibliographyError) -> [ImportInputs.Export] {
    let files = try old.attempt { database throws(SQLiteError) in
      try database.rows("SELECT sha256, name FROM import_files ORDER BY file_id") {
        (sha256: $0.text(0), name: $0.text(1))
      }
    }
    let given = ImportInputs(paths: paths, expansion: expansion)
    var exports: [String: ImportInputs.Export] = [:]
    for export in given.exports {
      do {
        let hash = try FileHash(of: export.input).sha256
        if exports[hash] == nil { exports[hash] = export }
      } catch {
        throw BibliographyError(error.description)
      }
    }
    let missing = files.filter { exports[$0.sha256] == nil }
    guard missing.isEmpty else {
      let shown = missing.prefix(20).map { "missing: \($0.name) (sha256 \($0.sha256.prefix(12))…)" }
      let rest = missing.count > 20 ? ["… and \(missing.count - 20) more"] : []
      throw BibliographyError(
        ([
          "\(old.path): \(missing.count) of its \(files.count) files "
            + "\(missing.count == 1 ? "is" : "are") not among those given. "
            + "Give all that were imported, unchanged."
        ] + given.failures + shown + rest).joined(separator: "\n"))
    }
    if files.isEmpty {
      throw BibliographyError("\(old.path): holds no file that could be read again.")
    }
    return files.compactMap { exports[$0.sha256] }
  }
}

/// What a rebuild changed.
public struct RebuildSummary: Equatable, Sendable {
  public internal(set) var fileCount = 0
  public internal(set) var oldPaperCount = 0
  public internal(set) var paperCount = 0
  public internal(set) var includedPaperCount = 0
  public internal(set) var searchCount = 0
  public internal(set) var dataSetCount = 0
  /// Merges that hold on.
  public internal(set) var mergeCount = 0
  /// Merges that the rules now make by themselves.
  public internal(set) var needlessMergeCount = 0
  public internal(set) var decisionCount = 0
  /// Splits of authors.
  public internal(set) var splitCount = 0
  /// Merges that come with the program and stay undone.
  public internal(set) var undoneMergeCount = 0
  /// Items that counts go on to leave out.
  public internal(set) var droppedCount = 0
  /// Tables, views, indexes and triggers of the user, e.g. "table notes".
  public internal(set) var ownObjects: [String] = []
  /// Analyses that have to be run again.
  public internal(set) var analysisCount = 0
  /// Decisions that could not be kept, since what they are about is not there any more.
  public internal(set) var lost: [String] = []
}
