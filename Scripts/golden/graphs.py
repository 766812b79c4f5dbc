"""Golden numbers of the graph kernels, from independent programs.

    python3 -m venv venv && venv/bin/pip install networkx==3.6.1 scikit-learn igraph leidenalg
    venv/bin/python Scripts/golden/graphs.py > Tests/KernelsTests/Golden/GraphGoldens.swift

One entry per graph: its edges, and what networkx, numpy, scikit-learn and leidenalg find. Pathfinder
is computed from its definition (minimax distances of all pairs), not by Kruskal's algorithm.
"""

import json
import random

import igraph
import leidenalg
import networkx as nx
import numpy as np
from sklearn.metrics import silhouette_samples
from sklearn.metrics.pairwise import cosine_distances

COUNTRIES = ["China", "USA", "Australia", "Canada", "Germany", "Poland", "Spain", "Portugal",
             "Brazil", "South Korea", "Iran"]
COUNTRY_LINKS = [("China", "USA", 9), ("China", "Australia", 6), ("USA", "Canada", 5),
                 ("USA", "Germany", 4), ("Germany", "Poland", 2), ("Germany", "Spain", 3),
                 ("Spain", "Portugal", 2), ("Spain", "Brazil", 1), ("China", "South Korea", 1),
                 ("Canada", "Brazil", 1)]


def weighted(node_count, edges):
    graph = nx.Graph()
    graph.add_nodes_from(range(node_count))
    for source, target, weight in edges:
        graph.add_edge(source, target, weight=float(weight))
    return graph


def random_graph(seed, node_count, edge_count, weights):
    source = random.Random(seed)
    pairs = set()
    while len(pairs) < edge_count:
        # The last five nodes stay isolated, and those before them are a component of their own.
        first, second = sorted(source.sample(range(node_count - 5), 2))
        if (first < node_count - 12) == (second < node_count - 12):
            pairs.add((first, second))
    return weighted(node_count, [(a, b, source.choice(weights)) for a, b in sorted(pairs)])


def graphs():
    karate = nx.karate_club_graph()
    yield "karate", karate, [0 if karate.nodes[v]["club"] == "Mr. Hi" else 1 for v in karate]
    yield "path", weighted(5, [(0, 1, 1), (1, 2, 1), (2, 3, 1), (3, 4, 1)]), [0, 0, 0, 1, 1]
    yield ("two triangles",
           weighted(6, [(0, 1, 1), (0, 2, 1), (1, 2, 1), (2, 3, 1), (3, 4, 1), (3, 5, 1), (4, 5, 1)]),
           [0, 0, 0, 1, 1, 1])
    place = {name: number for number, name in enumerate(COUNTRIES)}
    yield ("countries", weighted(11, [(place[a], place[b], w) for a, b, w in COUNTRY_LINKS]),
           [0, 0, 0, 0, 1, 1, 1, 1, 1, 0, 2])
    for seed, size, edges, weights in ((1, 60, 140, [1, 2, 3, 4, 5]), (2, 40, 60, [0.25, 0.5, 1.0]),
                                       (3, 90, 500, [0.31, 1.7, 2.9, 4.1])):
        graph = random_graph(seed, size, edges, weights)
        clusters = [v % 4 if v < size - 5 else 4 + v % 2 for v in graph]
        yield f"random {seed}", graph, clusters


def connected_pairs(graph):
    lengths = [d for v, found in nx.all_pairs_shortest_path_length(graph)
               for u, d in found.items() if u != v]
    return {"averagePathLength": float(np.mean(lengths)) if lengths else 0,
            "diameter": max(lengths, default=0)}


def eigenvector(graph, weight):
    """The largest component's vector by a dense symmetric solver; 0 elsewhere."""
    component = sorted(max(nx.connected_components(graph), key=lambda c: (len(c), -min(c))))
    values, vectors = np.linalg.eigh(nx.to_numpy_array(graph.subgraph(component),
                                                       nodelist=component, weight=weight))
    result = np.zeros(graph.number_of_nodes())
    result[component] = np.abs(vectors[:, -1])
    return {"eigenvector": result.tolist(), "eigenvalue": float(values[-1])}


def silhouettes(graph, clusters):
    nodes = sorted(graph)
    adjacency = nx.to_numpy_array(graph, nodelist=nodes, weight=None)
    labels = np.array(clusters)
    indicator = np.eye(labels.max() + 1)[labels]
    hops = np.full(adjacency.shape, float(len(nodes)))
    for v, found in nx.all_pairs_shortest_path_length(graph):
        for u, d in found.items():
            hops[v, u] = d

    def samples(distances):
        distances = np.array(distances)
        np.fill_diagonal(distances, 0)
        return silhouette_samples(distances, labels, metric="precomputed").tolist()

    return {"adjacencyWithSelf": samples(cosine_distances(adjacency + np.eye(len(nodes)))),
            "adjacency": samples(cosine_distances(adjacency)),
            "hops": samples(hops),
            "linkProfile": samples(cosine_distances(adjacency @ indicator))}


def pathfinder(graph):
    """Links that are not beaten by a path of stronger links only: widest paths of all pairs."""
    size = graph.number_of_nodes()
    widest = np.full((size, size), -np.inf)
    for a, b, w in graph.edges(data="weight"):
        widest[a, b] = widest[b, a] = w
    strength = widest.copy()
    for k in range(size):
        widest = np.maximum(widest, np.minimum(widest[:, k:k + 1], widest[k:k + 1, :]))
    return sorted([min(a, b), max(a, b)] for a, b in graph.edges if strength[a, b] >= widest[a, b])


