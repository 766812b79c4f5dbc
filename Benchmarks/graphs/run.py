"""The graph kernels beside igraph, NetworKit, leidenalg, SciPy and DuckDB, in the same run.

    python3 -m venv venv && venv/bin/pip install numpy scipy igraph networkit leidenalg duckdb
    swift build -c release --package-path Benchmarks/graphs
    venv/bin/python Benchmarks/graphs/run.py [GRAPH.npy …] [--pairs PAIRS.npy --minimum 10]

GRAPH.npy holds integer rows (source, target, weight), PAIRS.npy rows (document, item). Without them
random graphs and pairs are made. Each kernel runs alone in a process of its own, three times, one
side after the other; the table shows the least processor time of each side and theirs over ours
(above 1: ours is faster), and what was computed, which must agree. `wall` is the least wall time;
on a quiet machine it equals the processor time of one thread.

    venv/bin/python Benchmarks/graphs/run.py --betweenness 3 GRAPH.npy …

compares exact betweenness only, with two threads for each program that has them: the programs take
turns, and the table shows the medians of all turns with the load of the machine.
"""

import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

import numpy as np

HERE = pathlib.Path(__file__).resolve().parent
OURS = HERE / ".build" / "release" / "graphbench"

# Our kernel, the peers' names, and the largest graph (edges) on which it is worth waiting.
KERNELS = [
    ("betweenness", ["igraph", "networkit"], 150_000),
    ("betweenness-weighted", ["igraph", "networkit"], 20_000),
    ("distances", ["igraph"], 150_000),
    ("leiden", ["igraph", "networkit", "leidenalg"], 10**9),
    ("modularity", ["igraph"], 10**9),
    ("pagerank", ["igraph", "networkit"], 10**9),
    ("cores", ["igraph", "networkit"], 10**9),
    ("triangles", ["igraph"], 10**9),
    ("spanning-tree", ["igraph", "scipy"], 10**9),
]


def peer(library, kernel, path, threads=1):
    """One run of another program's kernel; building its graph is not measured."""
    rows = np.load(path)
    count = int(rows[:, :2].max()) + 1
    weights = rows[:, 2].astype(float)
    if library in ("igraph", "leidenalg"):
        import igraph
        graph = igraph.Graph(n=count, edges=rows[:, :2])
        graph.es["w"] = weights
        graph.es["d"] = 1 / weights
        if library == "leidenalg":
            import leidenalg
            run = lambda: leidenalg.find_partition(
                graph, leidenalg.ModularityVertexPartition, weights="w", n_iterations=2, seed=1)
        else:
            parts = [node % 16 for node in range(count)]
            run = {
                "betweenness": lambda: sum(graph.betweenness(directed=False)),
                "betweenness-weighted": lambda: sum(graph.betweenness(directed=False, weights="d")),
                "distances": lambda: sum(graph.closeness()),
                "leiden": lambda: graph.community_leiden("modularity", weights="w", n_iterations=2),
                "modularity": lambda: graph.modularity(parts, weights="w"),
                "pagerank": lambda: max(graph.pagerank(weights="w", directed=False)),
                "cores": lambda: max(graph.coreness()),
                "triangles": lambda: graph.transitivity_undirected(),
                "spanning-tree": lambda: graph.spanning_tree(weights="d").ecount(),
            }[kernel]
        finish = (lambda p: graph.modularity(p.membership, weights="w")) if kernel == "leiden" \
            else float
    elif library == "networkit":
        import networkit
        from scipy.sparse import coo_matrix
        networkit.setNumberOfThreads(threads)
        values = 1 / weights if kernel == "betweenness-weighted" else weights
        graph = networkit.GraphFromCoo((values, (rows[:, 0], rows[:, 1])), n=count, directed=False,
                                       weighted=kernel not in ("betweenness",))
        algorithm = {
            "betweenness": lambda: networkit.centrality.Betweenness(graph),
            "betweenness-weighted": lambda: networkit.centrality.Betweenness(graph),
            "leiden": lambda: networkit.community.ParallelLeiden(graph, randomize=True,
                                                                 iterations=3),
            "pagerank": lambda: networkit.centrality.PageRank(graph, 0.85, tol=1e-10),
            "cores": lambda: networkit.centrality.CoreDecomposition(graph),
        }[kernel]()
        run = algorithm.run
        if kernel == "leiden":
            finish = lambda a: networkit.community.Modularity().getQuality(a.getPartition(), graph)
        else:
            whole = max if kernel in ("pagerank", "cores") else sum
            finish = lambda a: float(whole(a.scores()))
    else:
        from scipy.sparse import coo_matrix, csgraph
        matrix = coo_matrix((1 / weights, (rows[:, 0], rows[:, 1])), shape=(count, count)).tocsr()
        run = lambda: csgraph.minimum_spanning_tree(matrix)
        finish = lambda tree: float(tree.nnz)
    wall, processor = time.perf_counter(), time.process_time()
    result = run()
    return report(wall, processor, finish(result))


