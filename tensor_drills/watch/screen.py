"""The model as the lines of a screen: a head, what the view shows, where one stands, the keys."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from rich.style import Style
from rich.text import Text as Line

from tensor_drills.text import Lang, Text
from tensor_drills.verdict import KIND_TEXTS
from tensor_drills.watch.lines import bar, both_ends, cut, fitting, fold, line, paragraphs
from tensor_drills.watch.model import Model
from tensor_drills.watch.pages import LONG_S, page, running_s
from tensor_drills.watch.picker import picker_head, picker_rows
from tensor_drills.wrap import width_of

HEAD_ROWS = 3
LEAST_ROWS = 8
SWEEP_HEAD_ROWS = 5
SEEN_S = 0.15
NOTE_ROWS = 4
LINE_NUMBER = re.compile(r":(\d+)  ")

Keys = Sequence[tuple[str, Text]]
QUIT: Keys = (("?", Text("help", "帮助")), ("q", Text("quit", "退出")))
DRILL_KEYS: Keys = (
    ("h", Text("hint", "提示")),
    ("n", Text("next", "下一题")),
    ("l", Text("list", "列表")),
    ("v", Text("checks", "检查项")),
    ("o", Text("open", "打开")),
    ("c", Text("check all", "全部检查")),
    ("r", Text("reset", "重置")),
    ("s", Text("solution", "解答")),
)
PASSED_FIRST = ("n", "s", "l")
BACK = ("Esc", Text("back", "返回"))
LIST_KEYS: Keys = (
    ("Enter", Text("open", "打开")),
    ("↑↓", Text("move", "移动")),
    ("Tab", Text("unfinished only", "只看未完成")),
    BACK,
)
SWEEP_KEYS: Keys = (("Enter", Text("open", "打开")), ("↑↓", Text("move", "移动")), BACK)
STOP_KEYS: Keys = (("Esc", Text("stop", "停止")),)
PAGE_KEYS: Keys = (("↑↓", Text("scroll", "滚动")), BACK)


def render(model: Model) -> list[Line]:
    """Return as many lines as the screen has rows, none wider than it is."""
    columns, rows = model.size.columns, model.size.rows
    room = _room(model)
    if model.view == "list":
        head = [picker_head(model), Line()]
        shown = picker_rows(model, room + 1)
    else:
        head = _head(model)
        shown = _part(model, room)
    body = [*head, *shown]
    foot = [*_said(model), _where(model), _keys(model)]
    kept = max(rows - len(foot), 0)
    body += [Line()] * (kept - len(body))
    return [cut(row, columns) for row in [*body[:kept], *foot]][:rows]


def scroll_limit(model: Model) -> int:
    """Return how far the page can be scrolled."""
    return max(len(_folded(model)) - _room(model), 0)


def _room(model: Model) -> int:
    return max(model.size.rows - HEAD_ROWS - len(_said(model)) - 2, 1)


def _folded(model: Model) -> list[Line]:
    rows: list[Line] = []
    for row in page(model):
        indent = len(row.plain) - len(row.plain.lstrip())
        rows += fold(row, model.size.columns, hang=indent + 4)
    return rows


def _part(model: Model, room: int) -> list[Line]:
    """Return the part of the page that has room; its ends say what is above and below."""
    rows = _folded(model)
    limit = max(len(rows) - room, 0)
    start = min(model.scroll, limit)
    if model.view == "sweep" and model.sweep is not None and limit:
        start = min(max(SWEEP_HEAD_ROWS + model.sweep.cursor - room // 2, 0), limit)
    shown = rows[start : start + room]
    below = len(rows) - start - len(shown)
    if start > 0:
        words = Text(f"… {start + 1} more lines: ↑", f"…… 上面还有 {start + 1} 行：按 ↑")
        shown[0] = Line(words.to(model.lang), "dim")
    if below > 0:
        words = Text(
            f"… {below + 1} more lines: ↓ or space", f"…… 下面还有 {below + 1} 行：按 ↓ 或空格"
        )
        shown[-1] = Line(words.to(model.lang), "dim")
    return shown


# Head and foot


def _head(model: Model) -> list[Line]:
    entry, lang, columns = model.entry, model.lang, model.size.columns
    name = line((entry.id, "bold"), f"  {entry.title.to(lang)}")
    facts = line(("●" * entry.level, "dim"), f" {KIND_TEXTS[entry.kind].to(lang)}")
    chapter = model.course.chapter_of(entry.id)
    number = 1 + [one.id for one in chapter].index(entry.id)
    title = model.course.titles.get(entry.chapter, Text.same(entry.chapter)).to(lang)
    counted = Line(f"{title} {number}/{len(chapter)}", "dim")
    where = f"{model.file.shown}:{line_to_edit(model)}"
    style = _link(f"{model.file.link}#{line_to_edit(model)}") if model.file.link else Style()
    path = Line(where, style) if width_of(where) <= columns else _end_of(where, columns, style)
    second = both_ends(path, counted, columns)
    if width_of(where) + 2 + width_of(counted.plain) > columns:
        second = path  # the path is for clicking: never cut it for the sake of the chapter
    return [both_ends(name, facts, columns), second, Line()]


def _end_of(words: str, columns: int, style: Style) -> Line:
    """Keep the end of a path: the file's name and line say more than its folders."""
    kept = words
    while kept and width_of(kept) > columns - 1:
        kept = kept[1:]
    return Line(f"…{kept}", style)


