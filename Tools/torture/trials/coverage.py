"""Which lines of the readers, the import and the kernels the tests run."""
import os
import pathlib
import shutil
import subprocess

import gaps
import reduced_package

NAME = "coverage"
WHAT = (
    "the tests of the readers, the import and the kernels, built with counters: percent of lines that "
    "they run ([the others](reliability/gaps.md))")

TARGETS = ["Schema", "Queries", "SQLite", "RecordReading", "Kernels", "Bibliography",
           "SQLiteTests", "RecordReadingTests", "KernelsTests", "BibliographyTests"]
PARTS = {
    "readers": ["Sources/RecordReading"],
    "import": ["Sources/Bibliography/Drafts", "Sources/Bibliography/Decoding",
               "Sources/Bibliography/Import", "Sources/Bibliography/Normalising",
               "Sources/Bibliography/Authors"],
    "kernels": ["Sources/Kernels"],
}
# A part below this is a failure.
LEAST = 95.0


def add_arguments(parser):
    parser.add_argument("--gaps", action="store_true", help="list the lines that no test runs")
    parser.add_argument("--package", metavar="FOLDER", help="build here, to build less the next time")


def run(trial):
    folder = pathlib.Path(trial.options.package or trial.new_folder()).resolve()
    reduced_package.make(trial.root, folder, TARGETS)
    trial.say("building")
    # Optimised: the import takes twenty times as long without. Counters are of the source all the same.
    said, is_built = reduced_package.build(
        folder, "-c", "release", "-Xswiftc", "-enable-testing", "--enable-code-coverage")
    if not is_built:
        raise SystemExit(f"error: the build failed:\n{said[-3000:]}")
    program = reduced_package.test_program(folder, "release")
    trial.say("running the tests")
    counters = trial.folder / "counters"
    done = subprocess.run(
        ["nice", program, "--testing-library", "swift-testing"], text=True,
        env=dict(os.environ, LLVM_PROFILE_FILE=f"{counters}/%p.profraw"),
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if done.returncode != 0:
        trial.fail(f"the tests: status {done.returncode}: {done.stdout[-1000:]}")
    files = exported(trial, program, counters)
    files = {str(pathlib.Path(name).relative_to(folder)): lines for name, lines in files.items()
             if pathlib.Path(name).is_relative_to(folder)}
    figures = {}
    listed = gaps.Gaps(trial.root)
    for part, folders in PARTS.items():
        names = [name for name in files if any(name.startswith(place + "/") for place in folders)]
        figures[f"% of {part}"] = share([files[name] for name in names])
        if figures[f"% of {part}"] < LEAST:
            trial.fail(f"{part}: {figures[f'% of {part}']} % of lines, less than {LEAST} %")
        for name in sorted(names):
            listed.add(part, name, files[name])
            percent = share([files[name]])
            if percent < LEAST or trial.options.gaps and percent < 100:
                print(f"{name}: {percent} %")
                if trial.options.gaps:
                    show_gaps(trial.root / name, files[name])
    if trial.options.record:
        listed.write()
    return figures


def tool(name):
    """The one that came with the compiler: others may not read its counters."""
    beside = pathlib.Path(shutil.which("swift")).resolve().parent / name
    return beside if beside.exists() else name


def exported(trial, program, counters):
    """By file: whether each line that holds code was run, by its number."""
    merged = trial.folder / "all.profdata"
    subprocess.run(
        [tool("llvm-profdata"), "merge", "-sparse", "-o", merged, *counters.glob("*.profraw")], check=True)
    text = subprocess.run(
        [tool("llvm-cov"), "export", "-instr-profile", merged, "-format=lcov", program],
        check=True, capture_output=True, text=True).stdout
    files, lines = {}, {}
    for line in text.splitlines():
        if line.startswith("SF:"):
            lines = files.setdefault(line[3:], {})
        elif line.startswith("DA:"):
            number, count = line[3:].split(",")[:2]
            lines[int(number)] = lines.get(int(number), False) or int(count) > 0
    return files


def share(files):
    """Percent of the lines that were run, rounded down: 94.99 is not 95."""
    all_lines = sum(len(lines) for lines in files)
    return int(1000 * sum(sum(lines.values()) for lines in files) / max(all_lines, 1)) / 10


def show_gaps(path, lines):
    text = path.read_text(encoding="utf-8").splitlines()
    for number, was_run in sorted(lines.items()):
        if not was_run:
            print(f"  {number}: {text[number - 1]}")
