"""What a reader does with a report: sort, filter, find, zoom, follow, copy, save."""

import csv
import time
import xml.etree.ElementTree as ElementTree


def table(browser):
    """The first table with some rows, as a selector."""
    return "#" + browser.run(
        "return document.querySelector('figure.rows:has(tbody tr:nth-child(10))').id")


def network_map(browser):
    """The first map, as a selector."""
    return "#" + browser.run("return document.querySelector('figure.picture:has(.node)').id")


def drawing(browser, figure):
    """The drawing of a figure that the window shows, as a selector."""
    return figure + browser.run("return innerWidth <= 640 ? ' svg.narrow' : ' svg.wide'")


def saved(browser, name):
    """The text of a file that the page has saved."""
    path = browser.downloads / name
    for _ in range(100):
        if path.exists() and path.stat().st_size:
            with open(path, encoding="utf-8", newline="") as file:
                text = file.read()
            path.unlink()
            return text
        time.sleep(0.1)
    raise AssertionError(f"{name} was not saved")


def column(browser, table, number):
    return browser.run("""
      return [...document.querySelectorAll(arguments[0] + ' tbody tr')].filter(r => !r.hidden)
        .map(r => r.cells[arguments[1]]).map(c => c.dataset.value ?? c.textContent)""", table, number)


def tables_sort(browser):
    chosen = table(browser)
    number = browser.run("""
      const heads = [...document.querySelectorAll(arguments[0] + ' th')];
      return heads.findIndex(head => head.classList.contains('n'))""", chosen)
    head = f"{chosen} th:nth-child({number + 1})"
    for direction, order in (("descending", -1), ("ascending", 1)):
        browser.click(head + " button")
        state = browser.run("return document.querySelector(arguments[0]).getAttribute('aria-sort')", head)
        assert state == direction, f"aria-sort is {state}"
        values = [float(value) for value in column(browser, chosen, number) if value]
        assert values == sorted(values, key=lambda value: order * value), values[:5]


def tables_sort_by_key(browser):
    """Text sorts upwards first; the Enter key does what a click does."""
    chosen = table(browser)
    number = browser.run("""
      const heads = [...document.querySelectorAll(arguments[0] + ' th')];
      const text = heads.findIndex(head => !head.classList.contains('n'));
      heads[text].querySelector('button').focus();
      return text""", chosen)
    for order in ("ascending", "descending"):
        browser.keys("\ue007")
        head = f"{chosen} th:nth-child({number + 1})"
        state = browser.run("return document.querySelector(arguments[0]).getAttribute('aria-sort')", head)
        assert state == order, state
        sorted_ = browser.run("""
          const order = arguments[1] === 'ascending' ? 1 : -1, cells = arguments[0].filter(Boolean);
          return cells.every((c, i) => !i || order * cells[i - 1].localeCompare(c, 'en', { numeric: true }) <= 0)""",
          column(browser, chosen, number), order)
        assert sorted_, order


def tables_filter(browser):
    chosen = table(browser)
    before = len(column(browser, chosen, 0))
    row = browser.run(
        "return document.querySelector(arguments[0] + ' tbody tr:nth-child(3)').innerText", chosen)
    word = max(row.lower().split(), key=len)
    browser.type(f"{chosen} .tools input", word)
    after = len(column(browser, chosen, 0))
    assert 0 < after < before, f"“{word}”: {after} of {before} rows"
    said = browser.run("return document.querySelector(arguments[0]).textContent", chosen + " .tools span")
    assert said == f"{after} of {before} rows", said
    browser.type(f"{chosen} .tools input", " no such row")
    assert column(browser, chosen, 0) == []
    browser.run("""const input = document.querySelector(arguments[0]); input.value = '';
      input.dispatchEvent(new Event('input'))""", chosen + " .tools input")
    assert len(column(browser, chosen, 0)) == before


