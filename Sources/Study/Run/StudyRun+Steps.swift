import Analysis
import Bibliography
import SQLite

extension StudyRun {
  func steps(_ plan: StudyPlan) throws(AnalysisError) -> [StudyStep] {
    try plan.refuseOtherFiles()
    try plan.refuseOtherKinds()
    var steps: [StudyStep] = []
    func add(_ title: String, _ reason: String?) {
      steps.append(StudyStep(title: title, reason: reason))
    }
    let input = try plan.inputReason()
    let count = plan.inputs.records.files.count
    add("import of \(count) \(count == 1 ? "file" : "files")", input)
    for name in try retired(plan) { add("removal of \(name)", "the study does not have it") }
    if try plan.orphanCount() > 0 {
      add("removal of rows of results", "their analysis is gone: it was deleted by hand")
    }
    if !study.searches.isEmpty { add("searches", try plan.searchReason()) }
    for dataSet in plan.inputs.dataSets {
      add("data set \(dataSet.name)", try plan.dataSetReason(dataSet))
    }
    for merges in plan.inputs.merges {
      add(
        "merges of \(merges.stated.value.kind) from \(merges.stated.value.file)",
        try plan.mergeReason(merges, newPapers: input != nil))
    }
    let screening = try plan.screeningReason(newPapers: input != nil)
    add("screening", screening)
    add("study file", studyFileReason(plan))
    let papersChange = input != nil || screening != nil
    if papersChange { try plan.check(plan.outline()) } else { try plan.check() }
    // No analysis reads searches and data sets.
    let changing = try plan.changingParts(
      papersChange: papersChange, newPapers: input != nil)
    func reason(_ reads: Set<DataPart>, _ own: () throws(AnalysisError) -> String?)
      throws(AnalysisError) -> String?
    {
      if plan.database == nil { return "new" }
      return reads.isDisjoint(with: changing) ? try own() : "the data change"
    }
    var bursts: Set<String> = []
    if let growth = study.growth {
      add(
        "growth \(growth.value.name)",
        try reason(growth.value.reads) { () throws(AnalysisError) in
          try plan.reason(growth.value, line: growth.line)
        })
    }
    for stated in study.bursts {
      let reason = try reason(stated.value.reads) { () throws(AnalysisError) in
        try plan.reason(stated)
      }
      if reason != nil { bursts.insert(stated.value.analysisName) }
      add("bursts \(stated.value.analysisName)", reason)
    }
    for stated in study.networks {
      let reason = try reason(stated.value.reads) { () throws(AnalysisError) in
        try plan.reason(stated, after: bursts)
      }
      let note = reason == "new" ? stated.value.couplingNote : nil
      add(
        "network \(stated.value.analysisName)",
        reason.map { [$0, note].compactMap(\.self).joined(separator: "; ") })
    }
    return steps
  }

  private func studyFileReason(_ plan: StudyPlan) -> String? {
    guard let stored = plan.stored else { return "new" }
    if stored.text != study.text || stored.fileName != study.fileName {
      return "the study file has changed"
    }
    if Database.hash(of: stored.text) != stored.sha256 {
      return "its text was changed in the database"
    }
    if stored.programVersion != programVersion {
      return "run by version \(stored.programVersion); this is \(programVersion)"
    }
    func keys(_ files: [StoredStudy.File]) -> Set<[String]> {
      Set(files.map { [$0.role.rawValue, $0.name, $0.sha256] })
    }
    if keys(stored.files) != keys(plan.inputs.files) { return "its files have changed" }
    return stored.finishedAt == nil ? "the last run did not come to its end" : nil
  }

  /// What the study had and has not any more, and the database still has.
  func retired(_ plan: StudyPlan) throws(AnalysisError) -> [String] {
    guard let former = plan.former, let database = plan.database else { return [] }
    var names: [String] = []
    for (name, kind) in former.analyses
    where !study.analyses.contains(where: { $0.name == name && $0.kind == kind }) {
      let isThere = try database.analysing {
        try database.connection.integer(
          "SELECT 1 FROM analyses WHERE name = ? AND kind = ?", .text(name), .text(kind)) != nil
      }
      if isThere { names.append("\(kind) \(name)") }
    }
    for dataSet in former.dataSets {
      guard let name = dataSet.value.name,
        !study.dataSets.contains(where: { $0.value.name == name }),
        try database.analysing({ try database.dataSetHash(name) }) != nil
      else { continue }
      names.append("data set \(name)")
    }
    for merges in former.merges
    where !study.merges.contains(where: { $0.value == merges.value }) {
      names.append("merges of \(merges.value.kind) from \(merges.value.file)")
    }
    let searches = former.searchRows.filter { !study.searchRows.contains($0) }
    if !searches.isEmpty { names.append("searches") }
    return names
  }
}
