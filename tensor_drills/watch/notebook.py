"""What `watch` reads of the learner's state and workspace, and writes there."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

from tensor_drills.attempted import attempt_of
from tensor_drills.entry import Entry
from tensor_drills.progress import FILE_NAME, Progress, Status, next_unfinished
from tensor_drills.registry import Registry
from tensor_drills.report.task import GRADE_TEXTS, day_text
from tensor_drills.serving import put_exercise_back
from tensor_drills.state.facts import Scheduled
from tensor_drills.submissions import Submission
from tensor_drills.text import Text
from tensor_drills.verdict import Verdict
from tensor_drills.workspace import EXERCISES, read_submission, shown_path

STATE_FILES = (FILE_NAME, f"{FILE_NAME}-wal")


@dataclass(slots=True)
class Notebook:
    """One workspace's state, for the drills of one registry."""

    workspace: Path
    registry: Registry
    entries: tuple[Entry, ...]
    progress: Progress
    _seen: tuple[int, ...] = field(default=())

    def file(self, drill: str) -> Path:
        """Return where the answer to a drill stands."""
        return self.workspace / EXERCISES / self.registry.relative_path(drill)

    def start(self, asked: str | None) -> str:
        """Return the drill to begin with: that asked for, the current one, or the next to do."""
        if asked is not None:
            return asked
        ids = [entry.id for entry in self.entries]
        statuses = self.statuses()
        current = self.progress.current()
        if current in ids and statuses[current] != "passed":
            return current
        return next_unfinished(ids, statuses, current) or (current if current in ids else ids[0])

    def statuses(self) -> dict[str, Status]:
        """Return the status of each drill."""
        self._seen = self._signature()
        return self.progress.statuses({entry.id: entry.version for entry in self.entries})

    def has_changed(self) -> bool:
        """Whether somebody wrote to the state since it was read."""
        return self._signature() != self._seen

    def _signature(self) -> tuple[int, ...]:
        times = []
        for name in STATE_FILES:
            try:
                times.append(os.stat(self.workspace / name).st_mtime_ns)
            except OSError:
                times.append(0)
        return tuple(times)

    def serve(self, drill: str) -> None:
        """Remember that a drill is the one in hand."""
        self.progress.go_to(drill)
        self.progress.served(drill)

    def record(self, checked: list[tuple[Submission, Verdict]]) -> list[Scheduled]:
        """Keep verdicts; return the passes that came for the first time, with their reviews."""
        entries = {entry.id: entry for entry in self.entries}
        attempts = [
            attempt_of(verdict, entries[submission.drill], submission.source)
            for submission, verdict in checked
            if submission.source is not None and verdict.outcome != "fault"  # that is ours
        ]
        return self.progress.record([attempt for attempt in attempts if attempt is not None])

    def comes_again(self, scheduled: Scheduled) -> Text:
        """Say when a pass is to be reviewed."""
        when = day_text(scheduled.due, self.progress.clock())
        grade = GRADE_TEXTS[scheduled.grade]
        return Text(f"it comes again {when.en} ({grade.en})", f"{when.zh}再来一次（{grade.zh}）")

    def next_hint(self, drill: str, shown: int, total: int) -> int:
        """Return how many hints to show where `shown` are on the screen; remember it."""
        number = self.progress.next_hint(drill, total)
        return min(max(number, shown + 1), total)  # a state that cannot be kept says 1 each time

    def solution(self, drill: str) -> str:
        """Return the shipped solution. Raises NoSubmission."""
        return read_submission(self.registry.solution(drill)).decode("utf-8", "replace")

    def reset(self, drill: str, start: Path) -> Text:
        """Put the stub back and say where the old file is kept, as seen from `start`.

        Raises:
            CannotWrite: no room, no permission.
        """
        served = put_exercise_back(self.workspace, self.progress, self.registry, drill)
        if served.is_as_it_was:
            return Text(
                "It is as it was at the beginning: nothing to put back.",
                "还是最初的题目模板，不需要恢复。",
            )
        if served.kept is None:
            return Text("The stub is back.", "已恢复题目模板。")
        kept = shown_path(served.kept, start)
        return Text(
            f"The stub is back. What you had written is in {kept}.",
            f"已恢复题目模板。你原来写的内容保留在 {kept}。",
        )

    def troubles(self) -> Text | None:
        """Return what could not be read or kept, told once."""
        troubles = list(self.progress.troubles)
        self.progress.troubles.clear()
        return Text.join(troubles, en=" ", zh="") if troubles else None