def tables_are_saved_as_csv(browser):
    chosen = table(browser)
    name = browser.run("return document.querySelector(arguments[0]).dataset.name", chosen) + ".csv"
    browser.click(f"{chosen} .tools button")
    rows = list(csv.reader(saved(browser, name).splitlines(keepends=True)))
    shown = browser.run(
        "return document.querySelectorAll(arguments[0] + ' tbody tr').length", chosen)
    assert len(rows) == shown + 1, f"{len(rows)} lines, {shown} rows"
    assert len({len(row) for row in rows}) == 1


def figures_are_saved_as_svg(browser):
    figure = network_map(browser)
    name = browser.run("return document.querySelector(arguments[0]).dataset.name", figure) + ".svg"
    whole = browser.run("return document.querySelector(arguments[0]).getAttribute('viewBox')", figure + " svg.wide")
    browser.click(f"{figure} .tools button[aria-label^='Zoom in']")
    browser.click(f"{figure} .tools button[aria-label^='Save']")
    root = ElementTree.fromstring(saved(browser, name))
    assert root.tag == "{http://www.w3.org/2000/svg}svg", root.tag
    assert root.get("viewBox") == whole, "the saved figure is the zoomed one"
    nodes = [e for e in root.iter() if e.get("class") == "node"]
    assert len(nodes) == browser.run(
        "return document.querySelectorAll(arguments[0] + ' .wide .node').length", figure)
    texts = [e for e in root.iter() if e.tag.endswith("}text")]
    assert not any(e.get("paint-order") for e in texts), "a rim that not every program shows"
    labels = [e for e in texts if e.get("class") == "label"]
    rims = [e for e in texts if e.get("class") == "halo"]
    assert 0 < len(labels) <= len(rims), f"{len(labels)} labels, {len(rims)} rims"
    assert not any("hot" in (e.get("class") or "") for e in root.iter()), "the highlight is saved"


def figures_give_their_rows_and_sql(browser):
    figure = network_map(browser)
    browser.devtools("Browser.grantPermissions", permissions=["clipboardReadWrite"])
    browser.click(f"{figure} details.source summary")
    name = browser.run("return document.querySelector(arguments[0]).dataset.name", figure + " pre.csv")
    browser.click(f"{figure} .query button:has(+ pre.csv)")
    assert saved(browser, name + ".csv").count("\n") > 0
    browser.click(f"{figure} .query button:has(+ pre.sql)")
    for _ in range(50):
        label = browser.run("return document.getElementById('status').textContent")
        if label == "Copied":
            break
    assert label == "Copied", label
    browser.run("""const area = document.createElement('textarea'); area.id = 'pasted';
      document.body.prepend(area); area.focus();""")
    browser.devtools("Input.dispatchKeyEvent", type="keyDown", key="v", code="KeyV", modifiers=2,
                     commands=["paste"])
    pasted = browser.run("return document.getElementById('pasted').value")
    written = browser.run("return document.querySelector(arguments[0]).textContent", figure + " pre.sql")
    assert pasted == written, f"pasted: {pasted[:60]!r}"


