"""Which countries and institutions every paper has: what `collaborate.py` found, in collaborations.txt.

One line a paper: its year, then each country with its institutions, the leading one first.
"""

from functools import lru_cache
from pathlib import Path

from making.places import institutions


@lru_cache(maxsize=None)
def table():
    """{year: [{country: [(C3 names, C1 name, city)]}]}"""
    entries = {(c, entry[0][-1]): entry for c, known in institutions().items() for entry in known}
    result = {}
    text = Path(__file__).with_name("collaborations.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        year, places = line.split(" ", 1)
        paper = {}
        for part in places.split(" | "):
            country, names = part.split(": ", 1)
            paper[country] = [entries[country, name] for name in names.split(" + ")]
        result.setdefault(int(year), []).append(paper)
    return result


def of_year(year):
    return table()[year]
