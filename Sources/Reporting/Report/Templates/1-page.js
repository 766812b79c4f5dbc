// What the other scripts share: elements, files to save, texts to copy, and the contents' state.
"use strict";
const page = {
  element(name, attributes = {}, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  },

  button(text, action, attributes = {}) {
    const button = page.element("button", { type: "button", ...attributes }, text);
    button.addEventListener("click", action);
    return button;
  },

  say(text) {
    document.getElementById("status").textContent = text;
  },

  save(name, type, text) {
    const address = URL.createObjectURL(new Blob([text], { type }));
    page.element("a", { href: address, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
    page.say(name + " saved");
  },

  async copy(text, button) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Browsers keep the clipboard from pages that were opened as a file; this older way works there.
      const area = page.element("textarea", { class: "hidden" });
      area.value = text;
      button.after(area);
      area.select();
      document.execCommand("copy");
      area.remove();
      button.focus();
    }
    const before = button.textContent;
    button.textContent = "Copied";
    page.say("Copied");
    setTimeout(() => (button.textContent = before), 1500);
  },

  csv(rows) {
    const cell = (text) => (/[",\r\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text);
    return rows.map((row) => row.map(cell).join(",") + "\r\n").join("");
  },
};

for (const text of document.querySelectorAll("pre.sql")) {
  const button = page.button("Copy SQL", () => page.copy(text.textContent, button));
  text.before(button);
}
for (const text of document.querySelectorAll("pre.csv")) {
  const name = text.dataset.name + ".csv";
  text.before(page.button("Save " + name, () => page.save(name, "text/csv", text.textContent)));
}
for (const prose of document.querySelectorAll(".copyable")) {
  const words = [...prose.querySelectorAll("p")].map((p) => p.textContent).join("\n\n");
  const button = page.button("Copy text", () => page.copy(words, button));
  prose.append(button);
}

// The contents are open where there is room, and show where the reader is.
{
  const contents = document.querySelector(".contents details");
  const wide = matchMedia("(min-width: 901px)");
  const fit = () => (contents.open = wide.matches);
  wide.addEventListener("change", fit);
  fit();
  contents.addEventListener("click", (event) => {
    if (event.target.closest("a") && !wide.matches) contents.open = false;
  });
  const entries = new Map(
    [...contents.querySelectorAll("a")].map((a) => [a.getAttribute("href").slice(1), a]));
  const seen = new Set();
  const watch = new IntersectionObserver((changes) => {
    for (const { target, isIntersecting } of changes) {
      if (isIntersecting) seen.add(target.id);
      else seen.delete(target.id);
    }
    const here = [...entries.keys()].find((id) => seen.has(id));
    for (const [id, entry] of entries) {
      if (id === here) entry.setAttribute("aria-current", "true");
      else entry.removeAttribute("aria-current");
    }
  }, { rootMargin: "0px 0px -60% 0px" });
  for (const id of entries.keys()) watch.observe(document.getElementById(id));
}
