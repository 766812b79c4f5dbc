"""The cited references: an invented literature, and the papers' own, cited so that Table 3 is exact."""

from making.journals import CITED_ONLY, JOURNALS
from making.published import TABLE_3
from making.topics import THEMES, words

LASTS = """Abbott Barlow Chandra Dvorak Engstrom Fontaine Gorman Halvorsen Ivanov Jansson Keller Lemaire Mendoza Nowak Okafor Pereira
Quiroga Rossi Schneider Tanaka Ueda Varga Whitfield Yamada Zimmer Ahmed Blanco Costa Duval Eriksen Fuentes Grant Hoffman Ito Jensen
Kumar Lopez Muller Nilsson Ortega Price Ramos Silva Tomas Vidal Walker Xu Young Zapata Wang Li Zhang Chen Liu Yang Huang Zhao""".split()
INITIALS = "A B C D E F G H J K L M N P R S T V W JA MC RL PK TD XY YJ ZQ AM BJ CE DF SE LM HW".split()
ORGANIZATIONS = ["*US EPA", "*WORLD BANK", "*MIN ENVIRONM", "*ISO"]

# When a journal that is only cited began or ended under that name, where it matters here.
FIRST = {
    "ISME J": 2007, "GLOBAL CHANGE BIOL": 1995, "INT J MIN RECLAM ENV": 2006, "J CLEAN PROD": 1993, "LAND USE POLICY": 1984,
    "LANDSCAPE ECOL": 1987, "GLOBAL ECOL BIOGEOGR": 1999, "FUNCT ECOL": 1987, "ECOL LETT": 1998, "ECOL APPL": 1991,
    "ECOSYSTEMS": 1998, "BASIC APPL ECOL": 2000, "MIRES PEAT": 2006, "RIVER RES APPL": 2002, "ARID LAND RES MANAG": 2001,
    "SYST APPL MICROBIOL": 1983, "MYCORRHIZA": 1991, "PLANT ECOL": 1997, "BIODIVERS CONSERV": 1992, "J VEG SCI": 1990,
    "CONSERV BIOL": 1987, "TRENDS ECOL EVOL": 1986, "J ENVIRON SCI-CHINA": 1989, "LANDSCAPE URBAN PLAN": 1986,
    "BIOGEOCHEMISTRY": 1984, "EUR J SOIL BIOL": 1993, "EUR J SOIL SCI": 1994, "ENVIRON REV": 1993, "BIORESOURCE TECHNOL": 1991,
    "NEW FOREST": 1986, "J GEOPHYS RES-ATMOS": 1984, "RESOUR POLICY": 1975, "ECOTOX ENVIRON SAFE": 1977,
}
LAST = {"CAN J BOT": 2007, "ENVIRON GEOL": 2009, "AUST J SOIL RES": 2010, "ANNU REV ECOL SYST": 2002}
# The two that the study names as most cited.
LEADER = ("SCI TOTAL ENVIRON", 2020)
SECOND = ("Macdonald SE", 2015, "NEW FOREST", 46, "P703")
LEADER_CITERS, SECOND_CITERS, OTHERS_AT_MOST = 31, 26, 20
OTHER_SOURCE_AT_MOST = 72


class Work:
    """Something that can be cited. `paper` is its index in the corpus, if it is there."""

    def __init__(self, author, year, source, volume, page, doi, theme, paper=None):
        self.author, self.year, self.source, self.volume, self.page = author, year, source, volume, page
        self.doi, self.theme, self.paper = doi, theme, paper
        self.citers = 0
        self.pull = 1

    def line(self, draw=None):
        """As a line of CR; with a source of choices now and then a less complete one."""
        parts = [self.author, str(self.year)] if self.year else [self.author]
        parts.append(self.source)
        whole = draw is None or not draw.chance(7)
        early = not whole and self.doi and self.year >= 2010 and draw.chance(25)
        if self.volume and not early:
            parts.append(f"V{self.volume}")
        if self.page and not early:
            parts.append(self.page)
        if self.doi and (whole or early):
            parts.append(f"DOI {self.doi}")
        elif self.doi and draw.chance(15):
            parts.append(f"DOI [{self.doi}, {self.doi.upper()}.1]")
        elif self.doi and draw.chance(15):
            parts.append(f"DOI DOI {self.doi.upper()}")
        return ", ".join(parts)


def literature(draw):
    """Works outside the corpus: {source: [Work]}, and those that are in no journal."""
    journals = {}
    first_years = dict(FIRST, **{j.j9: j.first_year for j in JOURNALS})
    table = [name for name, _ in TABLE_3]
    number = 0
    for j9 in sorted(set(table) | {j.j9 for j in JOURNALS} | set(CITED_ONLY)):
        works = []
        start = max(1975, first_years.get(j9, 1960))
        for _ in range(110 if j9 in table else 34):
            number += 1
            # More of it is recent; some of every age, so that the papers of 1996 can cite too.
            last = LAST.get(j9, 2023)
            year = last - min(draw.below(last - start + 1), draw.below(last - start + 1))
            if draw.chance(20) and start < 2000:
                year = start + draw.below(2000 - start)
            volume = year - start + draw.between(1, 20)
            page = "" if year > 2015 and draw.chance(35) else f"P{draw.between(1, 3999)}"
            doi = f"10.5555/cited.{number:05d}" if year >= 1990 or draw.chance(60) else ""
            author = f"{draw.pick(LASTS)} {draw.pick(INITIALS)}"
            if year < 1996 and draw.chance(40):
                author = author.upper()
            work = Work(author, year, j9, volume, page, doi, draw.below(len(THEMES)))
            work.pull = 1 + 24 // (1 + draw.below(24))
            works.append(work)
        journals[j9] = works
    author, year, source, volume, page = SECOND
    journals[source].append(Work(author, year, source, volume, page, "10.5555/cited.macdonald2015", 1))
    return journals, loose(draw)


