"""What stands in the middle of the screen: one function a view, from the model to lines.

Lines may be longer than the screen is wide, and more than it is high: `screen` folds and scrolls.
"""

from __future__ import annotations

import textwrap

from rich.text import Text as Line

from tensor_drills.asked import check_again
from tensor_drills.entry import Entry
from tensor_drills.report.people import INDENT, LABEL_WIDTH, LABELS, report
from tensor_drills.text import Lang, Text
from tensor_drills.verdict import Verdict
from tensor_drills.watch.lines import cut, fold, from_ansi, line, paragraphs
from tensor_drills.watch.model import Checked, Model
from tensor_drills.watch.sweep_page import sweep_page
from tensor_drills.wrap import width_of

MOST_COLUMNS = 92
LONG_S = 1.5
HELP_COLUMNS = 13
LABEL_COLUMNS = len(INDENT) + LABEL_WIDTH


def page(model: Model) -> list[Line]:
    """Return the lines of the model's view; the list draws itself."""
    match model.view:
        case "help":
            return _help(model.lang, _columns(model))
        case "about":
            return _about(model)
        case "solution":
            return _solution(model)
        case "sweep" if model.sweep is not None:
            return sweep_page(model, model.sweep, _columns(model))
    return _drill(model)


def _columns(model: Model) -> int:
    return min(model.size.columns, MOST_COLUMNS)


# The drill in hand


def _drill(model: Model) -> list[Line]:
    columns, lang = _columns(model), model.lang
    seconds = running_s(model)
    if seconds >= LONG_S:
        rows = _running(model, int(seconds), columns)
    elif model.trouble is not None:
        rows = paragraphs(model.trouble.to(lang), columns, "yellow")
    elif model.is_missing:
        rows = _missing(model, columns)
    elif model.checked is None or model.checked.verdict.outcome == "blank":
        rows = _blank(model, columns)
    elif model.checked.verdict.is_pass:
        rows = _passed(model, model.checked, columns)
    else:
        rows = _verdict(model, model.checked.verdict)
    return rows + _hints(model, columns)


def running_s(model: Model) -> float:
    """Return for how many seconds the learner's code has been running; 0 where it is not."""
    if model.running_since_s is None or not model.is_ready:
        return 0.0
    return model.now_s - model.running_since_s


def _running(model: Model, seconds: int, columns: int) -> list[Line]:
    limit = f"{model.limit_s:g}"
    words = Text(
        f"Your code has been running for {seconds} s; it is stopped after {limit} s. If a loop "
        "does not end, mend it and save: that stops it at once.",
        f"你的代码已经运行了 {seconds} 秒，满 {limit} 秒会被终止。"
        "如果是循环停不下来，改好后保存即可，保存时会立刻终止。",
    )
    return paragraphs(words.to(model.lang), columns, "yellow")


def _missing(model: Model, columns: int) -> list[Line]:
    words = Text(
        f"There is no file {model.file.shown}. As soon as it is there, it is checked; "
        "r writes the stub.",
        f"没有文件 {model.file.shown}。文件一出现就会检查；按 r 可以写入题目模板。",
    )
    return paragraphs(words.to(model.lang), columns, "yellow")


def _statement(entry: Entry, lang: Lang, columns: int) -> list[Line]:
    """Return what is asked: the statement, the signature and what defines the result."""
    rows = [*paragraphs(entry.statement.to(lang), columns), Line()]
    code = textwrap.indent(entry.signature, "    ")
    if entry.definition:
        code += "\n" + textwrap.indent(entry.definition, "        ")
    return rows + [Line(row, "cyan") for row in code.split("\n")]


def _blank(model: Model, columns: int) -> list[Line]:
    rows = _statement(model.entry, model.lang, columns)
    verdict = model.checked.verdict if model.checked else None
    if verdict is not None and verdict.cases_run:  # a repair: it runs, and shows its symptom
        return [*rows, Line(), *_verdict(model, verdict)]
    ask = Text(
        "Write your answer in the file named above and save it: it is checked at once.",
        "把答案写在上面的文件里并保存，保存后会立刻检查。",
    )
    return [*rows, Line(), *paragraphs(ask.to(model.lang), columns, "yellow")]


def _verdict(model: Model, verdict: Verdict) -> list[Line]:
    """Return the verdict as `check` prints it, without the command to type: a save does it."""
    again = check_again(verdict.drill, seed=verdict.seed)
    rows = from_ansi(report(verdict, model.lang, again, model.file.shown))
    labels = tuple(f"{INDENT}{LABELS[name].to(model.lang)}" for name in ("again", "next"))
    last = len(rows) if verdict.is_pass else _last(rows, labels)
    columns = model.size.columns
    return [part for row in rows[:last] for part in _narrowed(row, columns)]


def _narrowed(row: Line, columns: int) -> list[Line]:
    """Fold a row of a verdict; one of a picture is cut, as its columns mean something."""
    inner = row.plain.lstrip()
    is_picture = len(row.plain) - len(inner) >= LABEL_COLUMNS and "  " in inner
    return [cut(row, columns)] if is_picture else fold(row, columns, LABEL_COLUMNS)


def _last(rows: list[Line], labels: tuple[str, ...]) -> int:
    """Return the number of the last row that begins with one of the labels; else of all rows."""
    found = [number for number, row in enumerate(rows) if row.plain.startswith(labels)]
    return found[-1] if found else len(rows)


