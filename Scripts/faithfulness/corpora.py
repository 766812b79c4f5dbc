"""Real exports, read by a reader of its own: a few lines that share nothing with the program."""
import hashlib
import pathlib
import re
import sqlite3
import subprocess
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent

# Name, what it is, where it is below the shared folder.
CORPORA = [
    ("capture-recapture", "capture–recapture, 2009–2019",
     "records/oliviergimenez+capture-recapture-review"),
    ("phenomenology", "phenomenology, 1956–2020", "records/jyoshimi+scientometrics"),
    ("bone", "bone diseases, 2005–2024", "citespace/exports.zip"),
]


class Corpus:
    """The records of one corpus as they are written, and the database that the program makes of them."""

    def __init__(self, name, title, path, program, folder):
        self.name, self.title, self.path, self.program = name, title, path, program
        self.database = folder / f"{name}.db"
        if not self.database.exists():
            subprocess.run([program, "import", self.database, path, "--quiet"], check=True)
        self.records = {}
        for record in read(path):
            number = first(record, "UT")
            # The same paper may come twice; which of them was kept is not asked here.
            if number: self.records.setdefault(number.removeprefix("WOS:").removeprefix("ISI:"), record)

    def rows(self, sql, parameters=()):
        connection = sqlite3.connect(f"file:{self.database}?mode=ro", uri=True)
        try:
            return connection.execute(sql, parameters).fetchall()
        finally:
            connection.close()


def first(record, tag):
    return record[tag][0] if tag in record else None


def texts(path):
    """The texts of the plain-text exports of a folder or an archive, in the order of their names."""
    if path.is_dir():
        contents = [file.read_bytes() for file in sorted(path.rglob("*.txt"))]
    else:
        with zipfile.ZipFile(path) as archive:
            contents = [archive.read(name) for name in sorted(archive.namelist())
                        if name.endswith(".txt")]
    return [content.decode("utf-8-sig", "replace") for content in contents]


def read(path):
    """The records: a dictionary from tag to lines each."""
    for text in texts(path):
        record, tag = {}, None
        for line in text.splitlines():
            start, value = line[:2], line[3:].rstrip()
            if start == "ER":
                yield record
                record, tag = {}, None
            elif start == "  " and tag:
                record[tag].append(value.strip())
            elif re.fullmatch(r"[A-Z][A-Z0-9]", start):
                if start in ("EF", "FN", "VR"): continue
                tag = start
                record.setdefault(tag, []).append(value)


def digest(text):
    """What stands for a line of a record where the line itself may not: 16 digits of its SHA-256."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def accession(written):
    return (written or "").removeprefix("WOS:").removeprefix("ISI:")
