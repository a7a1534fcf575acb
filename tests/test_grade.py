"""Many submissions after one another: the same verdicts as one by one, and never two at once."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from tensor_drills import grade as grade_module
from tensor_drills import judge as judge_module
from tensor_drills.declare import Case, Drill, Tensor, Text, torch
from tensor_drills.errors import BrokenDrill, WorkerFault
from tensor_drills.grade import Answer, Grader
from tensor_drills.prepare import Prepared
from tensor_drills.registry import Registry
from tensor_drills.worker.limits import Ended
from tensor_drills.worker.pool import Pool, Running

REGISTRY = Registry.open()
SUBMISSIONS = Path(__file__).parent / "submissions"
SEED = 5
DRILLS = ("topk_keep", "flatten_images", "softplus_gradient")
FORMS = {
    "def {id}(*inputs):\n    raise ValueError('no')\n": "error",
    "import os\nos._exit(0)\n": "crash",
    "def {id}(*inputs):\n    raise NotImplementedError\n": "blank",
    "def {id}(*inputs:\n": "error",
    "import torch\ndef {id}(*inputs):\n    return torch.zeros(3, 3)\n": "wrong",
    "def {id}(*inputs):\n    print('x' * 3_000_000)\n": "output_limit",
    "def {id}(*inputs):\n    return (i for i in inputs)\n": "rejected",
    "def {id}(first, *inputs):\n    first.zero_()\n    return first\n": None,
}


def answer(name: str, source: str | None = None) -> Answer:
    """Return an answer to a drill: the solution, where no source is given."""
    text = REGISTRY.solution(name).read_text("utf-8") if source is None else source.format(id=name)
    return Answer(REGISTRY.load(name), text.encode(), f"{name}.py")


@dataclass
class OneAtATime:
    """A pool that takes a submission only when the one before it has ended.

    faulty: which submission it fails on, by what it fails in.
    """

    pool: Pool
    faulty: dict[str, int] = field(default_factory=dict)
    running: int = 0
    started: list[bytes] = field(default_factory=list)

    @property
    def layers(self) -> tuple[str, ...]:
        return self.pool.layers

    def start(self, job: bytes, *words: Any, **options: Any) -> Running:
        assert self.running == 0
        self.started.append(job)
        self.fail_in("start")
        self.running += 1
        return Counted(self, self.pool.start(job, *words, **options))

    def fail_in(self, where: str) -> None:
        if self.faulty.get(where) == len(self.started):
            raise WorkerFault("it has died")

    def close(self) -> None:
        """Leave the pool to the next test."""


@dataclass
class Counted:
    """A submission in that pool."""

    owner: OneAtATime
    inner: Running

    def result(self) -> Ended:
        ended = self.inner.result()
        self.owner.running -= 1
        self.owner.fail_in("result")
        return ended


def test_many_verdicts_are_those_of_one_by_one_in_their_order(warm_pool: Pool) -> None:
    answers = [answer(name, form) for form in [*FORMS, None] for name in DRILLS]
    alone = Grader(warm_pool, SEED)
    wanted = [replace(alone.grade(a.drill, a.source, a.path), wall_s=0.0) for a in answers]
    pool = OneAtATime(warm_pool)
    verdicts = [replace(v, wall_s=0.0) for v in Grader(pool, SEED).grade_each(answers)]
    assert verdicts == wanted
    told = [expected for expected in FORMS.values() for _ in DRILLS]
    assert all(v.outcome == t for v, t in zip(verdicts, told, strict=False) if t is not None)
    assert [v.outcome for v in verdicts[-3:]] == ["pass"] * 3
    assert pool.running == 0


def test_the_next_runs_before_a_verdict_is_given_and_not_the_one_after(warm_pool: Pool) -> None:
    pool = OneAtATime(warm_pool)
    verdicts = Grader(pool, SEED).grade_each([answer("topk_keep")] * 4)
    assert len(pool.started) == 0
    for started in (2, 3, 4, 4):
        assert next(verdicts).is_pass
        assert len(pool.started) == started
    assert next(verdicts, None) is None


def test_on_a_device_each_waits_for_the_verdict_before_it(warm_pool: Pool) -> None:
    pool = OneAtATime(warm_pool)
    verdicts = Grader(pool, SEED).grade_each([answer("topk_keep")] * 2, "mps")
    next(verdicts)
    assert (len(pool.started), pool.running) == (1, 0)


def broken(*, is_reference: bool) -> Drill:
    """Return a drill whose reference, or whose cases, raise."""
    words = Text("words", "文字")
    drill = Drill(level=1, ops=(), title=words, statement=words, hints=())

    @drill.reference
    def fail(x: Tensor) -> Tensor:
        raise ValueError("no reference")

    @drill.cases
    def cases(draw: Any) -> Iterator[Case]:
        if not is_reference:
            raise ValueError("no cases")
        yield Case(("one", "一"), x=torch.zeros(1))

    return drill


@pytest.mark.parametrize("is_reference", [False, True], ids=["its cases", "its reference"])
def test_a_broken_drill_does_not_take_the_verdicts_before_it(
    is_reference: bool, warm_pool: Pool
) -> None:
    ill = Answer(broken(is_reference=is_reference), b"def fail(x):\n    return x\n", "fail.py")
    pool = OneAtATime(warm_pool)
    verdicts = Grader(pool, SEED).grade_each([*[answer("topk_keep")] * 2, ill, answer("topk_keep")])
    assert [next(verdicts).outcome, next(verdicts).outcome] == ["pass", "pass"]
    with pytest.raises(BrokenDrill, match=r"no cases|no reference"):
        next(verdicts)
    assert pool.running == 0


@pytest.mark.parametrize("where", ["start", "result"])
def test_a_fault_costs_one_verdict(where: str, warm_pool: Pool) -> None:
    answers = [answer("topk_keep")] * 4
    pool = OneAtATime(warm_pool, faulty={where: 2})
    assert [v.outcome for v in Grader(pool, SEED).grade_each(answers)] == [
        "pass",
        "fault",
        "pass",
        "pass",
    ]


@pytest.mark.parametrize("where", ["is_untouched", "compare"])
def test_what_breaks_the_grader_itself_costs_one_verdict(
    where: str, warm_pool: Pool, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = grade_module if where == "is_untouched" else judge_module
    cases = len(Prepared(REGISTRY.load("topk_keep"), SEED).cases)
    original, calls = getattr(module, where), itertools.count(1)
    fails_at = 2 if where == "is_untouched" else cases + 1  # in the second of three answers

    def breaks(*arguments: Any) -> Any:
        if next(calls) == fails_at:
            raise ArithmeticError("never thought of")
        return original(*arguments)

    monkeypatch.setattr(module, where, breaks)
    verdicts = list(Grader(warm_pool, SEED).grade_each([answer("topk_keep")] * 3))
    assert [verdict.outcome for verdict in verdicts] == ["pass", "fault", "pass"]
    assert "ArithmeticError: never thought of" in verdicts[1].findings[0].message.en


def test_the_gradient_that_is_sent_back_is_1_at_first_and_then_told(warm_pool: Pool) -> None:
    drill = REGISTRY.load("cross_entropy_no_padding")
    first, *others = [c for c in Prepared(drill, SEED).cotangents if c is not None]
    assert first.item() == 1
    assert set() != {other.item() for other in others} <= {0.125, 0.25, 0.5}
    source = (SUBMISSIONS / "bending" / "a_gradient_that_ignores_what_comes.py").read_bytes()
    verdict = Grader(warm_pool, SEED).grade(drill, source, "submission.py")
    told = [finding.message.en for finding in verdict.findings]
    assert re.fullmatch(r"sent back by `out\.backward\(torch\.tensor\(0\.\d+\)\)`", told[-1])


def test_a_gradient_of_a_single_1_needs_no_telling(warm_pool: Pool) -> None:
    source = "def {id}(scores, label):\n    return 0 * scores.sum()\n"
    cut = answer("cross_entropy_no_padding", source)
    verdict = Grader(warm_pool, SEED).grade(cut.drill, cut.source, cut.path)
    assert not any("sent back" in finding.message.en for finding in verdict.findings)
