"""Gives every paper a theme and its keywords, so that the yearly totals are exact."""

from making.bursts import bursts
from making.published import FIRST_YEAR, KEYWORD_TOTALS, KEYWORD_YEARS, PAPERS
from making.topics import RARE, THEMES, words

# No other keyword may be in as many papers as the least frequent rival of "ecological restoration".
MOST = 48
# Words of the study's bursts that belong to no theme.
EVERYWHERE = ["ecological restoration"]
# Of a hundred papers, how many have the name of their theme; of a hundred other keywords, how many are
# the theme's, its rare ones, and other themes' rare ones. The rest is other themes'. These and the seed
# were found by `search_themes.py`.
NAMED, OWN, OWN_RARE, OTHER_RARE = 84, 87, 7, 3
KEYWORD_SEED = 462793


def themes_by_year(draw):
    """One list of theme numbers a year, each theme spread evenly over the years."""
    total = sum(theme["weight"] for theme in THEMES)
    owed = [0.0] * len(THEMES)
    result = []
    for t, papers in enumerate(PAPERS):
        year = []
        wanted = [sum(KEYWORD_YEARS[k][t] for k in theme["burst"]) for theme in THEMES]
        for _ in range(papers):
            for number, theme in enumerate(THEMES):
                owed[number] += theme["weight"] / total
            # A theme whose own keyword bursts this year is served first, within what it is owed.
            pull = [owed[n] + 0.3 * max(0, wanted[n] - year.count(n)) for n in range(len(THEMES))]
            chosen = max(range(len(THEMES)), key=lambda n: (pull[n], -n))
            owed[chosen] -= 1
            year.append(chosen)
        result.append(draw.shuffled(year))
    return result


def assign(draw):
    """For each year a list of (theme number, set of keywords), one per paper."""
    years = [[(theme, set()) for theme in year] for year in themes_by_year(draw)]
    place_bursting(years, draw)
    fill(years, draw)
    remove_other_bursts(years, draw)
    return years


def place_bursting(years, draw):
    for home, theme in enumerate(THEMES):
        for keyword in theme["burst"]:
            for t, count in enumerate(KEYWORD_YEARS[keyword]):
                papers = draw.shuffled(years[t])
                papers.sort(key=lambda p: (p[0] != home, len(p[1])))
                for _, keywords in papers[:count]:
                    keywords.add(keyword)
    for keyword in EVERYWHERE:
        # To each theme by its weight, so that none is named by it.
        had = [0] * len(THEMES)
        for t, count in enumerate(KEYWORD_YEARS[keyword]):
            free = draw.shuffled(years[t])
            for _ in range(count):
                paper = min(free, key=lambda p: (len(p[1]), had[p[0]] / THEMES[p[0]]["weight"]))
                free.remove(paper)
                paper[1].add(keyword)
                had[paper[0]] += 1


def fill(years, draw):
    """Fills each paper from its theme, with a few words that are rare or another theme's."""
    own = [words(theme) for theme in THEMES]
    # Behind the name, the first words are the commonest: they fall off as 1 / rank.
    weights = [[60 * 6 // (rank + 5) for rank in range(1, len(w))] for w in own]
    rare, begin = [], 0
    for theme in THEMES:
        rare.append(RARE[begin : begin + theme["rare"]])
        begin += theme["rare"]
    assert begin == len(RARE), f"{begin} rare words are given out of {len(RARE)}"
    used = {}
    placed = [0] * len(THEMES)
    met = {}

    def next_other(theme):
        """The theme whose words this one's papers have least of, for its size: no two come close."""
        others = draw.shuffled([n for n in range(len(THEMES)) if n != theme])
        other = min(others, key=lambda n: met.get((min(n, theme), max(n, theme)), 0) / THEMES[n]["weight"])
        pair = min(other, theme), max(other, theme)
        met[pair] = met.get(pair, 0) + 1
        return other

    for t, year in enumerate(years):
        targets = split(KEYWORD_TOTALS[t], len(year), [len(k) for _, k in year], draw)
        for (theme, keywords), target in zip(year, targets):
            name = own[theme][0]
            if draw.chance(NAMED) and used.get(name, 0) < MOST:
                keywords.add(name)
                used[name] = used.get(name, 0) + 1
            while len(keywords) < target:
                kind = draw.below(100)
                if kind < OWN:
                    word = own[theme][1 + draw.weighted(weights[theme])]
                elif kind < OWN + OWN_RARE:
                    word = rare[theme][placed[theme] % len(rare[theme])]
                    placed[theme] += 1
                elif kind < OWN + OWN_RARE + OTHER_RARE:
                    word = draw.pick(rare[next_other(theme)])
                else:
                    word = draw.pick(own[next_other(theme)][1:])
                if word not in keywords and used.get(word, 0) < MOST:
                    keywords.add(word)
                    used[word] = used.get(word, 0) + 1


def split(total, papers, already, draw):
    """`total` keywords among the papers, nearly evenly, never fewer than a paper has already."""
    targets = [max(3, total // papers, had + 2) for had in already]
    while sum(targets) != total:
        i = draw.below(papers)
        if sum(targets) < total:
            targets[i] += 1
        elif targets[i] > already[i] + 2 and targets[i] > 3:
            targets[i] -= 1
    for _ in range(papers):
        # Uneven on purpose: records differ in how many keywords they have.
        i, j = draw.below(papers), draw.below(papers)
        if i != j and targets[i] > max(3, already[i] + 2) and targets[j] < 16:
            targets[i] -= 1
            targets[j] += 1
    return targets


def yearly(years):
    counts = {}
    for t, year in enumerate(years):
        for _, keywords in year:
            for word in sorted(keywords):
                counts.setdefault(word, [0] * len(years))[t] += 1
    return counts


def remove_other_bursts(years, draw):
    """Swaps words out of the years where they burst, until only Table 4's ten do.

    Both yearly totals are tried, and a lower transition cost, so that nothing is near the line.
    """
    known = {}

    def found_in(history):
        if history not in known:
            known[history] = bursts(history, KEYWORD_TOTALS, 0.66) + bursts(history, PAPERS, 0.66)
        return known[history]

    for _ in range(400):
        counts = yearly(years)
        clean = True
        for word in sorted(counts):
            if word in KEYWORD_YEARS:
                continue
            found = found_in(tuple(counts[word]))
            if not found:
                continue
            clean = False
            begin, end, _ = found[0]
            holders = [
                p for t in range(begin, end + 1) for p in years[t] if word in p[1]
            ]
            theme, keywords = draw.pick(holders)
            rivals = [w for w in words(THEMES[theme])[1:] if w not in keywords and sum(counts.get(w, [0])) < 40]
            keywords.discard(word)
            keywords.add(draw.pick(rivals))
        if clean:
            return
    raise AssertionError("some keyword still bursts")
