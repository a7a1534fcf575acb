"""What grading says: plain data that imports no torch, so that any face can carry it.

A `Verdict` is the answer to one submission; a `Finding` is one fact that it rests on, with what
was wanted and what was measured.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tensor_drills.text import Text, printable

Kind = Literal["function", "answer", "repair", "gradient", "module", "training", "layout"]
KIND_TEXTS: dict[Kind, Text] = {
    "function": Text("function", "函数"),
    "answer": Text("answer", "问答"),
    "repair": Text("repair", "改错"),
    "gradient": Text("gradient", "梯度"),
    "module": Text("module", "模块"),
    "training": Text("training", "训练"),
    "layout": Text("layout", "内存布局"),
}

Outcome = Literal[
    "pass",  # every case agrees
    "blank",  # the stub is untouched
    "wrong",  # a value came back, and it is not the right one
    "error",  # it raised, or there was nothing to call
    "timeout",  # killed at the deadline
    "memory",  # it asked for more memory than it may have
    "crash",  # the process died
    "output_limit",  # it printed or returned more than is accepted
    "rejected",  # the result is nothing that can be compared
    "fault",  # we broke: never the learner's fault
]
OUTCOMES: tuple[Outcome, ...] = (
    "pass",
    "blank",
    "wrong",
    "error",
    "timeout",
    "memory",
    "crash",
    "output_limit",
    "rejected",
    "fault",
)

FindingKind = Literal[
    "source",  # the file is no Python, or has no such function
    "signature",  # it cannot be called with the drill's arguments
    "exception",  # it raised
    "structure",  # a list for a tensor, a dict without a key
    "shape",
    "dtype",
    "device",
    "layout",  # a copy where a view is asked, or the other way round
    "value",
    "gradient",
    "input",  # an input was changed
    "rule",  # a loop or an op that the statement rules out
    "limit",  # time, memory, output
    "process",  # it died, or it sent nonsense
]


@dataclass(frozen=True, slots=True)
class GridRow:
    """One row, along the last dim, of two tensors of one shape, cell beside cell.

    place: its index along all dims but the last; empty for tensors of one dim.
    differs: one flag a cell; both sides have as many cells as there are flags.
    origins: where each actual value stands in the inputs; empty where that is not known.
    """

    place: tuple[int, ...]
    expected: tuple[str, ...]
    actual: tuple[str, ...]
    differs: tuple[bool, ...]
    origins: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Grid:
    """Two tensors of one shape, to be drawn side by side; of large ones, what is around the first
    difference.

    dims: their dims by name: "n", "c*h*w", "dim 0" where nobody has named it.
    shape: of the whole. first: the index of the first difference.
    columns: the indices along the last dim that the rows hold.
    origin: the input that all actual values come from; empty where there are several, or none.
    """

    dims: tuple[str, ...]
    shape: tuple[int, ...]
    first: tuple[int, ...]
    columns: tuple[int, ...]
    rows: tuple[GridRow, ...]
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Sides:
    """Two small tensors of different shapes, as lines with brackets, to be drawn side by side."""

    expected: tuple[str, ...]
    actual: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """One fact, with what was wanted and what was measured.

    expected: never set where it would give a puzzle's answer away.
    means: of an exception, what it means in plain words; None where nobody knows better than its
        own message.
    call: the call that failed, to be pasted; None where the inputs are too large.
    """

    kind: FindingKind
    message: Text
    case: Text | None = None
    expected: str | None = None
    actual: str | None = None
    means: Text | None = None
    call: str | None = None
    grid: Grid | None = None
    sides: Sides | None = None
    source_line: str | None = None

    def __post_init__(self) -> None:
        """A finding may quote a submission, and no terminal is to act on what that says."""
        for name in ("expected", "actual", "call", "source_line"):
            words: str | None = getattr(self, name)
            if words is not None:
                object.__setattr__(self, name, printable(words))
        for name in ("message", "case", "means"):
            text: Text | None = getattr(self, name)
            if text is not None:
                object.__setattr__(self, name, Text(printable(text.en), printable(text.zh)))


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer to one submission.

    misconception: the name of the drill's misconception that the submission behaves like.
    because: that misconception's sentence.
    cases_run: cases compared, the first that failed included.
    wall_s: seconds from the start of grading to the verdict; not those in which it waited for the
        submission before it to end.
    printed: what the submission wrote to stdout and stderr, cut to a few lines.
    """

    drill: str
    outcome: Outcome
    device: str
    seed: int
    cases_run: int = 0
    cases_total: int = 0
    wall_s: float = 0.0
    misconception: str | None = None
    because: Text | None = None
    findings: tuple[Finding, ...] = ()
    printed: str = ""

    @property
    def is_pass(self) -> bool:
        """Whether every case agreed."""
        return self.outcome == "pass"
