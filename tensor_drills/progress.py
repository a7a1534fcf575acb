"""What a learner has tried, in one small SQLite file in the workspace.

A pass is stored with the drill's version, so that a drill that has changed since asks to be checked
again. Nothing here may break a check: a file that cannot be read or written is as good as none.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Status = Literal["new", "tried", "passed", "changed"]
STATUSES: tuple[Status, ...] = ("new", "tried", "passed", "changed")

FILE_NAME = ".tensor_drills.db"
SCHEMA_VERSION = 1
BUSY_LIMIT_S = 2.0
TROUBLE = (sqlite3.Error, OSError, TypeError, ValueError)  # locked, damaged, or not ours
SCHEMA = """
CREATE TABLE IF NOT EXISTS attempt (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    drill TEXT NOT NULL,
    version INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    misconception TEXT,
    wall_s REAL NOT NULL
);
CREATE INDEX IF NOT EXISTS attempt_by_drill ON attempt (drill);
CREATE TABLE IF NOT EXISTS hint (drill TEXT PRIMARY KEY, shown INTEGER NOT NULL);
"""


@dataclass(frozen=True, slots=True)
class Attempt:
    """One check of one drill. version: that of the drill. verdict: its outcome."""

    drill: str
    version: int
    verdict: str
    misconception: str | None
    wall_s: float


@dataclass(frozen=True, slots=True)
class Progress:
    """The learner's state in one workspace; `None` for a place that has no workspace."""

    workspace: Path | None

    def record(self, attempts: list[Attempt]) -> None:
        """Keep what was checked."""
        rows = [(a.drill, a.version, a.verdict, a.misconception, a.wall_s) for a in attempts]
        with suppress(*TROUBLE), self._open(create=True) as database:
            database.executemany(
                "INSERT INTO attempt (drill, version, verdict, misconception, wall_s) "
                "VALUES (?, ?, ?, ?, ?)",
                rows,
            )

    def statuses(self, versions: dict[str, int]) -> dict[str, Status]:
        """Return the status of each drill in `versions` (id to version)."""
        passed: dict[str, int] = {}
        tried: set[str] = set()
        with suppress(*TROUBLE), self._open(create=False) as database:
            passed = dict(
                database.execute(
                    "SELECT drill, max(version) FROM attempt WHERE verdict = 'pass' GROUP BY drill"
                )
            )
            tried = {row[0] for row in database.execute("SELECT DISTINCT drill FROM attempt")}
        numbers = {drill: v for drill, v in passed.items() if isinstance(v, int)}
        return {
            drill: _status(numbers.get(drill), drill in tried, version)
            for drill, version in versions.items()
        }

    def next_hint(self, drill: str, count: int) -> int:
        """Return the number, from 1, of the hint to show now, and remember it."""
        number = 1
        with suppress(*TROUBLE), self._open(create=True) as database:
            row = database.execute("SELECT shown FROM hint WHERE drill = ?", (drill,)).fetchone()
            number = min((row[0] if row else 0) + 1, count)
            database.execute("INSERT OR REPLACE INTO hint VALUES (?, ?)", (drill, number))
        return number

    @contextmanager
    def _open(self, *, create: bool) -> Iterator[sqlite3.Connection]:
        if self.workspace is None:
            raise FileNotFoundError(FILE_NAME)
        path = self.workspace / FILE_NAME
        if not create and not path.exists():
            raise FileNotFoundError(path)
        with closing(sqlite3.connect(path, timeout=BUSY_LIMIT_S)) as database, database:
            if database.execute("PRAGMA user_version").fetchone()[0] == 0:
                database.executescript(SCHEMA)
                database.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
            yield database


def _status(passed_version: int | None, is_tried: bool, version: int) -> Status:
    if passed_version is not None:
        return "passed" if passed_version >= version else "changed"
    return "tried" if is_tried else "new"
