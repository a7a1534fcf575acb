"""A verdict as the attempt that is kept of it: what `check` and `watch` record alike."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from tensor_drills.state.facts import Attempt, Place
from tensor_drills.text import Text
from tensor_drills.verdict import Verdict
from tensor_drills.workspace import EXERCISES, REVIEW


class Checked(Protocol):
    """What is asked of a drill here: of a loaded one, or of its entry in the index."""

    @property
    def id(self) -> str: ...
    @property
    def version(self) -> int: ...
    @property
    def level(self) -> int: ...
    @property
    def hints(self) -> Sequence[Text]: ...


def place_of(path: Path, workspace: Path | None) -> Place | None:
    """Return where a file stands in a workspace; None for one that is not the learner's own."""
    if workspace is None:
        return None
    path = path.absolute()
    if path.is_relative_to(workspace / EXERCISES):
        return "exercises"
    return "review" if path.is_relative_to(workspace / REVIEW) else None


def attempt_of(
    verdict: Verdict, drill: Checked, source: bytes, place: Place = "exercises"
) -> Attempt | None:
    """Return what is to be recorded; None for a blank, which is no attempt.

    source: the bytes that were graded; only their hash is kept.
    """
    if verdict.outcome == "blank":
        return None
    return Attempt(
        drill.id,
        drill.version,
        verdict.outcome,
        verdict.misconception,
        verdict.wall_s,
        place,
        finding=verdict.findings[0].kind if verdict.findings else None,
        source=hashlib.sha256(source).hexdigest()[:16],
        level=drill.level,
        hints_total=len(drill.hints),
    )
