import Analysis
import Bibliography
import SQLite

/// Finds out what of a study a database lacks. Only reads.
struct StudyPlan {
  let study: Study
  let inputs: StudyInputs
  /// Nil when there is none yet.
  let database: Database?
  let programVersion: String
  /// Whether every analysis is made again, whatever is there.
  let again: Bool
  /// The study that the database followed until now.
  let former: Study?
  let stored: StoredStudy?

  init(
    _ study: Study, inputs: StudyInputs, database: Database?, programVersion: String,
    again: Bool = false
  ) throws(AnalysisError) {
    self.study = study
    self.inputs = inputs
    self.database = database
    self.programVersion = programVersion
    self.again = again
    stored = try database?.analysing { try database?.storedStudy() } ?? nil
    former = stored.flatMap { stored in
      // What a later program's file says is not known here; then nothing of it is taken out.
      try? Study(stored)
    }
  }

  // MARK: Data

  /// Exports that the database does not have.
  func newFiles() throws(AnalysisError) -> [InputFiles.File] {
    guard let database else { return inputs.records.files }
    let known = try database.analysing { try database.importedHashes() }
    return inputs.records.files.filter { !known.contains($0.sha256) }
  }

  /// - Throws: when the database holds exports that are none of the study's.
  func refuseOtherFiles() throws(AnalysisError) {
    guard let database else { return }
    let wanted = Set(inputs.records.files.map(\.sha256))
    let other = try database.analysing {
      try database.connection.rows("SELECT name, sha256 FROM import_files ORDER BY name") {
        (name: $0.text(0), sha256: $0.text(1))
      }
    }.filter { !wanted.contains($0.sha256) }
    guard !other.isEmpty else { return }
    let shown = other.prefix(10).map { "  \($0.name) (sha256 \($0.sha256.prefix(12))…)" }
    let rest = other.count > 10 ? ["  and \(other.count - 10) more"] : []
    throw AnalysisError(
      ([
        "\(database.path): holds \(other.count == 1 ? "a file" : "\(other.count) files") that the "
          + "study's inputs do not lead to. Papers are not taken out of a database: add the "
          + "\(other.count == 1 ? "file" : "files") to the inputs, exclude the papers by "
          + "[screening], or name a new database with --database."
      ] + shown + rest).joined(separator: "\n"))
  }

  /// - Throws: when an analysis of the study has the name of one of another kind, which it does not
  ///   replace.
  func refuseOtherKinds() throws(AnalysisError) {
    guard let database else { return }
    for (name, kind) in study.analyses {
      let stored = try database.analysing {
        try database.connection.text("SELECT kind FROM analyses WHERE name = ?", .text(name))
      }
      guard let stored, stored != kind else { continue }
      // What the study had is taken out first.
      if former?.analyses.contains(where: { $0.name == name && $0.kind == stored }) == true {
        continue
      }
      throw AnalysisError(
        "\(database.path): the study's \(kind) '\(name)' has the name of an analysis of another kind "
          + "(\(stored)). Give it another name in the study file, or make the study in a new "
          + "database with --database.")
    }
  }

  func inputReason() throws(AnalysisError) -> String? {
    let files = try newFiles()
    if files.isEmpty {
      if try isImportUnfinished() { return "an import did not come to its end" }
      return database == nil ? "there is no database yet" : nil
    }
    let what = files.count == 1 ? "1 new file" : "\(files.count) new files"
    return database == nil ? "\(what), and no database yet" : what
  }

  func isImportUnfinished() throws(AnalysisError) -> Bool {
    guard let database else { return false }
    return try database.analysing { try database.hasUnfinishedImport() }
  }

  func searchReason() throws(AnalysisError) -> String? {
    let wanted = study.searchRows
    guard let database else { return wanted.isEmpty ? nil : "new" }
    let there = try database.analysing { try database.searchRows() }
    let new = wanted.filter { !there.contains($0) }
    return new.isEmpty ? nil : "\(new.count) new"
  }

  func dataSetReason(_ dataSet: StudyInputs.DataSet) throws(AnalysisError) -> String? {
    guard let database,
      let hash = try database.analysing({ try database.dataSetHash(dataSet.name) })
    else { return "new" }
    if hash != dataSet.sha256 { return "the file has changed" }
    if let damage = try database.analysing({ try database.dataSetDamage(dataSet.name) }) {
      guard study.stored == nil else {
        throw AnalysisError(
          "\(database.path): data set '\(dataSet.name)': \(damage). The database does not keep its "
            + "file: run the study file, which joins \(dataSet.file) again.")
      }
      return damage
    }
    if let former = former?.dataSets.first(where: { $0.value.name == dataSet.name })?.value,
      former.keys != dataSet.stated.value.keys
        || former.delimiter != dataSet.stated.value.delimiter
    {
      return "its keys have changed"
    }
    return nil
  }

