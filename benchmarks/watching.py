"""From a save to the verdict on the screen of `watch`, and what each part of the way takes.

    python -m benchmarks.watching [--rounds N]

`watch` runs in a pseudo-terminal, as a learner has it: its keys open one drill after another, right
and wrong answers are saved in turn, and the clock stops when the verdict has been read from the
terminal. The parts are told by the program itself, which writes down when it comes to each; both
use the same clock of the system.
"""

from __future__ import annotations

import argparse
import json
import os
import pty
import random
import select
import statistics
import sys
import tempfile
import termios
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tensor_drills.registry import Registry

DRILLS = 10
SETTLE_S = 1.0  # a learner reads first; meanwhile the next verdict is prepared
PAUSE_S = 0.2
LIMIT_S = 60.0
READ_BYTES = 1 << 16
END = b"\x1b[?2026l"
WRONG = "import torch\n\n\ndef {name}(*inputs):\n    return torch.zeros(3, 3) + {number}\n"
MARKS = ("noticed", "read", "started", "ended", "judged", "drawn")
PARTS = {
    "noticing the save": ("saved", "noticed"),
    "reading the file": ("noticed", "read"),
    "preparing the job": ("read", "started"),
    "the child": ("started", "ended"),
    "comparing": ("ended", "judged"),
    "drawing": ("judged", "drawn"),
    "until it is read from the terminal": ("drawn", "seen"),
}


def measure(rounds: int) -> dict[str, float]:
    """Return the median in milliseconds of the whole way ("total") and of its parts."""
    registry = Registry.open()
    kinds = ("function", "gradient", "layout")
    names = [name for name in registry.ids if registry.entry(name).kind in kinds]
    names = random.Random(0).sample(names, DRILLS)
    saves: list[dict[str, float]] = []
    with tempfile.TemporaryDirectory() as folder, _watched(Path(folder), registry, names) as seen:
        for name in names:
            seen.open(name)
            solution = registry.solution(name).read_text("utf-8")
            for number in range(2 * rounds):
                is_right = number % 2 == 0
                text = WRONG.format(name=name, number=number)
                text = f"{solution}\n# {number}\n" if is_right else text
                saves.append(seen.save(name, text, "✓" if is_right else "✗"))
    parts = {
        part: statistics.median(save[end] - save[begin] for save in saves) * 1000
        for part, (begin, end) in PARTS.items()
    }
    total = statistics.median(save["seen"] - save["saved"] for save in saves) * 1000
    return {"total": total, **parts}


class _Seen:
    """The terminal's other end, and the times that the program writes down."""

    def __init__(self, terminal: int, times: int, exercises: Path, registry: Registry) -> None:
        self._terminal = terminal
        self._times = times
        self._exercises = exercises
        self._registry = registry

    def open(self, name: str) -> None:
        """Have a drill opened by keys."""
        os.write(self._terminal, f"l{name}".encode())
        self.read_until(name.encode(), after_s=PAUSE_S)
        os.write(self._terminal, b"\r")
        self.read_until(f"{name}.py".encode(), after_s=SETTLE_S)

    def save(self, name: str, text: str, sign: str) -> dict[str, float]:
        """Save an answer; return when each mark was come to, in seconds."""
        path = self._exercises / self._registry.relative_path(name)
        self._told()
        path.write_text(text, "utf-8")
        saved_s = time.monotonic()
        seen_s = self.read_until(f"{sign} {name}".encode(), after_s=PAUSE_S)
        times = {"saved": saved_s}
        told = iter(self._told())
        for mark in MARKS:  # the first of its kind after the one before
            times[mark] = next(at_s for found, at_s in told if found == mark and at_s >= saved_s)
        return {**times, "seen": seen_s}

    def _told(self) -> list[tuple[str, float]]:
        """Return the marks that were written since the last time."""
        data = b""
        while select.select([self._times], [], [], 0)[0] and (
            more := os.read(self._times, READ_BYTES)
        ):
            data += more
        return [(str(name), float(at_s)) for name, at_s in map(json.loads, data.splitlines())]

    def read_until(self, words: bytes, after_s: float) -> float:
        """Read until `words` and the end of their frame came; return when; then read on a while."""
        data, deadline_s = b"", time.monotonic() + LIMIT_S
        while not (words in data and END in data[data.index(words) :]):
            if time.monotonic() > deadline_s:
                raise RuntimeError(f"{words!r} was not drawn")
            if select.select([self._terminal], [], [], 0.1)[0]:
                data += os.read(self._terminal, READ_BYTES)
        seen_s = time.monotonic()
        while (left_s := seen_s + after_s - time.monotonic()) > 0:
            if select.select([self._terminal], [], [], left_s)[0]:
                os.read(self._terminal, READ_BYTES)
        return seen_s


@contextmanager
def _watched(folder: Path, registry: Registry, names: list[str]) -> Iterator[_Seen]:
    """Run `watch` on a workspace with the stubs of these drills."""
    exercises = folder / "exercises"
    for name in names:
        path = exercises / registry.relative_path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(registry.stub(name), "utf-8")
    read, write = os.pipe()
    pid, terminal = pty.fork()
    if pid == 0:
        os.set_inheritable(write, True)
        os.chdir(folder)
        os.environ |= {"TERM": "xterm-256color", "LANG": "C.UTF-8"}
        code = f"from benchmarks.watching import told; told({write}, {names[0]!r})"
        os.environ["PYTHONPATH"] = str(Path(__file__).parent.parent)
        os.execv(sys.executable, [sys.executable, "-c", code])
    os.close(write)
    termios.tcsetwinsize(terminal, (24, 80))
    seen = _Seen(terminal, read, exercises, registry)
    try:
        seen.read_until(b"blank at", after_s=SETTLE_S)
        yield seen
    finally:
        os.write(terminal, b"\x04")
        os.waitpid(pid, 0)
        os.close(terminal)


def told(descriptor: int, name: str) -> None:
    """Run `watch`, and write down when it comes to each part."""
    from tensor_drills import cli
    from tensor_drills.grade import Grader
    from tensor_drills.watch import grading, session, stoppable, terminal
    from tensor_drills.worker import fork_pool

    def tell(mark: str) -> None:
        os.write(descriptor, f"{json.dumps([mark, time.monotonic()])}\n".encode())

    def around(owner: Any, method: str, before: str = "", after: str = "") -> None:
        inner: Callable[..., Any] = getattr(owner, method)

        def outer(*values: Any, **named: Any) -> Any:
            if before:
                tell(before)
            result = inner(*values, **named)
            if after:
                tell(after)
            return result

        setattr(owner, method, outer)

    around(session.Session, "files_changed", before="noticed")
    around(grading.Grading, "check", before="read")
    around(Grader, "grade", after="judged")
    around(stoppable.StoppablePool, "start", before="started")
    around(terminal.Terminal, "draw", after="drawn")
    around(fork_pool.ForkRunning, "result", after="ended")
    sys.argv = ["tensor-drills", "watch", name, "--seed", "1"]
    cli.main()


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.watching", description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    measured = measure(parser.parse_args().rounds)
    for part, figure in measured.items():
        print(f"{figure:8.1f} ms  {part}")


if __name__ == "__main__":
    main()
