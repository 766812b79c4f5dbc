"""The databases that queries have committed rows for, and those rows."""
import re
import sqlite3
import time

VALUE = re.compile(r"^--   :(\w+) +(TEXT|INTEGER|REAL|NUMERIC)", re.MULTILINE)

# A statement takes milliseconds; one that a change made endless is ended after so many seconds.
LIMIT = 20


class Expectations:
    """The statements, by path, and what they give on the example and on the sample.

    The tests ExpectedResultTests and SampleRowTests compare the same rows with the built program."""

    def __init__(self, root, example):
        self.root = root
        self.statements = {}
        for folder in ("Queries", "Schema/analysis"):
            for path in sorted((root / folder).rglob("*.sql")):
                name = str(path.relative_to(root))
                self.statements[name] = path.read_text(encoding="utf-8")
        self.views = {
            str(path.relative_to(root)): path.read_text(encoding="utf-8")
            for path in sorted((root / "Schema/views").glob("*.sql"))}
        self.checks = [
            path.read_text(encoding="utf-8") for path in sorted((root / "Schema/checks").glob("*.sql"))]
        self.example = copy_in_memory(example)
        self.empty = self._made([])
        self.sample = self._made(
            [*sorted((root / "Tests/QuerySample/database").glob("*.sql")),
             root / "Schema/refresh/institution-parents.sql"])
        self.ends = None
        for database in (self.example, self.sample, self.empty):
            database.set_progress_handler(lambda: self.ends and time.monotonic() > self.ends, 100_000)

    def _made(self, more):
        """A database of the schema alone, with more scripts run in it."""
        database = sqlite3.connect(":memory:", isolation_level=None)
        database.execute("PRAGMA foreign_keys = OFF")
        scripts = [path for folder in ("tables", "indexes", "views")
                   for path in sorted((self.root / "Schema" / folder).glob("*.sql"))]
        for path in scripts + more:
            database.executescript(path.read_text(encoding="utf-8"))
        return database

    def difference(self, path, text):
        """What shows that the statement is not what it should be, or None. Raises sqlite3.Error."""
        name = path.removeprefix("Queries/").removeprefix("Schema/").removesuffix(".sql")
        kept = (self.root / "Tests/QuerySample/rows" / (name + ".tsv")).read_text(encoding="utf-8")
        types = dict(VALUE.findall(text))
        given = []
        self.ends = time.monotonic() + LIMIT
        for line in kept.splitlines():
            if line == "# in an empty database":
                given += [line, *rows(self.empty, text, [], types)]
            elif line.startswith("#"):
                given.append(line)
                values = [part.split(" = ", 1) for part in line[2:].split(", ") if part]
                found = rows(self.sample, text, values, types)
                given += sorted(found) if path.startswith("Schema/") else found
        if given != kept.splitlines():
            return "rows of the sample"
        if path.startswith("Queries/"):
            kept = (self.root / "Tests/QueryResults" / (name + ".tsv")).read_text(encoding="utf-8")
            found = [row.replace(f"{self.root}/", "") for row in rows(self.example, text, [], types)]
            if found != kept.splitlines()[1:]:
                return "rows of the example"
            if not states_its_defaults(text):
                return "a default that the comment does not say"
        return None

    def view_difference(self, text):
        """As `difference`, for a file of views with which those of the same names are replaced."""
        names = re.findall(r"CREATE VIEW (\w+)", text)
        self.ends = time.monotonic() + LIMIT
        for database, where in ((self.sample, "sample"), (self.example, "example")):
            database.execute("BEGIN")
            try:
                for name in names:
                    database.execute(f"DROP VIEW {name}")
                for statement in split(text):
                    database.execute(statement)
                found = self._noticed(database, names)
                if found:
                    return f"{found} of the {where}"
            finally:
                database.execute("ROLLBACK")
        return None

    def _noticed(self, database, names):
        if database is self.sample:
            for name in names:
                kept = self.root / "Tests/QuerySample/rows/views" / (name + ".tsv")
                if "\n".join(view_rows(database, name)) + "\n" != kept.read_text(encoding="utf-8"):
                    return f"rows of {name}"
        else:
            for check in self.checks:
                if database.execute(check).fetchone():
                    return "an invariant"
        for path, text in self.statements.items():
            try:
                if self.difference(path, text):
                    return path
            except sqlite3.Error:
                return path
        return None


def copy_in_memory(path):
    source = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    database = sqlite3.connect(":memory:", isolation_level=None)
    source.backup(database)
    source.close()
    return database


def split(text):
    """The statements of a script."""
    statement = ""
    for line in text.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def typed(value, type_name):
    if value == "NULL":
        return None
    return {"INTEGER": int, "REAL": float}.get(type_name, str)(value)


def rows(database, text, values, types):
    bound = {name: None for name in re.findall(r":(\w+)", strip_comments(text))}
    bound.update({name: typed(value, types[name]) for name, value in values})
    return [line(row) for row in database.execute(text, bound)]


def view_rows(database, name):
    """Its rows, sorted unless the view itself says how."""
    found = [line(row) for row in database.execute(f"SELECT * FROM {name}")]
    text, = database.execute("SELECT sql FROM sqlite_master WHERE name = ?", (name,)).fetchone()
    return found if "\n  ORDER BY" in text else sorted(found)


def line(row):
    return "\t".join(shown(value) for value in row)


def shown(value):
    if value is None:
        return "NULL"
    if isinstance(value, bytes):
        return "BLOB"
    return re.sub(r"\r\n|[\n\r\t\v\f\x85\u2028\u2029]", " ", value) if isinstance(value, str) else str(value)


def strip_comments(text):
    return re.sub(r"--[^\n]*", "", text)


def states_its_defaults(text):
    """ShippedQueryTests: the default in the statement is that of the comment."""
    for name, default in re.findall(r"^--   :(\w+) +\w+ = ('[^']*'|\S+)", text, re.MULTILINE):
        for used in re.findall(rf"coalesce\(:{name}, ('[^']*'|[-\w.]+)", strip_comments(text)):
            if default not in ("NULL", used):
                return False
    return True
