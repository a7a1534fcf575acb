"""What a drill file declares, and what follows from it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import torch
from jaxtyping import Float, Int
from torch import Tensor

from tensor_drills import declare
from tensor_drills.declare import Case, Draw, Drill
from tensor_drills.describe import checks_of
from tensor_drills.errors import BrokenDrill
from tensor_drills.registry import Registry
from tensor_drills.text import Text

SAME = Text("words", "词语")


def new(**options: Any) -> Drill:
    """Make a drill that asks for nothing in particular."""
    defaults = {"level": 1, "ops": ("torch.flip",), "title": SAME, "statement": SAME, "hints": ()}
    return Drill(**(defaults | options))


def with_function(drill: Drill) -> Drill:
    """Give a drill a reference of two parameters, and cases."""

    @drill.reference
    def scale(x: Float[Tensor, "n d"], k: int) -> Float[Tensor, "n k*d"]:
        """out = x, k times"""
        return x.repeat(1, k)

    @drill.cases
    def cases(draw: Draw) -> Iterator[Case]:
        for name, n, k in draw.then_random([(("one row", "一行"), 1, 2)], [1, 2], [3]):
            yield Case(name, k=k, x=draw.distinct(n, 2))

    return drill


def with_stub(drill: Drill) -> Drill:
    """Make a repair of a drill."""

    @drill.misconception(en="It is broken.", zh="它坏了。", stub=True)
    def broken(x, k):
        return x

    return drill


def as_answer(drill: Drill) -> Drill:
    """Make an answer of a drill."""

    @drill.reference
    def shapes() -> dict[str, tuple[int, ...]]:
        return {"w": (8, 1)}

    return drill


@pytest.mark.parametrize(
    ("make", "kind"),
    [
        pytest.param(lambda: with_function(new()), "function", id="a function"),
        pytest.param(lambda: as_answer(new()), "answer", id="no parameters: an answer"),
        pytest.param(lambda: with_stub(with_function(new())), "repair", id="a stub: a repair"),
        pytest.param(
            lambda: with_stub(with_function(new(is_fresh=True))), "repair", id="a stub with layout"
        ),
        pytest.param(
            lambda: with_function(new(gradients_of=("x",))), "gradient", id="gradients asked"
        ),
        pytest.param(lambda: with_function(new(view_of="x")), "layout", id="a view asked"),
        pytest.param(lambda: with_function(new(is_fresh=True)), "layout", id="own memory asked"),
    ],
)
def test_the_kind_follows_from_what_is_declared(make: Callable[[], Drill], kind: str) -> None:
    assert make().kind == kind


def test_the_reference_gives_the_drill_its_name() -> None:
    drill = with_function(new())
    assert drill.id == "scale"
    assert drill.function(torch.ones(1, 2), 2).shape == (1, 4)


def test_parameters_and_result_are_read_from_the_annotations() -> None:
    drill = with_function(new())
    x, k = drill.parameters
    assert (x.name, x.spec and x.spec.dims) == ("x", ("n", "d"))
    assert (k.name, k.annotation, k.spec) == ("k", int, None)
    assert drill.result.spec is not None
    assert drill.result.spec.dims == ("n", "k*d")


def test_a_result_that_is_not_annotated_has_no_shape() -> None:
    drill = new()
    drill.reference(lambda x: x)
    assert (drill.result.annotation, drill.result.spec) == (None, None)
    assert [parameter.spec for parameter in drill.parameters] == [None]


def test_inputs_come_in_the_order_of_the_parameters() -> None:
    for case in with_function(new()).make_cases(seed=3):
        assert list(case.inputs) == ["x", "k"]


def test_a_name_may_be_a_pair_or_a_text() -> None:
    assert Case(("one", "一"), x=1).name == Case(Text("one", "一"), x=1).name == Text("one", "一")


def test_named_cases_stay_and_further_ones_follow_the_seed() -> None:
    drill = new()

    @drill.reference
    def same(x: Int[Tensor, " n"]) -> Int[Tensor, " n"]:
        return x

    @drill.cases
    def cases(draw: Draw) -> Iterator[Case]:
        for name, n in draw.then_random([(("four", "四"), 4)], [5]):
            yield Case(name, x=draw.index(n, below=1000))

    def values(seed: int) -> list[list[int]]:
        return [case.inputs["x"].tolist() for case in drill.make_cases(seed)]

    assert values(1) == values(1)
    assert values(1)[0] == values(2)[0]
    assert values(1)[1:] != values(2)[1:]


def test_a_drill_without_parameters_has_one_case() -> None:
    (case,) = as_answer(new()).make_cases(seed=0)
    assert (case.name.en, dict(case.inputs)) == ("the answer", {})


@pytest.mark.parametrize(
    "inputs",
    [{"x": 1}, {"x": 1, "k": 2, "y": 3}, {"x": 1, "n": 2}, {}],
    ids=["one too few", "one too many", "another name", "none"],
)
def test_inputs_that_are_not_the_parameters_are_refused(inputs: dict[str, int]) -> None:
    drill = with_function(new())

    @drill.cases
    def cases(draw: Draw) -> Iterator[Case]:
        yield Case(("odd", "怪"), **inputs)

    message = "`scale`: the inputs of case `odd` are not the parameters (x, k). Name each of them"
    with pytest.raises(BrokenDrill, match=re.escape(message)) as caught:
        drill.make_cases(seed=0)
    assert "`scale`：用例 `怪` 的输入与参数（x, k）不一致" in caught.value.text.zh


@pytest.mark.parametrize("part", ["function", "id", "kind", "parameters"])
def test_without_a_reference_there_is_no(part: str) -> None:
    with pytest.raises(BrokenDrill, match=r"has no reference\. Decorate its definition"):
        getattr(new(), part)


def test_decorators_leave_the_functions_as_they_are() -> None:
    drill = new()

    def one(x: int) -> int:
        return x

    def two(draw: Draw) -> Iterator[Case]:
        yield Case(("a", "一"), x=1)

    assert drill.reference(one) is one
    assert drill.alternative(one) is one
    assert drill.misconception(en="Wrong.", zh="错。")(one) is one
    assert drill.consequence(one) is one
    assert drill.cases(two) is two
    (misconception,) = drill.misconceptions
    assert (misconception.name, misconception.because) == ("one", Text("Wrong.", "错。"))
    assert not misconception.is_stub
    assert drill.alternatives == {"one": one}


def test_only_the_misconception_that_is_marked_is_the_stub() -> None:
    assert with_function(new()).stub_code is None
    drill = with_stub(with_function(new()))
    drill.misconception(en="Wrong.", zh="错。")(lambda x, k: x)
    assert drill.stub_code is drill.misconceptions[0]


def test_a_consequence_is_told_where_the_drill_knows_one() -> None:
    drill = as_answer(new())
    assert drill.consequence_of({}) is None

    @drill.consequence
    def consequence(answer: dict[str, Any]) -> Text | None:
        return Text(f"{len(answer)} keys", f"{len(answer)} 个键")

    assert drill.consequence_of({"w": 1}) == Text("1 keys", "1 个键")


@pytest.mark.parametrize(
    ("options", "checked"),
    [
        pytest.param({"gradients_of": ("x",)}, "gradients of `x`", id="gradients"),
        pytest.param({"view_of": "x"}, "the result is a view of `x`: no copy", id="a view"),
        pytest.param({"is_fresh": True}, "the result has memory of its own", id="own memory"),
        pytest.param({"no_loop": True}, "no Python loop", id="no loop"),
        pytest.param({"ruled_out": ("sum", "mean")}, "without `sum`, `mean`", id="ruled-out ops"),
    ],
)
def test_what_is_asked_is_said_and_nothing_else(options: dict[str, Any], checked: str) -> None:
    plain = [check.en for check in checks_of(with_function(new()))]
    asked = [check.en for check in checks_of(with_function(new(**options)))]
    assert asked == [*plain, checked]
    assert plain == [
        "shape, dtype, device and values, without broadcasting or casting",
        "inputs left as they were",
    ]


@pytest.mark.parametrize(
    ("name", "checked"),
    [
        ("lerp_running_average", "`average` changed in place, as asked"),
        ("batch_norm_by_hand", "the values of `running_mean`, `running_var` after the call"),
    ],
)
def test_what_is_to_change_is_said(name: str, checked: str) -> None:
    checks = [check.en for check in checks_of(Registry.open().load(name))]
    assert checked in checks
    assert "inputs left as they were" not in checks


def test_an_answer_is_said_to_be_tried_out() -> None:
    (check,) = checks_of(as_answer(new()))
    assert "tried out" in check.en


def test_a_drill_file_finds_all_that_it_needs() -> None:
    assert [name for name in declare.__all__ if not hasattr(declare, name)] == []
