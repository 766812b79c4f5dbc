"""Searches who works with whom, so that the centralities of Tables 1 and 2 come out.

    python3 -m making.collaborate > making/collaborations.txt

Starts from the papers that `geography` draws, and anneals: what is exchanged are the places of
countries on the papers of one year, then the places of institutions on the papers of one country.
So every count of papers by country, institution and year stays as it was. What is
looked for: the printed betweenness of the ten of each table, and nobody else near 0.1.
"""

import sys
from collections import Counter
from itertools import combinations
from math import exp

from making import geography
from making.betweenness import betweenness
from making.draw import Draw
from making.places import institutions
from making.published import CENTRALITIES, FIRST_YEAR, TABLE_2

START_SEED, SEARCH_SEED = 2, 78
# Steps of a search, and how warm it begins: from far away, then near what was found.
COUNTRY_SEARCHES = [(50_000, 0.004), (20_000, 0.0005), (20_000, 0.0002)]
INSTITUTION_SEARCHES = [(20_000, 0.002)]
# What nobody outside the tables should pass: well below the 0.1 of the study's five.
OTHERS_BELOW = 0.07
COLDEST = 1e-8
MOST_ON_A_PAPER = 4
FIRST = {name: first - FIRST_YEAR for name, _, first in TABLE_2}


class Links:
    """Names and how many papers each two share."""

    def __init__(self, names):
        self.names = sorted(names)
        self.place = {name: i for i, name in enumerate(self.names)}
        self.shared = {}

    def count(self, group, step):
        """Adds or takes a paper with these names; True when a link appeared or went."""
        changed = False
        for a, b in combinations(sorted(group), 2):
            before = self.shared.get((a, b), 0)
            self.shared[a, b] = before + step
            changed = changed or (before == 0) != (before + step == 0)
        return changed

    def betweenness(self):
        neighbours = [[] for _ in self.names]
        for (a, b), papers in self.shared.items():
            if papers:
                neighbours[self.place[a]].append(self.place[b])
                neighbours[self.place[b]].append(self.place[a])
        return betweenness(neighbours)

    def distance(self):
        """How far from the printed values: the sum of squares."""
        total = 0
        for name, value in zip(self.names, self.betweenness()):
            wanted = CENTRALITIES.get(name)
            total += max(0, value - OTHERS_BELOW) ** 2 if wanted is None else (value - wanted) ** 2
        return total


def anneal(links, searches, draw, propose, penalty=lambda: 0):
    """Tries changes; those that bring the values nearer stay, others more and more seldom.

    `propose` makes a change and returns (what undoes it, the names of the changed papers before, and
    after), or None.
    """
    now = links.distance() + penalty()
    for steps, warmth in searches:
        for step in range(steps):
            proposal = propose()
            if proposal is None:
                continue
            undo, before, after = proposal
            # All are counted: no short cut.
            changed = [links.count(group, -1) for group in before] + [links.count(group, 1) for group in after]
            then = links.distance() + penalty() if any(changed) else now
            temperature = warmth * (1 - step / steps) ** 2 + COLDEST
            if then <= now or draw.below(1 << 30) / (1 << 30) < exp((now - then) / temperature):
                now = then
                continue
            undo()
            for group in after:
                links.count(group, -1)
            for group in before:
                links.count(group, 1)
    return now


# Two institutions of Table 2 with a centrality of 0.10 or more have nearly all papers of their
# countries: so many of those have to be shared with others.
SHARED = {"Czech Republic": 7, "France": 7}
# The five countries that the study calls central have so many partners or more.
CENTRAL, PARTNERS = ["Peoples R China", "USA", "Spain", "Canada", "Germany"], 11


