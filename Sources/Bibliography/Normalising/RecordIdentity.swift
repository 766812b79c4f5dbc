import RecordReading

/// What tells whether two records are the same paper.
struct RecordIdentity: Hashable, Sendable {
  /// Title, year and first author, folded.
  struct Title: Hashable, Sendable {
    let key: String
    let year: Int?
    let firstAuthor: String
  }

  /// UT, normalised.
  var accessionNumber: String?
  var doi: String?
  /// `nil` when title or author is missing.
  var title: Title?

  init(accessionNumber: String?, doi: String?, title: Title?) {
    self.accessionNumber = accessionNumber
    self.doi = doi
    self.title = title
  }

  /// - Parameter first: the first value of a field.
  init(first: (Tag) -> String?) {
    accessionNumber = first(.ut).map(AccessionNumber.normalised)
    doi = first(.di).flatMap(DOI.normalised)
    if let written = first(.ti), let author = first(.au) ?? first(.af) {
      title = Title(
        key: FieldValues.titleKey(written), year: Self.year(first),
        firstAuthor: AuthorName(author).abbreviatedKey)
    }
  }

  private static func year(_ first: (Tag) -> String?) -> Int? {
    first(.py).flatMap(FieldValues.year)
      ?? first(.ea).flatMap {
        PublicationDate.earlyAccess($0, year: first(.ey).flatMap(FieldValues.year))
      }.flatMap(PublicationDate.year(ofISO:))
  }

  /// DA as an ISO date, when it is one; some exports lost its hyphens ("2025 08 17").
  static func exportDate(of record: Record) -> String? {
    guard let value = record.first(.da) else { return nil }
    let parts = record.text(value).split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "-" || $0 == " " })
    let isDate =
      parts.map(\.utf8.count) == [4, 2, 2]
      && parts.allSatisfy { $0.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }
    return isDate ? parts.joined(separator: "-") : nil
  }
}