def maps_find_and_highlight(browser):
    """The found node, its links and its neighbours stand out, and no others."""
    figure = network_map(browser)
    name = browser.run("""
      const nodes = [...document.querySelectorAll(arguments[0] + ' .node')];
      return nodes.sort((a, b) => b.dataset.degree - a.dataset.degree)[0].dataset.name""", drawing(browser, figure))
    browser.type(f"{figure} .tools input", name[:40])
    state = browser.run("""
      const figure = document.querySelector(arguments[0]), svg = document.querySelector(arguments[1]);
      const found = [...svg.querySelectorAll('.node.found')];
      const id = found[0].dataset.node;
      const links = [...svg.querySelectorAll('.link')]
        .filter(l => l.dataset.source === id || l.dataset.target === id);
      const near = new Set(links.flatMap(l => [l.dataset.source, l.dataset.target]).concat(id));
      return { found: found.map(n => n.dataset.name), links: links.length,
        hotLinks: svg.querySelectorAll('.link.hot').length, near: near.size,
        hot: svg.querySelectorAll('.node.hot').length, dim: svg.classList.contains('dim'),
        panel: figure.querySelector('.panel:not([hidden])').innerText,
        papers: figure.querySelectorAll('.panel .papers li').length,
        addresses: [...figure.querySelectorAll('.panel .papers a')].map(a => a.href) };""", figure, drawing(browser, figure))
    assert state["found"] == [name], state["found"]
    assert state["dim"] and state["links"] == state["hotLinks"] and state["near"] == state["hot"], state
    assert "betweenness" in state["panel"], state["panel"]
    assert state["papers"] > 0, "no papers"
    assert all(a.startswith("https://doi.org/") for a in state["addresses"])
    # A neighbour in the panel is chosen in its turn.
    other = browser.run("return document.querySelector(arguments[0]).textContent", figure + " .panel .near button")
    browser.click(f"{figure} .panel .near button")
    assert browser.run("return document.querySelector(arguments[0]).textContent", figure + " .panel h4") == other
    browser.click(f"{figure} .panel .close")
    assert browser.run("return document.querySelectorAll(arguments[0] + ' .hot').length", figure) == 0


def maps_zoom_and_pan(browser):
    figure = network_map(browser)
    svg = drawing(browser, figure)
    def box():
        return [float(n) for n in browser.run(
            "return document.querySelector(arguments[0]).getAttribute('viewBox')", svg).split()]
    whole = box()
    browser.click(f"{figure} .tools button[aria-label^='Zoom in']")
    near = box()
    assert near[2] < whole[2] and abs(near[3] / near[2] - whole[3] / whole[2]) < 1e-3, near
    browser.run("document.querySelector(arguments[0]).scrollIntoView({block: 'center'})", svg)
    x, y = browser.run("""const r = document.querySelector(arguments[0]).getBoundingClientRect();
      return [Math.max(r.left, 0) + 150, Math.max(r.top, 0) + 150]""", svg)
    browser.pointer(("move", x, y), ("down",), ("move", x - 60, y - 40), ("up",))
    moved = box()
    assert moved[0] > near[0] and moved[1] > near[1] and moved[2] == near[2], (near, moved)
    browser.run("document.querySelector(arguments[0]).focus()", figure + " .drawing")
    browser.keys("\ue014")
    assert box()[0] > moved[0], "the right arrow key does not move"
    browser.keys("-", "-", "-")
    assert box() == whole, "the minus key does not zoom out"
    browser.keys("+")
    assert box()[2] < whole[2], "the plus key does not zoom in"
    browser.click(f"{figure} .tools button[aria-label^='Reset']")
    assert box() == whole


def maps_show_numbers_under_the_pointer(browser):
    figure = network_map(browser)
    svg = drawing(browser, figure)
    browser.run("document.querySelector(arguments[0]).scrollIntoView({block: 'center'})", svg)
    name, x, y = browser.run("""
      for (const node of document.querySelectorAll(arguments[0] + ' .node')) {
        const r = node.getBoundingClientRect(), x = r.x + r.width / 2, y = r.y + r.height / 2;
        if (x > 0 && x < innerWidth && y > 0 && y < innerHeight
          && document.elementFromPoint(x, y)?.closest('.node') === node)
          return [node.dataset.name, x, y];
      }""", svg)
    browser.pointer(("move", x, y))
    tip = browser.run("const t = document.querySelector('.tip'); return t.hidden ? '' : t.innerText")
    assert name in tip and "paper" in tip, tip


tables_are_saved_as_csv.widths = figures_are_saved_as_svg.widths = (1280,)
figures_give_their_rows_and_sql.widths = (1280,)

CHECKS = [
    tables_sort, tables_sort_by_key, tables_filter, tables_are_saved_as_csv, figures_are_saved_as_svg,
    figures_give_their_rows_and_sql, maps_find_and_highlight, maps_zoom_and_pan,
    maps_show_numbers_under_the_pointer,
]
