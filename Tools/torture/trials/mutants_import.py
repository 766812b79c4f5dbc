"""Mutants of reading, of what values mean, and of the import, in one build."""
from mutation import survivors, trying

NAME = "mutants-import"
WHAT = ("one small change at a time of a reader, of what values mean, or of the import, switched on in one "
        "build: a quick test of reading and import must fail ([survivors](reliability/survivors.md))")
FOLDERS = ["Sources/RecordReading", "Sources/Bibliography/Drafts", "Sources/Bibliography/Decoding",
           "Sources/Bibliography/Import", "Sources/Bibliography/Normalising", "Sources/Bibliography/Authors"]
TARGETS = ["Schema", "Queries", "SQLite", "RecordReading", "Bibliography", "RecordReadingTests",
           "BibliographyTests"]
# Nearest to what is changed. Tests of what is done with a database would notice more, and take minutes for
# each change that they do not.
TESTS = ["RecordReadingTests", "BibliographyTests/Decoding", "BibliographyTests/Normalising",
         "BibliographyTests/Import", "BibliographyTests/Authors"]
# Those that take more than ten seconds of processor time each.
LEFT_OUT = ["CheckTests", "ConcurrentImportTests", "ConservationTests", "IdentityOrderTests", "LineCountTests",
            "LongRecordTests", "OrderTests", "RecordDamageTests"]


def add_arguments(parser):
    survivors.add_arguments(parser)
    trying.add_arguments(parser)


def run(trial):
    return trying.run(trial, NAME, FOLDERS, TARGETS, TESTS, LEFT_OUT)
