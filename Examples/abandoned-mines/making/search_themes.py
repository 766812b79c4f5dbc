"""Searches the seed and the shares of keywords with which the clusters of Figure 9 come out.

    python3 -m making.search_themes [SEED]

Prints what comes near, best last: the seed and share, Q, S and the sizes of the clusters. Those of `check_networks`
are only near the program's (equal strengths are cut in another order), so a find is looked at with the
program before it goes into `keywords.py`.
"""

import random
import sys

import check_networks as networks
from making import keywords
from making.draw import Draw
from making.topics import THEMES, words

TRIES = 1000
MODULARITY, SILHOUETTE = 0.6622, 0.8491
NAMES = [words(theme)[0] for theme in THEMES]


def papers_of(seed):
    years = keywords.assign(Draw(seed))
    return {t: [{word.lower() for word in found} for _, found in year] for t, year in enumerate(years)}


def structure(papers):
    """Q, S, names and sizes of the clusters, the largest first."""
    linked, _ = networks.keyword_links(papers)
    cluster_of = networks.clusters(linked)
    first = {}
    for t in sorted(papers):
        for word in set().union(*papers[t]):
            first.setdefault(word, t)
    groups = networks.numbered(cluster_of, first)
    every = [paper for year in papers.values() for paper in year]
    q, s = networks.modularity(linked, cluster_of), networks.silhouette(linked, cluster_of)
    return q, s, networks.names(groups, every), [len(group) for group in groups]


def main():
    draw = random.Random(int(sys.argv[1]) if len(sys.argv) > 1 else 71)
    networks.RESTARTS = 2
    best = None
    for _ in range(TRIES):
        seed, keywords.OWN = draw.randrange(10**6), draw.choice([86, 87, 88])
        try:
            q, s, names, sizes = structure(papers_of(seed))
        except (AssertionError, IndexError, ZeroDivisionError):
            continue  # A keyword that bursts found no other to give way to.
        off = 100 * abs(q - MODULARITY) + 100 * abs(s - SILHOUETTE) + 10 * (names != NAMES)
        if best is None or off < best:
            best = off
            print(f"{off:6.2f} seed {seed} own {keywords.OWN}: Q {q:.4f} S {s:.4f} sizes {sizes}", flush=True)


if __name__ == "__main__":
    main()
