#!/usr/bin/env python3
"""Golden numbers for Sources/Kernels/Citations: small invented networks of citations.

    pip install networkx
    python3 Scripts/golden/citations.py > Tests/KernelsTests/Golden/CitationGoldens.swift

Weights are found by walking every path of the shrunk network, the global path by comparing the sums
of all of them, and the reduction by networkx. Nodes are named by their least paper.
"""
import json
import random
from collections import Counter

import networkx as nx


def shrink(graph):
    name = {}
    for component in nx.strongly_connected_components(graph):
        for node in component:
            name[node] = min(component)
    result = nx.DiGraph((name[u], name[v]) for u, v in graph.edges if name[u] != name[v])
    return result


def walks(dag):
    """Every path of at least one arc, as a list of nodes."""
    stack = [[v] for v in dag]
    while stack:
        path = stack.pop()
        for w in dag.successors(path[-1]):
            stack.append(path + [w])
            yield path + [w]


def case(name, papers, pairs):
    dag = shrink(nx.DiGraph(pairs))
    sources = {v for v in dag if dag.in_degree(v) == 0}
    sinks = {v for v in dag if dag.out_degree(v) == 0}
    found = {"spc": Counter(), "splc": Counter(), "spnp": Counter()}
    whole = []
    for path in walks(dag):
        arcs = list(zip(path, path[1:]))
        found["spnp"].update(arcs)
        if path[-1] in sinks:
            found["splc"].update(arcs)
            if path[0] in sources:
                found["spc"].update(arcs)
                whole.append(arcs)
    result = {"name": name, "papers": papers, "pairs": pairs, "paths": len(whole),
              "sources": len(sources), "sinks": len(sinks)}
    for kind, counts in found.items():
        sums = [sum(counts[a] for a in arcs) for arcs in whole]
        best = max(sums, default=0)
        along = {a for arcs, s in zip(whole, sums) if s == best for a in arcs}
        result[kind] = {"weights": sorted([u, v, n] for (u, v), n in counts.items()),
                        "global": sorted(map(list, along)), "sum": best}
    result["reduction"] = sorted(map(list, nx.transitive_reduction(dag).edges)) if dag else []
    return result


def cases():
    yield case("no citation", 3, [])
    yield case("one citation", 2, [[1, 0]])
    yield case("three that cite one another", 5, [[0, 1], [1, 2], [2, 0], [2, 3], [4, 0]])
    yield case("two circles", 6, [[0, 1], [1, 0], [1, 2], [0, 3], [2, 3], [3, 2], [3, 4], [1, 4]])
    yield case("only a circle", 3, [[0, 1], [1, 0]])
    for seed in range(14):
        source = random.Random(seed)
        papers = source.randint(4, 13)
        pairs = [[u, v] for u in range(papers) for v in range(u + 1, papers)
                 if source.random() < 0.35]
        pairs += [[v, u] for u, v in pairs if source.random() < 0.06]
        yield case(f"seed {seed}", papers, pairs)


print("// Made by Scripts/golden/citations.py; one line of JSON for each network.\n")
print('let citationGoldenLines = #"""')
for found in cases():
    print("  " + json.dumps(found))
print('  """#')
