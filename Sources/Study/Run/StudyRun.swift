import Analysis
import Bibliography
import Glibc
import SQLite

/// Runs a study on a database: what is there already, made from the same data with the same parameters
/// by the same program, is not made again.
public struct StudyRun {
  let study: Study
  private let databasePath: String
  let programVersion: String
  /// Told what is being done, for a person who waits.
  public var progress: (String) -> Void = { _ in }
  public var importProgress: ((ImportProgress) -> Void)?
  /// Told what was done.
  public var tell: (StudyEvent) -> Void = { _ in }
  /// Whether every analysis is made again, whatever is there.
  public var again = false
  /// For networks; nil for one per processor.
  public var threads: Int?
  /// Nil for a run that ends with the analyses.
  public var report: ReportStep?

  /// - Parameter path: of the database; the study's own when nil.
  public init(_ study: Study, databaseAt path: String? = nil, programVersion: String) {
    self.study = study
    databasePath = path ?? study.databasePath
    self.programVersion = programVersion
  }

  /// What a run would do, and why. Writes nothing.
  ///
  /// - Throws: `AnalysisError` for what would stop the run before it begins.
  public func explain() throws(AnalysisError) -> [StudyStep] {
    let inputs = try inputs()
    let database = try openedForReading()
    var steps = try steps(
      StudyPlan(
        study, inputs: inputs, database: database, programVersion: programVersion, again: again))
    if let report {
      let changes = steps.contains { $0.reason != nil }
      steps.append(
        StudyStep(
          title: "report \(report.path)",
          reason: report.reason(databaseAt: databasePath, changes: changes)))
    }
    return steps
  }

  /// Runs the study. Nothing is written when the study, its files or the database are such that it
  /// cannot run; each step is one transaction or more, and a run that was stopped is finished by the
  /// next one.
  public func run() throws(AnalysisError) -> StudyOutcome {
    var outcome = try Database.inOneTurn { () throws(AnalysisError) in try runSteps() }
    guard let report else { return outcome }
    outcome.stepCount += 1
    if report.reason(databaseAt: databasePath, changes: false) != nil {
      outcome.doneStepCount += 1
      progress("writing \(report.name) …")
      try report.run(study, databaseAt: databasePath, programVersion: programVersion)
      tell(.report(report.name))
    }
    return outcome
  }

  private func runSteps() throws(AnalysisError) -> StudyOutcome {
    let inputs = try inputs()
    var (steps, newFiles, isUnfinished) = try planned(inputs)
    if steps.contains(where: { $0.reason != nil }), try openedForReading() != nil {
      // Only the turn's own plan holds: another command may have written before it began.
      _ = try opened(unfinishedImport: .allowed)
      (steps, newFiles, isUnfinished) = try planned(inputs)
    }
    let pending = steps.count { $0.reason != nil }
    guard pending > 0 else {
      if let database = try openedForReading() { try tellUnstated(database) }
      return StudyOutcome(doneStepCount: 0, stepCount: steps.count, isComplete: true)
    }
    let isNew = try openedForReading() == nil
    let isComplete =
      newFiles.isEmpty && !isUnfinished ? true : try importFiles(inputs, newFiles)
    let plan: StudyPlan
    let database = try opened()
    do throws(AnalysisError) {
      plan = try prepare(
        inputs, database, newPapers: !newFiles.isEmpty || isUnfinished)
    } catch {
      // What the study says does not go with the papers; then there is nothing worth keeping.
      // Another command may have made the database since it was looked for.
      let importCount = try database.analysing {
        try database.connection.integer("SELECT count(*) FROM imports")
      }
      if isNew, importCount == 1 {
        TemporaryFile.remove(databasePath)
        throw error
      }
      if newFiles.isEmpty { throw error }
      let count = newFiles.count
      throw AnalysisError(
        error.description
          + "\n\(databasePath): the import of \(count) new \(count == 1 ? "file" : "files") was kept; "
          + "nothing else of the study was changed. Correct this and run it again.",
        kind: error.kind)
    }
    try analyse(plan, database)
    try database.analysing { try database.finishStudy() }
    try tellUnstated(database)
    return StudyOutcome(
      doneStepCount: pending, stepCount: steps.count, isComplete: isComplete)
  }

