#!/usr/bin/env python3
"""Golden numbers for Sources/Kernels/Diversity: small invented profiles of categories.

    pip install numpy scipy scikit-learn
    python3 Scripts/golden/diversity.py > Tests/KernelsTests/Golden/DiversityGoldens.swift

Entropy by scipy, cosine distances by scikit-learn, Rao-Stirling as the quadratic form p'Dp, Gini as
half the relative mean absolute difference of all pairs, Leinster-Cobbold by its definition.
"""
import json
import random

import numpy as np
from scipy.stats import entropy
from sklearn.metrics.pairwise import cosine_distances


def gini(values):
    x = np.array(values, float)
    return float(np.abs(x[:, None] - x[None, :]).mean() / x.mean() / 2)


def case(seed):
    source = random.Random(seed)
    k = source.randint(2, 7)
    flow = [[source.choice([0, 0, 1, 2, 5, 9]) for _ in range(k)] for _ in range(k)]
    for i in range(k):
        flow[i][i] += 1
    amounts = [source.choice([0, 1, 2, 3.5, 8]) for _ in range(k)]
    amounts[source.randrange(k)] += 1
    distances = np.clip(cosine_distances(np.array(flow, float)), 0, 1)
    np.fill_diagonal(distances, 0)
    present = [i for i in range(k) if amounts[i] > 0]
    p = np.array([amounts[i] for i in present]) / sum(amounts)
    d = distances[np.ix_(present, present)]
    z = 1 - d
    n, total = len(present), k + 2
    mean = float(d.sum() / (n * (n - 1))) if n > 1 else 0.0
    orders = {}
    for q in (0, 0.5, 1, 2, 3):
        zp = z @ p
        orders[str(q)] = float(np.exp(-(p * np.log(zp)).sum()) if q == 1 else
                               (p * zp ** (q - 1)).sum() ** (1 / (1 - q)))
    return {"flow": flow, "amounts": amounts, "categories": total,
            "distances": distances.tolist(), "variety": n, "shannon": float(entropy(p)),
            "simpson": float((p * p).sum()), "gini": gini(p),
            "giniOfAll": gini(list(p) + [0] * (total - n)), "rao": float(p @ d @ p),
            "meanDistance": mean, "div": n / total * (1 - gini(p)) * mean, "orders": orders,
            "largest": float(1 / (z @ p).max())}


print("// Made by Scripts/golden/diversity.py; one line of JSON for each profile.\n")
print('let diversityGoldenLines = #"""')
for seed in range(14):
    print("  " + json.dumps(case(seed)))
print('  """#')
