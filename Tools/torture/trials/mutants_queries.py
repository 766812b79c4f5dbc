"""Mutants of the SQL that reads: queries, views, and what analyses read."""
import sqlite3
import subprocess

from mutation import places, sample, sql, survivors

NAME = "mutants-queries"
WHAT = (
    "one small change at a time of a saved query, a view or a statement that analyses read: committed "
    "rows and invariants must tell ([survivors](reliability/survivors.md))")


def add_arguments(parser):
    survivors.add_arguments(parser)


def run(trial):
    expectations = sample.Expectations(trial.root, example(trial))
    for path, text in {**expectations.statements, **expectations.views}.items():
        found = difference(expectations, path, text)
        if found:
            raise SystemExit(f"error: {path} is not as committed before any change: {found}")
    texts = {**expectations.statements, **expectations.views}
    candidates = [mutant for path, text in texts.items() for mutant in sql.mutants(path, text)]
    sampled = survivors.Sample(trial, NAME)
    for mutant in places.shuffled(candidates, trial.options.seed):
        if sampled.is_full or trial.is_over:
            break
        try:
            found = difference(expectations, mutant.path, mutant.applied(texts[mutant.path]))
        except sqlite3.Error as error:
            if "interrupted" not in str(error):
                continue  # it does not compile: another one
            found = "no end"
        sampled.add(mutant, found)
    return sampled.figures(len(candidates))


def difference(expectations, path, text):
    if path.startswith("Schema/views/"):
        return expectations.view_difference(text)
    return expectations.difference(path, text)


def example(trial):
    """The database of the example, as ExampleDatabases makes it."""
    folder = trial.root / "Examples" / "abandoned-mines"
    database = trial.folder / "example.db"
    files = [folder / name for name in ("savedrecs-1.txt", "savedrecs-2.txt")]
    for arguments in (["import", database, *files, "-q"],
                      ["join", database, "journals", folder / "journals.csv"]):
        subprocess.run([trial.program, *arguments], check=True, capture_output=True)
    return database
