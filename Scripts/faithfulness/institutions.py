"""Institutions against C3, and the abbreviations of addresses against the names that they stand for."""
import re
import unicodedata

from corpora import accession


def fold(name):
    name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return " ".join(name.casefold().split())


def words(name):
    return [word for word in re.split(r"[^a-z0-9]+", fold(name)) if word]


def abbreviates(short, long):
    """Whether each word of one begins, or has its letters in order in, a word of the other, in any order."""
    rest = words(long)
    initials = "".join(word[0] for word in rest if word not in ("of", "and", "the", "for", "de"))
    for word in words(short):
        match = next((other for other in rest if other.startswith(word) or is_within(word, other)), None)
        if match is None:
            if word not in initials: return False
        else: rest.remove(match)
    return True


def is_within(short, long):
    if not long.startswith(short[:1]): return False
    letters = iter(long)
    return all(letter in letters for letter in short)


def section(corpora):
    lines = ["## Institutions", "",
             "In records with C3, the institutions of a paper are the names of C3, each once: compared name "
             "by name. An address that is resolved to one of them should be an abbreviation of it: each of "
             "its words begins or abbreviates a word of the name, by a rule of the script (some names of "
             "places and former names fail it although they are right).", "",
             "| corpus | records with C3 | names in C3 | of them found | found and not in C3 | addresses "
             "resolved to C3 by name | that abbreviate it |", "|---|---:|---:|---:|---:|---:|---:|"]
    for corpus in corpora:
        found = {}
        for paper, name in corpus.rows(
                "SELECT p.accession_number, i.name_as_written FROM paper_institutions AS i "
                "JOIN papers AS p USING (paper_id)"):
            found.setdefault(accession(paper), set()).add(fold(name))
        records = expected = both = more = 0
        for number, record in corpus.records.items():
            names = {fold(name) for name in " ".join(record.get("C3", [])).split(";") if name.strip()}
            if not names: continue
            records += 1
            expected += len(names)
            both += len(names & found.get(number, set()))
            more += len(found.get(number, set()) - names)
        if not records: continue
        resolved = corpus.rows(
            "SELECT a.institution_as_written, i.name FROM affiliations AS a "
            "JOIN institutions AS i USING (institution_id) "
            "WHERE a.is_reprint = 0 AND a.rule LIKE '%organisation%'")
        right = sum(abbreviates(short or "", name) for short, name in resolved)
        lines.append(f"| {corpus.title} | {records:,} | {expected:,} | {both:,} "
                     f"({100 * both / expected:.2f} %) | {more:,} | {len(resolved):,} | {right:,} "
                     f"({100 * right / max(len(resolved), 1):.1f} %) |")
    return lines
