"""Kleinberg's two-state automaton for yearly counts, exact by Viterbi.

Kleinberg 2003, doi:10.1023/A:1024940629314; the batched form with two states.
"""

from math import inf, log

RATIO = 2.0
GAMMA = 0.7
SHORTEST = 2


def bursts(counts, totals, gamma=GAMMA):
    """Bursts as (first index, last index, strength), the shortest left out."""
    found = sum(counts)
    if found == 0:
        return []
    base = found / sum(totals)
    high = min(RATIO * base, 0.9999)
    if high <= base:
        return []
    toll = gamma * log(len(counts))
    per_hit, per_miss = log(high / base), log((1 - high) / (1 - base))
    gains = [r * per_hit + (d - r) * per_miss for r, d in zip(counts, totals)]
    calm, busy, came = 0.0, -inf, []
    for gain in gains:
        stay_calm = calm >= busy
        enter = calm - toll >= busy
        came.append((0 if stay_calm else 1, 0 if enter else 1))
        calm, busy = max(calm, busy), max(calm - toll, busy) + gain
    state = 0 if calm >= busy else 1
    states = []
    for step in reversed(came):
        states.append(state)
        state = step[state]
    states.reverse()
    result, t = [], 0
    while t < len(states):
        if states[t] == 0:
            t += 1
            continue
        end = t
        while end + 1 < len(states) and states[end + 1] == 1:
            end += 1
        if end - t + 1 >= SHORTEST:
            result.append((t, end, sum(gains[t : end + 1])))
        t = end + 1
    return result
