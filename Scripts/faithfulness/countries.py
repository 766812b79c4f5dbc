"""Countries against the last words of the addresses."""
import re
from collections import Counter



def last_words(address):
    """The country as an address ends: after the last comma, without ZIP code and full stop."""
    end = address.rstrip(" .").rsplit(",", 1)[-1].strip()
    return "USA" if re.search(r"(^|\s)USA$", end) else end


def section(corpora):
    lines = ["## Countries", "",
             "The country of an address of C1 is what stands after its last comma; of ‘CA 94720 USA’, the "
             "last word. It was compared with the name of the Web of Science that the program found for "
             "the same address.", "",
             "| corpus | addresses | equal | other | none found |", "|---|---:|---:|---:|---:|"]
    others = Counter()
    for corpus in corpora:
        counts = Counter()
        for address, country in corpus.rows(
                "SELECT a.address_as_written, c.name_in_wos FROM affiliations AS a "
                "LEFT JOIN countries AS c USING (country_id) WHERE a.is_reprint = 0"):
            said = last_words(address)
            if country is None: counts["none"] += 1
            elif said.casefold() == country.casefold(): counts["equal"] += 1
            else:
                counts["other"] += 1
                others[said, country] += 1
        total = sum(counts.values())
        lines.append(f"| {corpus.title} | {total:,} | {counts['equal']:,} "
                     f"({100 * counts['equal'] / max(total, 1):.2f} %) | {counts['other']:,} | "
                     f"{counts['none']:,} |")
    if others:
        told = ", ".join(f"‘{said}’ is {country} ({count})"
                         for (said, country), count in sorted(
                             others.items(), key=lambda item: (-item[1], item[0]))[:8])
        lines += ["", f"Of the others: {told}."]
    return lines
