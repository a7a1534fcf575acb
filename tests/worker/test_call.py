"""The arguments of a call as bytes, and whether a call has left them as they were."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import torch
from torch import Tensor

from tensor_drills.worker.call import Call

CPU = torch.device("cpu")
MATRIX = torch.arange(6.0).reshape(2, 3)
CALL = Call.of({"x": MATRIX, "t": MATRIX.t()[1:], "k": 3, "items": [MATRIX], "none": None})


def test_arguments_are_made_anew_for_each_run() -> None:
    one, other = CALL.arguments(CPU), CALL.arguments(CPU)
    one["x"].zero_()
    one["items"][0].zero_()
    assert torch.equal(other["x"], MATRIX)
    assert torch.equal(other["items"][0], MATRIX)
    assert torch.equal(other["t"], MATRIX.t()[1:])
    assert other["t"].stride() == (1, 3)
    assert (other["k"], other["none"]) == (3, None)


CHANGES: dict[str, tuple[str, Callable[[Any], Any]]] = {
    "nothing": ("", lambda x: x),
    "the same bytes written": ("", lambda x: x.add_(0)),
    "a flag": ("", lambda x: x.requires_grad_()),
    "zero to minus zero": ("x", lambda x: x[0, 0].neg_()),
    "the strides": ("x", lambda x: x.t_()),
    "the shape": ("x", lambda x: x.unsqueeze_(0)),
    "other memory": ("x", lambda x: x.set_(MATRIX.int().view(torch.float32))),
}
OTHERS: dict[str, Any] = {
    "dtype": MATRIX.int(),
    "class": torch.nn.Parameter(MATRIX),
    "device": MATRIX.to("meta"),
    "kind of value": MATRIX.tolist(),
    "value that cannot change": 3,
}


@pytest.mark.parametrize("what", CHANGES)
def test_what_a_call_has_touched_is_known(what: str) -> None:
    touched, change = CHANGES[what]
    arguments = CALL.arguments(CPU)
    change(arguments["x"])
    left = {name for name, value in arguments.items() if not CALL.is_untouched(name, value)}
    assert left == {"items", *touched}  # of a list it is not quick to tell


@pytest.mark.parametrize("what", OTHERS)
def test_another_object_in_place_of_an_argument_is_no_longer_the_same(what: str) -> None:
    assert not CALL.is_untouched("x", OTHERS[what])


def test_an_argument_with_gaps_is_read_without_what_lies_beyond_it() -> None:
    arguments = CALL.arguments(CPU)
    assert CALL.is_untouched("t", arguments["t"])
    arguments["t"][-1, -1] = 0
    assert not CALL.is_untouched("t", arguments["t"])


def test_a_lazily_negated_argument_has_been_touched() -> None:
    values = torch.tensor([1.0 + 2.0j])
    call = Call.of({"z": values})
    negated: Tensor = torch._neg_view(values)
    assert [call.is_untouched("z", one) for one in (values, values.conj(), negated)] == [
        True,
        False,
        False,
    ]
