// Ranks the rows of the search as tensor_drills/search.py does, step by step: see there for why.
"use strict";

const LIGHT = (
  "a an and are as at be by can do each element every find for from get give how i if in into " +
  "is it my number of on one only or out over per row several tensor than that the them then " +
  "this to torch two use value what when where which with x"
).split(" ");
const SAME = { dimension: "dim", axis: "dim", axe: "dim", indice: "index", matrice: "matrix" };
const LIGHT_CHINESE = /怎么|如何|怎样|什么|一个|张量|[的了把将吗呢个]/g;
const [NAME, PART_OF_NAME, OWN, SAID] = [10, 5, 4, 2];
const LIKE_ENOUGH = 0.5;
const SHARE_OF_BEST = 0.3;

const isChinese = word => /^[\u4e00-\u9fff]/.test(word);
const wordsOf = text => text.match(/[a-z0-9_]+|[\u4e00-\u9fff]+/g) || [];
const latinOf = text => text.toLowerCase().match(/[a-z0-9]+/g) || [];
const bare = word => word.replace(/^_+|_+$/g, "");
const neighbours = list => list.slice(1).map((one, i) => [list[i], one]);
const early = place => 6 - Math.min(place, 5) * 0.6;

function stem(word) {
  if (word.length > 4 && word.endsWith("ies")) word = word.slice(0, -3) + "y";
  else if (word.length > 3 && word.endsWith("s") && !word.endsWith("ss")) word = word.slice(0, -1);
  for (const end of ["ing", "ed"]) {
    if (word.length > end.length + 2 && word.endsWith(end)) {
      word = word.slice(0, -end.length);
      break;
    }
  }
  if (Object.hasOwn(SAME, word)) return SAME[word];
  if (word.length > 3 && word.at(-1) === word.at(-2)) word = word.slice(0, -1);
  return word.length > 3 && word.endsWith("e") ? word.slice(0, -1) : word;
}

const LIGHT_STEMS = new Set(LIGHT.map(stem));

function plain(words) {
  return words.split(/(\s+)/).map(part => part.replace(LIGHT_CHINESE, "") || part).join("");
}

function readRow({ names, wordsEn, wordsZh, saidEn, saidZh, share }) {
  const levels = new Map();
  for (const [words, level] of [[saidEn, SAID], [wordsEn, OWN]]) {
    for (const word of latinOf(words)) levels.set(stem(word), level);
  }
  const wholes = new Set(names.map(name => bare(name.toLowerCase())));
  for (const whole of wholes) {
    for (const part of whole.split("_").map(stem)) {
      levels.set(part, Math.max(levels.get(part) || 0, PART_OF_NAME));
    }
  }
  for (const whole of wholes) for (const one of [whole, stem(whole)]) levels.set(one, NAME);
  const phrases = wordsEn.split(",").map((phrase, i) => {
    const stems = latinOf(phrase).map(stem).filter(word => !LIGHT_STEMS.has(word));
    if (stems.length === 1) {
      levels.set(stems[0], Math.max(levels.get(stems[0]), OWN + early(i) / 3));
    }
    return stems.join(" ");
  });
  const ownZh = wordsOf(plain(wordsZh)).filter(isChinese);
  const ownLine = ` ${phrases.join(" , ")} `;
  return { share, names: wholes, levels, ownLine, ownZh, saidZh: plain(saidZh) };
}

function termsOf(query, names) {
  const all = wordsOf(plain(query.toLowerCase()));
  const words = all.filter(word => !isChinese(word)).flatMap(word => {
    const whole = bare(word);
    return names.has(whole) || !whole.includes("_") ? [whole] : whole.split("_");
  });
  const english = words.filter(word => word)
    .map(word => (names.has(word) && word.includes("_") ? word : stem(word)));
  for (const [a, b] of neighbours(words)) {
    english.push(...[`${a}_${b}`, a + b].filter(joined => names.has(joined)));
  }
  return [[...new Set(english)], all.filter(isChinese)];
}

function levelOf(term, page) {
  const exact = page.levels.get(term) || 0;
  if (exact || term.length < 4) return exact;
  let best = 0;
  for (const [known, level] of page.levels) {
    if (known.startsWith(term) || (known.length > 3 && term.startsWith(known))) {
      best = Math.max(best, level);
    }
  }
  return Math.min(best, OWN) / 2;
}

function weightOf(levels) {
  const having = Math.max(levels.filter(level => level > 0).length, 1);
  return Math.log(1 + levels.length / having) / Math.log(1 + levels.length);
}

const pairsOf = run => (run.length === 1 ? [run] : neighbours([...run]).map(([a, b]) => a + b));

function chineseLevel(pair, page) {
  if (page.ownZh.some(word => word.includes(pair))) return OWN;
  return page.saidZh.includes(pair) ? SAID : 0;
}

function wholeWords(run, page) {
  return page.ownZh.reduce((gain, word, i) => {
    if (word === run) return Math.max(gain, early(i));
    return word.length > 1 && run.includes(word) ? Math.max(gain, 2) : gain;
  }, 0);
}

function likeness(word, other) {
  const [own, others] = [new Set(pairsOf(word)), new Set(pairsOf(other))];
  return (2 * [...own].filter(pair => others.has(pair)).length) / (own.size + others.size);
}

function alike(query, pages) {
  const words = wordsOf(query.toLowerCase()).filter(word => word.length > 2 && !isChinese(word));
  const scores = pages.map(page => page.share * Math.max(
    0, ...words.flatMap(word => [...page.names].map(name => likeness(word, name))),
  ));
  return sorted(scores, LIKE_ENOUGH);
}

function sorted(scores, least) {
  const round = score => Math.round(score * 1e6);
  return [...scores.keys()].filter(i => scores[i] >= least)
    .sort((a, b) => round(scores[b]) - round(scores[a]));
}

// Returns the places of the rows, read, that fit; the best first. What a word weighs is counted on
// the first `counted` of them: the op pages, without the drills.
function rank(query, pages, counted = pages.length) {
  const names = new Set(pages.flatMap(page => [...page.names]));
  const [english, chinese] = termsOf(query, names);
  const scores = pages.map(() => 0);
  const totals = pages.map(() => 0);
  const weights = new Map();
  let full = 0;
  const count = (levels, weight) => {
    full += weight;
    levels.forEach((level, i) => {
      scores[i] += weight * level;
      totals[i] += level ? weight : 0;
    });
    return weight;
  };
  for (const term of english) {
    const levels = pages.map(page => levelOf(term, page));
    const weight = LIGHT_STEMS.has(term) ? 0.1 : weightOf(levels.slice(0, counted));
    weights.set(term, count(levels, weight));
  }
  for (const [a, b] of neighbours(english.filter(term => !LIGHT_STEMS.has(term)))) {
    pages.forEach((page, i) => {
      if (page.ownLine.includes(` ${a} ${b} `)) {
        scores[i] += 1.5 * (weights.get(a) + weights.get(b));
      }
    });
  }
  for (const run of chinese) {
    for (const pair of pairsOf(run)) {
      const levels = pages.map(page => chineseLevel(pair, page));
      count(levels, weightOf(levels.slice(0, counted)));
    }
    pages.forEach((page, i) => { scores[i] += wholeWords(run, page); });
  }
  pages.forEach((page, i) => {
    scores[i] *= full ? page.share * (0.5 + (0.5 * totals[i]) / full) : 0;
  });
  const best = Math.max(0, ...scores);
  return best === 0 ? alike(query, pages) : sorted(scores, best * SHARE_OF_BEST);
}

if (typeof module !== "undefined") module.exports = { rank, readRow };  // for the test