  /// Says what counts in the results and is not in the study file: decisions made by commands.
  private func tellUnstated(_ database: Database) throws(AnalysisError) {
    let files = Set(study.merges.map(\.value.file))
    let unstated = try database.analysing { try database.unstatedDecisions(besides: files) }
    if let unstated {
      tell(.note("\(databasePath) has what the study file does not state: \(unstated)"))
    }
  }

  /// Brings the data to what the study says, all or nothing of it.
  private func prepare(
    _ inputs: StudyInputs, _ database: Database, newPapers: Bool
  ) throws(AnalysisError) -> StudyPlan {
    var events: [StudyEvent] = []
    var part = self
    part.tell = { events.append($0) }
    let plan = try database.analysing {
      try database.connection.transaction {
        let plan = try StudyPlan(
          study, inputs: inputs, database: database, programVersion: programVersion,
          again: again)
        try plan.refuseOtherFiles()
        try plan.refuseOtherKinds()
        let merges = try plan.kindsToMerge(newPapers: newPapers)
        try part.retire(plan, database)
        let orphans = try OrphanedResults.remove(database.connection)
        if orphans > 0 {
          events.append(.note("removed \(orphans) rows of results whose analysis is gone"))
        }
        try database.begin(
          studyFile: study.fileName, title: study.title, text: study.text,
          programVersion: programVersion, files: inputs.files)
        try part.prepareData(plan, database, merges: merges)
        try plan.check()
        return plan
      }
    }
    for event in events { tell(event) }
    return plan
  }

  private func inputs() throws(AnalysisError) -> StudyInputs {
    if let stored = study.stored { return try StudyInputs(study, stored: stored) }
    return try StudyInputs(study)
  }

  /// A function of its own, so that the database is closed when it returns.
  private func planned(
    _ inputs: StudyInputs
  ) throws(AnalysisError) -> (
    steps: [StudyStep], newFiles: [InputFiles.File], isUnfinished: Bool
  ) {
    let plan = try StudyPlan(
      study, inputs: inputs, database: try openedForReading(), programVersion: programVersion,
      again: again)
    return (try steps(plan), try plan.newFiles(), try plan.isImportUnfinished())
  }

  /// Takes out what the study had and has not any more.
  private func retire(_ plan: StudyPlan, _ database: Database) throws(AnalysisError) {
    guard let former = plan.former else { return }
    for name in try retired(plan) { tell(.removed(name)) }
    try database.analysing {
      for (name, kind) in former.analyses
      where !study.analyses.contains(where: { $0.name == name && $0.kind == kind }) {
        try database.connection.run(
          "DELETE FROM analyses WHERE name = ? AND kind = ?", .text(name), .text(kind))
      }
      for dataSet in former.dataSets {
        if let name = dataSet.value.name,
          !study.dataSets.contains(where: { $0.value.name == name })
        {
          try database.removeDataSet(name)
        }
      }
      for merges in former.merges
      where !study.merges.contains(where: { $0.value == merges.value }) {
        try StudyMerges(database).remove(merges.value)
      }
      try database.replace(
        searches: former.searchRows.filter { !study.searchRows.contains($0) }, with: [])
    }
  }

  // MARK: Work

  /// - Returns: whether all records came in.
  private func importFiles(
    _ inputs: StudyInputs, _ newFiles: [InputFiles.File]
  ) throws(AnalysisError) -> Bool {
    var importer = Importer(
      paths: inputs.paths, command: "bibliolite study \(study.fileName)",
      programVersion: programVersion)
    importer.progress = importProgress
    let progress = progress
    importer.finishing = { progress("linking references, filling lists …") }
    let summary = try importer.run(intoDatabaseAt: databasePath)
    let database = try Database.openForWriting(databasePath)
    for file in newFiles {
      try database.rename(
        importedFile: file.sha256, to: inputs.names[file.sha256] ?? file.name)
    }
    tell(.imported(summary))
    return summary.isComplete
  }

