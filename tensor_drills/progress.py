"""What a learner has tried, passed and been shown, in one small SQLite file in the workspace.

    progress = Progress(workspace)              workspace: a folder, or None: then nothing is kept
    progress.record([attempt])           ->     [Scheduled]: passes that ended a sitting
    progress.statuses({id: version})     ->     {id: "new" | "tried" | "passed" | "changed"}
    progress.next_hint(id, count)        ->     the number of the hint to show now
    progress.troubles                           what could not be read or kept, to be told once

A pass is stored with the drill's version, so that a drill that has changed since asks to be checked
again. Nothing here may break a check: a file that cannot be read or written is as good as none, no
method raises, and `troubles` says what happened. Every method opens the file, does its work in one
transaction and closes it, so that any number of processes may use it at once.

A *sitting* leads from a fresh file to the pass that ends it. The first one of a drill stands in
exercises/, begins when the drill is served (`served`) or first checked, and its pass puts the drill
on the schedule of reviews. Each review is another, in review/ (`begin`); so is an answer that was
put back to its stub. What happened in a sitting gives the grade: see `state/schedule.py`.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from tensor_drills.state import queries
from tensor_drills.state.facts import (
    STATUSES,
    Attempt,
    Card,
    Met,
    Place,
    Recorded,
    Scheduled,
    Status,
    Streak,
    Tally,
    utc_now,
)
from tensor_drills.state.schedule import is_due
from tensor_drills.state.store import Store
from tensor_drills.state.trouble import FILE_NAME
from tensor_drills.text import Text

__all__ = ["FILE_NAME", "STATUSES", "Attempt", "Progress", "Status", "next_unfinished"]

CURRENT = "current"


@dataclass(slots=True)
class Progress:
    """The learner's state in one workspace; `None` for a place that has no workspace."""

    workspace: Path | None
    clock: Callable[[], datetime] = utc_now
    _store: Store = field(init=False)

    def __post_init__(self) -> None:
        """Name the file; nothing is opened yet."""
        self._store = Store(self.workspace, self.clock)

    @property
    def troubles(self) -> list[Text]:
        """What could not be read or kept so far, each once; a caller that told them clears it."""
        return self._store.troubles

    # What happened

    def record(self, attempts: Sequence[Attempt]) -> list[Scheduled]:
        """Keep what was checked; return the passes that ended a sitting, with the next review.

        Blanks are no attempts: leave them out.
        """
        if not attempts:
            return []

        def work(database: sqlite3.Connection) -> list[Scheduled]:
            now = self.clock()
            ended = [queries.record(database, attempt, now) for attempt in attempts]
            return [scheduled for scheduled in ended if scheduled is not None]

        return self._store.write(work, [])

    def served(self, drill: str) -> None:
        """Note that a drill was shown as the one to do, where it was not begun before."""
        self._store.write(lambda db: queries.serve(db, drill, self.clock()), None)

    def begin(self, drill: str, place: Place) -> None:
        """Note that a fresh stub was laid out: a new sitting, hints from the first again."""
        self._store.write(lambda db: queries.begin(db, drill, place, self.clock()), None)

    def next_hint(self, drill: str, count: int) -> int:
        """Return the number, from 1, of the hint to show now, and remember it."""

        def work(database: sqlite3.Connection) -> int:
            number = min(queries.hints_shown(database, drill) + 1, count)
            queries.show_hint(database, drill, number)
            return number

        return self._store.write(work, 1)

    def hint_asked(self, drill: str, number: int) -> None:
        """Remember that a hint was asked for by its number: help, but the next one stays next."""
        self._store.write(lambda db: queries.ask_hint(db, drill, number), None)

    def solution_shown(self, drill: str) -> None:
        """Remember that the solution was shown; it counts until the drill is begun afresh."""
        self._store.write(lambda db: queries.show_solution(db, drill), None)

    def go_to(self, drill: str) -> None:
        """Make a drill the current one: where `next` and `watch` go on."""
        self._store.write(lambda db: queries.put_setting(db, CURRENT, drill), None)

    # What is known

    def current(self) -> str | None:
        """Return the drill that `next` or `watch` served last; None at the beginning."""
        return self._store.read(lambda db: queries.setting(db, CURRENT), None)

    def statuses(self, versions: Mapping[str, int]) -> dict[str, Status]:
        """Return the status of each drill in `versions` (id to version)."""
        nothing: tuple[dict[str, int], set[str]] = ({}, set())
        passed, tried = self._store.read(queries.passed_and_tried, nothing)
        return {
            drill: _status(passed.get(drill), drill in tried, version)
            for drill, version in versions.items()
        }

    def hints_shown(self, drill: str) -> int:
        """Return the number of the hint shown last; 0 for none."""
        return self._store.read(lambda db: queries.hints_shown(db, drill), 0)

    def tallies(self) -> dict[str, Tally]:
        """Return how often each drill was checked, by id; only those that were."""
        return self._store.read(queries.tallies, {})

    def misconceptions(self) -> list[Met]:
        """Return the misconceptions met, the last met first."""
        return self._store.read(queries.misconceptions, [])

    def streak(self) -> Streak:
        """Return the days in a row with a check, by the calendar of this computer."""
        none: set[date] = set()
        return queries.streak(self._store.read(queries.days, none), self.clock())

    def cards(self) -> list[Card]:
        """Return the drills on the schedule of reviews, the first due first."""
        return self._store.read(queries.cards, [])

    def due(self) -> list[Card]:
        """Return the cards due by the end of today, the first due first."""
        now = self.clock()
        return [card for card in self.cards() if is_due(card.due, now)]

    def is_open(self, drill: str, place: Place) -> bool:
        """Whether a sitting has begun there and has not been passed yet."""
        return self._store.read(lambda db: queries.open_sitting(db, drill, place), None) is not None

    def attempts(self) -> list[Recorded]:
        """Return all that was recorded, oldest first."""
        return self._store.read(queries.attempts, [])


def next_unfinished(
    ids: Iterable[str], statuses: Mapping[str, Status], after: str | None = None
) -> str | None:
    """Return the next drill to do: not passed, or changed since.

    ids: in the order of the curriculum (`Registry.entries()`: chapter, level, id).
    after: go on behind this one, and from the beginning when the end is reached; None: the first.

    Returns None where all are passed.
    """
    order = list(ids)
    begin = order.index(after) + 1 if after in order else 0
    unfinished = (d for d in order[begin:] + order[:begin] if statuses.get(d, "new") != "passed")
    return next(unfinished, None)


def _status(passed_version: int | None, is_tried: bool, version: int) -> Status:
    if passed_version is not None:
        return "passed" if passed_version >= version else "changed"
    return "tried" if is_tried else "new"
