"""Networks for check.py, counted with code of its own: links, betweenness, clusters, Q, S and names."""

import random
from collections import Counter, defaultdict
from itertools import combinations
from math import log, sqrt

# CiteSpace's settings where the user states none.
G_INDEX, LINKS_PER_NODE_OF_A_SLICE, STRONGEST_OF_A_NODE = 25, 3, 10
RESTARTS = 12


def links_of(groups):
    """Who shares a group with whom: {item: items}. Who is always alone has none."""
    linked = {item: set() for group in groups for item in group}
    for group in groups:
        for item in group:
            linked[item] |= set(group) - {item}
    return linked


def betweenness(linked):
    """The share of the other pairs' shortest paths that lead through each item.

    From each start, layer by layer: how many shortest paths lead to an item, then, from the last layer
    back, how much of the paths to all items behind it leads through it.
    """
    through = Counter()
    for start in linked:
        ways, layers, seen = {start: 1}, [[start]], {start}
        while layers[-1]:
            reached = defaultdict(int)
            for item in layers[-1]:
                for other in linked[item] - seen:
                    reached[other] += ways[item]
            ways.update(reached)
            seen |= set(reached)
            layers.append(list(reached))
        carried = Counter()
        for nearer, farther in reversed(list(zip(layers, layers[1:]))):
            for item in farther:
                each = (1 + carried[item]) / ways[item]
                for other in linked[item].intersection(nearer):
                    carried[other] += ways[other] * each
        for item, value in carried.items():
            if item != start:
                through[item] += value
    n = len(linked)
    # Each pair was met from both of its ends.
    return {item: through[item] / ((n - 1) * (n - 2)) for item in linked}


def selected(counts):
    """The g most frequent of a year, g * g <= 25 times their occurrences; ties by name."""
    ranked = sorted(counts, key=lambda item: (-counts[item], item))
    occurrences, g = 0, 0
    for place, item in enumerate(ranked, start=1):
        occurrences += counts[item]
        if place * place > G_INDEX * occurrences:
            break
        g = place
    return set(ranked[:g])


def keyword_links(papers_by_year):
    """The network of keywords, each year's selected and linked by cosine, and the years put together.

    Returns who is linked to whom, and each paper's keywords that were selected.
    """
    linked, kept_of_papers = defaultdict(set), []
    for year in sorted(papers_by_year):
        counts = Counter(word for paper in papers_by_year[year] for word in paper)
        chosen = selected(counts)
        kept = [paper & chosen for paper in papers_by_year[year]]
        kept_of_papers += kept
        together = Counter(pair for paper in kept for pair in combinations(sorted(paper), 2))
        # Two decimals, as CiteSpace rounds; of equal ones the first by name.
        cosine = {(a, b): round(n / sqrt(counts[a] * counts[b]), 2) for (a, b), n in together.items()}
        strongest = sorted(cosine, key=lambda pair: (-cosine[pair], pair))[: LINKS_PER_NODE_OF_A_SLICE * len(chosen)]
        taken = Counter()
        for a, b in strongest:
            if min(taken[a], taken[b]) < STRONGEST_OF_A_NODE:
                linked[a].add(b)
                linked[b].add(a)
            taken[a] += 1
            taken[b] += 1
    return dict(linked), kept_of_papers


def modularity(linked, cluster_of):
    inside, ends = Counter(), Counter()
    for item, others in linked.items():
        ends[cluster_of[item]] += len(others)
        inside[cluster_of[item]] += sum(cluster_of[other] == cluster_of[item] for other in others)
    total = sum(ends.values())
    return sum(inside[c] / total - (ends[c] / total) ** 2 for c in ends)


def clusters(linked):
    """The clusters of the highest modularity of several searches: {item: number}.

    Items move to the neighbouring cluster where they add most; then whole clusters do; until nothing
    moves (Blondel and others, 2008). Then single items may move once more.
    """
    best, found = -1, {}
    for restart in range(RESTARTS):
        draw = random.Random(restart)
        cluster_of = settled(linked, {item: i for i, item in enumerate(sorted(linked))}, draw)
        while True:
            merged = merge(linked, cluster_of, draw)
            merged = settled(linked, merged, draw)
            if modularity(linked, merged) <= modularity(linked, cluster_of) + 1e-9:
                break
            cluster_of = merged
        q = modularity(linked, cluster_of)
        if q > best + 1e-9:
            best, found = q, cluster_of
    return found


