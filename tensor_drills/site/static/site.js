// Search, and pictures that answer. Everything else on the site works without this script.
"use strict";

const FOUND_LIMIT = 12;

function parts(words) {
  return words.toLowerCase().match(/[a-z0-9_]+|[\u4e00-\u9fff]+/g) || [];
}

function scoreOf(word, [url, name, line, words]) {
  const short = name.toLowerCase().split(".").pop();
  if (short === word) return 20;
  const all = `${name} ${line} ${words}`.toLowerCase();
  if (/[\u4e00-\u9fff]/.test(word)) {
    const pairs = word.length === 1 ? [word] : [...word].slice(1).map((c, i) => word[i] + c);
    const hits = pairs.filter(pair => all.includes(pair)).length;
    return hits === 0 ? 0 : (4 * hits) / pairs.length + (url.startsWith("ops/") ? 1 : 0);
  }
  if (short.startsWith(word)) return 8;
  if (new RegExp(`\\b${word}`).test(all)) return url.startsWith("ops/") ? 4 : 3;
  return all.includes(word) ? 1 : 0;
}

function search(words) {
  const wanted = parts(words);
  if (wanted.length === 0) return [];
  return (window.SEARCH || [])
    .map(row => [wanted.map(word => scoreOf(word, row)), row])
    .filter(([scores]) => scores.every(score => score > 0))
    .map(([scores, row]) => [scores.reduce((a, b) => a + b), row])
    .sort((a, b) => b[0] - a[0])
    .map(([, row]) => row);
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
