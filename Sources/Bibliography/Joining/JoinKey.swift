/// What rows of a data set and rows of the database can have in common.
public enum JoinKey: String, CaseIterable, Sendable {
  /// UT of a paper.
  case accessionNumber = "accession_number"
  /// DOI of a paper.
  case doi
  /// ORCID of an author.
  case orcid
  /// ISSN of a source.
  case issn
  /// Electronic ISSN of a source.
  case eissn
  /// Title of a source.
  case title
  /// Abbreviation of a source (J9), as cited references write it.
  case abbreviation
  /// ISO code (two or three letters) or name of a country.
  case country

  /// What a key is a key of; of several kinds in one file, the first one here is what its rows are
  /// about.
  enum Subject: Int, Comparable {
    case papers, authors, sources, countries

    static func < (left: Subject, right: Subject) -> Bool { left.rawValue < right.rawValue }
  }

  var subject: Subject {
    switch self {
    case .accessionNumber, .doi: .papers
    case .orcid: .authors
    case .issn, .eissn, .title, .abbreviation: .sources
    case .country: .countries
    }
  }

  /// The column that holds the normalised key: it has the name of the column that it joins.
  public var columnName: String {
    switch self {
    case .accessionNumber, .doi, .orcid, .issn, .eissn: rawValue
    case .title: "title_key"
    case .abbreviation: "abbreviation_29"
    case .country: "iso3"
    }
  }

  /// The key of that name; `ut`, `iso3`, `title_key` and the like are understood too.
  public init?(named name: String) {
    if let key = JoinKey(rawValue: name.lowercased()) {
      self = key
      return
    }
    switch name.lowercased() {
    case "ut": self = .accessionNumber
    case "title_key", "source", "source_title", "journal": self = .title
    case "abbreviation_29", "j9": self = .abbreviation
    case "iso2", "iso3", "iso": self = .country
    default: return nil
    }
  }
}

/// Brings the keys of a data set into the form that the database has.
struct JoinKeyNormaliser {
  private let codes: CountryCodes

  init(_ codes: CountryCodes) { self.codes = codes }

  /// The normalised keys in one value: mostly one; none when it holds no such key. Some lists of
  /// journals write several ISSNs into one cell.
  func keys(_ key: JoinKey, in value: String) -> [String] {
    switch key {
    case .accessionNumber: Self.accessionNumber(value).map { [$0] } ?? []
    case .doi: DOI.normalised(value).map { [$0] } ?? []
    case .orcid: Self.orcid(value).map { [$0] } ?? []
    case .issn, .eissn:
      ISSN.normalised(value).map { [$0] }
        ?? value.split { ",;/ \t|".contains($0) }.compactMap { ISSN.normalised(String($0)) }
    case .title: Self.text(FieldValues.titleKey(value))
    case .abbreviation: Self.text(Self.abbreviation(value))
    case .country: codes.iso3(value).map { [$0] } ?? []
    }
  }

  private static func text(_ key: String) -> [String] { key.isEmpty ? [] : [key] }

  /// As cited sources are written: upper case, dots dropped, single blanks.
  static func abbreviation(_ value: String) -> String {
    TextFolding.squeezed(TextFolding.composed(String(value.filter { $0 != "." })).uppercased())
  }

  /// `WOS:000270000000001`; the prefix is added to fifteen bare characters that begin with a digit.
  static func accessionNumber(_ value: String) -> String? {
    let text = TextFolding.squeezed(value).uppercased()
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty, bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
    if let colon = bytes.firstIndex(of: 0x3A) {
      let isPrefixed = colon > 0 && colon + 1 < bytes.count
      guard isPrefixed, bytes[..<colon].allSatisfy({ $0 &- 0x41 < 26 }) else { return nil }
      // Numbers of other databases have small letters too.
      return AccessionNumber.normalised(TextFolding.squeezed(value))
    }
    let isBare =
      bytes.count == 15 && bytes[0] &- 0x30 < 10
      && bytes.allSatisfy { $0 &- 0x30 < 10 || $0 &- 0x41 < 26 }
    return isBare ? "WOS:" + text : nil
  }

  /// Also at the end of an address of orcid.org.
  static func orcid(_ value: String) -> String? {
    let text = value.split(separator: "/").last.map(String.init) ?? value
    return ORCID.normalised(text)
  }
}
