"""What the grading thread is asked, and what it tells."""

from __future__ import annotations

from dataclasses import dataclass

from tensor_drills.submissions import Submission
from tensor_drills.text import Text
from tensor_drills.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Task:
    """One check of the drill in hand. number: grows with each."""

    number: int
    submission: Submission
    is_saved: bool


@dataclass(frozen=True, slots=True)
class Told:
    """What the thread tells."""


@dataclass(frozen=True, slots=True)
class Ready(Told):
    """Torch is imported."""


@dataclass(frozen=True, slots=True)
class Judged(Told):
    """A verdict on the drill in hand."""

    task: Task
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Unusable(Told):
    """The drill in hand cannot be graded."""

    task: Task
    text: Text


@dataclass(frozen=True, slots=True)
class SweepsAt(Told):
    """The check of everything comes to a drill."""

    drill: str


@dataclass(frozen=True, slots=True)
class SweptOne(Told):
    """The check of everything has a verdict."""

    submission: Submission
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class SweepOver(Told):
    """The check of everything has ended. is_stopped: before its end."""

    is_stopped: bool


@dataclass(frozen=True, slots=True)
class Died(Told):
    """The thread cannot go on."""

    error: BaseException
