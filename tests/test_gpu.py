"""Answers on a GPU, against references on the CPU. The same submissions run on the CPU as well."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import pytest
import torch
from each_drill import by_chapter

from tensor_drills.grade import Grader
from tensor_drills.registry import Registry
from tensor_drills.worker.pool import open_pool

REGISTRY = Registry.open()
DEVICES = [
    "cpu",
    pytest.param(
        "cuda",
        marks=[
            pytest.mark.gpu,
            pytest.mark.skipif(not torch.cuda.is_available(), reason="torch finds no CUDA device"),
        ],
    ),
]
SAMPLE = set(REGISTRY.ids[::10])
LEFT_THE_DEVICE = """
def gather_class_scores(scores, label):
    return scores.gather(1, label[:, None]).squeeze(1).{move}
"""
TELL_CUDA = """
import torch
print("initialised before the call:", torch.cuda.is_initialized())
def gather_class_scores(scores, label):
    return scores.gather(1, label[:, None]).squeeze(1)
"""


@pytest.fixture(scope="module")
def grader() -> Iterator[Grader]:
    with closing(open_pool()) as pool:
        yield Grader(pool, seed=7)


@pytest.mark.parametrize("device", DEVICES)
@by_chapter(REGISTRY.ids)
def test_every_solution_passes_on(grader: Grader, name: str, device: str) -> None:
    if device == "cpu" and name not in SAMPLE:
        pytest.skip("the solutions pass on the CPU elsewhere; here some do, by the same code")
    source = REGISTRY.solution(name).read_bytes()
    verdict = grader.grade(REGISTRY.load(name), source, "solution.py", device)
    assert verdict.outcome == "pass", verdict.findings


@pytest.mark.parametrize("device", DEVICES)
def test_a_result_on_another_device_is_no_pass(grader: Grader, device: str) -> None:
    move, outcome, kind = {
        "cpu": ("to('meta')", "rejected", "structure"),
        "cuda": ("cpu()", "wrong", "device"),
    }[device]
    source = LEFT_THE_DEVICE.format(move=move).encode()
    verdict = grader.grade(REGISTRY.load("gather_class_scores"), source, "answer.py", device)
    assert (verdict.outcome, verdict.findings[0].kind) == (outcome, kind)


@pytest.mark.parametrize("device", DEVICES)
def test_the_warm_process_has_not_initialised_cuda(grader: Grader, device: str) -> None:
    drill = REGISTRY.load("gather_class_scores")
    verdict = grader.grade(drill, TELL_CUDA.encode(), "answer.py", device)
    assert verdict.outcome == "pass", verdict.findings
    assert verdict.printed.strip() == "initialised before the call: False"
