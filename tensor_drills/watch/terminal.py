"""The terminal: taken over for the screen, and given back as it was, whatever happens."""

from __future__ import annotations

import atexit
import io
import os
import sys
import termios
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any

from rich.console import Console
from rich.text import Text as Line

from tensor_drills.errors import NoTerminal
from tensor_drills.text import Text
from tensor_drills.watch.model import Size

READ_BYTES = 4096
LEAST = Size(20, 6)
USUAL = Size(80, 24)

# The other screen, no cursor, no wrapping at the right edge, pasted text in brackets.
TAKE = "\x1b[?1049h\x1b[?25l\x1b[?7l\x1b[?2004h"
GIVE_BACK = "\x1b[?2004l\x1b[?7h\x1b[?25h\x1b[0m\x1b[?1049l"
CLEAR = "\x1b[2J"
# A terminal that knows these shows what is between them at once; others ignore them.
BEGIN, END = "\x1b[?2026h", "\x1b[?2026l"


class Terminal:
    """Draws lines and reads bytes. Every `enter` is undone by a `leave`, at exit at the latest.

    A terminal that calls itself dumb is only written to line by line.
    """

    def __init__(
        self, environ: Mapping[str, str], stdin: int | None = None, stdout: int | None = None
    ) -> None:
        """Look at the terminal; nothing is changed yet.

        Raises:
            NoTerminal: standard input or output is none.
        """
        self._in = _descriptor(sys.stdin) if stdin is None else stdin
        self._out = _descriptor(sys.stdout) if stdout is None else stdout
        if not (os.isatty(self._in) and os.isatty(self._out)):
            raise no_terminal()
        self.is_dumb = environ.get("TERM", "dumb") in ("dumb", "unknown", "")
        self.encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
        self._console = Console(
            file=io.StringIO(), force_terminal=True, legacy_windows=False, highlight=False
        )
        self._before: list[Any] | None = None
        self._drawn: list[str] = []

    @property
    def descriptor(self) -> int:
        """Where keys are read from."""
        return self._in

    def enter(self) -> None:
        """Take the terminal over."""
        if self._before is not None:
            return
        self._before = termios.tcgetattr(self._in)
        atexit.register(self.leave)
        self.retake()

    def retake(self) -> None:
        """Take over what was taken before, where another program may have changed it since."""
        if self._before is None:
            return
        ours = [*self._before]
        ours[3] = ours[3] & ~(termios.ICANON | termios.ECHO)
        ours[6] = [*ours[6]]
        ours[6][termios.VMIN], ours[6][termios.VTIME] = 1, 0
        termios.tcsetattr(self._in, termios.TCSADRAIN, ours)
        if not self.is_dumb:
            self._write(TAKE)
        self.forget()

    def leave(self) -> None:
        """Give the terminal back as it was; do nothing where that is done already."""
        if self._before is None:
            return
        before, self._before = self._before, None
        atexit.unregister(self.leave)
        with suppress(OSError):  # the terminal is gone
            if not self.is_dumb:
                self._write(GIVE_BACK)
        with suppress(termios.error):
            termios.tcsetattr(self._in, termios.TCSANOW, before)

    def drop_typed(self) -> None:
        """Forget keys that were pressed while somebody else had the terminal."""
        with suppress(termios.error):
            termios.tcflush(self._in, termios.TCIFLUSH)

    def size(self) -> Size:
        """Return the size as it is now."""
        try:
            found = os.get_terminal_size(self._out)
        except OSError:
            return USUAL
        columns, rows = found.columns or USUAL.columns, found.lines or USUAL.rows
        return Size(max(columns, LEAST.columns), max(rows, LEAST.rows))

    def is_gone(self) -> bool:
        """Whether nobody is there to read any more."""
        try:
            os.get_terminal_size(self._out)
        except OSError:
            return True
        return False

    def read(self) -> bytes:
        """Return what was typed; nothing where the terminal is gone."""
        try:
            return os.read(self._in, READ_BYTES)
        except OSError:
            return b""

    def forget(self) -> None:
        """Let the next `draw` write every line."""
        self._drawn = []

    def draw(self, lines: Sequence[Line]) -> None:
        """Show the lines, from the top; only those that changed are written.

        Raises:
            OSError: the terminal is gone.
        """
        rows = self._styled(lines)
        if rows == self._drawn:
            return
        if self.is_dumb:
            text = "\n".join(row.plain.rstrip() for row in lines).strip("\n")
            self._write(f"\n{text}\n")
        else:
            is_new = len(self._drawn) != len(rows)
            before = [None] * len(rows) if is_new else self._drawn
            parts = [CLEAR] if is_new else []
            parts += [
                f"\x1b[{number};1H\x1b[K{row}"  # not after it: that may eat the last column
                for number, (row, old) in enumerate(zip(rows, before, strict=True), 1)
                if row != old
            ]
            self._write("".join([BEGIN, *parts, END]))
        self._drawn = rows

    def say(self, words: str) -> None:
        """Write below what was there before, when the terminal was given back."""
        with suppress(OSError):
            self._write(words + "\n")

    def _styled(self, lines: Sequence[Line]) -> list[str]:
        with self._console.capture() as capture:
            self._console.print(Line("\n").join(lines), soft_wrap=True, end="")
        return capture.get().split("\n")

    def _write(self, words: str) -> None:
        data = memoryview(words.encode(self.encoding, "replace"))
        while data:
            data = data[os.write(self._out, data) :]


def no_terminal() -> NoTerminal:
    """Say that there is nobody to press keys."""
    return NoTerminal(
        Text(
            "`watch` needs a terminal to read keys from. In a script, use "
            "`tensor-drills check ID`.",
            "`watch` 需要在终端里运行，才能读取按键。脚本里请用 `tensor-drills check ID`。",
        )
    )


def _descriptor(stream: object) -> int:
    """Return the descriptor of a standard stream. Raises NoTerminal where it is closed."""
    try:
        return int(stream.fileno())  # type: ignore[attr-defined]
    except (AttributeError, OSError, ValueError) as error:
        raise no_terminal() from error
