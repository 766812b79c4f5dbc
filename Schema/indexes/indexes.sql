-- Indexes, made after the first import, when that is cheapest. Each foreign key that is not already
-- the beginning of a primary key has one, but for author and source of a cited reference: who cites
-- these is in cited_author_papers and cited_source_papers, and an index over all references costs as
-- much as these. Names and keys that are unique are so by the importer's key tables; their index, too,
-- is cheapest at the end.
CREATE INDEX IF NOT EXISTS papers_by_year ON papers (is_included, year);
CREATE INDEX IF NOT EXISTS papers_by_source ON papers (source_id);
CREATE INDEX IF NOT EXISTS papers_by_source_variant ON papers (source_variant_id);
CREATE INDEX IF NOT EXISTS source_variants_by_source ON source_variants (source_id);
CREATE INDEX IF NOT EXISTS sources_by_title ON sources (title_key);
CREATE INDEX IF NOT EXISTS sources_by_issn ON sources (issn);
CREATE INDEX IF NOT EXISTS record_variants_by_paper ON record_variants (paper_id);
CREATE INDEX IF NOT EXISTS record_variants_by_file ON record_variants (file_id);
CREATE INDEX IF NOT EXISTS import_files_by_import ON import_files (import_id);
CREATE INDEX IF NOT EXISTS import_problems_by_file
  ON import_problems (file_id, severity, byte_offset);
CREATE INDEX IF NOT EXISTS paper_categories_by_category ON paper_categories (category_id, paper_id);
CREATE INDEX IF NOT EXISTS possible_duplicates_by_other ON possible_duplicates (other_paper_id);
CREATE INDEX IF NOT EXISTS countries_by_state ON countries (state_id);
CREATE INDEX IF NOT EXISTS authors_by_abbreviated_key ON authors (abbreviated_key);
CREATE INDEX IF NOT EXISTS authors_by_orcid ON authors (orcid);
CREATE INDEX IF NOT EXISTS authorships_by_author ON authorships (author_id, paper_id);
CREATE INDEX IF NOT EXISTS institutions_by_name ON institutions (name_key);
CREATE INDEX IF NOT EXISTS institutions_by_country ON institutions (country_id);
CREATE INDEX IF NOT EXISTS affiliations_by_institution ON affiliations (institution_id, paper_id);
CREATE INDEX IF NOT EXISTS affiliations_by_country ON affiliations (country_id, paper_id);
CREATE INDEX IF NOT EXISTS affiliation_institutions_by_institution ON affiliation_institutions (institution_id, paper_id);
CREATE INDEX IF NOT EXISTS institution_parents_by_parent ON institution_parents (parent_id);
CREATE INDEX IF NOT EXISTS institution_ancestors_by_ancestor ON institution_ancestors (ancestor_id, institution_id);
CREATE INDEX IF NOT EXISTS paper_institutions_by_institution ON paper_institutions (institution_id, paper_id);
CREATE INDEX IF NOT EXISTS paper_grants_by_funder ON paper_grants (funder_id, paper_id);
CREATE INDEX IF NOT EXISTS paper_keywords_by_keyword ON paper_keywords (keyword_id, paper_id, kind);
CREATE INDEX IF NOT EXISTS paper_terms_by_term ON paper_terms (term_id, paper_id);
CREATE INDEX IF NOT EXISTS cited_references_by_paper ON cited_references (paper_id)
  WHERE paper_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS cited_sources_by_source ON cited_sources (source_id);
CREATE INDEX IF NOT EXISTS citations_by_reference ON citations (reference_id, paper_id);
CREATE INDEX IF NOT EXISTS screening_decisions_by_paper ON screening_decisions (paper_id);
CREATE INDEX IF NOT EXISTS cluster_papers_by_paper ON cluster_papers (paper_id);
CREATE INDEX IF NOT EXISTS bursts_by_item ON bursts (item_kind, item_id);
CREATE INDEX IF NOT EXISTS burst_item_papers_by_paper ON burst_item_papers (paper_id);
-- preferred_id is a foreign key to the same table; most rows point to themselves, so only the others
-- are indexed.
CREATE INDEX IF NOT EXISTS sources_merged ON sources (preferred_id) WHERE preferred_id <> source_id;
CREATE INDEX IF NOT EXISTS countries_merged ON countries (preferred_id) WHERE preferred_id <> country_id;
CREATE INDEX IF NOT EXISTS authors_merged ON authors (preferred_id) WHERE preferred_id <> author_id;
CREATE INDEX IF NOT EXISTS institutions_merged ON institutions (preferred_id)
  WHERE preferred_id <> institution_id;
CREATE INDEX IF NOT EXISTS keywords_merged ON keywords (preferred_id) WHERE preferred_id <> keyword_id;
CREATE INDEX IF NOT EXISTS terms_merged ON terms (preferred_id) WHERE preferred_id <> term_id;
CREATE INDEX IF NOT EXISTS cited_authors_merged ON cited_authors (preferred_id)
  WHERE preferred_id <> cited_author_id;
CREATE INDEX IF NOT EXISTS cited_sources_merged ON cited_sources (preferred_id)
  WHERE preferred_id <> cited_source_id;
CREATE INDEX IF NOT EXISTS cited_references_merged ON cited_references (preferred_id)
  WHERE preferred_id <> reference_id;
CREATE UNIQUE INDEX IF NOT EXISTS authors_by_name_key ON authors (name_key, division);
CREATE INDEX IF NOT EXISTS author_identifiers_by_value ON author_identifiers (value, scheme);
CREATE UNIQUE INDEX IF NOT EXISTS keywords_by_keyword ON keywords (keyword);
CREATE UNIQUE INDEX IF NOT EXISTS funders_by_name ON funders (name);
CREATE UNIQUE INDEX IF NOT EXISTS cited_authors_by_name ON cited_authors (name);
CREATE UNIQUE INDEX IF NOT EXISTS cited_sources_by_name ON cited_sources (name);
CREATE UNIQUE INDEX IF NOT EXISTS cited_references_by_key ON cited_references (reference_key);
CREATE INDEX IF NOT EXISTS paper_identifiers_by_value ON paper_identifiers (value, scheme);
CREATE INDEX IF NOT EXISTS paper_descriptors_by_name ON paper_descriptors (tag, descriptor);
