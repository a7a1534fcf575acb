"""What is done about each event: the model's effects carried out, and the answers fed back."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from tensor_drills.errors import NoSubmission, TensorDrillsError
from tensor_drills.submissions import Submission, submissions_in
from tensor_drills.text import Text
from tensor_drills.verdict import Verdict
from tensor_drills.watch import events, told
from tensor_drills.watch.editor import Editor, editor_for
from tensor_drills.watch.events import Effect, Event
from tensor_drills.watch.files import DOUBT_S, FileInHand, answer_line, link_to
from tensor_drills.watch.grading import Grading
from tensor_drills.watch.model import ExerciseFile, Model
from tensor_drills.watch.notebook import Notebook
from tensor_drills.watch.signals import Signals
from tensor_drills.watch.terminal import Terminal
from tensor_drills.watch.told import Task, Told
from tensor_drills.watch.update import update
from tensor_drills.workspace import EXERCISES, shown_path

RECORD_MANY = 25
FIRST_TICK_S = 0.16
TICK_S = 0.5


@dataclass(slots=True)
class Session:
    """One run of `watch`: the model, and everything that it asks for.

    status: the exit status, once it is over. later: what waits until the screen is drawn.
    """

    model: Model
    notebook: Notebook
    grading: Grading
    terminal: Terminal
    signals: Signals
    start: Path
    environ: Mapping[str, str]
    clock: Callable[[], float]
    status: int | None = None
    later: list[Callable[[], None]] = field(default_factory=list)
    _file: FileInHand | None = None
    _number: int = 0
    _look_at_s: float | None = None
    _swept: list[tuple[Submission, Verdict]] = field(default_factory=list)
    _windows: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def take(self, event: Event) -> None:
        """Take one event in and carry out what it asks."""
        self.model = replace(self.model, now_s=self.clock())
        self.model, effects = update(self.model, event)
        for effect in effects:
            self._carry_out(effect)

    def timeout_s(self) -> float | None:
        """Return how long one may wait until something is due; None for nothing."""
        now_s = self.clock()
        due = [self._look_at_s - now_s] if self._look_at_s is not None else []
        if (since_s := self.model.running_since_s) is not None:
            due.append(FIRST_TICK_S if now_s - since_s < FIRST_TICK_S else TICK_S)
        elif self.model.sweep is not None and self.model.sweep.end == "running":
            due.append(TICK_S)
        return max(min(due), 0.0) if due else None

    def pass_time(self) -> None:
        """Do what is due by now."""
        if self._look_at_s is not None and self.clock() >= self._look_at_s:
            self.look()
        if self.model.running_since_s is not None or self.model.sweep is not None:
            self.take(events.Ticked())

    def after_drawing(self) -> None:
        """Do what waited for the screen: it may be slow."""
        while self.later:
            self.later.pop(0)()
        if (trouble := self.notebook.troubles()) is not None:
            self.take(events.Noted(trouble))

    # The drill in hand

    def open(self, drill: str, *, is_back: bool = False) -> None:
        """Make a drill the one in hand, and check it as it stands."""
        path = self.notebook.file(drill)
        self._file = FileInHand(path)
        file = ExerciseFile(path, shown_path(path, self.start), link_to(path, self.environ))
        self.take(events.Opened(drill, file, is_back))
        self.look(is_saved=False)
        following = self.model.course.unfinished(self.model.statuses, after=drill)
        self.grading.prepare([drill, following] if following else [drill])
        self.later.append(lambda: self.notebook.serve(drill))

    def look(self, *, is_saved: bool = True) -> None:
        """Check the file in hand where it has changed."""
        if self._file is None:
            return
        now_s = self.clock()
        self._look_at_s = None
        try:
            found = self._file.look(now_s)
        except NoSubmission as error:
            self._drop(error.text)
            return
        if found == "again":
            self._look_at_s = now_s + DOUBT_S
        elif found == "gone":
            self._drop(None)
        elif isinstance(found, bytes):
            self._number += 1
            current = self.model.current
            line = answer_line(found, self.model.entry.signature)
            self.take(events.FileRead(line, is_saved))
            submission = Submission(current, self._file.path, self.model.file.shown, found)
            self.grading.check(Task(self._number, submission, is_saved))

    def _drop(self, trouble: Text | None) -> None:
        self._number += 1
        self.grading.check(None)
        self.take(events.FileGone(trouble))

    def files_changed(self, paths: frozenset[str]) -> None:
        """Take in which files changed; none: look all the same."""
        self.look()
        others = {
            path.stem
            for path in map(Path, paths)
            if path.suffix == ".py"
            and path.stem in self.model.course.by_id
            and path.stem != self.model.current
            and path.parent.name == self.model.course.by_id[path.stem].chapter
            and path.is_file()
        }
        if len(others) == 1:  # many at once are no learner's save
            self.take(events.SavedElsewhere(others.pop()))
        if not paths and self.notebook.has_changed():
            self._refresh()

    def _refresh(self) -> None:
        self.take(events.GotStatuses(self.notebook.statuses()))

    # The grader

    def hear(self, said: Told) -> None:
        """Take in what the grader says. Raises what its thread died of."""
        match said:
            case told.Ready():
                self.take(events.Became())
            case told.Judged(task, verdict) if task.number == self._number:
                is_new_pass = verdict.is_pass and not self.model.is_passed
                self.take(events.GotVerdict(verdict, time.strftime("%H:%M:%S")))
                if task.is_saved or is_new_pass:
                    self.later.append(lambda: self._record([(task.submission, verdict)]))
            case told.Unusable(task, text) if task.number == self._number:
                self.take(events.GotTrouble(text))
            case told.SweepsAt(drill):
                self.take(events.SweepAt(drill))
            case told.SweptOne(submission, verdict):
                self.take(events.Swept(verdict))
                if submission.drill == self.model.current and self.model.checked is None:
                    self.take(events.GotVerdict(verdict, time.strftime("%H:%M:%S")))
                self._swept.append((submission, verdict))
                if len(self._swept) >= RECORD_MANY:
                    self.later.append(self.record_swept)
            case told.SweepOver(is_stopped):
                self.take(events.SweepEnded(is_stopped))
                self.later.append(self.record_swept)
            case told.Died(error):
                raise error

    def record_swept(self) -> None:
        """Keep what a check of everything has found so far."""
        swept, self._swept = self._swept, []
        if swept:
            self._record(swept)

    def _record(self, checked: list[tuple[Submission, Verdict]]) -> None:
        for scheduled in self.notebook.record(checked):
            text = self.notebook.comes_again(scheduled)
            self.take(events.GotReview(scheduled.drill, text))
        self._refresh()

    # Effects

    def _carry_out(self, effect: Effect) -> None:
        match effect:
            case events.Quit():
                self.status = 0
            case events.Redraw():
                self.terminal.forget()
            case events.Open(drill, is_back):
                self.open(drill, is_back=is_back)
            case events.ShowHint():
                self._show_hint()
            case events.ShowSolution():
                self._show_solution()
            case events.Edit(line):
                self._edit(line)
            case events.Reset():
                self._reset()
            case events.BeginSweep():
                self._begin_sweep()
            case events.StopSweep():
                self.grading.stop_sweep()

    def _show_hint(self) -> None:
        drill, before = self.model.current, self.model.hints
        total = len(self.model.entry.hints)
        shown = self.notebook.next_hint(drill, before, total)
        self.take(events.GotHint(shown, is_new=shown > before))

    def _show_solution(self) -> None:
        drill = self.model.current
        try:
            source = self.notebook.solution(drill)
        except NoSubmission as error:
            self.take(events.Noted(error.text))
            return
        self.take(events.GotSolution(source))
        self.later.append(lambda: self.notebook.progress.solution_shown(drill))

    def _begin_sweep(self) -> None:
        ids = [entry.id for entry in self.model.course.entries]
        tree = self.notebook.workspace / EXERCISES
        try:
            found = submissions_in(tree, ids, self.notebook.registry, self.start)
        except TensorDrillsError as error:
            self.take(events.Noted(error.text))
            return
        if self.model.running_since_s is not None:  # it comes again in the course of this
            self._number += 1
            self.grading.check(None)
        self.take(events.SweepBegan(len(found)))
        self.grading.sweep(found)

    def _reset(self) -> None:
        try:
            text = self.notebook.reset(self.model.current, self.start)
        except (TensorDrillsError, OSError) as error:
            text = error.text if isinstance(error, TensorDrillsError) else Text.same(str(error))
            self.take(events.Noted(text))
            return
        self.open(self.model.current)
        self.take(events.Noted(text))
        self._refresh()

    # The editor

    def _edit(self, line: int) -> None:
        try:
            editor = editor_for(self.environ, self.model.file.path, line)
        except ValueError:
            editor = None
        if editor is None:
            words = Text(
                "Set $EDITOR to your editor (export EDITOR=nano) and start again, or open the file "
                "named above yourself.",
                "请先设置 $EDITOR（例如 export EDITOR=nano）再启动，或者自己打开上面的文件。",
            )
            self.take(events.Noted(words))
            return
        try:
            self._run_editor(editor)
        except OSError as error:
            reason = error.strerror or type(error).__name__
            words = Text(
                f"`{editor.name}` cannot be started ({reason}). $VISUAL or $EDITOR names it.",
                f"`{editor.name}` 无法启动（{reason}）。它来自 $VISUAL 或 $EDITOR。",
            )
            self.take(events.Noted(words))

    def _run_editor(self, editor: Editor) -> None:
        """Run it; one that draws in the terminal gets it, and gives it back. Raises OSError."""
        if not editor.needs_terminal:
            null = subprocess.DEVNULL
            self._windows = [window for window in self._windows if window.poll() is None]
            self._windows.append(
                subprocess.Popen(
                    editor.words, stdin=null, stdout=null, stderr=null, start_new_session=True
                )
            )
            return
        self.terminal.leave()
        self.signals.leave_to_another()
        try:
            subprocess.run(editor.words, check=False)
        finally:
            self.signals.take_again()
            self.terminal.enter()
            self.terminal.drop_typed()
            self.take(events.Resized(self.terminal.size()))
        self.look()
