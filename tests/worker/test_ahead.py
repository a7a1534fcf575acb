"""What is imported ahead of a submission."""

from __future__ import annotations

import pytest

from tensor_drills.worker.ahead import DYNAMO, SYMBOLIC, imports_for


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param(b"return x.sum()", [], id="nothing special"),
        pytest.param(b"y.backward(gradient=g)", [SYMBOLIC], id="one that is handed back"),
        pytest.param(b"torch.optim.SGD([w], lr=1)", [DYNAMO], id="an optimizer"),
        pytest.param(b"from torch.func import vjp", [DYNAMO], id="a transform"),
        pytest.param(b"import pandas as pd", ["pandas"], id="pandas"),
        pytest.param(b"optimal = function(metadata)", [], id="longer words"),
    ],
)
def test_a_source_says_what_it_will_need(source: bytes, expected: list[str]) -> None:
    assert imports_for(source) == expected
