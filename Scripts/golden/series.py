#!/usr/bin/env python3
"""Golden numbers for Sources/Kernels/Series, by independent means.

    pip install numpy scipy
    python3 Scripts/golden/series.py > Scripts/golden/series.json

Bursts: the cheapest of all sequences of states, enumerated. Curves: scipy.optimize.curve_fit and
numpy.polyfit. Segments: every set of cuts, enumerated. Zeta: scipy.special.zeta and numerical
maximisation of the likelihood. The series `SYNTHETIC` has the yearly sums of the study that the
project reproduces and invented values between them.
"""
import itertools
import json
import math

import numpy as np
from scipy import optimize, special

SYNTHETIC = [2, 3, 1, 3, 4, 3, 5, 4, 5, 6, 4, 6, 7, 6, 8, 7, 9, 10, 14,
             18, 21, 20, 21, 20, 34, 36, 38, 41, 37]
HIGHEST = 0.9999


def burst(r, d, ratios, gamma):
    n, total = len(r), sum(d)
    p = [sum(r) / total]
    for ratio in ratios:
        p.append(min(p[-1] * ratio, HIGHEST))
    sigma = [[-(x * math.log(q) + (y - x) * math.log(1 - q)) for x, y in zip(r, d)] for q in p]
    tau = gamma * math.log(n)
    best = None
    for states in itertools.product(range(len(p)), repeat=n):
        cost, before = 0.0, 0
        for t, s in enumerate(states):
            cost += sigma[s][t] + max(0, s - before) * tau
            before = s
        if best is None or cost < best[0] - 1e-12:
            best = (cost, states)
    bursts = []
    for level in range(1, len(p)):
        t = 0
        while t < n:
            if best[1][t] >= level:
                begin = t
                while t < n and best[1][t] >= level:
                    t += 1
                strength = sum(sigma[level - 1][u] - sigma[level][u] for u in range(begin, t))
                bursts.append([level, begin, t - 1, strength])
            else:
                t += 1
    return {"counts": r, "totals": d, "ratios": ratios, "gamma": gamma, "p": p,
            "states": list(best[1]), "cost": best[0], "bursts": bursts}


def quality(y, fitted, parameters):
    y, n = np.asarray(y, float), len(y)
    sse = float(((y - fitted) ** 2).sum())
    return {"sse": sse, "r2": 1 - sse / float(((y - y.mean()) ** 2).sum()),
            "rmse": math.sqrt(sse / n), "aic": n * math.log(sse / n) + 2 * (parameters + 1),
            "bic": n * math.log(sse / n) + (parameters + 1) * math.log(n)}


def curves(y):
    y = np.asarray(y, float)
    t = np.arange(1, len(y) + 1, dtype=float)
    out = {}
    slope, intercept = np.polyfit(t, y, 1)
    out["linear"] = {"p": [intercept, slope], **quality(y, intercept + slope * t, 2)}
    b, a = np.polyfit(t, np.log(y), 1)
    out["exponential log"] = {"p": [math.exp(a), b], **quality(y, np.exp(a + b * t), 2),
                              "log r2": float(np.corrcoef(t, np.log(y))[0, 1] ** 2),
                              "doubling": math.log(2) / b}
    f = lambda t, a, b: a * np.exp(b * t)
    p, _ = optimize.curve_fit(f, t, y, p0=[math.exp(a), b], xtol=1e-14, ftol=1e-14, maxfev=10000)
    out["exponential"] = {"p": list(p), **quality(y, f(t, *p), 2), "doubling": math.log(2) / p[1]}
    c, a = np.polyfit(np.log(t), np.log(y), 1)
    out["power log"] = {"p": [math.exp(a), c], **quality(y, math.exp(a) * t ** c, 2),
                        "log r2": float(np.corrcoef(np.log(t), np.log(y))[0, 1] ** 2)}
    f = lambda t, a, c: a * t ** c
    p, _ = optimize.curve_fit(f, t, y, p0=[math.exp(a), c], xtol=1e-14, ftol=1e-14, maxfev=10000)
    out["power"] = {"p": list(p), **quality(y, f(t, *p), 2)}
    f = lambda t, k, r, m: k / (1 + np.exp(-r * (t - m)))
    p, _ = optimize.curve_fit(f, t, y, p0=[1.5 * y[-1], 0.1, len(y)], xtol=1e-15, ftol=1e-15,
                              gtol=1e-15, maxfev=100000)
    out["logistic"] = {"p": list(p), **quality(y, f(t, *p), 3)}
    return out


def segments(y, k, shortest=3):
    y = np.asarray(y, float)
    n, best = len(y), None
    for cuts in itertools.combinations(range(1, n), k - 1):
        edges = [0, *cuts, n]
        if min(b - a for a, b in zip(edges, edges[1:])) < shortest:
            continue
        sse = 0.0
        for a, b in zip(edges, edges[1:]):
            t = np.arange(a + 1, b + 1)
            sse += float(((y[a:b] - np.polyval(np.polyfit(t, y[a:b], 1), t)) ** 2).sum())
        if best is None or sse < best[0]:
            best = (sse, edges[:-1])
    return {"k": k, "starts": best[1], "sse": best[0],
            "bic": n * math.log(best[0] / n) + 3 * k * math.log(n)}


def lotka(x, f):
    x, f = np.asarray(x, float), np.asarray(f, float)
    n = f.sum()
    slope, intercept = np.polyfit(np.log(x), np.log(f / n), 1)
    loss = lambda a: a * (f * np.log(x)).sum() + n * math.log(special.zeta(a))
    likeliest = optimize.minimize_scalar(loss, bounds=(1.01, 20), method="bounded",
                                         options={"xatol": 1e-12}).x

    def distance(a):
        xs = np.arange(1, int(x.max()) + 1)
        observed = np.cumsum([f[x == v].sum() for v in xs]) / n
        return float(np.abs(observed - np.cumsum(xs ** -a) / special.zeta(a)).max())
    return {"papers": [int(v) for v in x], "authors": [int(v) for v in f],
            "ols exponent": -slope, "ols constant": math.exp(intercept),
            "ols distance": distance(-slope), "mle exponent": likeliest,
            "mle constant": 1 / special.zeta(likeliest), "mle distance": distance(likeliest)}


golden = {
    "bursts of three states": [
        burst([1, 1, 2, 9, 15, 16, 8, 1, 1, 1], [40] * 10, [2, 2], 1.0),
        burst([0, 1, 3, 4, 12, 3, 4, 0, 0, 1, 6], [30] * 11, [2, 1.5], 0.4),
        burst([1, 0, 0, 7, 14, 0, 0, 1, 5, 12], [20, 22, 25, 25, 30, 0, 12, 31, 33, 40],
              [1.5, 3], 0.3),
    ],
    "curves of the annual series": curves(SYNTHETIC),
    "curves of the cumulative series": curves(np.cumsum(SYNTHETIC)),
    "segments": [segments(SYNTHETIC, k) for k in range(1, 6)],
    "lotka": [lotka(range(1, 9), [120, 31, 14, 6, 4, 2, 2, 1]),
              lotka([1, 2, 3, 5, 10], [783, 205, 65, 11, 1])],
    "zeta": {str(s): float(special.zeta(s)) for s in (1.05, 1.5, 2, 3.5, 10, 30)},
}
print(json.dumps(golden, indent=1))
