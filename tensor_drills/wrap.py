"""Paragraphs in columns, English and Chinese: a Chinese character is two columns wide, and a line
may break between two of them, but not before a closing mark or after an opening one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import wcwidth

TOKEN = re.compile(r"`[^`\n]*`|[ \t]+|[\u2e80-\uffef]|[^ \t`\u2e80-\uffef]+|`")
WIDTH = 80
"""Columns that a text is laid out for, unless the terminal is narrower."""
CLOSING = "，。、；：！？）》」』”’"
OPENING = "（《「『“‘"


def width_of(text: str) -> int:
    """Return the number of terminal columns that `text` takes."""
    return max(wcwidth.wcswidth(text), 0)


def wrapped(text: str, width: int, *, has_cuts: bool = True) -> str:
    """Wrap each line of `text` to `width` columns; `code` in backquotes stays on one line.

    has_cuts: whether a word that is wider than a line is cut, or stands out.
    """
    return "\n".join(_wrapped_line(line, width, has_cuts) for line in text.split("\n"))


def hanging(text: str, width: int, indent: str) -> str:
    """Wrap a line to `width` columns; those after the first begin with `indent`. Cuts no word."""
    first, *rest = wrapped(text, width, has_cuts=False).split("\n")
    if not rest:
        return first
    left = text.removeprefix(first).lstrip()
    lines = wrapped(left, max(width - width_of(indent), 1), has_cuts=False).split("\n")
    return "\n".join([first, *(indent + line for line in lines)])


def narrowed(text: str, width: int, indent: str = "") -> str:
    """Return a line as it is, where it may be as long as it likes; wrapped in a narrow terminal."""
    return hanging(text, width, indent) if width < WIDTH else text


def _wrapped_line(text: str, width: int, has_cuts: bool) -> str:
    lines: list[str] = []
    line = ""
    for piece in _pieces(text, width) if has_cuts else _unbreakable(text):
        if line and width_of(line) + width_of(piece.rstrip()) > width:
            lines.append(line.rstrip())
            line = piece.lstrip()
        else:
            line += piece
    return "\n".join([*lines, line.rstrip()])


def _pieces(text: str, width: int) -> Iterator[str]:
    """Yield what stays on one line; a word that is wider than a line is cut."""
    for piece in _unbreakable(text):
        while width_of(piece) > width:
            cut = next(n for n in range(1, len(piece) + 1) if width_of(piece[: n + 1]) > width)
            yield piece[:cut]
            piece = piece[cut:]
        yield piece


def _unbreakable(text: str) -> list[str]:
    """Split `text` where a line may break."""
    pieces: list[str] = []
    for token in TOKEN.findall(text):
        if pieces and not _may_break(pieces[-1], token):
            pieces[-1] += token
        else:
            pieces.append(token)
    return pieces


def _may_break(before: str, after: str) -> bool:
    if after[0] in CLOSING or after.isspace() or before[-1] in OPENING:
        return False
    return before[-1].isspace() or _is_wide(before[-1]) or _is_wide(after[0])


def _is_wide(character: str) -> bool:
    return wcwidth.wcwidth(character) == 2
