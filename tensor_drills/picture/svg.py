"""A picture as SVG: readable by itself, by eye and by screen reader; without torch.

There is no script in it and nothing is loaded from elsewhere. A page that embeds it can light up
where a cell comes from: every cell of a result is a `<g class="td-cell" data-sources="i0-3">`, and
`PREFIX-i0-3` is the id of cell 3 of input 0. `data-choosers` names the cells that decide.
"""

from __future__ import annotations

import re
from html import escape

from tensor_drills.picture.facts import example_of, facts_of
from tensor_drills.picture.palette import STYLE
from tensor_drills.picture.scene import Picture, cleaned
from tensor_drills.picture.svg_cells import Drawn, Pen
from tensor_drills.picture.terminal import spoken
from tensor_drills.text import Lang
from tensor_drills.wrap import wrapped

PREFIX = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
WIDTH = 720
"""Pixels; what does not fit beside goes below."""
MARGIN, BETWEEN, ARROW_WIDTH = 20, 34, 46
CODE_HEIGHT, LINE_HEIGHT = 34, 21
COLUMN = 7.2
"""Pixels of a column of the sentences' text."""


def svg_text(
    picture: Picture, lang: Lang, prefix: str = "td", *, has_facts: bool = True, width: int = WIDTH
) -> str:
    """Return an SVG document.

    prefix: begins every id, so that several fit into one page: letters, digits, hyphens.
    has_facts: whether code and sentences stand around the tensors; the text alternative has them
    in any case. width: at which tensors go below one another, in pixels. Raises ValueError for
    another prefix.
    """
    if not PREFIX.fullmatch(prefix):
        raise ValueError(f"{prefix!r} cannot begin an id")
    picture = cleaned(picture)
    pen = Pen(picture, lang, prefix)
    body, right, bottom = _tensors(pen, width, CODE_HEIGHT + MARGIN if has_facts else MARGIN)
    facts = [fact.to(lang).replace("`", "") for fact in facts_of(picture)]
    if has_facts:
        right = max(
            right,
            min(420.0, width - 2.0 * MARGIN),
            min(len(picture.code) * 9.6, width - 2 * MARGIN) + MARGIN,
        )
        body.insert(0, _line(picture.code, MARGIN, "td-ink", 16, bold=True, top=MARGIN + 12))
        columns = int((right - MARGIN) / COLUMN)
        lines = [line for fact in facts for line in wrapped(fact, columns).split("\n")]
        bottom += 12 if lines else 0
        for line in lines:
            bottom += LINE_HEIGHT
            body.append(_line(line, MARGIN, "td-ink td-words", 14, bold=False, top=bottom - 6))
    full = f"{right + MARGIN:g}", f"{bottom + MARGIN:g}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="td-picture" viewBox="0 0 {full[0]} '
        f'{full[1]}" width="{full[0]}" height="{full[1]}" role="img" lang="{lang}" '
        f'aria-labelledby="{prefix}-title {prefix}-desc">'
        f'<title id="{prefix}-title">{escape(picture.code, quote=False)}</title>'
        f'<desc id="{prefix}-desc">{escape(spoken(picture, lang), quote=False)}</desc>'
        f"<style>{STYLE}</style>"
        f'<rect x=".5" y=".5" width="{float(full[0]) - 1:g}" height="{float(full[1]) - 1:g}" '
        f'rx="10" class="td-paper"/>' + "".join(body) + "</svg>\n"
    )


def _tensors(pen: Pen, width: int, top: float) -> tuple[list[str], float, float]:
    """Place all tensors from `top` on; return them with the right edge and the bottom."""
    inputs = [pen.drawn_input(which) for which in range(len(pen.picture.inputs))]
    room = width - 2 * MARGIN - ARROW_WIDTH
    results = [pen.drawn_result(which, room) for which in range(len(pen.picture.results))]
    body: list[str] = []
    origins: list[tuple[float, float]] = []
    x, right, bottom = float(MARGIN), float(MARGIN), top
    for at, tensor in enumerate([*inputs, *results]):
        has_arrow = bool(inputs) and at == len(inputs)
        before = ARROW_WIDTH if has_arrow else BETWEEN
        if at and x + before + tensor.width > width - MARGIN:
            x, top = MARGIN + (ARROW_WIDTH if has_arrow else 0), bottom + 24
        elif at:
            x += before
        if has_arrow:
            body.append(_arrow(x, top, tensor))
        body.append(f'<g transform="translate({x:g} {top:g})">{tensor.body}</g>')
        origins.append((x, top))
        x += tensor.width
        right, bottom = max(right, x), max(bottom, top + tensor.height)
    return body + _example(pen, inputs, results, origins), right, bottom


def _arrow(x: float, top: float, tensor: Drawn) -> str:
    """Draw the arrow that stands before the first result."""
    middle = top + (tensor.places[0].middle[1] if tensor.places else 12)
    tip = x - 14
    return f'<path class="td-way" d="M{tip - 20:g} {middle:g}H{tip:g}m-6 -5 6 5 -6 5"/>'


def _example(
    pen: Pen, inputs: list[Drawn], results: list[Drawn], origins: list[tuple[float, float]]
) -> list[str]:
    """Mark the cell that the first sentence is about, and those that it comes from."""
    picture = pen.picture
    number = example_of(picture, picture.results[0])
    if number is None:
        return []
    cell = picture.results[0].cells[number]
    outlines = [((len(inputs), number), "")]
    outlines += [(picture.place(source), "") for source in cell.sources]
    dashed = ' stroke-dasharray="4 3"' if cell.sources else ""
    outlines += [(picture.place(chooser), dashed) for chooser in cell.choosers]
    tensors = [*inputs, *results]
    marks = []
    for (which, at), dashes in outlines:
        (x, y), place = origins[which], tensors[which].places[at]
        marks.append(
            f'<rect class="td-marked" x="{x + place.left - 1.5:g}" y="{y + place.top - 1.5:g}" '
            f'width="{place.width + 3:g}" height="{place.height + 3:g}" rx="6"{dashes}/>'
        )
    return marks


def _line(words: str, x: float, looks: str, size: int, *, bold: bool, top: float) -> str:
    weight = ' font-weight="bold"' if bold else ""
    return (
        f'<text x="{x:g}" y="{top:g}" font-size="{size}" class="{looks}"{weight}>'
        f"{escape(words, quote=False)}</text>"
    )
