-- Full-text search over title, abstract and keywords; rowid is paper_id. (FTS5 takes no comments
-- inside.) `SELECT rowid FROM paper_search WHERE paper_search MATCH 'acid AND drainage'`.
CREATE VIRTUAL TABLE paper_search USING fts5 (
  title, abstract, keywords,
  content = 'paper_texts', content_rowid = 'paper_id',
  tokenize = 'unicode61 remove_diacritics 2'
);
