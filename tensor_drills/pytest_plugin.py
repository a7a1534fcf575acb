"""pytest as the grader: an exercise file is one test item, graded like `tensor-drills check`.

    pytest exercises/            the files of a tree; a blank is skipped unless --drill-strict
    pytest --drills-from=DIR     for code that nobody has read: the items come from the registry,
                                 DIR is only read as sources, nothing in it is loaded by pytest

A learner's file is never imported here. This module imports no torch until the first item runs.
"""

from __future__ import annotations

import argparse
import os
import random
from collections.abc import Generator, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click
import pytest

from tensor_drills.asked import DEVICES, SEED_BELOW, TIMEOUT_LIMIT_S, check_again
from tensor_drills.errors import TensorDrillsError
from tensor_drills.registry import Registry
from tensor_drills.report.people import report
from tensor_drills.submissions import is_own, no_file
from tensor_drills.text import LANGS, Lang, language_of
from tensor_drills.worker.limits import Limits
from tensor_drills.workspace import find_workspace, language_in, read_submission

if TYPE_CHECKING:
    from tensor_drills.grade import Grader
    from tensor_drills.verdict import Verdict
    from tensor_drills.worker.pool import Pool

SEED_KEY = "tensor_drills_seed"


@dataclass(slots=True)
class Session:
    """What one pytest run grades with. The pool is opened with the first item."""

    registry: Registry
    device: str
    seed: int
    is_strict: bool
    lang: Lang
    timeout_s: float
    grader: Grader | None = None
    pool: Pool | None = None
    resolved: str = ""
    failed: TensorDrillsError | None = field(default=None)

    def grade(self, drill_id: str, source: bytes, shown: str) -> Verdict:
        """Grade one file. Raises TensorDrillsError."""
        if self.failed is not None:
            raise self.failed
        if self.grader is None:
            self._open()
        assert self.grader is not None
        return self.grader.grade(self.registry.load(drill_id), source, shown, self.resolved)

    def _open(self) -> None:
        from tensor_drills.worker.pool import open_pool

        self.pool = open_pool()  # it imports torch while we do

        from tensor_drills.device import resolve_device
        from tensor_drills.grade import Grader

        try:
            self.resolved = resolve_device(self.device)
        except TensorDrillsError as error:
            self.failed = error
            raise
        self.grader = Grader(self.pool, self.seed, Limits(time_s=self.timeout_s))

    def close(self) -> None:
        """End the pool's processes."""
        if self.pool is not None:
            self.pool.close()


