"""Notices saved files: a thread on `watchfiles`, and what is known of the file in hand.

Editors save in many ways: in place, by emptying and writing, by renaming a new file over the old
one, by moving the old one away first. So what counts is not what is told of a change but what
stands in the file afterwards; and a file that is empty or missing is looked at again a moment
later before anybody believes it.
"""

from __future__ import annotations

import os
import re
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from watchfiles import watch

from tensor_drills.errors import NoSubmission
from tensor_drills.workspace import SOURCE_LIMIT_BYTES, read_submission

# watchfiles looks for changes every STEP_MS and waits until none comes for as long: a save is
# noticed after 5 to 10 ms, and watching costs half a percent of a core.
STEP_MS = 5
DEBOUNCE_MS = 50
LOOK_MS = 1000
ABSENT_S = 0.2
DOUBT_S = 0.1
BLANK = re.compile(r"^\s*raise NotImplementedError", re.MULTILINE)


class FileWatcher:
    """Tells of changes below a folder, from a thread of its own.

    changed: called with the paths that changed; with none about once a second, so that a change
    that the system does not tell of (a network drive, a container's mount) is seen all the same.
    """

    def __init__(self, folder: Path, changed: Callable[[frozenset[str]], None]) -> None:
        """Name the folder; `start` begins."""
        self._folder = folder
        self._changed = changed
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="files", daemon=True)

    def start(self) -> None:
        """Begin to watch."""
        self._thread.start()

    def stop(self) -> None:
        """Watch no longer."""
        self._stop.set()
        self._thread.join(timeout=2.0)

    def _run(self) -> None:
        while not self._stop.is_set():
            try:
                identity = _identity(self._folder)
                self._watch_while(identity)
            except (OSError, RuntimeError):  # the folder is gone, or the system watches no more
                self._stop.wait(ABSENT_S)
            self._changed(frozenset())

    def _watch_while(self, identity: tuple[int, int]) -> None:
        """Watch until stopped, or until another folder stands in the place. Raises OSError."""
        for changes in watch(
            self._folder,
            watch_filter=None,
            debounce=DEBOUNCE_MS,
            step=STEP_MS,
            stop_event=self._stop,
            rust_timeout=LOOK_MS,
            yield_on_timeout=True,
            ignore_permission_denied=True,
        ):
            self._changed(frozenset(path for _, path in changes))
            if _identity(self._folder) != identity:
                return


def _identity(folder: Path) -> tuple[int, int]:
    status = os.stat(folder)
    return status.st_dev, status.st_ino


Signature = tuple[int, int, int, int]
Looked = Literal["same", "again", "gone"] | bytes


@dataclass(slots=True)
class FileInHand:
    """Reads one file whenever it may have changed, and tells whether it has.

    A file that was saved with the text that it had counts as changed: whoever saves wants a check.
    """

    path: Path
    _seen: Signature | None = None
    _data: bytes | None = None
    _is_known: bool = False
    _doubted_until_s: float | None = None

    def look(self, now_s: float) -> Looked:
        """Return what stands in the file, where that is new.

        "same": nothing has changed. "again": it is empty or missing, and perhaps only for the
        moment: look again in `DOUBT_S`. "gone": it is missing; told once.

        Raises:
            NoSubmission: it cannot be read; told once.
        """
        signature = _signature(self.path)
        if self._is_known and signature == self._seen and self._doubted_until_s is None:
            return "same"
        data = None
        if signature is not None:
            self._seen, self._is_known = signature, True
            try:
                data = read_submission(self.path)
            except NoSubmission:
                if _signature(self.path) is not None:
                    raise
                signature = None  # gone since we looked
        if not data and self._data:
            if self._doubted_until_s is None:
                self._doubted_until_s = now_s + DOUBT_S
            if now_s < self._doubted_until_s:
                return "again"
        self._doubted_until_s = None
        self._seen, self._data, self._is_known = signature, data, True
        return "gone" if data is None else data


def _signature(path: Path) -> Signature | None:
    try:
        status = os.stat(path)
    except OSError:
        return None
    size = min(status.st_size, SOURCE_LIMIT_BYTES + 1)
    return status.st_ino, status.st_mtime_ns, size, status.st_mode


def answer_line(source: bytes, signature: str) -> int:
    """Return the line where an answer goes: the blank, else the function, else the first."""
    words = source.decode("utf-8", "replace")
    found = BLANK.search(words)
    if found is None:
        header = re.match(r"\s*(def|class)\s+\w+", signature)
        found = header and re.search(rf"^{re.escape(header[0])}\b", words, re.MULTILINE)
    return words.count("\n", 0, found.end()) + 1 if found else 1


def link_to(path: Path, environ: Mapping[str, str]) -> str | None:
    """Return what a terminal opens on a click; None where the plain path does better.

    The terminals of VS Code find `path:line` by themselves, and open it at the line.
    """
    with suppress(ValueError):
        if environ.get("TERM_PROGRAM") != "vscode" and environ.get("TERM") not in ("linux", None):
            return path.as_uri()
    return None
