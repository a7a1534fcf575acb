"""Two tensors as a learner can compare them: cell beside cell, or each in its own shape.

Here is decided what of them is shown; how it is laid out on a screen, `report.grid` knows.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import torch
from torch import Tensor

from tensor_drills.findings import (
    differs,
    exact_text,
    first_place,
    index_text,
    number_text,
    shape_text,
    values_differ,
)
from tensor_drills.shapes import ShapeSpec, unnamed
from tensor_drills.verdict import Finding, Grid, GridRow, Sides

LINES = 10
"""Rows and titles of blocks that a grid may have."""
COLUMNS = 16
SIDE_ELEMENTS = 24
SIDE_LINES = 6

Sources = Mapping[float, tuple[str, tuple[int, ...]]]
Place = tuple[int, ...]


def difference(
    kind: Any,
    path: str,
    wanted: Tensor,
    actual: Tensor,
    flags: Tensor,
    spec: ShapeSpec | None = None,
    sources: Sources | None = None,
) -> Finding:
    """Tell how many elements differ, and draw the two tensors.

    kind: "value" or "gradient". flags: which elements differ. spec: the names of the dims.
    sources: where each value of the inputs stands, where all values were moved.
    """
    finding = values_differ(kind, path, wanted, actual, flags)
    if flags.numel() < 2:
        return finding
    return replace(finding, grid=_grid(wanted, actual, flags, spec, sources))


def other_shape(
    path: str,
    wanted: Tensor,
    actual: Tensor,
    spec: ShapeSpec | None = None,
    sizes: Mapping[str, int] | None = None,
) -> Finding:
    """Tell that a tensor is of another shape; small ones are drawn, too.

    sizes: the names of dims that the inputs bind.
    """
    wanted_shape, actual_shape = shape_text(wanted.shape), shape_text(actual.shape)
    shown = actual_shape
    if spec is not None:
        wanted_shape = spec.describe(wanted.shape, sizes or {})
        shown = spec.describe_actual(actual.shape, wanted.shape, sizes or {})
    finding = replace(differs("shape", path, wanted_shape, shown), actual=actual_shape)
    if max(wanted.numel(), actual.numel()) > SIDE_ELEMENTS:
        return finding
    sides = Sides(_bracketed(wanted), _bracketed(actual))
    if max(len(sides.expected), len(sides.actual)) > SIDE_LINES:
        return finding
    return replace(finding, sides=sides)


def _grid(
    wanted: Tensor, actual: Tensor, flags: Tensor, spec: ShapeSpec | None, sources: Sources | None
) -> Grid:
    """Lay two tensors side by side, or what is around their first difference."""
    first = first_place(flags)
    columns = _window(flags.shape[-1], first[-1], COLUMNS)
    places = list(_places(flags, first))
    origins = [_origins(actual[place], columns, sources) for place in places]
    name = ""
    if origins and all(origins):
        names = {source for row in origins for source, _ in row}
        name = names.pop() if len(names) == 1 else ""
    else:
        origins = [[] for _ in places]
    rows = [
        _row(place, wanted[place], actual[place], flags[place], columns, cells, name)
        for place, cells in zip(places, origins, strict=True)
    ]
    return Grid(
        spec.names(flags.dim()) if spec else unnamed(flags.dim()),
        tuple(flags.shape),
        first,
        tuple(columns),
        tuple(rows),
        name,
    )


def _row(
    place: Place,
    wanted: Tensor,
    actual: Tensor,
    flags: Tensor,
    columns: range,
    origins: Sequence[tuple[str, Place]],
    name: str,
) -> GridRow:
    pairs = [
        _cells(w, a, f)
        for w, a, f in zip(
            *(t[columns.start : columns.stop].tolist() for t in (wanted, actual, flags)),
            strict=True,
        )
    ]
    return GridRow(
        place,
        tuple(w for w, _ in pairs),
        tuple(a for _, a in pairs),
        tuple(flags[columns.start : columns.stop].tolist()),
        tuple(("" if name else source) + index_text(at).replace(" ", "") for source, at in origins),
    )


def _cells(wanted: Any, actual: Any, differ: bool) -> tuple[str, str]:
    """Write two elements, with as many digits as it takes to see that they differ."""
    w, a = number_text(wanted), number_text(actual)
    return (exact_text(wanted), exact_text(actual)) if differ and w == a else (w, a)


def _origins(row: Tensor, columns: range, sources: Sources | None) -> list[tuple[str, Place]]:
    """Return where each value of a row stands in the inputs; empty where one stands nowhere."""
    values = row[columns.start : columns.stop].tolist() if sources else []
    found = [sources[value] for value in values if sources and value in sources]
    return found if len(found) == len(values) else []


def _window(size: int, around: int, most: int) -> range:
    """Return at most so many indices, `around` among them, a third of the way in."""
    start = max(0, min(around - most // 3, size - most))
    return range(start, min(start + most, size))


def _places(flags: Tensor, first: Place) -> list[Place]:
    """Return the rows to be shown: all where they fit, else those about the differences.

    A row is an index along all dims but the last. Blocks, the rows of one index along the dims
    before, are shown whole where they fit, those with a difference only.
    """
    if flags.dim() == 1:
        return [()]
    height = flags.shape[-2]
    title = int(flags.dim() > 2)
    blocks = list(itertools.product(*map(range, flags.shape[:-2])))
    if len(blocks) * (height + title) > LINES:
        start = blocks.index(first[:-2])
        blocks = [block for block in blocks[start : start + 100] if flags[block].any()]
    rows = _window(height, first[-2], LINES - title)
    fitting = max(LINES // (height + title), 1)
    return [(*block, row) for block in blocks[:fitting] for row in rows]


def _bracketed(tensor: Tensor) -> tuple[str, ...]:
    """Write a tensor with its brackets, a line a row, cells one below the other."""
    if tensor.numel() == 0:
        return (_empty(tuple(tensor.shape)),)
    if tensor.dim() < 2:
        return (_flat(tensor.tolist()),)
    width = max(len(number_text(value)) for value in tensor.flatten().tolist())
    lines = []
    outer = tensor.shape[:-1]
    for place in itertools.product(*map(range, outer)):
        opened = _run(reversed([at == 0 for at in place]))
        closed = _run(reversed([at == size - 1 for at, size in zip(place, outer, strict=True)]))
        cells = ", ".join(f"{number_text(value):>{width}}" for value in tensor[place].tolist())
        end = "" if closed == len(outer) else ","
        indent = " " * (len(outer) - opened)
        lines.append(f"{indent}{'[' * (opened + 1)}{cells}{']' * (closed + 1)}{end}")
    return tuple(lines)


def _empty(shape: Place) -> str:
    """Write a tensor without elements; of one with many empty rows, the outermost brackets."""
    rows = math.prod(itertools.takewhile(bool, shape))
    return _flat(torch.empty(shape).tolist()) if rows <= SIDE_LINES else "[...]"


def _run(flags: Any) -> int:
    """Return how many of them are true from the first on."""
    return sum(1 for _ in itertools.takewhile(bool, flags))


def _flat(value: Any) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(_flat, value))}]"
    return number_text(value)
