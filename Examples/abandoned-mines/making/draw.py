"""A seeded source of choices whose results do not depend on Python's version.

SplitMix64: Steele, Lea, Flood 2014, doi:10.1145/2714064.2660195.
"""

MASK = (1 << 64) - 1


class Draw:
    """Reproducible random choices."""

    def __init__(self, seed):
        self.state = seed & MASK

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return z ^ (z >> 31)

    def below(self, n):
        """An integer in 0..<n. The bias of the remainder is below n / 2^64."""
        return self.next() % n

    def between(self, low, high):
        """An integer in low...high."""
        return low + self.below(high - low + 1)

    def chance(self, percent):
        return self.below(100) < percent

    def pick(self, items):
        return items[self.below(len(items))]

    def shuffled(self, items):
        result = list(items)
        for i in range(len(result) - 1, 0, -1):
            j = self.below(i + 1)
            result[i], result[j] = result[j], result[i]
        return result

    def weighted(self, weights):
        """An index, with a probability proportional to its whole-number weight."""
        point = self.below(sum(weights))
        for index, weight in enumerate(weights):
            if point < weight:
                return index
            point -= weight
        raise AssertionError("weights changed while drawing")
