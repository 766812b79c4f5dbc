extension ItemTable {
  static let authors = ItemTable(
    "authors", noun: "author", label: "coalesce(full_name, name)",
    key: "name_key || char(31) || division", nameForm: .person,
    uses: [ItemUse("authorships", "author_id")])

  static let institutions = ItemTable(
    "institutions", noun: "institution", label: "name",
    key: """
      name_key || char(31) || origin || char(31) || CASE origin WHEN 'address' THEN coalesce((
        SELECT c.name_in_wos FROM countries AS c WHERE c.country_id = institutions.country_id
      ), '') ELSE '' END
      """,
    nameForm: .organisation,
    uses: [
      ItemUse("paper_institutions", "institution_id"),
      ItemUse("affiliations", "institution_id", isOptional: true),
    ])

  static let countries = ItemTable(
    "countries", noun: "country", label: "name", asWritten: "name_in_wos", nameForm: .country,
    uses: [
      ItemUse("affiliations", "country_id", isOptional: true),
      ItemUse("institutions", "country_id", isOptional: true),
    ],
    isRemoved: false)

  static let states = ItemTable(
    "states", noun: "state", label: "name",
    uses: [ItemUse("countries", "state_id", isOptional: true)], canBeMerged: false,
    isRemoved: false)

  static let keywords = ItemTable(
    "keywords", noun: "keyword", label: "keyword", nameForm: .keyword,
    uses: [ItemUse("paper_keywords", "keyword_id")])

  static let categories = ItemTable(
    "categories", noun: "category", label: "category",
    uses: [ItemUse("paper_categories", "category_id")], canBeMerged: false)

  static let sources = ItemTable(
    "sources", noun: "source", label: "title",
    key: "title_key || char(31) || coalesce(issn, eissn, '')", nameForm: .title,
    uses: [
      ItemUse("papers", "source_id", isOptional: true),
      ItemUse("source_variants", "source_id", .form),
      ItemUse("cited_sources", "source_id", isOptional: true, .derived),
    ])

  static let citedReferences = ItemTable(
    "cited_references", id: "reference_id", noun: "cited reference", label: "reference_key",
    year: "year", nameForm: .reference, uses: [ItemUse("citations", "reference_id")],
    isLinkedByRules: true)

  static let citedAuthors = ItemTable(
    "cited_authors", noun: "cited author", label: "name", nameForm: .citedPerson,
    uses: [ItemUse("cited_references", "cited_author_id", isOptional: true)])

  static let citedSources = ItemTable(
    "cited_sources", noun: "cited source", label: "name", nameForm: .abbreviatedTitle,
    uses: [ItemUse("cited_references", "cited_source_id", isOptional: true)])

  static let terms = ItemTable(
    "terms", noun: "term", label: "term", uses: [ItemUse("paper_terms", "term_id")],
    isRemoved: false)

  /// No kind is of it yet; its rows are removed like those of others.
  static let funders = ItemTable(
    "funders", noun: "funder", label: "name",
    uses: [ItemUse("paper_grants", "funder_id", isOptional: true)], canBeMerged: false)

  /// The tables of some kinds and those that no kind is of, each once.
  package static func all(of kinds: [ItemKind] = ItemKind.allCases) -> [ItemTable] {
    (kinds.map(\.table) + [funders]).reduce(into: []) { tables, table in
      if !tables.contains(where: { $0.name == table.name }) { tables.append(table) }
    }
  }
}
