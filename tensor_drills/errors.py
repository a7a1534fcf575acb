"""Every exception that this package raises on purpose.

    TensorDrillsError
    ├── BadRequest             what was asked cannot be done: exit status 2
    │   ├── UnknownDrill       no drill of that name
    │   ├── UnknownChoice      no chapter, op, level or status of that name
    │   ├── NoExercises        no exercises/ folder here or above
    │   ├── NoSubmission       the file to be graded is missing or unreadable
    │   ├── NoDevice           the device is not there
    │   ├── NoTerminal         watch without a terminal to read keys from
    │   ├── NoSandbox          --require-sandbox on a machine that attains less
    │   ├── NotDrawable        no picture of it can be made
    │   ├── WouldOverwrite     a file is there already, and it is not ours to replace
    │   ├── CannotWrite        a file could not be written: no room, no permission
    │   ├── BadExpression      what was typed is no expression, or uses what is not allowed
    │   └── StepFailed         torch refused a part of an expression
    │       └── TooLarge       ... or it would have grown beyond the limits
    ├── BrokenDrill            a drill file that cannot be used: its author's to repair
    ├── BrokenPage             an op page that cannot be used: its author's to repair
    ├── ProtocolError          bytes from a child that are no valid frame
    └── WorkerFault            our own machinery failed: exit status 3

Each carries a `Text`: the thing first, then the remedy.
"""

from __future__ import annotations

import ast

from tensor_drills.text import Text


class TensorDrillsError(Exception):
    """Base of all errors raised on purpose.

    text: what is wrong and what to do, in both languages.
    """

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


class BadRequest(TensorDrillsError):
    """What was asked cannot be done."""


class UnknownDrill(BadRequest):
    """No drill has this id."""


class UnknownChoice(BadRequest):
    """No chapter, op or status has this name."""


class NoExercises(BadRequest):
    """There is no exercises/ folder here or above."""


class NoSubmission(BadRequest):
    """The file to be graded is missing or cannot be read."""


class NoDevice(BadRequest):
    """The device asked for is not on this machine."""


class NoTerminal(BadRequest):
    """There is no terminal to read keys from, or none of the kind that is needed."""


class NoSandbox(BadRequest):
    """The isolation asked for is not attained on this machine."""


class NotDrawable(BadRequest):
    """No picture of it can be made: too large, or no tensor."""


class WouldOverwrite(BadRequest):
    """A file that somebody wrote stands where ours would go."""


class CannotWrite(BadRequest):
    """A file could not be written; what stood there before still does."""


class BadExpression(BadRequest):
    """What was typed is no expression, or uses what is not allowed.

    text: the problem, the line with a mark, what is allowed. problem: the first of these alone.
    column: where, from 0, or None.
    """

    def __init__(self, text: Text, problem: Text | None = None, column: int | None = None) -> None:
        super().__init__(text)
        self.problem = problem or text
        self.column = column


class StepFailed(BadRequest):
    """torch refused a part of an expression.

    reason: torch's own words, or ours. node: the part in the syntax tree. operands: the values
    that went in.
    """

    def __init__(
        self, text: Text, reason: Text, node: ast.expr, operands: tuple[object, ...] = ()
    ) -> None:
        super().__init__(text)
        self.reason = reason
        self.node = node
        self.operands = operands


class TooLarge(StepFailed):
    """A part of an expression would have grown beyond the limits."""


class BrokenDrill(TensorDrillsError):
    """A drill file that cannot be used as it is."""


class BrokenPage(TensorDrillsError):
    """An op page that cannot be used as it is."""


class ProtocolError(TensorDrillsError):
    """Bytes that are not a valid frame."""

    def __init__(self, detail: str) -> None:
        super().__init__(Text(f"malformed result: {detail}", f"结果格式不合法：“{detail}”"))


class WorkerFault(TensorDrillsError):
    """Our own machinery failed; the learner is not to blame."""

    def __init__(self, detail: str) -> None:
        super().__init__(Text(f"the grader failed: {detail}", f"评分程序自身出错：“{detail}”"))
