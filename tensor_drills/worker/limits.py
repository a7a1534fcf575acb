"""The limits of one submission, and what is known of its end. Plain data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

How = Literal["exit", "signal", "timeout", "output_limit"]


@dataclass(frozen=True, slots=True)
class Limits:
    """What one submission may use.

    time_s: wall time from the fork to the end.
    memory_bytes: address space beyond that of the warm process.
    output_bytes: what it may print.
    result_bytes: what it may return, over all cases.
    """

    time_s: float = 10.0
    memory_bytes: int = 1 << 30
    output_bytes: int = 1 << 20
    result_bytes: int = 64 << 20


@dataclass(frozen=True, slots=True)
class Ended:
    """How a submission ended: told by its supervisor, never by itself.

    how: "exit" with a status, "signal" with its number, or what it was killed for.
    code: exit status or signal number.
    result: the bytes that it sent.
    output: what it printed, stdout and stderr as they came.
    wall_s: seconds from the fork to the end.
    quiet_s: seconds from the last result to the end; None where that was not measured.
    peak_bytes: the largest resident size of the process, memory shared with its parent included.
    """

    how: How
    code: int
    result: bytes
    output: bytes
    wall_s: float
    peak_bytes: int
    quiet_s: float | None = None
