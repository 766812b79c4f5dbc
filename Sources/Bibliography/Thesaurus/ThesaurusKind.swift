import Wording

/// Where the items of a kind of the thesaurus are, and by what they are known in any database.
public struct ThesaurusKind: Equatable, Sendable {
  /// As in `thesaurus.kind`.
  public let name: String
  /// The table with a row per item.
  package let table: String
  package let idColumn: String
  /// An expression on the table that tells its items apart, whatever their ids are.
  let key: String
  /// An expression on the table: the name to show.
  package let label: String
  /// Columns of other tables that name an item because a record has it.
  let uses: [String]

  private init(
    _ name: String, _ table: String, idColumn: String? = nil, label: String, key: String? = nil,
    uses: [String]
  ) {
    self.name = name
    self.table = table
    self.idColumn = idColumn ?? "\(name == "cited_reference" ? "reference" : name)_id"
    self.label = label
    self.key = key ?? label
    self.uses = uses
  }

  public static let author = ThesaurusKind(
    "author", "authors", label: "coalesce(full_name, name)",
    key: "name_key || char(31) || division",
    uses: ["authorships.author_id"])
  public static let institution = ThesaurusKind(
    "institution", "institutions", label: "name",
    key: """
      name_key || char(31) || origin || char(31) || CASE origin WHEN 'address' THEN coalesce((
        SELECT c.name_in_wos FROM countries AS c WHERE c.country_id = institutions.country_id
      ), '') ELSE '' END
      """, uses: ["paper_institutions.institution_id", "affiliations.institution_id"])
  /// No merge: of which organisation an institution is a part (`institution_parents`).
  public static let institutionParent = ThesaurusKind(
    "institution_parent", institution.table, idColumn: institution.idColumn,
    label: institution.label, key: institution.key, uses: institution.uses)
  public static let country = ThesaurusKind(
    "country", "countries", label: "name_in_wos",
    uses: ["affiliations.country_id", "institutions.country_id"])
  public static let keyword = ThesaurusKind(
    "keyword", "keywords", label: "keyword", uses: ["paper_keywords.keyword_id"])
  public static let source = ThesaurusKind(
    "source", "sources", label: "title",
    key: "title_key || char(31) || coalesce(issn, eissn, '')",
    uses: ["papers.source_id", "source_variants.source_id", "cited_sources.source_id"])
  public static let citedReference = ThesaurusKind(
    "cited_reference", "cited_references", label: "reference_key", uses: ["citations.reference_id"])
  public static let citedAuthor = ThesaurusKind(
    "cited_author", "cited_authors", label: "name", uses: ["cited_references.cited_author_id"])
  public static let citedSource = ThesaurusKind(
    "cited_source", "cited_sources", label: "name", uses: ["cited_references.cited_source_id"])
  public static let term = ThesaurusKind(
    "term", "terms", label: "term", uses: ["paper_terms.term_id"])

  public static let all = [
    author, institution, institutionParent, country, keyword, source, citedReference, citedAuthor,
    citedSource, term,
  ]

  /// The kind of that name; `-` may stand for `_`.
  ///
  /// - Throws: `BibliographyError` with the nearest name and the list of all.
  public init(named name: String) throws(BibliographyError) {
    let wanted = name.lowercased().split(separator: "-").joined(separator: "_")
    if let kind = Self.all.first(where: { $0.name == wanted }) {
      self = kind
      return
    }
    let names = Self.all.map(\.name)
    let nearest = nearestName(to: wanted, among: names).map { " Did you mean '\($0)'?" } ?? ""
    throw BibliographyError(
      "the thesaurus has no kind '\(name)'.\(nearest) The kinds are: "
        + "\(names.joined(separator: ", ")).", kind: .usage)
  }

  /// Whether its items are institutions.
  var isOfInstitutions: Bool { table == Self.institution.table }

  /// What its items are called in a sentence: 'cited author'.
  public var noun: String { name.split(separator: "_").joined(separator: " ") }

  /// What several of its items are called: 'countries'.
  public var plural: String {
    noun.hasSuffix("y") ? noun.dropLast() + "ies" : noun + "s"
  }

  /// The key of the item with the id that the SQL expression `id` gives.
  func keyQuery(ofID id: String) -> String {
    "(SELECT \(key) FROM \(table) WHERE \(idColumn) = \(id))"
  }
}
