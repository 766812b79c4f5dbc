"""Two commands that write to one database at once must end as if one had followed the other."""
import itertools
import shutil
import signal
import time

import content
import corpus
import program

NAME = "interleavings"
WHAT = (
    "every pair of commands that write, the second started while the first runs and both stopped and "
    "continued at random moments; the end must be that of one order or the other")

COMMANDS = {
    "import": "import x.db b.txt -q",
    # No input of the study, which refuses such a database.
    "import of another": "import x.db c.txt -q",
    "rebuild": "rebuild x.db a.txt b.txt",
    "study": "study study.toml -q",
    "analyze": "analyze x.db -q",
    "network": "network x.db keyword --select top:30 -q",
    "network of terms": "network x.db term --select top:10 -q",
    "bursts": "bursts x.db keyword --gamma 0.5",
    "growth": "growth x.db",
    "merge": "thesaurus x.db import keyword more-merges.csv",
    "undo a merge": "thesaurus x.db undo keyword --name merges.csv",
    "drop": "thesaurus x.db drop keyword words.txt",
    "split": "thesaurus x.db split author splits.csv",
    "screen": "screen x.db --csv off-topic.csv --exclude --reason no --stage again",
    "undo screening": "screen x.db --undo --stage topic",
    "join": "join x.db other journals.csv",
    "join --replace": "join x.db journals journals.csv --replace",
}
# What a command says that gave up waiting for another.
BUSY = "another program is writing"


def add_arguments(parser):
    parser.add_argument("--times", type=int, default=3, help="rounds of all pairs (default: 3)")
    parser.add_argument(
        "--records", type=int, default=25, help="records of each of two exports (default: 25)")
    parser.add_argument(
        "--pair", action="append", nargs=2, metavar=("FIRST", "SECOND"),
        help="only this pair, can be given again")


def run(trial):
    pairs = trial.options.pair or list(itertools.product(COMMANDS, repeat=2))
    orders = Orders(trial, base(trial))
    trial.begin()
    counts = {"interleavings": 0, "in the first order": 0, "in the other": 0, "refused as busy": 0}
    tried = set()
    for _ in range(trial.options.times):
        for first, second in trial.random.sample(pairs, len(pairs)):
            if trial.is_over:
                break
            counts[interleave(trial, orders, first, second)] += 1
            counts["interleavings"] += 1
            tried.add((first, second))
    result = {"pairs": len(tried), "interleavings": counts.pop("interleavings")}
    # A pair of which both orders come to the same counts for the first.
    return result | {f"of them {name}": count for name, count in counts.items()}


def base(trial):
    """A folder with a database that every command has something to do with."""
    folder = corpus.copy(trial, corpus.folders(trial, trial.options.records)["first"])
    corpus.must(trial, folder, "screen x.db --csv off-topic.csv --exclude --reason no --stage topic")
    corpus.must(trial, folder, "join x.db journals journals.csv")
    corpus.must(trial, folder, "bursts x.db keyword")
    return folder


class Orders:
    """What comes of commands that follow each other, worked out once for each row of them."""

    def __init__(self, trial, state):
        self.trial, self.state = trial, state
        self.seconds = {}
        self._ends = {}

    def end(self, *names):
        """The statuses of the commands, in this order, and what the database says then."""
        if names not in self._ends:
            folder = corpus.copy(self.trial, self.state)
            statuses = {}
            for name in names:
                outcome = program.run(self.trial.program, COMMANDS[name].split(), folder)
                if outcome.crash:
                    self.trial.fail(f"alone, after {names}: {outcome}")
                statuses.setdefault(name, []).append(outcome.status)
                if names == (name,):
                    self.seconds[name] = outcome.seconds
            self._ends[names] = (statuses, content.Content(folder / "x.db"))
            shutil.rmtree(folder)
        return self._ends[names]


def interleave(trial, orders, first, second):
    """One round; returns what it counts as."""
    for name in (first, second):
        orders.end(name)
    folder = corpus.copy(trial, orders.state)
    outcomes, steps = at_once(trial, orders, first, second, folder)
    trial.say(f"{first} {outcomes[0].seconds:.2f} s + {second} {outcomes[1].seconds:.2f} s, {steps}")
    found = content.Content(folder / "x.db")
    title = f"{first} + {second}, seed {trial.options.seed}, {steps}: "
    kind = judged(trial, orders, (first, second), outcomes, found, title)
    left = {path.name for path in folder.iterdir()} - {path.name for path in orders.state.iterdir()}
    if left:
        trial.fail(title + f"left {sorted(left)}")
    if trial.options.keep and kind is None:
        trial.say(f"kept {folder}")
    else:
        shutil.rmtree(folder)
    return kind or "in the first order"


def judged(trial, orders, names, outcomes, found, title):
    busy = [outcome.status != 0 and BUSY in outcome.messages for outcome in outcomes]
    if any(outcome.crash for outcome in outcomes):
        trial.fail(title + "; ".join(f"{outcome}: {outcome.crash}" for outcome in outcomes))
        return None
    if any(busy):
        winners = tuple(name for name, is_busy in zip(names, busy) if not is_busy)
        if found == orders.end(*winners)[1]:
            return "refused as busy"
    statuses = {}
    for name, outcome in zip(names, outcomes):
        statuses.setdefault(name, []).append(outcome.status)
    seen = []
    for order, kind in ((names, "in the first order"), (names[::-1], "in the other")):
        wanted, expected = orders.end(*order)
        if found == expected and same(statuses, wanted):
            return kind
        seen.append(
            f"not {' before '.join(order)} (statuses {wanted}): {found.differences(expected)[:1500]}")
    said = "; ".join(str(outcome) for outcome in outcomes)
    trial.fail(title + f"{said}\n  " + "\n  ".join(seen))
    return None


def same(statuses, wanted):
    return {name: sorted(values) for name, values in statuses.items()} == {
        name: sorted(values) for name, values in wanted.items()}


def at_once(trial, orders, first, second, folder):
    """Both commands, and the moments at which one was held, as text."""
    chance = trial.random
    steps, held = [], None
    processes = [program.start(trial.program, COMMANDS[first].split(), folder)]
    # Half of the time while the first still makes itself ready, so that the second can overtake it.
    delay = chance.uniform(0, 0.04 if chance.random() < 0.5 else orders.seconds[first])
    time.sleep(delay)
    if delay < 0.04 and chance.random() < 0.5:
        held = chance.uniform(0.02, 0.2)
        processes[0].send_signal(signal.SIGSTOP)
    steps.append(f"second at {delay:.3f} s")
    processes.append(program.start(trial.program, COMMANDS[second].split(), folder))
    if held:
        time.sleep(held)
        processes[0].send_signal(signal.SIGCONT)
        steps.append(f"first held before it for {held:.3f} s")
    limit = time.monotonic() + 100
    while any(process.poll() is None for process in processes) and time.monotonic() < limit:
        time.sleep(chance.uniform(0.002, 0.05))
        number = chance.randrange(2)
        if processes[number].poll() is not None:
            continue
        pause = chance.choice([0.003, 0.02, 0.02, 0.1]) * chance.uniform(0.5, 2)
        processes[number].send_signal(signal.SIGSTOP)
        time.sleep(pause)
        processes[number].send_signal(signal.SIGCONT)
        if len(steps) < 12:
            steps.append(f"{('first', 'second')[number]} held {pause:.3f} s")
    return [program.finish(process, 5) for process in processes], ", ".join(steps)
