-- Papers that look alike: the same DOI under two accession numbers, or the same title. A title of
-- fewer than four words (an editorial, a correction) tells nothing.
--
-- Of more than 20 papers that share one thing (abstracts with the DOI of their supplement, columns of
-- one title), each is paired with the next alone: all pairs would be their square.
DELETE FROM possible_duplicates;
INSERT INTO possible_duplicates (paper_id, other_paper_id, rule, score)
  WITH
    titled AS (
      SELECT p.paper_id, p.title_key, p.year, s.author_id
      FROM papers AS p
      LEFT JOIN authorships AS s ON s.paper_id = p.paper_id AND s.position = 1 AND s.role = 'author'
      WHERE p.title_key LIKE '% % % %'
        AND p.title_key IN (SELECT title_key FROM papers GROUP BY title_key HAVING count(*) > 1)
    ),
    -- What a paper may share with others. Titles are shared together with the year or the author.
    shared (paper_id, title_key, year, author_id, doi) AS (
      SELECT paper_id, NULL, NULL, NULL, doi
      FROM papers
      WHERE doi IN (SELECT doi FROM papers GROUP BY doi HAVING count(*) > 1)
      UNION ALL
      SELECT paper_id, title_key, year, NULL, NULL FROM titled WHERE year IS NOT NULL
      UNION ALL
      SELECT paper_id, title_key, NULL, author_id, NULL FROM titled WHERE author_id IS NOT NULL
    ),
    placed AS MATERIALIZED (
      SELECT
        paper_id,
        dense_rank() OVER (ORDER BY doi, title_key, year, author_id) AS thing,
        row_number() OVER (same ORDER BY paper_id) AS number,
        count(*) OVER same AS papers
      FROM shared
      WINDOW same AS (PARTITION BY doi, title_key, year, author_id)
    ),
    distances (distance) AS (
      SELECT 1
      UNION ALL
      SELECT distance + 1 FROM distances WHERE distance < 19
    ),
    pairs AS (
      SELECT DISTINCT a.paper_id, b.paper_id AS other_paper_id
      FROM placed AS a
      CROSS JOIN distances AS d
      CROSS JOIN placed AS b ON b.thing = a.thing AND b.number = a.number + d.distance
      WHERE d.distance = 1 OR a.papers <= 20
    )
  SELECT
    p.paper_id,
    p.other_paper_id,
    CASE
      WHEN a.doi = b.doi THEN 'same DOI'
      WHEN sa.author_id = sb.author_id AND a.year = b.year
        THEN 'same title, year and first author'
      WHEN sa.author_id = sb.author_id THEN 'same title and first author'
      ELSE 'same title and year'
    END,
    CASE
      WHEN a.doi = b.doi THEN 1.0
      WHEN sa.author_id = sb.author_id AND a.year = b.year THEN 0.9
      WHEN sa.author_id = sb.author_id THEN 0.7
      ELSE 0.5
    END
  FROM pairs AS p
  JOIN papers AS a ON a.paper_id = p.paper_id
  JOIN papers AS b ON b.paper_id = p.other_paper_id
  LEFT JOIN authorships AS sa ON sa.paper_id = a.paper_id AND sa.position = 1 AND sa.role = 'author'
  LEFT JOIN authorships AS sb ON sb.paper_id = b.paper_id AND sb.position = 1 AND sb.role = 'author';
