import Bibliography

/// Whether what a database keeps of its study is what the study was run with.
struct StoredStudyCheck {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// What is not as it was stored, each as a sentence; empty without a study.
  func problems() throws -> [String] {
    var problems = try database.dataSetNames().compactMap { name in
      try database.dataSetDamage(name).map { "data set '\(name)': \($0); join it again" }
    }
    guard let study = try database.storedStudy() else { return problems }
    if Database.hash(of: study.text) != study.sha256 {
      problems.append("the text of \(study.fileName) is not the one that the study was run with")
    }
    let imported = try database.importedHashes()
    for file in study.files {
      switch file.role {
      case .records:
        if !imported.contains(file.sha256) {
          problems.append("\(file.name) is named as an input, but was not imported")
        }
      case .decisions, .thesaurus:
        if !Self.isOriginal(file) {
          problems.append("the text of \(file.name) is not the one that the study was run with")
        }
      case .dataset:
        let isThere = try database.connection.integer(
          "SELECT 1 FROM datasets WHERE sha256 = ?", .text(file.sha256))
        if isThere == nil {
          problems.append("no data set was made from \(file.name) as it was in the study")
        }
      }
    }
    return problems + (try missing(study, imported)) + (try departures(study))
  }

  /// Where merges and screening are not as the study says, row by row.
  private func departures(_ stored: StoredStudy) throws -> [String] {
    guard let study = try? Study(stored), let inputs = try? StudyInputs(study, stored: stored)
    else { return [] }
    var problems: [String] = []
    for merges in inputs.merges {
      let departure = try Thesaurus(database).departure(
        from: merges.text, of: merges.path,
        kind: ThesaurusKind(named: merges.stated.value.kind), name: merges.stated.value.file)
      if let departure {
        problems.append(
          "merges of \(merges.stated.value.kind) from \(merges.stated.value.file): \(departure)")
      }
    }
    if try !inputs.screening.isApplied(in: database) {
      problems.append("screening: the decisions are not those of the study file")
    }
    let searches = try database.searchRows()
    let lost = study.searchRows.count { !searches.contains($0) }
    if lost > 0 {
      problems.append(
        "\(lost) of its searches \(lost == 1 ? "is" : "are") not among the rows of searches")
    }
    return problems
  }

  /// Files that the study names and whose rows of `study_files` are gone.
  private func missing(_ stored: StoredStudy, _ imported: Set<String>) throws -> [String] {
    var problems: [String] = []
    let records = Set(stored.files.filter { $0.role == .records }.map(\.sha256))
    let unnamed = imported.subtracting(records).count
    if unnamed > 0 {
      problems.append(
        "\(unnamed) of \(imported.count) imported files \(unnamed == 1 ? "is" : "are") not among "
          + "the study's files: rows of study_files are gone, or it was imported since")
    }
    guard let study = try? Study(stored) else { return problems }
    let named: [(StoredStudy.File.Role, String)] =
      study.screening.value.decisions.map { (.decisions, $0) }
      + study.merges.map { (.thesaurus, $0.value.file) }
      + study.dataSets.compactMap { stated in stated.value.file.map { (.dataset, $0) } }
    for (role, name) in named
    where !stored.files.contains(where: { $0.role == role && $0.name == name }) {
      problems.append("\(name) is named in \(stored.fileName), but is not among the study's files")
    }
    return problems
  }

  /// The hash is of the file as it was; the text is in UTF-8 without a byte order mark.
  private static func isOriginal(_ file: StoredStudy.File) -> Bool {
    let text = file.text ?? ""
    guard text.utf8.count == file.byteCount else { return false }
    // What was packed cannot be packed again to the same bytes.
    if [".gz", ".zip"].contains(where: file.name.lowercased().hasSuffix) { return true }
    var forms: [[UInt8]] = [Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8)]
    let units = [0xFEFF] + Array(text.utf16)
    forms.append(units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    forms.append(units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
    return forms.contains { Database.hash(of: $0) == file.sha256 }
  }
}
