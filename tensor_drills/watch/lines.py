"""Lines of a screen: cut, folded and padded by the columns that they take, styles kept.

A line is a `rich` text. Wide characters count two columns; lines break as in `wrap`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rich.text import Text as Line

from tensor_drills.wrap import width_of, wrapped

ELLIPSIS = "…"
LEAST_COLUMNS = 20
UNBREAKABLE = re.compile(r"[^\s\u2e80-\uffef]+")


def line(*parts: str | Line | tuple[str, str]) -> Line:
    """Join parts: words, or words with a style."""
    return Line.assemble(*parts)


def paragraphs(words: str, columns: int, style: str = "", indent: int = 0) -> list[Line]:
    """Wrap prose."""
    inner = max(columns - indent, LEAST_COLUMNS)
    return [Line(" " * indent + row, style) for row in wrapped(words, inner).split("\n")]


def cut(text: Line, columns: int) -> Line:
    """Return a line of at most `columns`; what was cut off leaves an ellipsis."""
    if width_of(text.plain) <= columns:
        return text
    kept = _fitting(text.plain, columns - 1)
    return text[:kept] + Line(ELLIPSIS, "dim")


def _fitting(words: str, columns: int) -> int:
    """Return how many characters take at most `columns`."""
    kept = min(len(words), max(columns, 0))
    while kept and width_of(words[:kept]) > columns:
        kept -= 1
    return kept


def fold(text: Line, columns: int, hang: int = 0) -> list[Line]:
    """Fold a line that is too long.

    The further lines are indented by `hang`, or by less where a word would not fit.
    """
    if width_of(text.plain) <= columns:
        return [text]
    longest = max(map(width_of, UNBREAKABLE.findall(text.plain)), default=0)
    hang = max(min(hang, columns - max(longest, LEAST_COLUMNS)), 0)
    first, *_ = wrapped(text.plain, columns).split("\n")
    kept = len(first)
    rest = text[kept:]
    blanks = len(rest.plain) - len(rest.plain.lstrip())
    rows = [text[:kept]]
    position = kept + blanks
    for row in wrapped(text.plain[position:], columns - hang).split("\n"):
        start = text.plain.index(row, position)
        position = start + len(row)
        rows.append(Line(" " * hang) + text[start:position])
    return rows


def from_ansi(words: str) -> list[Line]:
    """Read lines that are styled for a terminal."""
    rows = [Line.from_ansi(row) for row in words.split("\n")]
    for row in rows:
        row.expand_tabs(8)
    return rows


def both_ends(left: Line, right: Line, columns: int) -> Line:
    """Put two texts at the ends of one line; the left one is cut where they do not fit."""
    room = columns - width_of(right.plain)
    if room < LEAST_COLUMNS:
        return cut(left, columns)
    left = cut(left, room - 2)
    return line(left, " " * (room - width_of(left.plain)), right)  # `+` would spread left's style


def bar(done: int, total: int, columns: int, style: str = "green") -> Line:
    """Draw how much of `total` is done; full only when all of it is."""
    share = done / total if total else 1.0
    filled = int(share * columns)
    if done > 0 and filled == 0:
        filled = 1
    return line(("█" * filled, style), ("░" * (columns - filled), "dim"))


def fitting(parts: Sequence[Line], columns: int, gap: str = "  ") -> Line:
    """Join as many parts as fit, from the left."""
    shown = Line()
    for part in parts:
        wider = part if not shown.plain else shown + Line(gap) + part
        if width_of(wider.plain) > columns:
            break
        shown = wider
    return shown


def joined(rows: Iterable[Line]) -> str:
    """Return the lines without their styles."""
    return "\n".join(row.plain.rstrip() for row in rows)
