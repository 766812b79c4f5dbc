-- Files that were read, and what became of their records.
--
-- records = new_papers + duplicates + rejected.
-- Columns:
--   file        TEXT     name as given; inside an archive 'archive/file'
--   format      TEXT     e.g. 'wos-plain'
--   encoding    TEXT     e.g. 'UTF-8 with BOM'
--   bytes       INTEGER  after decompression
--   records     INTEGER  records in it
--   new_papers  INTEGER  papers that were not in the database
--   duplicates  INTEGER  records of papers that were
--   rejected    INTEGER  records that could not be taken
--   problems    INTEGER  things that were not as they should be
-- One row per: file, by name, then sha256.
SELECT
  name AS file,
  format,
  encoding,
  byte_count AS bytes,
  record_count AS records,
  new_paper_count AS new_papers,
  duplicate_count AS duplicates,
  rejected_count AS rejected,
  problem_count AS problems
FROM import_files
ORDER BY name, sha256;
