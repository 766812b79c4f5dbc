-- By these a paper without an accession number is found, so they are made earlier when one is met.
CREATE INDEX IF NOT EXISTS papers_by_doi ON papers (doi);
CREATE INDEX IF NOT EXISTS papers_by_title ON papers (title_key, year);
