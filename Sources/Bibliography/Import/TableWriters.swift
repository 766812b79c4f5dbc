import SQLite

/// What writes a record's rows.
struct TableWriters {
  let papers: RowBuffer
  let paperFields: RowBuffer
  let fieldOrigins: RowBuffer
  let paperIdentifiers: RowBuffer
  let paperDescriptors: RowBuffer
  let sources: RowBuffer
  let sourceVariants: RowBuffer
  let conferences: RowBuffer
  let editors: RowBuffer
  let categories: RowBuffer
  let paperCategories: RowBuffer
  let authors: RowBuffer
  let authorships: RowBuffer
  let institutions: RowBuffer
  let affiliations: RowBuffer
  let authorshipAffiliations: RowBuffer
  let affiliationInstitutions: RowBuffer
  let paperInstitutions: RowBuffer
  let funders: RowBuffer
  let paperGrants: RowBuffer
  let keywords: RowBuffer
  let paperKeywords: RowBuffer
  let citedAuthors: RowBuffer
  let citedSources: RowBuffer
  let citedReferences: RowBuffer
  let citations: RowBuffer
  /// The tables with rows of one paper, by ``NormalisedRecord/Table``.
  let ofPaper: [RowBuffer]
  /// All of the above.
  let all: [RowBuffer]
  /// Sets what a later line tells of a reference that is there: DOI, article number, patent number.
  let referenceDetails: Statement
  /// The ids of what a paper refers to; the parameter is the paper.
  let authorsOfPaper: Statement
  let institutionsOfPaper: Statement
  let referencesOfPaper: Statement
  /// One DELETE for each table with rows of a paper, children first; the parameter is the paper.
  let removals: [Statement]

  /// Tables with rows of one paper that a record makes, children first.
  static let tablesOfPaper = [
    "paper_fields", "field_origins", "paper_identifiers", "paper_descriptors",
    "citations", "editors", "conferences", "paper_grants", "paper_categories",
    "paper_keywords", "paper_institutions", "affiliation_institutions", "authorship_affiliations",
    "affiliations", "authorships", "papers",
  ]

