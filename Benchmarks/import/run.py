#!/usr/bin/env python3
"""Import of a synthetic corpus: ours beside a C program that inserts the same kind of rows.

usage: run.py [--records 10000] [--runs 3] [--perf DIR] [--work DIR] [--binary FILE] [--before FILE]

DIR of --perf holds gen_wos.py and c/wosfast.c, c/wosimp.c (default: ../shared/perf beside the checkout,
or $BIBLIOLITE_SHARED/perf). The corpus and the C programs are made in --work and used again. The runs take
turns; printed are the medians of each: time by the clock, processor time of all threads, records a second
and peak memory, how many times as long Bibliolite takes, and the load of the machine meanwhile, which says
how much the clock is worth.
"""
import argparse, os, pathlib, resource, shutil, statistics, subprocess, sys, time

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
commands = {
    "bibliolite": [options.binary, "import", "--quiet", database, corpus],
    **({"bibliolite before": [options.before, "import", "--quiet", database, corpus]}
       if options.before else {}),
    "C, virtual table, all indexes": [programs["wosfast"], "sqlite", corpus, database, "index=late"],
    "C, prepared statements": [programs["wosimp"], "sqlite", corpus, database, "index=late"],
}


def run(command):
    """Wall seconds, processor seconds and peak memory in MB of one run."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        pathlib.Path(str(database) + suffix).unlink(missing_ok=True)
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
database.unlink(missing_ok=True)
