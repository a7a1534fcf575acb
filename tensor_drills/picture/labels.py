"""A short name and a hue for every input cell, the same in the terminal and in an SVG.

Letters carry all of the meaning; hues only help. A row has a hue; where there is one row only,
each of its cells has its own.
"""

from __future__ import annotations

import math
import string
from collections.abc import Sequence

from tensor_drills.picture.scene import Grid, Picture, Result
from tensor_drills.shapes import tuple_text

LETTERS = string.ascii_lowercase
THIRD_STARTS_AT = LETTERS.index("p")


def labels_of(picture: Picture) -> tuple[str, ...]:
    """Return the label of each input cell: "a", "B" or, where there are many cells, "c4".

    The first input has small letters, the second capitals, the third small letters from p on, the
    fourth capitals from P on. What chooses has no labels (empty texts): its values are shown.
    """
    data = [grid for grid in picture.inputs if grid.role == "data"]
    has_room = len(data) <= 4 and all(
        grid.size <= (len(LETTERS) if len(data) <= 2 else THIRD_STARTS_AT if at < 2 else 11)
        for at, grid in enumerate(data)
    )
    labels: list[str] = []
    at = 0
    for grid in picture.inputs:
        if grid.role != "data":
            labels += [""] * grid.size
            continue
        labels += _single(at, grid.size) if has_room else _double(at, grid)
        at += 1
    return tuple(labels)


def _single(which: int, size: int) -> list[str]:
    start = THIRD_STARTS_AT if which >= 2 else 0
    own = LETTERS[start : start + size]
    return list(own.upper() if which % 2 else own)


def _double(which: int, grid: Grid) -> list[str]:
    """Return a letter for the row and a digit for the column; counted through where it is large."""
    columns = grid.shape[-1] if grid.shape else 1
    rows = grid.size // max(columns, 1)
    by_row = columns if rows <= len(LETTERS) and columns <= 10 and len(grid.shape) > 1 else 10
    letters = LETTERS.upper() if which % 2 else LETTERS
    marks = "" if which < 2 else "'" * (which // 2)
    return [f"{letters[n // by_row]}{n % by_row}{marks}" for n in range(grid.size)]


def hues_of(picture: Picture) -> tuple[int, ...]:
    """Return a number for each input cell; cells of one number are drawn in one hue."""
    hues: list[int] = []
    first = 0
    for grid in picture.inputs:
        if grid.role != "data":
            hues += [-1] * grid.size
            continue
        own = _rows(grid.shape)
        hues += [first + hue for hue in own]
        first += max(own, default=-1) + 1
    return tuple(hues)


def _rows(shape: Sequence[int]) -> list[int]:
    """Return for each cell its row, counted through; its column where there is one row."""
    size = math.prod(shape)
    columns = shape[-1] if shape else 1
    if size == columns:
        return list(range(size))
    return [number // columns for number in range(size)]


def title_of(grid: Grid | Result) -> str:
    """Return what stands above a tensor: "x (2, 3)"; the dtype too where it is not float32."""
    shape = tuple_text(tuple(map(str, grid.shape)))
    return f"{grid.name} {shape}" + ("" if grid.dtype == "float32" else f" {grid.dtype}")
