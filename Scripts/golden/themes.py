#!/usr/bin/env python3
"""Golden numbers for Sources/Kernels/Themes: thematic maps of small invented vocabularies.

    python3 Scripts/golden/themes.py > Tests/KernelsTests/Golden/ThemeGoldens.swift

Needs nothing but Python. Works on whole matrices with fractions, where the kernel adds links up:
Callon's sums run over all ordered pairs of the matrix and are halved where both orders count;
bibliometrix's over the part above the diagonal of the matrix sorted by falling count.
"""
import json
import random
from fractions import Fraction


def matrix_of(counts, pairs):
    n = len(counts)
    together = [[0] * n for _ in range(n)]
    for a, b, c in pairs:
        together[a][b] = together[b][a] = c
    return together


def callon(counts, together, clusters, power):
    n = len(counts)
    strength = [[Fraction(together[i][j] ** power, counts[i] * counts[j]) for j in range(n)]
                for i in range(n)]
    rows = []
    for theme in sorted(set(clusters) - {-1}):
        inside = [i for i in range(n) if clusters[i] == theme]
        if len(inside) < 2:
            continue
        others = [i for i in range(n) if clusters[i] not in (theme, -1)
                  and clusters.count(clusters[i]) > 1]
        density = 100 * sum(strength[i][j] for i in inside for j in inside) / 2 / len(inside)
        centrality = 10 * sum(strength[i][j] for i in inside for j in others)
        rows.append([theme, len(inside), sum(counts[i] for i in inside), float(centrality),
                     float(density)])
    return rows


def bibliometrix(counts, together, clusters, least):
    n = len(counts)
    clusters = [c if k >= least else -1 for c, k in zip(clusters, counts)]
    clusters = [c if clusters.count(c) > 1 else -1 for c in clusters]
    order = sorted(range(n), key=lambda i: (-counts[i], i))
    upper = [[Fraction(together[i][j], counts[i] * counts[j]) if a < b else
              Fraction(1, counts[i]) if a == b else Fraction(0)
              for b, j in enumerate(order)] for a, i in enumerate(order)]
    rows = []
    for theme in sorted(set(clusters) - {-1}):
        inside = [a for a, i in enumerate(order) if clusters[i] == theme]
        others = [a for a, i in enumerate(order) if clusters[i] not in (theme, -1)]
        rows.append([theme, len(inside), sum(counts[order[a]] for a in inside),
                     float(sum(upper[a][b] for a in inside for b in others)),
                     float(100 * sum(upper[a][b] for a in inside for b in inside) / len(inside))])
    return rows


def case(seed):
    source = random.Random(seed)
    n = source.randint(2, 14)
    counts = [source.randint(1, 9) for _ in range(n)]
    clusters = [source.choice([-1, 0, 1, 2, 4]) for _ in range(n)]
    pairs = [[i, j, source.randint(1, min(counts[i], counts[j]))]
             for i in range(n) for j in range(i + 1, n) if source.random() < 0.5]
    together = matrix_of(counts, pairs)
    return {"counts": counts, "clusters": clusters, "pairs": pairs,
            "equivalence": callon(counts, together, clusters, 2),
            "association": callon(counts, together, clusters, 1),
            "bibliometrix": bibliometrix(counts, together, clusters, 2)}


print("// Made by Scripts/golden/themes.py; one line of JSON for each vocabulary.\n")
print('let themeGoldenLines = #"""')
for seed in range(12):
    print("  " + json.dumps(case(seed)))
print('  """#')
