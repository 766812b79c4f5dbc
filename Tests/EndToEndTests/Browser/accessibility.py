"""Whether a report can be used with a keyboard and a screen reader: names, order, contrast."""


def controls_have_names(browser):
    """Names as the browser computes them for screen readers."""
    browser.devtools("Accessibility.enable")
    try:
        root = browser.devtools("DOM.getDocument", depth=0)["root"]["nodeId"]
        missing = []
        for role in ("button", "link", "searchbox", "textbox", "combobox", "region", "table", "heading",
                     "navigation"):
            nodes = browser.devtools("Accessibility.queryAXTree", nodeId=root, role=role)["nodes"]
            if role in ("button", "link", "region", "table", "heading"):
                assert len(nodes) > 10, f"{len(nodes)} of the role {role}"
            missing += [role for node in nodes
                        if not node.get("ignored") and not node.get("name", {}).get("value")]
        assert missing == [], f"without a name: {missing[:8]} ({len(missing)})"
    finally:
        browser.devtools("Accessibility.disable")


def structure_is_sound(browser):
    problems = browser.run("""
      const problems = [];
      const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
      const twice = ids.filter((id, i) => ids.indexOf(id) !== i && ids.length < 5000);
      const seen = new Set(), again = new Set();
      for (const id of ids) (seen.has(id) ? again : seen).add(id);
      if (again.size) problems.push('ids twice: ' + [...again].slice(0, 3));
      let level = 0;
      for (const h of document.querySelectorAll('h1, h2, h3, h4')) {
        const next = Number(h.tagName[1]);
        if (next > level + 1) problems.push('heading skips a level: ' + h.textContent);
        level = next;
      }
      for (const [selector, count] of [['main', 1], ['h1', 1], ['nav', 1], ['body > header', 1], ['footer', 1]]) {
        if (document.querySelectorAll(selector).length !== count) problems.push('not one ' + selector);
      }
      if (document.documentElement.lang !== 'en') problems.push('no language');
      for (const name of ['aria-labelledby', 'aria-describedby', 'list']) {
        for (const e of document.querySelectorAll(`[${name}]`)) {
          for (const id of e.getAttribute(name).split(' ')) {
            if (!document.getElementById(id)) problems.push(`${name} leads nowhere: ${id}`);
          }
        }
      }
      for (const svg of document.querySelectorAll('main svg')) {
        if (!svg.querySelector(':scope > title') || !svg.querySelector(':scope > desc'))
          problems.push('a picture without title or description');
      }
      for (const a of document.querySelectorAll('a[href^="#"]')) {
        if (!document.getElementById(a.hash.slice(1))) problems.push('link leads nowhere: ' + a.hash);
      }
      return problems.slice(0, 5)""")
    assert problems == [], problems


def text_has_contrast(browser):
    """4.5 : 1, or 3 : 1 for large text. https://www.w3.org/TR/WCAG22/#contrast-minimum"""
    weak = browser.run("""
      const parse = text => { const n = text.match(/[\\d.]+/g).map(Number);
        return { rgb: n.slice(0, 3), alpha: n[3] ?? 1 }; };
      const light = rgb => { const [r, g, b] = rgb.map(v => (v /= 255) <= 0.04045 ? v / 12.92
        : ((v + 0.055) / 1.055) ** 2.4); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
      const ground = e => { for (; e; e = e.parentElement) {
        const c = parse(getComputedStyle(e).backgroundColor); if (c.alpha === 1) return c.rgb; }
        return [255, 255, 255]; };
      const weak = new Map();
      const texts = document.querySelectorAll('body *:not(svg *):not(script):not(style), text.label, text.cluster-label');
      let checked = 0;
      for (const e of texts) {
        if (![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()) || e.closest('.hidden, [hidden]')) continue;
        if (e.closest('tbody, .papers') && ++checked % 20) continue;
        const style = getComputedStyle(e), isText = e.tagName === 'text';
        const ink = parse(isText ? style.fill : style.color).rgb;
        const paper = isText ? [255, 255, 255] : ground(e);
        const [high, low] = [light(ink), light(paper)].sort((a, b) => b - a);
        const ratio = (high + 0.05) / (low + 0.05), size = parseFloat(style.fontSize);
        const isLarge = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
        if (ratio < (isLarge ? 3 : 4.5)) weak.set(e.tagName + '.' + e.getAttribute('class') + ' ' + ink, ratio.toFixed(2));
      }
      return [...weak].slice(0, 8)""")
    assert weak == [], weak


def the_tab_key_goes_in_order(browser):
    """From the skip link on, in the order of the page, and every stop can be seen."""
    stops = []
    for _ in range(40):
        browser.keys("\ue004")
        stops.append(browser.run("""
          const e = document.activeElement, all = [...document.querySelectorAll('*')];
          const style = getComputedStyle(e);
          return [all.indexOf(e), e.className || e.tagName,
            e.matches(':focus-visible') && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2]"""))
    assert stops[0][1] == "skip", stops[0]
    places = [place for place, _, _ in stops]
    assert places == sorted(places), [name for _, name, _ in stops]
    unseen = [name for _, name, is_seen in stops if not is_seen]
    assert unseen == [], f"focus cannot be seen on {unseen[:5]}"


controls_have_names.widths = (1280,)
structure_is_sound.widths = (1280,)

CHECKS = [controls_have_names, structure_is_sound, text_has_contrast, the_tab_key_goes_in_order]
