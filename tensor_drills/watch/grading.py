"""Grades in a thread of its own, so that the keys work while a submission runs.

One submission at a time. The drill in hand comes first: a newer save of it, or another drill,
has whatever runs killed. What is left of the time goes to making the next verdict quick, and then
to a check of everything.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from tensor_drills.errors import TensorDrillsError
from tensor_drills.registry import Registry
from tensor_drills.submissions import Submission, unread
from tensor_drills.verdict import Finding, Verdict
from tensor_drills.watch.stoppable import StoppablePool
from tensor_drills.watch.told import (
    Died,
    Judged,
    Ready,
    SweepOver,
    SweepsAt,
    SweptOne,
    Task,
    Told,
    Unusable,
)
from tensor_drills.worker.ahead import imports_for
from tensor_drills.worker.limits import Limits
from tensor_drills.worker.pool import Pool
from tensor_drills.workspace import read_submission

if TYPE_CHECKING:
    from tensor_drills.declare import Misconception
    from tensor_drills.grade import Grader
    from tensor_drills.prepare import Prepared

NOTHING = b"pass"
JOIN_S = 3.0


class Grading:
    """The thread, and what it is asked for."""

    def __init__(
        self,
        pool: Pool,
        registry: Registry,
        seed: int,
        limits: Limits,
        tell: Callable[[Told], None],
    ) -> None:
        """Take what is needed; `start` begins. tell: called from the thread."""
        self._pool = StoppablePool(pool)
        self._registry = registry
        self._seed = seed
        self._limits = limits
        self._tell = tell
        self._wake = threading.Condition()
        self._task: Task | None = None
        self._ahead: deque[Callable[[], None]] = deque()
        self._sweep: deque[Submission] | None = None
        self._is_sweeping = False
        self._is_sweep_stopped = False
        self._is_closed = False
        self._grader: Grader | None = None
        self._thread = threading.Thread(target=self._run, name="grading", daemon=True)

    # Called by others

    def start(self) -> None:
        """Begin: torch is imported."""
        self._thread.start()

    def check(self, task: Task | None) -> None:
        """Grade this next, instead of what was asked before; None: nothing."""
        with self._wake:
            self._task = task
            self._pool.stop()
            self._wake.notify()

    def prepare(self, drills: Sequence[str]) -> None:
        """Make the next verdicts on these drills quick, when there is nothing else to do."""
        with self._wake:
            self._ahead = deque(step for drill in drills for step in self._steps(drill))
            self._wake.notify()

    def sweep(self, submissions: Sequence[Submission]) -> None:
        """Grade all these when there is nothing else to do."""
        with self._wake:
            self._sweep, self._is_sweep_stopped = deque(submissions), False
            self._wake.notify()

    def stop_sweep(self) -> None:
        """Grade no more of them."""
        with self._wake:
            if self._sweep is not None:
                self._sweep.clear()
                self._is_sweep_stopped = True
                if self._is_sweeping:
                    self._pool.stop()
            self._wake.notify()

    def close(self) -> bool:
        """End the thread; return whether it has ended."""
        with self._wake:
            self._is_closed = True
            self._pool.stop()
            self._wake.notify()
        self._thread.join(JOIN_S)
        return not self._thread.is_alive()

    # The thread

    def _run(self) -> None:
        try:
            self._grader = self._start_grader()
            self._tell(Ready())
            while (work := self._wait()) is not None:
                work()
        except BaseException as error:
            self._tell(Died(error))

    def _start_grader(self) -> Grader:
        import torch

        from tensor_drills.grade import Grader

        torch.set_num_threads(1)  # on small tensors more of them only wait for one another
        return Grader(self._pool, self._seed, self._limits)

    def _wait(self) -> Callable[[], None] | None:
        """Return what to do next; None to end."""
        with self._wake:
            while True:
                self._pool.resume()
                if self._is_closed:
                    return None
                if self._task is not None:
                    task, self._task = self._task, None
                    return partial(self._check, task)
                if self._ahead:
                    return self._ahead.popleft()
                if self._sweep is not None:
                    return self._sweep_step(self._sweep)
                self._wake.wait()

    def _check(self, task: Task) -> None:
        try:
            verdict = self._grade(task.submission)
        except TensorDrillsError as error:
            self._tell(Unusable(task, error.text))
            return
        if not self._pool.resume():
            self._tell(Judged(task, verdict))

    def _grade(self, submission: Submission) -> Verdict:
        """Grade. Raises BrokenDrill."""
        assert self._grader is not None
        if submission.source is None:
            return unread(submission, "cpu", self._seed)
        drill = self._registry.load(submission.drill)
        return self._grader.grade(drill, submission.source, submission.shown)

    def _sweep_step(self, left: deque[Submission]) -> Callable[[], None]:
        """Return the next step of a check of everything. Called with the lock held."""
        if not left:
            self._sweep = None
            return partial(self._tell, SweepOver(self._is_sweep_stopped))
        self._is_sweeping = True
        return partial(self._sweep_one, left, left.popleft())

    def _sweep_one(self, left: deque[Submission], submission: Submission) -> None:
        self._tell(SweepsAt(submission.drill))
        try:
            verdict = self._grade(submission)
        except TensorDrillsError as error:
            finding = Finding("process", error.text)
            verdict = Verdict(submission.drill, "fault", "cpu", self._seed, findings=(finding,))
        with self._wake:
            self._is_sweeping = False
            was_stopped = self._pool.resume()
            if was_stopped and not self._is_sweep_stopped:
                left.appendleft(submission)  # a save came between: it is graded again
        if not was_stopped:
            self._tell(SweptOne(submission, verdict))

    def _steps(self, drill: str) -> Iterator[Callable[[], None]]:
        """Yield what makes the next verdict on a drill quick: each step is short."""
        yield partial(self._prepare_cases, drill)
        yield partial(self._prepare_warm, drill)
        yield partial(self._prepare_misconceptions, drill)

    def _prepared(self, drill: str) -> Prepared:
        assert self._grader is not None
        return self._grader.shelf.prepared(self._registry.load(drill), self._seed)

    def _prepare_cases(self, drill: str) -> None:
        """Draw the cases and compute what is expected."""
        with suppress(TensorDrillsError):  # whoever checks it will be told
            _ = self._prepared(drill).expected

    def _prepare_warm(self, drill: str) -> None:
        """Have the warm process import what an answer will import, and fork once."""
        with suppress(TensorDrillsError, OSError):
            prepared = self._prepared(drill)
            solution = read_submission(self._registry.solution(drill))
            imports = imports_for(solution)
            job = prepared.job(NOTHING, "nothing.py", "cpu")
            self._pool.start(job, self._limits, imports=imports).result()

    def _prepare_misconceptions(self, drill: str) -> None:
        """Run the drill's misconceptions, with which a wrong answer is compared."""
        with suppress(TensorDrillsError):
            prepared = self._prepared(drill)
            for misconception in prepared.drill.misconceptions:
                with self._wake:
                    self._ahead.appendleft(partial(self._observe, prepared, misconception))

    def _observe(self, prepared: Prepared, misconception: Misconception) -> None:
        prepared.observe(misconception.function)
