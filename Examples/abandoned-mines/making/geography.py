"""Countries and institutions of every paper, so that Tables 1 and 2 come out exactly."""

from making.places import HUBS, OTHER_COUNTRIES, PARTNERS, institutions
from making.published import FIRST_YEAR, PAPERS, TABLE_1, TABLE_2

OTHERS_AT_MOST = 5
YEARS = range(len(PAPERS))
# The Nanjing group's papers a year; its most cited one is of 2020.
NANJING = {2017: 1, 2018: 1, 2019: 1, 2020: 2, 2021: 1, 2022: 1, 2023: 1}


# Years in which a country must have a paper, because Table 2 says that an institution of it has.
NEEDED = {
    "Peoples R China": [1998, 2010, 2014, 2015, 2017], "Spain": [2010, 2011], "Canada": [1996],
    "Czech Republic": [2006], "France": [2016],
}


def trend(country, t):
    """How a country's share moves: North America early, China and southern Europe late."""
    year = FIRST_YEAR + t
    if country in ("Canada", "USA"):
        return 4 if year < 2001 else 2 if year < 2012 else 1
    if country == "Peoples R China":
        return 1 if year < 2010 else 2 if year < 2018 else 3
    return 1


def country_years(draw):
    """{country: papers a year}, with the totals and first years of Table 1."""
    result = {}
    for country, total, first in TABLE_1:
        result[country] = one_country(country, total, first - FIRST_YEAR, draw)
    for line in OTHER_COUNTRIES:
        country, total = line.rsplit(" ", 1)
        # Countries with many papers can come early; one with a single paper can be anywhere.
        first = draw.below(14) if int(total) > 3 else draw.below(len(PAPERS) - int(total))
        first = {"Czech Republic": 8, "France": 6, "England": 0, "Australia": 1}.get(country, first)
        result[country] = one_country(country, int(total), first, draw)
    # France has to have the seven papers of its research council from 2016.
    while sum(result["France"][20:]) < 7:
        early = next(t for t in YEARS if result["France"][t] and t != 20)
        result["France"][early] -= 1
        result["France"][20 + draw.below(9)] += 1
    enough(result, draw)
    return result


def one_country(country, total, first, draw):
    counts = [0] * len(PAPERS)
    counts[first] = 1
    for year in NEEDED.get(country, []):
        counts[year - FIRST_YEAR] = 1
    for _ in range(total - sum(counts)):
        room = [
            PAPERS[t] * trend(country, t) if t >= first and counts[t] < max(1, PAPERS[t] * 3 // 5) else 0
            for t in YEARS
        ]
        counts[draw.weighted(room)] += 1
    return counts


def enough(counts, draw):
    """Moves papers between years until each year has a country for every paper."""
    fixed = {country: first - FIRST_YEAR for country, _, first in TABLE_1}
    for t in YEARS:
        while sum(c[t] for c in counts.values()) < PAPERS[t]:
            movable = []
            for country in sorted(counts):
                if country in fixed and (t <= fixed[country] or counts[country][t] >= PAPERS[t]):
                    continue
                if country == "France" or country not in fixed and counts[country][t] > 0:
                    continue
                for other in YEARS:
                    spare = sum(c[other] for c in counts.values()) - PAPERS[other]
                    kept = other == fixed.get(country) or other + FIRST_YEAR in NEEDED.get(country, [])
                    if counts[country][other] > int(kept) and spare > 3 and other > t - 9:
                        movable.append((country, other))
            country, other = draw.pick(movable)
            counts[country][other] -= 1
            counts[country][t] += 1


def papers_of(draw):
    """For each year, one list of countries per paper, the leading one first."""
    counts = country_years(draw)
    years = []
    for t in YEARS:
        tokens = draw.shuffled([c for c in sorted(counts) for _ in range(counts[c][t])])
        extra = len(tokens) - PAPERS[t]
        # Those who join other countries' papers: small countries first, China seldom.
        order = {c: 0 for c in counts}
        order.update({c: 1 for c in HUBS})
        order["Peoples R China"] = 4
        ranked = sorted(range(len(tokens)), key=lambda i: (order[tokens[i]] + draw.below(4), i))
        joining = [tokens[i] for i in ranked[:extra]]
        papers = [[tokens[i]] for i in ranked[extra:]]
        for country in joining:
            wanted = PARTNERS.get(country, ["Germany", "Poland"]) + HUBS
            free = [p for p in draw.shuffled(papers) if country not in p and len(p) < 4]
            free.sort(key=lambda p: (len(p) > 2, wanted.index(p[0]) if p[0] in wanted else 9, len(p)))
            free[0].append(country)
        years.append(draw.shuffled(papers))
    return years


def with_institutions(years, draw):
    """For each year and paper {country: [(C3 names, C1 name, city)]}."""
    known = institutions()
    by_name = {entry[0][-1]: (c, entry) for c, list_ in known.items() for entry in list_}
    result = [[{c: [] for c in paper} for paper in year] for year in years]
    eligible = {}
    for name, total, first in TABLE_2:
        country = by_name[name][0]
        eligible[name] = [
            (t, i) for t in YEARS for i, p in enumerate(result[t]) if country in p and t >= first - FIRST_YEAR
        ]
    # Those with the least choice choose first.
    for name, total, first in sorted(TABLE_2, key=lambda row: (len(eligible[row[0]]) - 3 * row[1], row[0])):
        country, entry = by_name[name]
        free = [(t, i) for t, i in eligible[name] if not result[t][i][country]]
        opening = [p for p in eligible[name] if p[0] == first - FIRST_YEAR]
        chosen = [next((p for p in opening if p in free), opening[0])]
        if name == "Nanjing Forestry University":
            chosen = []
            for year, count in sorted(NANJING.items()):
                chosen += [p for p in free if p[0] == year - FIRST_YEAR][:count]
        rest = [p for p in free if p not in chosen]
        missing = total - len(chosen)
        chosen += [rest[(2 * k + 1) * len(rest) // (2 * missing)] for k in range(missing)]
        for t, i in chosen:
            result[t][i][country].append(entry)
    leading = {row[0] for row in TABLE_2}
    used = {}
    for second in (False, True):
        for t in YEARS:
            for paper in result[t]:
                for country in sorted(paper):
                    if second and not draw.chance(28) or not second and paper[country]:
                        continue
                    free = [
                        entry for entry in known[country]
                        if entry[0][-1] not in leading and entry not in paper[country]
                        and used.get(entry[0][-1], 0) < OTHERS_AT_MOST
                    ]
                    if not free:
                        assert second, f"no institution left in {country}"
                        continue
                    entry = min(draw.shuffled(free), key=lambda e: used.get(e[0][-1], 0) + draw.below(3))
                    paper[country].append(entry)
                    used[entry[0][-1]] = used.get(entry[0][-1], 0) + 1
    return result
