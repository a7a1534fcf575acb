"""A picture as plain data: the inputs, the results, and where each cell of a result came from.

Cells are numbered. Within a grid, in the order in which torch reads a tensor (the last dim runs
fastest). Over all inputs, one after the other: with inputs of 6 and 4 cells, cell 7 is the second
cell of the second input. Everything here is light, so that a picture that was made once can be
kept as JSON and drawn again without torch.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from tensor_drills.text import Text, printable

Tie = Literal["moved", "depends", "constant", "untraced"]
"""What ties a cell of a result to the inputs.

moved: it is one input cell, unchanged. depends: it changes when one of its sources is changed.
constant: it comes from no input. untraced: nothing is claimed.
"""

TIE_LETTERS: dict[Tie, str] = {"moved": "m", "depends": "d", "constant": "c", "untraced": "u"}
TIES: dict[str, Tie] = {letter: tie for tie, letter in TIE_LETTERS.items()}

Role = Literal["data", "chooser"]
"""What an input is for: its values are traced, or they choose (an index, a mask)."""


@dataclass(frozen=True, slots=True)
class Grid:
    """An input.

    dtype: without "torch.". texts: the values, one text a cell; None where any values would do.
    """

    name: str
    shape: tuple[int, ...]
    dtype: str
    role: Role = "data"
    texts: tuple[str, ...] | None = None

    @property
    def size(self) -> int:
        """The number of cells."""
        return math.prod(self.shape)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a result.

    sources: the input cells that it is, or depends on, ascending. choosers: the input cells that
    decide which source it is: changing one of them changes the cell. text: its value for the
    values of the inputs that are shown, or for any where it is a constant; None where only the
    source matters. is_always: whether the claim holds for all values of the data, not only for
    those that are shown.
    """

    tie: Tie
    sources: tuple[int, ...] = ()
    choosers: tuple[int, ...] = ()
    text: str | None = None
    is_always: bool = True


@dataclass(frozen=True, slots=True)
class Result:
    """A tensor that came out. shares: the names of the inputs whose memory it shares."""

    name: str
    shape: tuple[int, ...]
    dtype: str
    cells: tuple[Cell, ...]
    shares: tuple[str, ...] = ()

    @property
    def size(self) -> int:
        """The number of cells."""
        return math.prod(self.shape)


@dataclass(frozen=True, slots=True)
class Picture:
    """What one run of `code` did. notes: what the picture cannot show, and why."""

    code: str
    inputs: tuple[Grid, ...]
    results: tuple[Result, ...]
    notes: tuple[Text, ...] = ()

    def place(self, number: int) -> tuple[int, int]:
        """Return which input cell `number` is in, and its number within that input.

        Raises IndexError where no input has it.
        """
        rest = number
        for which, grid in enumerate(self.inputs):
            if rest < grid.size:
                return which, rest
            rest -= grid.size
        raise IndexError(number)

    @property
    def is_of_these_values(self) -> bool:
        """Whether something in it holds only for the values that are shown."""
        return any(not cell.is_always for result in self.results for cell in result.cells)


def cleaned(picture: Picture) -> Picture:
    """Return a picture in whose names and texts nothing is left that a terminal or a document
    would act on: no control characters, no line breaks.
    """
    grids = tuple(
        replace(
            grid,
            name=_plain(grid.name),
            dtype=_plain(grid.dtype),
            texts=None if grid.texts is None else tuple(map(_plain, grid.texts)),
        )
        for grid in picture.inputs
    )
    results = tuple(
        replace(
            result,
            name=_plain(result.name),
            dtype=_plain(result.dtype),
            cells=tuple(
                cell if cell.text is None else replace(cell, text=_plain(cell.text))
                for cell in result.cells
            ),
            shares=tuple(map(_plain, result.shares)),
        )
        for result in picture.results
    )
    notes = tuple(Text(_plain(note.en), _plain(note.zh)) for note in picture.notes)
    return Picture(_plain(picture.code), grids, results, notes)


def _plain(words: str) -> str:
    return " ".join(printable(words).split())


def coordinates(shape: Sequence[int], number: int) -> tuple[int, ...]:
    """Return the index of cell `number` of a tensor of `shape`: 4 of (2, 3) is (1, 1)."""
    index = []
    for size in reversed(shape):
        number, at = divmod(number, size)
        index.append(at)
    return tuple(reversed(index))


def index_text(name: str, index: Sequence[int]) -> str:
    """Write a cell as code: "x[1, 0]"; a tensor without dims as its name alone."""
    return f"{name}[{', '.join(map(str, index))}]" if index else name


def cell_text(grid: Grid | Result, number: int) -> str:
    """Write cell `number` of an input or a result as code."""
    return index_text(grid.name, coordinates(grid.shape, number))


def to_json(picture: Picture) -> dict[str, Any]:
    """Return a picture as what `json.dumps` takes; `from_json` is its inverse."""
    return {
        "code": picture.code,
        "inputs": [_grid_to_json(grid) for grid in picture.inputs],
        "results": [_result_to_json(result) for result in picture.results],
        "notes": [[note.en, note.zh] for note in picture.notes],
    }


def from_json(data: Mapping[str, Any]) -> Picture:
    """Read what `to_json` wrote."""
    return Picture(
        data["code"],
        tuple(
            Grid(
                one["name"],
                tuple(one["shape"]),
                one["dtype"],
                one.get("role", "data"),
                tuple(one["texts"]) if "texts" in one else None,
            )
            for one in data["inputs"]
        ),
        tuple(_result_from_json(one) for one in data["results"]),
        tuple(Text(en, zh) for en, zh in data["notes"]),
    )


def _grid_to_json(grid: Grid) -> dict[str, Any]:
    data: dict[str, Any] = {"name": grid.name, "shape": list(grid.shape), "dtype": grid.dtype}
    if grid.role != "data":
        data["role"] = grid.role
    if grid.texts is not None:
        data["texts"] = list(grid.texts)
    return data


def _result_to_json(result: Result) -> dict[str, Any]:
    """Write the cells column by column; a column in which nothing stands is left out."""
    cells = result.cells
    columns: dict[str, list[Any]] = {
        "sources": [list(cell.sources) for cell in cells],
        "choosers": [list(cell.choosers) for cell in cells],
        "texts": [cell.text for cell in cells],
    }
    data: dict[str, Any] = {
        "name": result.name,
        "shape": list(result.shape),
        "dtype": result.dtype,
        "ties": "".join(
            letter if cell.is_always else letter.upper()
            for cell in cells
            for letter in [TIE_LETTERS[cell.tie]]
        ),
    }
    data |= {name: column for name, column in columns.items() if any(column)}
    if result.shares:
        data["shares"] = list(result.shares)
    return data


def _result_from_json(data: Mapping[str, Any]) -> Result:
    rows: Iterator[tuple[str, Any, Any, Any]] = zip(
        data["ties"],
        data.get("sources") or itertools.repeat(()),
        data.get("choosers") or itertools.repeat(()),
        data.get("texts") or itertools.repeat(None),
        strict=False,
    )
    cells = tuple(
        Cell(TIES[letter.lower()], tuple(sources), tuple(choosers), text, letter.islower())
        for letter, sources, choosers, text in rows
    )
    shares = tuple(data.get("shares", ()))
    return Result(data["name"], tuple(data["shape"]), data["dtype"], cells, shares)
