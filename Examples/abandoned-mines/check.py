#!/usr/bin/env python3
"""Checks that the example corpus still has the published study's numbers.

    python3 check.py                 reads savedrecs-*.txt and journals.csv anew and counts
    python3 check.py --regenerate    also runs make.py and compares the files byte for byte

Shares no code with the generator; networks are counted in check_networks.py. Python 3.9 or later,
nothing else. Exit status 0 if all holds.
"""

import csv
import re
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from math import log
from pathlib import Path

import check_networks as networks

HERE = Path(__file__).parent
FILES = ["savedrecs-1.txt", "savedrecs-2.txt"]
YEARS = list(range(1996, 2025))
GAMMA, RATIO, SHORTEST = 0.7, 2.0, 2
TOLERANCE, NOTHING_ELSE_ABOVE = 0.3, 2.30

COUNTRIES = [
    ("Peoples R China", 104, 1998), ("USA", 60, 1997), ("Spain", 35, 2010), ("Canada", 34, 1996), ("Brazil", 20, 2004),
    ("Germany", 14, 2001), ("Poland", 14, 2014), ("Italy", 12, 2004), ("Portugal", 11, 2004), ("South Korea", 11, 2008),
]
INSTITUTIONS = {
    "Chinese Academy of Sciences": (18, 1998), "Laval University": (15, 1996),
    "China University of Mining & Technology": (10, 2015),
    "Consejo Superior de Investigaciones Cientificas (CSIC)": (9, 2011), "Czech Academy of Sciences": (8, 2006),
    "Nanjing Forestry University": (8, 2017), "Yunnan University": (7, 2022),
    "Centre National de la Recherche Scientifique (CNRS)": (7, 2016), "China University of Geosciences": (6, 2014),
    "China Agricultural University": (6, 2010),
}
# Betweenness, as Tables 1 and 2 print it.
CENTRALITIES = {
    "Peoples R China": 0.33, "USA": 0.39, "Spain": 0.30, "Canada": 0.38, "Brazil": 0.04, "Germany": 0.31, "Poland": 0.06,
    "Italy": 0.06, "Portugal": 0.03, "South Korea": 0.05, "Chinese Academy of Sciences": 0.18, "Laval University": 0.11,
    "China University of Mining & Technology": 0.08, "Consejo Superior de Investigaciones Cientificas (CSIC)": 0.09,
    "Czech Academy of Sciences": 0.10, "Nanjing Forestry University": 0.03, "Yunnan University": 0.01,
    "Centre National de la Recherche Scientifique (CNRS)": 0.12, "China University of Geosciences": 0.09,
    "China Agricultural University": 0.02,
}
CENTRAL = ["Peoples R China", "USA", "Spain", "Canada", "Germany"]
CENTRALITY_TOLERANCE = 0.02
# Figure 9, the largest cluster first.
MODULARITY, SILHOUETTE, STRUCTURE_TOLERANCE = 0.6622, 0.8491, 0.03
CLUSTERS = [
    "abandoned mines", "restoration method", "soil restoration", "hydrology", "land use change", "acid mine drainage",
    "soil nutrients", "vegetation succession", "earthworms", "abandoned mine areas",
]
AUTHORS = {"Lavoie, Claude": 8, "Zhang, Jinchi": 6, "Jia, Zhaohui": 6, "Li, Chong": 6, "Liu, Xin": 6}
CITED_SOURCES = {
    "ECOL ENG": 167, "SCI TOTAL ENVIRON": 165, "RESTOR ECOL": 134, "CHEMOSPHERE": 120, "ENVIRON POLLUT": 96,
    "ENVIRON SCI POLLUT R": 95, "J ENVIRON MANAGE": 92, "PLANT SOIL": 86, "SOIL BIOL BIOCHEM": 84, "J APPL ECOL": 80,
}
BURSTS = [
    ("natural revegetation", 2001, 2.70, 2001, 2008), ("drainage", 2001, 2.48, 2002, 2005),
    ("reclamation", 2002, 3.33, 2011, 2017), ("contaminated soils", 2012, 3.19, 2012, 2017),
    ("mine tailings", 2001, 2.42, 2012, 2017), ("spontaneous succession", 2013, 2.69, 2013, 2015),
    ("remediation", 2015, 2.42, 2015, 2024), ("ecological restoration", 2008, 4.33, 2017, 2021),
    ("water", 2018, 3.09, 2018, 2019), ("ecosystem services", 2020, 3.18, 2020, 2021),
]
# A share of the papers of 2015-2024 (73 % of all) can be at most 1.37 times the overall share;
# an automaton whose busy state is twice the calm one gains nothing from less than 1.44 times,
# unless the keyword is in 274 of those 286 papers or more.
IMPOSSIBLE_OF_PAPERS = "remediation"
TAGS = set(
    "PT AU AF TI SO LA DT DE ID AB C1 C3 RP EM RI OI FU FX CR NR TC Z9 U1 U2 PU PI PA SN EI J9 JI PD PY VL IS SI BP EP "
    "AR DI EA PG WC WE SC GA UT OA DA".split()
)

