"""What a terminal sends when keys are pressed, as names of keys."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

ESCAPE = "\x1b"
NAMES = {
    "\r": "enter",
    "\n": "enter",
    "\t": "tab",
    "\x7f": "backspace",
    "\x08": "backspace",
    "\x04": "ctrl-d",
    "\x0c": "ctrl-l",
    "\x15": "ctrl-u",
}
SEQUENCES = {
    "A": "up",
    "B": "down",
    "C": "right",
    "D": "left",
    "H": "home",
    "F": "end",
    "1~": "home",
    "7~": "home",
    "4~": "end",
    "8~": "end",
    "5~": "page-up",
    "6~": "page-down",
    "3~": "delete",
}
CONTROL = re.compile(r"\x1b(?:\[|O)([0-9;]*)([@-~])")
BEGUN = re.compile(r"\x1b(?:(?:\[|O)[0-9;]*)?")
PASTE, PASTE_END = "\x1b[200~", "\x1b[201~"
PASTE_LIMIT = 1 << 16


@dataclass(frozen=True, slots=True)
class Key:
    """One key. name: the character, or a word: "enter", "up", "paste". text: what was pasted."""

    name: str
    text: str = ""


def _decoder(encoding: str) -> codecs.IncrementalDecoder:
    return codecs.getincrementaldecoder(encoding)("replace")


@dataclass(slots=True)
class KeyReader:
    """Turns bytes into keys. A sequence, or a character, may come in pieces.

    What is pasted is one key, so that pasted code does not press the keys of its letters.
    """

    encoding: str = "utf-8"
    _text: str = ""
    _decoder: codecs.IncrementalDecoder = field(init=False)

    def __post_init__(self) -> None:
        self._decoder = _decoder(self.encoding)

    @property
    def is_waiting(self) -> bool:
        """Whether something has begun that may be the escape key, or more."""
        return bool(self._text)

    def feed(self, data: bytes) -> list[Key]:
        """Return the keys that `data` completes."""
        self._text += self._decoder.decode(data)
        return list(self._complete())

    def flush(self) -> list[Key]:
        """Return what waits for more that has not come: the escape key; a paste keeps waiting."""
        if self._text.startswith(PASTE):
            return []
        is_escape = self._text == ESCAPE
        self._text = ""
        return [Key("escape")] if is_escape else []

    def _complete(self) -> Iterator[Key]:
        while self._text:
            if self._text.startswith(PASTE):
                pasted, mark, rest = self._text[len(PASTE) :].partition(PASTE_END)
                if not mark and len(pasted) < PASTE_LIMIT:
                    return
                self._text = rest
                yield Key("paste", pasted)
            elif found := CONTROL.match(self._text):
                self._text = self._text[found.end() :]
                is_key = found[0] != PASTE_END
                name = SEQUENCES.get(found[1] + found[2]) or SEQUENCES.get(found[2])
                if is_key and name:
                    yield Key(name)
            elif self._text[0] == ESCAPE and BEGUN.fullmatch(self._text):
                return
            elif self._text[0] == ESCAPE:
                self._text = self._text[1:]
                if self._text[0] == ESCAPE:
                    yield Key("escape")
                else:  # Alt and a key, which means nothing here
                    self._text = self._text[1:]
            else:
                character, self._text = self._text[0], self._text[1:]
                name = NAMES.get(character, character)
                if name.isprintable():
                    yield Key(name)