@cache
def _link(target: str) -> Style:
    """Return one style for one target: a style with a link gets a number of its own."""
    return Style(link=target)


def line_to_edit(model: Model) -> int:
    """Return the line that the verdict names, else the one where the answer goes."""
    for finding in model.checked.verdict.findings if model.checked else ():
        if finding.source_line and (found := LINE_NUMBER.search(finding.source_line)):
            return int(found[1])
    return model.line


def _said(model: Model) -> list[Line]:
    """Return what is asked, or what was done last, in one row or a few."""
    words, style = _to_say(model), "yellow"
    if words is None:
        return [Line()]
    if model.asks is not None:
        style = "bold yellow"
    return paragraphs(words.to(model.lang), model.size.columns, style)[:NOTE_ROWS]


def _to_say(model: Model) -> Text | None:
    if model.asks == "reset":
        return Text(
            "Put the stub back? Your file is kept beside it.  y yes · any other key: no",
            "要恢复题目模板吗？你写的内容会另存在旁边。 y 确定 · 其他键取消",
        )
    if model.note is not None:
        return model.note
    if model.elsewhere is not None:
        return Text(
            f"saved: {model.elsewhere}, which is another drill.  g goes there",
            f"刚保存的是另一道题：{model.elsewhere}。按 g 转过去",
        )
    return None


def _where(model: Model) -> Line:
    """Return the bar of the curriculum, and what goes on with the file."""
    total = len(model.course.entries)
    state = _state(model)
    counted = Text(f"{model.passed} of {total} passed", f"已通过 {model.passed}/{total}").to(
        model.lang
    )
    room = model.size.columns - width_of(counted) - width_of(state.plain) - 6
    drawn = bar(model.passed, total, min(max(room, 8), 40)) + Line(f"  {counted}")
    return both_ends(drawn, state, model.size.columns)


def _state(model: Model) -> Line:
    lang = model.lang
    if model.running_since_s is not None and not model.is_ready:
        return Line(Text("starting torch…", "正在启动 torch……").to(lang), "yellow")
    seconds = running_s(model)
    if seconds >= LONG_S:
        running = Text(f"running, {int(seconds)} s", f"正在运行，{int(seconds)} 秒")
        return Line(running.to(lang), "yellow")
    if seconds >= SEEN_S:
        return Line(Text("checking…", "正在检查……").to(lang), "yellow")
    if model.checked is None:
        return Line()
    at, verdict = model.checked.at, model.checked.verdict
    spent = round(verdict.wall_s * 1000)
    done = Text(f"checked {at}, {spent} ms", f"{at} 已检查，{spent} 毫秒")
    blank = Text(f"blank at {at}", f"{at} 未作答")
    return Line((blank if verdict.outcome == "blank" else done).to(lang), "dim")


def _keys(model: Model) -> Line:
    match model.view:
        case "list":
            return _named(LIST_KEYS, (), model.lang, model.size.columns)
        case "sweep":
            is_running = model.sweep is not None and model.sweep.end == "running"
            keys = STOP_KEYS if is_running else SWEEP_KEYS
            return _named(keys, QUIT[1:], model.lang, model.size.columns)
        case "drill":
            keys = DRILL_KEYS
            if model.is_passed:
                keys = sorted(keys, key=lambda pair: pair[0] not in PASSED_FIRST)
            else:
                keys = [pair for pair in keys if pair[0] != "s"]
            return _named(keys, QUIT, model.lang, model.size.columns)
    return _named(PAGE_KEYS, QUIT[1:], model.lang, model.size.columns)


def _named(keys: Keys, always: Keys, lang: Lang, columns: int) -> Line:
    """Name the keys: those of `always` at the end in any case, of the others as many as fit."""
    drawn = [line((key, "bold"), f" {what.to(lang)}") for key, what in keys]
    last = fitting([line((key, "bold"), f" {what.to(lang)}") for key, what in always], columns)
    room = columns - width_of(last.plain) - (2 if last.plain else 0)
    first = fitting(drawn, room)
    return first + Line("  ") + last if last.plain else first
