"""What the screen of `watch` knows: plain data, changed only by `update`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from tensor_drills.entry import Entry
from tensor_drills.progress import Status, next_unfinished
from tensor_drills.text import Lang, Text
from tensor_drills.verdict import Outcome, Verdict

View = Literal["drill", "list", "sweep", "solution", "about", "help"]


@dataclass(frozen=True, slots=True)
class Size:
    """The terminal's, in characters."""

    columns: int
    rows: int


@dataclass(frozen=True, slots=True)
class Course:
    """The drills, by chapter, level and id. titles: of chapters, by folder."""

    entries: tuple[Entry, ...]
    titles: Mapping[str, Text]
    by_id: Mapping[str, Entry] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_id", {entry.id: entry for entry in self.entries})

    def chapter_of(self, drill: str) -> list[Entry]:
        """Return the drills of the chapter that `drill` belongs to."""
        chapter = self.by_id[drill].chapter
        return [entry for entry in self.entries if entry.chapter == chapter]

    def unfinished(self, statuses: Mapping[str, Status], after: str) -> str | None:
        """Return the next drill to do behind `after`; None where there is no other."""
        found = next_unfinished([entry.id for entry in self.entries], statuses, after)
        return None if found == after else found


@dataclass(frozen=True, slots=True)
class ExerciseFile:
    """Where a learner writes.

    path: absolute. shown: as messages name it. link: where a click on it leads, without the line.
    """

    path: Path
    shown: str
    link: str | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """A verdict on the current drill.

    at: the time of day, as shown. is_first_pass: it was not passed before this was opened.
    comes_again: when a pass is to be reviewed.
    """

    verdict: Verdict
    at: str
    is_first_pass: bool = False
    comes_again: Text | None = None


@dataclass(frozen=True, slots=True)
class Picker:
    """The list. query: what was typed. is_open_only: those not passed yet. cursor: a drill's id."""

    query: str = ""
    is_open_only: bool = False
    cursor: str = ""


@dataclass(frozen=True, slots=True)
class Sweep:
    """A check of everything. current: the drill in hand. cursor: in what did not pass."""

    total: int
    verdicts: tuple[Verdict, ...] = ()
    current: str | None = None
    since_s: float = 0.0
    end: Literal["running", "done", "stopped"] = "running"
    cursor: int = 0

    @property
    def failing(self) -> Sequence[Verdict]:
        """What was answered and did not pass."""
        return [v for v in self.verdicts if v.outcome not in ("pass", "blank")]

    def count(self, outcome: Outcome) -> int:
        """Return how many have this outcome."""
        return sum(verdict.outcome == outcome for verdict in self.verdicts)


@dataclass(frozen=True, slots=True)
class Model:
    """All that the screen shows.

    current: the drill in hand; file, line, trouble: of its file. trouble: why it cannot be read.
    is_missing: the file is not there. limit_s: what a check may take. source: as it was read last.
    running_since_s: when the check in hand began, by the clock of `now_s`; None without one.
    hints: how many are shown. note: one line on what was done last. asks: a question that waits.
    elsewhere: a drill whose file was saved although it is not the current one.
    came_from: the drills that were current before.
    """

    course: Course
    lang: Lang
    size: Size
    statuses: Mapping[str, Status]
    current: str
    file: ExerciseFile
    limit_s: float
    line: int = 1
    is_missing: bool = False
    trouble: Text | None = None
    is_ready: bool = False
    checked: Checked | None = None
    running_since_s: float | None = None
    now_s: float = 0.0
    view: View = "drill"
    scroll: int = 0
    hints: int = 0
    note: Text | None = None
    asks: Literal["reset"] | None = None
    elsewhere: str | None = None
    came_from: tuple[str, ...] = ()
    picker: Picker = Picker()
    sweep: Sweep | None = None
    solution: str = ""

    @property
    def entry(self) -> Entry:
        """The current drill."""
        return self.course.by_id[self.current]

    @property
    def passed(self) -> int:
        """How many drills are passed."""
        return sum(status == "passed" for status in self.statuses.values())

    @property
    def is_passed(self) -> bool:
        """Whether the current drill was ever passed as it is now."""
        return self.statuses[self.current] == "passed"

    @property
    def is_finished(self) -> bool:
        """Whether every drill is passed."""
        return self.passed == len(self.course.entries)
