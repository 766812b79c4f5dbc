#!/usr/bin/env python3
"""Golden numbers for Sources/Kernels/Topics: topics of small invented texts, and factorial maps.

    pip install numpy pandas scikit-learn prince
    python3 Scripts/golden/topics.py > Tests/KernelsTests/Golden/TopicGoldens.swift

Weights by scikit-learn's TfidfTransformer, the start by its NNDSVD on numpy's full decomposition,
topics by its NMF (coordinate descent) from that start; correspondence analysis by prince.
"""
import json
import random

import numpy as np
import pandas as pd
import prince
from sklearn.decomposition import NMF
from sklearn.feature_extraction.text import TfidfTransformer


def start(x, k):
    """NNDSVD as in Boutsidis and Gallopoulos, from the exact decomposition."""
    u, s, vt = np.linalg.svd(x, full_matrices=False)
    w, h = np.zeros((x.shape[0], k)), np.zeros((k, x.shape[1]))
    w[:, 0], h[0] = np.sqrt(s[0]) * np.abs(u[:, 0]), np.sqrt(s[0]) * np.abs(vt[0])
    for j in range(1, k):
        parts = []
        for sign in (1, -1):
            a, b = np.maximum(sign * u[:, j], 0), np.maximum(sign * vt[j], 0)
            parts.append((np.linalg.norm(a) * np.linalg.norm(b), a, b))
        size, a, b = max(parts, key=lambda part: part[0])
        scale = np.sqrt(s[j] * size)
        w[:, j], h[j] = scale * a / np.linalg.norm(a), scale * b / np.linalg.norm(b)
    w[w < 1e-6] = 0
    h[h < 1e-6] = 0
    return s, w, h


def topics(seed):
    source = random.Random(seed)
    texts, terms, k = source.randint(8, 16), source.randint(7, 12), source.randint(2, 4)
    counts = np.zeros((texts, terms))
    for text in range(texts):
        theme = source.randrange(k)
        for term in range(terms):
            chance = 0.7 if term % k == theme else 0.15
            counts[text, term] = sum(source.random() < chance for _ in range(4))
    x = TfidfTransformer().fit_transform(counts).toarray()
    s, w, h = start(x, k)
    model = NMF(k, init="custom", solver="cd", tol=1e-12, max_iter=40)
    import warnings
    warnings.simplefilter("ignore")
    found = model.fit_transform(x, W=w.copy(), H=h.copy())
    return {"counts": counts.tolist(), "topics": k, "weights": x.tolist(), "singular": s.tolist(),
            "startTexts": w.tolist(), "startTerms": h.T.tolist(), "rounds": int(model.n_iter_),
            "texts": found.tolist(), "terms": model.components_.T.tolist(),
            "error": float(np.linalg.norm(x - found @ model.components_))}


def factorial(seed):
    source = random.Random(seed + 100)
    papers, keywords = source.randint(10, 20), source.randint(4, 7)
    has = np.array([[source.random() < 0.25 + 0.1 * (j % 4) for j in range(keywords)]
                    for _ in range(papers)])
    has[0], has[1] = True, False
    table = pd.DataFrame(has.astype(int), columns=[f"k{j}" for j in range(keywords)]).astype(str)
    mca = prince.MCA(n_components=3, one_hot=True, engine="scipy", random_state=1).fit(table)
    columns = [f"k{j}__1" for j in range(keywords)]
    return {"papers": [[int(j) for j in np.flatnonzero(row)] for row in has],
            "keywords": keywords, "inertias": [float(v) for v in mca.eigenvalues_],
            "coordinates": mca.column_coordinates(table).loc[columns].values.tolist(),
            "contributions": mca.column_contributions_.loc[columns].values.tolist()}


print("// Made by Scripts/golden/topics.py; one line of JSON for each case.\n")
print('let topicGoldenLines = #"""')
for seed in range(6):
    print("  " + json.dumps(topics(seed)))
print('  """#\n')
print('let factorialGoldenLines = #"""')
for seed in range(8):
    print("  " + json.dumps(factorial(seed)))
print('  """#')
