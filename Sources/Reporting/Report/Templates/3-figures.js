// Figures: save as SVG; zoom and pan; and in those with nodes: find, highlight, numbers, papers.
"use strict";

/// Zooms and pans a picture by its view box.
class View {
  constructor(svg) {
    const box = svg.viewBox.baseVal;
    this.svg = svg;
    this.whole = { x: box.x, y: box.y, width: box.width, height: box.height };
    this.reset();
    this.pointers = new Map();
    svg.addEventListener("wheel", (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      this.zoom(event.deltaY < 0 ? 1.2 : 1 / 1.2, this.point(event));
    }, { passive: false });
    svg.addEventListener("pointerdown", (event) => {
      this.pointers.set(event.pointerId, event);
      this.dragged = 0;
    });
    svg.addEventListener("pointermove", (event) => this.drag(event));
    for (const end of ["pointerup", "pointercancel", "pointerleave"]) {
      svg.addEventListener(end, (event) => this.pointers.delete(event.pointerId));
    }
  }

  get scale() { return this.whole.width / this.width; }

  reset() {
    Object.assign(this, this.whole);
    this.show();
  }

  point(event) {
    const at = new DOMPoint(event.clientX, event.clientY);
    return at.matrixTransform(this.svg.getScreenCTM().inverse());
  }

  zoom(factor, at = { x: this.x + this.width / 2, y: this.y + this.height / 2 }) {
    const scale = Math.min(Math.max(this.scale * factor, 1), 16);
    const [width, height] = [this.whole.width / scale, this.whole.height / scale];
    this.x = at.x - (at.x - this.x) * (width / this.width);
    this.y = at.y - (at.y - this.y) * (height / this.height);
    [this.width, this.height] = [width, height];
    this.show();
  }

  move(dx, dy) {
    this.x += dx;
    this.y += dy;
    this.show();
  }

  /// Makes a place visible, near the middle when the picture is zoomed.
  centre(x, y) {
    if (this.scale > 1) this.move(x - this.x - this.width / 2, y - this.y - this.height / 2);
  }

  drag(event) {
    const before = this.pointers.get(event.pointerId);
    if (!before) return;
    const [one, other] = this.pointers.values();
    const pixel = this.width / this.svg.getBoundingClientRect().width;
    if (other) {
      const still = one.pointerId === event.pointerId ? other : one;
      const distance = (e) => Math.hypot(e.clientX - still.clientX, e.clientY - still.clientY);
      this.zoom(distance(event) / Math.max(distance(before), 1), this.point(still));
    } else if (this.scale > 1) {
      this.move((before.clientX - event.clientX) * pixel, (before.clientY - event.clientY) * pixel);
    }
    this.dragged += Math.hypot(event.clientX - before.clientX, event.clientY - before.clientY);
    this.pointers.set(event.pointerId, event);
  }

  show() {
    const keep = (value, least, most) => Math.min(Math.max(value, least), most);
    this.x = keep(this.x, this.whole.x, this.whole.x + this.whole.width - this.width);
    this.y = keep(this.y, this.whole.y, this.whole.y + this.whole.height - this.height);
    this.svg.setAttribute("viewBox", `${this.x} ${this.y} ${this.width} ${this.height}`);
    this.svg.classList.toggle("movable", this.scale > 1);
  }
}

/// A copy whose texts have their rims as texts below them: not every drawing program knows paint-order.
function withRims(svg) {
  const copy = svg.cloneNode(true);
  copy.removeAttribute("class");
  for (const text of copy.querySelectorAll("text[paint-order]")) {
    const rim = text.cloneNode(true);
    rim.setAttribute("class", "halo");
    rim.setAttribute("fill", text.getAttribute("stroke"));
    rim.setAttribute("aria-hidden", "true");
    rim.removeAttribute("paint-order");
    for (const name of ["stroke", "stroke-width", "stroke-linejoin", "paint-order"]) text.removeAttribute(name);
    text.before(rim);
  }
  return copy;
}

/// The nodes of a map: which is chosen, what it is linked to, which papers are behind it.
class NodeMap {
  constructor(figure, svg, view, tip) {
    Object.assign(this, { figure, svg, view, tip });
    this.nodes = new Map();
    for (const node of svg.querySelectorAll(".node")) {
      this.nodes.set(node.dataset.node, node);
      node.querySelector("title")?.remove();
    }
    this.rows = document.getElementById(figure.dataset.nodes);
    this.panel = page.element("div", { class: "chosen panel", role: "region", "aria-label": "Chosen node" });
    this.panel.hidden = true;
    figure.querySelector(".drawing").after(this.panel);
    svg.addEventListener("pointerover", (event) => this.point(event));
    svg.addEventListener("pointerout", (event) => this.point(event));
    svg.addEventListener("click", (event) => {
      if (view.dragged > 5) return;
      const node = event.target.closest(".node, .label");
      this.choose(node ? node.dataset.node : null);
    });
  }

