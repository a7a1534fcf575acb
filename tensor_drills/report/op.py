"""An op page as it is read in a terminal; the reference's table of contents."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping, Sequence

import click

from tensor_drills.op_entry import OpEntry, OpPage, Ran, RanTrap, Spelling
from tensor_drills.text import Lang, Text
from tensor_drills.wrap import WIDTH, narrowed, width_of, wrapped

LABEL_COLUMNS = 10
LIBRARY_COLUMNS = 8
LABELS = {
    "shape": Text("shape", "形状"),
    "formula": Text("formula", "公式"),
    "memory": Text("memory", "内存"),
    "dtype": Text("dtype", "dtype"),
    "gradient": Text("gradient", "梯度"),
    "example": Text("example", "例子"),
    "picture": Text("picture", "图示"),
    "traps": Text("traps", "陷阱"),
    "same": Text("same as", "等价写法"),
    "loop": Text("loop", "循环写法"),
    "see": Text("see also", "另见"),
    "drills": Text("drills", "练习"),
}
DRILLS_SHOWN = 5
NO_GRADIENT = Text("none flows through it", "不传梯度")


def op_page(page: OpPage, lang: Lang, picture: Sequence[str] = (), width: int = WIDTH) -> str:
    """Return a page as text.

    picture: its lines, drawn before.
    """
    entry = page.entry
    lines = [click.style(entry.names[0], bold=True), wrapped(entry.summary.to(lang), width), ""]
    for code in filter(None, (page.signature, page.method)):
        lines += _call(code, width)
    facts = _facts(page, lang, width)
    lines += ["", *facts] if facts else []
    lines += _section("example", _example(page.example), lang)
    drawn_call = page.picture["code"] if page.picture else ""
    lines += _section("picture", picture, lang, aside=drawn_call)
    lines += _section("traps", [line for t in page.traps for line in _trap(t, lang, width)], lang)
    lines += _section("same", _spellings(page.same_as, lang, width), lang)
    lines += _section("loop", page.loop.splitlines(), lang)
    lines.append("")
    lines += _row("see", Text.same(", ".join(page.see)), lang, width)
    lines += _row("drills", _drills(entry), lang, width)
    return "\n".join(lines).rstrip("\n")


def _call(code: str, width: int) -> list[str]:
    """Return a call, in as many lines as it takes."""
    lines = textwrap.wrap(
        code,
        width - 2,
        subsequent_indent="    ",
        break_long_words=False,
        break_on_hyphens=False,
    )
    return ["  " + click.style(line, fg="cyan") for line in lines]


def _drills(entry: OpEntry) -> Text:
    shown = Text.same(", ".join(entry.drills[:DRILLS_SHOWN]))
    if len(entry.drills) <= DRILLS_SHOWN:
        return shown
    left = len(entry.drills) - DRILLS_SHOWN
    command = f"tensor-drills list --op {entry.names[0].rpartition('.')[2]}"
    more = Text(f"and {left} more: {command}", f"另有 {left} 题：{command}")
    return Text.join([shown, more], en=", ", zh="，")


def _facts(page: OpPage, lang: Lang, width: int) -> list[str]:
    lines = _row("shape", page.shape, lang, width)
    if page.shape_note is not None:
        lines += _row("", page.shape_note, lang, width)
    lines += _row("formula", page.formula, lang, width, wrap=False)
    lines += _row("memory", page.memory, lang, width)
    lines += _row("dtype", page.dtype, lang, width)
    takes_tensors = page.dtype is not None and page.memory is not None
    gradient = page.gradient or (NO_GRADIENT if takes_tensors else None)
    return lines + _row("gradient", gradient, lang, width)


def _row(label: str, text: Text | None, lang: Lang, width: int, *, wrap: bool = True) -> list[str]:
    """Return a labelled paragraph; nothing where there is no text."""
    words = "" if text is None else text.to(lang)
    if not words:
        return []
    name = LABELS[label].to(lang) if label else ""
    room = width - LABEL_COLUMNS
    first, *rest = (wrapped(words, room) if wrap else words).split("\n")
    head = click.style(name, dim=True) + " " * (LABEL_COLUMNS - width_of(name))
    return [head + first, *(" " * LABEL_COLUMNS + line for line in rest)]


def _section(label: str, lines: Iterable[str], lang: Lang, *, aside: str = "") -> list[str]:
    """Return a headed block of lines; nothing where there are none.

    aside: code that stands beside the heading.
    """
    body = ["  " + line if line else "" for line in lines]
    name = LABELS[label].to(lang)
    head = click.style(name, dim=True)
    if aside:
        head += " " * (LABEL_COLUMNS - width_of(name)) + "out = " + aside
    return ["", head, *body] if body else []


def _example(ran: Sequence[Ran]) -> list[str]:
    lines = []
    for one in ran:
        first, *rest = one.code.splitlines()
        lines += [f">>> {first}", *(f"... {line}" for line in rest)]
        lines += one.result.splitlines()
    return lines


def _trap(trap: RanTrap, lang: Lang, width: int) -> list[str]:
    sign = click.style("✗" if trap.is_error else "≠", fg="red")
    first, *rest = trap.code.splitlines()
    lines = [f"{sign} {first}", *(f"  {line}" for line in rest)]
    for line in trap.result.splitlines():
        lines += [f"  {click.style(part, dim=True)}" for part in _cut(line, width)]
    return lines + [
        f"  → {line}" if i == 0 else f"    {line}"
        for i, line in enumerate(wrapped(trap.why.to(lang), width - 6).split("\n"))
    ]


def _cut(line: str, width: int) -> list[str]:
    """Return a line of torch's, in as many lines as it takes; its own indent stays."""
    return textwrap.wrap(line, width - 4, break_on_hyphens=False) or [""]


