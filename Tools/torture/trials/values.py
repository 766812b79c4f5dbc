"""Commands on a stranger's database: none may crash, hang or flood, whatever the values are."""
import random
import resource
import shutil
import signal
import time

import corpus
import program
import strangers

NAME = "values"
WHAT = (
    "values out of all range in any column of a database, and views without end: no command may crash, "
    "hang or print control characters, and Ctrl-C must end it")

# Seconds that a command may take.
LIMIT = 60
MEMORY = 6 << 30
# A message longer than this floods a terminal.
MESSAGE = 100_000
CONTROLS = ("\x1b", "\u009b", "\u202e", "\u2066")

READING = [
    "info x.db", "info x.db --json", "check x.db", "verify x.db", "report x.db -o page.html",
    "study --from-database x.db", "screen x.db --list", "thesaurus x.db list",
    "query x.db results/networks --format json", "study study.toml --explain",
]
ANALYSING = [
    "analyze x.db", "growth x.db", "bursts x.db keyword", "bursts x.db cited_reference",
    "network x.db country", "network x.db institution", "network x.db author --link coupling",
    "network x.db cited_reference --compatible citespace", "network x.db term --select top:30",
    "network x.db keyword --prune pathfinder", "thesaurus x.db suggest author -o pairs.csv",
    "thesaurus x.db suggest institution -o pairs.csv",
    "thesaurus x.db suggest cited_reference -o pairs.csv", "rebuild x.db a.txt b.txt",
    "import x.db b.txt", "study study.toml", "thesaurus x.db import keyword more-merges.csv",
    "join x.db other journals.csv", "screen x.db --csv off-topic.csv --exclude --reason no",
]


def add_arguments(parser):
    parser.add_argument(
        "--times", type=int, default=400, help="databases with wrong values (default: 400)")
    parser.add_argument(
        "--values", type=int, default=8, help="wrong values in each of them (default: 8)")
    parser.add_argument(
        "--endless", type=int, default=3, help="commands on each endless view (default: 3)")
    parser.add_argument(
        "--most-endless", type=int, metavar="N", help="only the first N commands on endless views")
    parser.add_argument(
        "--records", type=int, default=20, help="records of each of two exports (default: 20)")


def run(trial):
    state = corpus.folders(trial, trial.options.records)["whole"]
    corpus.must(trial, state, "network x.db term --select top:30 -q")
    corpus.must(trial, state, "study study.toml -q")
    commands = Commands(trial, state)
    columns = strangers.columns(state / "x.db")
    combinations = [(*place, name) for place in columns for name in strangers.NAMES]
    trial.random.shuffle(combinations)
    trial.begin()
    # The rest of the time is for endless views.
    share = trial.options.seconds and time.monotonic() + 0.75 * trial.options.seconds
    databases, put, touched = 0, 0, set()
    while databases < trial.options.times and combinations:
        if share and time.monotonic() > share:
            break
        chosen = [combinations.pop() for _ in range(min(trial.options.values, len(combinations)))]
        done = commands.on_values(chosen)
        databases += 1
        put += len(done)
        touched |= {(table, column) for table, column, _ in done}
    endless = 0
    views = strangers.views(state / "x.db")
    plan = [(line, views) for line in READING + ANALYSING + trial.random.sample(commands.figures, 5)]
    for view in views:
        lines = commands.naming(view)
        lines = trial.random.sample(lines, min(len(lines), trial.options.endless))
        plan += [(line, [view]) for line in lines or ["report x.db -o page.html"]]
    for line, chosen in plan[:trial.options.most_endless]:
        if not trial.is_over:
            endless += commands.on_endless(line, chosen)
    return {
        "columns": len(columns), "of them with wrong values": len(touched), "wrong values": put,
        "databases": databases, "runs of commands on them": commands.runs,
        "commands on endless views": commands.endless_runs, "of them ended by Ctrl-C": endless,
    }