failures = []


def check(what, found, expected=True):
    if found != expected:
        failures.append(f"{what}: found {found!r}, expected {expected!r}")


def read(name):
    """Records as {tag: [lines]}."""
    raw = (HERE / name).read_bytes()
    check(f"{name} begins with a byte order mark", raw[:3], b"\xef\xbb\xbf")
    check(f"{name} has no carriage return", b"\r" in raw, False)
    lines = raw.decode("utf-8-sig").split("\n")
    check(f"{name} header", lines[:2], ["FN Clarivate Analytics Web of Science", "VR 1.0"])
    check(f"{name} ends with EF", lines[-1], "EF")
    records, record, tag = [], {}, None
    for number, line in enumerate(lines[2:-1], start=3):
        if line == "":
            continue
        if line == "ER":
            records.append(record)
            record = {}
        elif line.startswith("   "):
            record[tag].append(line[3:])
        else:
            tag = line[:2]
            check(f"{name}:{number} tag", tag in TAGS and line[2] == " " and tag not in record)
            record[tag] = [line[3:]]
    check(f"{name} ends its last record", record, {})
    return records


def value(record, tag):
    return " ".join(record.get(tag, []))


def listed(record, tag):
    return [part.strip() for part in value(record, tag).split(";") if part.strip()]


def country(address):
    last = address.rstrip(".").split(", ")[-1]
    return "USA" if re.fullmatch(r"[A-Z]{2} \d{5} USA", last) else last


def keywords(record):
    return {" ".join(k.lower().replace("-", " ").split()) for k in listed(record, "DE") + listed(record, "ID")}


def bursts(counts, totals):
    """Every burst as (begin, end, strength): Kleinberg's two states by dynamic programming."""
    n, share = len(counts), sum(counts) / sum(totals)
    rates = (share, min(RATIO * share, 0.9999))
    cost = [[-(r * log(p) + (d - r) * log(1 - p)) for p in rates] for r, d in zip(counts, totals)]
    rise = GAMMA * log(n)
    best, came = [0.0, float("inf")], []
    for t in range(n):
        to_calm = (best[0], 0) if best[0] <= best[1] else (best[1], 1)
        to_busy = (best[0] + rise, 0) if best[0] + rise <= best[1] else (best[1], 1)
        came.append((to_calm[1], to_busy[1]))
        best = [to_calm[0] + cost[t][0], to_busy[0] + cost[t][1]]
    state, path = (0 if best[0] <= best[1] else 1), [0] * n
    for t in range(n - 1, -1, -1):
        path[t] = state
        state = came[t][state]
    found = []
    for run in re.finditer("1+", "".join(map(str, path))):
        first, last = run.start(), run.end() - 1
        if last - first + 1 >= SHORTEST:
            found.append((YEARS[first], YEARS[last], sum(cost[t][0] - cost[t][1] for t in range(first, last + 1))))
    return found


