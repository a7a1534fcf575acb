"""Drills that ask for a class, for a good fit, or for a package: what a learner reads."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from typing import Any

import pytest
import torch

from tensor_drills.declare import Case, Drill, Tensor, Text
from tensor_drills.grade import Grader
from tensor_drills.registry import Registry
from tensor_drills.rules import never_clears, parse
from tensor_drills.verdict import Verdict
from tensor_drills.worker.pool import Pool

REGISTRY = Registry.open()
LAYER, LINE = REGISTRY.load("linear_by_hand"), REGISTRY.load("sgd_fit_line")
MODULE = """
import torch
from torch import nn
class LinearByHand({base}):
    def __init__(self, inputs, outputs):
        super().__init__()
        {weight}
        self.bias = nn.Parameter(torch.zeros(outputs))
    def forward(self, x):
        return {result}
"""
PARTS = {
    "base": "nn.Module",
    "weight": "self.weight = nn.Parameter(torch.zeros(outputs, inputs))",
    "result": "x @ self.weight.T + self.bias",
}


def graded(pool: Pool, drill: Drill, source: str) -> Verdict:
    return Grader(pool, 0).grade(drill, source.encode(), "answer.py")


def module(**parts: str) -> str:
    return MODULE.format(**(PARTS | parts))


def test_a_module_that_is_right_passes(warm_pool: Pool) -> None:
    assert graded(warm_pool, LAYER, module()).outcome == "pass"


@pytest.mark.parametrize(
    ("parts", "kind", "words", "chinese"),
    [
        pytest.param(
            {"weight": "self.weight = torch.zeros(outputs, inputs)"},
            "structure",
            "its parameters should be weight (1, 2), bias (1,); they are bias (1,). Not registered "
            "in the module: `weight`",
            "没有注册到模块里的是 `weight`",
            id="a plain tensor",
        ),
        pytest.param(
            {"weight": "self.weight = nn.Parameter(torch.zeros(inputs, outputs))"},
            "structure",
            "should be weight (1, 2), bias (1,); they are weight (2, 1), bias (1,)",
            "实际为 weight (2, 1), bias (1,)",
            id="a weight of another shape",
        ),
        pytest.param(
            {"weight": "self.weight = self.extra = nn.Linear(inputs, outputs, bias=False)"},
            "structure",
            "weight.weight (1, 2), extra.weight (1, 2). Not registered in the module: `weight`",
            "实际为 bias (1,), weight.weight (1, 2), extra.weight (1, 2)",
            id="a layer for a weight, under two names",
        ),
        pytest.param(
            {"base": "object", "weight": "self.weight = torch.zeros(outputs, inputs)"},
            "structure",
            "`LinearByHand` makes no nn.Module: let the class inherit from it",
            "不是 nn.Module",
            id="no module",
        ),
        pytest.param({"result": "x @ self.weight.T"}, "value", "is 13.0", "应为", id="no bias"),
        pytest.param(
            {"result": "x @ self.weight.T.detach() + self.bias"},
            "gradient",
            "no gradient reaches `weight`",
            "梯度传不到 `weight`",
            id="a weight that does not learn",
        ),
        pytest.param(
            {"result": "nn.functional.linear(x, self.weight, self.bias)"},
            "rule",
            "`linear` is ruled out",
            "不允许用 `linear`",
            id="the layer's own function",
        ),
        pytest.param(
            {"result": "missing"}, "exception", "NameError", "NameError", id="an error in forward"
        ),
    ],
)
def test_a_module_that_is_wrong_is_told_why(
    parts: dict[str, str], kind: str, words: str, chinese: str, warm_pool: Pool
) -> None:
    verdict = graded(warm_pool, LAYER, module(**parts))
    finding = verdict.findings[0]
    assert (verdict.is_pass, finding.kind) == (False, kind)
    assert words in finding.message.en
    assert chinese in finding.message.zh


def test_a_class_that_is_missing_is_named(warm_pool: Pool) -> None:
    verdict = graded(warm_pool, LAYER, "class Linear:\n    pass\ndef other(): pass")
    message = verdict.findings[0].message
    assert message.en == "the file has no class `LinearByHand`. It defines `Linear`, `other`."
    assert message.zh == "文件里没有类 `LinearByHand`。里面定义的是 `Linear`, `other`。"


@pytest.mark.parametrize(
    ("result", "kind", "words"),
    [
        pytest.param("torch.tensor(10.0), torch.tensor(4.0)", "value", "at most 1.1", id="fixed"),
        pytest.param(
            "torch.tensor(float('nan')), torch.tensor(4.0)", "value", "nan; to pass", id="nan"
        ),
        pytest.param("torch.tensor([7.0]), torch.tensor(6.0)", "shape", "got (1,)", id="a dim"),
        pytest.param("7.0, 6.0", "structure", "expected Tensor", id="plain numbers"),
    ],
)
def test_a_fit_that_is_not_good_enough_is_measured(
    result: str, kind: str, words: str, warm_pool: Pool
) -> None:
    source = f"import torch\ndef sgd_fit_line(x, y): return {result}"
    verdict = graded(warm_pool, LINE, source)
    assert (verdict.outcome, verdict.findings[0].kind) == ("wrong", kind)
    assert words in verdict.findings[0].message.en


def make_drill(reference: Any, **options: Any) -> Drill:
    words = Text("words", "文字")
    drill = Drill(level=1, ops=(), title=words, statement=words, hints=(), **options)
    drill.reference(reference)

    @drill.cases
    def cases(draw: Any) -> Iterator[Case]:
        yield Case(("only", "唯一"), x=torch.ones(2))

    return drill


def doubled(x: Tensor) -> Tensor:
    return x * 2


def test_a_bound_that_cannot_be_measured_is_not_reached(warm_pool: Pool) -> None:
    drill = make_drill(doubled)

    @drill.bound(en="the distance", zh="距离", at_most=1.0)
    def distance(result: Tensor, x: Tensor) -> float:
        raise ZeroDivisionError

    verdict = graded(warm_pool, drill, "def doubled(x): return x")
    assert verdict.outcome == "wrong"
    assert verdict.findings[0].message == Text(
        "the distance: nan; to pass it must be at most 1.0", "距离为 nan；不超过 1.0 才算通过"
    )


def test_a_package_that_is_missing_is_named(
    warm_pool: Pool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    verdict = graded(warm_pool, make_drill(doubled, requires=("pandas",)), "def doubled(x): ...")
    assert verdict.outcome == "error"
    assert "needs `pandas`" in verdict.findings[0].message.en
    assert "pip install 'tensor-drills[data]'" in verdict.findings[0].message.zh


def test_a_package_that_is_there_is_not_asked_for(warm_pool: Pool) -> None:
    drill = make_drill(doubled, requires=("torch",))
    assert graded(warm_pool, drill, "def doubled(x): return x + x").outcome == "pass"


LOOP = """
import torch
def sgd_fit_line(x, y):
    w = torch.tensor(7.0, requires_grad=True)
    b = torch.tensor(6.0, requires_grad=True)
    optimizer = torch.optim.SGD([w, b], lr={rate})
    for _ in range(30):
        for i in range(len(x)):
            (w * x[i] + b - y[i]).square().backward()
            optimizer.step()
            {clearing}
    return w.detach(), b.detach()
"""


@pytest.mark.parametrize("rate", [0.01, 0.1])
def test_a_loop_that_never_clears_is_named_whatever_its_rate(warm_pool: Pool, rate: float) -> None:
    verdict = graded(warm_pool, LINE, LOOP.format(rate=rate, clearing="pass"))
    assert (verdict.outcome, verdict.misconception) == ("wrong", "never_cleared_the_gradients")


@pytest.mark.parametrize(
    "clearing",
    [
        "optimizer.zero_grad()",
        "w.grad = b.grad = None",
        "w.grad.fill_(0), b.grad.fill_(0)",
        "del w.grad, b.grad",
    ],
)
def test_a_loop_that_clears_and_is_too_slow_is_not_taken_for_one(
    warm_pool: Pool, clearing: str
) -> None:
    verdict = graded(warm_pool, LINE, LOOP.format(rate=1e-5, clearing=clearing))
    assert (verdict.outcome, verdict.misconception) == ("wrong", None)


def test_parameters_that_are_made_anew_need_no_clearing() -> None:
    again = "w = (w - 0.1 * w.grad).detach().requires_grad_()"
    assert not never_clears(parse(LOOP.format(rate=0.1, clearing=again)))
    assert not never_clears(parse("loss.backward()"))
