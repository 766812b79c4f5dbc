"""Photographs a report for the documents: photograph-report.py REPORT FOLDER. Needs chromedriver."""

import base64
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "Tests/EndToEndTests/Browser"))
from webdriver import Browser


def photograph(browser, path):
    picture = browser.devtools("Page.captureScreenshot", format="png")["data"]
    path.write_bytes(base64.b64decode(picture))


def main(report, folder):
    address = pathlib.Path(report).resolve().as_uri()
    folder = pathlib.Path(folder)
    keywords = "figure.picture[data-name='network-keyword']"
    with Browser(1280, 900) as browser:
        browser.open(address)
        photograph(browser, folder / "report-top.png")
        browser.type(f"{keywords} .tools input", "remediation")
        browser.run("document.querySelector(arguments[0]).scrollIntoView({block: 'start'})", keywords)
        photograph(browser, folder / "report-map.png")
        browser.run("""document.querySelector("figure.picture[data-name='timeline-keyword']")
          .scrollIntoView({block: 'start'})""")
        photograph(browser, folder / "report-timeline.png")
    with Browser(390, 844) as browser:
        browser.open(address)
        browser.run("document.querySelector(arguments[0]).scrollIntoView({block: 'start'})", keywords)
        photograph(browser, folder / "report-narrow.png")


if __name__ == "__main__":
    main(*sys.argv[1:])
