"""What `check` and `watch` keep of the verdicts that they give, and say of the passes."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from tensor_drills.attempted import Checked, attempt_of, place_of
from tensor_drills.progress import Progress
from tensor_drills.registry import Registry
from tensor_drills.report.task import Line, after_pass, all_done, labelled
from tensor_drills.state.facts import Attempt, Scheduled
from tensor_drills.text import Lang
from tensor_drills.verdict import Verdict
from tensor_drills.wrap import WIDTH

FLUSH_S = 0.25


@dataclass(slots=True)
class Log:
    """What is kept of a run, and the passes in it that ended a sitting.

    A save waits for the disk, some 20 ms, so those of a long run are put together: a run that is
    killed may lose the record of its last quarter of a second. Call `flush` at its end.
    """

    registry: Registry
    progress: Progress
    ended: list[Scheduled] = field(default_factory=list)
    timer: Callable[[], float] = time.monotonic
    _waiting: list[Attempt] = field(default_factory=list)
    _flushed_s: float | None = None

    def keep(self, drill: Checked, path: Path, source: bytes, verdict: Verdict) -> None:
        """Record a verdict on a file of the learner's own; any other is passed by.

        source: the bytes that were graded.
        """
        place = place_of(path, self.progress.workspace)
        if place is None:
            return
        attempt = attempt_of(verdict, drill, source, place)
        self._waiting += [attempt] if attempt else []
        if self._flushed_s is None:
            self._flushed_s = self.timer()
        if self.timer() - self._flushed_s > FLUSH_S:
            self.flush()

    def flush(self) -> None:
        """Record what waits."""
        waiting, self._waiting = self._waiting, []
        self.ended += self.progress.record(waiting)
        self._flushed_s = self.timer()

    def text(self, options: str, lang: Lang, width: int = WIDTH) -> str:
        """Return what is to be said of the passes, with line ends; "" where there is nothing."""
        if not self.ended:
            return ""
        entries = list(self.registry.entries())
        statuses = self.progress.statuses({entry.id: entry.version for entry in entries})
        passed = sum(status == "passed" for status in statuses.values())
        lines: list[Line] = []
        if len(self.ended) == 1:
            now = self.progress.clock()
            due = sum(card.drill in statuses for card in self.progress.due())
            lines = after_pass(self.ended[0], passed, len(entries), now, options, due)
        elif passed == len(entries):
            lines = all_done(passed, options)
        return "".join(f"{labelled(label, words, lang, width)}\n" for label, words in lines)
