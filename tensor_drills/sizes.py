"""Arithmetic on shapes, for the shape rules of op pages. Torch-free; shapes are tuples of ints."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import zip_longest

Shape = tuple[int, ...]


def broadcast(*shapes: Sequence[int]) -> Shape:
    """Return the shape to which `shapes` broadcast: dims are matched from the last.

    Raises:
        ValueError: two sizes differ and neither is 1.
    """
    sizes = []
    for column in zip_longest(*(reversed(shape) for shape in shapes), fillvalue=1):
        wanted = {size for size in column if size != 1}
        if len(wanted) > 1:
            raise ValueError(f"sizes {sorted(wanted)} do not broadcast")
        sizes.append(wanted.pop() if wanted else 1)
    return tuple(reversed(sizes))


def reduced(shape: Sequence[int], dim: object = None, keepdim: bool = False) -> Shape:
    """Return `shape` without the dims `dim`, or with size 1 there.

    dim: an int, a sequence of ints, or None or nothing for all dims.
    """
    dims = dims_of(shape, dim)
    if keepdim:
        return tuple(1 if d in dims else size for d, size in enumerate(shape))
    return tuple(size for d, size in enumerate(shape) if d not in dims)


def dims_of(shape: Sequence[int], dim: object) -> set[int]:
    """Return the dims that `dim` names, counted from 0; all for None and for an empty sequence."""
    if dim is None:
        return set(range(len(shape)))
    named = [dim] if isinstance(dim, int) else list(dim) if isinstance(dim, Iterable) else []
    if not named:
        return set(range(len(shape)))
    return {d % len(shape) if shape else 0 for d in named}


def resized(shape: Sequence[int], dim: int, size: int) -> Shape:
    """Return `shape` with `size` at `dim`; a shape without dims stays as it is."""
    if not shape:
        return ()
    at = dim % len(shape)
    return (*shape[:at], size, *shape[at + 1 :])


def inserted(shape: Sequence[int], dim: int, size: int = 1) -> Shape:
    """Return `shape` with a new dim of `size` before position `dim` (-1: after the last)."""
    at = dim % (len(shape) + 1)
    return (*shape[:at], size, *shape[at:])


def numel(shape: Sequence[int]) -> int:
    """Return how many elements a tensor of `shape` has."""
    return math.prod(shape)
