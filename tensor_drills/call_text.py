"""A case as the call that a learner can paste into Python."""

from __future__ import annotations

import math
from collections.abc import Mapping
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
    texts = {name: value_text(value) for name, value in case.inputs.items()}
    if sum(map(len, texts.values())) > CALL_LIMIT:
        for name, value in case.inputs.items():
            if isinstance(value, Tensor):
                texts[name] = _by_shape(value)
    return "; ".join(calls_of(drill, texts))


def calls_of(drill: Drill, texts: Mapping[str, str]) -> list[str]:
    """Write the statements that call what a drill asks for, one for a function.

    texts: how each input of the case is written, by name.
    """
    form = drill.form
    values = list(texts.values())
    if form is None:
        return [f"{drill.target}({', '.join(values)})"]
    statements = [f"module = {drill.target}({', '.join(values[: form.init])})"]
    if form.weights:
        state = ", ".join(f'"{name}": {texts[name]}' for name in form.weights)
        statements.append(f"module.load_state_dict({{{state}}})")
    rest = values[form.init + len(form.weights) :]
    if form.has_mode:
        statements.append(f"module.train({rest.pop(0)})")
    return [*statements, f"module({', '.join(rest)})"]


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