def settled(linked, cluster_of, draw):
    cluster_of = dict(cluster_of)
    total = sum(map(len, linked.values()))
    ends = Counter()
    for item, others in linked.items():
        ends[cluster_of[item]] += len(others)
    items, moved = sorted(linked), True
    while moved:
        moved = False
        draw.shuffle(items)
        for item in items:
            degree, own = len(linked[item]), cluster_of[item]
            ends[own] -= degree
            into = Counter(cluster_of[other] for other in linked[item])
            gain = {c: n - degree * ends[c] / total for c, n in into.items()}
            gain.setdefault(own, -degree * ends[own] / total)
            best = max(sorted(gain), key=lambda c: gain[c])
            if gain[best] > gain[own] + 1e-9:
                cluster_of[item], moved = best, True
            ends[cluster_of[item]] += degree
    return cluster_of


def merge(linked, cluster_of, draw):
    """Whole clusters moved together while that raises the modularity."""
    total = sum(map(len, linked.values()))
    between, ends = defaultdict(Counter), Counter()
    for item, others in linked.items():
        ends[cluster_of[item]] += len(others)
        for other in others:
            between[cluster_of[item]][cluster_of[other]] += 1
    goal = {c: c for c in ends}
    size = Counter(ends)
    order, moved = sorted(ends), True
    while moved:
        moved = False
        draw.shuffle(order)
        for c in order:
            own = goal[c]
            size[own] -= ends[c]
            into = Counter()
            for other, n in between[c].items():
                if other != c:
                    into[goal[other]] += n
            gain = {g: n - ends[c] * size[g] / total for g, n in into.items()}
            gain.setdefault(own, -ends[c] * size[own] / total)
            best = max(sorted(gain), key=lambda g: gain[g])
            if gain[best] > gain[own] + 1e-9:
                goal[c], moved = best, True
            size[goal[c]] += ends[c]
    return {item: goal[c] for item, c in cluster_of.items()}


def silhouette(linked, cluster_of):
    """The mean silhouette, where items are as far apart as their links into the clusters differ:
    1 - the cosine of two link profiles."""
    profile = {}
    for item, others in linked.items():
        counts = Counter(cluster_of[other] for other in others)
        length = sqrt(sum(n * n for n in counts.values()))
        profile[item] = {c: n / length for c, n in counts.items()}
    size, sums = Counter(cluster_of.values()), defaultdict(Counter)
    for item, c in cluster_of.items():
        for k, n in profile[item].items():
            sums[c][k] += n
    total = 0
    for item, mine in profile.items():
        own = cluster_of[item]
        if size[own] == 1:
            continue
        # The mean of 1 - cosine to the items of a cluster; to its own, without itself.
        cosines = {c: sum(n * sums[c][k] for k, n in mine.items()) for c in size}
        within = 1 - (cosines[own] - 1) / (size[own] - 1)
        other = min(1 - cosines[c] / size[c] for c in size if c != own)
        total += (other - within) / max(other, within) if max(other, within) > 1e-12 else 0
    return total / len(linked)


def numbered(cluster_of, first_year):
    """The clusters as lists of items, the largest first; of equal ones the one that is older."""
    members = defaultdict(list)
    for item, c in cluster_of.items():
        members[c].append(item)
    return sorted(
        members.values(), key=lambda group: (-len(group), sum(first_year[i] for i in group) / len(group), min(group))
    )


def names(groups, papers):
    """What sets each cluster apart: the keyword of the highest log-likelihood ratio (Dunning, 1993).

    A paper speaks for the cluster that has most of its keywords, for all of them in a tie. No name is
    given twice, and the largest cluster has the first choice.
    """
    cluster_of = {item: number for number, group in enumerate(groups) for item in group}
    everywhere, speaking = Counter(word for paper in papers for word in paper), [[] for _ in groups]
    for paper in papers:
        counts = Counter(cluster_of[word] for word in paper if word in cluster_of)
        for number, n in counts.items():
            if n == max(counts.values()):
                speaking[number].append(paper)
    found = []
    for own in speaking:
        inside = Counter(word for paper in own for word in paper)
        ranked = sorted(inside, key=lambda w: (-ratio(inside[w], len(own), everywhere[w], len(papers)), -inside[w], w))
        found.append(next(word for word in ranked if word not in found))
    return found


def ratio(inside, own, everywhere, papers):
    """How surprising it is that so many of the own papers have the word; 0 if they have it seldom."""
    if inside * papers <= everywhere * own:
        return 0
    cells = [inside, own - inside, everywhere - inside, papers - own - everywhere + inside]
    sums = [own, papers - own, everywhere, papers - everywhere]
    return 2 * (sum(n * log(n) for n in cells + [papers] if n) - sum(n * log(n) for n in sums if n))
