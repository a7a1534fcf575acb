"""What is known of an op page without running anything: plain data, so that `ref` needs no torch.

`dev sync` runs the pages and keeps what came out: ops/index.json with a line a page, and
ops/computed/<id>.json with all that `ref` shows.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from tensor_drills.text import Text

OPS_SCHEMA = 1


@dataclass(frozen=True, slots=True)
class OpEntry:
    """One line of the index.

    group: its folder. names: all full names that lead to the page, its own first.
    words: further words to find it by. drills: ids of the drills about it.
    digest: hash of the file.
    """

    id: str
    group: str
    names: tuple[str, ...]
    summary: Text
    words: Text
    drills: tuple[str, ...]
    digest: str

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> OpEntry:
        """Read a line of the index."""
        return cls(
            **{
                **data,
                "names": tuple(data["names"]),
                "summary": Text(**data["summary"]),
                "words": Text(**data["words"]),
                "drills": tuple(data["drills"]),
            }
        )


@dataclass(frozen=True, slots=True)
class Ran:
    """A piece of code and what came of it: what it printed, or the error that it raised."""

    code: str
    result: str


@dataclass(frozen=True, slots=True)
class RanTrap:
    """A trap, run. is_error: it raised; then `result` is torch's message."""

    code: str
    result: str
    is_error: bool
    why: Text


@dataclass(frozen=True, slots=True)
class Spelling:
    """Another spelling with the same result. when: under which condition; None: always."""

    library: str
    code: str
    when: Text | None


@dataclass(frozen=True, slots=True)
class OpPage:
    """All that `ref` shows of one op.

    picture: a scene as JSON; None where the page has none.
    """

    entry: OpEntry
    signature: str
    method: str
    shape: Text
    shape_note: Text | None
    formula: Text
    memory: Text | None
    dtype: Text | None
    gradient: Text | None
    example: tuple[Ran, ...]
    traps: tuple[RanTrap, ...]
    same_as: tuple[Spelling, ...]
    loop: str
    see: tuple[str, ...]
    picture: Mapping[str, Any] | None

    def to_json(self) -> dict[str, Any]:
        """Return the page as its file holds it."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> OpPage:
        """Read a page."""
        texts = {
            name: data[name] and Text(**data[name])
            for name in ("shape", "shape_note", "formula", "memory", "dtype", "gradient")
        }
        lists = {
            "example": tuple(Ran(**ran) for ran in data["example"]),
            "traps": tuple(RanTrap(**{**t, "why": Text(**t["why"])}) for t in data["traps"]),
            "same_as": tuple(
                Spelling(one["library"], one["code"], one["when"] and Text(**one["when"]))
                for one in data["same_as"]
            ),
            "see": tuple(data["see"]),
        }
        entry = OpEntry.from_json(data["entry"])
        return cls(**{**data, **texts, **lists, "entry": entry})
