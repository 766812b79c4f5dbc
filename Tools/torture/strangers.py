"""Databases as a stranger might send them: values that no import writes, views that never end."""
import sqlite3

# Values for any column; what SQLite makes of them is part of the trial.
VALUES = {
    "2^31": 2**31,
    "2^53 + 1": 2**53 + 1,
    "2^63 - 1": 2**63 - 1,
    "-1": -1,
    "-2^63": -(2**63),
    "0": 0,
    "1e308": 1e308,
    "-1e308": -1e308,
    "infinity": float("inf"),
    "a small fraction": 5e-324,
    "NULL": None,
    "no text": "",
    "words": "not a number",
    "digits": "9" * 40,
    "bytes": b"\x00\xff\xfe bytes",
    "long text": "long words of a text " * 60_000,
    "one long word": "x" * 400_000,
    "brackets": "[" * 50_000,
    "braces": '{"a":' * 20_000,
    "U+0000": "before\0after",
    "controls": "\x1b]0;title\x07\x1b[31m \u009b2J \u202eright \u2066",
    "a year far off": "123456789-99-99",
}
# Text that is not UTF-8 can only be made by SQLite itself.
EXPRESSIONS = {
    "not UTF-8": "CAST(X'c328a0fff8f0288cbc41' AS TEXT)",
    "half a character": "CAST(X'41e282' AS TEXT)",
}
NAMES = list(VALUES) + list(EXPRESSIONS)


def columns(path):
    """Table and column of everything that has a row."""
    with sqlite3.connect(path) as connection:
        found = []
        for (table,) in connection.execute(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
                "AND name NOT LIKE 'paper_search%' ORDER BY name").fetchall():
            if connection.execute(f'SELECT 1 FROM "{table}" LIMIT 1').fetchone():
                found += [
                    (table, row[1]) for row in connection.execute(f'PRAGMA table_info("{table}")')]
    connection.close()
    return found


def views(path):
    connection = sqlite3.connect(path)
    names = [row[0] for row in connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name")]
    connection.close()
    return names


class Loosened:
    """The database with STRICT, NOT NULL and all checks taken from its tables; they stand there again
    afterwards."""

    def __init__(self, path):
        self.path = path

    def _edit(self, change):
        connection = sqlite3.connect(self.path)
        connection.execute("PRAGMA writable_schema = ON")
        for name, text in connection.execute(
                "SELECT name, sql FROM sqlite_schema WHERE type = 'table'").fetchall():
            connection.execute(
                "UPDATE sqlite_schema SET sql = ? WHERE type = 'table' AND name = ?",
                (change(name, text), name))
        connection.commit()
        connection.close()

    def __enter__(self):
        connection = sqlite3.connect(self.path)
        self.texts = dict(
            connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table'"))
        connection.close()
        self._edit(lambda name, text: text if "VIRTUAL" in text else text.replace(
            ") STRICT, WITHOUT", ") WITHOUT").replace(") STRICT", ")").replace(" NOT NULL", ""))
        self.connection = sqlite3.connect(self.path)
        self.connection.execute("PRAGMA ignore_check_constraints = ON")
        return self.connection

    def __exit__(self, *_):
        self.connection.commit()
        self.connection.close()
        self._edit(lambda name, text: self.texts[name])


def put(connection, chance, table, column, name):
    """Puts the value in one row or in all. Returns whether SQLite allowed it."""
    keys = [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")') if row[5]]
    key = ", ".join(f'"{part}"' for part in keys) or "rowid"
    count = connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]
    if count == 0:
        return False
    row = f'({key}) = (SELECT {key} FROM "{table}" LIMIT 1 OFFSET {chance.randrange(count)})'
    rows = "1" if chance.random() < 0.4 and len(str(VALUES.get(name))) < 1000 else row
    value = EXPRESSIONS.get(name, "?")
    parameters = () if name in EXPRESSIONS else (VALUES[name],)
    for where in (rows, row):
        try:
            connection.execute(f'UPDATE "{table}" SET "{column}" = {value} WHERE {where}', parameters)
            return True
        except (sqlite3.IntegrityError, sqlite3.OperationalError):
            continue
    return False


def make_endless(path, views):
    """Puts rows without end in the place of views, in their columns."""
    connection = sqlite3.connect(path)
    columns = {
        view: [row[1] for row in connection.execute(f'PRAGMA table_info("{view}")')] for view in views}
    connection.execute("PRAGMA writable_schema = ON")
    for view, names in columns.items():
        rows = ", ".join(f'i AS "{name}"' for name in names)
        connection.execute(
            "UPDATE sqlite_schema SET sql = ? WHERE type = 'view' AND name = ?",
            (f'CREATE VIEW "{view}" AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) '
             f"SELECT {rows} FROM n", view))
    connection.commit()
    connection.close()