  /// The links of a node, strongest first.
  links(id) {
    const ends = `[data-source="${id}"], [data-target="${id}"]`;
    return [...this.svg.querySelectorAll(`.link:is(${ends})`)]
      .map((path) => ({
        path, papers: Number(path.dataset.papers),
        other: path.dataset.source === id ? path.dataset.target : path.dataset.source,
      }))
      .sort((a, b) => b.papers - a.papers);
  }

  highlight(id) {
    for (const old of this.svg.querySelectorAll(".hot, .found")) old.classList.remove("hot", "found");
    this.svg.classList.toggle("dim", id !== null);
    if (id === null) return;
    const links = this.links(id);
    for (const { path } of links) path.classList.add("hot");
    for (const near of [id, ...links.map((link) => link.other)]) {
      for (const mark of this.svg.querySelectorAll(`[data-node="${near}"]`)) mark.classList.add("hot");
    }
    this.nodes.get(id).classList.add("found");
  }

  numbers(id) {
    const { counted, papers = counted, firstYear, degree, betweenness, burst, cluster } = this.nodes.get(id).dataset;
    const parts = [`${papers} ${papers === "1" ? "paper" : "papers"}`];
    if (papers !== counted) parts.push(`${counted} of them counted in the map`);
    if (firstYear) parts.push(`first in ${firstYear}`);
    if (degree) parts.push(`${degree} ${degree === "1" ? "link" : "links"}`);
    if (betweenness) parts.push(`betweenness ${betweenness}`);
    if (Number(burst)) parts.push(`burst ${burst}`);
    if (cluster) parts.push(`cluster #${cluster}`);
    return parts.join(" · ");
  }

  /// Follows the pointer: a tip with the node's numbers, and its neighbours while none is chosen.
  point(event) {
    const mark = event.type === "pointerover" ? event.target.closest(".node, .label") : null;
    const id = mark?.dataset.node;
    if (id && this.nodes.has(id)) {
      this.tip.replaceChildren(
        page.element("strong", { dir: "auto" }, this.nodes.get(id).dataset.name), this.numbers(id));
      this.tip.hidden = false;
      const { width, height } = this.tip.getBoundingClientRect();
      const x = Math.min(event.clientX + 16, innerWidth - width - 8);
      const y = event.clientY + 16 + height > innerHeight ? event.clientY - height - 8 : event.clientY + 16;
      this.tip.style.left = `${Math.max(x, 8)}px`;
      this.tip.style.top = `${Math.max(y, 8)}px`;
      if (this.panel.hidden) this.highlight(id);
    } else {
      this.tip.hidden = true;
      if (this.panel.hidden) this.highlight(null);
    }
  }

  choose(id) {
    if (id === null || !this.nodes.has(id)) {
      this.panel.hidden = true;
      this.highlight(null);
      return;
    }
    this.highlight(id);
    const node = this.nodes.get(id);
    const place = node.transform.baseVal[0]?.matrix;
    if (place) this.view.centre(place.e, place.f);
    const name = (node) => this.nodes.get(node).dataset.name;
    const near = page.element("p", { class: "near" }, "Linked to: ");
    this.links(id).slice(0, 15).forEach(({ other, papers }, index) => {
      near.append(index ? ", " : "", page.button(name(other), () => this.choose(other)), ` (${papers})`);
    });
    const papers = page.element("ul", { class: "papers" });
    for (const link of this.rows?.querySelectorAll(`tr[data-node="${id}"] a[href^="#paper-"]`) ?? []) {
      const paper = document.getElementById(link.hash.slice(1)).cloneNode(true);
      paper.removeAttribute("id");
      papers.append(paper);
    }
    this.panel.replaceChildren(
      page.element("h4", { dir: "auto" }, name(id)),
      page.button("Close", () => this.choose(null), { class: "close" }),
      page.element("p", {}, this.numbers(id)));
    if (near.childElementCount) this.panel.append(near);
    if (papers.childElementCount) {
      this.panel.append(page.element("p", {}, "Its most cited papers:"), papers);
    }
    this.panel.hidden = false;
    page.say(`${name(id)}: ${this.numbers(id)}`);
  }

