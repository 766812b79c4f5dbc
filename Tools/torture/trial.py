"""What a trial is, and how one is run from the command line.

A trial is a module of the folder `trials` with

    NAME                   its sub-command
    WHAT                   one sentence on what is done, for the help and the report
    add_arguments(parser)  options of its own
    run(trial) -> dict     figures: numbers, or a dict of numbers by name, in the order to be shown

`run` is given a `Trial`. It reports what went wrong with `trial.fail(...)`, and ends early when
`trial.is_over`.
"""
import argparse
import importlib
import os
import pathlib
import pkgutil
import random
import shutil
import subprocess
import sys
import tempfile
import time

import figures


class Trial:
    """One run of a trial: its options, a folder of its own, its randomness, its time, its failures."""

    def __init__(self, options, root, folder):
        self.options = options
        self.root = root
        self.folder = pathlib.Path(folder)
        self.program = pathlib.Path(options.program).resolve()
        self.random = random.Random(options.seed)
        self.started = self.began = time.monotonic()
        self.failures = []

    @property
    def elapsed(self):
        return time.monotonic() - self.started

    @property
    def is_over(self):
        """Whether the time that --seconds gives is used up."""
        limit = self.options.seconds
        return limit is not None and time.monotonic() - self.began >= limit

    def begin(self):
        """To be called when all is prepared: --seconds count from here."""
        self.began = time.monotonic()

    def fail(self, text):
        """Notes a failure: what was run, and what came out that should not have."""
        self.failures.append(text)
        print(f"FAILED {text}", file=sys.stderr, flush=True)

    def say(self, text):
        """A line of progress, with --verbose only."""
        if self.options.verbose:
            print(f"{self.elapsed:7.1f} s  {text}", file=sys.stderr, flush=True)

    def new_folder(self):
        """An empty folder that goes with the trial."""
        return pathlib.Path(tempfile.mkdtemp(dir=self.folder))


def found_trials():
    """The modules of the folder `trials`, by name."""
    folder = pathlib.Path(__file__).parent / "trials"
    names = sorted(module.name for module in pkgutil.iter_modules([str(folder)]))
    return [importlib.import_module(f"trials.{name}") for name in names]


def default_program(root):
    for place in (".build/release", ".build/debug", ".build-test/release"):
        if os.access(root / place / "bibliolite", os.X_OK):
            return str(root / place / "bibliolite")
    return shutil.which("bibliolite")


def add_common_arguments(parser, root):
    parser.add_argument("--program", default=default_program(root), help="the built program")
    parser.add_argument("--seed", type=int, default=1, help="of all random choices (default: 1)")
    parser.add_argument("--seconds", type=float, help="try no more after so many seconds (default: when done)")
    parser.add_argument(
        "--patience", type=float, default=2, metavar="S",
        help="how long a command may take to end after Ctrl-C; more on a busy machine (default: 2)")
    parser.add_argument("--record", action="store_true", help="keep the figures in docs/reliability")
    parser.add_argument("--keep", metavar="FOLDER", help="leave the files of the trial in this folder")
    parser.add_argument("--verbose", action="store_true", help="say how far it is")


def main(description, root):
    parser = argparse.ArgumentParser(
        prog="Scripts/torture", description=description,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    choices = parser.add_subparsers(dest="trial", required=True, metavar="TRIAL")
    modules = {module.NAME: module for module in found_trials()}
    for module in modules.values():
        sub_parser = choices.add_parser(module.NAME, help=module.WHAT, description=module.WHAT)
        add_common_arguments(sub_parser, root)
        module.add_arguments(sub_parser)
    choices.add_parser("report", help="write the figures into docs/reliability.md")
    options = parser.parse_args()
    if options.trial == "report":
        figures.write_report(root, modules)
        return 0
    if options.program is None:
        parser.error("no built program: give --program")
    return run(modules[options.trial], options, root)


def run(module, options, root):
    if options.keep:
        os.makedirs(options.keep, exist_ok=True)
    folder = options.keep or tempfile.mkdtemp(prefix="bibliolite-torture-")
    try:
        trial = Trial(options, root, folder)
        result = module.run(trial)
        seconds = round(trial.elapsed)
    finally:
        if not options.keep:
            shutil.rmtree(folder, ignore_errors=True)
    result["failures"] = len(trial.failures)
    print(f"{module.NAME}: {figures.in_words(result)} ({seconds} s)")
    if options.record:
        version = subprocess.run(
            [trial.program, "--version"], capture_output=True, text=True, check=True).stdout.split("\n")[0]
        figures.record(root, module.NAME, version, options.seed, seconds, result)
    return 1 if trial.failures else 0
