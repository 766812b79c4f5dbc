"""Building and trying a sample of mutants of Swift sources."""
from mutation import places, survivors, switches


def add_arguments(parser):
    parser.add_argument("--package", metavar="FOLDER", help="build here, to build less the next time")


def run(trial, name, folders, targets, tests, left_out=()):
    """`tests` are the folders of tests that are to notice, without the suites that are `left_out`."""
    package = switches.Switches(trial, folders, targets)
    candidates = package.candidates()
    chosen = package.build(places.shuffled(candidates, trial.options.seed))
    trial.say(f"{len(chosen)} mutants are built")
    trial.begin()
    sample = survivors.Sample(trial, name)
    for number, mutant in chosen:
        if trial.is_over:
            break
        phases = switches.phases(package.folder, mutant.path, tests, left_out)
        sample.add(mutant, package.noticed(number, phases))
    return sample.figures(len(candidates))
