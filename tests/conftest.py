"""What the tests of the front doors share: a plain environment, workspaces, runs, snapshots.

`front_door` runs the command line in this process with one warm pool for all tests of a session;
`shell` runs it as a process of its own, as a learner does.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import torch

from tensor_drills.cli import main
from tensor_drills.registry import Registry
from tensor_drills.worker.pool import Pool, open_pool

pytest_plugins = ["pytester"]

torch.set_num_threads(1)  # two workers on two cores: more threads wait for one another

SNAPSHOTS = Path(__file__).parent / "snapshots"
UPDATE = "TENSOR_DRILLS_UPDATE_SNAPSHOTS"
BIN = Path(sys.executable).parent
LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")
STYLE = ("NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "PYTEST_ADDOPTS", "COLUMNS")


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make every test English and without wishes for colour, wherever it runs."""
    for name in (*LOCALE, *STYLE):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")


@dataclass(frozen=True)
class Ran:
    """One run of the command line."""

    status: int
    out: str
    err: str


@dataclass(frozen=True)
class Workspace:
    """A folder with exercises/, in which the test runs."""

    root: Path

    @property
    def exercises(self) -> Path:
        return self.root / "exercises"

    def write(self, drill: str, source: str | bytes, tree: str = "exercises") -> Path:
        """Write a learner's file where it belongs; return its path from here."""
        path = Path(tree) / Registry.open().relative_path(drill)
        (self.root / path.parent).mkdir(parents=True, exist_ok=True)
        data = source if isinstance(source, bytes) else source.encode()
        (self.root / path).write_bytes(data)
        return path


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """Stand in an empty workspace."""
    (tmp_path / "exercises").mkdir()
    monkeypatch.chdir(tmp_path)
    return Workspace(tmp_path)


@pytest.fixture(scope="session")
def warm_pool() -> Iterator[Pool]:
    """One pool for all tests."""
    with closing(open_pool()) as pool:
        yield pool


class KeptPool:
    """A pool that stays open when a command has ended."""

    def __init__(self, pool: Pool) -> None:
        self._pool = pool

    def __getattr__(self, name: str) -> Any:
        return getattr(self._pool, name)

    def close(self) -> None:
        """Leave the pool to the next test."""


FrontDoor = Callable[..., Ran]


@pytest.fixture
def front_door(
    warm_pool: Pool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> FrontDoor:
    """Run the command line in this process: `front_door("check", "flatten_images")`."""
    monkeypatch.setattr("tensor_drills.worker.pool.open_pool", lambda: KeptPool(warm_pool))

    def run(*words: str | Path) -> Ran:
        monkeypatch.setattr(sys, "argv", ["tensor-drills", *map(str, words)])
        capsys.readouterr()
        try:
            main()
        except SystemExit as end:
            status = end.code
        else:
            status = 0
        out, err = capsys.readouterr()
        return Ran(status if isinstance(status, int) else 0, out, err)

    return run


@dataclass(frozen=True)
class Shell:
    """Runs commands as a learner does: processes of their own, output into pipes."""

    environ: dict[str, str]
    python: str = sys.executable

    def run(self, words: Sequence[str | Path], **extra: str) -> Ran:
        """Run a command. extra: environment variables."""
        return self._ended(subprocess.run, list(map(str, words)), extra, shell=False)

    def line(self, line: str, **extra: str) -> Ran:
        """Run one line as it was printed."""
        return self._ended(subprocess.run, line, extra, shell=True)

    def _ended(
        self,
        run: Callable[..., subprocess.CompletedProcess[str]],
        command: list[str] | str,
        extra: dict[str, str],
        *,
        shell: bool,
    ) -> Ran:
        ended = run(
            command,
            shell=shell,
            env=self.environ | extra,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            stdin=subprocess.DEVNULL,
            check=False,
        )
        return Ran(ended.returncode, ended.stdout, ended.stderr)


@pytest.fixture
def shell(_plain_environment: None) -> Shell:
    """Run real processes that find `tensor-drills`."""
    path = f"{BIN}{os.pathsep}{os.environ.get('PATH', '')}"
    return Shell({**os.environ, "PATH": path})


@dataclass(frozen=True)
class Snapshots:
    """Whole texts, kept in tests/snapshots/; TENSOR_DRILLS_UPDATE_SNAPSHOTS=1 writes them anew."""

    folder: Path
    is_update: bool

    def path(self, title: str) -> Path:
        """Return the file of one text. title: a sentence."""
        return self.folder / f"{re.sub(r'[^a-z0-9]+', '-', title.lower()).strip('-')}.txt"

    def inside(self, folder: str) -> Snapshots:
        """Return the texts of a folder of their own."""
        return Snapshots(self.folder / folder, self.is_update)

    def check(self, title: str, text: str) -> None:
        """Compare `text` with what is kept under `title`."""
        path = self.path(title)
        if self.is_update:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, "utf-8")
        assert path.is_file(), f"no snapshot {path.name}: run again with {UPDATE}=1 and read it"
        assert text == path.read_text("utf-8"), f"{path.name} differs: if rightly, {UPDATE}=1"


@pytest.fixture
def snapshots() -> Snapshots:
    """Compare whole texts with those that are kept."""
    return Snapshots(SNAPSHOTS, os.environ.get(UPDATE) == "1")