def check_years(records):
    per_year = Counter(int(value(r, "PY")) for r in records)
    check("papers", len(records), 393)
    for first, last, expected in [(1996, 2014, 107), (2015, 2019, 100), (2020, 2024, 186)]:
        check(f"papers {first}-{last}", sum(per_year[y] for y in range(first, last + 1)), expected)
    for year, expected in [(1996, 2), (2014, 14), (2019, 20), (2020, 34), (2023, 41)]:
        check(f"papers of {year}", per_year[year], expected)
    check("the best year", [y for y in YEARS if per_year[y] == max(per_year.values())], [2023])
    check("years", sorted(per_year), YEARS)
    return per_year


def first_and_count(records, items):
    years = defaultdict(list)
    for record in records:
        for item in set(items(record)):
            years[item].append(int(value(record, "PY")))
    return {item: (len(found), min(found)) for item, found in years.items()}


def check_countries(records):
    found = first_and_count(records, lambda r: [country(a) for a in r["C1"]])
    check("countries", len(found), 59)
    ranked = sorted(found, key=lambda c: (-found[c][0], c.replace("Peoples R China", "China")))
    check("Table 1", [(c, *found[c]) for c in ranked[:10]], COUNTRIES)
    check("papers of the eleventh country are fewer", found[ranked[10]][0] < 11)
    check_centralities("country", [{country(a) for a in r["C1"]} for r in records], CENTRAL)


def check_centralities(kind, groups, above):
    """The printed values of those who have one, and 0.1 passed by nobody but `above`."""
    linked = networks.links_of(groups)
    values = networks.betweenness(linked)
    for name, printed in CENTRALITIES.items():
        if name in values:
            close = abs(values[name] - printed) <= CENTRALITY_TOLERANCE
            check(f"{kind} {name}: betweenness {values[name]:.3f} near {printed}", close)
    leading = sorted(name for name, value in values.items() if round(value, 2) > 0.1 and name not in CENTRALITIES)
    check(f"{kind}: betweenness above 0.1 outside the table", leading, [])
    if above:
        check(f"{kind}: betweenness above 0.1", {n for n, v in values.items() if v > 0.1}, set(above))
    return max(values.values())


def check_institutions(records):
    found = first_and_count(records, lambda r: listed(r, "C3"))
    check("more than 100 institutions", len(found) > 100)
    check("Table 2", {i: f for i, f in found.items() if f[0] >= 6}, INSTITUTIONS)
    check_centralities("institution", [listed(r, "C3") for r in records], [])


def check_authors(records):
    found = Counter(a for r in records for a in set(r["AF"]))
    check("leading authors", {a: n for a, n in found.items() if n >= 6}, AUTHORS)
    highest = check_centralities("author", [r["AF"] for r in records], [])
    check(f"no author has a betweenness above 0.1 ({highest:.3f})", highest <= 0.1)
    for number, record in enumerate(records, start=1):
        check(f"record {number}: AU and AF", len(record["AU"]), len(record["AF"]))
        bracketed = {n for a in record["C1"] for n in re.match(r"\[(.*?)\] ", a).group(1).split("; ")}
        check(f"record {number}: authors in C1", bracketed, set(record["AF"]))
        for person in listed(record, "OI"):
            name, orcid = person.split("/")
            check(f"record {number}: ORCID of an author", name in record["AF"])
            total = 0
            for digit in orcid.replace("-", "")[:15]:
                total = (total + int(digit)) * 2
            check(f"{orcid} check digit", "0123456789X"[(12 - total % 11) % 11], orcid[-1])
            check(f"{orcid} is invented", orcid[:5], "9999-")


def cited_source(line):
    parts = line.split(", ")
    return parts[2] if len(parts) > 2 and re.fullmatch(r"\d{4}", parts[1]) else None