  init(_ database: Connection) throws(SQLiteError) {
    func writer(_ table: String, _ columns: String...) throws(SQLiteError) -> RowBuffer {
      try RowBuffer(database, into: table, columns)
    }
    papers = try RowBuffer(
      database, into: "papers",
      [
        "paper_id", "accession_number", "database", "source_id", "source_variant_id",
        "document_type",
        "publication_type", "language", "publication_year", "publication_date",
        "publication_date_as_written", "early_access_date", "early_access_date_as_written",
        "volume", "issue", "special_issue", "first_page", "last_page", "article_number",
        "page_count", "doi", "pubmed_id", "times_cited", "times_cited_all_databases",
        "usage_180_days", "usage_since_2013", "cited_reference_count", "open_access",
        "highly_cited", "hot_paper", "title", "title_key", "abstract",
      ])
    paperFields = try writer("paper_fields", "paper_id", "tag", "position", "value")
    fieldOrigins = try writer("field_origins", "paper_id", "tag", "from_tag")
    paperIdentifiers = try writer("paper_identifiers", "paper_id", "scheme", "value")
    paperDescriptors = try writer(
      "paper_descriptors", "paper_id", "tag", "position", "descriptor", "as_written")
    sources = try writer("sources", "source_id", "title", "title_key", "preferred_id")
    sourceVariants = try RowBuffer(
      database, into: "source_variants",
      ["variant_id", "source_id"] + SourceForm.columns.map(\.column))
    conferences = try writer(
      "conferences", "paper_id", "position", "title", "date", "location", "sponsor", "host")
    editors = try writer("editors", "paper_id", "position", "name_as_written")
    categories = try writer("categories", "category_id", "category", "kind")
    paperCategories = try writer("paper_categories", "paper_id", "category_id", "position")
    authors = try writer(
      "authors", "author_id", "name", "full_name", "name_key", "abbreviated_key", "preferred_id")
    authorships = try writer(
      "authorships", "paper_id", "position", "author_id", "name_as_written",
      "full_name_as_written", "is_corresponding", "email", "orcid", "researcher_id", "role")
    institutions = try writer(
      "institutions", "institution_id", "name", "name_key", "origin", "country_id",
      "preferred_id")
    affiliations = try writer(
      "affiliations", "paper_id", "position", "address_as_written", "authors_as_written",
      "institution_id", "institution_as_written", "department", "city", "country_id",
      "is_reprint", "rule", "country_rule")
    authorshipAffiliations = try writer(
      "authorship_affiliations", "paper_id", "author_position", "affiliation_position")
    affiliationInstitutions = try writer(
      "affiliation_institutions", "paper_id", "position", "institution_id")
    paperInstitutions = try writer(
      "paper_institutions", "paper_id", "position", "institution_id", "name_as_written",
      "origin")
    funders = try writer("funders", "funder_id", "name")
    paperGrants = try writer(
      "paper_grants", "paper_id", "position", "funder_id", "grant_number", "as_written")
    keywords = try writer("keywords", "keyword_id", "keyword", "preferred_id")
    paperKeywords = try writer(
      "paper_keywords", "paper_id", "kind", "position", "keyword_id", "as_written")
    citedAuthors = try writer("cited_authors", "cited_author_id", "name", "preferred_id")
    citedSources = try writer("cited_sources", "cited_source_id", "name", "preferred_id")
    citedReferences = try writer(
      "cited_references", "reference_id", "cited_author_id", "year", "cited_source_id",
      "volume", "page", "article_number", "doi", "patent_number", "reference_key",
      "preferred_id")
    citations = try writer("citations", "paper_id", "position", "reference_id", "as_written")
    var ofPaper: [RowBuffer] = []
    for table in NormalisedRecord.Table.allCases {
      switch table {
      case .papers: ofPaper.append(papers)
      case .paperFields: ofPaper.append(paperFields)
      case .fieldOrigins: ofPaper.append(fieldOrigins)
      case .paperIdentifiers: ofPaper.append(paperIdentifiers)
      case .paperDescriptors: ofPaper.append(paperDescriptors)
      case .conferences: ofPaper.append(conferences)
      case .editors: ofPaper.append(editors)
      case .paperCategories: ofPaper.append(paperCategories)
      case .authorships: ofPaper.append(authorships)
      case .affiliations: ofPaper.append(affiliations)
      case .authorshipAffiliations: ofPaper.append(authorshipAffiliations)
      case .affiliationInstitutions: ofPaper.append(affiliationInstitutions)
      case .paperInstitutions: ofPaper.append(paperInstitutions)
      case .paperGrants: ofPaper.append(paperGrants)
      case .paperKeywords: ofPaper.append(paperKeywords)
      case .citations: ofPaper.append(citations)
      }
    }
    self.ofPaper = ofPaper
    all = [
      papers, paperFields, fieldOrigins, paperIdentifiers, paperDescriptors, sources,
      sourceVariants, conferences, editors, categories,
      paperCategories, authors, authorships, institutions, affiliations, authorshipAffiliations,
      affiliationInstitutions, paperInstitutions, funders, paperGrants, keywords, paperKeywords,
      citedAuthors,
      citedSources, citedReferences, citations,
    ]
    // min() of two values is NULL when one is, hence coalesce; taking the least makes the outcome
    // independent of the order of the lines.
    referenceDetails = try database.prepare(
      """
      UPDATE cited_references SET
        doi = min(coalesce(doi, ?2), coalesce(?2, doi)),
        article_number = min(coalesce(article_number, ?3), coalesce(?3, article_number)),
        patent_number = min(coalesce(patent_number, ?4), coalesce(?4, patent_number))
      WHERE reference_id = ?1
      """, persistent: true)
    authorsOfPaper = try database.prepare(
      "SELECT author_id FROM authorships WHERE paper_id = ?", persistent: true)
    institutionsOfPaper = try database.prepare(
      "SELECT institution_id FROM paper_institutions WHERE paper_id = ?1 UNION "
        + "SELECT institution_id FROM affiliations "
        + "WHERE paper_id = ?1 AND institution_id IS NOT NULL", persistent: true)
    referencesOfPaper = try database.prepare(
      "SELECT reference_id FROM citations WHERE paper_id = ?", persistent: true)
    var removals: [Statement] = []
    for table in Self.tablesOfPaper {
      removals.append(
        try database.prepare("DELETE FROM \(table) WHERE paper_id = ?", persistent: true))
    }
    self.removals = removals
  }
}
