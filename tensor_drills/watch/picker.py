"""The list of drills: what is shown of it, and where its cursor goes."""

from __future__ import annotations

from dataclasses import replace

from rich.text import Text as Line

from tensor_drills.entry import Entry
from tensor_drills.progress import Status
from tensor_drills.text import Text
from tensor_drills.watch.lines import both_ends, cut, line
from tensor_drills.watch.model import Model, Picker
from tensor_drills.wrap import width_of

SIGNS: dict[Status, tuple[str, str]] = {
    "new": (" ", ""),
    "tried": ("•", "yellow"),
    "passed": ("✓", "green"),
    "changed": ("↻", "yellow"),
}
LEVELS = 5


def listed(model: Model) -> list[Entry]:
    """Return the drills that fit what was typed: every word in id, title, chapter or op."""
    words = model.picker.query.lower().split()
    return [
        entry
        for entry in model.course.entries
        if not (model.picker.is_open_only and model.statuses[entry.id] == "passed")
        and all(word in _searched(model, entry) for word in words)
    ]


def _searched(model: Model, entry: Entry) -> str:
    chapter = model.course.titles.get(entry.chapter, Text.same(""))
    parts = (
        entry.id,
        entry.title.en,
        entry.title.zh,
        entry.chapter,
        chapter.en,
        chapter.zh,
        *entry.ops,
    )
    return "\n".join(parts).lower()


def settled(model: Model) -> Model:
    """Return the model with the cursor on a drill that is listed, or on none."""
    found = [entry.id for entry in listed(model)]
    cursor = model.picker.cursor
    if cursor not in found:
        cursor = model.current if model.current in found else next(iter(found), "")
    return replace(model, picker=replace(model.picker, cursor=cursor))


def moved(model: Model, step: int) -> Model:
    """Return the model with the cursor `step` drills further, as far as there are any."""
    found = [entry.id for entry in listed(model)]
    if not found:
        return model
    at = found.index(model.picker.cursor) if model.picker.cursor in found else 0
    cursor = found[min(max(at + step, 0), len(found) - 1)]
    return replace(model, picker=replace(model.picker, cursor=cursor))


def picker_head(model: Model) -> Line:
    """Return the line above the list: what is searched."""
    picker: Picker = model.picker
    title = Text("Drills", "练习").to(model.lang)
    search = Text("search: ", "搜索：").to(model.lang)
    invitation = "" if picker.query else Text("type to search", "输入文字即可搜索").to(model.lang)
    left = line(
        (title, "bold"),
        *("   ", (search, "dim")),
        *(picker.query, ("▏", "bold"), (invitation, "dim")),
    )
    only = Text("unfinished only", "只看未完成").to(model.lang) if picker.is_open_only else ""
    return both_ends(left, Line(only, "yellow"), model.size.columns)


def picker_rows(model: Model, rows: int) -> list[Line]:
    """Return the part of the list that has room, around the cursor."""
    found = listed(model)
    if not found:
        none = Text(
            "No drill fits. Backspace takes letters back.", "没有符合的练习。可以用退格键删除文字。"
        )
        return [Line(none.to(model.lang))]
    drawn: list[Line] = []
    at = 0
    chapter = ""
    name_columns = max(width_of(entry.id) for entry in model.course.entries)
    for entry in found:
        if entry.chapter != chapter:
            chapter = entry.chapter
            drawn.append(_chapter_row(model, chapter))
        if entry.id == model.picker.cursor:
            at = len(drawn)
        drawn.append(_row(model, entry, name_columns))
    start = min(max(at - rows // 2, 0), max(len(drawn) - rows, 0))
    return drawn[start : start + rows]


def _chapter_row(model: Model, chapter: str) -> Line:
    entries = [entry for entry in model.course.entries if entry.chapter == chapter]
    passed = sum(model.statuses[entry.id] == "passed" for entry in entries)
    title = model.course.titles.get(chapter, Text.same("")).to(model.lang)
    left = Line(f"{chapter}  {title}", "bold")
    return both_ends(left, Line(f"{passed}/{len(entries)}", "dim"), model.size.columns)


def _row(model: Model, entry: Entry, name_columns: int) -> Line:
    is_at = entry.id == model.picker.cursor
    sign, colour = SIGNS[model.statuses[entry.id]]
    dots = f"{'●' * entry.level:<{LEVELS}}"
    row = line(
        ("▸ " if is_at else "  ", "bold"),
        (sign, colour),
        (f" {dots} ", "dim"),
        (f"{entry.id:<{name_columns}}", "bold cyan" if is_at else ""),
        f"  {entry.title.to(model.lang)}",
    )
    return cut(row, model.size.columns)
