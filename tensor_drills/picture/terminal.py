"""A picture for a terminal: inputs, an arrow, results, and some sentences; without torch.

Every input cell has a letter; a cell of a result shows the letter of the cell that it is, or in
brackets those that it depends on. Colours repeat what the letters say.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import click

from tensor_drills.picture.facts import facts_of, places_text
from tensor_drills.picture.labels import hues_of, labels_of, title_of
from tensor_drills.picture.scene import Cell, Grid, Picture, Result, cleaned, coordinates
from tensor_drills.text import Lang
from tensor_drills.wrap import width_of, wrapped

WIDTH = 78
INDENT = "  "
GAP = 3
COLOURS = ("cyan", "yellow", "green", "magenta", "blue", "red")
BRACKETS_LIMIT = 18
"""Letters in one pair of brackets; more are written as slices."""
ARROW = "→"
UNTRACED = "·"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some text. hue: that of an input cell; -1: none."""

    text: str
    hue: int = -1


Line = tuple[Piece, ...]
Block = tuple[Line, ...]
"""Lines of one width."""


def drawn(
    picture: Picture,
    lang: Lang,
    *,
    is_coloured: bool = False,
    has_facts: bool = True,
    width: int = WIDTH,
) -> str:
    """Return a picture as lines of at most `width` columns.

    is_coloured: whether letters are coloured as well, by escape sequences. has_facts: whether
    sentences stand below.
    """
    picture = cleaned(picture)
    room = width - len(INDENT)
    labels, hues = labels_of(picture), hues_of(picture)
    blocks, start = [], 0
    for grid in picture.inputs:
        numbers = range(start, start + grid.size)
        cells = [_input_cell(grid, n - start, labels[n], hues[n]) for n in numbers]
        blocks.append(_block(grid, cells, room))
        start += grid.size
    for at, result in enumerate(picture.results):
        block = _result_block(picture, result, labels, hues, room - 1 - GAP)
        blocks.append(_beside_arrow(block) if blocks and at == 0 else block)
    lines = [
        (INDENT + "".join(_painted(piece, is_coloured) for piece in line)).rstrip()
        for line in _flowed(blocks, room)
    ]
    for fact in facts_of(picture) if has_facts else ():
        first, *rest = wrapped(fact.to(lang), room - 2).split("\n")
        lines += [f"{INDENT}{first}", *(f"{INDENT}  {line}" for line in rest)]
    return "\n".join(lines)


def spoken(picture: Picture, lang: Lang) -> str:
    """Return a picture as lines to be read out: "out (3, 2): a d; b e; c f", then sentences."""
    picture = cleaned(picture)
    labels, hues = labels_of(picture), hues_of(picture)
    lines, start = [], 0
    for grid in picture.inputs:
        numbers = range(start, start + grid.size)
        own = [_input_cell(grid, n - start, labels[n], hues[n]) for n in numbers]
        lines.append(_spoken_cells(grid, own))
        start += grid.size
    for result in picture.results:
        own = [_result_cell(picture, cell, labels, hues, BRACKETS_LIMIT) for cell in result.cells]
        lines.append(_spoken_cells(result, own))
    return "\n".join([*lines, *(fact.to(lang).replace("`", "") for fact in facts_of(picture))])