  /// Merges are compared row by row: what a file states that the thesaurus does not have, or has
  /// otherwise, is a reason, whoever changed it.
  func mergeReason(
    _ merges: StudyInputs.Merges, newPapers: Bool
  ) throws(AnalysisError) -> String? {
    if let reason = fileReason(merges) { return reason }
    if newPapers { return "new papers" }
    return try departure(from: merges)
  }

  /// Why a file of merges is to be followed whatever the thesaurus has; nil when it was followed as it is.
  private func fileReason(_ merges: StudyInputs.Merges) -> String? {
    let stated = merges.stated.value
    let before = stored?.files.first { $0.role == .thesaurus && $0.name == stated.file }
    guard let before, former?.merges.contains(where: { $0.value == stated }) == true else {
      return "new"
    }
    if before.sha256 != merges.sha256 { return "the file has changed" }
    return stored?.finishedAt == nil ? "the last run did not come to its end" : nil
  }

  /// In what the thesaurus is not as a file says that was followed; nil when it is, or the file was not.
  func lapse(of merges: StudyInputs.Merges) throws(AnalysisError) -> String? {
    fileReason(merges) == nil ? try departure(from: merges) : nil
  }

  /// In what the thesaurus is not as a file of merges says; nil when it is.
  private func departure(from merges: StudyInputs.Merges) throws(AnalysisError) -> String? {
    guard let database else { return nil }
    let stated = merges.stated.value
    return try database.analysing {
      try Thesaurus(database).departure(
        from: merges.text, of: merges.path, kind: ThesaurusKind(named: stated.kind),
        name: stated.file)
    }
  }

  /// The kinds whose files of merges are to be followed anew.
  func kindsToMerge(newPapers: Bool) throws(AnalysisError) -> Set<String> {
    var kinds: Set<String> = []
    for merges in inputs.merges where try mergeReason(merges, newPapers: newPapers) != nil {
      kinds.insert(merges.stated.value.kind)
    }
    for merges in former?.merges ?? []
    where !study.merges.contains(where: { $0.value == merges.value }) {
      kinds.insert(merges.value.kind)
    }
    return kinds
  }

  func screeningReason(newPapers: Bool) throws(AnalysisError) -> String? {
    guard let database else { return inputs.screening.isEmpty ? nil : "new papers" }
    if newPapers && !inputs.screening.isEmpty { return "new papers" }
    let isApplied = try database.analysing { try inputs.screening.isApplied(in: database) }
    return isApplied ? nil : "the decisions are not those of the study file"
  }

  /// The parts of the data that the run is going to change.
  func changingParts(papersChange: Bool, newPapers: Bool) throws(AnalysisError) -> Set<DataPart> {
    var parts: Set<DataPart> = papersChange ? [.papers] : []
    for kind in try kindsToMerge(newPapers: newPapers) {
      parts.insert(.merges(of: try ThesaurusKind(named: kind)))
    }
    return parts
  }

  /// Rows of results whose analysis is gone.
  func orphanCount() throws(AnalysisError) -> Int {
    guard let database else { return 0 }
    return try database.analysing {
      try OrphanedResults.all(in: database.connection).reduce(0) { $0 + $1.rowCount }
    }
  }

  // MARK: Analyses

