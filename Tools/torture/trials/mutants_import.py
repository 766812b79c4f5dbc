"""Mutants of reading, of what values mean, and of the import, in one build."""
from mutation import survivors, trying

NAME = "mutants-import"
WHAT = ("one small change at a time of a reader, of what values mean, or of the import, switched on in one "
        "build: a test must fail ([survivors](reliability/survivors.md))")
FOLDERS = ["Sources/RecordReading", "Sources/Bibliography/Import", "Sources/Bibliography/Normalising",
           "Sources/Bibliography/Authors"]
TARGETS = ["Schema", "Queries", "SQLite", "RecordReading", "Bibliography", "RecordReadingTests",
           "BibliographyTests"]
# Those that take more than ten seconds of processor time each.
SLOW = ["CheckTests", "ConcurrentImportTests", "IdentityOrderTests", "LongRecordTests", "RecordDamageTests"]


def add_arguments(parser):
    survivors.add_arguments(parser)
    trying.add_arguments(parser)


def run(trial):
    return trying.run(
        trial, NAME, FOLDERS, TARGETS, ["RecordReadingTests", "BibliographyTests"], SLOW)
