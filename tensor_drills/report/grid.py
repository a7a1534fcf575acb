"""Two tensors side by side, in so many columns of a terminal.

The cells that differ have "≠" before them, besides their colour, so that they are found in a pipe
as well. Drawn by hand, not with rich's tables: those frame or pad each cell on its own, where what
helps here is two panels of equal columns under one row of indices, the dims in the corner, and a
window that is cut to the width; and a verdict stays a string that pytest, a file and a terminal
can all print.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

import click

from tensor_drills.text import Lang, Text
from tensor_drills.verdict import Grid, Sides
from tensor_drills.wrap import width_of, wrapped

EXPECTED = Text("expected", "应为")
GOT = Text("got", "得到")
MARK = "≠"
GAP = "   "


@dataclass(frozen=True, slots=True)
class _Panel:
    """One of the tables that stand side by side.

    cells: by row; one that is marked has its sign already. marked: those to be coloured.
    """

    title: str
    heads: tuple[str, ...]
    cells: tuple[tuple[str, ...], ...]
    marked: tuple[tuple[bool, ...], ...] | None = None

    @property
    def cell_width(self) -> int:
        return max(len(cell) for row in (self.heads, *self.cells) for cell in row)

    @property
    def width(self) -> int:
        cells = len(self.heads) * (self.cell_width + 1) - 1
        return max(cells, width_of(self.title))

    def head(self) -> str:
        """Return the indices of the columns."""
        return _padded(" ".join(f"{head:>{self.cell_width}}" for head in self.heads), self.width)

    def line(self, number: int) -> str:
        """Return one row."""
        marked = self.marked[number] if self.marked else itertools.repeat(False)
        cells = [
            click.style(text, fg="red") if is_marked else text
            for text, is_marked in zip(
                (f"{cell:>{self.cell_width}}" for cell in self.cells[number]), marked, strict=False
            )
        ]
        return " ".join(cells) + " " * (self.width - len(cells) * (self.cell_width + 1) + 1)


def drawn(grid: Grid, lang: Lang, width: int) -> list[str]:
    """Draw two tensors of one shape in `width` columns: panels, or two lines for one dim.

    Where all columns do not fit, those around the first difference; a line says which part it is.
    """
    layouts = _flat if len(grid.shape) == 1 else _panels
    for has_origins, count in _attempts(grid):
        lines = layouts(grid, _columns(grid, count), lang, has_origins=has_origins)
        if max(width_of(click.unstyle(line)) for line in lines) <= width:
            part = _part(grid, _columns(grid, count))
            notes = wrapped(part.to(lang), width).split("\n") if part else []
            return [line.rstrip() for line in lines] + [_title(note) for note in notes]
    return []


def beside(sides: Sides, lang: Lang, width: int) -> list[str]:
    """Draw two tensors of different shapes, with their brackets."""
    titles = EXPECTED.to(lang), GOT.to(lang)
    left = max(width_of(line) for line in (titles[0], *sides.expected))
    pairs = itertools.zip_longest(
        (_title(titles[0]), *sides.expected), (_title(titles[1]), *sides.actual), fillvalue=""
    )
    lines = [(_padded(one, left) + GAP + other).rstrip() for one, other in pairs]
    if max(width_of(click.unstyle(line)) for line in lines) <= width:
        return lines
    margin = max(map(width_of, titles)) + 2
    stacked = []
    for title, text in zip(titles, (sides.expected, sides.actual), strict=True):
        first, *rest = text
        stacked.append(_padded(_title(title), margin) + first)
        stacked += [" " * margin + line for line in rest]
    return stacked if max(width_of(click.unstyle(line)) for line in stacked) <= width else []


def _attempts(grid: Grid) -> list[tuple[bool, int]]:
    """Return what to try, the best first: with the origins or without, and how many columns."""
    count = len(grid.columns)
    has_origins = bool(grid.rows[0].origins)
    return [(True, count)] * has_origins + [(False, n) for n in range(count, 0, -1)]


def _columns(grid: Grid, count: int) -> slice:
    """Return `count` of the grid's columns, the first difference among them."""
    at = grid.columns.index(grid.first[-1])
    start = max(0, min(at - count // 3, len(grid.columns) - count))
    return slice(start, start + count)


def _flat(grid: Grid, columns: slice, lang: Lang, *, has_origins: bool) -> list[str]:
    """Lay two tensors of one dim one below the other."""
    (row,) = grid.rows
    heads = [str(index) for index in grid.columns[columns]]
    expected, actual = row.expected[columns], row.actual[columns]
    marked = row.differs[columns]
    rows = [heads, list(expected), _signed(actual, marked)]
    titles = [grid.dims[0], EXPECTED.to(lang), GOT.to(lang)]
    if has_origins:
        rows.append(list(row.origins[columns]))
        titles.append(_origin_title(grid, lang))
    widths = [max(map(len, cells)) for cells in zip(*rows, strict=True)]
    margin = max(map(width_of, titles)) + 2
    lines = []
    for number, (title, cells) in enumerate(zip(titles, rows, strict=True)):
        padded = [f"{cell:>{width}}" for cell, width in zip(cells, widths, strict=True)]
        if number == 2:
            padded = [
                click.style(cell, fg="red") if differs else cell
                for cell, differs in zip(padded, marked, strict=True)
            ]
        line = "  ".join(padded)
        lines.append(_padded(_title(title), margin) + (_title(line) if number == 0 else line))
    return lines


def _panels(grid: Grid, columns: slice, lang: Lang, *, has_origins: bool) -> list[str]:
    """Lay two tensors beside one another, in a block for each index of the leading dims."""
    heads = tuple(str(index) for index in grid.columns[columns])
    marked = tuple(row.differs[columns] for row in grid.rows)
    panels = [
        _Panel(EXPECTED.to(lang), heads, tuple(row.expected[columns] for row in grid.rows)),
        _Panel(
            GOT.to(lang),
            heads,
            tuple(tuple(_signed(row.actual[columns], row.differs[columns])) for row in grid.rows),
            marked,
        ),
    ]
    if has_origins:
        origins = tuple(row.origins[columns] for row in grid.rows)
        panels.append(_Panel(_origin_title(grid, lang), heads, origins))
    corner = "\\".join(grid.dims[-2:])
    margin = max(width_of(corner), *(len(str(row.place[-1])) for row in grid.rows))
    lines = [
        " " * margin + GAP + GAP.join(_padded(_title(p.title), p.width) for p in panels),
        _title(f"{corner:>{margin}}{GAP}{GAP.join(panel.head() for panel in panels)}"),
    ]
    block: tuple[int, ...] = ()
    for number, row in enumerate(grid.rows):
        if row.place[:-1] != block:
            block = row.place[:-1]
            lines.append(_title(_block_title(grid, block)))
        label = _title(f"{row.place[-1]:>{margin}}")
        lines.append(label + GAP + GAP.join(panel.line(number) for panel in panels))
    return lines


def _block_title(grid: Grid, block: Sequence[int]) -> str:
    return ", ".join(f"{name} = {at}" for name, at in zip(grid.dims, block, strict=False))


def _origin_title(grid: Grid, lang: Lang) -> str:
    return Text(f"from {grid.origin}".rstrip(), f"取自 {grid.origin}".rstrip()).to(lang)


def _signed(cells: Sequence[str], marked: Sequence[bool]) -> list[str]:
    return [MARK + cell if differs else cell for cell, differs in zip(cells, marked, strict=True)]


def _part(grid: Grid, columns: slice) -> Text | None:
    """Say which part of the tensors is drawn; None where all of it is."""
    parts: list[Text] = []
    blocks = len({row.place[:-1] for row in grid.rows})
    total = 1
    for size in grid.shape[:-2]:
        total *= size
    if blocks < total:
        parts.append(Text(f"{blocks} of {total} blocks", f"{total} 块中的 {blocks} 块"))
    if len(grid.shape) > 1:
        parts += _range_text(grid.dims[-2], [row.place[-1] for row in grid.rows], grid.shape[-2])
    parts += _range_text(grid.dims[-1], grid.columns[columns], grid.shape[-1])
    if not parts:
        return None
    listed = Text.join(parts, en=", ", zh="，")
    return Text(f"a part: {listed.en}", f"只是一部分：{listed.zh}")


def _range_text(dim: str, shown: Sequence[int], size: int) -> list[Text]:
    """Say which indices of a dim are shown; nothing where all are."""
    if max(shown) - min(shown) + 1 == size:
        return []
    ends = f"{min(shown)}" if len(set(shown)) == 1 else f"{min(shown)}..{max(shown)}"
    return [Text(f"{dim} = {ends} of {size}", f"{dim} = {ends}（共 {size}）")]


def _title(text: str) -> str:
    return click.style(text, dim=True)


def _padded(text: str, width: int) -> str:
    return text + " " * (width - width_of(click.unstyle(text)))
