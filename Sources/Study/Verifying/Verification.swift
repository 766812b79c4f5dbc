import Analysis
import Bibliography
import SQLite
import Wording

/// Runs the stored analyses again, with their stored parameters, and compares what comes out with what
/// is stored. The database itself is only read: the work is done on a copy.
public struct Verification {
  let database: Database
  let programVersion: String
  /// Two numbers that differ by no more than this share of the greater one are the same; 0 for exact
  /// equality, which the same program gives on the same kind of machine.
  public var tolerance = 0.0
  /// Told which analysis is being run, for a person who waits.
  public var progress: (String) -> Void = { _ in }

  public init(of database: Database, programVersion: String) {
    self.database = database
    self.programVersion = programVersion
  }

  /// - Parameter names: of the analyses to verify; all when empty.
  /// - Returns: one verdict an analysis: the terms first, if there are any, then growth and bursts, then
  ///   networks, which take bursts from those.
  /// - Throws: `AnalysisError` for an unknown name, or when the copy cannot be made.
  /// - Complexity: that of the analyses, and a copy of the database.
  public func run(_ names: [String] = []) throws(AnalysisError) -> [AnalysisVerdict] {
    try database.analysing {
      let stored = try storedAnalyses(names)
      let present = PresentData(database)
      let fresh = try Set(
        stored.filter { try present.changes(since: $0.fingerprint).isEmpty }.map(\.name))
      var made: VerificationCopy?
      func copy() throws -> Database {
        let copy = try made ?? VerificationCopy(of: database)
        made = copy
        return copy.database
      }
      // That no copy can be made is said once, and is no difference.
      if !fresh.isEmpty { _ = try copy() }
      var verdicts: [AnalysisVerdict] = []
      // Analyses of terms stand on them, so they come first.
      if names.isEmpty || names.contains(Self.termsName) {
        progress("taking terms from the papers again …")
        if let verdict = try termsVerdict(present, copy) { verdicts.append(verdict) }
      }
      return try verdicts
        + stored.map { analysis in
          if !fresh.contains(analysis.name) { return verdict(analysis, .stale) }
          progress("running \(analysis.name) again …")
          do {
            let notes = try recompute(analysis, in: copy())
            return verdict(analysis, try compare(analysis, with: copy()), notes: notes)
          } catch let error as AnalysisError {
            return verdict(analysis, .failed(error.description))
          }
        }
    }
  }

  /// What of the stored study is not as it was stored, each as a sentence.
  public func studyProblems() throws(AnalysisError) -> [String] {
    try database.analysing { try StoredStudyCheck(database).problems() }
  }

  /// Rows of results whose analysis is gone.
  public func orphans() throws(AnalysisError) -> [OrphanedResults] {
    try database.analysing { try OrphanedResults.all(in: database.connection) }
  }

  /// The names of the analyses that the study makes that the database follows.
  public func studyAnalyses() throws(AnalysisError) -> Set<String> {
    guard let stored = try database.analysing({ try database.storedStudy() }),
      let study = try? Study(stored)
    else { return [] }
    return Set(study.analyses.map(\.name))
  }

  /// A path as the shell takes it.
  public static func quoted(_ path: String) -> String { RepeatCommand.quoted(path) }

  struct StoredAnalysis {
    let id: Int
    let name: String
    let kind: String
    let parameters: String
    let programVersion: String
    let fingerprint: String
    let seed: Int?
    let startedAt: String
  }

  private func storedAnalyses(_ names: [String]) throws -> [StoredAnalysis] {
    let all = try database.connection.rows(
      """
      SELECT analysis_id, name, kind, parameters, program_version, data_fingerprint, seed, started_at
      FROM analyses ORDER BY kind = 'network', name
      """
    ) { row in
      StoredAnalysis(
        id: row.int(0), name: row.text(1), kind: row.text(2), parameters: row.text(3),
        programVersion: row.text(4), fingerprint: row.text(5), seed: row.optionalInt(6),
        startedAt: row.text(7))
    }
    for name in names
    where name != Self.termsName && !all.contains(where: { $0.name == name }) {
      let known = all.map(\.name)
      let nearest = nearestName(to: name, among: known).map { " Did you mean '\($0)'?" } ?? ""
      throw AnalysisError.usage(
        "\(database.path): no analysis named '\(name)'.\(nearest) There are: "
          + "\(known.isEmpty ? "none" : known.joined(separator: ", ")).")
    }
    return names.isEmpty ? all : all.filter { names.contains($0.name) }
  }

  private func verdict(
    _ analysis: StoredAnalysis, _ outcome: AnalysisVerdict.Outcome, notes: [String] = []
  ) -> AnalysisVerdict {
    var notes = notes
    if analysis.programVersion != programVersion {
      notes.append(
        "stored by version \(analysis.programVersion) of this program, which is \(programVersion)")
    }
    return AnalysisVerdict(
      name: analysis.name, kind: analysis.kind, programVersion: analysis.programVersion,
      outcome: outcome, notes: notes, command: command(analysis))
  }

