"""What is imported ahead of a submission."""

from __future__ import annotations

import pytest

from tensor_drills.worker.ahead import DYNAMO, SYMBOLIC, imports_for


@pytest.mark.parametrize(
    ("source", "gradients", "expected"),
    [
        pytest.param(b"return x.sum()", False, [], id="nothing special"),
        pytest.param(b"return x.sum()", True, [SYMBOLIC], id="a gradient is sent back"),
        pytest.param(b"y.backward(gradient=g)", False, [SYMBOLIC], id="one that it hands back"),
        pytest.param(b"y.backward(gradient=g)", True, [SYMBOLIC], id="both"),
        pytest.param(b"torch.optim.SGD([w], lr=1)", False, [DYNAMO], id="an optimizer"),
        pytest.param(b"from torch.func import vjp", False, [DYNAMO], id="a transform"),
        pytest.param(b"import pandas as pd", False, ["pandas"], id="pandas"),
        pytest.param(b"optimal = function(metadata)", False, [], id="longer words"),
    ],
)
def test_a_source_says_what_it_will_need(
    source: bytes, gradients: bool, expected: list[str]
) -> None:
    assert imports_for(source, gradients=gradients) == expected
