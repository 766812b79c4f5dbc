"""A sample of mutants, and the list of those that no test noticed, with why."""
BEGIN = "<!-- {}: places and changes are written by the trial, reasons by hand -->"
HEAD = ["| Place | Change | Why no test notices it |", "|---|---|---|"]
# Of a hundred mutants so many must be noticed.
LEAST = 90


def add_arguments(parser):
    parser.add_argument("--mutants", type=int, default=100, help="how many to try (default: 100)")
    parser.add_argument("--only", metavar="TEXT", help="only mutants of lines or files that have this text")


class Sample:
    def __init__(self, trial, name):
        self.trial, self.name = trial, name
        self.caught, self.survived = 0, []

    @property
    def is_full(self):
        return self.caught + len(self.survived) >= self.trial.options.mutants

    def add(self, mutant, noticed_by):
        if noticed_by:
            self.caught += 1
            self.trial.say(f"{mutant}: caught, {noticed_by}")
        else:
            self.survived.append(mutant)
            print(f"survived: {mutant}", flush=True)

    def figures(self, candidates):
        tried = self.caught + len(self.survived)
        if self.caught * 100 < LEAST * tried:
            self.trial.fail(f"{self.caught} of {tried} caught, less than {LEAST} %")
        reasons = self._reasons()
        for mutant in self.survived:
            if not reasons.get(key(mutant)):
                self.trial.fail(f"no reason is given for {mutant}")
        if self.trial.options.record:
            self._write(reasons)
        return {"places": candidates, "mutants": tried, "caught": self.caught,
                "survivors with a reason": sum(bool(reasons.get(key(m))) for m in self.survived)}

    @property
    def _path(self):
        return self.trial.root / "docs" / "reliability" / "survivors.md"

    def _reasons(self):
        if not self._path.exists():
            return {}
        found = {}
        for line in self._path.read_text(encoding="utf-8").splitlines():
            cells = line.replace("\\|", "\0").split("|")
            if len(cells) == 5:
                place, change, why = (cell.strip().replace("\0", "\\|") for cell in cells[1:4])
                found[(place, change)] = why
        return found

    def _write(self, reasons):
        text = self._path.read_text(encoding="utf-8")
        mark = BEGIN.format(self.name)
        if mark not in text:
            raise SystemExit(f"error: {self._path} lacks the mark {mark}")
        head, _, rest = text.partition(mark)
        # The table ends at the next heading.
        _, heading, tail = rest.partition("\n## ")
        lines = list(HEAD)
        for mutant in sorted(self.survived, key=lambda mutant: (mutant.path, mutant.begin)):
            place, change = key(mutant)
            lines.append(f"| {place} | {change} | {reasons.get((place, change), '')} |")
        self._path.write_text(
            head + mark + "\n\n" + "\n".join(lines) + "\n" + heading + tail, encoding="utf-8")


def key(mutant):
    """Its place and its change as the list has them."""
    def code(text):
        text = " ".join(text.split()).replace("|", "\\|")
        return f"`{text}`" if text else "nothing"
    return f"`{mutant.path}`: {code(mutant.line)}", f"{code(mutant.old)} → {code(mutant.new)}"
