// Search, and pictures that answer. Everything else on the site works without this script.
"use strict";

const FOUND_LIMIT = 12;
const DRILL_SHARE = 0.4;
let pages = null;

function search(words) {
  const rows = window.SEARCH || [];
  const counted = rows.filter(([url]) => url.startsWith("ops/")).length;  // they stand first
  pages ??= rows.map(([url, name, line, names, wordsEn, wordsZh, saidEn, saidZh]) => {
    const share = url.startsWith("ops/") ? 1 : DRILL_SHARE;
    return readRow({ names, wordsEn, wordsZh, saidEn, saidZh, share });
  });
  return rank(words, pages, counted).map(i => rows[i]);
}

function startSearch() {
  const form = document.getElementById("search");
  const input = document.getElementById("words");
  const list = document.getElementById("found");
  const count = document.getElementById("count");
  const { up, one, many, none } = document.body.dataset;
  form.hidden = false;
  const show = () => {
    const rows = search(input.value);
    list.replaceChildren(...rows.slice(0, FOUND_LIMIT).map(([url, name, line]) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = up + url;
      link.textContent = name;
      item.append(link, ` ${line.replaceAll("`", "")}`);
      return item;
    }));
    const said = rows.length === 1 ? one : many.replace("#", rows.length);
    count.textContent = input.value.trim() === "" ? "" : rows.length ? said : none;
  };
  input.addEventListener("input", show);
  form.addEventListener("submit", event => {
    event.preventDefault();
    list.querySelector("a")?.click();
  });
  document.addEventListener("keydown", event => {
    const typing = event.target.closest?.("input, textarea");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      input.focus();
    }
  });
}

function startPicture(figure) {
  const cells = [...figure.querySelectorAll("g[id]")].filter(g => /-[io]\d+-\d+$/.test(g.id));
  const results = cells.filter(cell => /-o\d+-\d+$/.test(cell.id));
  const sourcesOf = cell => {
    const prefix = cell.id.replace(/-o\d+-\d+$/, "");
    const { sources = "", choosers = "" } = cell.dataset;
    const names = `${sources} ${choosers}`.split(" ").filter(name => name);
    return names.map(name => document.getElementById(`${prefix}-${name}`));
  };
  const show = chosen => {
    const lit = new Set(chosen ? [chosen, ...sourcesOf(chosen)] : []);
    for (const cell of cells) {
      cell.classList.toggle("lit", lit.has(cell));
      cell.classList.toggle("dim", chosen !== null && !lit.has(cell));
    }
  };
  for (const cell of results) {
    cell.setAttribute("tabindex", "-1");
    cell.addEventListener("pointerenter", () => show(cell));
    cell.addEventListener("pointerleave", () => show(null));
    cell.addEventListener("focus", () => show(cell));
    cell.addEventListener("blur", () => show(null));
  }
  figure.addEventListener("keydown", event => {
    const at = results.indexOf(document.activeElement);
    const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
    if (event.key === "Enter" && at < 0) results[0]?.focus();
    else if (event.key === "Escape") figure.focus();
    else if (event.key in steps && at >= 0) {
      results[(at + steps[event.key] + results.length) % results.length].focus();
    } else return;
    event.preventDefault();
  });
}

startSearch();
document.querySelectorAll(".picture").forEach(startPicture);