  private func prepareData(
    _ plan: StudyPlan, _ database: Database, merges: Set<String>
  ) throws(AnalysisError) {
    try database.analysing {
      if try plan.searchReason() != nil {
        let there = try database.searchRows()
        let new = study.searchRows.filter { !there.contains($0) }
        try database.replace(searches: [], with: new)
        tell(.searches(new.count))
      }
      for dataSet in plan.inputs.dataSets where try plan.dataSetReason(dataSet) != nil {
        let summary = try plan.at(dataSet.stated.line) { () throws(AnalysisError) in
          try database.analysing { try dataSet.join.run(in: database) }
        }
        try database.rename(dataSetFile: dataSet.name, to: dataSet.file)
        tell(.joined(summary))
      }
      // A merge of one file may stand in another, so the files of a kind go together.
      let all = plan.inputs.merges.filter { merges.contains($0.stated.value.kind) }
      let thesaurus = StudyMerges(database)
      for merges in all {
        progress("merging \(merges.stated.value.kind) …")
        if let lapse = try plan.lapse(of: merges) {
          tell(.note("\(merges.stated.value.file): \(lapse); it is followed again"))
        }
        try thesaurus.remove(merges.stated.value)
      }
      for merges in all {
        try plan.at(merges.stated.line) { () throws(AnalysisError) in
          try database.analysing { try thesaurus.add(merges, tell: tell) }
        }
      }
      if try plan.screeningReason(newPapers: false) != nil {
        progress("screening …")
        tell(.screened(try plan.inputs.screening.apply(in: database)))
        for value in plan.inputs.screening.unknownValues(among: try plan.outline())
        where !value.isMistake {
          tell(.note("\(study.path): \(value.message)"))
        }
      } else {
        for note in try plan.inputs.screening.notes(in: database) { tell(.note(note)) }
      }
    }
  }

  private func analyse(_ plan: StudyPlan, _ database: Database) throws(AnalysisError) {
    if again, study.readsTerms {
      progress("taking terms from the papers …")
      try TermExtraction(of: database, programVersion: programVersion).refresh(again: true)
    }
    if let growth = study.growth, try plan.reason(growth.value, line: growth.line) != nil {
      progress("fitting growth …")
      let report = try plan.at(growth.line) { () throws(AnalysisError) in
        try GrowthAnalysis(growth.value, of: database, programVersion: programVersion).run()
      }
      tell(.growth(report))
    }
    var made: Set<String> = []
    for stated in study.bursts where try plan.reason(stated) != nil {
      progress("looking for bursts of \(stated.value.plural) …")
      let report = try plan.at(stated.line) { () throws(AnalysisError) in
        try BurstAnalysis(stated.value, of: database, programVersion: programVersion).run()
      }
      made.insert(report.analysisName)
      tell(.bursts(report))
    }
    for stated in study.networks where try plan.reason(stated, after: made) != nil {
      var settings = stated.value
      settings.threads = threads
      var analysis = NetworkAnalysis(settings, of: database, programVersion: programVersion)
      let progress = progress
      analysis.progress = { progress("\(settings.analysisName): \($0)") }
      let report = try plan.at(stated.line) { () throws(AnalysisError) in try analysis.run() }
      tell(.network(report))
    }
  }

  private func openedForReading() throws(AnalysisError) -> Database? {
    try Database.openForReadingIfMade(databasePath)
  }

  private func opened(
    unfinishedImport: Database.UnfinishedImport = .refused
  ) throws(AnalysisError) -> Database {
    try Database.openForWriting(databasePath, unfinishedImport: unfinishedImport)
  }
}
