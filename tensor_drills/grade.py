"""grade(drill, source, device) -> Verdict: the only way to a verdict.

The parent draws the inputs, starts the child, computes the reference while the child runs, and has
what came back judged. Of many submissions one runs at a time; meanwhile the parent judges the one
before it and prepares the one after.
"""

from __future__ import annotations

import time
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from tensor_drills.declare import Drill
from tensor_drills.errors import BrokenDrill, TensorDrillsError, WorkerFault
from tensor_drills.judge import Judge
from tensor_drills.prepare import Shelf
from tensor_drills.rules import parse
from tensor_drills.stub import is_untouched
from tensor_drills.text import Text
from tensor_drills.trouble import Source, missing_packages, not_installed, syntax_finding
from tensor_drills.verdict import Finding, Verdict
from tensor_drills.worker.ahead import imports_for
from tensor_drills.worker.limits import Ended, Limits
from tensor_drills.worker.pool import Pool, Running
from tensor_drills.workspace import SOURCE_LIMIT_BYTES


@dataclass(frozen=True, slots=True)
class Answer:
    """A submission to be graded. source: the bytes of the file. path: its name in messages."""

    drill: Drill
    source: bytes
    path: str


@dataclass(slots=True)
class Grader:
    """Grades submissions one after another with one pool.

    pool: where they run. seed: of the run; the cases beyond the named ones follow it.
    limits: of one submission. shelf: cases made already.
    """

    pool: Pool
    seed: int
    limits: Limits = field(default_factory=Limits)
    shelf: Shelf = field(default_factory=Shelf)
    clock: Callable[[], float] = time.monotonic

    def grade(self, drill: Drill, source: bytes, path: str, device: str = "cpu") -> Verdict:
        """Grade one submission.

        source: the bytes of the file. path: how to name it in messages.
        device: "cpu", "cuda" or "mps"; the reference is on the CPU in any case.

        Returns a verdict whatever the submission does; outcome "fault" where we broke.

        Raises:
            BrokenDrill: the drill itself cannot be used.
        """
        grading = self._prepared(Answer(drill, source, path), device)
        grading.start(self.pool, self.clock)
        grading.wait()
        return grading.verdict(self.clock)

    def grade_each(self, answers: Iterable[Answer], device: str = "cpu") -> Iterator[Verdict]:
        """Yield the verdicts on submissions, in their order, each as `grade` would give it.

        No two submissions ever run at once; but while one does, the verdict on the one before it
        is found and, `answers` being asked for it, the one after it prepared. On a GPU each waits
        for the verdict before it, which may be followed by another run on the CPU.

        Raises:
            BrokenDrill: a drill cannot be used; the verdicts before it have been yielded.
        """
        if device != "cpu":
            for answer in answers:
                yield self.grade(answer.drill, answer.source, answer.path, device)
            return
        rest = iter(answers)
        running: _Grading | None = None
        while True:
            following: _Grading | None = None
            broken: BrokenDrill | None = None
            try:
                if (upcoming := next(rest, None)) is not None:
                    following = self._prepared(upcoming, device)
            except BrokenDrill as error:
                broken = error
            if running is not None:
                running.wait()
            if following is not None:
                following.start(self.pool, self.clock)
            if running is not None:
                yield running.verdict(self.clock)
            if broken is not None:
                raise broken
            if following is None:
                return
            running = following

    def _prepared(self, answer: Answer, device: str) -> _Grading:
        """Draw the cases and make the job."""
        started_s = self.clock()
        prepared = self.shelf.prepared(answer.drill, self.seed)
        judge = Judge(prepared, Source(answer.path, answer.source), device, self.limits)
        grading = _Grading(judge)
        grading.prepare()
        grading.prepared_s = self.clock() - started_s
        return grading


def grade(
    drill: Drill,
    source: bytes,
    device: str = "cpu",
    *,
    pool: Pool,
    seed: int,
    path: str = "submission.py",
    limits: Limits | None = None,
) -> Verdict:
    """Grade one submission once. See `Grader.grade`."""
    return Grader(pool, seed, limits or Limits()).grade(drill, source, path, device)


@dataclass(slots=True)
class _Grading:
    """One submission on its way to a verdict: prepare, start, wait, verdict.

    known: the verdict, where it is known without judging: nothing is to run, or we broke.
    started_s: when it would have begun, had it not waited between preparing and starting.
    """

    judge: Judge
    prepared_s: float = 0.0
    started_s: float = 0.0
    is_blank: bool = False
    known: Verdict | None = None
    job: bytes = b""
    running: Running | None = None
    ended: Ended | None = None

    def prepare(self) -> None:
        """Look at the source; make the job if there is something to run."""
        with self._unharmed():
            self._prepare()

    def _prepare(self) -> None:
        source, drill = self.judge.source, self.judge.drill
        if len(source.data) > SOURCE_LIMIT_BYTES:
            limit = f"{SOURCE_LIMIT_BYTES >> 10} KiB"
            message = Text(f"the file is larger than {limit}", f"文件超过 {limit}")
            self.known = self.judge.verdict("rejected", 0, [Finding("source", message)])
            return
        if missing := missing_packages(drill):
            self.known = self.judge.verdict("error", 0, [not_installed(missing)])
            return
        try:
            self.judge.tree = parse(source.data)
        except SyntaxError as error:
            self.known = self.judge.verdict("error", 0, [syntax_finding(source, error)])
            return
        self.is_blank = is_untouched(drill, self.judge.tree)
        if self.is_blank and drill.kind != "repair":
            self.known = self.judge.verdict("blank", 0)
            return
        self.job = self.judge.prepared.job(source.data, source.path, self.judge.device)

    def start(self, pool: Pool, clock: Callable[[], float]) -> None:
        """Start its process, if there is something to run."""
        self.started_s = clock() - self.prepared_s
        if self.known is not None:
            return
        is_cuda = self.judge.device == "cuda"
        imports = imports_for(self.judge.source.data)
        try:
            self.running = pool.start(self.job, self.judge.limits, cuda=is_cuda, imports=imports)
        except WorkerFault as fault:
            self._break(fault)

    def wait(self) -> None:
        """Compute what is expected while the process runs, then wait for its end.

        Raises:
            BrokenDrill: the reference raises; the process has ended all the same.
        """
        if self.running is None:
            return
        try:
            _ = self.judge.prepared.expected
        finally:
            try:
                self.ended = self.running.result()
            except WorkerFault as fault:
                self._break(fault)
            self.running = None

    def verdict(self, clock: Callable[[], float]) -> Verdict:
        """Return the verdict, once it has ended."""
        if self.known is None:
            with self._unharmed():
                self.known = self._judged()
        assert self.known is not None
        return replace(self.known, wall_s=clock() - self.started_s)

    def _judged(self) -> Verdict:
        assert self.ended is not None
        verdict = self.judge.judge(self.ended)
        if self.is_blank and not verdict.is_pass:
            # A repair's symptom is what a learner starts from; to name the cause is their task.
            return replace(verdict, outcome="blank", misconception=None, because=None)
        return verdict

    @contextmanager
    def _unharmed(self) -> Iterator[None]:
        """Make a fault of whatever a submission breaks in us: the others of a run go on."""
        try:
            yield
        except TensorDrillsError:
            raise
        except Exception as error:
            place = traceback.extract_tb(error.__traceback__)[-1]
            where = f"{Path(place.filename).name}:{place.lineno}"
            self._break(WorkerFault(f"{type(error).__name__}: {error} ({where})"))

    def _break(self, fault: WorkerFault) -> None:
        self.known = self.judge.verdict("fault", 0, [Finding("process", fault.text)])
