import Bibliography

/// The files that a study reads, all of them looked at before anything is written.
struct StudyInputs {
  struct DataSet {
    let stated: Study.Stated<Study.DataSet>
    let join: DataSetJoin
    let sha256: String
    let name: String
    let file: String
  }

  /// Exports.
  let records: InputFiles
  /// The paths to import.
  let paths: [String]
  /// The names under which the exports are stored, by hash.
  let names: [String: String]
  let screening: StudyScreening
  let merges: [(stated: Study.Stated<Study.Merges>, path: String, sha256: String)]
  let dataSets: [DataSet]
  /// Everything, as it is stored.
  let files: [StoredStudy.File]

  /// - Throws: `AnalysisError` with all that cannot be read.
  init(_ study: Study) throws(AnalysisError) {
    var failures: [String] = []
    paths = study.inputs.flatMap { input in
      InputFiles.paths(of: input.value, in: input.line == 0 ? "" : study.folder)
    }
    records = InputFiles(paths: paths)
    failures += records.failures
    if records.files.isEmpty && failures.isEmpty {
      failures.append("nothing to import: none of the inputs is a bibliographic export")
    }
    var files = records.files.map { file in
      StoredStudy.File(
        role: .records, name: study.relativeName(file.name), sha256: file.sha256,
        byteCount: file.byteCount)
    }
    names = Dictionary(
      uniqueKeysWithValues: files.map { ($0.sha256, $0.name) })
    func attempt<Result>(_ body: () throws(BibliographyError) -> Result) -> Result? {
      do throws(BibliographyError) {
        return try body()
      } catch {
        failures.append(error.description)
        return nil
      }
    }
    func content(_ file: String, _ role: StoredStudy.File.Role) -> StudyFileContent? {
      attempt { () throws(BibliographyError) in
        let content = try StudyFileContent(path: study.path(of: file))
        files.append(
          StoredStudy.File(
            role: role, name: file, sha256: content.sha256, byteCount: content.byteCount,
            text: role == .dataset ? nil : content.text))
        return content
      }
    }
    let stated = study.screening.value
    var screening = StudyScreening()
    screening.documentTypes = stated.documentTypes
    screening.languages = stated.languages
    screening.firstYear = stated.firstYear
    screening.lastYear = stated.lastYear
    for file in stated.decisions where content(file, .decisions) != nil {
      attempt { () throws(BibliographyError) in
        try screening.add(decisionsOf: study.path(of: file))
      }
    }
    self.screening = screening
    merges = study.merges.compactMap { merges in
      content(merges.value.file, .thesaurus).map {
        (merges, study.path(of: merges.value.file), $0.sha256)
      }
    }
    dataSets = study.dataSets.compactMap { stated in
      guard let name = stated.value.name, let file = stated.value.file,
        let content = content(file, .dataset)
      else { return nil }
      return attempt { () throws(BibliographyError) in
        let join = try stated.value.join(file: study.path(of: file))
        _ = try join.checkedHash()
        return DataSet(
          stated: stated, join: join, sha256: content.sha256, name: name, file: file)
      }
    }
    self.files = files
    guard failures.isEmpty else { throw AnalysisError(failures.joined(separator: "\n")) }
  }
}

extension Study {
  /// A path as it is stored: from the study file's folder where it is in it.
  func relativeName(_ path: String) -> String {
    var name = path[...]
    if !folder.isEmpty, name.hasPrefix(folder + "/") { name = name.dropFirst(folder.count + 1) }
    while name.hasPrefix("./") { name = name.dropFirst(2) }
    return String(name)
  }

  /// The rows of the table `searches`.
  var searchRows: [SearchRow] {
    searches.map { search in
      SearchRow(
        database: search.database ?? "not stated", query: search.query ?? "not stated",
        indexName: search.index, retrievedOn: search.date, hits: search.hits, note: search.note)
    }
  }
}
