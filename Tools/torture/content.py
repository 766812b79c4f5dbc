"""What a database says, so that two can be compared: all rows of all tables, but for clocks."""
import hashlib
import sqlite3

# When something was done.
CLOCKS = {"started_at", "finished_at", "decided_at", "undone_at", "imported_at"}
# Numbers of analyses depend on how often they were made; their names do not.
NAMED = {
    "analysis_id": "(SELECT name FROM analyses AS a WHERE a.analysis_id = t.analysis_id)",
    "network_id": "(SELECT name FROM networks AS n WHERE n.network_id = t.network_id)",
}
# What SQLite keeps for itself: the tables behind the search and the statistics of indexes.
INTERNAL = ("paper_search_", "sqlite_")


class Content:
    """The rows of each table as sorted texts.

    With `runs` left out, nothing is said of how many imports were run: one that was killed leaves a row.
    """

    def __init__(self, path, runs=True):
        self.tables = {}
        connection = sqlite3.connect(path)
        connection.text_factory = bytes
        try:
            schema = connection.execute(
                "SELECT name, type, sql FROM sqlite_schema WHERE sql IS NOT NULL").fetchall()
            self.tables["sqlite_schema"] = sorted(
                repr(row) for row in schema if not row[0].decode().startswith(INTERNAL))
            for name, kind, _ in schema:
                name = name.decode()
                if kind != b"table" or name.startswith(INTERNAL):
                    continue
                if name == "imports" and not runs:
                    continue
                left_out = CLOCKS if runs else CLOCKS | {"import_id"}
                columns = [
                    row[1].decode() for row in connection.execute(f'PRAGMA table_info("{name}")')]
                values = ", ".join(
                    NAMED.get(column, f't."{column}"') for column in columns if column not in left_out)
                rows = connection.execute(f'SELECT {values} FROM "{name}" AS t')
                self.tables[name] = sorted(map(repr, rows))
        finally:
            connection.close()
        self.digest = hashlib.sha256(repr(sorted(self.tables.items())).encode()).hexdigest()

    def __eq__(self, other):
        return isinstance(other, Content) and self.digest == other.digest

    def differences(self, expected):
        """What the two do not share, in a line."""
        found = []
        for name in sorted(self.tables.keys() | expected.tables.keys()):
            mine, theirs = self.tables.get(name, []), expected.tables.get(name, [])
            if mine == theirs:
                continue
            surplus = sorted(set(mine) - set(theirs))[:1]
            lack = sorted(set(theirs) - set(mine))[:1]
            found.append(
                f"{name}: {len(mine)} rows, not {len(theirs)}"
                + "".join(f"; has {row[:200]}" for row in surplus)
                + "".join(f"; lacks {row[:200]}" for row in lack))
        return " | ".join(found)


def damage(path):
    """What PRAGMA integrity_check and the search's own check find, or None. Heals a hot journal, so it
    is to be asked of a copy."""
    connection = sqlite3.connect(path)
    try:
        found = [row[0] for row in connection.execute("PRAGMA integrity_check(3)")]
        found += [str(row) for row in connection.execute("PRAGMA foreign_key_check")][:3]
        if connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'paper_search'").fetchone():
            connection.execute("INSERT INTO paper_search (paper_search) VALUES ('integrity-check')")
            connection.rollback()
    except sqlite3.DatabaseError as error:
        return str(error)
    finally:
        connection.close()
    return None if found == ["ok"] else "; ".join(found)
