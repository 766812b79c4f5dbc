"""Each writing command is killed, or interrupted by Ctrl-C, at many moments, and then run again."""
import hashlib
import os
import shutil
import signal
import subprocess
import time

import commands
import content
import corpus
import program

NAME = "kills"
WHAT = (
    "each command that writes is killed, or interrupted as by Ctrl-C, at moments all over its time; the "
    "database must be whole, and the command run again end as if undisturbed")

JOURNALS = {"x.db-journal", "x.db-wal", "x.db-shm"}
OTHER = ["screen", "x.db", "--exclude", "--reason", "r", "--sql", "SELECT paper_id FROM papers LIMIT 1"]


def add_arguments(parser):
    parser.add_argument("--times", type=int, default=20, help="kills of each command (default: 20)")
    parser.add_argument(
        "--interrupts", type=int, default=8, help="Ctrl-C of each command (default: 8)")
    parser.add_argument(
        "--records", type=int, default=100, help="records of each of two exports (default: 100)")
    parser.add_argument(
        "--command", action="append", metavar="NAME", help="only this command, can be given again")


def run(trial):
    options = trial.options
    states = corpus.folders(trial, options.records)
    trial.begin()
    counts = {"kills": 0, "interrupts": 0}
    amid = {"kills": 0, "interrupts": 0}
    chosen = [
        command for command in commands.COMMANDS
        if not options.command or command.name in options.command]
    subjects = {}
    # A turn of each command after the other, so that all get theirs where time is short.
    for turn in range(options.times + options.interrupts):
        for command in trial.random.sample(chosen, len(chosen)):
            if trial.is_over:
                break
            if command.name not in subjects:
                subjects[command.name] = Subject(trial, command, states[command.state])
            number, hit, had_changed = subjects[command.name].disturb(turn)
            kind = "kills" if number == signal.SIGKILL else "interrupts"
            counts[kind] += hit
            amid[kind] += hit and had_changed
    return {
        "commands": len(subjects), "kills": counts["kills"], "of them with something written":
        amid["kills"], "interrupts": counts["interrupts"], "of these with something written":
        amid["interrupts"],
    }