def _spellings(same_as: Sequence[Spelling], lang: Lang, width: int) -> list[str]:
    lines = []
    for one in same_as:
        condition = one.when.to(lang) if one.when else ""
        code = textwrap.wrap(
            one.code, width - 4 - LIBRARY_COLUMNS, break_long_words=False, break_on_hyphens=False
        )
        head = [f"{one.library:<{LIBRARY_COLUMNS}}{code[0]}"]
        head += [" " * (LIBRARY_COLUMNS + 2) + line for line in code[1:]]
        if not condition:
            lines += head
        elif width_of(head[-1]) + 2 + width_of(condition) <= width - 2:
            lines += [*head[:-1], f"{head[-1]}  {click.style(condition, dim=True)}"]
        else:
            for line in wrapped(condition, width - 4 - LIBRARY_COLUMNS).split("\n"):
                head.append(" " * (LIBRARY_COLUMNS + 2) + click.style(line, dim=True))
            lines += head
    return lines


def contents(
    entries: Sequence[OpEntry], titles: Mapping[str, Text], lang: Lang, width: int = WIDTH
) -> str:
    """Return the reference's table of contents, by group."""
    lines = []
    for group, title in titles.items():
        ids = [entry.id for entry in entries if entry.group == group]
        if ids:
            lines += [click.style(title.to(lang), bold=True)]
            lines += ["  " + line for line in textwrap.wrap("  ".join(ids), width - 2)]
    pages = "1 page" if len(entries) == 1 else f"{len(entries)} pages"
    after = Text(
        f'{pages}. One of them: tensor-drills ref gather. By words: ref --search "pick per row"',
        f"共 {len(entries)} 页。看一页：tensor-drills ref gather。按词查找：ref --search 按行取值",
    )
    return "\n".join([*lines, "", narrowed(after.to(lang), width)])


def found(entries: Sequence[OpEntry], lang: Lang, width: int = WIDTH) -> str:
    """Return what a search found, a line a page."""
    left = max(width_of(entry.id) for entry in entries)
    lines = []
    for entry in entries:
        first, *rest = wrapped(entry.summary.to(lang), width - left - 2).split("\n")
        lines.append(f"{click.style(entry.id.ljust(left), bold=True)}  {first}")
        lines += [" " * (left + 2) + line for line in rest]
    return "\n".join(lines)
