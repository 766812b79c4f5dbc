"""Mutants of the kernels, in one build."""
from mutation import survivors, trying

NAME = "mutants-kernels"
WHAT = ("one small change at a time of a kernel, switched on in one build: a test of the kernels must fail "
        "([survivors](reliability/survivors.md))")


def add_arguments(parser):
    survivors.add_arguments(parser)
    trying.add_arguments(parser)


def run(trial):
    return trying.run(trial, NAME, ["Sources/Kernels"], ["Kernels", "KernelsTests"], ["KernelsTests"])
