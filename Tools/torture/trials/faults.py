"""Operations fail one after the other, and power is lost, while each command runs."""
import concurrent.futures
import shutil

import aftermath
import commands
import corpus
import fault_library
import reader
from fault_library import CODES, LOST, PASSING

NAME = "faults"
WHAT = (
    "while each command runs, the n-th operation of SQLite's VFS, of its allocator or of the program's own "
    "files fails, once or from then on, for every n; and power is lost, with unsynced changes dropped, "
    "torn or reordered. The command says so or has done its work, the database is sound, before or after, "
    "and the command run again ends as if undisturbed")

# An import whose log another program holds.
READ_COMMAND = "import of another export"
READING = [
    commands.Command("query", "whole", "query x.db countries/top-countries"),
    commands.Command("info", "whole", "info x.db"),
    commands.Command("check", "whole", "check x.db"),
    commands.Command("verify", "whole", "verify x.db"),
]


def add_arguments(parser):
    parser.add_argument(
        "--most", type=int, default=40, metavar="N",
        help="of an operation that a command does more often, fail N spread over its time (default: 40)")
    parser.add_argument(
        "--losses", type=int, default=40, metavar="N",
        help="losses of power in each command; half as many after its end (default: 40)")
    parser.add_argument(
        "--readers", type=int, default=8, metavar="N",
        help="losses of power after an import that another program kept from leaving its log, half a "
        "minute each, all at once (default: 8)")
    parser.add_argument(
        "--records", type=int, default=20, help="records of each of two exports (default: 20)")
    parser.add_argument(
        "--command", action="append", metavar="NAME", help="only this command, can be given again")
    parser.add_argument(
        "--operation", action="append", metavar="NAME", choices=[*CODES, "power"],
        help="only this operation, or power, can be given again")