class Commands:
    def __init__(self, trial, state):
        self.trial, self.state = trial, state
        self.runs = self.endless_runs = 0
        listed = program.run(trial.program, ["query", "--list"], state).output.decode().splitlines()
        names = [line.split()[0] for line in listed if "/" in line.split()[0]]
        self.queries = [f"query x.db {name}" for name in names]
        self.texts = {
            f"query x.db {name}":
            program.run(trial.program, ["query", "--show", name], state).output.decode()
            for name in names}
        listed = program.run(
            trial.program, ["figure", "x.db", "--list"], state).output.decode().splitlines()
        self.figures = [f"figure x.db {line.split()[0]}" for line in listed if "/" in line.split()[0]]

    def _some(self, reading, queries, figures, analysing):
        """So many of each kind, those that change the database last."""
        pick = self.trial.random.sample
        return (pick(READING, reading) + pick(self.queries, queries) + pick(self.figures, figures)
                + pick(ANALYSING, analysing))

    def on_values(self, combinations):
        folder = corpus.copy(self.trial, self.state)
        seed = self.trial.random.randrange(2**32)
        chance = random.Random(seed)
        with strangers.Loosened(folder / "x.db") as connection:
            done = [what for what in combinations if strangers.put(connection, chance, *what)]
        title = "; ".join(f"{table}.{column} = {name}" for table, column, name in done)
        for line in self._some(3, 2, 1, 3):
            self.runs += 1
            outcome = self._run(line, folder, LIMIT + self.trial.options.patience)
            if outcome.is_hanging:
                # Once more with much more time: other programs may have taken it.
                outcome = self._run(line, folder, 3 * LIMIT + self.trial.options.patience)
            wrong = outcome.crash
            if wrong is None and len(outcome.messages) > MESSAGE:
                wrong = f"a message of {len(outcome.messages)} characters"
            if wrong is None and any(control in outcome.messages for control in CONTROLS):
                wrong = f"control characters in {outcome.messages[:300]!r}"
            if wrong:
                self.trial.fail(f"{line}: {wrong} ({outcome.messages[-300:]!r}); {title} [{seed}]")
                if self.trial.options.keep:
                    corpus.copy(self.trial, folder)
        shutil.rmtree(folder)
        return done

    def _run(self, line, folder, seconds):
        return program.run(self.trial.program, line.split(), folder, seconds, limits=limit_memory)

    def naming(self, view):
        """The saved queries that read the view."""
        return [line for line, text in self.texts.items() if view in text]

    def on_endless(self, line, views):
        """Whether the command had to be ended."""
        folder = corpus.copy(self.trial, self.state)
        (folder / "tmp").mkdir()
        strangers.make_endless(folder / "x.db", views)
        title = f"{views[0] if len(views) == 1 else 'every view'} is endless"
        before = {path.name for path in folder.iterdir()}
        self.endless_runs += 1
        process = program.start(
            self.trial.program, line.split(), folder, {"TMPDIR": str(folder / "tmp")}, limit_memory)
        end = time.monotonic() + 1.5
        while process.poll() is None and time.monotonic() < end:
            time.sleep(0.02)
        had_to = process.poll() is None
        if had_to:
            process.send_signal(signal.SIGINT)
        outcome = program.finish(process, self.trial.options.patience)
        left = {path.name for path in folder.iterdir()} | {
            f"tmp/{path.name}" for path in (folder / "tmp").iterdir()}
        left -= before | {"x.db-journal", "page.html", "pairs.csv"}
        if outcome.is_hanging:
            self.trial.fail(f"{line}: no end {self.trial.options.patience} s after Ctrl-C; {title}")
        elif outcome.crash and outcome.status != -signal.SIGINT:
            self.trial.fail(f"{line}: {outcome.crash}; {title}")
        elif left:
            self.trial.fail(f"{line}: left {sorted(left)}; {title}")
        shutil.rmtree(folder)
        return had_to


def limit_memory():
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
