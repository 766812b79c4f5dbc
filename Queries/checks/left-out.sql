-- Items that counts, networks and bursts leave out.
--
-- Parameters:
--   :limit  INTEGER = -1   how many rows; -1 for all
-- Columns:
--   kind        TEXT     of items
--   item        TEXT     the name that was given
--   counted_as  TEXT     what it is merged into, which is left out with it; NULL for none
--   origin      TEXT     the file or name that the user gave
--   reason      TEXT     why
--   decided_at  TEXT     ISO time, UTC
-- One row per: item that is left out, by kind, then name.
SELECT d.kind, d.item, m.preferred AS counted_as, d.origin, d.reason, d.decided_at
FROM dropped_items AS d
LEFT JOIN thesaurus AS m ON m.kind = d.kind AND m.variant_id = d.item_id
ORDER BY d.kind, d.item, d.item_id
LIMIT coalesce(:limit, -1);
