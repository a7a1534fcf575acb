"""What happens to the model, and what it asks to be done.

Events come in from the keyboard, the files and the grader; effects go out, to be carried out by the
session. Neither a clock nor a terminal is touched, so that every moment can be made in a test.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tensor_drills.progress import Status
from tensor_drills.text import Text
from tensor_drills.verdict import Verdict
from tensor_drills.watch.keys import Key
from tensor_drills.watch.model import ExerciseFile, Size

# What happens


@dataclass(frozen=True, slots=True)
class Pressed:
    """A key was pressed."""

    key: Key


@dataclass(frozen=True, slots=True)
class Resized:
    """The terminal has another size."""

    size: Size


@dataclass(frozen=True, slots=True)
class Ticked:
    """Time has passed."""


@dataclass(frozen=True, slots=True)
class Became:
    """The grader can grade: torch is imported."""


@dataclass(frozen=True, slots=True)
class Opened:
    """Another drill is the current one. is_back: it was so before."""

    drill: str
    file: ExerciseFile
    is_back: bool = False


@dataclass(frozen=True, slots=True)
class FileRead:
    """The current drill's file was read, and its check begins. line: where to write.

    is_saved: it was saved just now, not only opened.
    """

    line: int
    is_saved: bool


@dataclass(frozen=True, slots=True)
class FileGone:
    """The current drill's file is missing (trouble is None), or cannot be read."""

    trouble: Text | None


@dataclass(frozen=True, slots=True)
class SavedElsewhere:
    """The file of another drill was saved."""

    drill: str


@dataclass(frozen=True, slots=True)
class GotVerdict:
    """The current drill's check is done."""

    verdict: Verdict
    at: str


@dataclass(frozen=True, slots=True)
class GotTrouble:
    """The current drill cannot be checked."""

    text: Text


@dataclass(frozen=True, slots=True)
class GotReview:
    """When the pass just made is to be reviewed."""

    drill: str
    text: Text


@dataclass(frozen=True, slots=True)
class GotStatuses:
    """What the state says of all drills."""

    statuses: Mapping[str, Status]


@dataclass(frozen=True, slots=True)
class GotHint:
    """So many hints are to be shown. is_new: there was one more."""

    shown: int
    is_new: bool


@dataclass(frozen=True, slots=True)
class GotSolution:
    """The shipped solution."""

    source: str


@dataclass(frozen=True, slots=True)
class Noted:
    """Something to say in one line."""

    text: Text


@dataclass(frozen=True, slots=True)
class SweepBegan:
    """A check of so many drills begins."""

    total: int


@dataclass(frozen=True, slots=True)
class SweepAt:
    """It comes to a drill."""

    drill: str


@dataclass(frozen=True, slots=True)
class Swept:
    """It has a verdict."""

    verdict: Verdict


@dataclass(frozen=True, slots=True)
class SweepEnded:
    """It is through, or was stopped."""

    is_stopped: bool


Event = (
    Pressed
    | Resized
    | Ticked
    | Became
    | Opened
    | FileRead
    | FileGone
    | SavedElsewhere
    | GotVerdict
    | GotTrouble
    | GotReview
    | GotStatuses
    | GotHint
    | GotSolution
    | Noted
    | SweepBegan
    | SweepAt
    | Swept
    | SweepEnded
)


# What is to be done


@dataclass(frozen=True, slots=True)
class Quit:
    """Leave."""


@dataclass(frozen=True, slots=True)
class Redraw:
    """Draw everything anew."""


@dataclass(frozen=True, slots=True)
class Open:
    """Make another drill the current one. is_back: it was so before."""

    drill: str
    is_back: bool = False


@dataclass(frozen=True, slots=True)
class ShowHint:
    """Take one more hint."""


@dataclass(frozen=True, slots=True)
class ShowSolution:
    """Read the shipped solution."""


@dataclass(frozen=True, slots=True)
class Edit:
    """Open the current file in the learner's editor. line: from 1."""

    line: int


@dataclass(frozen=True, slots=True)
class Reset:
    """Put the stub back; keep what was there beside it."""


@dataclass(frozen=True, slots=True)
class BeginSweep:
    """Check everything."""


@dataclass(frozen=True, slots=True)
class StopSweep:
    """Stop checking everything."""


Effect = Quit | Redraw | Open | ShowHint | ShowSolution | Edit | Reset | BeginSweep | StopSweep
