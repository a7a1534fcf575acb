"""Inputs for cases: distinct within a case, the same for everybody where they are named."""

from __future__ import annotations

from typing import Any

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from tensor_drills.declare import Draw
from tensor_drills.draw import FURTHER_CASES

NAMED = [(("first", "一"), 1, 3), (("second", "二"), 0, 3), (("third", "三"), 4, 4)]
SHAPES = st.lists(st.integers(0, 4), max_size=3)


def drawn(drill_id: str, seed: int) -> list[tuple[Any, list[Any], list[Any], Any]]:
    """Draw all cases of a drill: names, values, indices, a choice."""
    draw = Draw(drill_id, seed)
    return [
        (
            name,
            draw.signed(n, c).tolist(),
            draw.index(n, below=c).tolist(),
            draw.choice(["a", "b", "c"]),
        )
        for name, n, c in draw.then_random(NAMED, range(2, 9), [3, 5])
    ]


def test_named_cases_come_first_and_further_ones_follow() -> None:
    cases = drawn("drill", 1)
    names = [name for name, *_ in cases]
    assert names[:3] == [name for name, *_ in NAMED]
    assert names[3:] == [(f"random {n}", f"随机 {n}") for n in range(1, FURTHER_CASES + 1)]
    assert [len(values) for _, values, *_ in cases[:3]] == [1, 0, 4]
    assert {len(values[0]) for _, values, *_ in cases[3:]} <= {3, 5}


def test_the_same_seed_draws_the_same_cases() -> None:
    assert drawn("drill", 7) == drawn("drill", 7)


def test_another_seed_draws_the_same_named_cases_and_other_further_ones() -> None:
    one, other = drawn("drill", 7), drawn("drill", 8)
    assert one[:3] == other[:3]
    assert one[3:] != other[3:]


def test_another_drill_draws_other_cases() -> None:
    assert drawn("drill", 7)[2:] != drawn("other", 7)[2:]


@settings(deadline=None)
@given(st.lists(st.tuples(st.booleans(), SHAPES), max_size=4), st.integers(0, 99))
def test_no_value_occurs_twice_in_a_case(tensors: list[tuple[bool, list[int]]], seed: int) -> None:
    draw = Draw("drill", seed)
    made = [draw.signed(*s) if signed else draw.distinct(*s) for signed, s in tensors]
    values = [abs(value) for tensor in made for value in tensor.flatten().tolist()]
    assert sorted(values) == list(range(1, len(values) + 1))
    assert [list(tensor.shape) for tensor in made] == [shape for _, shape in tensors]


def test_counting_begins_anew_with_every_case() -> None:
    draw = Draw("drill", 0)
    tops = [draw.distinct(4).max().item() for _ in draw.then_random([("a",), ("b",)])]
    assert tops == [4.0] * (2 + FURTHER_CASES)


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64, torch.int64], ids=str)
def test_values_are_of_the_dtype_asked_for(dtype: torch.dtype) -> None:
    draw = Draw("drill", 0)
    distinct, signed = draw.distinct(2, 3, dtype=dtype), draw.signed(2, 3, dtype=dtype)
    assert distinct.dtype is signed.dtype is dtype
    assert (distinct > 0).all()


@settings(deadline=None)
@given(st.integers(2, 12), st.integers(0, 999))
def test_signed_values_have_both_signs(count: int, seed: int) -> None:
    draw = Draw("drill", seed)
    for _ in draw.then_random([]):
        signs = draw.signed(count).sign().unique().tolist()
        assert signs == [-1.0, 1.0]


@settings(deadline=None)
@given(SHAPES, st.integers(1, 5), st.integers(0, 99))
def test_indices_are_within_their_bound(shape: list[int], below: int, seed: int) -> None:
    index = Draw("drill", seed).index(*shape, below=below)
    assert index.dtype is torch.int64
    assert list(index.shape) == shape
    assert all(0 <= value < below for value in index.flatten().tolist())


@settings(deadline=None)
@given(SHAPES, st.integers(0, 99))
def test_a_mask_has_both_values_where_it_can(shape: list[int], seed: int) -> None:
    draw = Draw("drill", seed)
    for _ in draw.then_random([]):
        mask = draw.mask(*shape)
        assert mask.dtype is torch.bool
        assert list(mask.shape) == shape
        if mask.numel() > 1:
            assert mask.any()
            assert not mask.all()


@pytest.mark.parametrize(
    ("shape", "stride"), [((2, 3), (6, 2)), ((4,), (2,)), ((2, 0), None)], ids=str
)
def test_a_strided_tensor_has_gaps_and_the_same_values(shape: Any, stride: Any) -> None:
    draw = Draw("drill", 0)
    tensor = draw.distinct(*shape)
    strided = draw.strided(tensor)
    assert torch.equal(strided, tensor)
    assert strided.dtype is tensor.dtype
    assert stride is None or strided.stride() == stride
    assert strided.is_contiguous() is (stride is None)
