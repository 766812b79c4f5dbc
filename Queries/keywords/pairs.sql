-- Pairs of keywords by papers they have in common.
--
-- Among the most frequent keywords, since the number of pairs grows with the square of that of
-- keywords. Strength is Salton's cosine: papers of both / sqrt(papers of one × papers of the
-- other).
-- Parameters:
--   :limit     INTEGER = 10    how many rows; -1 for all
--   :kind      TEXT = 'both'   which keywords, one of: author, plus, both
--   :keywords  INTEGER = 200   how many of the most frequent keywords are paired; -1 for all
-- Columns:
--   keyword        TEXT     the first of the two by name
--   other_keyword  TEXT     the second
--   papers         INTEGER  papers that have both
--   strength       REAL     cosine, 0 to 1
--   first_year     INTEGER  year of the first of them
--   last_year      INTEGER  year of the last of them
-- One row per: pair of keywords, by papers, then strength, names.
WITH
  occurrences AS (
    SELECT paper_id, year, item_id, label
    FROM keyword_occurrences
    WHERE coalesce(:kind, 'both') = 'both'
    UNION ALL
    SELECT paper_id, year, item_id, label
    FROM author_keyword_occurrences
    WHERE coalesce(:kind, 'both') = 'author'
    UNION ALL
    SELECT paper_id, year, item_id, label
    FROM keyword_plus_occurrences
    WHERE coalesce(:kind, 'both') = 'plus'
  ),
  chosen AS (
    SELECT item_id, label, count(*) AS papers
    FROM occurrences
    GROUP BY item_id, label
    ORDER BY papers DESC, label
    LIMIT coalesce(:keywords, 200)
  ),
  members AS (
    SELECT o.paper_id, o.year, o.item_id
    FROM occurrences AS o
    JOIN chosen AS c ON c.item_id = o.item_id
  ),
  pairs AS (
    SELECT
      a.item_id,
      b.item_id AS other_item_id,
      count(*) AS papers,
      min(a.year) AS first_year,
      max(a.year) AS last_year
    FROM members AS a
    JOIN members AS b ON b.paper_id = a.paper_id AND b.item_id > a.item_id
    GROUP BY a.item_id, b.item_id
  )
SELECT
  min(a.label, b.label) AS keyword,
  max(a.label, b.label) AS other_keyword,
  p.papers,
  round(p.papers / sqrt(1.0 * a.papers * b.papers), 4) AS strength,
  p.first_year,
  p.last_year
FROM pairs AS p
JOIN chosen AS a ON a.item_id = p.item_id
JOIN chosen AS b ON b.item_id = p.other_item_id
ORDER BY p.papers DESC, strength DESC, keyword, other_keyword
LIMIT coalesce(:limit, 10);
