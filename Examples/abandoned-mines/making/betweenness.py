"""Betweenness of an undirected graph without weights, normalised.

Brandes 2001, doi:10.1080/0022250X.2001.9990249; divided by the pairs of other nodes, (n - 1)(n - 2) / 2.
"""


def betweenness(neighbours):
    """For each node of a list of neighbour lists, the share of the other pairs' shortest paths."""
    n = len(neighbours)
    sums = [0.0] * n
    for source in range(n):
        steps, paths = [-1] * n, [0] * n
        steps[source], paths[source] = 0, 1
        order = [source]
        for node in order:
            further, ways = steps[node] + 1, paths[node]
            for other in neighbours[node]:
                if steps[other] < 0:
                    steps[other] = further
                    order.append(other)
                    paths[other] = ways
                elif steps[other] == further:
                    paths[other] += ways
        share = [0.0] * n
        for node in order[:0:-1]:
            before, part = steps[node] - 1, (1 + share[node]) / paths[node]
            for other in neighbours[node]:
                if steps[other] == before:
                    share[other] += paths[other] * part
            sums[node] += share[node]
    pairs = (n - 1) * (n - 2)
    return [value / pairs for value in sums]
