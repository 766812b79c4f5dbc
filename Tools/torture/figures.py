"""The figures of trials: kept as JSON in docs/reliability, shown in docs/reliability.md."""
import datetime
import json

BEGIN = "<!-- figures: written by `Scripts/torture report` -->"
END = "<!-- end of figures -->"


def number(value):
    return f"{value:,}" if isinstance(value, (int, float)) else str(value)


def in_words(result):
    """`412 kills, 0 failures`; of a dict the sum, then its parts in brackets."""
    words = []
    for name, value in result.items():
        name = name.replace("_", " ")
        if isinstance(value, dict):
            parts = ", ".join(f"{part} {number(count)}" for part, count in value.items())
            words.append(f"{number(sum(value.values()))} {name} ({parts})")
        else:
            words.append(f"{number(value)} {name}")
    return ", ".join(words)


def record(root, name, version, seed, seconds, result):
    """Replaces docs/reliability/NAME.json: a file for each trial, so that each can be run alone."""
    kept = {
        "trial": name, "date": datetime.date.today().isoformat(), "program": version, "seed": seed,
        "seconds": seconds, "figures": result,
    }
    folder = root / "docs" / "reliability"
    folder.mkdir(exist_ok=True)
    text = json.dumps(kept, indent=2, ensure_ascii=False)
    (folder / f"{name}.json").write_text(text + "\n", encoding="utf-8")


def write_report(root, modules):
    """Puts a line for each trial with kept figures between the two marks of docs/reliability.md."""
    lines = ["| Trial | What is done | Figures | Program | Date |", "|---|---|---|---|---|"]
    for path in sorted((root / "docs" / "reliability").glob("*.json")):
        kept = json.loads(path.read_text(encoding="utf-8"))
        what = modules[kept["trial"]].WHAT if kept["trial"] in modules else ""
        lines.append(
            f"| `{kept['trial']}` | {what} | {in_words(kept['figures'])}; {number(kept['seconds'])} s "
            f"| {kept['program']} | {kept['date']} |")
    document = root / "docs" / "reliability.md"
    text = document.read_text(encoding="utf-8")
    head, mark, rest = text.partition(BEGIN)
    _, end, tail = rest.partition(END)
    if not mark or not end:
        raise SystemExit(f"error: {document} lacks the marks {BEGIN} and {END}")
    document.write_text(
        head + BEGIN + "\n" + "\n".join(lines) + "\n" + END + tail, encoding="utf-8")
