"""Invented titles and abstracts, put together from each theme's phrases."""

from making.topics import THEMES

ORES = ["coal", "gold", "copper", "uranium", "lead-zinc", "iron", "bauxite", "limestone", "tungsten", "antimony", "peat", "pyrite", "tin", "lignite", "phosphate"]
SCALES = ["at {n} sites", "over {y} years", "along a {n} km gradient", "in {n} paired plots", "across {n} catchments"]
LAND = {
    "Peoples R China": "southern China", "USA": "the Appalachian region", "Spain": "southwestern Spain", "Canada": "eastern Canada",
    "Brazil": "southeastern Brazil", "Germany": "eastern Germany", "Poland": "southern Poland", "Italy": "Sardinia",
    "Portugal": "central Portugal", "South Korea": "South Korea",
}

TITLES = [
    "{O} and {r} in an abandoned {ore} mine of {land}",
    "Effects of {d} on {r} during restoration of an abandoned {ore} mine",
    "{D} controls {r}: {o} in {land}",
    "How does {d} shape {r}? Evidence from {o}",
    "Long-term changes in {r} after restoration with {o}",
    "{O} in {land}: the role of {d}",
    "Linking {d} to {r} in {o}",
    "Restoration of abandoned {ore} mines: {r} under different {d}",
    "Assessing {r} of {o} using {m}",
    "{name} at abandoned {ore} mines: {m} in {land}",
    "From {d} to {r}: lessons of {y} years in {o}",
    "Comparing {o} with natural recovery at an abandoned {ore} mine",
]
OPENING = [
    "Abandoned {ore} mines leave a lasting mark on {land}, and {o} are often the first concern of restoration.",
    "The restoration of abandoned {ore} mines depends on {r}, yet the part played by {d} is poorly known.",
    "Mining for {ore} ended decades ago in much of {land}, but {r} has not returned to its former state.",
    "Understanding {name} is essential where an abandoned {ore} mine is to be restored.",
]
AIM = [
    "We asked whether {d} explains differences in {r}.",
    "This study examines how {d} and {d2} affect {r}.",
    "Our aim was to quantify {r} in relation to {o}.",
    "Here we test the hypothesis that {r} follows {d} rather than {d2}.",
]
METHOD = [
    "We used {m} {scale} between {a} and {b}.",
    "Data were collected by {m} {scale}, with three replicates each.",
    "The approach combines {m} with {m2} {scale}.",
    "At each of {n} locations we applied {m} and recorded {r2}.",
]
RESULT = [
    "{R} increased by {p}% (\u00b1 {q}%) where {d} was favourable.",
    "{D} explained {p}% of the variation in {r}, more than {d2} did.",
    "Compared with untreated controls, {o} showed a {p}% higher {r} (p < 0.05).",
    "No effect of {d2} on {r2} was found, whereas {r} declined by {p}%.",
    "Mean {r}, in standardized units, was {p} \u00b1 {q} in treated plots and half of that in the others.",
    "The relation between {d} and {r2} was positive where the mean annual temperature was below {q} \u00b0C.",
    "After {y} years, {o} approached the reference sites in {r} but not in {r2}.",
]
CLOSING = [
    "We conclude that {d} should be considered before {o} are chosen for abandoned {ore} mines.",
    "These findings suggest that {name} deserves more weight in the remediation of abandoned mine land.",
    "The results give managers a simple rule: attend to {d} first, and {r} will follow.",
    "Future restoration of abandoned {ore} mines in {land} should monitor {r} for at least {y} years.",
]


def upper(text):
    return text[0].upper() + text[1:]


class Prose:
    def __init__(self, draw):
        self.draw = draw
        self.titles = set()

    def title_and_abstract(self, theme_number, country, year, ore=None):
        """A title no other paper has, and an abstract of six to eight sentences on the same thing."""
        draw, theme = self.draw, THEMES[theme_number]
        while True:
            drivers, responses = draw.shuffled(theme["drivers"]), draw.shuffled(theme["responses"])
            methods, objects = draw.shuffled(theme["methods"]), draw.shuffled(theme["objects"])
            slots = dict(
                name=theme["name"] if theme["name"] != "land use change" else "land-use change",
                ore=draw.pick(ORES), land=LAND.get(country, country), o=objects[0].replace("land use", "land-use"),
                d=drivers[0], d2=drivers[1], r=responses[0], r2=responses[1], m=methods[0], m2=methods[1],
                y=draw.between(3, 25), a=year - draw.between(3, 6), b=year - draw.between(1, 2),
            )
            slots.update(O=upper(slots["o"]), D=upper(slots["d"]), R=upper(slots["r"]))
            title = upper(self.fill(draw.pick(TITLES), slots))
            if title not in self.titles:
                break
        self.titles.add(title)
        results = draw.shuffled(RESULT)[: draw.between(2, 4)]
        patterns = [draw.pick(OPENING), draw.pick(AIM), draw.pick(METHOD), *results, draw.pick(CLOSING)]
        sentences = []
        for pattern in patterns:
            # A second object of the theme, so that an abstract is not about one phrase alone.
            slots["o"] = draw.pick(objects[:2]).replace("land use", "land-use")
            sentences.append(self.fill(pattern, slots))
        return title, " ".join(sentences)

    def fill(self, pattern, slots):
        numbers = dict(n=self.draw.between(4, 48), p=self.draw.between(11, 78), q=self.draw.between(2, 10))
        scale = self.draw.pick(SCALES).format(**numbers, y=slots["y"])
        return pattern.format(**slots, **numbers, scale=scale)
