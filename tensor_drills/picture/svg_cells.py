"""The tensors of a picture as pieces of SVG: a title, indices at the edges, and the cells."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape

from tensor_drills.picture.facts import cell_fact, places_text
from tensor_drills.picture.labels import hues_of, labels_of, title_of
from tensor_drills.picture.palette import fill_of
from tensor_drills.picture.scene import Cell, Grid, Picture, Result, cell_text, coordinates
from tensor_drills.text import Lang

HEIGHT, LEAST_WIDTH, GAP = 34, 34, 3
LETTER, CHIP_WIDTH, CHIP_HEIGHT = 8.0, 17, 20
TITLE_HEIGHT, INDEX_HEIGHT, INDEX_WIDTH = 24, 15, 16
MATRIX_GAP = 22
CHIPS_LIMIT = 8
CORNERS = (5, 15, 10, 0)
"""The rounding of a cell's corners tells the inputs apart as well."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a cell lies."""

    left: float
    top: float
    width: float
    height: float

    @property
    def middle(self) -> tuple[float, float]:
        """Its middle."""
        return self.left + self.width / 2, self.top + self.height / 2


@dataclass(frozen=True, slots=True)
class Drawn:
    """A tensor as SVG with its upper left corner at the origin. places: of its cells."""

    width: float
    height: float
    body: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Pen:
    """What the drawing of one picture shares.

    prefix: of all ids. labels, hues: of the input cells.
    """

    picture: Picture
    lang: Lang
    prefix: str
    labels: tuple[str, ...] = field(init=False)
    hues: tuple[int, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "labels", labels_of(self.picture))
        object.__setattr__(self, "hues", hues_of(self.picture))

    def fill(self, number: int) -> str:
        """Return the colour of an input cell."""
        which, at = self.picture.place(number)
        shape = self.picture.inputs[which].shape
        columns = shape[-1] if shape else 1
        if columns == 1 or math.prod(shape) == columns:  # each cell has a hue of its own
            return fill_of(self.hues[number], 0.55)
        return fill_of(self.hues[number], (at % columns) / (columns - 1))

    def corner(self, number: int) -> int:
        """Return how round the corners of an input cell are."""
        which, _ = self.picture.place(number)
        own = [grid for grid in self.picture.inputs[:which] if grid.role == "data"]
        return CORNERS[len(own) % len(CORNERS)]

    def drawn_input(self, which: int) -> Drawn:
        """Draw one input."""
        grid = self.picture.inputs[which]
        start = sum(one.size for one in self.picture.inputs[:which])
        longest = max((len(text) for text in grid.texts or ("",)), default=0)
        width = max(LEAST_WIDTH, longest * LETTER + 14)
        height = HEIGHT + (6 if grid.texts and grid.role == "data" else 0)
        lattice = _Lattice.of(grid, width, height)
        parts = []
        for at, place in enumerate(lattice.places):
            text = grid.texts[at] if grid.texts else None
            inner = self._chip(start + at, place, text)
            name = escape(cell_text(grid, at), quote=False)
            parts.append(f'<g id="{self.prefix}-i{which}-{at}"><title>{name}</title>{inner}</g>')
        return lattice.drawn(title_of(grid), "".join(parts))

    def drawn_result(self, which: int, room: float) -> Drawn:
        """Draw one result; each cell names the input cells that it comes from.

        room: the width that it should have; where chips need more, slices are written.
        """
        result = self.picture.results[which]
        for limit in (CHIPS_LIMIT, 2, 0):
            lattice = _Lattice.of(result, *self._size_of(result, limit))
            if lattice.width <= room:
                break
        parts = []
        for at, (cell, place) in enumerate(zip(result.cells, lattice.places, strict=True)):
            data = f' data-sources="{self._names(cell.sources)}"' if cell.sources else ""
            if cell.choosers:
                data += f' data-choosers="{self._names(cell.choosers)}"'
            title = escape(cell_fact(self.picture, result, at).to(self.lang), quote=False)
            parts.append(
                f'<g id="{self.prefix}-o{which}-{at}" class="td-cell"{data}>'
                f"<title>{title}</title>{self._result_cell(cell, place, limit)}</g>"
            )
        return lattice.drawn(title_of(result), "".join(parts))

    def _names(self, numbers: Sequence[int]) -> str:
        return " ".join("i{}-{}".format(*self.picture.place(number)) for number in numbers)

    def _chip(self, number: int, place: Place, text: str | None) -> str:
        """Draw an input cell, or a result cell that is one: a letter, and its value if shown."""
        label = self.labels[number]
        x, y = place.middle
        if not label:
            box = _box(place, 5, 'class="td-line" stroke-dasharray="3 2"')
            return box + _words(text or "", x, y, "td-ink", 15)
        box = _box(place, self.corner(number), f'fill="{self.fill(number)}"')
        if text is None:
            return box + _words(label, x, y, "td-on", 15)
        return (
            box
            + _words(label, x, place.top + 10, "td-on-dim", 11)
            + _words(text, x, place.top + place.height - 14, "td-on", 15)
        )

    def _result_cell(self, cell: Cell, place: Place, limit: int) -> str:
        if cell.tie == "moved":
            return self._chip(cell.sources[0], place, cell.text)
        frame = _box(place, 5, 'class="td-line"')
        x, y = place.middle
        groups = self._groups(cell)
        if not groups:
            return frame + _words(cell.text or "·", x, y, "td-ink", 15)
        used = len(groups) * CHIP_HEIGHT - 3 + (19 if cell.text is not None else 0)
        body, top = [frame], y - used / 2
        for group in groups:
            if len(group) > limit:
                words = places_text(self.picture, group)
                body.append(_words(words, x, top + CHIP_HEIGHT / 2 - 1, "td-ink", 12))
            else:
                body.append(self._chips(group, x, top))
            top += CHIP_HEIGHT
        if cell.text is not None:
            body.append(_words(cell.text, x, top + 8, "td-ink", 15))
        return "".join(body)

    def _chips(self, group: Sequence[int], middle: float, top: float) -> str:
        width = max(len(self.labels[number]) for number in group) * LETTER + CHIP_WIDTH - LETTER
        left = middle - len(group) * width / 2
        body = []
        for at, number in enumerate(group):
            place = Place(left + at * width + 1, top, width - 2, CHIP_HEIGHT - 3)
            corner = min(self.corner(number), 8)
            body.append(_box(place, corner, f'fill="{self.fill(number)}"'))
            body.append(_words(self.labels[number], *place.middle, "td-on", 12))
        return "".join(body)

    def _groups(self, cell: Cell) -> list[list[int]]:
        """Return the labelled cells that a cell depends on, one list an input."""
        groups: dict[int, list[int]] = {}
        for number in cell.sources or cell.choosers:
            if self.labels[number]:
                groups.setdefault(self.picture.place(number)[0], []).append(number)
        return list(groups.values())

    def _size_of(self, result: Result, limit: int) -> tuple[float, float]:
        """Return how wide and how high the cells of a result are, so that the fullest fits."""
        width, height = float(LEAST_WIDTH), float(HEIGHT)
        for cell in result.cells:
            width = max(width, len(cell.text or "") * LETTER + 14)
            if cell.tie == "moved":
                height = max(height, HEIGHT + (6 if cell.text else 0))
                continue
            groups = self._groups(cell)
            for group in groups:
                letters = max(len(self.labels[number]) for number in group)
                own = len(group) * (CHIP_WIDTH + (letters - 1) * LETTER)
                if len(group) > limit:
                    own = len(places_text(self.picture, group)) * 7.5
                width = max(width, own + 10)
            if groups:
                height = max(height, len(groups) * CHIP_HEIGHT + (26 if cell.text else 8))
        return width, height


