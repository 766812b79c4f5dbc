#!/usr/bin/env python3
"""Golden numbers for Sources/Kernels/Text/AlignmentDistance.swift.

    pip install rapidfuzz
    python3 Scripts/golden/alignment.py > Scripts/golden/alignment.json

Optimal string alignment distances by rapidfuzz, of pairs with swaps, of random words over three
letters, and of names with letters outside ASCII.
"""
import json
import random

from rapidfuzz.distance import OSA

PAIRS = [("catalouge", "catalogue"), ("ca", "abc"), ("", "abc"), ("abc", ""), ("ab", "ba"),
         ("acid mine drainage", "acid mien drainage"), ("abcdef", "badcfe"), ("kitten", "sitting"),
         ("müller", "muller"), ("restoration", "resotration"), ("a", "a"), ("", "")]
random.seed(5)
for _ in range(60):
    PAIRS.append(tuple("".join(random.choice("abc") for _ in range(random.randint(0, 8)))
                       for _ in range(2)))
print("[")
print(",\n".join(" " + json.dumps([*pair, OSA.distance(*pair)], ensure_ascii=False)
                 for pair in PAIRS))
print("]")
