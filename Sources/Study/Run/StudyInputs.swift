import Analysis
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

  struct Merges {
    let stated: Study.Stated<Study.Merges>
    let path: String
    let sha256: String
    let text: String
  }

  /// Exports.
  let records: InputFiles
  /// The paths to import.
  let paths: [String]
  /// The names under which the exports are stored, by hash.
  let names: [String: String]
  let screening: StudyScreening
  let merges: [Merges]
  let dataSets: [DataSet]
  /// Everything, as it is stored.
  let files: [StoredStudy.File]

  /// - Throws: `AnalysisError` with all that cannot be read.
  init(_ study: Study) throws(AnalysisError) {
    var failures: [String] = []
    paths = study.inputs.flatMap { input in
      InputPaths.paths(of: input.value, in: input.line == 0 ? "" : study.folder)
    }
    records = InputFiles(paths: paths)
    failures += records.failures
    if records.files.isEmpty && failures.isEmpty {
      let line = study.inputs.first?.line ?? study.inputsLine
      failures.append(
        (line > 0 ? "\(study.path):\(line): " : "")
          + (study.inputs.isEmpty
            ? "nothing to import: inputs is empty; name exports, or leave it out"
            : "nothing to import: none of the inputs is a bibliographic export"))
    }
    var files = records.files.map { file in
      StoredStudy.File(
        role: .records, name: study.relativeName(file.name), sha256: file.sha256,
        byteCount: file.byteCount)
    }
    names = Dictionary(
      uniqueKeysWithValues: files.map { ($0.sha256, $0.name) })
    func attempt<Result>(
      _ line: Int, _ body: () throws(BibliographyError) -> Result
    ) -> Result? {
      do throws(BibliographyError) {
        return try body()
      } catch {
        failures.append("\(study.path):\(line): \(error.description)")
        return nil
      }
    }
    func content(
      _ file: String, _ role: StoredStudy.File.Role, _ line: Int
    ) -> StudyFileContent? {
      attempt(line) { () throws(BibliographyError) in
        let content = try StudyFileContent(path: study.path(of: file))
        files.append(
          StoredStudy.File(
            role: role, name: file, sha256: content.sha256, byteCount: content.byteCount,
            text: role == .dataset ? nil : content.text))
        return content
      }
    }
    let stated = study.screening.value
    var screening = StudyScreening(stated)
    let line = study.screening.keyLines["decisions"] ?? study.screening.line
    for file in stated.decisions where content(file, .decisions, line) != nil {
      attempt(line) { () throws(BibliographyError) in
        try screening.add(decisionsOf: study.path(of: file))
      }
    }
    self.screening = screening
    merges = study.merges.compactMap { stated in
      let path = study.path(of: stated.value.file)
      guard let content = content(stated.value.file, .thesaurus, stated.line) else { return nil }
      return attempt(stated.line) { () throws(BibliographyError) in
        try Thesaurus.check(text: content.text, of: path)
        return Merges(stated: stated, path: path, sha256: content.sha256, text: content.text)
      }
    }
    dataSets = study.dataSets.compactMap { stated in
      let line = stated.keyLines["file"] ?? stated.line
      guard let name = stated.value.name, let file = stated.value.file,
        let content = content(file, .dataset, line)
      else { return nil }
      return attempt(line) { () throws(BibliographyError) in
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

extension StudyInputs {
  /// What a database keeps of a study's files: all but the exports and data sets, whose rows it has.
  ///
  /// - Throws: `AnalysisError` for decisions that cannot be read.
  init(_ study: Study, stored: StoredStudy) throws(AnalysisError) {
    paths = []
    files = stored.files
    records = InputFiles(
      known: stored.files.filter { $0.role == .records }.map {
        InputFiles.File(name: $0.name, sha256: $0.sha256, byteCount: $0.byteCount)
      })
    names = [:]
    func file(_ role: StoredStudy.File.Role, _ name: String) throws(AnalysisError)
      -> StoredStudy.File
    {
      guard let file = stored.files.first(where: { $0.role == role && $0.name == name }) else {
        throw AnalysisError("\(name): the database does not keep it; run the study file instead")
      }
      return file
    }
    var screening = StudyScreening(study.screening.value)
    for name in study.screening.value.decisions {
      let text = try file(.decisions, name).text ?? ""
      try screening.add(decisions: text, of: name)
    }
    self.screening = screening
    var merges: [Merges] = []
    for stated in study.merges {
      let file = try file(.thesaurus, stated.value.file)
      merges.append(
        Merges(
          stated: stated, path: file.name, sha256: file.sha256, text: file.text ?? ""))
    }
    self.merges = merges
    var dataSets: [DataSet] = []
    for stated in study.dataSets {
      guard let name = stated.value.name, let path = stated.value.file else { continue }
      do {
        dataSets.append(
          DataSet(
            stated: stated, join: try stated.value.join(file: path),
            sha256: try file(.dataset, path).sha256, name: name, file: path))
      } catch {
        throw AnalysisError(of: error, database: path)
      }
    }
    self.dataSets = dataSets
  }
}

extension StudyScreening {
  /// The rules of a study, without its files of decisions.
  fileprivate init(_ stated: Study.Screening) {
    self.init()
    documentTypes = stated.documentTypes
    languages = stated.languages
    firstYear = stated.firstYear
    lastYear = stated.lastYear
  }
}

extension Study {
  /// The study that a database follows, to be run on it again without its files.
  ///
  /// - Throws: `AnalysisError` when there is none, or this program does not understand it.
  public init(storedIn path: String) throws(AnalysisError) {
    try self.init(StoredStudy(inDatabaseAt: path))
  }

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

extension StoredStudy {
  /// The study that a database follows.
  ///
  /// - Throws: `AnalysisError` when there is none.
  public init(inDatabaseAt path: String) throws(AnalysisError) {
    let stored = try Database.openForReading(path, tellsUnfinishedImport: false).storedStudy()
    guard let stored else { throw AnalysisError("\(path): was not made by a study file.") }
    self = stored
  }
}
