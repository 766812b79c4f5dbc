#!/usr/bin/env python3
"""Golden numbers for Sources/Kernels/Clusters: partitions, and papers that join clusters.

    pip install networkx numpy scikit-learn
    python3 Scripts/golden/clusters.py > Tests/KernelsTests/Golden/ClusterGoldens.swift

Agreement by scikit-learn; the element-centric similarity by its definition, as half the distance of
the personalised PageRanks of each item in the two networks in which every cluster is complete.
Structural variation by networkx: modularity and betweenness of the network before and after.
"""
import json
import math
import random

import networkx as nx
import numpy as np
from sklearn import metrics


def affinities(labels, alpha):
    """Rows of personalised PageRank on the network of complete clusters, self-loops included."""
    labels = np.array(labels)
    same = (labels[:, None] == labels[None, :]).astype(float)
    step = same / same.sum(axis=1, keepdims=True)
    n = len(labels)
    return (1 - alpha) * np.linalg.inv(np.eye(n) - alpha * step)


def agreement(a, b, alpha=0.9):
    p, q = affinities(a, alpha), affinities(b, alpha)
    items = 1 - np.abs(p - q).sum(axis=1) / (2 * alpha)
    return {"a": a, "b": b, "adjustedRand": metrics.adjusted_rand_score(a, b),
            "information": metrics.mutual_info_score(a, b),
            **{way: metrics.normalized_mutual_info_score(a, b, average_method=way)
               for way in ("arithmetic", "geometric", "max", "min")},
            "items": [round(x, 12) for x in items]}


def partitions():
    yield [0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 1, 1]
    yield [0, 0, 1, 1], [0, 1, 0, 1]
    yield [4, 4, 4], [0, 0, 0]
    yield [0, 1, 2], [2, 0, 1]
    yield [0, 0, 0, 0], [0, 1, 2, 3]
    for seed in range(12):
        source = random.Random(seed)
        n, k = source.randint(2, 25), source.randint(2, 5)
        first = [source.randrange(k) for _ in range(n)]
        yield first, [c if source.random() < 0.7 else source.randrange(k) for c in first]


def divergence(p, q):
    return sum(max(x, 1e-6) * math.log(max(x, 1e-6) / max(y, 1e-6)) for x, y in zip(p, q))


def variation(seed):
    source = random.Random(seed)
    n, k = source.randint(6, 14), source.randint(2, 3)
    clusters = [v % k for v in range(n)]
    graph = nx.Graph()
    graph.add_nodes_from(range(n))
    for u in range(n):
        for v in range(u + 1, n):
            if source.random() < (0.7 if clusters[u] == clusters[v] else 0.12):
                graph.add_edge(u, v, weight=float(source.randint(1, 4)))
    parts = [{v for v in range(n) if clusters[v] == c} for c in range(k)]
    nodes = sorted(source.sample(range(n), source.randint(2, 4)))
    after = graph.copy()
    new = []
    for u in nodes:
        for v in nodes:
            if u < v:
                if not graph.has_edge(u, v):
                    new.append((u, v))
                after.add_edge(u, v, weight=graph.get_edge_data(u, v, {"weight": 0})["weight"] + 1)

    def linkage(g, weight):
        return sum((d["weight"] if weight else 1) for u, v, d in g.edges(data=True)
                   if clusters[u] != clusters[v]) / k

    def change(weight):
        before = nx.community.modularity(graph, parts, weight=weight)
        return 100 * (before - nx.community.modularity(after, parts, weight=weight)) / before

    p, q = (list(nx.betweenness_centrality(g).values()) for g in (graph, after))
    return {"clusters": clusters, "edges": [[u, v, w] for u, v, w in graph.edges(data="weight")],
            "references": nodes, "newLinks": len(new), "change": change(None),
            "weightedChange": change("weight"),
            "newLinkage": linkage(after, False) - linkage(graph, False),
            "linkage": linkage(after, True) - linkage(graph, True),
            "divergence": divergence(p, q),
            "normalisedDivergence": divergence([x / sum(p) for x in p], [x / sum(q) for x in q])}


print("// Made by Scripts/golden/clusters.py; one line of JSON for each case.\n")
print('let agreementGoldenLines = #"""')
for pair in partitions():
    print("  " + json.dumps(agreement(*pair)))
print('  """#\n')
print('let variationGoldenLines = #"""')
for seed in range(12):
    print("  " + json.dumps(variation(seed)))
print('  """#')
