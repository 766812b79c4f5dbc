-- By these it is found whether a record is a paper that is there already, so they are made earlier when
-- they are needed.
CREATE INDEX IF NOT EXISTS papers_by_doi ON papers (doi);
CREATE INDEX IF NOT EXISTS papers_by_title ON papers (title_key, year);
CREATE INDEX IF NOT EXISTS record_origins_by_paper ON record_origins (paper_id);
