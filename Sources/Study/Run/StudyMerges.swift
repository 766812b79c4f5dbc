import Bibliography

/// A study's files of merges in a database's thesaurus; each is known there by its name in the study.
struct StudyMerges {
  private let thesaurus: Thesaurus

  init(_ database: Database) { thesaurus = Thesaurus(database) }

  /// Makes the merges of a file.
  func add(
    _ merges: StudyInputs.Merges, tell: (StudyEvent) -> Void
  ) throws(BibliographyError) {
    let stated = merges.stated.value
    let summary = try thesaurus.import(
      text: merges.text, of: merges.path, kind: ThesaurusKind(named: stated.kind),
      name: stated.file)
    tell(
      .merged(
        stated,
        count: summary.mergeCount + summary.alreadyMergedCount + summary.splitCount
          + summary.alreadySplitCount + summary.droppedCount + summary.alreadyDroppedCount))
    let new = summary.newNames
    if !new.isEmpty {
      tell(
        .note(
          "\(stated.file): \(new.count == 1 ? "1 preferred name" : "\(new.count) preferred names") that no record has: "
            + new.prefix(10).joined(separator: "; ")
            + (new.count > 10 ? "; … and \(new.count - 10) more" : "")))
    }
    for text in summary.rejected.prefix(20) { tell(.note(text)) }
    if summary.rejected.count > 20 {
      tell(.note("\(summary.rejected.count - 20) more rows were not followed"))
    }
  }

  /// Takes the merges of a file out.
  func remove(_ merges: Study.Merges) throws(BibliographyError) {
    try thesaurus.removeMerges(of: ThesaurusKind(named: merges.kind), named: merges.file)
  }
}
