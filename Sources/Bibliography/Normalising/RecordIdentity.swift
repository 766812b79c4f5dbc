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
  /// PM, or the number in MEDLINE.
  var pubMedID: String?

  init(accessionNumber: String?, doi: String?, title: Title?, pubMedID: String? = nil) {
    self.pubMedID = pubMedID
    self.accessionNumber = accessionNumber
    self.doi = doi
    self.title = title
  }

  /// - Parameter first: the first value of a field.
  init(first: (FieldName) -> String?) {
    accessionNumber = first(.ut).map(AccessionNumber.normalised)
    doi = first(.di).flatMap(DOI.normalised)
    pubMedID = first(.pm) ?? accessionNumber.flatMap(AccessionNumber.pubMedID)
    if let written = Self.first(.ti, first), let author = first(.au) ?? first(.af) ?? first(.z2) {
      title = Title(
        key: FieldValues.titleKey(written), year: Self.year(first),
        firstAuthor: AuthorName(AuthorEmail.without(author)).abbreviatedKey)
    }
  }

  /// The first value of a field, or of the first one that stands for it.
  private static func first(_ tag: FieldName, _ first: (FieldName) -> String?) -> String? {
    if let value = first(tag) { return value }
    for substitute in RecordFields.substitutes where substitute.field.tag == tag {
      for tag in substitute.tags { if let value = first(tag) { return value } }
    }
    return nil
  }

  private static func year(_ first: (FieldName) -> String?) -> Int? {
    (first(.py).map(FieldValues.year) ?? first(.pd).flatMap(PublicationDate.firstYear))
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
