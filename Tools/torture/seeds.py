"""Files to begin fuzzing with: real exports where they are, else the example's, and invented ones."""
import gzip
import io
import os
import pathlib
import zipfile

# Enough for some records; longer seeds only make each execution slower.
LENGTH = 3_000
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "cp1252", "gb18030")


def write_seeds(root, target, folder):
    """Writes the seeds of a target into a folder, and gives how many they are."""
    folder.mkdir(parents=True)
    seeds = set(MAKERS[target](root))
    for number, content in enumerate(sorted(seeds)):
        (folder / f"seed-{number:04}").write_bytes(content)
    return len(seeds)


def exports(root):
    """The beginnings of exports, a tagged one up to the end of a record."""
    shared = pathlib.Path(os.environ.get("BIBLIOLITE_SHARED", root.parent / "shared")) / "records"
    paths = [path for path in sorted(shared.rglob("*")) if path.is_file() and path.suffix in
             (".txt", ".isi", ".csv", ".tsv", ".ciw", ".bib")][:200]
    paths += sorted((root / "Examples" / "abandoned-mines").glob("*.txt"))
    for path in paths:
        with open(path, "rb") as file:
            beginning = file.read(LENGTH)
        end = beginning.rfind(b"\nER")
        yield beginning[:end + 4] if end > 0 and beginning[:4] != b"\xff\xfeF\0" else beginning


def tagged(root):
    yield from exports(root)
    yield from (text.encode() for text in TAGGED)


def tab(root):
    yield from (content for content in exports(root) if content.count(b"\t") > 20)
    for text in TABLES:
        yield text.replace("|", "\t").encode()


def csv(root):
    for text in TABLES:
        for separator in ",;\t":
            cells = [[f'"{cell}"' if cell else "" for cell in line.split("|")]
                     for line in text.splitlines()]
            yield "\r\n".join(separator.join(row) for row in cells).encode()
            yield text.replace("|", separator).encode()
    yield b'PT,AU,TI,PY,UT\r\nJ,"Moss, A; Fern, B","A ""title""\nof two lines",2001,WOS:1\r\n'


def encodings(root):
    """The first byte says encoding and form, as the target reads it."""
    for form, texts in enumerate((TAGGED, [text.replace("|", "\t") for text in TABLES],
                                  [text.replace("|", ",") for text in TABLES])):
        for number, encoding in enumerate(ENCODINGS):
            for text in texts:
                yield bytes([form * 5 + number]) + text.encode(encoding, "replace")


def archives(root):
    contents = [text.encode() for text in TAGGED] + list(exports(root))[:5] + [b"", b"x" * 100_000]
    for content in contents:
        yield gzip.compress(content, mtime=0)
        yield gzip.compress(content, mtime=0) * 2 + bytes(5)
        for method in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            buffer = io.BytesIO()
            with zipfile.ZipFile(buffer, "w", method) as archive:
                for name in ("set/a.txt", "b.txt", "__MACOSX/c"):
                    archive.writestr(zipfile.ZipInfo(name), content, method)
            yield buffer.getvalue()
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        with archive.open(zipfile.ZipInfo("large.txt"), "w", force_zip64=True) as entry:
            entry.write(contents[0])
    yield buffer.getvalue()


def tables(root):
    yield from (text.encode() for text in DECISIONS)
    yield from (text.encode("utf-16") for text in DECISIONS)
    yield b"\xef\xbb\xbf" + DECISIONS[0].replace("\n", "\r\n").encode()
    yield (root / "Examples" / "abandoned-mines" / "journals.csv").read_bytes()[:LENGTH]


def studies(root):
    for path in sorted((root / "Examples").rglob("study.toml")):
        yield path.read_bytes()
    yield from (text.encode() for text in STUDIES)


def queries(root):
    for path in sorted((root / "Queries").rglob("*.sql")):
        yield path.read_bytes()[:LENGTH]


