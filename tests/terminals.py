"""A terminal to test against: what a program draws is read by `pyte`, and keys are sent to it.

The program is a process of its own in a pseudo-terminal, or this one, on a pair of descriptors.
"""

from __future__ import annotations

import os
import pty
import re
import select
import signal
import termios
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pexpect
import pyte

LIMIT_S = 20.0
READ_BYTES = 1 << 16
GIVEN_BACK = b"\x1b[?1049l"
BEGIN, END = b"\x1b[?2026h", b"\x1b[?2026l"
TIMES = re.compile(r"\d\d:\d\d:\d\d")
BAR = re.compile("[█░]+")
SPENT = re.compile(r"\d+ (ms|毫秒)")


class Screen:
    """What stands on a terminal, and its keyboard. descriptor: the terminal's other end."""

    def __init__(self, descriptor: int, columns: int = 80, rows: int = 24) -> None:
        self.descriptor = descriptor
        self.raw = b""
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)

    def press(self, keys: str | bytes) -> None:
        """Send keys."""
        os.write(self.descriptor, keys if isinstance(keys, bytes) else keys.encode())

    def read(self, timeout_s: float) -> bool:
        """Take in what was written; return whether the program is still there."""
        if not select.select([self.descriptor], [], [], timeout_s)[0]:
            return True
        try:
            data = os.read(self.descriptor, READ_BYTES)
        except OSError:  # it has ended
            return False
        self.raw += data
        # pyte has one screen only: to change to the other one, or back, is to begin a clean one.
        self._stream.feed(re.sub(rb"\x1b\[\?1049[hl]", b"\x1b[2J\x1b[H", data))
        return bool(data)

    @property
    def text(self) -> str:
        """What stands there."""
        return "\n".join(self._row(number) for number in range(self._screen.lines))

    def _row(self, number: int) -> str:
        """Return a row; the second column of a wide character holds nothing."""
        cells = self._screen.buffer[number]
        return "".join(cells[x].data for x in range(self._screen.columns)).rstrip()

    def until(self, *words: str, gone: str | None = None) -> str:
        """Wait until all `words` stand there, and `gone` does not; return the screen."""
        deadline_s = time.monotonic() + LIMIT_S
        while time.monotonic() < deadline_s:
            text = self.text
            is_whole = self.raw.count(BEGIN) == self.raw.count(END)
            if (
                is_whole
                and all(word in text for word in words)
                and (gone is None or gone not in text)
            ):
                return text
            if not self.read(0.05):
                break
        raise AssertionError(f"{words} does not stand there:\n{self.text}")

    def until_raw(self, data: bytes) -> None:
        """Wait until `data` was written."""
        deadline_s = time.monotonic() + LIMIT_S
        while data not in self.raw and time.monotonic() < deadline_s and self.read(0.05):
            pass
        assert data in self.raw, self.raw[-2000:]

    def resize(self, columns: int, rows: int) -> None:
        """Make the window another size, as a learner does with the mouse."""
        termios.tcsetwinsize(self.descriptor, (rows, columns))
        self._screen.resize(rows, columns)

    def steady(self) -> str:
        """Return the screen without what differs from run to run."""
        rows = [
            re.sub(" {2,}", "  ", BAR.sub("[bar]", row)) if BAR.match(row) else row
            for row in self.text.split("\n")
        ]
        return SPENT.sub(r"… \1", TIMES.sub("HH:MM:SS", "\n".join(rows)))


class Program:
    """A program in a terminal of its own."""

    def __init__(
        self,
        command: str,
        words: Sequence[str | Path],
        environ: dict[str, str],
        folder: Path,
        size: tuple[int, int] = (80, 24),
    ) -> None:
        columns, rows = size
        self._child = pexpect.spawn(
            command,
            list(map(str, words)),
            cwd=str(folder),
            env=environ,
            dimensions=(rows, columns),
        )
        self._child.delayafterclose = 5.0
        self.screen = Screen(self._child.child_fd, columns, rows)
        self.settings = termios.tcgetattr(self._child.child_fd)

    def signal(self, number: signal.Signals) -> None:
        """Send a signal."""
        os.kill(self._child.pid, number)

    def settings_now(self) -> list[Any]:
        """Return how the terminal is set, keys and all."""
        return termios.tcgetattr(self._child.child_fd)

    def ended(self) -> int:
        """Wait for its end; return the exit status, or 128 and the signal's number."""
        deadline_s = time.monotonic() + LIMIT_S
        while self._child.isalive() and time.monotonic() < deadline_s:
            self.screen.read(0.02)
        while select.select([self.screen.descriptor], [], [], 0)[0] and self.screen.read(0):
            pass
        assert not self._child.isalive(), self.screen.text
        status, by = self._child.exitstatus, self._child.signalstatus
        return status if status is not None else 128 + by

    def close(self) -> None:
        """End it."""
        self._child.close(force=True)


def beside(
    run: Callable[[int], int], steps: Callable[[Screen], None], size: tuple[int, int] = (80, 24)
) -> int:
    """Run `run` with a terminal in this thread, and `steps` at its other end in another.

    run: takes the terminal's descriptor; ctrl-D ends it. Returns what it returns, when the
    terminal was given back as it was, also where it raises.
    """
    ours, theirs = pty.openpty()
    columns, rows = size
    termios.tcsetwinsize(theirs, (rows, columns))
    settings = termios.tcgetattr(theirs)
    screen = Screen(ours, columns, rows)
    over: list[bool] = []

    def carried_out() -> None:
        try:
            steps(screen)
        finally:
            while not over:
                screen.press("\x04")
                screen.read(0.05)

    try:
        with ThreadPoolExecutor(1) as pool:
            future = pool.submit(carried_out)
            try:
                status = run(theirs)
            finally:
                over.append(True)
                is_as_it_was = termios.tcgetattr(theirs) == settings
                future.result()
                screen.read(0)
        return status
    finally:
        assert is_as_it_was
        assert screen.raw.count(b"\x1b[?1049h") == screen.raw.count(GIVEN_BACK)
        assert screen.raw.count(b"\x1b[?25l") == screen.raw.count(b"\x1b[?25h")
        os.close(ours)
        os.close(theirs)
