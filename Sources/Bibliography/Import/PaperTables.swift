import SQLite

/// The tables with rows of one paper, which its draft makes.
struct PaperTables {
  typealias Draft = PaperDraft

  /// The columns of a paper that are not of the record alone.
  struct Facts {
    let facts: PaperFacts
    let recordSource: String
    let sourceID: Int?
    let variantID: Int?
  }

  let papers: RowTable<PaperRow<Facts>>
  let leftOver: RowTable<PaperRow<(value: Draft.LeftOver, recordSource: String)>>
  let origins: RowTable<PaperRow<(origin: Draft.Origin, recordSource: String)>>
  let identifiers: RowTable<PaperRow<Draft.Identifier>>
  let counts: RowTable<PaperRow<PaperCount>>
  let descriptors: RowTable<PaperRow<Draft.Descriptor>>
  let conferences: RowTable<PaperRow<Draft.Conference>>
  let editors: RowTable<PaperRow<Draft.Text>>
  let categories: RowTable<PaperRow<Draft.Category>>
  let authorships: RowTable<PaperRow<Draft.Author>>
  let authorIdentifiers: RowTable<PaperRow<Draft.AuthorIdentifier>>
  let affiliations: RowTable<PaperRow<Draft.Address>>
  let authorshipAffiliations: RowTable<PaperRow<Draft.AuthorAddress>>
  let affiliationInstitutions: RowTable<PaperRow<Draft.AddressInstitution>>
  let institutions: RowTable<PaperRow<Draft.PaperInstitution>>
  let grants: RowTable<PaperRow<Draft.Grant>>
  let keywords: RowTable<PaperRow<Draft.Keyword>>
  let citations: RowTable<PaperRow<Draft.Reference>>

  /// Those whose rows others refer to come first.
  var buffers: [RowBuffer] {
    [
      papers.buffer, leftOver.buffer, origins.buffer, identifiers.buffer, counts.buffer,
      descriptors.buffer, conferences.buffer, editors.buffer, categories.buffer, authorships.buffer,
      authorIdentifiers.buffer, affiliations.buffer, authorshipAffiliations.buffer,
      affiliationInstitutions.buffer,
      institutions.buffer, grants.buffer, keywords.buffer, citations.buffer,
    ]
  }

  init(_ database: Connection) throws(SQLiteError) {
    papers = try RowTable(database, "papers", Self.paperColumns)
    authorships = try RowTable(database, "authorships", Self.authorshipColumns)
    affiliations = try RowTable(database, "affiliations", Self.affiliationColumns)
    leftOver = try RowTable(
      database, "paper_fields",
      [
        "paper_id": .integer { $0.paperID }, "tag": .string { $0.part.value.field.name },
        "position": .integer { $0.part.value.position }, "value": .text { $0.part.value.value },
        "record_source": .string { $0.part.recordSource },
      ])
    origins = try RowTable(
      database, "field_origins",
      [
        "paper_id": .integer { $0.paperID }, "tag": .string { $0.part.origin.field.name },
        "from_tag": .string { $0.part.origin.from.name },
        "record_source": .string { $0.part.recordSource },
      ])
    identifiers = try RowTable(
      database, "paper_identifiers",
      [
        "paper_id": .integer { $0.paperID }, "scheme": .string { $0.part.scheme },
        "value": .text { $0.part.value },
      ])
    counts = try RowTable(
      database, "paper_counts",
      [
        "paper_id": .integer { $0.paperID }, "database": .string { $0.part.database },
        "counted_on": .string { $0.part.countedOn ?? "" },
        "times_cited": .integer { $0.part.timesCited },
        "reference_count": .integer { $0.part.referenceCount },
      ])
    descriptors = try RowTable(
      database, "paper_descriptors",
      [
        "paper_id": .integer { $0.paperID }, "tag": .string { $0.part.field.name },
        "position": .integer { $0.part.position }, "descriptor": .text { $0.part.key },
        "as_written": .text { $0.part.asWritten },
      ])
    conferences = try RowTable(
      database, "conferences",
      [
        "paper_id": .integer { $0.paperID }, "position": .integer { $0.position },
        "title": .text { $0.part.title }, "date": .text { $0.part.date },
        "location": .text { $0.part.location }, "sponsor": .text { $0.part.sponsor },
        "host": .text { $0.part.host },
      ])
    editors = try RowTable(
      database, "editors",
      [
        "paper_id": .integer { $0.paperID }, "position": .integer { $0.position },
        "name_as_written": .text { $0.part },
      ])
    categories = try RowTable(
      database, "paper_categories",
      [
        "paper_id": .integer { $0.paperID }, "category_id": .integer { $0.id },
        "position": .integer { $0.part.position },
      ])
    authorshipAffiliations = try RowTable(
      database, "authorship_affiliations",
      [
        "paper_id": .integer { $0.paperID }, "author_position": .integer { $0.part.author },
        "affiliation_position": .integer { $0.part.address },
      ])
    affiliationInstitutions = try RowTable(
      database, "affiliation_institutions",
      [
        "paper_id": .integer { $0.paperID }, "position": .integer { $0.part.address },
        "institution_id": .integer { $0.id },
      ])
    authorIdentifiers = try RowTable(
      database, "authorship_identifiers",
      [
        "paper_id": .integer { $0.paperID }, "position": .integer { $0.part.author },
        "scheme": .string { $0.part.scheme }, "value": .text { $0.part.value },
      ])
    institutions = try RowTable(
      database, "paper_institutions",
      [
        "paper_id": .integer { $0.paperID }, "position": .integer { $0.position },
        "institution_id": .integer { $0.id }, "name_as_written": .text { $0.part.name },
        "origin": .string { $0.part.origin.rawValue },
      ])
    grants = try RowTable(
      database, "paper_grants",
      [
        "paper_id": .integer { $0.paperID }, "position": .integer { $0.position },
        "funder_id": .integer { $0.id }, "grant_number": .text { $0.part.number },
        "as_written": .text { $0.part.asWritten },
      ])
    keywords = try RowTable(
      database, "paper_keywords",
      [
        "paper_id": .integer { $0.paperID }, "kind": .string { $0.part.kind.rawValue },
        "position": .integer { $0.part.position }, "keyword_id": .integer { $0.id },
        "as_written": .text { $0.part.asWritten },
      ])
    citations = try RowTable(
      database, "citations",
      [
        "paper_id": .integer { $0.paperID }, "position": .integer { $0.position },
        "reference_id": .integer { $0.id }, "as_written": .text { $0.part.written },
      ])
  }
}