def search_countries(years, draw):
    links = Links({c for year in years for paper in year for c in paper})
    for year in years:
        for paper in year:
            links.count(paper, 1)
    wide = [year for year in years if sum(map(len, year)) > len(year)]

    def propose():
        year = draw.pick(wide)
        p, q = draw.below(len(year)), draw.below(len(year))
        one, other = year[p], year[q]
        c = draw.pick(one)
        if p == q or c in other:
            return None
        # Either two countries change places, or one joins another paper.
        swapped = draw.pick(other) if draw.chance(50) else None
        if swapped in one or swapped is None and (len(one) < 2 or len(other) >= MOST_ON_A_PAPER):
            return None
        year[p] = [x if x != c else swapped for x in one if x != c or swapped]
        year[q] = [x if x != swapped else c for x in other] + ([] if swapped else [c])

        def undo():
            year[p], year[q] = one, other

        return undo, [one, other], [year[p], year[q]]

    def narrow():
        """How many shared papers, and partners of the central five, are missing."""
        shared = Counter(country for year in years for paper in year if len(paper) > 1 for country in paper)
        missing = sum(max(0, wanted - shared[country]) for country, wanted in SHARED.items())
        partners = Counter(c for pair, papers in links.shared.items() if papers for c in pair)
        return 0.001 * (missing + sum(max(0, PARTNERS - partners[country]) for country in CENTRAL))

    return anneal(links, COUNTRY_SEARCHES, draw, propose, narrow)


def names_on(paper):
    """What C3 lists: institutions with their parents."""
    return {name for entries in paper.values() for entry in entries for name in entry[0]}


def search_institutions(years, draw):
    parents = {(p, entry[0][-1]) for entries in institutions().values() for entry in entries for p in entry[0][:-1]}
    links = Links({name for year in years for paper in year for name in names_on(paper)})
    papers = [(t, paper) for t, year in enumerate(years) for paper in year]
    slots = {}
    for number, (t, paper) in enumerate(papers):
        links.count(names_on(paper), 1)
        for country in paper:
            slots.setdefault(country, []).append(number)
    # The papers of each name, and the names on each paper.
    holders, on_paper = {}, {}

    def hold(number, names, sign):
        on_paper[number] = names
        for name in names:
            if sign > 0:
                holders.setdefault(name, set()).add(number)
            else:
                holders[name].discard(number)

    for number, (_, paper) in enumerate(papers):
        hold(number, names_on(paper), 1)
    several = [(c, numbers) for c, numbers in sorted(slots.items()) for _ in numbers if len(numbers) > 1]

    def allowed(name, origin, goal):
        """Table 2's first years stay, and the Nanjing group's years, which its people follow."""
        if name not in FIRST:
            return True
        if name == "Nanjing Forestry University" or origin == FIRST[name]:
            return origin == goal
        return goal >= FIRST[name]

    def always_together():
        """Institutions of two papers or more that are never without a certain other one."""
        found = 0
        for name, own in holders.items():
            if len(own) > 1:
                common = set.intersection(*(on_paper[number] for number in own))
                found += sum((o, name) not in parents and (name, o) not in parents for o in common if o != name)
        return found

    def propose():
        country, numbers = draw.pick(several)
        p, q = draw.pick(numbers), draw.pick(numbers)
        one, other = papers[p][1][country], papers[q][1][country]
        a = draw.pick(one)
        b = draw.pick(other) if draw.chance(60) else None
        if p == q or a in other or b in one or b is None and (len(one) < 2 or len(other) > 2):
            return None
        if not allowed(a[0][-1], papers[p][0], papers[q][0]) or b and not allowed(b[0][-1], papers[q][0], papers[p][0]):
            return None
        before = [names_on(papers[p][1]), names_on(papers[q][1])]

        def put(first, second):
            for number in (p, q):
                hold(number, names_on(papers[number][1]), -1)
            papers[p][1][country], papers[q][1][country] = first, second
            for number in (p, q):
                hold(number, names_on(papers[number][1]), 1)

        put([x if x != a else b for x in one if x != a or b], [x if x != b else a for x in other] + ([] if b else [a]))
        return lambda: put(one, other), before, [names_on(papers[p][1]), names_on(papers[q][1])]

    return anneal(links, INSTITUTION_SEARCHES, draw, propose, lambda: 1e-5 * always_together()), always_together()


def main():
    start, draw = Draw(START_SEED), Draw(SEARCH_SEED)
    countries = geography.papers_of(start)
    print(f"countries: {search_countries(countries, draw):.6f}", file=sys.stderr, flush=True)
    places = geography.with_institutions(countries, start)
    print("institutions: %.6f, %d always together" % search_institutions(places, draw), file=sys.stderr, flush=True)
    for t, (year, institutions_of) in enumerate(zip(countries, places)):
        for paper, entries in zip(year, institutions_of):
            parts = [f"{c}: " + " + ".join(entry[0][-1] for entry in entries[c]) for c in paper]
            print(f"{FIRST_YEAR + t} " + " | ".join(parts))


if __name__ == "__main__":
    main()
