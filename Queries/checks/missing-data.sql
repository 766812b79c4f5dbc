-- Fields that records lack.
--
-- Over included papers.
-- Columns:
--   field    TEXT     what is looked for
--   tag      TEXT     the field of the Web of Science
--   present  INTEGER  papers that have it
--   absent   INTEGER  papers that do not
--   share    REAL     of papers without it, 0 to 1; NULL in an empty database
-- One row per: field, the most often missing first, then by name.
SELECT field, tag, present, absent, round(share, 4) AS share
FROM missing_data
ORDER BY absent DESC, field;