  private func command(_ analysis: StoredAnalysis) -> String? {
    let parameters = try? StoredParameters(
      analysis.parameters, of: analysis.name, database.connection)
    return parameters.flatMap { RepeatCommand.text(analysis, $0, database: database.path) }
  }

  // MARK: Running again

  /// - Returns: what explains a difference that is nobody's fault
  private func recompute(_ analysis: StoredAnalysis, in copy: Database) throws -> [String] {
    let parameters = try StoredParameters(
      analysis.parameters, of: analysis.name, database.connection)
    switch analysis.kind {
    case "bursts":
      let settings = try BurstSettings(stored: parameters, name: analysis.name)
      _ = try BurstAnalysis(settings, of: copy, programVersion: programVersion).run()
    case "growth":
      let settings = try GrowthSettings(stored: parameters, name: analysis.name)
      _ = try GrowthAnalysis(settings, of: copy, programVersion: programVersion).run()
    case "network":
      let settings = try NetworkSettings(
        stored: parameters, name: analysis.name, seed: analysis.seed)
      let used = parameters.has("bursts") ? try parameters.texts("bursts") : []
      return try withBursts(used, of: analysis, settings.kinds, in: copy) {
        _ = try NetworkAnalysis(settings, of: copy, programVersion: programVersion).run()
      }
    default:
      throw AnalysisError(
        "'\(analysis.name)' is an analysis of the kind '\(analysis.kind)', which this program does "
          + "not know")
    }
    return []
  }

  /// Runs `body` while the copy has, of the bursts that a network would take, only those it took when
  /// it was made.
  private func withBursts(
    _ used: [String], of analysis: StoredAnalysis, _ kinds: [NodeKind], in copy: Database,
    _ body: () throws -> Void
  ) throws -> [String] {
    var notes: [String] = []
    for name in used {
      let finished = try database.connection.text(
        "SELECT finished_at FROM analyses WHERE name = ? AND kind = 'bursts'", .text(name))
      guard let finished else {
        notes.append("its bursts came from '\(name)', which is gone")
        continue
      }
      if finished > analysis.startedAt { notes.append("'\(name)' was run again after it") }
    }
    let hidden = Set(kinds.flatMap { NodeBursts.names(of: $0, in: kinds) })
      .subtracting(used).sorted()
    for name in hidden {
      try copy.connection.run(
        "UPDATE analyses SET name = ?2 WHERE name = ?1 AND kind = 'bursts'", .text(name),
        .text(name + "\u{1}"))
    }
    let outcome = Result { try body() }
    // A name that stays hidden would make networks differ that do not.
    for name in hidden {
      try copy.connection.run(
        "UPDATE analyses SET name = ?1 WHERE name = ?2", .text(name), .text(name + "\u{1}"))
    }
    try outcome.get()
    return notes
  }

  // MARK: Comparing

  private func compare(
    _ analysis: StoredAnalysis, with copy: Database
  ) throws -> AnalysisVerdict.Outcome {
    let recomputed = try copy.connection.text(
      "SELECT parameters FROM analyses WHERE name = ?", .text(analysis.name))
    var differences: [TableDifference] = []
    var rowCount = 0
    if recomputed != analysis.parameters {
      var difference = TableDifference(table: "analyses")
      difference.changedRowCount = 1
      difference.examples = [
        .init(
          key: "name \(analysis.name)", column: "parameters", stored: analysis.parameters,
          recomputed: recomputed ?? "")
      ]
      differences.append(difference)
    }
    for table in ResultTable.tables(ofKind: analysis.kind).map(ComparedTable.init) {
      let comparison = try table.compare(
        analysis.id, stored: database.connection, recomputed: copy.connection,
        tolerance: tolerance)
      rowCount += comparison.rowCount
      if !comparison.difference.isEmpty { differences.append(comparison.difference) }
    }
    return differences.isEmpty ? .same(rowCount: rowCount) : .differs(differences)
  }
}

/// A copy of a database in a file of its own, which goes with it.
private final class VerificationCopy {
  let database: Database
  private let path: String

  init(of original: Database) throws {
    path = try TemporaryFile.path(named: "bibliolite-verify")
    Interruption.remove(path)
    do {
      do {
        try original.connection.copy(to: path)
      } catch {
        throw BibliographyError(error, database: path)
      }
      database = try Database.openForWriting(path)
      // Nobody needs the copy after a crash.
      try database.connection.execute("PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY")
    } catch {
      TemporaryFile.remove(path)
      throw error
    }
  }

  deinit {
    TemporaryFile.remove(path)
    Interruption.forget(path)
  }
}