def loose(draw):
    """Books, theses, reports, a patent, and what has no author or no year."""
    result = []
    for number in range(240):
        theme = draw.below(len(THEMES))
        topic = draw.pick(words(THEMES[theme]))
        year = draw.between(1970, 2022)
        name = f"{draw.pick(LASTS)} {draw.pick(INITIALS)}"
        title = (topic + " " + draw.pick(["handbook", "field guide", "principles", "case studies"])).upper()[:20].strip()
        kind = draw.below(100)
        if kind < 40:
            result.append(Work(name, year, title, "", draw.pick(["", f"P{draw.between(1, 400)}"]), "", theme))
        elif kind < 58:
            result.append(Work(name + ".", year, f"{topic[0].upper()}{topic[1:]}: Principles and Practice", "", "", f"10.5555/book.{number:04d}", theme))
        elif kind < 72:
            result.append(Work(name, year, "THESIS " + draw.pick(["U LAVAL QUEBEC", "NANJING FORESTRY U", "CHARLES U PRAGUE", "U HUELVA", "OHIO STATE U", "U SAO PAULO"]), "", "", "", theme))
        elif kind < 84:
            result.append(Work("[Anonymous]", year, title, "", draw.pick(["", f"P{draw.between(1, 90)}"]), "", theme))
        elif kind < 93:
            result.append(Work(draw.pick(ORGANIZATIONS), year, f"{draw.between(100, 999)}R{year % 100:02d}{number:03d}", "", "", "", theme))
        elif kind < 96:
            result.append(Work(name, year, f"US Patent, Patent No. 9{number:03d}{year % 100:02d}0", "", "", "", theme))
        elif kind < 98:
            result.append(Work(name, year, "IN PRESS", "", "", "", theme))
        else:
            result.append(Work("[Anonymous]", 0, f"MINING ARCHIVES {number}", "", "", "", theme))
    return result


def choose(papers, draw):
    """For each paper the works it cites. `papers`: year, theme, and itself as a Work."""
    journals, others = literature(draw)
    for paper in papers:
        paper.work.pull = 6
        journals[paper.work.source].append(paper.work)
    targets = dict(TABLE_3)
    result = [[] for _ in papers]
    leader = next(p.work for p in papers if p.is_leader)
    second = next(w for w in journals[SECOND[2]] if w.author == SECOND[0])
    leader_citers = draw.shuffled([i for i, p in enumerate(papers) if p.year > leader.year])[:LEADER_CITERS]
    second_citers = draw.shuffled([i for i, p in enumerate(papers) if p.year > 2015])[:SECOND_CITERS]

    for j9, target in TABLE_3:
        must = leader_citers if j9 == leader.source else []
        rest = draw.shuffled([i for i in range(len(papers)) if i not in must])
        for i in sorted(must + rest[: target - len(must)]):
            if i in must:
                cite(result[i], leader)
            count = 1 + draw.below(4) // 2 + (draw.below(8) == 0) * 2
            for _ in range(count):
                work = pick(papers[i], result[i], journals[j9], draw, leader, second)
                if work:
                    cite(result[i], work)
            assert any(w.source == j9 for w in result[i]), f"nothing in {j9} before {papers[i].year}"
    free = [j9 for j9 in sorted(journals) if j9 not in targets]
    # How widely each other journal is read: from some 26 papers to nearly those of Table 3.
    reach = {j9: 26 + draw.below(OTHER_SOURCE_AT_MOST - 25) for j9 in free}
    readers = [reach[j9] for j9 in free]
    citing = {second.source: set(second_citers)}
    for i in second_citers:
        cite(result[i], second)
    for i in draw.shuffled(range(len(papers))):
        wanted = max(15, min(60, 11 + len(result[i]) + draw.below(11) + draw.below(11) + (draw.below(9) == 0) * 18))
        tries = 0
        while len(result[i]) < wanted and tries < 500:
            tries += 1
            j9 = free[draw.weighted(readers)]
            if draw.chance(40):
                # Who cites a journal once often does so again.
                cited = [w.source for w in result[i] if w.source in reach]
                j9 = draw.pick(cited) if cited else j9
            works = others if draw.chance(9) else journals[j9]
            work = pick(papers[i], result[i], works, draw, leader, second)
            readers_now = citing.get(work.source, ()) if work else ()
            if work and (i in readers_now or len(readers_now) < reach.get(work.source, OTHER_SOURCE_AT_MOST)):
                cite(result[i], work)
                citing.setdefault(work.source, set()).add(i)
    return result


def cite(list_, work):
    if work not in list_:
        list_.append(work)
        work.citers += 1


def pick(paper, already, works, draw, leader, second):
    """One that is older than the paper; its own theme and the well known are drawn more often."""
    weights = []
    for work in works:
        if work.year >= paper.year or work in already or work is leader or work is second:
            weights.append(0)
        elif work.citers >= min(OTHERS_AT_MOST, 2 + work.pull):
            weights.append(0)
        else:
            weights.append(work.pull * (6 if work.theme == paper.theme else 1))
    return works[draw.weighted(weights)] if sum(weights) else None
