"""Ranks pages by words, English or Chinese. site/static/rank.js does the same on the site;
a test holds the two together.

A word counts the more, the fewer pages have it. A page counts by its names, then by the words
that it is to be found by, then by its line; and by how much of the query it has.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

WORD = re.compile(r"[a-z0-9_]+|[\u4e00-\u9fff]+")
CHINESE = re.compile(r"[\u4e00-\u9fff]")
# Words that say little of what is wanted; they weigh a tenth.
LIGHT = (
    "a an and are as at be by can do each element every find for from get give how i if in into "
    "is it my number of on one only or out over per row several tensor than that the them then "
    "this to torch two use value what when where which with x"
)
SAME = {"dimension": "dim", "axis": "dim", "axe": "dim", "indice": "index", "matrice": "matrix"}
LIGHT_CHINESE = re.compile("怎么|如何|怎样|什么|一个|张量|[的了把将吗呢个]")
NAME, PART_OF_NAME, OWN, SAID = 10.0, 5.0, 4.0, 2.0
LIKE_ENOUGH = 0.5
SHARE_OF_BEST = 0.3


@dataclass(frozen=True, slots=True)
class Row:
    """What is searched of one page.

    names: short names, without "torch.". words_en, words_zh: what it is to be found by.
    said_en, said_zh: its line. share: the part of its score that counts.
    """

    names: Sequence[str]
    words_en: str
    words_zh: str
    said_en: str
    said_zh: str
    share: float = 1.0


@dataclass(slots=True)
class _Page:
    """A row, read: the level of each English stem, and the Chinese without its light words."""

    share: float
    names: set[str] = field(default_factory=set)
    levels: dict[str, float] = field(default_factory=dict)
    own_line: str = ""
    own_zh: list[str] = field(default_factory=list)
    said_zh: str = ""


def rank(query: str, rows: Sequence[Row]) -> list[int]:
    """Return the places of the rows that fit `query`, the best first.

    Where none fits, return those whose name is spelled like a word of the query.
    """
    pages = [_read(row) for row in rows]
    names = {name for page in pages for name in page.names}
    english, chinese = _terms(query, names)
    scores = [0.0] * len(pages)
    totals = [0.0] * len(pages)
    full = 0.0
    weights: dict[str, float] = {}
    for term in english:
        levels = [_level(term, page) for page in pages]
        weight = weights[term] = 0.1 if term in LIGHT_STEMS else _weight(levels)
        full += weight
        for i, level in enumerate(levels):
            scores[i] += weight * level
            totals[i] += weight if level else 0
    for a, b in pairwise(term for term in english if term not in LIGHT_STEMS):
        for i, page in enumerate(pages):
            if f" {a} {b} " in page.own_line:
                scores[i] += 1.5 * (weights[a] + weights[b])
    for run in chinese:
        for pair in _pairs(run):
            levels = [_chinese_level(pair, page) for page in pages]
            weight = _weight(levels)
            full += weight
            for i, level in enumerate(levels):
                scores[i] += weight * level
                totals[i] += weight if level else 0
        for i, page in enumerate(pages):
            scores[i] += _whole_words(run, page)
    for i, page in enumerate(pages):
        scores[i] *= page.share * (0.5 + 0.5 * totals[i] / full) if full else 0
    best = max(scores, default=0)
    if best == 0:
        return _alike(query, pages)
    found = [i for i, score in enumerate(scores) if score >= best * SHARE_OF_BEST]
    return sorted(found, key=lambda i: -round(scores[i], 6))


def stem(word: str) -> str:
    """Return what the forms of an English word have in common, roughly."""
    if len(word) > 4 and word.endswith("ies"):
        word = word[:-3] + "y"
    elif len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
        word = word[:-1]
    for end in ("ing", "ed"):
        if len(word) > len(end) + 2 and word.endswith(end):
            word = word[: -len(end)]
            break
    if word in SAME:
        return SAME[word]
    if len(word) > 3 and word[-1] == word[-2]:
        word = word[:-1]
    return word[:-1] if len(word) > 3 and word.endswith("e") else word


LIGHT_STEMS = frozenset(stem(word) for word in LIGHT.split())


def _read(row: Row) -> _Page:
    page = _Page(row.share)
    for words, level in ((row.said_en, SAID), (row.words_en, OWN)):
        for word in re.findall("[a-z0-9]+", words.lower()):
            page.levels[stem(word)] = level
    for name in row.names:
        whole = name.lower().strip("_")
        page.names.add(whole)
        for part in whole.split("_"):
            page.levels[stem(part)] = max(page.levels.get(stem(part), 0), PART_OF_NAME)
    for whole in page.names:
        page.levels[whole] = page.levels[stem(whole)] = NAME
    phrases = []
    for i, phrase in enumerate(row.words_en.lower().split(",")):
        stems = [stem(word) for word in re.findall("[a-z0-9]+", phrase)]
        stems = [word for word in stems if word not in LIGHT_STEMS]
        phrases.append(" ".join(stems))
        if len(stems) == 1:
            page.levels[stems[0]] = max(page.levels[stems[0]], OWN + _early(i) / 3)
    page.own_line = f" {' , '.join(phrases)} "
    page.own_zh = [w for w in WORD.findall(_plain(row.words_zh)) if CHINESE.match(w)]
    page.said_zh = _plain(row.said_zh)
    return page


def _plain(words: str) -> str:
    """Return Chinese without its light words; whole where nothing else is there."""
    return "".join(LIGHT_CHINESE.sub("", part) or part for part in re.split(r"(\s+)", words))


def _terms(query: str, names: set[str]) -> tuple[list[str], list[str]]:
    """Return the English stems and the Chinese runs of a query.

    Neighbours that make a name together, as in "masked fill", are a term too.
    """
    english: list[str] = []
    chinese: list[str] = []
    words: list[str] = []
    for word in WORD.findall(_plain(query.lower())):
        if CHINESE.match(word):
            chinese.append(word)
            continue
        whole = word.strip("_")
        words += [whole] if whole in names or "_" not in whole else whole.split("_")
    for word in filter(None, words):
        english.append(word if word in names and "_" in word else stem(word))
    for a, b in pairwise(words):
        english += [joined for joined in (f"{a}_{b}", f"{a}{b}") if joined in names]
    return list(dict.fromkeys(english)), chinese


def _level(term: str, page: _Page) -> float:
    """Return how well a page has a stem; half where it has only the beginning in common."""
    exact = page.levels.get(term, 0.0)
    if exact or len(term) < 4:
        return exact
    near = [
        level
        for known, level in page.levels.items()
        if known.startswith(term) or (len(known) > 3 and term.startswith(known))
    ]
    return min(max(near, default=0.0), OWN) / 2


def _weight(levels: Sequence[float]) -> float:
    """Return what a word counts: 1 where one page has it, less where many have."""
    having = sum(level > 0 for level in levels)
    return math.log(1 + len(levels) / max(having, 1)) / math.log(1 + len(levels))


def _pairs(run: str) -> list[str]:
    return [run] if len(run) == 1 else [a + b for a, b in pairwise(run)]


def _chinese_level(pair: str, page: _Page) -> float:
    if any(pair in word for word in page.own_zh):
        return OWN
    return SAID if pair in page.said_zh else 0.0


def _whole_words(run: str, page: _Page) -> float:
    """Return what a page gains for words of its own that are the run, or stand in it.

    Its first words say best what it is.
    """
    gain = 0.0
    for i, word in enumerate(page.own_zh):
        if word == run:
            gain = max(gain, _early(i))
        elif len(word) > 1 and word in run:
            gain = max(gain, 2.0)
    return gain


def _early(place: int) -> float:
    """Return what a word of a page's own gains by standing among the first: 6 down to 3."""
    return 6 - min(place, 5) * 0.6


def _alike(query: str, pages: Sequence[_Page]) -> list[int]:
    """Return the places of the pages with a name spelled like a word of the query."""
    words = [w for w in WORD.findall(query.lower()) if len(w) > 2 and not CHINESE.match(w)]
    scores = [
        max((likeness(word, name) for word in words for name in page.names), default=0.0)
        * page.share
        for page in pages
    ]
    found = [i for i, score in enumerate(scores) if score >= LIKE_ENOUGH]
    return sorted(found, key=lambda i: -round(scores[i], 6))


def likeness(word: str, other: str) -> float:
    """Return the share of pairs of letters that two words have in common."""
    own, others = set(_pairs(word)), set(_pairs(other))
    return 2 * len(own & others) / (len(own) + len(others))
