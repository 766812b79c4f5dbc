"""Folders that trials work in: exports cut from the example, files of decisions, and databases of them."""
import shutil

import program

STUDY = """[study]
title = "Torture"
database = "x.db"
inputs = ["a.txt", "b.txt"]

[screening]
document_types = ["Article"]
first_year = 1996
decisions = ["off-topic.csv"]

[thesaurus]
keyword = "merges.csv"

[[datasets]]
name = "journals"
file = "journals.csv"

[[bursts]]
kind = "keyword"
gamma = 0.7

[[networks]]
kind = "keyword"

[[networks]]
kind = "country"
selection = "all"
"""

DECISIONS = {
    "study.toml": STUDY,
    "merges.csv": "variant,preferred\nremediation,restoration method\nhydrology,drainage\n",
    "more-merges.csv": "variant,preferred\nabandoned mines,ecological restoration\n",
    "words.txt": "ecological restoration\n",
}


def exports(root, folder, count):
    """Writes a.txt and b.txt: `count` records of the example each. The second begins with six of the
    first in other words, so that papers that come twice are put together. c.txt has three more."""
    example = root / "Examples" / "abandoned-mines"
    end = b"\nER\n\n"
    records = []
    for name in ("savedrecs-1.txt", "savedrecs-2.txt"):
        parts = (example / name).read_bytes().split(end)
        head = parts[0].split(b"\nPT ")[0]
        parts[0] = parts[0][len(head) + 1:]
        more = parts[-4:-1]
        records.append(parts[:-1][:count])
    again = [
        record.replace(b"\nTI ", b"\nTI On ", 1).replace(b"\nDE ", b"\nDE Tailings; ", 1)
        for record in records[0][-6:]
    ]
    for name, chosen in (("a.txt", records[0]), ("b.txt", again + records[1]), ("c.txt", more)):
        (folder / name).write_bytes(head + b"\n" + end.join(chosen) + end + b"EF\n")


def accession_numbers(export):
    return [line[3:].decode() for line in export.read_bytes().split(b"\n") if line.startswith(b"UT ")]


def authors(export):
    return [line[3:].decode() for line in export.read_bytes().split(b"\n") if line.startswith(b"AF ")]


def folders(trial, count):
    """Folders to be copied, by their state: `exports` without a database, `first` with one of a.txt and
    some results, `whole` with one of both exports that has everything a database can have."""
    states = {}
    folder = trial.new_folder()
    exports(trial.root, folder, count)
    for name, text in DECISIONS.items():
        (folder / name).write_text(text, encoding="utf-8")
    papers = accession_numbers(folder / "a.txt")
    (folder / "off-topic.csv").write_text(
        "accession_number,decision,reason\n"
        + "".join(f"{paper},exclude,not on mines\n" for paper in papers[::9]), encoding="utf-8")
    (folder / "splits.csv").write_text(
        f'author,new_name,paper\n"{authors(folder / "a.txt")[0]}","Split, Person",{papers[0]}\n',
        encoding="utf-8")
    shutil.copy(trial.root / "Examples" / "abandoned-mines" / "journals.csv", folder)
    states["exports"] = copy(trial, folder)
    must(trial, folder, "import x.db a.txt -q")
    must(trial, folder, "thesaurus x.db import keyword merges.csv")
    must(trial, folder, "network x.db keyword -q")
    states["first"] = copy(trial, folder)
    must(trial, folder, "import x.db b.txt -q")
    must(trial, folder, "thesaurus x.db split author splits.csv")
    must(trial, folder, "thesaurus x.db drop keyword words.txt")
    must(trial, folder, "screen x.db --csv off-topic.csv --exclude --reason no --stage topic")
    must(trial, folder, "join x.db journals journals.csv")
    must(trial, folder, "analyze x.db -q")
    must(trial, folder, "report x.db -o report.html")
    must(trial, folder, "figure x.db network/keyword -o figure.svg")
    must(trial, folder, "thesaurus x.db suggest author -o suggestions.csv")
    states["whole"] = folder
    return states


def must(trial, folder, line):
    outcome = program.run(trial.program, line.split(), folder)
    if outcome.status != 0:
        raise SystemExit(f"error: the trial cannot begin: {outcome}\n{outcome.messages}")


def copy(trial, folder):
    place = trial.new_folder()
    shutil.copytree(folder, place, dirs_exist_ok=True)
    return place