def constant_potts(graph, clusters, resolution):
    within = sum(w for a, b, w in graph.edges(data="weight") if clusters[a] == clusters[b])
    sizes = np.bincount(clusters)
    total = graph.size(weight="weight")
    return float((within - resolution * (sizes * (sizes - 1) / 2).sum()) / total)


def best_quality(graph, weight):
    """The best of twenty runs of leidenalg and of igraph's own Leiden algorithm."""
    other = igraph.Graph(n=graph.number_of_nodes(), edges=list(graph.edges))
    values = [w for _, _, w in graph.edges(data="weight")] if weight else None
    found = []
    for seed in range(20):
        random.seed(seed)
        found.append(other.community_leiden(objective_function="modularity", weights=values,
                                            n_iterations=-1))
        found.append(leidenalg.find_partition(other, leidenalg.ModularityVertexPartition,
                                              weights=values, seed=seed, n_iterations=-1))
    return max(other.modularity(partition, weights=values) for partition in found)


def measures(name, graph, clusters):
    nodes = sorted(graph)
    for a, b, data in graph.edges(data=True):
        data["length"] = 1 / data["weight"]

    def column(values):
        return [values[v] for v in nodes]

    other = igraph.Graph(n=len(nodes), edges=list(graph.edges))
    lengths = [data["length"] for _, _, data in graph.edges(data=True)]
    parts = [{v for v in nodes if clusters[v] == c} for c in sorted(set(clusters))]
    return {
        "name": name, "nodeCount": len(nodes), "clusters": clusters,
        "edges": [[a, b, w] for a, b, w in graph.edges(data="weight")],
        "betweenness": column(nx.betweenness_centrality(graph, normalized=True)),
        "rawBetweenness": column(nx.betweenness_centrality(graph, normalized=False)),
        "weightedBetweenness": column(
            nx.betweenness_centrality(graph, normalized=True, weight="length")),
        # networkx compares sums of floating-point lengths exactly; igraph allows for rounding.
        "tolerantBetweenness": other.betweenness(directed=False, weights=lengths),
        "closeness": column(nx.closeness_centrality(graph, wf_improved=True)),
        "harmonic": column(nx.harmonic_centrality(graph)),
        **connected_pairs(graph),
        "pageRank": column(nx.pagerank(graph, weight=None, tol=1e-15, max_iter=2000)),
        "weightedPageRank": column(nx.pagerank(graph, tol=1e-15, max_iter=2000)),
        **eigenvector(graph, None),
        "weightedEigenvector": eigenvector(graph, "weight")["eigenvector"],
        "coreNumbers": column(nx.core_number(graph)),
        "componentSizes": sorted(map(len, nx.connected_components(graph)), reverse=True),
        "coefficients": column(nx.clustering(graph)),
        "transitivity": nx.transitivity(graph),
        "averageCoefficient": nx.average_clustering(graph),
        "density": nx.density(graph),
        "degreeCentralization": centralization(graph, False),
        "degreeCentralizationWithLoops": centralization(graph, True),
        "modularity": nx.community.modularity(graph, parts, weight=None),
        "weightedModularity": nx.community.modularity(graph, parts, weight="weight"),
        "resolvedModularity": nx.community.modularity(graph, parts, weight="weight", resolution=1.5),
        "constantPotts": constant_potts(graph, clusters, 0.1),
        "bestModularity": best_quality(graph, False),
        "bestWeightedModularity": best_quality(graph, True),
        "silhouettes": silhouettes(graph, clusters),
        "pathfinder": pathfinder(graph),
        "spanningWeight": nx.maximum_spanning_tree(graph).size(weight="weight"),
    }


def centralization(graph, loops):
    """igraph's centr_degree, which its R interface (and bibliometrix) calls with loops = TRUE."""
    degrees = [d for _, d in graph.degree]
    highest = max(degrees)
    size = len(degrees)
    top = size * (size - 1) if loops else (size - 1) * (size - 2)
    return sum(highest - d for d in degrees) / top


def directed():
    source = random.Random(5)
    graph = nx.DiGraph()
    graph.add_nodes_from(range(30))
    while graph.number_of_edges() < 70:
        # The last three nodes have no edge; some others no successor.
        a, b = source.sample(range(27), 2)
        if a % 7:
            graph.add_edge(a, b, weight=source.choice([1.0, 2.0, 3.0]))
    nodes = sorted(graph)
    betweenness = nx.betweenness_centrality(graph)
    raw = nx.betweenness_centrality(graph, normalized=False)
    rank = nx.pagerank(graph, tol=1e-15, max_iter=2000)
    plain = nx.pagerank(graph, weight=None, tol=1e-15, max_iter=2000)
    return {"nodeCount": 30, "edges": [[a, b, w] for a, b, w in graph.edges(data="weight")],
            "betweenness": [betweenness[v] for v in nodes], "rawBetweenness": [raw[v] for v in nodes],
            "weightedPageRank": [rank[v] for v in nodes], "pageRank": [plain[v] for v in nodes]}


print("// Made by Scripts/golden/graphs.py; one line of JSON for each graph.\n")
print('let graphGoldenLines = #"""')
for case in graphs():
    print("  " + json.dumps(measures(*case), sort_keys=True))
print('  """#\n')
print('let directedGoldenLine = #"""')
print("  " + json.dumps(directed(), sort_keys=True))
print('  """#')
