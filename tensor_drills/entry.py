"""What the index knows of a drill: plain data, so that `list`, `show` and `hint` need no torch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from tensor_drills.text import Text
from tensor_drills.verdict import Kind

INDEX_SCHEMA = 1


@dataclass(frozen=True, slots=True)
class Entry:
    """What the index knows of one drill.

    chapter: its folder, "11_selection". signature: the header of the function, as written.
    definition: what defines the result; empty for answer drills.
    checks: sentences on what is compared. digest: hash of the drill file.
    """

    id: str
    chapter: str
    level: int
    kind: Kind
    version: int
    title: Text
    statement: Text
    hints: tuple[Text, ...]
    ops: tuple[str, ...]
    signature: str
    definition: str
    checks: tuple[Text, ...]
    digest: str

    def to_json(self) -> dict[str, Any]:
        """Return the entry as the index holds it."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Entry:
        """Read an entry of the index."""
        texts = {name: Text(**data[name]) for name in ("title", "statement")}
        lists = {name: tuple(Text(**text) for text in data[name]) for name in ("hints", "checks")}
        return cls(**{**data, **texts, **lists, "ops": tuple(data["ops"])})
