"""What the state holds and what it tells, as plain data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

Status = Literal["new", "tried", "passed", "changed"]
STATUSES: tuple[Status, ...] = ("new", "tried", "passed", "changed")

Place = Literal["exercises", "review"]
"""Where a file stands that was checked: the learner's answers, or the scratch files of reviews."""

Grade = Literal["again", "hard", "good", "easy"]
GRADES: tuple[Grade, ...] = ("again", "hard", "good", "easy")


def utc_now() -> datetime:
    """Return the time, in UTC."""
    return datetime.now(UTC)


def stamp(moment: datetime) -> str:
    """Return a moment as the state writes it: UTC, milliseconds, sortable as text."""
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%S}.{moment.microsecond // 1000:03d}Z"


def moment_of(text: object) -> datetime | None:
    """Read what `stamp` wrote; None for anything else."""
    try:
        moment = datetime.fromisoformat(str(text))
    except ValueError:
        return None
    return moment if moment.tzinfo is not None else None


@dataclass(frozen=True, slots=True)
class Attempt:
    """One check of one drill.

    version: that of the drill. verdict: its outcome. wall_s: seconds that the check took.
    place: where the file stands. finding: the kind of the verdict's first finding.
    source: a hash of the file, so that one answer checked twice counts once.
    level, hints_total: of the drill; 0 hints where unknown. Both are for the grade of a review.
    """

    drill: str
    version: int
    verdict: str
    misconception: str | None
    wall_s: float
    place: Place = "exercises"
    finding: str | None = None
    source: str | None = None
    level: int = 1
    hints_total: int = 0


@dataclass(frozen=True, slots=True)
class Recorded:
    """An attempt as it was kept.

    at: in UTC. hints: shown by then. since_s: seconds since the drill was served, None where
    nobody knows when that was.
    """

    at: datetime
    attempt: Attempt
    hints: int
    since_s: float | None


@dataclass(frozen=True, slots=True)
class Scheduled:
    """A pass that ended a sitting, and when the drill comes again.

    is_first: whether the drill had never been passed before. due: in UTC.
    """

    drill: str
    place: Place
    grade: Grade
    due: datetime
    is_first: bool


@dataclass(frozen=True, slots=True)
class Tally:
    """All checks of one drill, counted.

    attempts: checks of something written, reviews included. failures: those that did not pass.
    """

    drill: str
    attempts: int
    failures: int
    passed_at: datetime | None
    last_at: datetime | None


@dataclass(frozen=True, slots=True)
class Met:
    """A misconception that a learner has met. is_overcome: the drill was passed after it."""

    drill: str
    misconception: str
    times: int
    last_at: datetime | None
    is_overcome: bool


@dataclass(frozen=True, slots=True)
class Card:
    """A drill as the schedule of reviews knows it.

    stability: days after which it is remembered with 90 % probability. difficulty: from 1 to 10.
    """

    drill: str
    due: datetime
    last_review: datetime
    stability: float
    difficulty: float
    reviews: int


@dataclass(frozen=True, slots=True)
class Streak:
    """Days in a row on which something was checked.

    days: up to today, or up to yesterday where today has none yet. longest: of all time.
    """

    days: int
    longest: int
    is_today: bool
