"""Authors against ORCIDs: from the raw text alone, and with some of the ORCIDs hidden."""
import hashlib
import re
import subprocess
import unicodedata
from collections import Counter, defaultdict

from corpora import accession

ENTRY = re.compile(r"^(.*)/[^/]*?((?:\d[- ]?){15}[\dXx])$")


def folded(name):
    plain = unicodedata.normalize("NFKD", name)
    return re.sub(r"[^a-z, ]", "", plain.lower().replace("-", " ")).strip()


def names(record):
    """The authors in full, else abbreviated."""
    full, short = record.get("AF", []), record.get("AU", [])
    return full if len(full) == len(short) or not short else short


def owner(name, authors):
    """The position of the only author of that name, or of that family name and first letter."""
    wanted = folded(name)
    found = [place for place, author in enumerate(authors, 1) if folded(author) == wanted]
    if not found:
        def initial(text):
            family, _, given = text.partition(",")
            return family, given.strip()[:1]
        found = [place for place, author in enumerate(authors, 1)
                 if initial(folded(author)) == initial(wanted) and initial(wanted)[1]]
    return found[0] if len(found) == 1 else None


def given(record):
    """The ORCID of each author that has exactly one in the record."""
    found = defaultdict(set)
    authors = names(record)
    for entry in " ".join(record.get("OI", [])).split(";"):
        match = ENTRY.match(entry.strip())
        place = owner(match[1], authors) if match else None
        if place: found[place].add(re.sub(r"[- ]", "", match[2]).upper())
    return {place: next(iter(orcids)) for place, orcids in found.items() if len(orcids) == 1}


