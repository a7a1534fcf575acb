"""A case as the call that a learner can paste into Python."""

from __future__ import annotations

import math
from typing import Any

import torch
from torch import Tensor

from tensor_drills.declare import Case, Drill
from tensor_drills.findings import shape_text
from tensor_drills.shapes import tuple_text

ELEMENTS_LIMIT = 24
CALL_LIMIT = 400
DEFAULT_DTYPES = (torch.float32, torch.int64, torch.bool)


def call_text(drill: Drill, case: Case) -> str | None:
    """Write the call of one case; tensors that are large are given by their shape.

    None for an answer drill: its call is the same for everybody.
    """
    if not case.inputs:
        return None
    texts = [value_text(value) for value in case.inputs.values()]
    if sum(map(len, texts)) > CALL_LIMIT:
        texts = [
            _by_shape(value) if isinstance(value, Tensor) else text
            for value, text in zip(case.inputs.values(), texts, strict=True)
        ]
    return f"{drill.id}({', '.join(texts)})"


def value_text(value: Any) -> str:
    """Write an input as the Python expression that makes it.

    Permuted tensors and those of `Draw.strided` get an expression with the same layout.
    """
    if isinstance(value, list | tuple):
        items = [value_text(item) for item in value]
        return f"[{', '.join(items)}]" if isinstance(value, list) else tuple_text(items)
    if isinstance(value, torch.device):
        return f"torch.{value!r}"
    if isinstance(value, float) and not math.isfinite(value):
        return f"float('{value}')"
    if not isinstance(value, Tensor):
        return repr(value)
    if value.numel() > ELEMENTS_LIMIT:
        return _by_shape(value)
    dtype = "" if value.dtype in DEFAULT_DTYPES else f", dtype={value.dtype}"
    if value.numel() == 0:
        # An empty list would be a float32 tensor of shape (0,), whatever it was here.
        kind = "" if value.dtype == torch.float32 else f", dtype={value.dtype}"
        return f"torch.empty({shape_text(value.shape)}{kind})"
    if value.is_contiguous():
        return f"torch.tensor({_list_text(value.tolist())}{dtype})"
    strides = value.stride()
    order = sorted(range(value.dim()), key=lambda dim: -strides[dim])
    if (plain := value.permute(order)).is_contiguous():
        back = ", ".join(str(order.index(dim)) for dim in range(value.dim()))
        return f"torch.tensor({_list_text(plain.tolist())}{dtype}).permute({back})"
    # What `Draw.strided` makes: a gap after each element.
    spaced = f"torch.tensor({_list_text(value.tolist())}{dtype}).repeat_interleave(2, -1)"
    return f"{spaced}[..., ::2]"


def _by_shape(value: Tensor) -> str:
    kind = str(value.dtype).removeprefix("torch.")
    return f"<{kind} tensor of shape {shape_text(value.shape)}>"


def _list_text(value: Any) -> str:
    if isinstance(value, list):
        return f"[{', '.join(_list_text(item) for item in value)}]"
    if isinstance(value, float):
        if value != value or value in (float("inf"), float("-inf")):
            return f"float('{value}')"
        return f"{value:.0f}." if value.is_integer() and abs(value) < 1e15 else repr(value)
    return repr(value)
