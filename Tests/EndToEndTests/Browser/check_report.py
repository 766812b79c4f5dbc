"""Checks a report in a real browser: check_report.py PAGE [CHECK …]. Prints a line for each check;
the exit status is 1 when one fails."""

import pathlib
import sys
import tempfile
import traceback

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import accessibility
import behaviour
import rendering
from webdriver import Browser

CHECKS = rendering.CHECKS + behaviour.CHECKS + accessibility.CHECKS


def main(path, wanted):
    if not pathlib.Path(path).is_file():
        sys.exit(f"{path}: no such page")
    address = pathlib.Path(path).resolve().as_uri()
    failures = 0
    with tempfile.TemporaryDirectory() as downloads:
        for width, height in [(1280, 900), (390, 844)]:
            with Browser(width, height, downloads) as browser:
                for check in CHECKS:
                    if wanted and check.__name__ not in wanted:
                        continue
                    if width not in getattr(check, "widths", (1280, 390)):
                        continue
                    name = f"{check.__name__} at {width} px"
                    try:
                        browser.open(address)
                        browser.downloads = pathlib.Path(downloads)
                        said = check(browser)
                        messages = browser.messages()
                        assert not messages, f"the console says {messages[:3]}"
                        print(f"ok: {name}" + (f" ({said})" if said else ""), flush=True)
                    except Exception as error:
                        failures += 1
                        print(f"FAILED: {name}: {error}", flush=True)
                        if not isinstance(error, AssertionError):
                            traceback.print_exc()
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], set(sys.argv[2:])))
