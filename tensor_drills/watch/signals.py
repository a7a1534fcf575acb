"""The signals that a program on a terminal gets, handed to its queue while it runs."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from types import FrameType
from typing import Any

ENDING = tuple(
    getattr(signal, name)
    for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT")
    if hasattr(signal, name)
)
HEARD = (*ENDING, signal.SIGWINCH, signal.SIGTSTP, signal.SIGCONT)


class Signals:
    """Catches signals: as a context, which puts back what was there before."""

    def __init__(self, tell: Callable[[int], None]) -> None:
        """Take whom to tell; called in the main thread, between any two steps of it."""
        self._tell = tell
        self._before: dict[int, Any] = {}

    def __enter__(self) -> Signals:
        """Begin to catch."""
        for number in HEARD:
            self._before[number] = signal.signal(number, self._caught)
        return self

    def __exit__(self, *error: object) -> None:
        """Put back what was there."""
        for number, handler in self._before.items():
            signal.signal(number, handler)

    def _caught(self, number: int, frame: FrameType | None) -> None:
        self._tell(number)

    def stop_here(self) -> None:
        """Stop this process as Ctrl-Z would have; return when it goes on."""
        signal.signal(signal.SIGTSTP, signal.SIG_DFL)
        os.kill(os.getpid(), signal.SIGTSTP)
        signal.signal(signal.SIGTSTP, self._caught)

    def leave_to_another(self) -> None:
        """Let the program that has the terminal be meant by its keys, but stop with it."""
        for number in (signal.SIGINT, signal.SIGQUIT):
            signal.signal(number, _nothing)  # not SIG_IGN, which the other would inherit
        signal.signal(signal.SIGTSTP, signal.SIG_DFL)

    def take_again(self) -> None:
        """Catch them again."""
        for number in HEARD:
            signal.signal(number, self._caught)


def _nothing(number: int, frame: FrameType | None) -> None:
    """Take a signal that was meant for somebody else."""
