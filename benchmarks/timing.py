"""Timing whole processes side by side: alternately, so that a busy machine slows all alike."""

from __future__ import annotations

import statistics
import subprocess
import time
from collections.abc import Mapping, Sequence

Command = Sequence[str]


def medians_s(commands: Mapping[str, Command], rounds: int, cwd: str) -> dict[str, float]:
    """Return the median wall time in seconds of each command, run in turns.

    A first round, which fills the caches, does not count. An exit status other than 0 or 1 raises.
    """
    times: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(rounds + 1):
        for name, command in commands.items():
            started_s = time.perf_counter()
            done = subprocess.run(command, cwd=cwd, capture_output=True)
            if done.returncode not in (0, 1):
                raise RuntimeError(f"{command}: {done.stderr.decode()}")
            if number:
                times[name].append(time.perf_counter() - started_s)
    return {name: statistics.median(series) for name, series in times.items()}
