"""Building and trying a sample of mutants of Swift sources."""
from mutation import places, survivors, switches


def add_arguments(parser):
    parser.add_argument("--package", metavar="FOLDER", help="build here, to build less the next time")


def run(trial, name, folders, targets, test_targets, slow=()):
    """`slow` are suites that are run last, for mutants that no other test notices."""
    package = switches.Switches(trial, folders, targets)
    candidates = package.candidates()
    chosen = package.build(places.shuffled(candidates, trial.options.seed))
    trial.say(f"{len(chosen)} mutants are built")
    trial.begin()
    sample = survivors.Sample(trial, name)
    for number, mutant in chosen:
        if trial.is_over:
            break
        phases = switches.phases(package.folder, mutant.path, test_targets, slow)
        sample.add(mutant, package.noticed(number, phases))
    return sample.figures(len(candidates))