  /// Why an analysis is to be made.
  ///
  /// - Parameter parameters: as they would be stored, without what only the data decide.
  func reason(
    name: String, kind: String, parameters: JSON, seed: Int? = nil
  ) throws(AnalysisError) -> String? {
    guard let database else { return "new" }
    if again { return "asked for with --again" }
    return try database.analysing { () throws -> String? in
      let connection = database.connection
      let row = try connection.prepare(
        """
        SELECT kind, parameters, program_version, data_fingerprint, seed, analysis_id
        FROM analyses WHERE name = ?
        """)
      try row.bind(1, name)
      guard try row.step(), row.text(0) == kind else { return "new" }
      guard try connection.integer("SELECT json_valid(?)", .text(row.text(1))) == 1 else {
        return "its stored parameters cannot be read"
      }
      if row.text(2) != programVersion {
        return "made by version \(row.text(2)); this is \(programVersion)"
      }
      let changed = try PresentData(database).changes(since: row.text(3))
      if !changed.isEmpty { return changed.map(\.change).joined(separator: ", ") }
      if let seed, row.optionalInt(4) != seed { return "the seed has changed" }
      let differences = try connection.rows(
        """
        SELECT n.key, coalesce(o.value, 'none'), coalesce(n.value, 'none')
        FROM json_each(?1) AS n LEFT JOIN json_each(?2) AS o ON o.key = n.key
        WHERE o.key IS NULL OR o.type <> n.type OR o.value IS NOT n.value
        ORDER BY n.key
        """, .text(parameters.description), .text(row.text(1))
      ) { "\($0.text(0)): \($0.text(1)) is now \($0.text(2))" }
      if !differences.isEmpty { return differences.joined(separator: ", ") }
      let id = row.int(5)
      let isOther = try RowHashes(connection).isOther(.analysis, name) { () throws(SQLiteError) in
        try ResultTable.hash(ofKind: kind, id, connection)
      }
      return isOther ? "its rows are not those that were stored" : nil
    }
  }

  func reason(
    _ settings: GrowthSettings, line: Int
  ) throws(AnalysisError) -> String? {
    guard let database else { return "new" }
    return try at(line) { () throws(AnalysisError) in
      let parameters = try database.analysing {
        settings.parameters(
          try AnnualOutput(
            database.connection, years: PaperYears(database.connection), settings: settings))
      }
      return try reason(name: settings.name, kind: "growth", parameters: parameters)
    }
  }

  func reason(_ bursts: Study.Stated<BurstSettings>) throws(AnalysisError) -> String? {
    guard database != nil else { return "new" }
    let settings = bursts.value
    let slicing = try slicing(
      of: bursts, settings.firstYear, settings.lastYear, settings.sliceLength)
    return try reason(
      name: settings.analysisName, kind: "bursts",
      parameters: settings.parameters(slicing: slicing))
  }

  /// - Parameter pending: names of searches for bursts that are made anew before it.
  func reason(
    _ network: Study.Stated<NetworkSettings>, after pending: Set<String>
  ) throws(AnalysisError) -> String? {
    guard let database else { return "new" }
    let settings = network.value
    let slicing = try slicing(
      of: network, settings.firstYear, settings.lastYear, settings.sliceLength)
    let own = try reason(
      name: settings.analysisName, kind: "network",
      parameters: settings.parameters(slicing: slicing, measures: []), seed: settings.seed)
    if let own { return own }
    let candidates = settings.kinds.map { NodeBursts.names(of: $0, in: settings.kinds) }
    let bursts = Set(candidates.joined()).sorted()
    if let name = bursts.first(where: { pending.contains($0) }) { return "\(name) is new" }
    return try database.analysing { () throws -> String? in
      let connection = database.connection
      let stale = Set(try database.staleAnalyses().map(\.name))
      let present = try bursts.filter { name in
        try !stale.contains(name)
          && connection.integer(
            "SELECT 1 FROM analyses WHERE name = ? AND kind = 'bursts'", .text(name)) != nil
      }
      // Of the analyses that a kind's bursts can come from, the first is taken.
      let taken = Set(candidates.compactMap { $0.first(where: present.contains) })
      for name in bursts {
        let isThere = taken.contains(name)
        let isUsed =
          try connection.integer(
            """
            SELECT 1 FROM analyses AS a, json_each(a.parameters, '$.bursts') AS b
            WHERE a.name = ?1 AND b.value = ?2
              AND a.started_at >= (SELECT max(finished_at) FROM analyses WHERE name = ?2)
            """, .text(settings.analysisName), .text(name)) != nil
        if isThere && !isUsed { return "\(name) is newer" }
        if !isThere && isUsed { return "\(name) is gone" }
      }
      return nil
    }
  }

  /// Runs `body`; what it throws names a line of the study file.
  func at<Result>(
    _ line: Int, _ body: () throws(AnalysisError) -> Result
  ) throws(AnalysisError) -> Result {
    do throws(AnalysisError) {
      return try body()
    } catch {
      throw AnalysisError("\(study.path):\(line): \(error.description)", kind: error.kind)
    }
  }
}

extension Study {
  /// The path of the file, as errors name it.
  public var path: String { folder.isEmpty ? fileName : path(of: fileName) }
}