// The tables with many columns.
extension PaperTables {
  private static var paperColumns: KeyValuePairs<String, RowTable<PaperRow<Facts>>.Cell> {
    [
      "paper_id": .integer { $0.paperID },
      "accession_number": .text { $0.part.facts.accessionNumber },
      "database": .string { $0.part.facts.database },
      "record_source": .string { $0.part.recordSource },
      "source_id": .integer { $0.part.sourceID },
      "source_variant_id": .integer { $0.part.variantID },
      "is_anonymous": .integer { $0.part.facts.isAnonymous ? 1 : 0 },
      "document_type": .text { $0.part.facts.documentType },
      "publication_type": .text { $0.part.facts.publicationType },
      "language": .text { $0.part.facts.language },
      "publication_year": .integer { $0.part.facts.year },
      "publication_date": .text { $0.part.facts.publicationDate },
      "publication_date_as_written": .text { $0.part.facts.publicationDateAsWritten },
      "early_access_date": .text { $0.part.facts.earlyAccessDate },
      "early_access_date_as_written": .text { $0.part.facts.earlyAccessDateAsWritten },
      "volume": .text { $0.part.facts.volume },
      "issue": .text { $0.part.facts.issue },
      "special_issue": .text { $0.part.facts.specialIssue },
      "first_page": .text { $0.part.facts.firstPage },
      "last_page": .text { $0.part.facts.lastPage },
      "article_number": .text { $0.part.facts.articleNumber },
      "page_count": .integer { $0.part.facts.pageCount },
      "doi": .text { $0.part.facts.doi },
      "pubmed_id": .text { $0.part.facts.pubMedID },
      "times_cited": .integer { $0.part.facts.timesCited },
      "times_cited_all_databases": .integer { $0.part.facts.timesCitedAllDatabases },
      "usage_180_days": .integer { $0.part.facts.usage180Days },
      "usage_since_2013": .integer { $0.part.facts.usageSince2013 },
      "cited_reference_count": .integer { $0.part.facts.citedReferenceCount },
      "open_access": .text { $0.part.facts.openAccess },
      "highly_cited": .integer { $0.part.facts.isHighlyCited },
      "hot_paper": .integer { $0.part.facts.isHot },
      "title": .text { $0.part.facts.title },
      "title_key": .text { $0.part.facts.titleKey },
      "abstract": .text { $0.part.facts.abstract },
    ]
  }

  private static var authorshipColumns: KeyValuePairs<String, RowTable<PaperRow<Draft.Author>>.Cell>
  {
    [
      "paper_id": .integer { $0.paperID },
      "position": .integer { $0.position },
      "author_id": .integer { $0.id },
      "name_as_written": .text { $0.part.name },
      "full_name_as_written": .text { $0.part.fullName },
      "is_corresponding": .integer { $0.part.isCorresponding ? 1 : 0 },
      "email": .text { $0.part.email },
      "orcid": .text { $0.part.orcid },
      "researcher_id": .text { $0.part.researcherID },
      "role": .string { $0.part.role.rawValue },
    ]
  }

  private static var affiliationColumns:
    KeyValuePairs<String, RowTable<PaperRow<Draft.Address>>.Cell>
  {
    [
      "paper_id": .integer { $0.paperID },
      "position": .integer { $0.position },
      "address_as_written": .text { $0.part.written },
      "authors_as_written": .text { $0.part.authorsAsWritten },
      "institution_id": .integer { $0.id },
      "institution_as_written": .text { $0.part.institutionAsWritten },
      "department": .text { $0.part.department },
      "city": .text { $0.part.city },
      "country_id": .integer { $0.part.country },
      "is_reprint": .integer { $0.part.isReprint ? 1 : 0 },
      "rule": .string { $0.part.rule.rawValue },
      "country_rule": .string { $0.part.countryRule.rawValue },
    ]
  }
}
