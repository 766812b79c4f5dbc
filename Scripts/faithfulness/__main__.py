#!/usr/bin/env python3
"""Checks what the program makes of real exports against rules of its own, and writes the figures.

    python3 Scripts/faithfulness [--program PROGRAM] [--databases FOLDER] [-o OUTPUT.md]
    python3 Scripts/faithfulness --sample        # the pairs of references that were looked at
    python3 Scripts/faithfulness --draw          # draws new ones, to be looked at

The exports are those of the shared records, in $BIBLIOLITE_SHARED or ../shared. FOLDER keeps the
databases that are made of them; without it they are made anew. Writes docs/faithfulness.md.

A section is a module here with a function `section(corpora)` that returns lines of Markdown; add it to
SECTIONS. It reads the raw text with the reader of corpora.py, and the program's database by SQL.
"""
import argparse
import os
import pathlib
import tempfile

import authors
import corpora
import countries
import institutions
import published
import references
import variants
from corpora import ROOT, digest

SECTIONS = [references, variants, authors, countries, institutions, published]

HEAD = """# What was checked against what

Numbers of this page are made by `python3 Scripts/faithfulness` from real exports, which are not part of
the project. The exports are read by a reader of the scripts, a few lines of Python that share nothing
with the program; what the program found is read from its database by SQL.
"""


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=str(ROOT / ".build/release/bibliolite"))
    parser.add_argument("--databases", type=pathlib.Path)
    parser.add_argument("--sample", action="store_true")
    parser.add_argument("--draw", action="store_true")
    parser.add_argument("-o", "--output", type=pathlib.Path, default=ROOT / "docs/faithfulness.md")
    arguments = parser.parse_args()
    shared = pathlib.Path(os.environ.get("BIBLIOLITE_SHARED", ROOT.parent / "shared"))
    if not shared.is_dir():
        parser.error(f"no exports in {shared}: set BIBLIOLITE_SHARED to their folder")
    with tempfile.TemporaryDirectory() as temporary:
        folder = arguments.databases or pathlib.Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        found = [corpora.Corpus(name, title, shared / path, arguments.program, folder)
                 for name, title, path in corpora.CORPORA]
        if arguments.draw:
            print("drawn,corpus,one,other,verdict")
            for stratum, corpus, one, other in variants.draw(found):
                print(f"{stratum},{corpus},{digest(one)},{digest(other)},")
        elif arguments.sample:
            for number, (stratum, one, other, verdict, is_one) in enumerate(variants.sample(found), 1):
                now = "one work" if is_one else "two works"
                print(f"{number}  {verdict or '?'}; drawn as {stratum}, now {now}\n    {one}\n    {other}")
        else:
            lines = [HEAD]
            for module in SECTIONS: lines += module.section(found) + [""]
            arguments.output.write_text("\n".join(lines).rstrip() + "\n")


if __name__ == "__main__":
    main()
