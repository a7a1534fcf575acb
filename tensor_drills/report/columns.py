"""Tables whose last column gives way: in a narrow terminal it is wrapped, or goes below its row."""

from __future__ import annotations

from collections.abc import Sequence

import tabulate

from tensor_drills.wrap import width_of, wrapped

GAP = "  "
LEAST_ROOM = 16
INDENT = "      "
"""Before a last column that stands below its row."""


def table(
    head: Sequence[str], rows: Sequence[Sequence[str]], columns: int | None
) -> list[list[str]]:
    """Return the lines of each row, those of the head first where there is one.

    columns: of the terminal; None where a row may be as long as it likes.
    """
    drawn = tabulate.tabulate(
        [row[:-1] for row in rows],
        head[:-1],
        tablefmt="plain",
        disable_numparse=True,
        preserve_whitespace=True,
    ).split("\n")
    width = max(map(width_of, drawn))
    if columns is not None and width > columns and len(rows[0]) > 2:
        merged = [(*row[:-2], GAP.join(row[-2:])) for row in (head or ("", ""), *rows)]
        return table(merged[0] if head else (), merged[1:], columns)
    return [
        _row(line + " " * (width - width_of(line)) + GAP, row[-1], columns)
        for line, row in zip(drawn, [head, *rows] if head else rows, strict=True)
    ]


def _row(left: str, last: str, columns: int | None) -> list[str]:
    margin = width_of(left)
    if columns is None or margin + width_of(last) <= columns:
        return [f"{left}{last}".rstrip()]
    if columns - margin < LEAST_ROOM:
        lines = wrapped(last, columns - len(INDENT)).split("\n")
        return [left.rstrip(), *(INDENT + line for line in lines)]
    first, *rest = wrapped(last, columns - margin).split("\n")
    return [left + first, *(" " * margin + line for line in rest)]