def _passed(model: Model, checked: Checked, columns: int) -> list[Line]:
    rows = _verdict(model, checked.verdict)
    rows.append(Line())
    chapter = model.course.chapter_of(model.current)
    title = model.course.titles.get(model.entry.chapter, Text.same(model.entry.chapter))
    if model.is_finished:
        return rows + _finished(model, columns)
    if checked.is_first_pass and all(model.statuses[e.id] == "passed" for e in chapter):
        words = Text(
            f"The chapter “{title.en}” is complete: all {len(chapter)} of its drills pass.",
            f"“{title.zh}”这一章完成了：{len(chapter)} 题全部通过。",
        )
        rows += [*paragraphs(words.to(model.lang), columns, "bold green"), Line()]
    following = model.course.unfinished(model.statuses, after=model.current)
    if following is not None:
        entry = model.course.by_id[following]
        rows.append(_choice("n", Text("next", "下一题"), f"{following}  ", entry.title, model.lang))
    compare = Text("compare with the shipped solution", "与标准解答对照")
    rows.append(_choice("s", compare, "", Text.same(""), model.lang))
    if checked.comes_again is not None:
        rows += [Line(), *paragraphs(checked.comes_again.to(model.lang), columns - 2, "dim", 5)]
    return rows


def _choice(key: str, what: Text, name: str, title: Text, lang: Lang) -> Line:
    colon = ("：" if lang == "zh" else ": ") if name else ""
    return line((f"  {key}  ", "bold"), what.to(lang) + colon, (name, "cyan"), title.to(lang))


def _finished(model: Model, columns: int) -> list[Line]:
    count = len(model.course.entries)
    words = Text(
        f"That was the last one: all {count} drills pass.",
        f"这是最后一题：{count} 题已全部通过。",
    )
    after = Text(
        "What is passed fades. `tensor-drills review` brings each drill back when it is about to "
        "be forgotten.",
        "学会的也会慢慢淡忘：`tensor-drills review` 会在你快要忘记时，让题目再出现一次。",
    )
    return [
        *paragraphs(words.to(model.lang), columns, "bold green"),
        *paragraphs(after.to(model.lang), columns),
        Line(),
        _choice("s", Text("the shipped solution", "标准解答"), "", Text.same(""), model.lang),
        _choice("l", Text("the list", "列表"), "", Text.same(""), model.lang),
    ]


def _hints(model: Model, columns: int) -> list[Line]:
    hints = model.entry.hints[: model.hints]
    rows: list[Line] = []
    for number, hint in enumerate(hints, 1):
        head = Text(
            f"hint {number} of {len(model.entry.hints)}", f"提示 {number}/{len(model.entry.hints)}"
        )
        rows += [Line(), Line(head.to(model.lang), "bold")]
        rows += paragraphs(hint.to(model.lang), columns, indent=2)
    return rows


# What is looked up


def _about(model: Model) -> list[Line]:
    """Return what is asked and what is compared."""
    columns, lang = _columns(model), model.lang
    rows = [*_statement(model.entry, lang, columns), Line()]
    rows.append(Line(Text("Checked:", "会检查：").to(lang), "bold"))
    for check in model.entry.checks:
        first, *rest = paragraphs(check.to(lang), columns - 4)
        rows += [Line("  - ") + first, *(Line("    ") + row for row in rest)]
    if model.checked is not None and model.checked.verdict.cases_total > 1:
        total, seed = model.checked.verdict.cases_total, model.checked.verdict.seed
        words = Text(
            f"{total} cases, from small to large; the random ones follow seed {seed}.",
            f"共 {total} 个用例，由小到大；随机用例由种子 {seed} 决定。",
        )
        rows += [Line("  - ") + Line(words.to(lang))]
    about = Text("About: ", "涉及：").to(lang) + ", ".join(model.entry.ops)
    return [*rows, Line(), *paragraphs(about, columns)]


def _solution(model: Model) -> list[Line]:
    from rich.syntax import Syntax  # it imports pygments, which nothing else needs

    syntax = Syntax("", "python", theme="ansi_dark", background_color="default")
    code = syntax.highlight(model.solution.rstrip("\n"))
    code.rstrip()
    return [*code.split("\n", allow_blank=True)]


KEYS: tuple[tuple[str | Text, Text], ...] = (
    ("h", Text("one more hint", "再看一条提示")),
    (
        "n  p",
        Text("the next unfinished drill; back to the one before", "下一道未完成的题；回到上一题"),
    ),
    ("l", Text("the list: type to search, Enter to open", "列表：输入文字即可搜索，回车打开")),
    ("v", Text("what is asked and what the checks are", "题面和检查项")),
    (
        "o",
        Text(
            "open the file in your editor ($VISUAL, else $EDITOR)",
            "用编辑器打开文件（$VISUAL 或 $EDITOR）",
        ),
    ),
    ("s", Text("the shipped solution, after a pass", "标准解答（通过之后）")),
    ("c", Text("check every exercise", "检查全部练习")),
    (
        "r",
        Text(
            "put the stub back; your file is kept beside it", "恢复题目模板；你写的内容会另存在旁边"
        ),
    ),
    ("g", Text("go to the drill whose file you saved last", "转到刚保存的那道题")),
    (Text("↑ ↓ space", "↑ ↓ 空格"), Text("scroll", "滚动")),
    ("q", Text("quit", "退出")),
)


def _help(lang: Lang, columns: int) -> list[Line]:
    words = Text(
        "Edit the file named at the top with any editor. Every save is checked at once; nothing "
        "needs to be typed here.",
        "用任意编辑器修改顶部所示的文件。每次保存都会立刻检查，不需要在这里输入命令。",
    )
    rows = [*paragraphs(words.to(lang), columns), Line()]
    for name, what in KEYS:
        key = name if isinstance(name, str) else name.to(lang)
        pad = " " * (HELP_COLUMNS - 2 - width_of(key))
        first, *rest = paragraphs(what.to(lang), columns - HELP_COLUMNS)
        rows.append(line((f"  {key}{pad}", "bold"), first))
        rows += [Line(" " * HELP_COLUMNS) + row for row in rest]
    return rows
