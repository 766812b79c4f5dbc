"""Where a source can be changed, and what is left of a change that no test noticed."""
import dataclasses
import hashlib


@dataclasses.dataclass(frozen=True)
class Mutant:
    path: str      # from the root of the package
    begin: int     # of the text that is replaced, in the file's text
    end: int
    old: str
    new: str
    line: str      # the line it is in, by which it is known when line numbers change

    @property
    def change(self):
        return f"{self.old or 'nothing'} → {self.new or 'nothing'}"

    def __str__(self):
        return f"{self.path}: {self.line}: {self.change}"

    def applied(self, text):
        return text[:self.begin] + self.new + text[self.end:]


def line_at(text, position):
    begin = text.rfind("\n", 0, position) + 1
    end = text.find("\n", position)
    return text[begin:end if end >= 0 else len(text)].strip()


def shuffled(mutants, seed):
    """All of them, at most one at a place, in an order that the seed and each one's own text decide: a
    change of the sources elsewhere leaves a sample as it was."""
    ordered, numbers, places = [], {}, set()
    for mutant in sorted(mutants, key=lambda mutant: (mutant.path, mutant.begin, mutant.new)):
        number = numbers[str(mutant)] = numbers.get(str(mutant), 0) + 1
        text = f"{seed} {number} {mutant}"
        ordered.append((hashlib.sha256(text.encode()).digest(), mutant))
    chosen = []
    for _, mutant in sorted(ordered, key=lambda pair: pair[0]):
        if (mutant.path, mutant.begin) not in places:
            places.add((mutant.path, mutant.begin))
            chosen.append(mutant)
    return chosen