def _spoken_cells(grid: Grid | Result, cells: Sequence[Line]) -> str:
    """Return a title and the rows of a tensor; those of a matrix behind its index."""
    words = ["".join(piece.text for piece in cell) for cell in cells]
    columns = grid.shape[-1] if grid.shape else 1
    rows = grid.shape[-2] if len(grid.shape) > 1 else 1
    parts = []
    for at in range(0, len(words), columns):
        index = coordinates(grid.shape[:-2], at // (rows * columns))
        is_first = index and at % (rows * columns) == 0
        before = f"[{', '.join(map(str, index))}] " if is_first else ""
        parts.append(before + " ".join(words[at : at + columns]))
    return f"{title_of(grid)}: {'; '.join(parts)}" if parts else title_of(grid)


def _input_cell(grid: Grid, at: int, label: str, hue: int) -> Line:
    """Return "a", "a=3", or the value of what chooses."""
    if grid.texts is None:
        return (Piece(label, hue),)
    if not label:
        return (Piece(grid.texts[at]),)
    return (Piece(label, hue), Piece(f"={grid.texts[at]}"))


def _result_block(
    picture: Picture, result: Result, labels: Sequence[str], hues: Sequence[int], room: int
) -> Block:
    """Return a result with letters in brackets; where these do not fit, shorter."""
    for limit in (BRACKETS_LIMIT, 0):
        cells = [_result_cell(picture, cell, labels, hues, limit) for cell in result.cells]
        columns = result.shape[-1] if result.shape else 1
        if columns * (max(map(_width, cells), default=0) + 1) - 1 <= room:
            return _block(result, cells, room)
    cells = [_result_cell(picture, cell, labels, hues, -1) for cell in result.cells]
    return _block(result, cells, room)


def _result_cell(
    picture: Picture, cell: Cell, labels: Sequence[str], hues: Sequence[int], limit: int
) -> Line:
    """Return "a", "(ad)", "a=3" or "0".

    limit: of letters in brackets; beyond it slices are written, and for -1 three dots.
    """
    value = () if cell.text is None else (Piece(f"={cell.text}"),)
    if cell.tie == "untraced":
        return (Piece(cell.text or UNTRACED),)
    if cell.tie == "moved":
        number = cell.sources[0]
        return (Piece(labels[number], hues[number]), *value)
    of = [number for number in cell.sources or cell.choosers if labels[number]]
    if not of:
        return (Piece(cell.text or UNTRACED),)
    if len(of) > limit:
        return (Piece(f"({places_text(picture, of)})" if limit >= 0 else "(…)"), *value)
    pieces = []
    for at, number in enumerate(of):
        if at and picture.place(number)[0] != picture.place(of[at - 1])[0]:
            pieces.append(Piece(" "))
        pieces.append(Piece(labels[number], hues[number]))
    return (Piece("("), *pieces, Piece(")"), *value)


def _block(grid: Grid | Result, cells: Sequence[Line], room: int) -> Block:
    """Return a title and the cells of a tensor; matrices side by side from 3 dims on."""
    title: Line = (Piece(title_of(grid)),)
    if not cells:
        return (title,)
    cell_width = max(map(_width, cells))
    cells = [_padded(cell, cell_width) for cell in cells]
    if len(grid.shape) < 3:
        return (title, *_matrix(cells, grid.shape, room))
    *leading, rows, columns = grid.shape
    matrices = []
    for at in range(math.prod(leading)):
        own = cells[at * rows * columns : (at + 1) * rows * columns]
        index = ", ".join(map(str, coordinates(leading, at)))
        matrices.append(((Piece(f"[{index}]"),), *_matrix(own, (rows, columns), room)))
    lines: list[Line] = []
    for at in range(0, len(matrices), leading[-1]):  # a row for each index but the last
        lines += _flowed(matrices[at : at + leading[-1]], room)
    return (title, *lines)


def _beside_arrow(block: Block) -> Block:
    arrows = (Piece(" " + " " * GAP), Piece(ARROW + " " * GAP))
    return tuple((arrows[at == min(1, len(block) - 1)], *line) for at, line in enumerate(block))


def _matrix(cells: Sequence[Line], shape: Sequence[int], room: int) -> list[Line]:
    """Return rows of cells; a row that is too long goes on below."""
    columns = shape[-1] if shape else 1
    per_line = max(1, min(columns, (room + 1) // (_width(cells[0]) + 1)))
    lines = []
    for row in range(0, len(cells), columns):
        for at in range(row, row + columns, per_line):
            chunk = cells[at : min(at + per_line, row + columns)]
            lines.append(tuple(piece for cell in chunk for piece in (Piece(" "), *cell))[1:])
    return lines


def _flowed(blocks: Sequence[Block], room: int) -> list[Line]:
    """Put blocks side by side as long as there is room, then below."""
    bands: list[list[Block]] = [[]]
    for block in blocks:
        used = sum(_block_width(one) + GAP for one in bands[-1])
        if bands[-1] and used + _block_width(block) > room:
            bands.append([])
        bands[-1].append(block)
    lines: list[Line] = []
    for band in bands:
        for at in range(max(map(len, band))):
            line: list[Piece] = []
            for block in band:
                line += [*_padded(block[at] if at < len(block) else (), _block_width(block))]
                line.append(Piece(" " * GAP))
            lines.append(tuple(line))
    return lines


def _block_width(block: Block) -> int:
    return max(map(_width, block))


def _width(line: Line) -> int:
    return sum(width_of(piece.text) for piece in line)


def _padded(line: Line, width: int) -> Line:
    return (*line, Piece(" " * (width - _width(line))))


def _painted(piece: Piece, is_coloured: bool) -> str:
    if not is_coloured or piece.hue < 0:
        return piece.text
    return click.style(piece.text, fg=COLOURS[piece.hue % len(COLOURS)], bold=True)
