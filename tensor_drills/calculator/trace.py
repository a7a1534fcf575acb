"""What an expression did, step by step, as shapes: plain data, whoever computed it.

A size is a number, a formula in the names of dims (a sympy expression), or None where it depends
on the values of a tensor.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from tensor_drills.text import Text

Size = Any  # int | sympy.Expr | None: sympy is imported only where dims have names


@dataclass(frozen=True, slots=True)
class Shaped:
    """A tensor. dtype: its name in torch, "float32"."""

    sizes: tuple[Size, ...]
    dtype: str


@dataclass(frozen=True, slots=True)
class Parts:
    """A tuple or list. names: of its parts, where they have names."""

    parts: tuple[Value, ...]
    names: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number, such as a size."""

    size: Size


@dataclass(frozen=True, slots=True)
class Plain:
    """What is neither. text: as Python writes it, or None where it depends on values."""

    text: str | None


Value = Shaped | Parts | Number | Plain


@dataclass(frozen=True, slots=True)
class TracedStep:
    """One step: what went in, what came out."""

    node: ast.expr = field(compare=False)
    operands: tuple[Value, ...]
    result: Value


@dataclass(frozen=True, slots=True)
class Failure:
    """The step that could not be done.

    reason: torch's own words, or ours. kind: "ours" where fake tensors gave up. example: the sizes
    for which torch said so.
    """

    node: ast.expr = field(compare=False)
    operands: tuple[Value, ...]
    reason: Text
    kind: str  # "refused", "limit", "values", "names", "ours"
    example: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Trace:
    """All steps up to the result or the failure.

    tensors: what was declared, by name. calls: how often torch was called. is_chancy: whether
    torch refuses it for some values of the tensors.
    """

    tensors: dict[str, Shaped]
    steps: tuple[TracedStep, ...]
    result: Value | None
    failure: Failure | None = None
    calls: int = field(default=0, compare=False)
    is_chancy: bool = field(default=False, compare=False)


def tensors_in(value: Value) -> Iterator[Shaped]:
    """Yield the tensors of a value, at any depth."""
    if isinstance(value, Shaped):
        yield value
    elif isinstance(value, Parts):
        for part in value.parts:
            yield from tensors_in(part)


def with_sizes(value: Value, change: Callable[[Size], Size]) -> Value:
    """Return the value with every size changed."""
    match value:
        case Shaped(sizes, dtype):
            return Shaped(tuple(map(change, sizes)), dtype)
        case Parts(parts, names):
            return Parts(tuple(with_sizes(part, change) for part in parts), names)
        case Number(size):
            return Number(change(size))
    return value


def agree(actual: Trace, derived: Trace) -> bool:
    """Return whether torch gave what was derived: the tensors and the whole numbers of all steps.

    Other numbers do not count: those of the one may be known and those of the other not.
    """
    return (
        len(actual.steps) == len(derived.steps)
        and actual.tensors == derived.tensors
        and all(map(are_alike, actual.steps, derived.steps))
        and _are_alike(actual.result, derived.result)
    )


def are_alike(actual: TracedStep, derived: TracedStep) -> bool:
    """Return whether one step took and gave the same tensors and whole numbers."""
    return (
        len(actual.operands) == len(derived.operands)
        and all(map(_are_alike, actual.operands, derived.operands))
        and _are_alike(actual.result, derived.result)
    )


def _are_alike(actual: Value | None, derived: Value | None) -> bool:
    match actual, derived:
        case Parts(a, names), Parts(b, other_names):
            return names == other_names and len(a) == len(b) and all(map(_are_alike, a, b))
        case Plain(), Plain(None) | Number():
            return True
    return actual == derived


def broadcast(shapes: Sequence[Sequence[Size]]) -> tuple[Size, ...] | None:
    """Return the shape to which all broadcast, or None where they do not."""
    dims = max(map(len, shapes), default=0)
    aligned = [(1,) * (dims - len(shape)) + tuple(shape) for shape in shapes]
    sizes = []
    for column in zip(*aligned, strict=True):
        wanted = [size for size in column if size != 1] or [1]
        if any(size != wanted[0] for size in wanted):
            return None
        sizes.append(wanted[0])
    return tuple(sizes)


def merged(one: Trace, other: Trace) -> Trace | None:
    """Return what two runs on different values have in common: sizes that differ are unknown.

    None where they differ in more than sizes.
    """
    if one.failure or other.failure or len(one.steps) != len(other.steps):
        return None
    pairs = list(zip(one.steps, other.steps, strict=True))
    results = [_merged(a.result, b.result) for a, b in pairs]
    operands = [[*map(_merged, a.operands, b.operands)] for a, b in pairs]
    result = _merged(one.result, other.result)
    if None in results or any(None in some for some in operands) or result is None:
        return None
    steps = tuple(
        TracedStep(step.node, tuple(filter(None, some)), value)
        for step, some, value in zip(one.steps, operands, results, strict=True)
        if value is not None
    )
    return Trace(one.tensors, steps, result, calls=one.calls)


def _merged(one: Value | None, other: Value | None) -> Value | None:
    match one, other:
        case Shaped(a, dtype), Shaped(b) if len(a) == len(b):
            sizes = zip(a, b, strict=True)
            return Shaped(tuple(x if x == y else None for x, y in sizes), dtype)
        case Parts(a, names), Parts(b) if len(a) == len(b):
            parts = tuple(part for part in map(_merged, a, b) if part is not None)
            return Parts(parts, names) if len(parts) == len(a) else None
        case Number(a), Number(b):
            return Number(a if a == b else None)
        case Plain(a), Plain(b):
            return Plain(a if a == b else None)
    return None
