"""A case as a call: pasted into Python it makes the same inputs, layout included."""

from __future__ import annotations

from typing import Any

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from tensor_drills.call_text import ELEMENTS_LIMIT, call_text, value_text
from tensor_drills.declare import Case, Draw, Drill, Float, Tensor, Text
from tensor_drills.worker.values import DTYPES

X = torch.arange(1.0, 7.0).reshape(2, 3)
NAN, INF = float("nan"), float("inf")


def assert_made_alike(made: Any, value: Any) -> None:
    assert type(made) is type(value)
    if isinstance(value, Tensor):
        assert made.dtype is value.dtype
        assert torch.equal(made, value) or torch.allclose(made, value, 0, 0, equal_nan=True)
        assert made.is_contiguous() == value.is_contiguous()
        sizes = value.shape
        kept = [dim for dim in range(value.dim()) if sizes[dim] > 1]
        if value.numel():
            assert [made.stride(dim) for dim in kept] == [value.stride(dim) for dim in kept]
    elif isinstance(value, (list, tuple)):
        assert len(made) == len(value)
        for one, other in zip(made, value, strict=True):
            assert_made_alike(one, other)
    elif value != value:
        assert made != made
    else:
        assert made == value


PASTED = [
    pytest.param(X, "torch.tensor([[1., 2., 3.], [4., 5., 6.]])", id="a matrix"),
    pytest.param(torch.tensor(3.5), "torch.tensor(3.5)", id="a scalar"),
    pytest.param(torch.tensor([1, 2]), "torch.tensor([1, 2])", id="ints"),
    pytest.param(torch.tensor([True]), "torch.tensor([True])", id="bools"),
    pytest.param(
        torch.tensor([1.0], dtype=torch.float64), "torch.tensor([1.], dtype=torch.float64)", id="64"
    ),
    pytest.param(
        torch.tensor([NAN, INF, -INF, -0.0]),
        "torch.tensor([float('nan'), float('inf'), float('-inf'), -0.])",
        id="special values",
    ),
    pytest.param(torch.tensor([1e20, 1e-9]), None, id="large and small values"),
    pytest.param(torch.empty(0, 3), "torch.empty((0, 3))", id="no rows"),
    pytest.param(
        torch.empty(0, dtype=torch.int64), "torch.empty((0,), dtype=torch.int64)", id="no ints"
    ),
    pytest.param(X.T, "torch.tensor([[1., 2., 3.], [4., 5., 6.]]).permute(1, 0)", id="transposed"),
    pytest.param(torch.arange(24.0).reshape(2, 3, 4).permute(2, 0, 1), None, id="permuted"),
    pytest.param(Draw("d", 0).strided(X), None, id="with gaps"),
    pytest.param(Draw("d", 0).strided(X[0]), None, id="a vector with gaps"),
    pytest.param([X, 3], "[torch.tensor([[1., 2., 3.], [4., 5., 6.]]), 3]", id="a list"),
    pytest.param((1,), "(1,)", id="a tuple of one"),
    pytest.param((1, 2), None, id="a tuple of two"),
    pytest.param([], "[]", id="an empty list"),
    pytest.param(3, "3", id="an int"),
    pytest.param(2.5, "2.5", id="a float"),
    pytest.param(None, "None", id="nothing"),
    pytest.param("mean", "'mean'", id="a text"),
    pytest.param(torch.float16, "torch.float16", id="a dtype"),
    pytest.param(
        (),
        "()",
        id="an empty tuple",
    ),
    pytest.param(
        NAN,
        None,
        id="a float that is NaN",
    ),
    pytest.param(
        -INF,
        None,
        id="a float that is infinite",
    ),
    pytest.param(
        torch.device("cpu"),
        None,
        id="a device",
    ),
]


@pytest.mark.parametrize(("value", "text"), PASTED)
def test_a_value_is_written_as_what_makes_it(value: Any, text: str | None) -> None:
    written = value_text(value)
    assert text is None or written == text
    assert_made_alike(eval(written, {"torch": torch}), value)


@pytest.mark.parametrize("name", DTYPES)
def test_values_of_every_dtype_can_be_pasted(name: str) -> None:
    for shape in ((2, 2), (0, 2), ()):
        value = torch.ones(shape).to(DTYPES[name])
        assert_made_alike(eval(value_text(value), {"torch": torch}), value)


@settings(deadline=None)
@given(st.lists(st.floats(width=32), min_size=1, max_size=4))
def test_any_float_can_be_pasted(values: list[float]) -> None:
    value = torch.tensor(values)
    assert_made_alike(eval(value_text(value), {"torch": torch}), value)


@settings(deadline=None)
@given(st.permutations(range(3)), st.booleans())
def test_any_permutation_can_be_pasted(dims: list[int], is_strided: bool) -> None:
    draw = Draw("drill", 0)
    value = draw.distinct(2, 3, 4).permute(dims)
    value = draw.strided(value) if is_strided else value
    assert_made_alike(eval(value_text(value), {"torch": torch}), value)


def test_a_large_tensor_is_given_by_its_shape() -> None:
    assert value_text(torch.zeros(ELEMENTS_LIMIT)).startswith("torch.tensor(")
    large = torch.zeros(ELEMENTS_LIMIT + 1, 1, dtype=torch.int32)
    assert value_text(large) == f"<int32 tensor of shape ({ELEMENTS_LIMIT + 1}, 1)>"


def weigh(x: Float[Tensor, "n c"], k: int) -> Tensor:
    return x * k


def make_drill() -> Drill:
    words = Text("words", "文字")
    drill = Drill(level=1, ops=(), title=words, statement=words, hints=())
    drill.reference(weigh)
    return drill


def test_a_call_is_written_with_its_name_and_inputs() -> None:
    case = Case(("one", "一"), x=X[:1], k=2)
    assert call_text(make_drill(), case) == "weigh(torch.tensor([[1., 2., 3.]]), 2)"


def test_the_tensors_of_a_long_call_are_given_by_their_shapes() -> None:
    case = Case(("one", "一"), x=torch.full((2, 10), 1e20), k=7)
    assert call_text(make_drill(), case) == "weigh(<float32 tensor of shape (2, 10)>, 7)"


def test_an_answer_is_called_alike_by_everybody() -> None:
    assert call_text(make_drill(), Case(("the answer", "答案"))) is None