@dataclass(frozen=True, slots=True)
class _Lattice:
    """Where the cells of a tensor lie, with the indices at their edges."""

    places: tuple[Place, ...]
    marks: str
    width: float
    height: float

    @classmethod
    def of(cls, grid: Grid | Result, width: float, height: float) -> _Lattice:
        """Lay cells of this size out: matrices side by side from 3 dims on, in rows from 4 on."""
        shape = grid.shape
        rows = shape[-2] if len(shape) > 1 else 1
        columns = shape[-1] if shape else 1
        leading = shape[:-2]
        beside = leading[-1] if leading else 1
        caption = 17 if leading else 0
        edge = INDEX_WIDTH if len(shape) > 1 else 0
        full = edge + columns * (width + GAP) - GAP, INDEX_HEIGHT + rows * (height + GAP) - GAP
        places, marks = [], []
        count = math.prod(leading) if grid.size else 0
        for at in range(count):
            left = at % beside * (full[0] + MATRIX_GAP)
            top = TITLE_HEIGHT + at // beside * (full[1] + caption + 12)
            if leading:
                index = ", ".join(map(str, coordinates(leading, at)))
                marks.append(_mark(f"[{index}]", left + edge, top + 9, "start"))
            top += caption
            for column in range(columns if shape else 0):
                x = left + edge + column * (width + GAP) + width / 2
                marks.append(_mark(str(column), x, top + 5, "middle"))
            for row in range(rows):
                y = top + INDEX_HEIGHT + row * (height + GAP)
                if len(shape) > 1:
                    marks.append(_mark(str(row), left + 8, y + height / 2 + 1, "end"))
                places += [
                    Place(left + edge + column * (width + GAP), y, width, height)
                    for column in range(columns)
                ]
        lines = math.ceil(count / beside) if count else 0
        return cls(
            tuple(places),
            "".join(marks),
            min(count, beside) * (full[0] + MATRIX_GAP) - MATRIX_GAP if count else 0,
            TITLE_HEIGHT + lines * (full[1] + caption + 12) - (12 if lines else 0),
        )

    def drawn(self, title: str, body: str) -> Drawn:
        """Put a title above the cells."""
        name, _, rest = title.partition(" ")
        head = (
            f'<text x="0" y="13" font-size="15" class="td-head"><tspan font-weight="bold">'
            f"{escape(name, quote=False)}</tspan> "
            f'<tspan class="td-dim" font-size="13">{escape(rest, quote=False)}</tspan></text>'
        )
        width = max(self.width, len(name) * 9.2 + len(rest) * 8 + 9)
        return Drawn(width, self.height, head + self.marks + body, self.places)


def _mark(words: str, x: float, y: float, anchor: str) -> str:
    return (
        f'<text x="{x:g}" y="{y:g}" font-size="11" class="td-mid td-dim" '
        f'style="text-anchor:{anchor}">{words}</text>'
    )


def _box(place: Place, corner: int, looks: str) -> str:
    return (
        f'<rect x="{place.left:g}" y="{place.top:g}" width="{place.width:g}" '
        f'height="{place.height:g}" rx="{corner}" {looks}/>'
    )


def _words(words: str, x: float, y: float, looks: str, size: int) -> str:
    return (
        f'<text x="{x:g}" y="{y + 1:g}" font-size="{size}" class="td-mid {looks}">'
        f"{escape(words, quote=False)}</text>"
    )
