"""Writes records in the Web of Science's tagged plain-text form."""

from making.corpus import FUNDERS, MONTHS

WIDTH = 77
# The few papers, by number, that are not in English.
LANGUAGES = {60: "Spanish", 118: "French", 171: "Portuguese", 224: "Spanish", 266: "German", 301: "Chinese", 344: "Portuguese"}
EXPORTED_ON = "2025-01-20"


def field(tag, lines):
    """A tag, a blank and the first line; three blanks before each further one."""
    return [f"{tag} {lines[0]}"] + [f"   {line}" for line in lines[1:]] if lines else []


def wrap(text):
    """Broken after blanks, as the export does with titles, keywords and funding."""
    lines, line = [], ""
    for word in text.split(" "):
        if line and len(line) + 1 + len(word) > WIDTH:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return lines + [line] if line else lines


def split_keywords(paper, draw):
    """DE as authors write it, ID in capitals with hyphens; a few words stand in both."""
    author, plus = [], []
    for word in draw.shuffled(paper.keywords):
        # Single words go to ID: some programs leave out author keywords of one word.
        if " " not in word or len(author) >= 7 or (len(author) >= 3 and draw.chance(45)):
            plus.append(word)
        else:
            author.append(word)
    if author and draw.chance(12):
        plus.append(author[0])
    spelled = []
    for word in author:
        word = word.replace("land use change", "land-use change").replace("open pit", "open-pit").replace("post mining", "post-mining")
        spelled.append(word if draw.chance(45) else word[0].upper() + word[1:])
    capitals = [w.upper().replace(" ", "-") if w.count(" ") == 1 else w.upper() for w in plus]
    return spelled, capitals


def addresses(paper):
    """C1: who is where, one address a line."""
    lines = []
    for country, i in paper.order:
        names = "; ".join(a.full for a, places in paper.authors if (country, i) in places)
        lines.append(f"[{names}] {address(paper, country, i)}")
    return lines


def address(paper, country, i):
    _, short, city = paper.places[country][i]
    where = f"{city} USA" if country == "USA" else f"{city}, {country}"
    return f"{short}, {paper.departments[(country, i)]}, {where}."


def organizations(paper):
    found = []
    for country, i in paper.order:
        for name in paper.places[country][i][0]:
            if name not in found:
                found.append(name)
    return "; ".join(found)


def funding(paper, draw):
    if not draw.chance(20 if paper.year < 2009 else 72):
        return [], []
    names = FUNDERS.get(paper.countries[0], ["Example Research Council"])
    chosen = draw.shuffled(names)[: draw.between(1, 2)]
    grants = [f"{name} [SYN-{paper.year}-{draw.between(1, 9999):04d}]" for name in chosen]
    thanks = f"This invented study was supported by {' and by '.join(chosen)}. We thank nobody in particular for help in the field."
    return wrap("; ".join(grants)), wrap(thanks)


def record(paper, draw):
    journal, authors = paper.journal, [a for a, _ in paper.authors]
    author_keywords, plus = split_keywords(paper, draw)
    publisher, city, street = journal.publisher
    invented = [a for a in authors if not a.real]
    with_orcid = [a for a in invented if draw.chance(30)] if paper.year >= 2008 else []
    with_id = [a for a in invented if draw.chance(20)] if paper.year >= 2008 else []
    corresponding = authors[0] if draw.chance(70) or authors[-1].real else authors[-1]
    place = next(places for a, places in paper.authors if a is corresponding)[0]
    grants, thanks = funding(paper, draw)
    month = MONTHS[paper.month]
    date = f"{month} {paper.day}" if paper.day else month
    early = None
    if paper.year >= 2017 and paper.doi and draw.chance(30):
        back = draw.between(1, 5)
        index = paper.month - back
        early = f"{MONTHS[index % 12]} {paper.year - (index < 0)}"
    gold = journal.publisher[0] in ("MDPI", "FRONTIERS MEDIA SA", "NATURE PORTFOLIO")
    access = "gold" if gold else draw.pick(["hybrid", "Green Published", "Green Submitted", "Bronze", "hybrid, Green Published"]) if draw.chance(18) else ""
    real_email = [] if corresponding.real else [corresponding.email]
    all_databases = paper.times_cited + draw.below(3)
    lines = ["PT J"]
    lines += field("AU", [a.short for a in authors])
    lines += field("AF", [a.full for a in authors])
    lines += field("TI", wrap(paper.title))
    lines += field("SO", [journal.title])
    lines += field("LA", [LANGUAGES.get(paper.number, "English")])
    lines += field("DT", ["Article"])
    lines += field("DE", wrap("; ".join(author_keywords)) if author_keywords else [])
    lines += field("ID", wrap("; ".join(plus)) if plus else [])
    lines += field("AB", [paper.abstract])
    lines += field("C1", addresses(paper))
    lines += field("C3", wrap(organizations(paper)))
    lines += field("RP", [f"{corresponding.short} (corresponding author), {address(paper, *place)}"])
    lines += field("EM", real_email)
    lines += field("RI", wrap("; ".join(f"{a.full}/{a.researcher_id}" for a in with_id)) if with_id else [])
    lines += field("OI", wrap("; ".join(f"{a.full}/{a.orcid}" for a in with_orcid)) if with_orcid else [])
    lines += field("FU", grants)
    lines += field("FX", thanks)
    lines += field("CR", paper.references)
    lines += field("NR", [str(len(paper.references))])
    lines += field("TC", [str(paper.times_cited)])
    lines += field("Z9", [str(all_databases)])
    recent = draw.below(6) + (draw.below(12) if paper.year > 2020 else 0)
    lines += field("U1", [str(recent)])
    lines += field("U2", [str(recent + draw.below(60))])
    lines += field("PU", [publisher])
    lines += field("PI", [city])
    lines += field("PA", [street])
    lines += field("SN", [journal.issn] if journal.eissn else [])
    lines += field("EI", [journal.eissn or journal.issn])
    lines += field("J9", [journal.j9])
    lines += field("JI", [journal.ji])
    lines += field("PD", [date])
    lines += field("PY", [str(paper.year)])
    lines += field("VL", [str(paper.volume)])
    lines += field("IS", [str(paper.issue)] if paper.issue else [])
    lines += field("SI", ["SI"] if draw.chance(3) else [])
    lines += field("BP", [str(paper.first_page)] if paper.first_page else [])
    lines += field("EP", [str(paper.first_page + paper.page_count - 1)] if paper.first_page else [])
    lines += field("AR", [paper.article] if paper.article else [])
    lines += field("DI", [paper.doi] if paper.doi else [])
    lines += field("EA", [early] if early else [])
    lines += field("PG", [str(paper.page_count)])
    lines += field("WC", wrap(journal.categories))
    lines += field("WE", ["Science Citation Index Expanded (SCI-EXPANDED)"])
    lines += field("SC", wrap(journal.areas))
    lines += field("GA", [f"{'ABCDEFGHJK'[paper.number % 10]}{paper.number % 9 + 1}SYN"])
    lines += field("UT", [f"WOS:000999000000{paper.number:03d}"])
    lines += field("OA", [access] if access else [])
    lines += field("DA", [EXPORTED_ON])
    lines.append("ER")
    return lines


def file(papers, draw):
    """One export file: header, records, end. Lines end with a line feed, as they do today."""
    lines = ["FN Clarivate Analytics Web of Science", "VR 1.0"]
    for paper in papers:
        lines += record(paper, draw) + [""]
    return "\ufeff" + "\n".join(lines + ["EF"])
