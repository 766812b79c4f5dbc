import Bibliography

/// A study's files of merges in a database's thesaurus.
struct StudyMerges {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// Makes the merges of a file, in place of those that were made from it before.
  ///
  /// - Returns: how many there are.
  func replace(
    _ merges: Study.Merges, path: String, tell: (StudyEvent) -> Void
  ) throws -> Int {
    throw AnalysisError(
      "\(merges.file): this version cannot import merges; leave [thesaurus] out")
  }

  /// Takes the merges of a file out.
  func remove(_ merges: Study.Merges) throws {}
}
