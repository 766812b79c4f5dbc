-- Papers that look alike: the same DOI under two accession numbers, or the same title. A title of
-- fewer than four words (an editorial, a correction) tells nothing.
DELETE FROM possible_duplicates;
INSERT INTO possible_duplicates (paper_id, other_paper_id, rule, score)
  SELECT paper_id, other_paper_id, rule, max(score)
  FROM (
    SELECT a.paper_id, b.paper_id AS other_paper_id, 'same DOI' AS rule, 1.0 AS score
    FROM papers AS a
    JOIN papers AS b ON b.doi = a.doi AND b.paper_id > a.paper_id
    WHERE a.doi IS NOT NULL
    UNION ALL
    SELECT
      a.paper_id,
      b.paper_id,
      CASE
        WHEN sa.author_id = sb.author_id AND a.year = b.year
          THEN 'same title, year and first author'
        WHEN sa.author_id = sb.author_id THEN 'same title and first author'
        ELSE 'same title and year'
      END,
      CASE
        WHEN sa.author_id = sb.author_id AND a.year = b.year THEN 0.9
        WHEN sa.author_id = sb.author_id THEN 0.7
        ELSE 0.5
      END
    FROM papers AS a
    JOIN papers AS b ON b.title_key = a.title_key AND b.paper_id > a.paper_id
    LEFT JOIN authorships AS sa ON sa.paper_id = a.paper_id AND sa.position = 1 AND sa.role = 'author'
    LEFT JOIN authorships AS sb ON sb.paper_id = b.paper_id AND sb.position = 1 AND sb.role = 'author'
    WHERE a.title_key LIKE '% % % %'
      AND (sa.author_id = sb.author_id OR a.year = b.year)
  )
  GROUP BY paper_id, other_paper_id;
