"""Every exception that this package raises on purpose.

    TensorDrillsError
    ├── BadRequest             what was asked cannot be done: exit status 2
    │   ├── UnknownDrill       no drill of that name
    │   ├── UnknownChoice      no chapter, op, level or status of that name
    │   ├── NoExercises        no exercises/ folder here or above
    │   ├── NoSubmission       the file to be graded is missing or unreadable
    │   ├── NoDevice           the device is not there
    │   ├── NoSandbox          --require-sandbox on a machine that attains less
    │   └── WouldOverwrite     a file is there already, and it is not ours to replace
    ├── BrokenDrill            a drill file that cannot be used: its author's to repair
    ├── ProtocolError          bytes from a child that are no valid frame
    └── WorkerFault            our own machinery failed: exit status 3

Each carries a `Text`: the thing first, then the remedy.
"""

from __future__ import annotations

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


class NoSandbox(BadRequest):
    """The isolation asked for is not attained on this machine."""


class WouldOverwrite(BadRequest):
    """A file that somebody wrote stands where ours would go."""


class BrokenDrill(TensorDrillsError):
    """A drill file that cannot be used as it is."""


class ProtocolError(TensorDrillsError):
    """Bytes that are not a valid frame."""

    def __init__(self, detail: str) -> None:
        super().__init__(Text(f"malformed result: {detail}", f"结果格式不合法：{detail}"))


class WorkerFault(TensorDrillsError):
    """Our own machinery failed; the learner is not to blame."""

    def __init__(self, detail: str) -> None:
        super().__init__(Text(f"the grader failed: {detail}", f"评分程序自身出错：{detail}"))