def check_references(records):
    citing = Counter(s for r in records for s in {cited_source(line) for line in r["CR"]} if s)
    check("Table 3", {s: n for s, n in citing.items() if n >= 80}, CITED_SOURCES)
    published = Counter(value(r, "J9") for r in records).most_common(5)
    check("four journals with 20 papers or more", [n >= 20 for _, n in published], [True] * 4 + [False])
    top3 = [s for s, _ in sorted(CITED_SOURCES.items(), key=lambda x: -x[1])[:3]]
    check("the three most cited are among the four", set(top3) <= {j for j, _ in published[:4]})
    works = Counter()
    for record in records:
        check(f"{value(record, 'UT')}: NR", int(value(record, "NR")), len(record["CR"]))
        check(f"{value(record, 'UT')}: 15 to 60 references", 15 <= len(record["CR"]) <= 60)
        check(f"{value(record, 'UT')}: references once", len(set(record["CR"])), len(record["CR"]))
        for line in record["CR"]:
            found = re.search(r"10\.5555/[^\s,\]]+", line)
            works[found.group().lower() if found else line] += 1
            dated = re.match(r"[^,]+, (\d{4}), ", line)
            check(f"'{line}' is not younger", not dated or int(dated.group(1)) <= int(value(record, "PY")))
    (first, _), (second, _) = works.most_common(2)
    leader = next(r for r in records if value(r, "DI").lower() == first)
    check("the most cited", [leader["AU"][0], value(leader, "PY"), value(leader, "J9"), value(leader, "VL")],
          ["Li, C", "2020", "SCI TOTAL ENVIRON", "723"])
    check("the second", "macdonald2015" in second)
    own = {value(r, "DI").lower(): r for r in records if "DI" in r}
    inside = Counter()
    for record in records:
        for line in record["CR"]:
            found = re.search(r"10\.5555/amr[^\s,\]]+", line.lower())
            if found and not line.lower().endswith(".1]"):
                cited = own[found.group()]
                inside[found.group()] += 1
                parts = line.split(", ")
                check(f"'{line}' agrees with its record", parts[1:3], [value(cited, "PY"), value(cited, "J9")])
                if len(parts) > 3 and parts[3].startswith("V"):
                    check(f"'{line}' volume", parts[3], "V" + value(cited, "VL"))
    check("papers of the corpus that it cites itself, more than 100", len(inside) > 100)
    for doi, count in inside.items():
        check(f"{doi}: cited as often as TC says, or less", count <= int(value(own[doi], "TC")))
    return works


def check_bursts(records, per_year):
    counts = defaultdict(lambda: [0] * len(YEARS))
    for record in records:
        for word in keywords(record):
            counts[word][int(value(record, "PY")) - YEARS[0]] += 1
    papers = [per_year[y] for y in YEARS]
    of_keywords = [sum(c[t] for c in counts.values()) for t in range(len(YEARS))]
    most = sorted(counts, key=lambda w: (-sum(counts[w]), w))
    check("the most frequent keyword", most[0], "ecological restoration")
    check("it is alone there", sum(counts[most[0]]) > sum(counts[most[1]]))
    table = {row[0]: row for row in BURSTS}
    printed = []
    for totals, kind in [(of_keywords, "keywords"), (papers, "papers")]:
        for word in sorted(counts):
            found = bursts(counts[word], totals)
            if word not in table:
                check(f"'{word}' bursts above {NOTHING_ELSE_ABOVE} ({kind})", [b for b in found if b[2] > NOTHING_ELSE_ABOVE], [])
                continue
            _, first, strength, begin, end = table[word]
            check(f"'{word}' first year", YEARS[next(t for t, n in enumerate(counts[word]) if n)], first)
            if kind == "papers" and word == IMPOSSIBLE_OF_PAPERS:
                check(f"'{word}' bursts (papers)", found, [])
                continue
            check(f"'{word}' burst ({kind})", [b[:2] for b in found], [(begin, end)])
            for burst in found:
                check(f"'{word}' strength ({kind}) {burst[2]:.2f} near {strength}", abs(burst[2] - strength) <= TOLERANCE)
                if kind == "keywords":
                    printed.append((word, first, burst[2], *burst[:2]))
    check("all ten burst", len(printed), 10)
    # The study's order: by begin, then the stronger first.
    order = [r[0] for r in sorted(printed, key=lambda r: (r[3], -r[2]))]
    check("Table 4's order", order, [r[0] for r in sorted(BURSTS, key=lambda r: (r[3], -r[2]))])
    return counts, sorted(printed, key=lambda r: (r[3], -r[2]))


