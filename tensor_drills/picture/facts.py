"""What a picture says in words: one cell as an example, what holds for all cells, whose memory.

Every sentence is read off the picture's cells, which were found by running.
"""

from __future__ import annotations

import itertools
import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from tensor_drills.picture.scene import Cell, Grid, Picture, Result, cell_text, coordinates
from tensor_drills.text import Text

THESE_VALUES = Text(
    "Other values may give another picture: this one is of the values shown.",
    "这是图中这组数值的情形，换一组数值可能就不同。",
)
BARE_NUMBERS = Text(
    "A number without a letter is no cell of an input.",
    "没有字母的数不是输入中的元素。",
)


def facts_of(picture: Picture) -> list[Text]:
    """Return the sentences that stand under a picture."""
    facts = [
        cell_fact(picture, result, number)
        for result in picture.results[:2]
        if (number := example_of(picture, result)) is not None
    ]
    facts += [*_lines_read(picture), *_order(picture), *_repeats(picture)]
    cells = [cell for result in picture.results for cell in result.cells]
    has_letters = any(cell.tie == "moved" for cell in cells)
    if has_letters and any(cell.tie == "constant" and cell.is_always for cell in cells):
        facts.append(BARE_NUMBERS)
    if picture.is_of_these_values:
        facts.append(THESE_VALUES)
    return [*facts, *_memory(picture), *picture.notes]


def cell_fact(picture: Picture, result: Result, number: int) -> Text:
    """Say of one cell of a result where it comes from: "out[0, 1] is x[1, 0]"."""
    cell = result.cells[number]
    name = cell_text(result, number)
    if cell.tie == "untraced":
        return Text(f"{name}: not traced", f"{name}：未追踪")
    if cell.tie == "moved":
        which, at = picture.place(cell.sources[0])
        source = cell_text(picture.inputs[which], at)
        return _with_reason(picture, cell, Text(f"{name} is {source}", f"{name} 就是 {source}"))
    hangs_on = cell.sources + cell.choosers
    value = "" if cell.text is None else f" = {cell.text}"
    if not hangs_on:
        return Text(f"{name}{value}, from no input", f"{name}{value}，不来自任何输入")
    places = _listed(list(_places(picture, hangs_on)))
    comma = Text("", "") if cell.text is None else Text(": it", "，")
    return Text(
        f"{name}{value}{comma.en} depends on {places.en}",
        f"{name}{value}{comma.zh or ' '}取决于 {places.zh}",
    )


def _listed(parts: Sequence[Text]) -> Text:
    """Join code: "x[0, :], w[:, 0] and b"."""
    first = Text.join(parts[:-1], en=", ", zh="、")
    return parts[-1] if len(parts) == 1 else Text.join([first, parts[-1]], en=" and ", zh=" 和 ")


def places_text(picture: Picture, numbers: Sequence[int]) -> str:
    """Write input cells as code, as slices where they are some: "x[0, :] w[:, 1]"."""
    return " ".join(place.en for place in _places(picture, numbers))


def _with_reason(picture: Picture, cell: Cell, fact: Text) -> Text:
    """Add the one index cell that chose, where there is one."""
    if len(cell.choosers) != 1:
        return fact
    which, at = picture.place(cell.choosers[0])
    grid = picture.inputs[which]
    if grid.texts is None or grid.role != "chooser":
        return fact
    name = cell_text(grid, at)
    return Text(
        f"{fact.en}, since {name} is {grid.texts[at]}",
        f"{fact.zh}，因为 {name} 是 {grid.texts[at]}",
    )


def _places(picture: Picture, numbers: Sequence[int]) -> Iterator[Text]:
    """Yield for each input the cells among `numbers`, as code."""
    for grid, own in _by_input(picture, numbers):
        whole = _slice_text(grid, own)
        if whole is not None:
            yield Text.same(whole)
        elif len(own) <= 3:
            yield Text.same(", ".join(cell_text(grid, at) for at in own))
        else:
            yield Text(f"{len(own)} cells of {grid.name}", f"{grid.name} 的 {len(own)} 个元素")


def _by_input(picture: Picture, numbers: Sequence[int]) -> Iterator[tuple[Grid, list[int]]]:
    """Yield the inputs that `numbers` are in, each with the cells of its own."""
    placed = [picture.place(number) for number in sorted(numbers)]
    for which, group in itertools.groupby(placed, key=lambda place: place[0]):
        yield picture.inputs[which], [at for _, at in group]


def _slice_text(grid: Grid, cells: Sequence[int]) -> str | None:
    """Write cells as one slice of a tensor; None where they are none."""
    if len(cells) == grid.size and len(cells) > 1:
        return grid.name
    indices = [coordinates(grid.shape, cell) for cell in cells]
    parts, count = [], 1
    for dim, size in enumerate(grid.shape):
        at = sorted({index[dim] for index in indices})
        count *= len(at)
        if at != list(range(at[0], at[-1] + 1)):
            return None
        if len(at) == 1:
            parts.append(str(at[0]))
        else:
            first, last = at[0] or "", "" if at[-1] == size - 1 else at[-1] + 1
            parts.append(f"{first}:{last}")
    if count != len(cells):
        return None
    return f"{grid.name}[{', '.join(parts)}]" if parts else grid.name


