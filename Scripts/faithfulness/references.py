"""References to papers of the corpus: by DOI, from the raw text alone."""
import re

from corpora import accession, first

DOI = re.compile(r"10\.\s?\d{4,}(?:\.\d+)*/[^,\]]+", re.I)


def plain(doi):
    """Letters and digits of a DOI: exports lose hyphens and write both cases."""
    return re.sub(r"[^a-z0-9]", "", doi.lower())


def dois(line):
    return {plain(match) for match in DOI.findall(line.split(", DOI ", 1)[1])} if ", DOI " in line else set()


def measure(corpus):
    own = {}
    for number, record in corpus.records.items():
        doi = first(record, "DI")
        if doi: own.setdefault(plain(doi), set()).add(number)
    linked = {}
    for citing, position, line, cited in corpus.rows(
            "SELECT p.accession_number, c.position, c.as_written, q.accession_number "
            "FROM citations AS c JOIN papers AS p USING (paper_id) "
            "JOIN cited_references AS r ON r.reference_id = c.reference_id "
            "LEFT JOIN papers AS q ON q.paper_id = r.paper_id"):
        linked[accession(citing), line] = accession(cited)
    doi_of = {number: plain(first(record, "DI") or "") for number, record in corpus.records.items()}
    result = dict(lines=0, expected=0, found=0, made=0, checked=0, wrong=0, misses=[], mistakes=[])
    for citing, record in corpus.records.items():
        for line in record.get("CR", []):
            result["lines"] += 1
            said = dois(line)
            papers = {number for doi in said for number in own.get(doi, ())}
            link = linked.get((citing, line))
            if papers:
                result["expected"] += 1
                if link in papers: result["found"] += 1
                else: result["misses"].append((line, sorted(papers)[0], link))
            if link:
                result["made"] += 1
                if said and doi_of.get(link):
                    result["checked"] += 1
                    if doi_of[link] not in said:
                        result["wrong"] += 1
                        result["mistakes"].append((line, doi_of[link]))
    return result


def section(corpora):
    lines = ["## References to papers of the corpus", "",
             "A reference that has the DOI of a paper of the corpus is a reference to it. DOIs were read "
             "from the lines of CR and DI by a regular expression and compared by their letters and "
             "digits; the program's links were not looked at for that. Some lines carry the DOI of another "
             "paper than the one that they name, and the program goes by author, year and place as well: "
             "what is not found and what is wrong are mostly such lines.", "",
             "| corpus | lines | with a paper's DOI | found | links made | with two DOIs | of them wrong |",
             "|---|---:|---:|---:|---:|---:|---:|"]
    total = [0] * 6
    for corpus in corpora:
        found = measure(corpus)
        values = [found[key] for key in ("lines", "expected", "found", "made", "checked", "wrong")]
        total = [one + other for one, other in zip(total, values)]
        lines.append(row(corpus.title, values))
    lines.append(row("together", total))
    return lines


def row(title, values):
    lines, expected, found, made, checked, wrong = values
    return (f"| {title} | {lines:,} | {expected:,} | {found:,} ({100 * found / max(expected, 1):.2f} %) | "
            f"{made:,} | {checked:,} | {wrong:,} ({100 * wrong / max(checked, 1):.2f} %) |")
