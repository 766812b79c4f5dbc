"""The tests of modules, built with the sanitizers of addresses and of threads."""
import os
import re
import subprocess

NAME = "sanitizers"
WHAT = "the tests of modules under the address and the thread sanitizer; what either reports is a failure"

MODULES = [
    "SQLiteTests", "RecordReadingTests", "KernelsTests", "BibliographyTests", "AnalysisTests",
    "StudyTests"]
REPORT = re.compile(r"ERROR: AddressSanitizer.*|WARNING: ThreadSanitizer.*|SUMMARY: \w+Sanitizer.*")


def add_arguments(parser):
    parser.add_argument(
        "--sanitizer", action="append", choices=["address", "thread"], help="only this one")
    parser.add_argument(
        "--filter", action="append", help=f"tests to run (default: {' '.join(MODULES)})")
    parser.add_argument("--skip", action="append", default=[], help="tests to leave out")


def run(trial):
    tests = {}
    for sanitizer in trial.options.sanitizer or ["address", "thread"]:
        if trial.is_over:
            break
        tests[sanitizer] = run_tests(trial, sanitizer)
    return {"tests": tests}


def run_tests(trial, sanitizer):
    """Builds and runs the tests; gives how many ran."""
    common = [f"--sanitize={sanitizer}", "--scratch-path", str(trial.root / f".build-{sanitizer}")]
    subprocess.run(["swift", "build", "--build-tests", *common], cwd=trial.root, check=True)
    command = ["swift", "test", "--skip-build", "--disable-xctest", *common]
    for name in trial.options.filter or MODULES:
        command += ["--filter", name]
    for name in trial.options.skip:
        command += ["--skip", name]
    # Leaks are looked for at the end of a process, and nothing of a command's lives longer. Threads
    # that SQLite and the runtime synchronise in ways the sanitizer does not see are no reports of ours:
    # they would be named by the summary.
    environment = dict(
        os.environ, TMPDIR=str(trial.new_folder()), SWIFT_BACKTRACE="enable=no",
        ASAN_OPTIONS="detect_leaks=0", TSAN_OPTIONS="halt_on_error=0")
    done = subprocess.run(
        command, cwd=trial.root, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        text=True, errors="replace")
    for report in sorted(set(REPORT.findall(done.stdout))):
        trial.fail(f"{sanitizer}: {report}")
    failed = re.findall(r"^.* Test .* (?:recorded an issue|failed after).*", done.stdout, re.M)
    for line in failed[:20]:
        trial.fail(f"{sanitizer}: {line.strip()}")
    ran = re.findall(r"Test run with ([\d,]+) tests?", done.stdout)
    if not ran or done.returncode != 0 and not failed:
        trial.fail(f"{sanitizer}: status {done.returncode}: {done.stdout[-600:]}")
    return sum(int(number.replace(",", "")) for number in ran)
