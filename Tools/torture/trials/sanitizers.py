"""The tests of modules with the sanitizers of addresses and threads, and C with checks of its own."""
import os
import pathlib
import re
import subprocess
import sys

import reduced_package

NAME = "sanitizers"
WHAT = (
    "the tests of modules, optimised, under the address and the thread sanitizer, where what either reports "
    "is a failure; and faults with a library, all that there is in C, that undefined behaviour ends")

SANITIZERS = ["address", "thread"]
MODULES = ["SQLite", "RecordReading", "Kernels", "Bibliography", "Analysis", "Reporting", "Study"]
# What is built for the tests of a module, besides it.
IMPORT = ["Schema", "Queries", "SQLite", "RecordReading"]
RESULTS = IMPORT + ["Kernels", "Bibliography", "Analysis"]
NEEDED = {
    "SQLite": [], "RecordReading": [], "Kernels": [], "Bibliography": IMPORT,
    "Analysis": RESULTS + ["AnalysisFixtures"], "Reporting": RESULTS,
    "Study": RESULTS + ["Reporting", "AnalysisFixtures"],
}
REPORT = re.compile(r"ERROR: AddressSanitizer.*|WARNING: ThreadSanitizer.*|SUMMARY: \w+Sanitizer.*")

# Leaks are looked for at the end of a process, and nothing of a command's lives longer.
ENVIRONMENT = {"ASAN_OPTIONS": "detect_leaks=0", "TSAN_OPTIONS": "halt_on_error=0"}


def add_arguments(parser):
    parser.add_argument(
        "--check", action="append", choices=SANITIZERS + ["undefined"],
        help="only this one, can be given again")
    parser.add_argument(
        "--module", action="append", choices=MODULES, help="only this one's tests, can be given again")
    parser.add_argument("--skip", action="append", default=[], help="tests to leave out")
    parser.add_argument(
        "--package", metavar="FOLDER", help="build in folders that begin so, to build less the next time")


def run(trial):
    checks = trial.options.check or SANITIZERS + ["undefined"]
    tests = {name: run_tests(trial, name) for name in SANITIZERS if name in checks}
    faults = run_faults(trial) if "undefined" in checks else {}
    return {"tests": tests, "faults and losses of power": faults}


def run_tests(trial, sanitizer):
    """Builds and runs the tests; gives how many ran."""
    folder = (pathlib.Path(f"{trial.options.package}-{sanitizer}").resolve()
              if trial.options.package else trial.new_folder())
    modules = trial.options.module or MODULES
    targets = {name for module in modules for name in (module, f"{module}Tests", *NEEDED[module])}
    reduced_package.make(trial.root, folder, sorted(targets))
    trial.say(f"{sanitizer}: building")
    # lld: gold cannot write what the address sanitizer asks for. Tools of the build are checked too.
    said, is_built = reduced_package.build(
        folder, "-c", "release", f"--sanitize={sanitizer}", "-Xswiftc", "-enable-testing",
        "-Xswiftc", "-use-ld=lld", environment=ENVIRONMENT)
    if not is_built:
        raise SystemExit(f"error: the build failed:\n{said[-3000:]}")
    program = reduced_package.test_program(folder, "release")
    return sum(
        run_module(trial, sanitizer, program, module) for module in modules if not trial.is_over)


def run_module(trial, sanitizer, program, module):
    """In a process of its own, which the address sanitizer ends when it reports."""
    trial.say(f"{sanitizer}: tests of {module}")
    command = ["nice", program, "--testing-library", "swift-testing", "--filter", f"^{module}Tests\\."]
    for name in trial.options.skip:
        command += ["--skip", name]
    environment = dict(
        os.environ, **ENVIRONMENT, TMPDIR=str(trial.new_folder()), SWIFT_BACKTRACE="enable=no")
    done = subprocess.run(
        command, cwd=trial.root, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        text=True, errors="replace")
    (trial.folder / f"{sanitizer}-{module}.txt").write_text(done.stdout, encoding="utf-8")
    reports = sorted(set(REPORT.findall(done.stdout)))
    failed = re.findall(r"^.* Test .* (?:recorded an issue|failed after).*", done.stdout, re.M)
    for line in reports + failed[:20]:
        trial.fail(f"{sanitizer}: {module}: {line.strip()}")
    ran = re.findall(r"Test run with ([\d,]+) tests?", done.stdout)
    if not ran or done.returncode != 0 and not failed + reports:
        trial.fail(f"{sanitizer}: {module}: status {done.returncode}: {done.stdout[-600:]}")
    return sum(int(number.replace(",", "")) for number in ran)


def run_faults(trial):
    """The trial of faults, a few of each kind; its library traps what C leaves undefined."""
    seconds = 900
    if trial.options.seconds is not None:
        seconds = max(1, min(seconds, int(trial.options.seconds - trial.elapsed)))
    trial.say("undefined: faults")
    done = subprocess.run(
        [sys.executable, trial.root / "Scripts" / "torture", "faults", "--program", trial.program,
         "--seed", str(trial.options.seed), "--records", "8", "--most", "2", "--losses", "4",
         "--readers", "0", "--seconds", str(seconds)],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace")
    for line in re.findall(r"^FAILED (.*)", done.stdout, re.M):
        trial.fail(f"undefined: {line}")
    counts = re.findall(r"([\d,]+) (faults|losses of power) ", done.stdout)
    if not counts:
        trial.fail(f"undefined: status {done.returncode}: {done.stdout[-600:]}")
    return {name: int(number.replace(",", "")) for number, name in counts}
