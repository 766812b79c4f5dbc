-- How stored bursts were found: the parameters that a methods section states.
--
-- Columns:
--   analysis           TEXT     name
--   kind               TEXT     whose bursts they are
--   first_year         INTEGER  of the papers
--   last_year          INTEGER  of the papers
--   states             INTEGER  of the automaton
--   first_ratio        REAL     of the first burst state's rate to the base rate
--   ratio              REAL     between the rates of further neighbouring states
--   gamma              REAL     cost of a step upwards, in multiples of ln n
--   minimum_duration   INTEGER  slices
--   slice_length       INTEGER  years
--   selection          TEXT     which items of a slice count, e.g. g-index:25
--   pool               INTEGER  1 when several kinds are selected together, 0 when each by itself
--   counting           TEXT     where a selected item counts: selected (in those slices) or all
--   minimum_count      REAL     the least count with which an item is selected in a slice
--   ending             TEXT     how a burst's last year is reported: plain or citespace
--   look_back_years    INTEGER  oldest age of cited works; NULL for any
--   author_forms       TEXT     written when authors of one name are one; else NULL
--   reference_forms    TEXT     merged or written, of cited works; else NULL
--   single_words       INTEGER  0 when author keywords of one word are left out; else 1 or NULL
--   reprint_addresses  INTEGER  0 when reprint addresses are left out; else 1 or NULL
--   thesaurus          TEXT     on, own (only the user's merges) or off; NULL where there is none
--   institutions       TEXT     members or parents; NULL for as written, and without institutions
--   anonymous          INTEGER  1 when [Anonymous] counts as a cited author; else NULL
--   compatible         TEXT     the program whose rules were followed; plain for none
--   totals             TEXT     what a year's count is compared with: papers or occurrences
--   bursts             INTEGER  found, of the first level
--   items              INTEGER  items that have one
--   program_version    TEXT     of the program that found them
-- One row per: analysis, by name.
-- Source: Kleinberg (2003), doi:10.1023/A:1024940629314
SELECT
  a.name AS analysis,
  json_extract(a.parameters, '$.kind') AS kind,
  json_extract(a.parameters, '$.first_year') AS first_year,
  json_extract(a.parameters, '$.last_year') AS last_year,
  json_extract(a.parameters, '$.states') AS states,
  json_extract(a.parameters, '$.first_ratio') AS first_ratio,
  json_extract(a.parameters, '$.general_ratio') AS ratio,
  json_extract(a.parameters, '$.gamma') AS gamma,
  json_extract(a.parameters, '$.minimum_duration') AS minimum_duration,
  json_extract(a.parameters, '$.slice_length') AS slice_length,
  json_extract(a.parameters, '$.selection') AS selection,
  json_extract(a.parameters, '$.pool') AS pool,
  json_extract(a.parameters, '$.counting') AS counting,
  json_extract(a.parameters, '$.minimum_count') AS minimum_count,
  json_extract(a.parameters, '$.ending') AS ending,
  json_extract(a.parameters, '$.look_back_years') AS look_back_years,
  json_extract(a.parameters, '$.authors') AS author_forms,
  json_extract(a.parameters, '$.references') AS reference_forms,
  json_extract(a.parameters, '$.single_word_author_keywords') AS single_words,
  json_extract(a.parameters, '$.reprint_addresses') AS reprint_addresses,
  json_extract(a.parameters, '$.thesaurus') AS thesaurus,
  json_extract(a.parameters, '$.institutions') AS institutions,
  json_extract(a.parameters, '$.anonymous') AS anonymous,
  json_extract(a.parameters, '$.compatible') AS compatible,
  json_extract(a.parameters, '$.totals') AS totals,
  (
    SELECT count(*) FROM bursts AS b WHERE b.analysis_id = a.analysis_id AND b.level = 1
  ) AS bursts,
  (
    SELECT count(DISTINCT b.item_kind || ' ' || b.item_id)
    FROM bursts AS b
    WHERE b.analysis_id = a.analysis_id AND b.level = 1
  ) AS items,
  a.program_version
FROM analyses AS a
WHERE a.kind = 'bursts'
ORDER BY a.name;
