#!/usr/bin/env python3
"""Golden numbers for Sources/Kernels/Text, by independent means.

    pip install numpy scipy rapidfuzz
    python3 Scripts/golden/text.py > Scripts/golden/text.json

G²: scipy.stats.chi2_contingency with the log-likelihood statistic and no correction. Tails:
scipy.stats.chi2. Similarities: rapidfuzz (its Jaro-Winkler raises similarities above 0.7 only, as
ours does).
"""
import json
import math

from rapidfuzz.distance import Jaro, JaroWinkler, Levenshtein
from scipy import stats

TABLES = [(10, 2, 5, 83), (110, 2442, 111, 29114), (1, 0, 0, 1), (5, 5, 5, 5),
          (13, 1000, 1000, 100000), (0, 10, 10, 80), (3, 0, 0, 250), (40, 60, 10, 90)]
PAIRS = [("MARTHA", "MARHTA"), ("DWAYNE", "DUANE"), ("DIXON", "DICKSONX"), ("JONES", "JOHNSON"),
         ("ABCVWXYZ", "CABVWXYZ"), ("acid mine drainage", "acid mine drainages"), ("", "a"),
         ("zhang jinchi", "zhang jin chi"), ("abc", "xyz"), ("a", "a"), ("é", "e"),
         ("restoration", "reforestation"), ("kitten", "sitting"), ("CRATE", "TRACE")]


def table(a, b, c, d):
    g, p, _, _ = stats.chi2_contingency([[a, b], [c, d]], correction=False,
                                        lambda_="log-likelihood")
    mi = math.log2(a * (a + b + c + d) / ((a + b) * (a + c))) if a else None
    return {"cells": [a, b, c, d], "g2": float(g), "p": float(p), "mi": mi,
            "over": bool(a * (c + d) > c * (a + b))}


print(json.dumps({
    "tables": [table(*cells) for cells in TABLES],
    "similarities": [{"pair": pair, "jaro": Jaro.similarity(*pair),
                      "jaro winkler": JaroWinkler.similarity(*pair),
                      "levenshtein": Levenshtein.distance(*pair)} for pair in PAIRS],
}, indent=1))
