"""A copy of the package with some of its targets only, so that special builds of them are small."""
import filecmp
import os
import shutil
import subprocess

FOLDERS = ["Sources", "Tests", "Schema", "Queries", "Plugins", "Tools", "Examples", "Scripts"]
COMMON = ["CSQLite", "CZlib", "CCrypto", "CAllocator", "sqlembed", "EmbedSQL"]

# The manifest itself is taken over, so that it is written in one place.
CHANGES = """
let kept: Set<String> = [{names}]
package.targets.removeAll {{ !kept.contains($0.name) }}
package.products = []
let used: [String] = package.targets.flatMap(\.dependencies).compactMap {{
  if case .productItem(_, let name, _, _) = $0 {{ name }} else {{ nil }}
}}
package.dependencies.removeAll {{
  guard case .sourceControl(_, let location, _) = $0.kind else {{ return true }}
  return !used.contains(where: location.hasSuffix)
}}
for target in package.targets where target.type != .system && target.type != .plugin {{
  target.swiftSettings = [.swiftLanguageMode(.v6)]
}}
"""


def make(root, folder, targets, more="", left_out=()):
    """Copies the package at `root` to `folder` with these targets; `more` is added to the manifest.

    What is there already and the same stays untouched, so that it is not compiled again; files that are
    `left_out` are those that the caller writes."""
    names = ", ".join(f'"{name}"' for name in COMMON + targets)
    manifest = (root / "Package.swift").read_text(encoding="utf-8")
    write(folder / "Package.swift", manifest + CHANGES.format(names=names) + more)
    # So that packages of others are those that the package itself is built with.
    pins = root / "Package.resolved"
    if pins.exists() and not (folder / pins.name).exists():
        shutil.copyfile(pins, folder / pins.name)
    wanted = set()
    for name in FOLDERS:
        for path in (root / name).rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts:
                place = folder / path.relative_to(root)
                wanted.add(place)
                if str(path.relative_to(root)) in left_out:
                    continue
                if not place.exists() or not filecmp.cmp(path, place, shallow=False):
                    place.parent.mkdir(parents=True, exist_ok=True)
                    shutil.copyfile(path, place)
        for path in list((folder / name).rglob("*")):
            if path.is_file() and path not in wanted and not is_made(path):
                path.unlink()


def is_made(path):
    """Whether it is of the switches for mutants."""
    return "CMutant" in path.parts or path.name == "Mutants.swift"


def write(path, text):
    """Writes a file unless it is there with this text."""
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def build(folder, *options, environment={}):
    """What `swift build` says, and whether it succeeded."""
    done = subprocess.run(
        ["nice", "swift", "build", "--build-tests", *options], cwd=folder, text=True,
        env={**os.environ, **environment}, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return done.stdout, done.returncode == 0


def test_program(folder, configuration):
    """The program that runs the tests of a built package."""
    place = folder / ".build" / configuration
    return next(path for path in place.glob("*PackageTests.xctest"))
