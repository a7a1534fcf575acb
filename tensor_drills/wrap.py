"""Paragraphs in columns, English and Chinese: a Chinese character is two columns wide, and a line
may break between two of them, but not before a closing mark or after an opening one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import wcwidth

TOKEN = re.compile(r"`[^`\n]*`|[ \t]+|[\u2e80-\uffef]|[^ \t`\u2e80-\uffef]+|`")
CLOSING = "，。、；：！？）》」』”’"
OPENING = "（《「『“‘"


def width_of(text: str) -> int:
    """Return the number of terminal columns that `text` takes."""
    return max(wcwidth.wcswidth(text), 0)


def wrapped(text: str, width: int) -> str:
    """Wrap each line of `text` to `width` columns; `code` in backquotes stays on one line."""
    return "\n".join(_wrapped_line(line, width) for line in text.split("\n"))


def _wrapped_line(text: str, width: int) -> str:
    lines: list[str] = []
    line = ""
    for piece in _pieces(text, width):
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