def check_clusters(records):
    """Figure 9, as CiteSpace counts: Q, S, and ten names in the order of size."""
    papers, first = defaultdict(list), {}
    for record in sorted(records, key=lambda r: int(value(r, "PY"))):
        year = int(value(record, "PY"))
        papers[year].append(keywords(record))
        for word in keywords(record):
            first.setdefault(word, year)
    linked, kept = networks.keyword_links(papers)
    cluster_of = networks.clusters(linked)
    q, s = networks.modularity(linked, cluster_of), networks.silhouette(linked, cluster_of)
    check(f"modularity {q:.4f} near {MODULARITY}", abs(q - MODULARITY) <= STRUCTURE_TOLERANCE)
    check(f"silhouette {s:.4f} near {SILHOUETTE}", abs(s - SILHOUETTE) <= STRUCTURE_TOLERANCE)
    groups = networks.numbered(cluster_of, first)
    check("names of the clusters", networks.names(groups, [keywords(r) for r in records]), CLUSTERS)
    return q, s, [len(group) for group in groups]


def check_forms(records):
    check("accession numbers once", len({value(r, "UT") for r in records}), len(records))
    check("titles once", len({value(r, "TI") for r in records}), len(records))
    for record in records:
        name = value(record, "UT")
        check(f"{name} is of the invented range", bool(re.fullmatch(r"WOS:000999000000\d{3}", name)))
        check(f"{name}: document type", value(record, "DT"), "Article")
        check(f"{name}: DOI is of the documentation prefix", value(record, "DI").startswith("10.5555/") or "DI" not in record)
        check(f"{name}: e-mail", all(e.endswith("@example.org") for e in listed(record, "EM")))
        check(f"{name}: pages or article number", ("BP" in record) != ("AR" in record))
        check(f"{name}: abstract", len(value(record, "AB")) > 300)
        for tag in ("SN", "EI"):
            digits = value(record, tag).replace("-", "")
            total = sum((10 if d == "X" else int(d)) * (8 - i) for i, d in enumerate(digits))
            check(f"{name}: {tag} check digit", total % 11, 0)
    check("mostly English", sum(value(r, "LA") == "English" for r in records) > 380)
    check("early access in more than twenty", sum("EA" in r for r in records) > 20)


def check_journals():
    with open(HERE / "journals.csv", newline="") as file:
        rows = list(csv.DictReader(file))
    check("journals.csv", [r["abbreviation_29"] for r in rows], list(CITED_SOURCES))


def check_regenerated():
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, str(HERE / "make.py"), folder], check=True)
        for name in FILES + ["journals.csv"]:
            check(f"{name} is what make.py makes", (HERE / name).read_bytes() == (Path(folder) / name).read_bytes())


def main():
    records = [record for name in FILES for record in read(name)]
    per_year = check_years(records)
    check_countries(records)
    check_institutions(records)
    check_authors(records)
    works = check_references(records)
    counts, printed = check_bursts(records, per_year)
    q, s, sizes = check_clusters(records)
    check_forms(records)
    check_journals()
    if "--regenerate" in sys.argv[1:]:
        check_regenerated()
    for failure in failures:
        print(failure, file=sys.stderr)
    lines = sum(len(r["CR"]) for r in records)
    print(f"{len(records)} records, {lines} cited references ({len(works)} works), {len(counts)} keywords")
    print(f"keyword clusters: {len(sizes)} of {', '.join(map(str, sizes))} keywords, Q {q:.4f}, S {s:.4f}")
    for word, first, strength, begin, end in printed:
        print(f"  {word:24} {first} {strength:5.2f} {begin}-{end}")
    print("all as published" if not failures else f"{len(failures)} checks failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