class Subject:
    """A command with what it makes of its folder when nothing disturbs it."""

    def __init__(self, trial, command, state):
        self.trial, self.command, self.state = trial, command, state
        self.before = Snapshot(state)
        self.content_before = self._content(state)
        folder = self._new_folder()
        first = program.run(trial.program, command.arguments, folder)
        self.status, self.seconds = first.status, first.seconds
        self.after = Snapshot(folder)
        self.content_after = self._content(folder)
        again = program.run(trial.program, command.arguments, folder)
        self.status_again = again.status
        for outcome in (first, again):
            if outcome.crash:
                trial.fail(f"undisturbed: {outcome}: {outcome.crash}")
        self.plan = self._plan(trial.options.times, trial.options.interrupts)
        trial.say(f"{command.name}: {self.seconds:.2f} s undisturbed")

    def _plan(self, kills, interrupts):
        """The signals and their moments."""
        signals = [signal.SIGKILL] * kills + [signal.SIGINT] * interrupts
        self.trial.random.shuffle(signals)
        return list(zip(signals, self._moments(len(signals))))

    def _moments(self, count):
        """Seconds into the run: a third spread evenly, a third at random; the rest are seconds after
        the first change of a file, given as a negative number."""
        third = count // 3
        span = self.seconds * 1.05
        even = [span * (index + 0.5) / third for index in range(third)]
        chance = [self.trial.random.uniform(0, span) for _ in range(third)]
        aimed = [
            -self.trial.random.uniform(1e-4, span / 4) for _ in range(count - 2 * third)]
        moments = even + chance + aimed
        self.trial.random.shuffle(moments)
        return moments

    def _new_folder(self):
        folder = corpus.copy(self.trial, self.state)
        (folder / "tmp").mkdir()
        return folder

    @staticmethod
    def _content(folder):
        path = folder / "x.db"
        if not path.exists() or path.stat().st_size == 0:
            return None
        return content.Content(path, runs=False)

    def disturb(self, turn):
        """One run that is ended by a signal, and all that is asked afterwards.

        Returns the signal, whether it came before the end, and whether a file had changed by then."""
        number, moment = self.plan[turn]
        folder = self._new_folder()
        process = program.start(
            self.trial.program, self.command.arguments, folder, {"TMPDIR": str(folder / "tmp")})
        wait_for(process, folder, moment)
        sent = time.monotonic()
        process.send_signal(number)
        try:
            process.wait(self.trial.options.patience + 10)
        except subprocess.TimeoutExpired:
            pass
        delay = time.monotonic() - sent
        outcome = program.finish(process, 0.1)
        title = (
            f"{self.command.name} ({self.command.line}), {signal.Signals(number).name} at "
            f"{'change + ' if moment < 0 else ''}{abs(moment):.4f} s, seed {self.trial.options.seed}: ")
        faults = []
        if outcome.is_hanging or delay > self.trial.options.patience:
            faults.append(f"ended {delay:.1f} s after the signal")
        elif outcome.status == -number:
            faults += self._leftovers(folder, number)
        elif outcome.status != self.status:
            faults.append(f"ended by neither the signal nor itself: {outcome}")
        changed = Snapshot(folder) != self.before
        if changed:
            faults += self._soundness(folder)
            faults += self._second_run(folder)
        for fault in faults:
            self.trial.fail(title + fault)
        if not (faults and self.trial.options.keep):
            shutil.rmtree(folder)
        return number, outcome.status == -number, changed

    def _leftovers(self, folder, number):
        """What lies about after the signal; what an output is then."""
        faults = []
        now = Snapshot(folder)
        if number == signal.SIGINT:
            strange = now.files.keys() - self.before.files.keys() - JOURNALS - {"x.db"}
            strange -= {
                name for name in self.command.outputs if now.files.get(name) == self.after.files[name]}
            if strange:
                faults.append(f"left {sorted(strange)}")
        for name in self.command.outputs:
            known = (self.before.files.get(name), self.after.files[name])
            if now.files.get(name) not in known:
                faults.append(f"{name} is neither as before nor whole")
        for name, digest in self.before.files.items():
            if name != "x.db" and name not in self.command.outputs and now.files.get(name) != digest:
                faults.append(f"{name} is not as before")
        return faults

    def _soundness(self, folder):
        """Of a copy: it is a whole database with all or nothing in it, and the next command either works
        or says why it does not."""
        copied = corpus.copy(self.trial, folder)
        try:
            path = copied / "x.db"
            if not path.exists():
                return [] if self.content_before is None else ["the database is gone"]
            damage = content.damage(path)
            if damage:
                return [f"damaged: {damage}"]
            faults = []
            found = self._content(copied)
            if self.command.is_atomic and found not in (self.content_before, self.content_after):
                faults.append("half done: " + found.differences(self.content_before))
            if found is None or "papers" not in found.tables:
                return faults
            other = program.run(self.trial.program, OTHER, copied)
            if other.status == 0:
                check = program.run(self.trial.program, ["check", "-q", "x.db"], copied)
                if check.status != 0:
                    faults.append(f"another command ran, then {check}\n{check.output.decode()}")
            elif other.crash or "stopped before its end" not in other.messages:
                faults.append(f"another command: {other}")
            return faults
        finally:
            shutil.rmtree(copied)

    def _second_run(self, folder):
        """The command run again must end as the undisturbed one."""
        outcome = program.run(
            self.trial.program, self.command.arguments, folder, changes={"TMPDIR": str(folder / "tmp")})
        faults = []
        if outcome.crash or outcome.status not in (self.status, self.status_again):
            return [f"run again: {outcome}"]
        check = program.run(self.trial.program, ["check", "-q", "x.db"], folder)
        if check.status != 0:
            faults.append(f"run again, then {check}\n{check.output.decode()}")
        found = self._content(folder)
        if found != self.content_after:
            faults.append("run again, differs: " + found.differences(self.content_after))
        now = Snapshot(folder)
        for name in now.files.keys() | self.after.files.keys():
            if name != "x.db" and now.files.get(name) != self.after.files.get(name):
                faults.append(f"run again, {name} is not as after an undisturbed run")
        return faults


class Snapshot:
    """The files of a folder and of its folder for temporary files, by name, with digests of their bytes."""

    def __init__(self, folder):
        self.files = {}
        for place, prefix in ((folder, ""), (folder / "tmp", "tmp/")):
            if place.is_dir():
                for path in place.iterdir():
                    if path.is_file():
                        self.files[prefix + path.name] = hashlib.sha256(path.read_bytes()).digest()

    def __eq__(self, other):
        return self.files == other.files


def wait_for(process, folder, moment):
    """Until the moment of the run, or so long after the first change in the folder, or its end."""
    began = process.began
    if moment < 0:
        known = state_of(folder)
        while process.poll() is None and state_of(folder) == known:
            pass
        began, moment = time.monotonic(), -moment
    while process.poll() is None and (left := began + moment - time.monotonic()) > 0:
        time.sleep(min(left, 0.001))


def state_of(folder):
    found = []
    for place in (folder, folder / "tmp"):
        for entry in os.scandir(place):
            try:
                status = entry.stat()
            except FileNotFoundError:
                continue
            found.append((entry.name, status.st_mtime_ns, status.st_size))
    return found
