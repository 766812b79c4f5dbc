/// What tells whether two records are the same paper.
struct RecordIdentity: Hashable, Sendable {
  /// Title, year and first author, folded.
  struct Title: Hashable, Sendable {
    let key: String
    let year: Int?
    let firstAuthor: String
  }

  /// The number that the record's database gave it, normalised.
  var number: PaperNumber?
  var doi: String?
  /// `nil` when title or author is missing.
  var title: Title?
  var pubMedID: String?

  init(
    number: PaperNumber? = nil, doi: String? = nil, title: Title? = nil, pubMedID: String? = nil
  ) {
    self.number = number
    self.doi = doi
    self.title = title
    self.pubMedID = pubMedID
  }
}
