"""Puts the papers together: one dictionary of tags per record."""

from making import collaborations, journals, keywords, people, prose, references
from making.draw import Draw
from making.places import DEPARTMENTS
from making.published import FIRST_YEAR, SEED

MONTHS = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split()
LEADER_VOLUME = 723
FUNDERS = {
    "Peoples R China": ["National Natural Science Foundation of China (NSFC)", "National Key Research and Development Program of China"],
    "USA": ["National Science Foundation", "Office of Surface Mining Reclamation"], "Spain": ["Spanish Ministry of Science"],
    "Canada": ["Natural Sciences and Engineering Research Council of Canada"], "Brazil": ["CNPq", "FAPEMIG"],
    "Germany": ["German Research Foundation"], "Poland": ["National Science Centre, Poland"], "Portugal": ["FCT"],
}


class Paper:
    """One record before it is written; each step of `corpus` adds what it decides."""

    def __init__(self, year, theme, words, countries, places):
        self.year, self.theme, self.keywords = year, theme, sorted(words)
        self.countries, self.places = countries, places
        self.is_leader = False
        self.named = []
        self.authors = []


def corpus():
    """The papers in order of time."""
    keyword_years = keywords.assign(Draw(keywords.KEYWORD_SEED))
    draw = Draw(SEED + 1)
    papers = []
    for t, year in enumerate(keyword_years):
        for (theme, words), places in zip(year, collaborations.of_year(FIRST_YEAR + t)):
            papers.append(Paper(FIRST_YEAR + t, theme, words, list(places), places))
    lead(papers)
    write_people(papers, draw)
    write_publication(papers, draw)
    text = prose.Prose(draw)
    for paper in papers:
        paper.title, paper.abstract = text.title_and_abstract(paper.theme, paper.countries[0], paper.year)
    cited = references.choose(papers, draw)
    for paper, works in zip(papers, cited):
        paper.references = sorted({work.line(draw) for work in works}, key=lambda line: (line.upper(), line))
    for paper in papers:
        age = 2025 - paper.year
        paper.times_cited = paper.work.citers + draw.below(3 + age) * draw.below(4) + draw.below(6)
    return papers


def own(places, name):
    return any(entry[0][-1] == name for entries in places.values() for entry in entries)


def lead(papers):
    """The most cited paper is one of the Nanjing group's of 2020."""
    paper = next(p for p in papers if p.year == 2020 and own(p.places, "Nanjing Forestry University"))
    paper.is_leader = True
    # So that it leads with its own country.
    paper.countries.sort(key=lambda c: c != "Peoples R China")


def write_people(papers, draw):
    population = people.Population(draw)
    for institution, members in sorted(population.real.items()):
        theirs = [p for p in papers if own(p.places, institution)]
        for number, (author, count) in enumerate(members):
            # Each leaves out other papers of the group; the leading one has all of them.
            skipped = [p for p in theirs if not p.is_leader]
            if institution == "Laval University":
                chosen = [theirs[k * len(theirs) // count] for k in range(count)]
            else:
                left_out = [skipped[(2 * number) % len(skipped)], skipped[(2 * number + 1) % len(skipped)]]
                chosen = [p for p in theirs if p not in left_out]
            assert len(chosen) == count, f"{author.full} has {len(chosen)} papers, not {count}"
            for paper in chosen:
                paper.named.append((author, institution))
    for paper in papers:
        wanted = dict.fromkeys([(c, i) for c in paper.countries for i in range(len(paper.places[c]))], 1)
        for _ in range(draw.below(5)):
            wanted[draw.pick(list(wanted))] += 1
        if paper.year < 2005:
            wanted = {place: min(2, n) for place, n in wanted.items()}
        for (country, i), number in wanted.items():
            entry = paper.places[country][i]
            named = [a for a, institution in paper.named if institution == entry[0][-1]]
            if paper.is_leader and len(named) > 1:
                named.sort(key=lambda a: a.full != "Li, Chong")
                leading, named = named[0], named[1:]
                paper.authors.insert(0, (leading, [(country, i)]))
            for author in named:
                paper.authors.append((author, [(country, i)]))
            taken = [a for a, _ in paper.authors]
            for _ in range(max(0 if named else 1, number - len(named))):
                author = population.author(entry[0][-1], country, taken)
                taken.append(author)
                paper.authors.append((author, [(country, i)]))
        if len(wanted) > 1 and draw.chance(35):
            # Somebody with two addresses.
            author, places = draw.pick(paper.authors)
            other = draw.pick(list(wanted))
            if other not in places:
                places.append(other)
        paper.departments = {place: draw.pick(DEPARTMENTS) for place in wanted}
        paper.order = list(wanted)


def write_publication(papers, draw):
    fixed = {i: references.LEADER[0] for i, p in enumerate(papers) if p.is_leader}
    found = journals.sources([p.year for p in papers], draw, fixed)
    for number, (paper, journal) in enumerate(zip(papers, found), start=1):
        paper.journal = journal
        paper.number = number
        paper.volume = LEADER_VOLUME if paper.is_leader else paper.year - journal.first_year + 1 + len(journal.j9)
        paper.issue = "" if journal.article_numbers_from < paper.year or draw.chance(25) else draw.between(1, 12)
        paper.month = draw.below(12)
        paper.day = draw.between(1, 28) if draw.chance(35) else None
        paper.page_count = draw.between(6, 19)
        if paper.year >= journal.article_numbers_from:
            paper.article, paper.first_page = f"{900000 + number}", None
        else:
            paper.article, paper.first_page = None, draw.between(1, 1900)
        paper.doi = f"10.5555/amr.{paper.year}.{number:04d}" if paper.year >= 2000 or draw.chance(40) else ""
        author = paper.authors[0][0]
        page = f"P{paper.first_page}" if paper.first_page else ""
        paper.work = references.Work(
            author.cited, paper.year, journal.j9, paper.volume, page, paper.doi, paper.theme, number - 1
        )
