import RecordReading

// What a draft is made of. A *key* is a fingerprint of what tells a shared thing from others; whoever
// writes the rows has the ids.
extension PaperDraft {
  struct Identifier: Sendable {
    let scheme: String
    let value: Text
  }

  /// The journal, book or series as the record writes it.
  struct Source: Sendable {
    var title: Text?
    /// Abbreviated to 29 characters.
    var abbreviation29: Text?
    var abbreviationISO: Text?
    var issn: Text?
    var eissn: Text?
    var isbn: Text?
    var publisher: Text?
    var publisherCity: Text?
    var publisherAddress: Text?
    var series: Text?
    var key = Fingerprint("")

    typealias Column = (name: String, value: @Sendable (Source) -> Text?)

    /// The columns of `source_variants`, in the order in which they make the key.
    static let columns: [Column] = [
      ("title", { $0.title }), ("abbreviation_29", { $0.abbreviation29 }),
      ("abbreviation_iso", { $0.abbreviationISO }), ("issn", { $0.issn }),
      ("eissn", { $0.eissn }), ("isbn", { $0.isbn }), ("publisher", { $0.publisher }),
      ("publisher_city", { $0.publisherCity }), ("publisher_address", { $0.publisherAddress }),
      ("series", { $0.series }),
    ]

    /// What separates the columns in the key; no field contains it.
    static let separator: UInt8 = 0x1F
  }

  struct Author: Sendable {
    enum Role: String { case author, assignee }

    let key: Fingerprint
    /// The key as text.
    let folded: Text
    /// Tells different ways of writing apart.
    let form: UInt64
    /// Abbreviated, as written; empty where the record has full names alone.
    let name: Text
    var fullName: Text?
    var isCorresponding = false
    var email: Text?
    var orcid: Text?
    var researcherID: Text?
    var role = Role.author
    /// Whether it has numbers of other schemes, in the draft's `authorIdentifiers`.
    var hasFurtherIdentifiers = false

    var hasIdentifier: Bool { orcid != nil || researcherID != nil || hasFurtherIdentifiers }
  }

  struct AuthorIdentifier: Sendable {
    /// By position from 1.
    let author: Int
    let scheme: String
    let value: Text
  }

  struct Address: Sendable {
    /// Without the names of authors.
    let written: Text
    let authorsAsWritten: Text?
    /// The place in `institutions`.
    let institution: Int?
    let institutionAsWritten: Text?
    let department: Text?
    let city: Text?
    /// The country's id.
    let country: Int?
    let isReprint: Bool
    let rule: OrganisationMatch.Rule
    let countryRule: AddressRule
  }

  struct AuthorAddress: Sendable {
    let author: Int
    let address: Int
  }

  struct Institution: Sendable {
    let key: Fingerprint
    let name: Text
    /// The key of the name as text.
    let folded: Text
    /// Tells different ways of writing apart.
    let form: UInt64
    /// `nil` for a preferred name.
    let country: Int?
    /// Whether the source gives it as the name of an organisation; else it is from an address.
    let isPreferredName: Bool
  }

  struct AddressInstitution: Sendable {
    let address: Int
    let institution: Int
  }

  struct PaperInstitution: Sendable {
    let institution: Int
    let name: Text
    let origin: InstitutionOrigin
  }

  struct Keyword: Sendable {
    enum Kind: String { case author, plus }

    let kind: Kind
    let position: Int
    let key: Fingerprint
    let keyword: Text
    let asWritten: Text
  }

  /// What an indexer added.
  struct Descriptor: Sendable {
    let field: FieldName
    let position: Int
    let key: Text
    let asWritten: Text
  }

  struct Category: Sendable {
    enum Kind: String {
      case wos
      case researchArea = "research_area"
    }

    let kind: Kind
    /// Counts from 1 in its kind.
    let position: Int
    let key: Fingerprint
    let name: Text
  }

  struct Grant: Sendable {
    struct Funder: Sendable {
      let key: Fingerprint
      let name: Text
    }

    let funder: Funder?
    let number: Text?
    let asWritten: Text
  }

  struct Conference: Sendable {
    var title: Text?
    var date: Text?
    var location: Text?
    var sponsor: Text?
    var host: Text?
  }

  struct Reference: Sendable {
    let key: Fingerprint
    /// Tells what the text says beside the key (``CitedReference/details(of:)``).
    let details: UInt64
    let written: Text
  }

  struct Origin: Sendable {
    let field: FieldName
    let from: FieldName
  }

  struct LeftOver: Sendable {
    let field: FieldName
    /// Among the values of the field, from 1.
    let position: Int
    let value: Text
  }
}

/// Where an institution of a paper is from. The raw values are those of the database.
enum InstitutionOrigin: String, Sendable {
  /// The names of organisations that the source gives beside the addresses.
  case preferredNames = "organisation"
  case addresses = "address"
  case reprintAddresses = "reprint_address"

  /// The raw value that a table of decisions means. Up to version 0.2.0 they were fields of the Web of
  /// Science.
  static func named(_ text: String) -> String {
    switch text.lowercased() {
    case "c3": preferredNames.rawValue
    case "c1": addresses.rawValue
    case "rp": reprintAddresses.rawValue
    case let name: name
    }
  }
}
