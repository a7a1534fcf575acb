"""Whether two results are the same: never by broadcasting or casting one of them first."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor

from tensor_drills.worker.values import Sent

# rtol and atol as torch.testing.assert_close has them (its page "torch.testing").
TOLERANCES: dict[torch.dtype, tuple[float, float]] = {
    torch.float16: (1e-3, 1e-5),
    torch.bfloat16: (1.6e-2, 1e-5),
    torch.float32: (1.3e-6, 1e-5),
    torch.float64: (1e-7, 1e-7),
    torch.complex64: (1.3e-6, 1e-5),
    torch.complex128: (1e-7, 1e-7),
}


def is_same_value(wanted: Any, actual: Any, *, exact: bool, nan_equals_nan: bool) -> bool:
    """Whether two results agree in structure, shape, dtype and values; device and layout aside."""
    if wanted is actual and nan_equals_nan:
        return True
    if isinstance(wanted, Sent):
        return isinstance(actual, Sent) and _same_tensor(
            wanted.tensor, actual.tensor, exact=exact, nan_equals_nan=nan_equals_nan
        )
    if isinstance(wanted, tuple | list):
        return (
            isinstance(actual, tuple | list)
            and len(wanted) == len(actual)
            and all(
                is_same_value(w, a, exact=exact, nan_equals_nan=nan_equals_nan)
                for w, a in zip(wanted, actual, strict=True)
            )
        )
    if isinstance(wanted, dict):
        return (
            isinstance(actual, dict)
            and wanted.keys() == actual.keys()
            and all(
                is_same_value(wanted[k], actual[k], exact=exact, nan_equals_nan=nan_equals_nan)
                for k in wanted
            )
        )
    if isinstance(wanted, float) and isinstance(actual, float):
        pair = (torch.tensor(value, dtype=torch.float64) for value in (wanted, actual))
        return not differing(*pair, exact=exact, nan_equals_nan=nan_equals_nan)
    return type(wanted) is type(actual) and bool(wanted == actual)


def differing(wanted: Tensor, actual: Tensor, *, exact: bool, nan_equals_nan: bool) -> Tensor:
    """Return a bool tensor: which elements differ. Both of one shape and dtype."""
    same = wanted == actual
    if not exact and wanted.dtype in TOLERANCES:
        rtol, atol = TOLERANCES[wanted.dtype]
        same |= torch.isclose(actual, wanted, rtol=rtol, atol=atol)
    if nan_equals_nan and wanted.dtype in TOLERANCES:
        same |= wanted.isnan() & actual.isnan()
    return ~same


def _same_tensor(wanted: Tensor, actual: Tensor, *, exact: bool, nan_equals_nan: bool) -> bool:
    if wanted.shape != actual.shape or wanted.dtype != actual.dtype:
        return False
    if torch.equal(wanted, actual):
        return True
    return not differing(wanted, actual, exact=exact, nan_equals_nan=nan_equals_nan).any()
