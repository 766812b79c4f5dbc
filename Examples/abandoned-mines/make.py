#!/usr/bin/env python3
"""Makes the example corpus: savedrecs-1.txt, savedrecs-2.txt and journals.csv in this folder.

    python3 make.py [FOLDER]

Python 3.9 or later, nothing else. The same files every time, byte for byte, on any machine.
"""

import sys
from pathlib import Path

from making import corpus, tables, tagged
from making.draw import Draw
from making.published import SEED

FIRST_FILE = 250


def main():
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    papers = corpus.corpus()
    # An export is sorted by date, newest first; the number breaks ties.
    papers.sort(key=lambda p: (-p.year, -p.month, -p.number))
    draw = Draw(SEED + 2)
    parts = [papers[:FIRST_FILE], papers[FIRST_FILE:]]
    for number, part in enumerate(parts, start=1):
        (folder / f"savedrecs-{number}.txt").write_bytes(tagged.file(part, draw).encode())
    (folder / "journals.csv").write_bytes(tables.journals().encode())


if __name__ == "__main__":
    main()
