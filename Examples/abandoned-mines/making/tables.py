"""The ten cited journals of Table 3 with what the records cannot say: host country and impact factor."""

from making.journals import JOURNALS

HOSTS = [
    ("ECOL ENG", "Netherlands", "3.8"), ("SCI TOTAL ENVIRON", "Netherlands", "9.8"), ("RESTOR ECOL", "USA", "3.2"),
    ("CHEMOSPHERE", "England", "8.8"), ("ENVIRON POLLUT", "England", "8.9"), ("ENVIRON SCI POLLUT R", "Germany", "5.8"),
    ("J ENVIRON MANAGE", "England", "8.7"), ("PLANT SOIL", "Netherlands", "4.9"), ("SOIL BIOL BIOCHEM", "England", "9.7"),
    ("J APPL ECOL", "England", "5.7"),
]


def journals():
    by_j9 = {j.j9: j for j in JOURNALS}
    rows = ["abbreviation_29,source,issn,eissn,host_country,impact_factor_2023"]
    for j9, host, factor in HOSTS:
        journal = by_j9[j9]
        rows.append(f"{j9},{journal.title},{journal.issn},{journal.eissn},{host},{factor}")
    return "\n".join(rows) + "\n"