def example_of(picture: Picture, result: Result) -> int | None:
    """Return the cell that tells most: of another place than its source, or of several sources."""
    best, best_score = None, 0
    for number, cell in enumerate(result.cells):
        score = _telling(picture, result, number, cell)
        if score > best_score:
            best, best_score = number, score
    return best


def _telling(picture: Picture, result: Result, number: int, cell: Cell) -> int:
    """Return how much the example of this cell would tell; 0: nothing."""
    if cell.tie == "moved":
        which, at = picture.place(cell.sources[0])
        own = coordinates(result.shape, number)
        is_elsewhere = coordinates(picture.inputs[which].shape, at) != own
        has_reason = len(cell.choosers) == 1
        return 1 + has_reason + is_elsewhere * (6 + (any(own) and at > 0))
    count = len(cell.sources) + len(cell.choosers)
    return min(1 + count, 5) if count else 0


def _lines_read(picture: Picture) -> list[Text]:
    """Say along which dims of an input a whole line goes into each cell of a result."""
    for result in picture.results:
        if len(result.cells) == 1 and result.cells[0].tie != "moved":
            continue  # the example says it
        lines: dict[str, list[int]] | None = None
        for cell in result.cells:
            own = {
                grid.name: _dims_of_line(grid, cells)
                for grid, cells in _by_input(picture, cell.sources + cell.choosers)
                if grid.role == "data"
            }
            if lines not in (None, own):
                break
            lines = own
        else:
            kept = {name: dims for name, dims in (lines or {}).items() if dims}
            if kept:
                return [_line_fact(picture, result, kept)]
    return []


def _dims_of_line(grid: Grid, cells: Sequence[int]) -> list[int]:
    """Return the dims along which `cells` are a whole line (plane, ...) of the grid, else []."""
    indices = [coordinates(grid.shape, cell) for cell in cells]
    dims = [dim for dim in range(len(grid.shape)) if len({index[dim] for index in indices}) > 1]
    is_whole = len(cells) == math.prod(grid.shape[dim] for dim in dims)
    return dims if is_whole else []


def _line_fact(picture: Picture, result: Result, lines: dict[str, list[int]]) -> Text:
    shapes = {grid.name: grid.shape for grid in picture.inputs}
    parts = []
    for name, dims in lines.items():
        if len(dims) == sum(size > 1 for size in shapes[name]):
            parts.append(Text(f"all of `{name}`", f"整个 `{name}`"))
        elif len(dims) == 1:
            line = "one" if parts and " line " in parts[0].en else "a line"
            part = f"{line} of `{name}` along dim {dims[0]}", f"`{name}` 沿第 {dims[0]} 维的一整条"
            parts.append(Text(*part))
        else:
            numbers = Text.join([Text.same(str(d)) for d in dims], en=", ", zh="、")
            part = (
                f"all of `{name}` along dims {numbers.en}",
                f"`{name}` 在第 {numbers.zh} 维上的全部元素",
            )
            parts.append(Text(*part))
    used = Text.join(parts, en=" and ", zh="和")
    used_zh = _spaced("都用到" + used.zh)
    return Text(
        f"A cell of `{result.name}` uses {used.en}.",
        f"`{result.name}` 的每个元素{used_zh}。",
    )


def _spaced(words: str) -> str:
    """Return Chinese words with a space between them and each name in backticks."""
    return re.sub(r"(?<=[一-鿿])(?=`[^`]*`)|(?<=`)(?=和)", " ", words)


def _order(picture: Picture) -> list[Text]:
    """Say that the cells keep their order, where the shape alone is another."""
    if len(picture.inputs) != 1 or len(picture.results) != 1:
        return []
    grid, result = picture.inputs[0], picture.results[0]
    keeps = [cell.sources for cell in result.cells] == [(n,) for n in range(grid.size)]
    if not keeps or grid.shape == result.shape or any(c.tie != "moved" for c in result.cells):
        return []
    return [
        Text(
            "The cells keep their order; only the shape is another.",
            "元素的先后顺序不变，变的只是形状。",
        )
    ]


def _repeats(picture: Picture) -> list[Text]:
    """Say which inputs stand in a result several times, each cell as often."""
    facts = []
    for result in picture.results:
        counts = Counter(cell.sources[0] for cell in result.cells if cell.tie == "moved")
        start = 0
        for grid in picture.inputs:
            own = {counts[number] for number in range(start, start + grid.size)}
            start += grid.size
            if len(own) == 1 and (times := own.pop()) > 1:
                facts.append(
                    Text(
                        f"Each cell of `{grid.name}` stands in `{result.name}` {times} times.",
                        f"`{grid.name}` 的每个元素在 `{result.name}` 中出现 {times} 次。",
                    )
                )
    return facts


def _memory(picture: Picture) -> list[Text]:
    """Say whose memory a result is, where all of it was moved."""
    if len(picture.results) != 1:
        return []
    result = picture.results[0]
    if result.shares:
        names = ", ".join(f"`{name}`" for name in result.shares)
        return [
            Text(
                f"`{result.name}` shares memory with {names}.",
                f"`{result.name}` 与 {names} 共享内存。",
            )
        ]
    if picture.inputs and result.cells and all(cell.tie == "moved" for cell in result.cells):
        return [
            Text(
                f"`{result.name}` is a copy, in memory of its own.",
                f"`{result.name}` 是拷贝，有自己的内存。",
            )
        ]
    return []
