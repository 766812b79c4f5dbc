import Bibliography

/// Whether what a database keeps of its study is what the study was run with.
struct StoredStudyCheck {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// What is not as it was stored, each as a sentence; empty without a study.
  func problems() throws -> [String] {
    guard let study = try database.storedStudy() else { return [] }
    var problems: [String] = []
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