  /// The nodes whose names contain a text, in the order of the map.
  matches(text) {
    const wanted = text.trim().toLowerCase();
    if (!wanted) return [];
    const found = [...this.nodes].filter(([, node]) => node.dataset.name.toLowerCase().includes(wanted));
    const rank = ([, node]) => [
      node.dataset.name.toLowerCase() === wanted ? 0 : 1, -Number(node.dataset.counted)];
    return found.sort((a, b) => rank(a)[0] - rank(b)[0] || rank(a)[1] - rank(b)[1]).map(([id]) => id);
  }
}

{
  const tip = page.element("div", { class: "tip", "aria-hidden": "true" });
  tip.hidden = true;
  document.body.append(tip);

  const small = matchMedia("screen and (max-width: 640px)");

  for (const figure of document.querySelectorAll("figure.picture")) {
    const [wide, narrow] = figure.querySelectorAll(".drawing > svg");
    const tools = figure.querySelector(".tools");
    const drawing = figure.querySelector(".drawing");
    const title = figure.querySelector("h3").textContent;
    const name = figure.dataset.name + ".svg";
    let asDrawn = wide;

    if (wide.querySelector(".node")) {
      // A map is made ready when it is first used, so that the page opens fast. The one that is used
      // is the one that the window has room for.
      const ready = new Map();
      const use = () => {
        const svg = small.matches ? narrow : wide;
        if (ready.has(svg)) return ready.get(svg);
        if (svg === wide) asDrawn = svg.cloneNode(true);
        const view = new View(svg);
        const map = new NodeMap(figure, svg, view, tip);
        ready.set(svg, { view, map });
        names.replaceChildren(
          ...[...map.nodes.values()].map((node) => page.element("option", { value: node.dataset.name })));
        return ready.get(svg);
      };
      small.addEventListener("change", () => ready.forEach(({ map }) => map.choose(null)));
      for (const kind of ["pointerover", "wheel", "keydown", "focusin"]) {
        figure.addEventListener(kind, use, { capture: true, passive: true });
      }
      const names = page.element("datalist", { id: figure.id + "-names" });
      const count = page.element("span", { "aria-live": "polite" });
      const find = page.element("input", {
        type: "search", placeholder: "Find by name", list: names.id, "aria-label": "Find a node in " + title,
      });
      let turn = 0;
      const show = () => {
        const found = use().map.matches(find.value);
        count.textContent = !find.value.trim() ? "" :
          found.length || !small.matches ? `${found.length} found` : "not drawn at this width";
        use().map.choose(found.length ? found[turn % found.length] : null);
      };
      find.addEventListener("input", () => { turn = 0; show(); });
      find.addEventListener("keydown", (event) => {
        if (event.key === "Enter") { turn += 1; show(); }
        if (event.key === "Escape") { find.value = ""; show(); }
      });
      const zoom = (factor) => () => use().view.zoom(factor);
      const reset = () => { use().view.reset(); use().map.choose(null); };
      tools.append(
        find, names, count, page.element("span", { class: "space" }),
        page.button("+", zoom(1.5), { "aria-label": "Zoom in: " + title }),
        page.button("−", zoom(1 / 1.5), { "aria-label": "Zoom out: " + title }),
        page.button("Reset", reset, { "aria-label": "Reset " + title }));
      drawing.title = "Ctrl and wheel or + and − zoom; drag or the arrow keys move; click a node";
      drawing.addEventListener("keydown", (event) => {
        const { view, map } = use();
        const step = view.width / 10;
        const keys = {
          "+": zoom(1.5), "=": zoom(1.5), "-": zoom(1 / 1.5), 0: () => view.reset(),
          Escape: () => map.choose(null),
          ArrowLeft: () => view.move(-step, 0), ArrowRight: () => view.move(step, 0),
          ArrowUp: () => view.move(0, -step), ArrowDown: () => view.move(0, step),
        };
        const isArrow = event.key.startsWith("Arrow");
        if (event.target !== drawing || !(event.key in keys) || (isArrow && view.scale === 1)) return;
        event.preventDefault();
        keys[event.key]();
      });
    } else {
      tools.append(page.element("span", { class: "space" }));
    }
    tools.append(page.button("SVG", () => {
      const text = new XMLSerializer().serializeToString(withRims(asDrawn));
      page.save(name, "image/svg+xml", '<?xml version="1.0" encoding="UTF-8"?>\n' + text);
    }, { "aria-label": "Save " + name }));
  }
}