def databases(root):
    """First byte: whether bytes or cells change, and whether it is read or analysed; second: the
    analysis; then changes of four bytes."""
    for analysis in range(0, 64):
        for kind in (0, 1, 2, 3) if analysis < 16 else (2, 3):
            yield bytes([kind, analysis]) + bytes((analysis * 37 + step * 61) % 256 for step in range(16))


TAGGED = [
    "FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nAU Müller, A\n   Łoś, B\nAF Müller, Anna\n"
    "   Łoś, Bogdan\nTI A title that\n   goes on\nSO JOURNAL OF INVENTED SOILS\nDE mine; soil – water\n"
    "AB One.\n   Two, 吴鹏飞.\nC1 [Müller, A; Łoś, B] Univ X, Dept Y, D-10115 Berlin, Germany.\n"
    "   [Łoś, B] Univ Z, Rome, Italy.\nRP Müller, A (corresponding author), Univ X, Berlin, Germany.\n"
    "EM a.mueller@example.org; b@example.org\nOI Müller, Anna/0000-0002-1825-0097\n"
    "FU Fund A [1, 2]; Fund B\nCR A, 1999, J X, V1, P2, DOI 10.1/1(2)3[4:B]2.0.CO;2\n"
    "   *WHO, IN PRESS, REP\n   B, 2000, J Y, DOI [10.1/a, 10.1/b]\nNR 3\nTC 7\nPD JAN 15\nPY 2001\n"
    "EA DEC 2000\nSN 0028-0836\nDI 10.1/x\nWC Soil Science\nUT WOS:1001\nDA 2020-01-01\nER\n\nEF",
    "FN ISI Export Format\nVR 1.0\nPT Journal\nTI a\nAU B\nUT ISI:1\nPY n.d.\nERPT J\nAU C\nUT 2\nER\nEFFN X",
]
TABLES = [
    "PT|AU|AF|TI|SO|C1|CR|PY|UT\nJ|Müller, A; Łoś, B|Müller, Anna|A title|SOILS|[A; B] Univ X, Rome, Italy; "
    "[C] Y|A, 1999, J X; B, 2000|2001|WOS:1\nJ|Moss, A|||||||WOS:2|beyond\n",
    "PT|AU||TI|UT|\nJ|A|x|T|1|\nJ|B\n",
]
DECISIONS = [
    'variant,preferred,reason\n"Moss, A","Moss, Ann",same\nFern B,"Fern, ""B"""\n',
    "variant;preferred;country;origin\nUniv X;University of X;Italy;C1\n",
    "author,new_name,orcid,paper\nMoss A,Moss Ann,0000-0002-1825-0097,WOS:1\n",
    "author,new_name,address\nMoss A,Moss A 2,Rome\n",
    "drop,reason\nresults,too general\n", "item\tcountry\nUniv X\tItaly\n", "results\nsoil\n",
    "mine#mines\nsoil#soils\n", "label\treplace by\nmines\tmine\nresults\t\n",
    "institution,parent\nDept Y,Univ X\n", 'a|b\r1|"2\r3"\r',
]
STUDIES = [
    '[study]\ntitle = "T"\ndatabase = "x.db"\ninputs = ["a.txt", \'b.txt\']\n[screening]\n[slices]\n'
    'first = 2000\nlast = 2_010\nlength = 0x2\n[[networks]]\nnodes = ["keyword"]\nselect = "top:30"\n'
    '[[networks]]\nname = """\na\\\n  b"""\n[growth]\n[bursts]\nkinds = ["keyword"]\ngamma = 1e-1\n',
    'a = {b = [1, 2.5, inf, -nan, true, 1979-05-27T07:32:00Z, {c = "\\u00e9\\U0001F989"}]}\n"q.r".s = 07:32:00\n',
    "bursts = []\ngrowth = false\n[[search]]\ndatabase = 'WoS'\nhits = 9223372036854775807\n",
]
MAKERS = {
    "tagged": tagged, "tab": tab, "csv": csv, "encodings": encodings, "archives": archives,
    "normalising": tagged, "tables": tables, "studies": studies, "queries": queries,
    "databases": databases,
}
