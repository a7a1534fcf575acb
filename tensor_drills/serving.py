"""Fresh files for a learner: an exercise put back to its stub, a passed drill once more.

What `reset`, `again`, `review` and `watch` share. A file is laid out first and noted in the state
afterwards, so that where one of the two fails the other is not wrong.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tensor_drills.exercise_files import is_untouched_file, put_back, write_new
from tensor_drills.progress import Progress
from tensor_drills.registry import Registry
from tensor_drills.state.facts import Card
from tensor_drills.workspace import EXERCISES, REVIEW, stub_langs


@dataclass(frozen=True, slots=True)
class Served:
    """A file to write in.

    kept: where what stood there before is now; None where nothing was worth keeping.
    is_as_it_was: whether nothing was changed: it is fresh already, or it was begun and goes on.
    """

    path: Path
    kept: Path | None
    is_as_it_was: bool


def put_exercise_back(
    workspace: Path, progress: Progress, registry: Registry, drill: str
) -> Served:
    """Put an exercise back to its stub, and keep what was written, with its date.

    Raises:
        UnknownDrill: there is none. CannotWrite: no room, no permission.
    """
    path = workspace / EXERCISES / registry.relative_path(drill)
    stub = registry.stub(drill, stub_langs(workspace))
    if _is(path, stub):
        return Served(path, None, is_as_it_was=True)
    kept = put_back(path, stub)
    progress.begin(drill, "exercises")
    return Served(path, kept, is_as_it_was=False)


def lay_out_review(workspace: Path, progress: Progress, registry: Registry, drill: str) -> Served:
    """Lay out a fresh stub of a passed drill in review/; one that was begun goes on.

    Raises:
        UnknownDrill: there is none. CannotWrite: no room, no permission.
    """
    path = workspace / REVIEW / registry.relative_path(drill)
    stub = registry.stub(drill, stub_langs(workspace))
    if progress.is_open(drill, "review") and (path.exists() or write_new(path, stub)):
        return Served(path, None, is_as_it_was=not is_untouched_file(path))
    kept = None if _is(path, stub) else put_back(path, stub)
    progress.begin(drill, "review")
    return Served(path, kept, is_as_it_was=False)


def by_need(cards: Iterable[Card], now: datetime) -> list[Card]:
    """Return cards by how likely they are to be forgotten, the likeliest first.

    That falls with the days since the last review as a share of the card's stability.
    """

    def fading(card: Card) -> float:
        return (now - card.last_review).total_seconds() / max(card.stability, 1e-3)

    return sorted(cards, key=lambda card: (-fading(card), card.drill))


def _is(path: Path, text: str) -> bool:
    try:
        return path.read_text("utf-8") == text
    except (OSError, UnicodeDecodeError):
        return False
