-- What kind of file this is. 1114202732 is 'Bibl' in ASCII: `file` and other programs can tell.
PRAGMA application_id = 1114202732;
PRAGMA user_version = 1;
