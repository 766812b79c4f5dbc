"""Each reader is given inputs that coverage leads to, by libFuzzer, under the address sanitizer."""
import base64
import json
import os
import re
import subprocess
import tempfile
import time

import seeds

NAME = "fuzz"
WHAT = (
    "inputs that coverage leads to, from real files on, for each reader and for databases that commands "
    "open; a crash, a bad access, a broken property, 10 s of processor time or 2 GB is a failure")

FIGURES = ["executions", "edges", "seeds", "seconds of the clock", "failed inputs"]

# What libFuzzer reads.
COVERAGE = "edge,inline-8bit-counters,pc-table,trace-cmp"


def add_arguments(parser):
    parser.add_argument(
        "--target", action="append", choices=list(seeds.MAKERS), help="only this target, can be given again; kept figures of others stay")
    parser.add_argument(
        "--runs", type=int, default=1_000_000, help="executions of each target (default: 1,000,000)")
    parser.add_argument(
        "--target-seconds", type=int, default=3600, help="end a target after so many seconds (default: 3600)")
    parser.add_argument("--fuzzer", help="the built program of Tools/fuzzing (default: it is built)")


def run(trial):
    fuzzer = trial.options.fuzzer or build(trial)
    result = kept_figures(trial) if trial.options.target else {}
    for name in FIGURES:
        result.setdefault(name, {})
    for target in trial.options.target or seeds.MAKERS:
        if trial.is_over:
            break
        failures, began = len(trial.failures), time.monotonic()
        figures = fuzz(trial, fuzzer, target)
        figures += round(time.monotonic() - began), len(trial.failures) - failures
        for name, number in zip(FIGURES, figures):
            result[name][target] = number
    return result


def kept_figures(trial):
    path = trial.root / "docs" / "reliability" / f"{NAME}.json"
    return json.loads(path.read_text(encoding="utf-8"))["figures"] if path.exists() else {}


def build(trial):
    package = trial.root / "Tools" / "fuzzing"
    command = ["swift", "build", "--package-path", str(package), "-c", "release"]
    # lld: gold cannot write what the address sanitizer asks for.
    for flag in ("-enable-testing", "-sanitize=address", f"-sanitize-coverage={COVERAGE}", "-use-ld=lld"):
        command += ["-Xswiftc", flag]
    # Tools of the build are checked too, and do not free what they have at their end.
    subprocess.run(command, check=True, env=dict(os.environ, ASAN_OPTIONS="detect_leaks=0"))
    return package / ".build" / "release" / "fuzzing"


def fuzz(trial, fuzzer, target):
    """Gives executions, edges of code that were reached, and seeds."""
    folder = trial.folder / target
    count = seeds.write_seeds(trial.root, target, folder / "seeds")
    (folder / "found").mkdir()
    seconds = trial.options.target_seconds
    if trial.options.seconds is not None:
        seconds = max(1, min(seconds, int(trial.options.seconds - trial.elapsed)))
    command = [
        str(fuzzer), str(folder / "found"), str(folder / "seeds"), f"-runs={trial.options.runs}",
        f"-max_total_time={seconds}", f"-seed={trial.options.seed}", "-timeout=300", "-rss_limit_mb=2048",
        f"-max_len={66 if target == 'databases' else 2 * seeds.LENGTH}", "-print_final_stats=1",
        f"-artifact_prefix={folder}/", "-detect_leaks=0"]
    # Files of inputs are in memory where the system can.
    files = tempfile.TemporaryDirectory(dir="/dev/shm" if os.access("/dev/shm", os.W_OK) else None)
    environment = dict(
        os.environ, BIBLIOLITE_FUZZ=target, BIBLIOLITE_FUZZ_FOLDER=files.name,
        # A backtrace of each crash takes a minute; the input that is kept says more.
        SWIFT_BACKTRACE="enable=no",
        # Where memory was allocated is told when an input is tried again by hand.
        ASAN_OPTIONS="quarantine_size_mb=16:detect_leaks=0:malloc_context_size=0:max_malloc_fill_size=0")
    with files:
        done = subprocess.run(command, capture_output=True, text=True, errors="replace", env=environment)
    (folder / "said.txt").write_text(done.stderr, encoding="utf-8")
    report_failures(trial, target, folder, done)
    executions = re.findall(r"^stat::number_of_executed_units:\s+(\d+)", done.stderr, re.M)
    edges = re.findall(r"\bcov: (\d+)", done.stderr)
    trial.say(f"{target}: {executions[-1:]} executions, {edges[-1:]} edges")
    # After a crash there are no final figures: the last line that tells them.
    last = re.findall(r"^#(\d+)\s", done.stderr, re.M)
    return (
        int((executions or last or [0])[-1]), int((edges or [0])[-1]), count)


def report_failures(trial, target, folder, done):
    """What libFuzzer kept is told with its bytes, so that it can be tried again."""
    kept = [path for path in folder.iterdir() if path.name.startswith(("crash-", "timeout-", "oom-"))]
    for path in kept:
        said = [line for line in done.stderr.splitlines()
                if "Fatal error" in line or "property:" in line or "ERROR:" in line]
        content = path.read_bytes()
        trial.fail(
            f"{target}: {path.name}: {' | '.join(said)[:600]}; {len(content)} bytes, base64 "
            f"{base64.b64encode(content[:3000]).decode()}")
    if done.returncode != 0 and not kept:
        trial.fail(f"{target}: status {done.returncode}: {done.stderr[-600:]}")
