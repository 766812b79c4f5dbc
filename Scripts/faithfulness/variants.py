"""Ways of writing one cited work: a sample of 200 pairs of lines, looked at one by one.

The lines are records' text, so sample.csv has their digests only; where the exports are, the script
finds the lines by these. Half of the pairs were drawn from those that the program counts as one work,
half from those that it keeps apart although they have a first author's name, a year and something more
in common. Which pairs were drawn was settled by their digests alone.
"""
import csv
import pathlib
import re
import unicodedata
from collections import defaultdict

from corpora import digest
from references import dois

SAMPLE = pathlib.Path(__file__).with_name("sample.csv")


def letters(text):
    text = unicodedata.normalize("NFKD", text).upper()
    return re.sub(r"[^0-9A-Z]", "", text)


class Line:
    """What a line says, by rules of our own."""

    def __init__(self, text):
        self.text = text
        self.dois = dois(text)
        parts = text.split(", DOI ", 1)[0].split(", ")
        year = next((index for index, part in enumerate(parts) if re.fullmatch(r"\d{4}", part)), None)
        self.year = parts[year] if year is not None else ""
        self.name = letters(parts[0])[:5] if year != 0 else ""
        rest = parts[year + 1:] if year is not None else parts[1:]
        self.volume = next((part[1:] for part in rest if re.fullmatch(r"V\d\S*", part)), "")
        self.page = next((re.sub(r"\D", "", part) for part in rest if re.fullmatch(r"[Pp]\S*\d\S*", part)), "")
        self.source = letters(rest[0]) if rest and not re.fullmatch(r"[VPp]\d\S*", rest[0]) else ""

    def is_like(self, other):
        """Whether something more than name and year is common, and two numbers contradict nowhere."""
        if self.dois & other.dois: return True
        if self.volume and self.page and (self.volume, self.page) == (other.volume, other.page): return True
        is_one_source = self.source and self.source[:4] == other.source[:4]
        if is_one_source and self.page and self.page == other.page: return True
        if is_one_source and self.volume == other.volume and not (self.page and other.page): return True
        return len(self.source) >= 8 and self.source[:8] == other.source[:8] and not (
            self.page and other.page)


def works(corpus):
    """The work of each line, and for each line the reference as written that it is."""
    return {line: (work, reference) for line, work, reference in corpus.rows(
        "SELECT DISTINCT c.as_written, r.preferred_id, r.reference_id "
        "FROM citations AS c JOIN cited_references AS r USING (reference_id)")}


def alike(found):
    """Pairs of lines, of two references as written, that are alike by the rules above."""
    blocks = defaultdict(list)
    # One line, the least, for each reference as written.
    lines = {}
    for text, (_, reference) in found.items():
        if reference not in lines or text < lines[reference]: lines[reference] = text
    for text in lines.values():
        line = Line(text)
        if line.name and line.year: blocks[line.name, line.year].append(line)
    for block in blocks.values():
        if len(block) > 60: continue
        block.sort(key=lambda line: line.text)
        for index, one in enumerate(block):
            for other in block[index + 1:]:
                if one.is_like(other): yield one.text, other.text


def merged(found):
    """Pairs of lines that the program counts as one work: of each variant and the preferred one."""
    lines = {}
    for text, (work, reference) in found.items():
        if reference not in lines or text < lines[reference][0]: lines[reference] = text, work
    for reference, (text, work) in lines.items():
        if work != reference and work in lines: yield lines[work][0], text


def order(pair):
    return digest("\n".join(sorted(pair)))


def draw(corpora, size=100):
    """A new sample, without verdicts: the pairs of the least digests."""
    chosen = {"one work": [], "apart": []}
    for corpus in corpora:
        found = works(corpus)
        for pair in merged(found): chosen["one work"].append((order(pair), corpus.name, *sorted(pair)))
        for pair in alike(found):
            if found[pair[0]][0] != found[pair[1]][0]:
                chosen["apart"].append((order(pair), corpus.name, *sorted(pair)))
    for stratum, pairs in chosen.items():
        for _, corpus, one, other in sorted(pairs)[:size]:
            yield stratum, corpus, one, other


def sample(corpora):
    """The pairs of sample.csv with their lines, the verdict, and whether they are one work now."""
    by_name = {corpus.name: corpus for corpus in corpora}
    found = {name: works(corpus) for name, corpus in by_name.items()}
    texts = {name: {digest(line): line for line in lines} for name, lines in found.items()}
    with SAMPLE.open(newline="") as file:
        for row in csv.DictReader(file):
            lines = texts[row["corpus"]]
            one, other = lines[row["one"]], lines[row["other"]]
            place = found[row["corpus"]]
            yield row["drawn"], one, other, row["verdict"], place[one][0] == place[other][0]


def section(corpora):
    if not SAMPLE.exists():
        return ["## Ways of writing one cited work", "",
                "No sample has been looked at yet: `python3 Scripts/faithfulness --draw` draws one."]
    pairs = list(sample(corpora))
    counts = defaultdict(int)
    for _, _, _, verdict, is_one in pairs: counts[verdict, is_one] += 1
    variants = joined = apart = 0
    for corpus in corpora:
        found = works(corpus)
        variants += sum(1 for _ in merged(found))
        for one, other in alike(found):
            if found[one][0] == found[other][0]: joined += 1
            else: apart += 1
    right, wrong = counts["same", True], counts["different", True]
    missed, kept = counts["same", False], counts["different", False]
    unclear = counts["unclear", True] + counts["unclear", False]
    precision = right / max(right + wrong, 1)
    share = missed / max(missed + kept, 1)
    recall = joined * precision / max(joined * precision + apart * share, 1)
    return [
        "## Ways of writing one cited work", "",
        f"{len(pairs)} pairs of lines were looked at one by one (`Scripts/faithfulness/sample.csv` has "
        "their digests and the verdicts; `python3 Scripts/faithfulness --sample` shows the lines where "
        "the exports are). Half were drawn from the pairs that the program counted as one work, half from "
        "pairs that it kept apart although they have name, year and something more in common by rules of "
        "the script.", "",
        "| | same work | different works | unclear |", "|---|---:|---:|---:|",
        f"| the program: one work | {right} | {wrong} | {counts['unclear', True]} |",
        f"| the program: two works | {missed} | {kept} | {counts['unclear', False]} |", "",
        f"Precision: {100 * precision:.1f} % of the pairs of one work are one ({right} of "
        f"{right + wrong}); there are {variants:,} variants in all. Of pairs that are alike and kept apart, "
        f"{100 * share:.1f} % are one work: of {joined + apart:,} pairs that are alike by the script's rules "
        f"the program counts {joined:,} as one work, which puts its recall among such pairs at "
        f"{100 * recall:.0f} %. What is missed are books, above all of philosophers: cited by one page or "
        "another, by a title cut off elsewhere, in one of many editions. They are left to "
        "`bibliolite thesaurus … suggest`, where a person decides."
        + (f" {unclear} pairs could not be told." if unclear else "")]
