"""Carrying out an expression and writing down the shapes, whatever kind of tensors it is run on."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any

import torch
from torch import nn

from tensor_drills.calculator.declared import Declared
from tensor_drills.calculator.trace import (
    Failure,
    Number,
    Parts,
    Plain,
    Shaped,
    Size,
    Trace,
    TracedStep,
    Value,
)
from tensor_drills.errors import StepFailed, TooLarge
from tensor_drills.expression.evaluate import Step, evaluate
from tensor_drills.expression.guard import Budget
from tensor_drills.text import Text

Dtypes = Mapping[str, str]
FLOAT = "float32"
# torch's exceptions for a size that only values could tell.
DEPENDS = frozenset(
    {"DataDependentOutputException", "DynamicOutputShapeException", "GuardOnDataDependentSymNode"}
)
SHAPING = frozenset({"reshape", "view"})
FAKE = re.compile(r"fake.?(mode|tensor)|SymInt|SymNode|_subclasses", re.IGNORECASE)
NOT_FAKED = Text(
    "torch tells no shape here without computing it: give small numbers",
    "torch 在此不经计算就得不出形状：请改用较小的数字",
)
UNKNOWN_SIZE = Text(
    "whether it works, or which shape it has, depends on the values",
    "能否运行、得到什么形状，取决于张量的值",
)


@dataclass(frozen=True, slots=True)
class Ground:
    """What an expression is run on.

    make: makes a tensor of a shape and a dtype. size: says what a size is. is_known: whether a
    number that torch gave does not depend on values. within: what torch's calls are made in.
    budget: what counts them.
    """

    make: Callable[[tuple[Any, ...], torch.dtype], torch.Tensor]
    size: Callable[[Any], Size]
    is_known: Callable[[], bool]
    within: AbstractContextManager[object]
    budget: Budget


def run(declared: Declared, sizes: Mapping[str, Any], dtypes: Dtypes, ground: Ground) -> Trace:
    """Carry out an expression.

    sizes: by the names of dims. dtypes: of tensors that were declared without.

    Raises BadExpression.
    """
    tensors = {
        tensor.name: ground.make(
            tensor.sizes(sizes), getattr(torch, tensor.dtype or dtypes.get(tensor.name, FLOAT))
        )
        for tensor in declared.tensors
    }
    writer = _Writer(ground)
    shaped = {name: writer.tensor(tensor) for name, tensor in tensors.items()}
    steps: list[TracedStep] = []

    def watch(step: Step) -> None:
        operands = tuple(map(writer.operand, step.operands))
        result = writer.value(step.result, is_known=ground.is_known())
        if isinstance(step.result, torch.Tensor) and _shapes_anew(step.node):
            result = writer.as_written(step.result, operands[1:])
        steps.append(TracedStep(step.node, operands, result))

    try:
        result = evaluate(declared.expression, {**sizes, **tensors}, watch, ground.within)
    except StepFailed as error:
        operands = tuple(map(writer.operand, error.operands))
        failure = Failure(error.node, operands, *_reason(error))
        return Trace(shaped, tuple(steps), None, failure, ground.budget.calls)
    is_step = bool(steps) and steps[-1].node is declared.expression.tree
    value = steps[-1].result if is_step else writer.value(result)
    return Trace(shaped, tuple(steps), value, None, ground.budget.calls)


def _shapes_anew(node: ast.expr) -> bool:
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and (node.func.attr in SHAPING)
    )


def _reason(error: StepFailed) -> tuple[Text, str]:
    """Return why a step failed, and of which kind that is."""
    if isinstance(error, TooLarge):
        return error.reason, "limit"
    if type(error.__cause__).__name__ in DEPENDS or "data-dependent" in error.reason.en:
        return UNKNOWN_SIZE, "values"
    if FAKE.search(error.reason.en):
        return NOT_FAKED, "ours"
    return error.reason, "refused"


def _fields_of(value: object) -> tuple[str, ...] | None:
    """Return the names of the parts of a tuple of torch; None of others."""
    is_named = type(value).__module__ == "torch.return_types"
    return getattr(type(value), "__match_args__", None) if is_named else None


def _sizes_of(values: Sequence[Value]) -> Iterator[Size]:
    for value in values:
        match value:
            case Number(size):
                yield size
            case Parts(parts):
                yield from _sizes_of(parts)


class _Writer:
    """Writes values down; remembers tensors as they were when they came out of their step.

    What a later step does to them in place, or learns of their sizes, is not written into the past.
    """

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._seen: dict[int, tuple[torch.Tensor, Shaped]] = {}
        self._wordings: dict[Any, Any] = {}

    def operand(self, value: object) -> Value:
        """Write down what went into a step."""
        if isinstance(value, torch.Tensor) and id(value) in self._seen:
            return self._seen[id(value)][1]
        if isinstance(value, tuple | list):
            return Parts(tuple(map(self.operand, value)), _fields_of(value))
        return self.value(value)

    def value(self, value: object, *, is_known: bool = True) -> Value:
        """Write down what came out of a step."""
        match value:
            case torch.Tensor():
                return self.tensor(value)
            case tuple() | list():
                return Parts(tuple(map(self.value, value)), _fields_of(value))
            case bool() | torch.SymBool():
                return Plain(repr(value) if is_known and isinstance(value, bool) else None)
            case int() | torch.SymInt():
                return Number(self._size(value) if is_known else None)
            case torch.SymFloat():
                return Number(self._size(value) if is_known else None)
            case slice():
                return Plain(None)
            case nn.Module():
                return Plain(type(value).__name__)
        return Plain(repr(value) if is_known else None)

    def tensor(self, tensor: torch.Tensor) -> Shaped:
        """Write down a tensor as it is now."""
        sizes = tuple(map(self._size, tensor.shape))
        shaped = Shaped(sizes, str(tensor.dtype).removeprefix("torch."))
        self._seen[id(tensor)] = (tensor, shaped)
        return shaped

    def as_written(self, tensor: torch.Tensor, arguments: Sequence[Value]) -> Shaped:
        """Write down a tensor whose sizes were asked for, in the words in which they were: torch
        computes them back from its other sizes, `a//(a//c)` for c.
        """
        wanted = list(_sizes_of(arguments))
        if len(wanted) == tensor.ndim:
            for size, words in zip(tensor.shape, wanted, strict=True):
                found = self._ground.size(size)
                if not isinstance(found, int | None) and found.args and words not in (-1, None):
                    self._wordings[found] = words
        return self.tensor(tensor)

    def _size(self, value: Any) -> Size:
        size = self._ground.size(value)
        if not self._wordings or size is None or isinstance(size, int):
            return size
        changed = size.xreplace(self._wordings)
        return changed if isinstance(changed, int) or not changed.is_Integer else int(changed)
