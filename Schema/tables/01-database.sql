-- What kind of file this is. 1114202732 is 'Bibl' in ASCII: `file` and other programs can tell.
PRAGMA application_id = 1114202732;
-- 2: identifiers by scheme, inventors and assignees, and all rules of reading since 0.1.0.
PRAGMA user_version = 2;
