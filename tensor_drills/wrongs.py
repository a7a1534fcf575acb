"""Answers that are wrong whatever is asked. The audit proves that a drill's cases fail them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import torch
from torch import Tensor

from tensor_drills.declare import Drill
from tensor_drills.observe import copy_of, tensors_of
from tensor_drills.prepare import Prepared

IN_CHINESE = {
    "None": "None",
    "an empty dict": "空字典",
    "an empty tuple": "空元组",
    "a number": "一个数",
    "shapes reversed": "形状颠倒",
    "zeros": "全零",
    "a constant": "常数",
    "an extra dim": "多一维",
    "another dtype": "另一种 dtype",
    "a Python list": "Python 列表",
    "None, nothing done": "None，什么也没做",
    "a copy changed": "改的是拷贝",
    "0 returned": "返回 0",
    "the input changed once more": "输入又改了一次",
    "reversed": "顺序颠倒",
    "off by 0.1 %": "相差 0.1%",
    "the input itself": "输入本身",
    "the input changed in place": "原地改动了输入",
}


def generic_wrongs(drill: Drill) -> dict[str, Callable[..., Any]]:
    """Return answers that are wrong whatever is asked, by what is wrong with them.

    `IN_CHINESE` has the same names in Chinese.
    """
    if drill.kind == "answer":
        return {
            "None": lambda: None,
            "an empty dict": dict,
            "an empty tuple": tuple,
            "a number": lambda: 0,
            "shapes reversed": lambda: _each(drill.function(), _reversed_shape),
        }
    changes: dict[str, Callable[[Tensor], Any]] = {
        "zeros": lambda out: torch.zeros_like(out) if isinstance(out, Tensor) else type(out)(0),
        "a constant": lambda out: torch.ones_like(out) if isinstance(out, Tensor) else type(out)(1),
        "an extra dim": lambda out: out.unsqueeze(0),
        "another dtype": _another_dtype,
        "None": lambda out: None,
        "a Python list": lambda out: out.tolist(),
    }
    if all(e.observed.result is None for e in Prepared(drill, 0).expected):
        # The inputs are to be changed, and nothing is returned.
        return {
            "None, nothing done": lambda *inputs: None,
            "a copy changed": lambda *inputs: drill.call(*map(copy_of, inputs)),
            "zeros": _zeroed,
            "0 returned": lambda *inputs: drill.call(*inputs) or 0,
            "the input changed once more": _spoiling(drill),
        }
    results = [tensors_of(e.observed.result) for e in Prepared(drill, 0).expected]
    if drill.to_reach is None and any(s.tensor.numel() > 1 for sent in results for s in sent):
        changes["reversed"] = lambda out: out.flip(tuple(range(out.dim())))
    wrongs = {name: _changed(drill, change) for name, change in changes.items()}
    is_floating = all(s.tensor.is_floating_point() for sent in results for s in sent)
    if drill.to_reach is None and is_floating:  # otherwise near may be near enough
        wrongs["off by 0.1 %"] = _changed(drill, lambda out: out * 1.001)
    wrongs["the input itself"] = lambda *inputs: _first_tensor(inputs)
    wrongs["the input changed in place"] = _spoiling(drill)
    return wrongs


def _zeroed(*inputs: Any) -> None:
    _first_tensor(inputs).zero_()


def _changed(drill: Drill, change: Callable[[Tensor], Any]) -> Callable[..., Any]:
    def wrong(*inputs: Any) -> Any:
        return _each(drill.call(*inputs), change)

    return wrong


def _spoiling(drill: Drill) -> Callable[..., Any]:
    def wrong(*inputs: Any) -> Any:
        out = drill.call(*inputs)
        with torch.no_grad():
            _first_tensor(inputs).add_(1)
        return out

    return wrong


def _each(value: Any, change: Callable[[Any], Any]) -> Any:
    """Apply a change to every tensor, or every shape, in a result."""
    if isinstance(value, dict):
        return {key: _each(item, change) for key, item in value.items()}
    is_shape = isinstance(value, tuple) and all(isinstance(item, int) for item in value)
    if isinstance(value, tuple | list) and not is_shape:
        return [_each(item, change) for item in value]
    return change(value)


def _another_dtype(out: Tensor) -> Tensor:
    if not out.is_floating_point():
        return out.int() if out.dtype != torch.int32 else out.long()
    return out.double() if out.dtype != torch.float64 else out.float()


def _reversed_shape(shape: Any) -> Any:
    return shape[::-1]


def _first_tensor(inputs: Iterable[Any]) -> Tensor:
    for value in inputs:
        for item in value if isinstance(value, list | tuple) else [value]:
            if isinstance(item, Tensor):
                return item
    raise TypeError("no tensor among the inputs")
