"""The commands that write: into the database, or files beside it."""
import dataclasses


@dataclasses.dataclass
class Command:
    name: str
    state: str        # of the folder that it is run in, see corpus.folders
    line: str         # its arguments
    outputs: tuple = ()   # files that it writes besides the database

    @property
    def arguments(self):
        return self.line.split()

    @property
    def is_atomic(self):
        """Whether it does all or nothing to the database. Of the others each step is so."""
        steps = ("import", "study", "analyze", "network of terms")
        return not self.name.startswith(steps)


COMMANDS = [
    Command("import", "exports", "import x.db a.txt b.txt"),
    Command("import of another export", "first", "import x.db b.txt"),
    Command("import into a full database", "first", "import x.db a.txt b.txt study.toml"),
    Command("rebuild", "whole", "rebuild x.db a.txt b.txt"),
    Command("study", "exports", "study study.toml --report report.html", ("report.html",)),
    Command("study on a database", "first", "study study.toml"),
    Command("study again", "whole", "study study.toml --again"),
    Command("analyze", "first", "analyze x.db"),
    Command("analyze again", "whole", "analyze x.db"),
    Command("network", "whole", "network x.db cited_reference"),
    Command("network of coupling", "first", "network x.db author --link coupling --name coupled"),
    Command("network of terms", "first", "network x.db term --select top:20"),
    Command("bursts", "whole", "bursts x.db keyword --gamma 0.5"),
    Command("growth", "whole", "growth x.db"),
    Command("thesaurus import", "whole", "thesaurus x.db import keyword more-merges.csv"),
    Command("thesaurus undo", "whole", "thesaurus x.db undo keyword --name merges.csv"),
    Command("thesaurus drop", "first", "thesaurus x.db drop keyword words.txt"),
    Command("thesaurus split", "first", "thesaurus x.db split author splits.csv"),
    Command(
        "thesaurus suggest", "whole", "thesaurus x.db suggest author -o suggestions.csv",
        ("suggestions.csv",)),
    Command("screen", "first", "screen x.db --csv off-topic.csv --exclude --reason no --stage topic"),
    Command("screen --undo", "whole", "screen x.db --undo --stage topic"),
    Command("join", "first", "join x.db journals journals.csv"),
    Command("join --replace", "whole", "join x.db journals journals.csv --replace"),
    Command("figure", "whole", "figure x.db network/keyword -o figure.svg", ("figure.svg",)),
    Command("report", "whole", "report x.db -o report.html", ("report.html",)),
]
BY_NAME = {command.name: command for command in COMMANDS}
