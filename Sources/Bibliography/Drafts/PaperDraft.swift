import RecordReading

/// What one record says of a paper, whatever its source: complete but for the ids of what papers share.
///
/// A decoder fills it (``RecordDecoder``), ``RecordStore`` makes its rows. Texts are stretches of one
/// store of bytes, which is used again for the next record.
struct PaperDraft: Sendable {
  /// A stretch of `text`.
  struct Text: Sendable {
    let start: Int32
    let count: Int32
    static let empty = Text(start: 0, count: 0)

    var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
  }

  /// The name of the source whose record it is of.
  var recordSource = ""
  /// The columns of the paper itself.
  var facts = PaperFacts()
  /// Numbers of the paper: its accession number, DOI, PubMed and patent numbers.
  var identifiers: [Identifier] = []
  /// What tells its accession number among those of all papers; `nil` without one.
  var accessionNumberKey: Fingerprint?
  var source: Source?
  /// Authors, then assignees, in their order.
  var authors: [Author] = []
  var authorIdentifiers: [AuthorIdentifier] = []
  var addresses: [Address] = []
  /// Which author has which address, both by their positions from 1.
  var authorAddresses: [AuthorAddress] = []
  /// What the addresses and the source of the record name, each time that it is met.
  var institutions: [Institution] = []
  /// Which institution an address (by its position from 1) has.
  var addressInstitutions: [AddressInstitution] = []
  /// The institutions of the paper as a whole.
  var paperInstitutions: [PaperInstitution] = []
  var keywords: [Keyword] = []
  var descriptors: [Descriptor] = []
  var categories: [Category] = []
  var grants: [Grant] = []
  var conferences: [Conference] = []
  var editors: [Text] = []
  var references: [Reference] = []
  var counts: [PaperCount] = []
  /// Takes a reference apart, as this source writes them.
  var readReference: ReferenceReading = { _ in CitedReference() }
  /// Which fields were filled from which other ones.
  var origins: [Origin] = []
  /// What no column gives back as it was written.
  var leftOver: [LeftOver] = []

  /// A hash of all that the record says: copies that say the same need not be compared further.
  var contentHash = 0
  /// The day of the export as an ISO date, when the record tells.
  var exportedOn: String?
  /// What could not be understood.
  var problems: [ReadingProblem] = []
  /// How many of its references have a year, of its addresses a country.
  var coverage = FieldCoverage()
  private(set) var text: [UInt8] = []

  mutating func removeAll() {
    facts = PaperFacts()
    identifiers.removeAll(keepingCapacity: true)
    accessionNumberKey = nil
    source = nil
    authors.removeAll(keepingCapacity: true)
    authorIdentifiers.removeAll(keepingCapacity: true)
    addresses.removeAll(keepingCapacity: true)
    authorAddresses.removeAll(keepingCapacity: true)
    institutions.removeAll(keepingCapacity: true)
    addressInstitutions.removeAll(keepingCapacity: true)
    paperInstitutions.removeAll(keepingCapacity: true)
    keywords.removeAll(keepingCapacity: true)
    descriptors.removeAll(keepingCapacity: true)
    categories.removeAll(keepingCapacity: true)
    grants.removeAll(keepingCapacity: true)
    conferences.removeAll(keepingCapacity: true)
    editors.removeAll(keepingCapacity: true)
    references.removeAll(keepingCapacity: true)
    counts.removeAll(keepingCapacity: true)
    origins.removeAll(keepingCapacity: true)
    leftOver.removeAll(keepingCapacity: true)
    contentHash = 0
    exportedOn = nil
    problems.removeAll(keepingCapacity: true)
    coverage = FieldCoverage()
    text.removeAll(keepingCapacity: true)
  }

  /// Keeps a text.
  mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) -> Text {
    let start = text.count
    text.append(contentsOf: bytes)
    return Text(
      start: Int32(truncatingIfNeeded: start), count: Int32(truncatingIfNeeded: bytes.count))
  }

  mutating func take(_ string: String) -> Text {
    var string = string
    return string.withUTF8 { take($0) }
  }

  mutating func take(_ string: String?) -> Text? { string.map { take($0) } }
}

/// Takes the text of a cited reference apart.
typealias ReferenceReading = @Sendable (UnsafeBufferPointer<UInt8>) -> CitedReference

/// The columns of `papers`, as far as they are of the record alone.
struct PaperFacts: Sendable {
  typealias Text = PaperDraft.Text

  var accessionNumber: Text?
  /// The scheme of the accession number (``IdentifierScheme``).
  var database: String?
  /// Whether the record says that the paper has no author, as "[Anonymous]" does.
  var isAnonymous = false
  var documentType: Text?
  var publicationType: Text?
  var language: Text?
  var year: Int?
  /// As an ISO date, as far as it is known.
  var publicationDate: Text?
  var publicationDateAsWritten: Text?
  var earlyAccessDate: Text?
  var earlyAccessDateAsWritten: Text?
  var volume: Text?
  var issue: Text?
  var specialIssue: Text?
  var firstPage: Text?
  var lastPage: Text?
  var articleNumber: Text?
  var pageCount: Int?
  /// Normalised.
  var doi: Text?
  var pubMedID: Text?
  var timesCited: Int?
  var timesCitedAllDatabases: Int?
  var usage180Days: Int?
  var usageSince2013: Int?
  var citedReferenceCount: Int?
  var openAccess: Text?
  /// 1 for yes, 0 for no.
  var isHighlyCited: Int?
  var isHot: Int?
  var title: Text?
  var titleKey: Text?
  var abstract: Text?
}
