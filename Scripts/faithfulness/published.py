"""What others have printed: the pages that compare number by number, and how many rows they have."""
import re

from corpora import ROOT

PAGES = [
    ("study-comparison.md", "a published study of abandoned mines, whose corpus the example is calibrated "
     "to", "Scripts/compare-study"),
    ("citespace-comparison.md", "CiteSpace’s printed bursts and networks of two corpora",
     "Scripts/compare-citespace"),
    ("bibliometrix-comparison.md", "bibliometrix’ printed results of the capture–recapture corpus",
     "Scripts/compare-bibliometrix"),
]


def section(corpora):
    lines = ["## Printed results", "", "| page | what is compared | rows | made by |", "|---|---|---:|---|"]
    for name, what, script in PAGES:
        page = ROOT / "docs" / name
        rows = 0
        if page.exists():
            text = page.read_text()
            rows = sum(line.startswith("|") for line in text.splitlines())
            # Each table has a head of two lines.
            rows -= 2 * len(re.findall(r"^\|[-:| ]+\|$", text, re.M))
        lines.append(f"| [{name}]({name}) | {what} | {rows} | `{script}` |")
    return lines
