"""The list of the lines that no test runs, with why."""
HEAD = ["| Place | Lines | Begins with | Why no test runs it |", "|---|---|---|---|"]
TITLE = "# Lines that no test runs"
ABOUT = """
`Scripts/torture coverage` counts which lines of the readers, the import and the kernels the tests of their
modules run; at least 95 of 100 of each must be. These are the others: places and lines are written by the
trial, reasons by hand.
"""


class Gaps:
    """The gaps of all parts, in a file of which the reasons are kept."""

    def __init__(self, root):
        self.root = root
        self.path = root / "docs" / "reliability" / "gaps.md"
        self.parts = {}

    def add(self, part, name, lines):
        """`lines` says of each line with code of a file whether it was run."""
        text = (self.root / name).read_text(encoding="utf-8").splitlines()
        for run in runs(lines):
            self.parts.setdefault(part, []).append((name, run, text[run[0] - 1].strip()))

    def write(self):
        reasons = self._reasons()
        blocks = [TITLE, ABOUT.strip()]
        for part, gaps in self.parts.items():
            rows = [f"| {place} | {len(run)} | {code(first)} | {reasons.get((place, code(first)), '')} |"
                    for place, run, first in ((f"`{name}`", run, first) for name, run, first in gaps)]
            blocks += [f"## {part[0].upper()}{part[1:]}", "\n".join(HEAD + rows)]
        self.path.write_text("\n\n".join(blocks) + "\n", encoding="utf-8")

    def _reasons(self):
        if not self.path.exists():
            return {}
        found = {}
        for line in self.path.read_text(encoding="utf-8").splitlines():
            cells = line.replace("\\|", "\0").split("|")
            if len(cells) == 6:
                place, _, first, why = (cell.strip().replace("\0", "\\|") for cell in cells[1:5])
                found[(place, first)] = why
        return found


def runs(lines):
    """Lines that were not run and follow each other but for lines without code."""
    current, found = [], []
    for number, was_run in sorted(lines.items()):
        if was_run:
            if current:
                found.append(current)
            current = []
        else:
            current.append(number)
    return found + ([current] if current else [])


def code(text):
    text = " ".join(text.split()).replace("|", "\\|")
    return f"`{text}`"
