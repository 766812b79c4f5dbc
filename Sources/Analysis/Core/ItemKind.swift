import Wording

/// What an analysis counts: the one list of node kinds, each with its occurrence view.
public enum ItemKind: String, CaseIterable, Sendable {
  case author
  case institution
  case country
  case state
  case authorKeyword = "author_keyword"
  case keywordPlus = "keyword_plus"
  case keyword
  case source
  case wosCategory = "wos_category"
  case researchArea = "research_area"
  case citedReference = "cited_reference"
  case citedAuthor = "cited_author"
  case citedSource = "cited_source"
  case term

  /// The kind of that name.
  ///
  /// - Throws: `AnalysisError` with the nearest name and the list of all.
  public init(named name: String) throws(AnalysisError) {
    if let kind = ItemKind(rawValue: name) {
      self = kind
      return
    }
    let names = ItemKind.allCases.map(\.rawValue)
    let nearest = nearestName(to: name, among: names).map { " Did you mean '\($0)'?" } ?? ""
    throw .usage(
      "no kind named '\(name)'.\(nearest) The kinds are: \(names.joined(separator: ", ")).")
  }

  /// The view with one row per paper and item.
  public var occurrenceView: String { rawValue + "_occurrences" }

  /// Whether it is a part of cited works, which have a year of their own.
  public var isCited: Bool {
    self == .citedReference || self == .citedAuthor || self == .citedSource
  }
  /// Whether "[Anonymous]" can be asked for among the items.
  public var hasAnonymous: Bool { self == .author || self == .citedAuthor }

  /// Whether its items are keywords.
  public var isKeyword: Bool { hasAuthorKeywords || self == .keywordPlus }

  /// Whether author keywords are among its items.
  public var hasAuthorKeywords: Bool { self == .keyword || self == .authorKeyword }

  /// Whether it comes from addresses, among which there are reprint addresses.
  public var hasReprintAddresses: Bool { self == .country || self == .state }

  /// Whether some of its items are parts of others.
  public var hasParents: Bool { self == .institution }

  /// Whether the thesaurus can change its items.
  public var hasThesaurus: Bool { self != .wosCategory && self != .researchArea }

  /// What its items are called in a sentence.
  public var plural: String {
    switch self {
    case .country: "countries"
    case .keywordPlus: "Keywords Plus"
    case .wosCategory: "WoS categories"
    default: rawValue.split(separator: "_").joined(separator: " ") + "s"
    }
  }

  /// Where the labels of its items are: the same label as in the view, and the name as the export
  /// writes it, which is what ties are broken by.
  var labels: (table: String, id: String, label: String, asWritten: String) {
    switch self {
    case .author: ("authors", "author_id", "coalesce(full_name, name)", "coalesce(full_name, name)")
    case .institution: ("institutions", "institution_id", "name", "name")
    case .country: ("countries", "country_id", "name", "name_in_wos")
    case .state: ("states", "state_id", "name", "name")
    case .authorKeyword, .keywordPlus, .keyword: ("keywords", "keyword_id", "keyword", "keyword")
    case .source: ("sources", "source_id", "title", "title")
    case .wosCategory, .researchArea: ("categories", "category_id", "category", "category")
    case .citedReference:
      ("cited_references", "reference_id", "reference_key", "reference_key")
    case .citedAuthor: ("cited_authors", "cited_author_id", "name", "name")
    case .citedSource: ("cited_sources", "cited_source_id", "name", "name")
    case .term: ("terms", "term_id", "term", "term")
    }
  }
}
