"""A package in which a sample of mutants are switches: made, built and run."""
import os
import pathlib
import re
import select
import shutil
import subprocess
import time

import reduced_package
from mutation import swift

# A change that makes the tests take so many times as long as usual hangs.
PATIENCE = 10
# The status with which the tests end when none has the name that is asked for.
NO_TESTS = 69
SUITE = re.compile(r"^(?:@Suite )?(?:struct|final class) (\w+Tests)\b", re.MULTILINE)
WORD = re.compile(r"[A-Z][a-z]+")


class Switches:
    """`folders` are those of the sources that may change; `targets` what is built of the package."""

    def __init__(self, trial, folders, targets):
        self.trial = trial
        self.folder = pathlib.Path(trial.options.package or trial.new_folder()).resolve()
        self.targets = targets
        self.texts = {}
        for folder in folders:
            for path in sorted((trial.root / folder).rglob("*.swift")):
                name = str(path.relative_to(trial.root))
                self.texts[name] = path.read_text(encoding="utf-8")
        self.numbered = {}
        self.seconds = {}

    def candidates(self):
        found = [mutant for path, text in self.texts.items() for mutant in swift.mutants(path, text)]
        only = self.trial.options.only
        return [mutant for mutant in found if not only or only in str(mutant)]

    def build(self, ordered):
        """Builds switches for the first of the mutants, in order, that compile; gives those."""
        wanted = self.trial.options.mutants
        modules = sorted({module(path) for path in self.texts})
        more = 'package.targets.append(.target(name: "CMutant", path: "Tools/CMutant"))\n' + "".join(
            f'package.targets.first {{ $0.name == "{name}" }}?.dependencies.append("CMutant")\n'
            for name in modules)
        self._prepare(more)
        refused = self._known_refused()
        ordered = [mutant for mutant in ordered if str(mutant) not in refused]
        mutants, rest = ordered[:wanted + wanted // 5], ordered[wanted + wanted // 5:]
        while True:
            self._write(mutants)
            said, is_built = reduced_package.build(
                self.folder, "-c", "release", "-Xswiftc", "-enable-testing")
            if is_built:
                self.program = reduced_package.test_program(self.folder, "release")
                return list(self.numbered.items())[:wanted]
            wrong = self._refused(said)
            if not wrong:
                raise SystemExit(f"error: the build failed:\n{said[-3000:]}")
            self.trial.say(f"{len(wrong)} do not compile")
            refused.update(str(self.numbered[number]) for number in wrong)
            self._refused_path.write_text("\n".join(sorted(refused)), encoding="utf-8")
            mutants = [mutant for number, mutant in self.numbered.items() if number not in wrong]
            missing = max(wanted + 5 - len(mutants), 0)
            mutants, rest = mutants + rest[:missing], rest[missing:]

    def _prepare(self, more):
        reduced_package.make(self.trial.root, self.folder, self.targets, more, self.texts)
        place = self.folder / "Tools" / "CMutant"
        reduced_package.write(place / "include" / "CMutant.h", swift.C_HEADER)
        reduced_package.write(place / "mutant.c", swift.C_SOURCE)

    @property
    def _refused_path(self):
        """Beside the build, which with the same sample need not fail again."""
        return self.folder / "refused.txt"

    def _known_refused(self):
        path = self._refused_path
        return set(path.read_text(encoding="utf-8").splitlines()) if path.exists() else set()

    def _write(self, mutants):
        self.numbered = {number: mutant for number, mutant in enumerate(mutants, 1)}
        declared = {module(path): swift.DECLARATIONS for path in self.texts}
        for path, text in self.texts.items():
            own = [(number, mutant) for number, mutant in self.numbered.items() if mutant.path == path]
            reduced_package.write(self.folder / path, swift.switched(text, own))
            for number, mutant in own:
                declared[module(path)] += swift.operator(number, mutant)
        for name, text in declared.items():
            reduced_package.write(self.folder / "Sources" / name / "Mutants.swift", text)

    def _refused(self, said):
        """The numbers of mutants at or near the lines that the compiler refuses."""
        wrong = set()
        for name, line in set(re.findall(r"^(/\S+\.swift):(\d+):\d+: error:", said, re.MULTILINE)):
            path = str(pathlib.Path(name).relative_to(self.folder))
            near = {}
            for number, mutant in self.numbered.items():
                if mutant.path == path:
                    own_line = self.texts[path].count("\n", 0, mutant.begin) + 1
                    near.setdefault(abs(own_line - int(line)), set()).add(number)
            if near and min(near) <= 30:
                wrong |= near[min(near)]
        return wrong

    def noticed(self, number, phases):
        """What shows that the mutant is not the original: a failed test, a crash, no end. Or None."""
        for phase in phases:
            found, _ = self._run(number, phase, PATIENCE * self._usual(phase) + 10)
            if found:
                return found
        return None

    def _usual(self, phase):
        """The seconds of the unchanged program, measured once for a filter, whatever is skipped of it."""
        if phase[0] not in self.seconds:
            found, self.seconds[phase[0]] = self._run(0, phase, 3600)
            if found:
                raise SystemExit(f"error: a test fails without any change: {found}")
        return self.seconds[phase[0]]

    def _run(self, number, phase, limit):
        folder = self.trial.new_folder()
        tests, skipped = phase
        command = ["nice", self.program, "--testing-library", "swift-testing", "--filter", tests]
        for some in skipped:
            command += ["--skip", some]
        process = subprocess.Popen(
            command,
            env=dict(os.environ, BIBLIOLITE_MUTANT=str(number), TMPDIR=str(folder),
                     SWIFT_BACKTRACE="enable=no", NO_COLOR="1"),
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        began = time.monotonic()
        try:
            found = watched(process, began + limit)
        finally:
            process.kill()
            process.wait()
            process.stdout.close()
            shutil.rmtree(folder, ignore_errors=True)
        return found, time.monotonic() - began


def watched(process, ends):
    """The first sign of a failure in what the tests print, or None when they pass."""
    text = b""
    while True:
        ready, _, _ = select.select([process.stdout], [], [], max(ends - time.monotonic(), 0))
        if not ready:
            return "no end"
        part = os.read(process.stdout.fileno(), 1 << 16)
        text += part
        failed = re.search(rb"\xe2\x9c\x98 ([^\n]{1,120})", text)
        if failed:
            return failed.group(1).decode("utf-8", "replace")
        if not part:
            status = process.wait()
            # All of its tests are in what was skipped.
            if status == NO_TESTS:
                return None
            return f"status {status}" if status else None
        text = text[-4096:]


def module(path):
    return path.split("/")[1]


def suites(paths):
    """The suites of files of tests, as a filter; None when there are none."""
    return named({name for path in paths for name in SUITE.findall(path.read_text(encoding="utf-8"))})


def named(names):
    return rf"\.({'|'.join(sorted(names))})/" if names else None


def named_after(name, tests):
    """The files of tests that have a word of the name, which may be in the plural on either side."""
    def share(one, other):
        return min(len(one), len(other)) > 3 and (one.startswith(other) or other.startswith(one))
    words = WORD.findall(name)
    return [test for test in tests
            if any(share(one, other) for one in words for other in WORD.findall(test.stem.removesuffix("Tests")))]


def phases(root, path, folders, left_out=()):
    """What to run, each a filter and what to skip of it: the tests that are named after a source, of its
    folder where there are some, then those of its folder, then those of `folders` of tests from its own
    module on (tests use their module and those before it), but for the suites that are `left_out`. No test
    runs twice."""
    parts = path.split("/")
    own = parts[1] + "Tests"
    near = sorted((root / "Tests" / own / "/".join(parts[2:-1])).rglob("*Tests.swift"))
    nearest = (named_after(parts[-1], near)
               or named_after(parts[-1], sorted((root / "Tests" / own).rglob("*Tests.swift"))))
    wanted = [suites(nearest)]
    if len(parts) > 3:
        wanted.append(suites(near))
    first = next(index for index, folder in enumerate(folders) if folder.split("/")[0] == own)
    for folder in folders[first:]:
        wanted.append(suites(sorted((root / "Tests" / folder).rglob("*Tests.swift")))
                      if "/" in folder else rf"^{folder}\.")
    found, done = [], [named(left_out)] if left_out else []
    for tests in wanted:
        if tests and tests not in done:
            found.append((tests, tuple(done)))
            # A module holds none of another's tests.
            done += [] if tests.startswith("^") else [tests]
    return found