def report(wall, processor, value):
    return {"seconds": time.perf_counter() - wall, "processor": time.process_time() - processor,
            "value": value}


def peer_pairs(library, path, minimum):
    """Pairs of items in the same document: DuckDB's self-join on two threads, or SciPy's product."""
    rows = np.load(path)
    if library == "duckdb":
        import duckdb
        import pyarrow
        pairs = pyarrow.table({"document": rows[:, 0], "item": rows[:, 1]})
        base = duckdb.connect()
        base.execute("SET threads = 2")
        base.execute("CREATE TABLE occurrence AS SELECT * FROM pairs")
        wall, processor = time.perf_counter(), time.process_time()
        base.execute(f"""CREATE TABLE pair AS
            WITH k AS (SELECT item FROM occurrence GROUP BY 1
                       HAVING count(DISTINCT document) >= {minimum}),
            u AS (SELECT DISTINCT document, item FROM occurrence WHERE item IN (SELECT item FROM k))
            SELECT a.item AS s, b.item AS t, count(*) AS w
            FROM u AS a JOIN u AS b ON a.document = b.document AND a.item < b.item GROUP BY 1, 2""")
        return report(wall, processor, base.execute("SELECT count(*) FROM pair").fetchone()[0])
    import scipy.sparse
    wall, processor = time.perf_counter(), time.process_time()
    counts = np.bincount(rows[:, 1])
    rows = rows[counts[rows[:, 1]] >= minimum]
    _, items = np.unique(rows[:, 1], return_inverse=True)
    matrix = scipy.sparse.csr_matrix((np.ones(len(rows), np.int32), (rows[:, 0], items)))
    matrix.data[:] = 1
    return report(wall, processor, scipy.sparse.triu(matrix.T @ matrix, 1, format="coo").nnz)


def best(command, repetitions=3):
    """The least times of some processes; None when the program fails or is not installed."""
    found = []
    for _ in range(repetitions):
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode != 0:
            return None
        found.append(json.loads(done.stdout.strip().splitlines()[-1]))
        if found[-1]["seconds"] > 20:
            break
    return {"seconds": min(f["seconds"] for f in found),
            "processor": min(f["processor"] for f in found),
            "value": [v for k, v in found[-1].items()
                      if k not in ("kernel", "threads", "seconds", "processor")][-1]}


def ours(kernel, path, threads, *more):
    with tempfile.NamedTemporaryFile(suffix=".bin") as file:
        as_integers(path, file.name)
        command = [str(OURS), kernel, file.name, str(threads), "1", *map(str, more)]
        return best(command)


def as_integers(path, written):
    """The rows of an .npy file as the plain 32-bit integers that our program reads."""
    np.ascontiguousarray(np.load(path)).astype("<i4").tofile(written)


def betweenness_in_turns(path, turns):
    """Exact betweenness, unweighted: medians of `turns` runs of each program, one after the other.

    igraph has one thread; ours is shown with one and two.
    """
    with tempfile.NamedTemporaryFile(suffix=".bin") as file:
        as_integers(path, file.name)
        this = [sys.executable, __file__, "--peer"]
        programs = {
            ("ours", 2): [str(OURS), "betweenness", file.name, "2", "1"],
            ("NetworKit", 2): [*this, "networkit", "betweenness", str(path), "--threads", "2"],
            ("igraph", 1): [*this, "igraph", "betweenness", str(path)],
            ("ours", 1): [str(OURS), "betweenness", file.name, "1", "1"],
        }
        found = {program: [] for program in programs}
        loads = []
        for _ in range(turns):
            for program, command in programs.items():
                loads.append(os.getloadavg()[0])
                result = best(command, repetitions=1)
                if result:
                    found[program].append(result)
    rows = np.load(path)
    print(f"\n{pathlib.Path(path).stem}: {rows[:, :2].max() + 1:,} nodes, {len(rows):,} links; medians "
          f"of {turns} turns; load {min(loads):.1f} to {max(loads):.1f} on {os.cpu_count()} cores\n")
    print("| program | threads | wall s | processor s | sum |\n|---|---|---|---|---|")
    for (name, threads), results in found.items():
        if results:
            wall, processor = (statistics.median(r[key] for r in results)
                               for key in ("seconds", "processor"))
            print(f"| {name} | {threads} | {wall:.3f} | {processor:.3f} "
                  f"| {results[-1]['value']:.9g} |", flush=True)