SESSION: pytest.StashKey[Session] = pytest.StashKey()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options."""
    group = parser.getgroup("drills", "tensor-drills")
    group.addoption(
        "--drill-device",
        choices=DEVICES,
        default="cpu",
        help="Where the answers run (default: cpu).",
    )
    group.addoption(
        "--drill-seed", type=_seed, metavar="N", help="Repeat the random cases of a run."
    )
    group.addoption(
        "--drill-strict", action="store_true", help="A blank drill fails; it is skipped otherwise."
    )
    group.addoption(
        "--drill-timeout",
        type=_seconds,
        metavar="S",
        default=Limits().time_s,
        help="Seconds that one answer may take.",
    )
    group.addoption("--drill-lang", choices=LANGS, help="Language of the messages.")
    group.addoption(
        "--drills",
        action="append",
        default=[],
        metavar="DIR",
        help="A further folder of drills; may be given several times.",
    )
    group.addoption(
        "--drills-from",
        metavar="DIR",
        help="Grade every drill with the sources in DIR, and load nothing else from there. "
        "Write it with the equals sign: --drills-from=DIR.",
    )


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests(early_config: pytest.Config) -> None:
    """With --drills-from, load no conftest.py, and refuse configuration from that folder."""
    options = early_config.known_args_namespace
    if options.drills_from is None:
        return
    folder = Path(options.drills_from).resolve()
    if not folder.is_dir():
        raise pytest.UsageError(f"--drills-from: there is no folder {folder}")
    inside = [early_config.invocation_params.dir.resolve()]
    if early_config.inipath is not None:
        inside.append(early_config.inipath.resolve())
    for path in inside:
        if path.is_relative_to(folder):
            raise pytest.UsageError(
                f"pytest has taken its configuration from {path}, which belongs to the sources "
                f"that are to be graded. Start it elsewhere, as: pytest --drills-from={folder}"
            )
    options.noconftest = True


def pytest_configure(config: pytest.Config) -> None:
    """Read the options, and settle one seed for this run and all of its xdist workers."""
    given = getattr(config, "workerinput", {}).get(SEED_KEY, config.option.drill_seed)
    config.option.drill_seed = random.randrange(SEED_BELOW) if given is None else given
    if config.option.drills_from is not None:
        config.option.noconftest = True
        if config.option.file_or_dir:
            raise pytest.UsageError(
                "--drills-from grades the sources in one folder and takes no other paths "
                f"(it was given {' '.join(map(str, config.option.file_or_dir))})."
            )
    try:
        registry = Registry.open(map(Path, config.option.drills))
    except TensorDrillsError as error:
        raise pytest.UsageError(str(error)) from error
    config.stash[SESSION] = Session(
        registry=registry,
        device=config.option.drill_device,
        seed=config.option.drill_seed,
        is_strict=config.option.drill_strict,
        lang=config.option.drill_lang
        or language_in(find_workspace(config.invocation_params.dir))
        or language_of(os.environ),
        timeout_s=config.option.drill_timeout,
    )


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """Hand the seed of this run to an xdist worker."""
    node.workerinput[SEED_KEY] = node.config.option.drill_seed


def pytest_unconfigure(config: pytest.Config) -> None:
    """End the pool."""
    with suppress(KeyError):
        config.stash[SESSION].close()


def pytest_report_header(config: pytest.Config) -> str:
    """Print what is needed to repeat the run."""
    session = config.stash[SESSION]
    return f"tensor-drills: seed {session.seed}, device {session.device}"


@pytest.hookimpl(wrapper=True)
def pytest_collect_file(
    file_path: Path, parent: pytest.Collector
) -> Generator[None, list[pytest.Collector], list[pytest.Collector]]:
    """Collect an exercise file as a drill, in place of whatever else would collect it."""
    collectors = yield
    registry = parent.config.stash[SESSION].registry
    if file_path.suffix != ".py" or file_path.stem not in registry.ids:
        return collectors
    name = file_path.stem
    is_drill_file = file_path.resolve() == registry.path(name).resolve()
    if is_drill_file or file_path.parent.name != registry.chapter(name):
        return collectors
    return [DrillFile.from_parent(parent, path=file_path)]


@pytest.hookimpl(tryfirst=True)
def pytest_collection(session: pytest.Session) -> bool | None:
    """With --drills-from, make the items from the registry; pytest looks at no file."""
    config = session.config
    if config.option.drills_from is None or config.pluginmanager.hasplugin("dsession"):
        return None
    folder = Path(config.option.drills_from).resolve()
    registry = config.stash[SESSION].registry
    items: list[pytest.Item] = []
    for entry in registry.entries():
        relative = registry.relative_path(entry.id)
        file = DrillFile.from_parent(
            session, path=folder / relative, name=str(relative), nodeid=relative.as_posix()
        )
        items += file.collect()
    session.items = items
    found = pytest.CollectReport(nodeid="", outcome="passed", longrepr=None, result=list(items))
    config.hook.pytest_collectreport(report=found)
    config.pluginmanager.check_pending()
    config.hook.pytest_collection_modifyitems(session=session, config=config, items=items)
    config.hook.pytest_collection_finish(session=session)
    session.testscollected = len(items)
    return True


class DrillFile(pytest.File):
    """An exercise file: it holds one item."""

    def collect(self) -> Iterator[DrillItem]:
        """Yield the item; the file is not opened yet."""
        yield DrillItem.from_parent(self, name=self.path.stem)


class DrillItem(pytest.Item):
    """One drill, graded."""

    def runtest(self) -> None:
        """Grade the file; a blank skips.

        Raises:
            DrillFailed: it does not pass.
        """
        session = self.config.stash[SESSION]
        shown = self._shown()
        if not self.path.exists():
            self._blank(session, f"{self.name}: {no_file(shown).to(session.lang)}")
        folder = self.config.option.drills_from
        source = read_submission(self.path, within=Path(folder) if folder else None)
        verdict = session.grade(self.name, source, shown)
        if verdict.is_pass:
            return
        again = check_again(
            self.name,
            file=None if is_own(self.path, self.name, session.registry) else shown,
            folders=self.config.option.drills,
            device=session.device,
            timeout_s=session.timeout_s,
            seed=session.seed if verdict.outcome != "blank" else None,
        )
        message = click.unstyle(report(verdict, session.lang, again, shown))
        if verdict.outcome == "blank":
            self._blank(session, message)
        raise DrillFailed(message)

    def _blank(self, session: Session, message: str) -> NoReturn:
        if session.is_strict:
            raise DrillFailed(message)
        pytest.skip(message.partition("\n")[0])

    def _shown(self) -> str:
        with suppress(ValueError):
            return str(self.path.relative_to(self.config.invocation_params.dir))
        return str(self.path)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """Return the message of `check`; for errors of ours, what to do."""
        if isinstance(excinfo.value, DrillFailed):
            return excinfo.value.args[0]
        if isinstance(excinfo.value, TensorDrillsError):
            return excinfo.value.text.to(self.config.stash[SESSION].lang)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Return where the item stands."""
        return self.path, None, self.name


class DrillFailed(Exception):
    """A drill that does not pass; its message is what a learner reads."""


def _seed(text: str) -> int:
    """Read a seed, for the option parser: an integer from 0."""
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number from 0")
    return int(text)


def _seconds(text: str) -> float:
    """Read a number of seconds, for the option parser: above 0, at most a day."""
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds <= TIMEOUT_LIMIT_S:
        raise argparse.ArgumentTypeError(
            f"{text!r} is no number of seconds from 0 to {TIMEOUT_LIMIT_S}"
        )
    return seconds
