"""The loop: waits for anything to happen, lets the session take it in, draws."""

from __future__ import annotations

import signal
import time
from collections.abc import Mapping
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path

from tensor_drills.progress import Progress
from tensor_drills.registry import Registry
from tensor_drills.text import Lang, Text
from tensor_drills.watch import events
from tensor_drills.watch.files import FileWatcher
from tensor_drills.watch.grading import Grading
from tensor_drills.watch.inbox import Inbox
from tensor_drills.watch.keys import KeyReader
from tensor_drills.watch.model import Course, ExerciseFile, Model
from tensor_drills.watch.notebook import Notebook
from tensor_drills.watch.screen import render
from tensor_drills.watch.session import Session
from tensor_drills.watch.signals import ENDING, Signals
from tensor_drills.watch.terminal import Terminal
from tensor_drills.watch.told import Told
from tensor_drills.worker.limits import Limits
from tensor_drills.workspace import EXERCISES
from tensor_drills.wrap import wrapped

ESCAPE_S = 0.03
HUNG_UP = 128 + 1


@dataclass(frozen=True, slots=True)
class Asked:
    """What `watch` was asked for. drill: to begin with; None: where the learner is."""

    workspace: Path
    start: Path
    drill: str | None
    lang: Lang
    seed: int
    limits: Limits


@dataclass(frozen=True, slots=True)
class FilesChanged:
    """Files that changed; none: about a second has passed."""

    paths: frozenset[str]


@dataclass(frozen=True, slots=True)
class Caught:
    """A signal."""

    number: int


Message = Told | FilesChanged | Caught


def watch(
    asked: Asked, registry: Registry, environ: Mapping[str, str], terminal: Terminal | None = None
) -> int:
    """Run until the learner leaves; return the exit status: 0, or 128 and the signal's number.

    terminal: that of the standard streams, where none is given.

    Raises:
        NoTerminal: standard input or output is no terminal.
    """
    from tensor_drills.worker.pool import open_pool

    terminal = terminal or Terminal(environ)
    entries = tuple(registry.entries())
    notebook = Notebook(asked.workspace, registry, entries, Progress(asked.workspace))
    with ExitStack() as stack:
        inbox: Inbox[Message] = Inbox(terminal.descriptor)
        stack.callback(inbox.close)
        signals = stack.enter_context(Signals(lambda number: inbox.put(Caught(number))))
        pool = stack.enter_context(closing(open_pool()))  # it imports torch while we do
        grading = Grading(pool, registry, asked.seed, asked.limits, inbox.put)
        stack.callback(grading.close)
        folder = asked.workspace / EXERCISES
        watcher = FileWatcher(folder, lambda paths: inbox.put(FilesChanged(paths)))
        stack.callback(watcher.stop)
        stack.callback(terminal.leave)
        terminal.enter()
        first = _first_model(asked, notebook, terminal)
        session = Session(
            first, notebook, grading, terminal, signals, asked.start, environ, time.monotonic
        )
        session.open(first.current)
        watcher.start()
        grading.start()
        status = _run(session, inbox)
    if status in (0, 128 + signal.SIGINT):
        words = _goodbye(session.model).to(asked.lang)
        terminal.say(wrapped(words, terminal.size().columns))
    return status


def _first_model(asked: Asked, notebook: Notebook, terminal: Terminal) -> Model:
    drill = notebook.start(asked.drill)
    return Model(
        course=Course(notebook.entries, notebook.registry.chapter_titles()),
        lang=asked.lang,
        size=terminal.size(),
        statuses=notebook.statuses(),
        current=drill,
        file=ExerciseFile(notebook.file(drill), ""),
        limit_s=asked.limits.time_s,
    )


def _run(session: Session, inbox: Inbox[Message]) -> int:
    """Take in whatever happens until it is over; return the exit status."""
    keys = KeyReader(session.terminal.encoding)
    drawn: Model | None = None
    try:
        while session.status is None:
            if session.model != drawn and _is_to_be_drawn(session):
                session.terminal.draw(render(session.model))
                drawn = session.model
                session.after_drawing()
                continue  # what came of it is drawn, too
            has_keys = inbox.wait(ESCAPE_S if keys.is_waiting else session.timeout_s())
            if has_keys:
                _read_keys(session, keys)
            elif keys.is_waiting:
                for key in keys.flush():
                    session.take(events.Pressed(key))
            for message in inbox.items():
                _take_in(session, message)
            session.pass_time()
    except OSError:
        if not session.terminal.is_gone():
            raise
        return HUNG_UP
    session.record_swept()
    return session.status


def _is_to_be_drawn(session: Session) -> bool:
    """Whether the screen is worth drawing: a dumb terminal is not shown every step."""
    sweep = session.model.sweep
    is_busy = session.model.running_since_s is not None
    is_sweeping = sweep is not None and sweep.end == "running" and bool(sweep.verdicts)
    return not (session.terminal.is_dumb and (is_busy or is_sweeping))


def _read_keys(session: Session, keys: KeyReader) -> None:
    data = session.terminal.read()
    if not data:
        session.status = HUNG_UP
    for key in keys.feed(data):
        session.take(events.Pressed(key))


def _take_in(session: Session, message: Message) -> None:
    match message:
        case FilesChanged(paths):
            session.files_changed(paths)
        case Caught(number) if number in ENDING:
            session.status = 128 + number
        case Caught(signal.SIGTSTP):
            session.terminal.leave()
            session.signals.stop_here()
            session.terminal.enter()
            session.take(events.Resized(session.terminal.size()))
        case Caught(signal.SIGCONT):
            session.terminal.retake()
            session.take(events.Resized(session.terminal.size()))
        case Caught(_):
            session.take(events.Resized(session.terminal.size()))
        case Told():
            session.hear(message)


def _goodbye(last: Model) -> Text:
    passed, total = last.passed, len(last.course.entries)
    if last.is_finished:
        return Text(
            f"All {total} drills pass. `tensor-drills review` brings back what is due.",
            f"{total} 题已全部通过。用 `tensor-drills review` 复习到期的题目。",
        )
    return Text(
        f"{passed} of {total} passed. `tensor-drills watch` goes on at {last.current}.",
        f"已通过 {passed}/{total} 题。用 `tensor-drills watch` 继续：{last.current}。",
    )