def line(name, threads, found, base):
    if found is None:
        print(f"  {name:26} not available")
        return
    ratio = f"{found['processor'] / base['processor']:6.2f}×" if base else ""
    print(f"  {name:26} {threads} thread(s)  wall {found['seconds']:9.4f}  "
          f"processor {found['processor']:9.4f}  {ratio:8} value {found['value']:.10g}", flush=True)


def synthetic(folder):
    """A graph of planted groups and one of preferential attachment; pairs with a long tail."""
    source = np.random.default_rng(7)
    size, edges = 9_000, 100_000
    group = source.integers(0, 16, size)
    order = np.argsort(group, kind="stable")
    first = source.integers(0, size, edges)
    near = order[np.clip(np.searchsorted(group[order], group[first])
                         + source.integers(0, size // 20, edges), 0, size - 1)]
    second = np.where(source.random(edges) < 0.7, near, source.integers(0, size, edges))
    rows = np.c_[np.minimum(first, second), np.maximum(first, second)]
    rows = np.unique(rows[rows[:, 0] != rows[:, 1]], axis=0)
    planted = folder / "planted.npy"
    np.save(planted, np.c_[rows, source.zipf(2.0, len(rows)).clip(1, 50)])
    pool, rows = list(range(11)), []
    for node in range(11, 10_000):
        for target in {pool[source.integers(0, len(pool))] for _ in range(10)}:
            rows.append((target, node))
            pool += (target, node)
    attached = folder / "attached.npy"
    np.save(attached, np.c_[np.array(rows), source.zipf(2.0, len(rows)).clip(1, 50)])
    pairs = folder / "pairs.npy"
    items = (source.pareto(0.8, 2_000_000) * 10).astype(np.int64) % 600_000
    np.save(pairs, np.unique(np.c_[source.integers(0, 50_000, len(items)), items], axis=0))
    return [planted, attached], pairs


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("graphs", nargs="*")
    parser.add_argument("--pairs")
    parser.add_argument("--minimum", type=int, default=10)
    parser.add_argument("--only", help="one kernel")
    parser.add_argument("--betweenness", type=int, metavar="TURNS",
                        help="only exact betweenness, two threads each, in so many turns")
    parser.add_argument("--threads", type=int, default=1, help=argparse.SUPPRESS)
    parser.add_argument("--peer", nargs=3, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.peer:
        library, kernel, path = options.peer
        result = peer_pairs(library, path, options.minimum) if kernel == "pairs" \
            else peer(library, kernel, path, options.threads)
        print(json.dumps(result))
        return
    folder = pathlib.Path(tempfile.mkdtemp())
    graphs, pairs = options.graphs, options.pairs
    if not graphs and not pairs:
        graphs, pairs = synthetic(folder)
    if options.betweenness:
        for path in graphs:
            betweenness_in_turns(path, options.betweenness)
        return
    this = [sys.executable, __file__]
    for path in graphs:
        edges = len(np.load(path))
        for kernel, peers, limit in KERNELS:
            if edges > limit or options.only not in (None, kernel):
                continue
            print(f"{pathlib.Path(path).stem}: {kernel}")
            base = ours(kernel, path, 1)
            line("ours", 1, base, None)
            if kernel.startswith("betweenness") or kernel == "distances":
                line("ours", 2, ours(kernel, path, 2), None)
            for library in peers:
                line(library, 1, best([*this, "--peer", library, kernel, str(path)]), base)
    if pairs and options.only in (None, "pairs"):
        print(f"{pathlib.Path(pairs).stem}: pairs of items in {options.minimum} documents or more")
        base = ours("cooccurrence", pairs, 1, options.minimum)
        line("ours", 1, base, None)
        line("ours", 2, ours("cooccurrence", pairs, 2, options.minimum), None)
        for library, threads in (("duckdb", 2), ("scipy", 1)):
            command = [*this, "--peer", library, "pairs", str(pairs), "--minimum",
                       str(options.minimum)]
            line(library, threads, best(command), base)


main()