def pairs(groups):
    return sum(size * (size - 1) // 2 for size in groups.values())


def agreement(truth, found):
    """Precision and recall of pairs of authorships that are one person's."""
    both = pairs(Counter((truth[key], found[key]) for key in truth if key in found))
    made = pairs(Counter(found[key] for key in truth if key in found))
    real = pairs(Counter(truth[key] for key in truth if key in found))
    return both / max(made, 1), both / max(real, 1), real


def people(rows):
    return {(accession(number), place): person for number, place, person in rows}


PEOPLE = ("SELECT p.accession_number, s.position, a.preferred_id FROM authorships AS s "
          "JOIN papers AS p USING (paper_id) JOIN authors AS a ON a.author_id = s.author_id")


def hidden(corpus, share=10):
    """The corpus again without every tenth ORCID of a record: whose do these papers become?"""
    kept, asked = corpus.database.with_name(f"{corpus.name}-hidden.db"), {}
    export = kept.with_suffix(".txt")
    with open(export, "w", encoding="utf-8") as output:
        output.write("FN Clarivate Analytics Web of Science\nVR 1.0\n")
        for number, record in corpus.records.items():
            authors, own = names(record), given(record)
            drop = {place for place, orcid in own.items()
                    if int(hashlib.sha256(f"{number} {orcid}".encode()).hexdigest(), 16) % share == 0}
            for place in drop: asked[number, place] = own[place]
            record = dict(record)
            if drop:
                entries = " ".join(record["OI"]).split(";")
                rest = [entry for entry in entries
                        if not (match := ENTRY.match(entry.strip()))
                        or owner(match[1], authors) not in drop]
                record["OI"] = [";".join(rest)] if rest else []
            for tag, lines in record.items():
                for index, line in enumerate(lines):
                    output.write(f"{tag if index == 0 else '  '} {line}\n")
            output.write("ER\n\n")
        output.write("EF\n")
    kept.unlink(missing_ok=True)
    subprocess.run([corpus.program, "import", kept, export, "--quiet"], check=True)
    other = type(corpus).__new__(type(corpus))
    other.database = kept
    person_of = people(other.rows(PEOPLE))
    orcids_of = defaultdict(set)
    for person, orcid in other.rows(
            "SELECT a.preferred_id, replace(i.value, '-', '') FROM author_identifiers AS i "
            "JOIN authors AS a ON a.author_id = i.author_id WHERE i.scheme = 'orcid'"):
        orcids_of[person].add(orcid)
    known = set().union(*orcids_of.values())
    divided = {(accession(number), place) for number, place in other.rows(
        "SELECT p.accession_number, s.position FROM authorships AS s JOIN papers AS p USING (paper_id) "
        "WHERE s.identity_rule IS NOT NULL")}
    counts = {False: Counter(), True: Counter()}
    for key, orcid in asked.items():
        # Whose other papers do not give the ORCID cannot be told to be that person.
        if key not in person_of or orcid not in known: continue
        orcids = orcids_of[person_of[key]]
        counts[key in divided]["right" if orcid in orcids else "wrong" if orcids else "open"] += 1
    return counts


def measure(corpus):
    truth = {(number, place): orcid for number, record in corpus.records.items()
             for place, orcid in given(record).items()}
    written = {(number, place): folded(name) for number, record in corpus.records.items()
               for place, name in enumerate(names(record), 1)}
    found = people(corpus.rows(PEOPLE))
    result = dict(orcids=len(set(truth.values())), truth=truth)
    for key, source in (("names", written), ("program", found)):
        authors_of, orcids_of = defaultdict(set), defaultdict(set)
        for place, orcid in truth.items():
            if place not in source: continue
            authors_of[orcid].add(source[place])
            orcids_of[source[place]].add(orcid)
        papers = Counter(truth.values())
        several = [orcid for orcid, count in papers.items() if count > 1]
        result[key] = (*agreement(truth, source)[:2], len(several),
                       sum(len(authors_of[orcid]) > 1 for orcid in several),
                       sum(len(orcids) > 1 for orcids in orcids_of.values()))
    result["rules"] = Counter(dict(corpus.rows(
        "SELECT identity_rule, count(*) FROM authorships WHERE identity_rule IS NOT NULL GROUP BY 1")))
    result["divided"] = corpus.rows(
        "SELECT count(*) FROM (SELECT name_key FROM authors GROUP BY name_key HAVING count(*) > 1)")[0][0]
    return result


def percent(part, whole):
    return f"{100 * part / whole:.1f} %" if whole else "–"


def section(corpora):
    found = [(corpus, measure(corpus), hidden(corpus)) for corpus in corpora]
    lines = ["## Authors against ORCIDs", "",
             "ORCIDs were read from OI and given to the only author of their name in AF; papers of one "
             "ORCID are one person's. *Names*: an author is a full name, folded, as versions before "
             "counted. *Program*: with its merges and divisions, which use the ORCIDs, so its figures say "
             "what is left, not what it can know by itself.", "",
             "| corpus | ORCIDs | of several papers | several names | several authors | names of several "
             "ORCIDs | authors of several ORCIDs | precision of names | recall of names | precision | recall |",
             "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|"]
    for corpus, values, _ in found:
        names_, program = values["names"], values["program"]
        lines.append(
            f"| {corpus.title} | {values['orcids']:,} | {names_[2]:,} | "
            f"{names_[3]:,} ({percent(names_[3], names_[2])}) | {program[3]:,} | {names_[4]:,} | "
            f"{program[4]:,} | {100 * names_[0]:.2f} % | {100 * names_[1]:.2f} % | "
            f"{100 * program[0]:.2f} % | {100 * program[1]:.2f} % |")
    lines += ["", "Precision and recall are of pairs of papers of one person. How the papers of names "
              "with several ORCIDs were divided:", "",
              "| corpus | names | ORCID | ResearcherID | e-mail | institution or co-authors | left without "
              "identifier |", "|---|---:|---:|---:|---:|---:|---:|"]
    for corpus, values, _ in found:
        rules = values["rules"]
        shared = sum(rules[rule] for rule in ("institution", "co-authors", "institution and co-authors"))
        lines.append(f"| {corpus.title} | {values['divided']:,} | {rules['ORCID']:,} | "
                     f"{rules['ResearcherID']:,} | {rules['e-mail']:,} | {shared:,} | {rules['none']:,} |")
    lines += ["", "And what it knows by itself: of every tenth ORCID (by a hash) the record was imported "
              "without it. The paper should be the person's whose other papers give the ORCID.", "",
              "| corpus | names | asked | right | another person's | left open | precision |",
              "|---|---|---:|---:|---:|---:|---:|"]
    for corpus, _, counts in found:
        for is_divided, title in ((False, "of one person"), (True, "of several people")):
            count = counts[is_divided]
            lines.append(
                f"| {corpus.title} | {title} | {sum(count.values()):,} | {count['right']:,} | "
                f"{count['wrong']:,} | {count['open']:,} | "
                f"{percent(count['right'], count['right'] + count['wrong'])} |")
    return lines