def run(trial):
    options = trial.options
    states = corpus.folders(trial, options.records)
    library = fault_library.FaultLibrary(trial)
    chosen = [
        command for command in commands.COMMANDS + READING
        if not options.command or command.name in options.command]
    operations = options.operation or [*CODES, "power"]
    faults, losses = {}, {"in a command": 0, "after its end": 0}
    for command in chosen:
        if trial.is_over:
            break
        tried = Tried(trial, command, states[command.state], library)
        trial.say(f"{command.name}: {sum(tried.counts.values()):,} operations, {tried.changes:,} changes")
        for operation in operations:
            if operation == "power":
                losses["in a command"] += tried.lose_power(options.losses)
                losses["after its end"] += tried.lose_power_at_end((options.losses + 1) // 2)
                if command.name == READ_COMMAND and options.readers:
                    losses["after its end, its log not left"] = tried.lose_power_while_read(
                        options.readers)
            else:
                group = fault_library.group(operation)
                faults[group] = faults.get(group, 0) + tried.fail_each(operation, options.most)
    return {"commands": len(chosen), "faults": faults, "losses of power": losses}


class Tried:
    """A command to which faults come."""

    def __init__(self, trial, command, state, library):
        self.trial, self.command, self.library = trial, command, library
        self.subject = aftermath.Subject(trial, command, state)
        _, _, log = self._run({"POWER_LOSS_AT": 10**9})
        self.counts, self.changes = log.counts, log.changes

    def _run(self, changes):
        folder = self.subject.new_folder()
        place = folder.with_name(folder.name + ".log")
        outcome = self.subject.run(folder, self.library.environment(folder, place, changes))
        log = fault_library.Log(place)
        place.unlink(missing_ok=True)
        return outcome, folder, log

    def fail_each(self, operation, most):
        """Every one, until one is not reached any more; or `most` of them where they are more."""
        count = self.counts.get(operation, 0)
        if count == 0:
            return 0
        done = 0
        if count <= most:
            numbers = iter(range(1, 10**9))
        else:
            step = count / most
            numbers = iter(sorted(
                {1 + int(step * (index + self.trial.random.random())) for index in range(most)}))
        for index, number in enumerate(numbers):
            codes = CODES[operation]
            ways = [(code, for_ever) for code in codes for for_ever in (0, 1)
                    if not (for_ever and operation in PASSING.get(code, ()))]
            # Where they are more than a few, each fails in one of the ways.
            if count > len(ways):
                ways = [ways[index % len(ways)]]
            have_fired = [self._fail(operation, number, *way) for way in ways]
            done += sum(have_fired)
            if self.trial.is_over or (count <= most and not any(have_fired)):
                break
        return done

    def _fail(self, operation, number, code, for_ever):
        outcome, folder, log = self._run({
            "FAULT": operation, "FAULT_AT": number, "FAULT_CODE": code, "FAULT_FOR_EVER": for_ever})
        title = (
            f"{self.command.name} ({self.command.line}), {log.fired or operation} fails with {code}"
            f"{' for ever' if for_ever else ''}: ")
        faults = []
        if outcome.crash:
            faults.append(f"{outcome}: {outcome.crash}")
        elif self.subject.is_undisturbed(outcome):
            faults += self.subject.faults_of_success(outcome, folder)
        elif "rror: " not in outcome.messages and b"  failed  " not in outcome.output:
            faults.append(f"no message: {outcome}")
        faults += self.subject.faults_of_files(
            folder, may_leave_temporary_files=bool(outcome.crash), is_of_less=outcome.status == 2)
        self._finish(title, faults, outcome, folder)
        return log.fired is not None

    def lose_power(self, most):
        """At `most` of the changes of files, or at each of them where they are fewer."""
        step = max(1.0, self.changes / max(most, 1))
        done = 0
        for index in range(min(most, self.changes)):
            if self.trial.is_over:
                break
            number = 1 + int(step * index + self.trial.random.random() * (step - 1))
            outcome, folder, log = self._run({
                "POWER_LOSS_AT": number, "POWER_LOSS_SEED": self.trial.options.seed})
            title = (
                f"{self.command.name} ({self.command.line}), power lost at change {number}, seed "
                f"{self.trial.options.seed}: ")
            faults = []
            if outcome.status not in (LOST, self.subject.status):
                faults.append(f"{outcome}: {outcome.crash}")
            faults += self.subject.faults_of_files(folder, may_leave_temporary_files=True)
            self._finish(title, faults, outcome, folder)
            done += log.fired is not None
        return done

    def lose_power_at_end(self, most):
        """After the command said that it was done: all that it did is there."""
        if self.changes == 0:
            return 0
        for seed in range(1, most + 1):
            if self.trial.is_over:
                return seed - 1
            outcome, folder, _ = self._run({"POWER_LOSS_AT": 0, "POWER_LOSS_SEED": seed})
            self._finish_end(f"power lost after its end, seed {seed}", outcome, folder)
        return most

    def lose_power_while_read(self, most):
        """The same while another program reads, so that the write-ahead log stays."""
        def run(seed):
            folder = self.subject.new_folder()
            with reader.Reader(folder):
                changes = self.library.environment(
                    folder, folder.with_name(folder.name + ".log"),
                    {"POWER_LOSS_AT": 0, "POWER_LOSS_SEED": seed})
                return self.subject.run(folder, changes), folder

        with concurrent.futures.ThreadPoolExecutor(most) as pool:
            runs = list(pool.map(run, range(1, most + 1)))
        held = 0
        for seed, (outcome, folder) in enumerate(runs, 1):
            held += "-wal stays" in outcome.messages
            self._finish_end(f"power lost after its end while read, seed {seed}", outcome, folder)
        return held

    def _finish_end(self, what, outcome, folder):
        faults = [] if outcome.status == self.subject.status else [f"{outcome}"]
        copied = corpus.copy(self.trial, folder)
        faults += self.subject.faults_of_result(copied)
        shutil.rmtree(copied)
        self._finish(f"{self.command.name} ({self.command.line}), {what}: ", faults, outcome, folder)

    def _finish(self, title, faults, outcome, folder):
        """What is asked of every folder; one that is as before needs no more questions."""
        if aftermath.files_of(folder) != self.subject.files_before:
            found, is_plain = self.subject.faults_of_database(folder)
            faults += found
            # Where it is at rest before or after, most second runs would tell nothing new.
            if not is_plain or self.trial.random.random() < 0.1:
                faults += self.subject.faults_of_second_run(folder, is_of_less=outcome.status == 2)
        for fault in faults:
            said = outcome.messages.strip().splitlines()
            self.trial.fail(title + fault + (f" [said: {said[-1][:200]}]" if said else ""))
        shutil.rmtree(folder)
