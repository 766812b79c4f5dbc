import RecordReading

/// What a record says, taken apart: the rows that it makes, complete but for ids.
///
/// A row's cell may be a *mention* of something that records share (an author, a keyword, a cited
/// reference …), known by the fingerprint of its key; whoever writes the rows has the ids. Storage is
/// used again for the next record.
struct NormalisedRecord: Equatable, Sendable {
  /// A stretch of `text`.
  struct Text: Equatable, Sendable {
    let start: Int32
    let count: Int32
    static let empty = Text(start: 0, count: 0)

    var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
  }

  enum Cell: Equatable, Sendable {
    case null
    case integer(Int)
    case text(Text)
    /// The id of what `mentions` has at this index.
    case mention(Int)
    /// The source that the source variant at this index belongs to.
    case source(Int)
  }

  /// Tables with rows of one paper; the paper's id is the first column of each and not in `cells`.
  enum Table: Int, CaseIterable, Sendable {
    case papers, paperFields, fieldOrigins, paperIdentifiers, paperDescriptors, conferences,
      editors, paperCategories, authorships, affiliations
    case authorshipAffiliations, affiliationInstitutions, paperInstitutions, paperGrants
    case paperKeywords, citations
  }

  struct Row: Equatable, Sendable {
    let table: Table
    /// Past its last cell; its first one is where the row before ends.
    let end: Int
  }

  /// Something that records share.
  struct Mention: Equatable, Sendable {
    enum Kind: Sendable {
      case sourceVariant, author, institution, keyword, category, funder, reference
    }

    let kind: Kind
    let key: Fingerprint
    /// As the record writes it.
    var name = Text.empty
    /// An author's full name.
    var fullName: Text?
    /// The key as text, where it is stored.
    var folded = Text.empty
    /// Tells different ways of writing apart: names, or what a reference says beside its key.
    var form: UInt64 = 0
    /// An institution's country; `nil` for one of C3.
    var country: Int?
    /// For an author, whether the record gives an identifier; for an institution or category, whether
    /// it is from C3 or WC.
    var isMarked = false
  }

  private(set) var text: [UInt8] = []
  private(set) var cells: [Cell] = []
  private(set) var rows: [Row] = []
  private(set) var mentions: [Mention] = []
  /// The columns of the source as written, in the order of ``SourceForm/columns``.
  var source: [Text?] = []
  /// The key of the accession number; `nil` without one.
  var accessionNumber: Fingerprint?
  /// A hash of all that the record says: copies that say the same need not be compared further.
  var contentHash = 0
  /// DA as an ISO date, when it is one.
  var exportedOn: String?
  /// What could not be understood.
  var problems: [ReadingProblem] = []
  /// How many of its references have a year, of its addresses a country.
  var coverage = FieldCoverage()

  mutating func removeAll() {
    text.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
    mentions.removeAll(keepingCapacity: true)
    source.removeAll(keepingCapacity: true)
    accessionNumber = nil
    contentHash = 0
    exportedOn = nil
    problems.removeAll(keepingCapacity: true)
    coverage = FieldCoverage()
  }

  // MARK: Filling

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

  mutating func add(_ cell: Cell) { cells.append(cell) }
  mutating func add(_ text: Text?) { cells.append(text.map { .text($0) } ?? .null) }
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) { cells.append(.text(take(bytes))) }
  mutating func add(_ value: Int?) { cells.append(value.map { .integer($0) } ?? .null) }
  mutating func add(_ value: Bool) { cells.append(.integer(value ? 1 : 0)) }
  mutating func add(_ string: String?) {
    if let string { cells.append(.text(take(string))) } else { cells.append(.null) }
  }

  /// Ends a row.
  mutating func end(_ table: Table) { rows.append(Row(table: table, end: cells.count)) }

  /// - Returns: the index of the mention.
  mutating func mention(_ mention: Mention) -> Int {
    mentions.append(mention)
    return mentions.count - 1
  }

  mutating func mark(_ mention: Int) { mentions[mention].isMarked = true }
}

/// What tells one way of writing a source from another.
enum SourceForm {
  /// The columns of `source_variants`, in the order in which they make its key.
  static let columns: [(column: String, field: RecordFields.Field)] = [
    ("title", .so), ("abbreviation_29", .j9), ("abbreviation_iso", .ji), ("issn", .sn),
    ("eissn", .ei), ("isbn", .bn), ("publisher", .pu), ("publisher_city", .pi),
    ("publisher_address", .pa), ("series", .se),
  ]

  /// What separates the columns in the key; no field contains it.
  static let separator: UInt8 = 0x1F
}
