"""Searches the yearly counts of the ten bursting keywords.

    python3 -m making.calibrate

Prints the rows that `published.py` holds as KEYWORD_YEARS. For each keyword: every total and every
total inside the burst that give the printed strength, then random ways to spread both
over the years, until the automaton finds exactly the printed burst and nothing else.
The way kept is the one whose burst stays the same over the widest range of the
transition cost, and whose strength is nearest.
"""

from math import log

from making.bursts import bursts
from making.draw import Draw
from making.published import FIRST_YEAR, KEYWORD_TOTALS, PAPERS, TABLE_4

TRIES = 2500


def strength(inside, inside_total, found, total):
    base = found / total
    return inside * log(2) + (inside_total - inside) * log((1 - 2 * base) / (1 - base))


def spread(draw, count, weights, caps, start):
    """Adds `count` to `start`, drawn by weight, never past a cap; None if there is no room."""
    result = list(start)
    for _ in range(count):
        room = [w if result[i] < caps[i] else 0 for i, w in enumerate(weights)]
        if sum(room) == 0:
            return None
        result[draw.weighted(room)] += 1
    return result


def single(counts, totals, begin, end):
    """How much of the range of transition costs 0.50, 0.52 … 0.80 gives just this burst."""
    same = 0
    for step in range(16):
        found = bursts(counts, totals, 0.50 + 0.02 * step)
        same += [(b, e) for b, e, _ in found] == [(begin, end)]
    at = bursts(counts, totals)
    return same if [(b, e) for b, e, _ in at] == [(begin, end)] else -1


def search(row, sizes, draw):
    keyword, first, target, begin, end = row
    first, begin, end = first - FIRST_YEAR, begin - FIRST_YEAR, end - FIRST_YEAR
    years = range(len(PAPERS))
    inside = [begin <= t <= end for t in years]
    caps = [max(1, d - 1) if d < 6 else d - 2 for d in PAPERS]
    best = None
    for found in sizes:
        for within in range(2, found + 1):
            by_keywords = strength(
                within, sum(KEYWORD_TOTALS[begin : end + 1]), found, sum(KEYWORD_TOTALS)
            )
            by_papers = strength(within, sum(PAPERS[begin : end + 1]), found, sum(PAPERS))
            if abs(by_keywords - target) > 0.12:
                continue
            if keyword != "remediation" and abs(by_papers - target) > 0.29:
                continue
            for _ in range(TRIES):
                start = [0] * len(PAPERS)
                start[first] = 1
                start[begin] = max(start[begin], 1)
                start[end] = 1
                left_in = within - sum(n for n, i in zip(start, inside) if i)
                left_out = found - within - sum(n for n, i in zip(start, inside) if not i)
                if left_in < 0 or left_out < 0:
                    break
                counts = spread(draw, left_in, [d if i else 0 for d, i in zip(PAPERS, inside)], caps, start)
                if counts is None:
                    break
                outside = [d if not i and t > first else 0 for t, (d, i) in enumerate(zip(PAPERS, inside))]
                # Just before and after the burst the word is rare, or the burst would be longer.
                for t in (begin - 1, end + 1):
                    if 0 <= t < len(outside):
                        outside[t] = outside[t] // 3
                if left_out > 0:
                    if sum(outside) == 0:
                        break
                    counts = spread(draw, left_out, outside, caps, counts)
                    if counts is None:
                        break
                firm = single(counts, KEYWORD_TOTALS, begin, end)
                firm_papers = single(counts, PAPERS, begin, end)
                if keyword == "remediation":
                    firm_papers = 0 if not bursts(counts, PAPERS) else -1
                if firm < 0 or firm_papers < 0:
                    continue
                quality = (
                    firm * 2 + firm_papers
                    - 60 * abs(by_keywords - target)
                    - (0 if keyword == "remediation" else 4 * abs(by_papers - target))
                )
                if best is None or quality > best[0]:
                    best = (quality, counts, by_keywords, by_papers, firm, firm_papers)
    return best


SIZES = {
    "natural revegetation": range(5, 11),
    "drainage": range(37, 41),
    "reclamation": range(10, 34),
    "contaminated soils": range(8, 20),
    "mine tailings": range(8, 34),
    "spontaneous succession": range(6, 14),
    "remediation": range(18, 45),
    "ecological restoration": range(45, 54),
    "water": range(5, 16),
    "ecosystem services": range(6, 20),
}

if __name__ == "__main__":
    for number, row in enumerate(TABLE_4):
        found = search(row, SIZES[row[0]], Draw(1996 + number))
        if found is None:
            print(f"# {row[0]}: none")
            continue
        _, counts, by_keywords, by_papers, firm, firm_papers = found
        print(f'    # {sum(counts)} papers; strength {by_keywords:.3f} of keywords, {by_papers:.3f} of papers; firm {firm}, {firm_papers} of 16')
        print(f'    "{row[0]}": {counts},', flush=True)
