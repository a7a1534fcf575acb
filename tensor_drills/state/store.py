"""The file that holds the state: opened for each piece of work, and closed again.

One file, because people carry it between machines: the journal is SQLite's own rollback journal,
which is gone when a piece of work has ended (a write-ahead log would leave two files beside it).
A process that is killed while it saves leaves that journal behind, and the next one that opens the
file takes back the half that was written.

A file that is damaged, or that a newer version wrote, is renamed, never deleted, and a new one is
begun. Nothing here raises: what went wrong is kept in `troubles`, to be told once at the end.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from tensor_drills.state.facts import utc_now
from tensor_drills.state.schema import SCHEMA_VERSION, bring_up_to_date, is_sound, version_of
from tensor_drills.state.trouble import (
    FILE_NAME,
    code_of,
    not_read,
    not_saved,
    set_aside_text,
)
from tensor_drills.text import Text

BUSY_LIMIT_S = 2.0
DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
MISSING = ("no such table", "no such column", "has no column", "duplicate column")

Result = TypeVar("Result")
Work = Callable[[sqlite3.Connection], Result]


class _Unusable(Exception):
    """A file that is to be set aside. is_newer: written by a later version, and sound."""

    def __init__(self, *, is_newer: bool) -> None:
        super().__init__()
        self.is_newer = is_newer


@dataclass(slots=True)
class Store:
    """The state file of a workspace; `None` for a place that has none.

    troubles: what went wrong and what it means, in the order in which it happened.
    """

    workspace: Path | None
    clock: Callable[[], datetime] = utc_now
    troubles: list[Text] = field(default_factory=list)
    _is_proven: bool = False

    def read(self, work: Work[Result], default: Result) -> Result:
        """Do work that changes nothing; return `default` where there is no file to read."""
        if self.workspace is None or not os.path.lexists(self.workspace / FILE_NAME):
            return default
        return self._attempt(work, default, is_write=False)

    def write(self, work: Work[Result], default: Result) -> Result:
        """Do work in one transaction, all of it or nothing; return `default` for nothing."""
        if self.workspace is None:
            return default
        return self._attempt(work, default, is_write=True)

    def _attempt(self, work: Work[Result], default: Result, *, is_write: bool) -> Result:
        for _ in range(2):  # once more, with a new file, where one was set aside
            try:
                with self._opened(is_write=is_write) as database:
                    return work(database)
            except _Unusable as error:
                if not self._set_aside(is_newer=error.is_newer):
                    return default
            except (sqlite3.Error, OSError, TypeError, ValueError) as error:
                if not _is_damage(error):
                    self._tell(not_saved(error) if is_write else not_read(error))
                    return default
                if not self._set_aside(is_newer=False):
                    return default
            if not is_write:
                return default
        return default

    @contextmanager
    def _opened(self, *, is_write: bool) -> Iterator[sqlite3.Connection]:
        path = self._path()
        with closing(_connected(path)) as database:
            version = version_of(database)
            if version > SCHEMA_VERSION:
                raise _Unusable(is_newer=True)
            if is_write and not self._is_proven and version:
                self._prove(database)
            if version < SCHEMA_VERSION:
                bring_up_to_date(database)
            if not is_write:
                yield database
                return
            database.execute("BEGIN IMMEDIATE")
            try:
                yield database
                database.execute("COMMIT")
            finally:
                if database.in_transaction:
                    database.execute("ROLLBACK")

    def _prove(self, database: sqlite3.Connection) -> None:
        """Read the whole file once before it is written to: half of it may be missing."""
        if not is_sound(database):
            raise _Unusable(is_newer=False)
        self._is_proven = True

    def _set_aside(self, *, is_newer: bool) -> bool:
        """Rename the file; return whether the place is free now.

        A journal that is left beside it is not SQLite's to play into the new file: that begins
        empty, and the journal of an empty file is thrown away.
        """
        path = self._path()
        word = "newer" if is_newer else "damaged"
        try:
            with _folder_locked(path.parent):
                if not _is_unusable(path):  # another process was here first
                    return True
                day = f"{self.clock().astimezone():%Y-%m-%d}"
                aside = _free(path.with_name(f"{FILE_NAME}.{word}-{day}"))
                os.rename(path, aside)
        except OSError as error:
            self._tell(not_saved(error))
            return False
        self._is_proven = False
        self._tell(set_aside_text(aside.name, is_newer=is_newer))
        return True

    def _path(self) -> Path:
        """Return where the file really is: people link it into a folder that is synchronised.

        Raises:
            FileNotFoundError: a link that leads nowhere.
        """
        assert self.workspace is not None
        path = self.workspace / FILE_NAME
        return path.resolve(strict=True) if path.is_symlink() else path

    def _tell(self, text: Text) -> None:
        if text not in self.troubles:
            self.troubles.append(text)


def _connected(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, timeout=BUSY_LIMIT_S, isolation_level=None)


def _is_damage(error: Exception) -> bool:
    if code_of(error) in DAMAGED:
        return True
    return isinstance(error, sqlite3.OperationalError) and any(w in str(error) for w in MISSING)


def _is_unusable(path: Path) -> bool:
    """Look again, under the lock, whether what stands there still has to go."""
    try:
        with closing(_connected(path)) as database:
            if version_of(database) > SCHEMA_VERSION:
                return True
            if not is_sound(database):
                return True
            bring_up_to_date(database)
            return not is_sound(database)
    except (sqlite3.Error, OSError) as error:
        return _is_damage(error)


@contextmanager
def _folder_locked(folder: Path) -> Iterator[None]:
    """Hold a lock on the folder itself, so that no file is left; none where there are no such."""
    try:
        import fcntl
    except ImportError:  # Windows: a file that another process has open cannot be renamed there
        yield
        return
    number = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(number, fcntl.LOCK_EX)
        yield
    finally:
        os.close(number)


def _free(path: Path) -> Path:
    """Return `path`, or the first name like it that is not taken."""
    number, name = 1, path
    while os.path.lexists(name):
        number += 1
        name = path.with_name(f"{path.name}-{number}")
    return name
