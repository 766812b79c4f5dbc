#!/usr/bin/env python3
"""Import of a synthetic corpus: ours beside C programs that insert rows of the same kind, and beside the
sqlite3 shell that copies the very rows that we make, in key order, with all indexes and the full-text index:
what SQLite alone takes for such a file, without reading anything.

usage: run.py [--records 10000] [--runs 3] [--perf DIR] [--work DIR] [--binary FILE] [--before FILE]

DIR of --perf holds gen_wos.py and c/wosfast.c, c/wosimp.c (default: ../shared/perf beside the checkout,
or $BIBLIOLITE_SHARED/perf). The corpus and the C programs are made in --work and used again. The runs take
turns; printed are the medians of each: time by the clock, processor time of all threads, records a second
and peak memory, how many times as long Bibliolite takes, and the load of the machine meanwhile, which says
how much the clock is worth.
"""
import argparse, os, pathlib, sqlite3, statistics, subprocess, sys, time

root = pathlib.Path(__file__).resolve().parents[2]
shared = pathlib.Path(os.environ.get("BIBLIOLITE_SHARED", root.parent / "shared"))
parser = argparse.ArgumentParser()
parser.add_argument("--records", type=int, default=10_000)
parser.add_argument("--runs", type=int, default=3)
parser.add_argument("--perf", type=pathlib.Path, default=shared / "perf")
parser.add_argument("--work", type=pathlib.Path, default=pathlib.Path("/tmp/bibliolite-benchmark"))
parser.add_argument("--binary", type=pathlib.Path, default=root / ".build/release/bibliolite")
parser.add_argument("--before", type=pathlib.Path, help="an earlier binary to compare with")
options = parser.parse_args()

options.work.mkdir(parents=True, exist_ok=True)
corpus = options.work / f"wos-{options.records}"
if not corpus.exists():
    subprocess.run([sys.executable, options.perf / "gen_wos.py", "--records", str(options.records),
                    "--seed", "1", "--out", corpus], check=True, stdout=subprocess.DEVNULL)
programs = {}
for name in ("wosfast", "wosimp"):
    programs[name] = options.work / name
    subprocess.run(["gcc", "-O3", "-march=x86-64-v2", "-w", "-o", programs[name],
                    options.perf / "c" / f"{name}.c", "-lsqlite3"], check=True)

database = options.work / "run.db"
imported = options.work / "imported.db"
copy = options.work / "copy.sql"


def remove(path):
    for suffix in ("", "-wal", "-shm", "-journal"):
        pathlib.Path(str(path) + suffix).unlink(missing_ok=True)


def write_copy():
    """The SQL that makes the imported database again from its own rows."""
    remove(imported)
    subprocess.run([options.binary, "import", "--quiet", imported, corpus], check=True)
    connection = sqlite3.connect(imported)
    objects = connection.execute(
        "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"
    ).fetchall()
    tables = [(name, sql) for kind, name, sql in objects
              if kind == "table" and not name.startswith("paper_search_")]
    lines = ["PRAGMA page_size = 8192; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;",
             "PRAGMA cache_size = -65536; PRAGMA foreign_keys = OFF; PRAGMA temp_store = FILE;",
             f"ATTACH '{imported}' AS source; BEGIN;"]
    lines += [sql + ";" for _, sql in tables]
    for name, sql in tables:
        if "VIRTUAL TABLE" in sql:
            continue
        # Without generated columns.
        columns = ", ".join(row[1] for row in connection.execute(f"PRAGMA table_info({name})"))
        lines.append(f"INSERT INTO {name} ({columns}) SELECT {columns} FROM source.{name};")
    lines += [sql + ";" for kind, _, sql in objects if kind == "index"]
    lines += [sql + ";" for kind, _, sql in objects if kind == "view"]
    lines += ["INSERT INTO paper_search(paper_search) VALUES ('rebuild');", "COMMIT;"]
    copy.write_text("\n".join(lines))


write_copy()
commands = {
    "bibliolite": [options.binary, "import", "--quiet", database, corpus],
    **({"bibliolite before": [options.before, "import", "--quiet", database, corpus]}
       if options.before else {}),
    "C, virtual table, all indexes": [programs["wosfast"], "sqlite", corpus, database, "index=late"],
    "C, prepared statements": [programs["wosimp"], "sqlite", corpus, database, "index=late"],
    "sqlite3, the same rows copied": ["sqlite3", "-bail", database, f".read {copy}"],
}


def run(command):
    """Wall seconds, processor seconds and peak memory in MB of one run."""
    remove(database)
    start = time.monotonic()
    process = subprocess.Popen([str(word) for word in command], stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    if status != 0:
        sys.exit(f"failed with status {status}: {command}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


figures = {name: [] for name in commands}
for _ in range(options.runs):
    for name, command in commands.items():
        figures[name].append(run(command))
medians = {name: [statistics.median(column) for column in zip(*runs)] for name, runs in figures.items()}
print(f"{options.records} records, medians of {options.runs} runs that took turns, "
      f"load {os.getloadavg()[0]:.1f}")
print(f"{'':32} {'wall s':>8} {'cpu s':>8} {'records/s':>10} {'peak MB':>8} {'wall ratio':>10} {'cpu ratio':>10}")
for name, (wall, cpu, memory) in medians.items():
    ratios = (medians["bibliolite"][0] / wall, medians["bibliolite"][1] / cpu)
    print(f"{name:32} {wall:8.2f} {cpu:8.2f} {options.records / wall:10.0f} {memory:8.0f} "
          f"{ratios[0]:10.2f} {ratios[1]:10.2f}")
remove(database)
remove(imported)
