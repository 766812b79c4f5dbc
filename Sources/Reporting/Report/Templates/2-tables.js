// Tables: sort by a column, filter rows, save as CSV.
"use strict";
for (const figure of document.querySelectorAll("figure.rows")) {
  const table = figure.querySelector("table");
  const body = table.tBodies[0];
  const heads = [...table.tHead.rows[0].cells];
  const tools = figure.querySelector(".tools");
  const value = (cell) => cell.dataset.value ?? cell.textContent;
  const original = [...body.rows];

  heads.forEach((head, column) => {
    const isNumber = head.classList.contains("n");
    const button = page.button("", () => {
      const isUp =
        head.hasAttribute("aria-sort") ? head.getAttribute("aria-sort") !== "ascending" : !isNumber;
      for (const other of heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", isUp ? "ascending" : "descending");
      const compare = (a, b) => {
        const [x, y] = [value(a.cells[column]), value(b.cells[column])];
        if (x === "" || y === "") return (x === "") - (y === "");
        const order = isNumber ? x - y : x.localeCompare(y, "en", { numeric: true });
        return isUp ? order : -order;
      };
      body.append(...[...original].sort(compare));
    });
    button.append(...head.childNodes);
    head.append(button);
  });

  if (original.length > 8) {
    const count = page.element("span", { "aria-live": "polite" });
    const input = page.element("input", { type: "search", placeholder: "Filter rows" });
    const title = figure.querySelector("h3").textContent;
    input.setAttribute("aria-label", "Filter the rows of " + title);
    input.addEventListener("input", () => {
      const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const row of original) {
        const text = row.textContent.toLowerCase();
        row.hidden = !words.every((word) => text.includes(word));
        if (!row.hidden) shown += 1;
      }
      count.textContent = words.length ? `${shown} of ${original.length} rows` : "";
    });
    tools.append(input, count);
  }
  const name = figure.dataset.name + ".csv";
  tools.append(
    page.element("span", { class: "space" }),
    page.button("CSV", () => {
      const rows = original.filter((row) => !row.hidden);
      const cells = [heads, ...rows.map((row) => [...row.cells])];
      page.save(name, "text/csv", page.csv(
        cells.map((row, index) =>
          row.map((cell) => (index ? value(cell) : cell.dataset.name)))));
    }, { "aria-label": "Save " + name }));
}
