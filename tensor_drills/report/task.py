"""A drill as the thing to do now, and what is said after its pass."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import click

from tensor_drills.entry import Entry
from tensor_drills.state.facts import Grade, Scheduled
from tensor_drills.state.schedule import local_day
from tensor_drills.text import Lang, Text
from tensor_drills.verdict import KIND_TEXTS
from tensor_drills.wrap import WIDTH, narrowed, width_of, wrapped

LABEL_WIDTH = 9
INDENT = "    "
COMMAND = "tensor-drills "
BESIDE = "   "
"""Between a command and what is said of it."""
FAR_DAYS = 14
GRADE_TEXTS: dict[Grade, Text] = {
    "easy": Text("easy: right at once, and quickly", "轻松：一次做对，而且很快"),
    "good": Text("good: right without help", "良好：没看提示就做对了"),
    "hard": Text("hard: with a hint, or after some tries", "吃力：看了提示，或试了几次"),
    "again": Text("to be learned again: with much help", "需要重学：主要靠提示或解答"),
}

Line = tuple[Text, Text]
"""A label and what stands beside it."""


def task_text(
    entry: Entry, facts: Sequence[Text], lines: Sequence[Line], lang: Lang, width: int = WIDTH
) -> str:
    """Return a drill as what to do now.

    facts: beside its chapter, level and kind. lines: what to edit, what to run.
    """
    about = [
        Text.same(entry.chapter),
        Text(f"level {entry.level}", f"难度 {entry.level}"),
        KIND_TEXTS[entry.kind],
        *facts,
    ]
    return "\n".join(
        [
            click.style(narrowed(f"{entry.id}  {entry.title.to(lang)}", width), bold=True),
            wrapped(Text.join(about, en=" · ", zh=" · ").to(lang), width),
            "",
            wrapped(entry.statement.to(lang), width),
            "",
            *(labelled(label, words, lang, width) for label, words in lines),
        ]
    )


def labelled(label: Text, words: Text, lang: Lang, width: int = WIDTH) -> str:
    """Return words with a label in a column of its own; a command is never broken."""
    name = label.to(lang)
    pad = " " * max(LABEL_WIDTH - width_of(name), 1)
    margin = INDENT + " " * LABEL_WIDTH
    text = words.to(lang)
    if width < WIDTH:
        text = f"\n{margin}".join(_folded(text, width - len(margin)))
    return INDENT + click.style(name, dim=True) + pad + text


def _folded(text: str, width: int) -> list[str]:
    """Return words as lines of a narrow terminal: below a command what is said of it."""
    if width_of(text) <= width:
        return [text]
    if not text.startswith(COMMAND):
        return wrapped(text, width, has_cuts=False).split("\n")
    command, _, remark = text.partition(BESIDE)
    return [command, *(wrapped(remark.strip(), width).split("\n") if remark else [])]


def to_do(file: str, check: str, hint: str) -> list[Line]:
    """Return the lines that say what to do with a drill. hint: "" for none."""
    lines = [
        (Text("edit", "编辑"), Text.same(file)),
        (Text("check", "检查"), Text.same(check)),
    ]
    return [*lines, (Text("stuck", "卡住"), Text.same(hint))] if hint else lines


def day_text(due: datetime, now: datetime) -> Text:
    """Say when something is due, in days of the calendar."""
    day = local_day(due)
    days = (day - local_day(now)).days
    if days <= 0:
        return Text("today", "今天")
    if days == 1:
        return Text("tomorrow", "明天")
    if days <= FAR_DAYS:
        return Text(f"in {days} days", f"{days} 天后")
    return Text(f"on {day:%Y-%m-%d}", f"{day:%Y-%m-%d}")


def after_pass(
    scheduled: Scheduled, passed: int, total: int, now: datetime, options: str, more_due: int
) -> list[Line]:
    """Return the lines below the verdict of a pass that ended a sitting.

    passed, total: drills. options: to repeat in commands. more_due: reviews that are left today.
    """
    name, when = scheduled.drill, day_text(scheduled.due, now)
    grade = GRADE_TEXTS[scheduled.grade]
    review = (
        Text("review", "复习"),
        Text(f"it comes again {when.en} ({grade.en})", f"{when.zh}再来一次（{grade.zh}）"),
    )
    if scheduled.place == "review":
        left = Text(f"more due today: {more_due}", f"今天还有 {more_due} 题要复习")
        none = Text("nothing more is due today", "今天没有要复习的题了")
        words = f"tensor-drills review{options}"
        rest = Text(f"{words}   {left.en}", f"{words}   {left.zh}") if more_due else none
        return [review, (Text("next", "接着"), rest)]
    compare = (Text("compare", "对照"), Text.same(f"tensor-drills solution {name}{options}"))
    if passed < total:
        words = f"tensor-drills next{options}"
        count = Text(f"{passed} of {total} passed", f"已通过 {passed}/{total} 题")
        onward = Text(f"{words}   {count.en}", f"{words}   {count.zh}")
        return [compare, review, (Text("next", "接着"), onward)]
    return [compare, review, *all_done(total, options)]


def all_done(total: int, options: str) -> list[Line]:
    """Return the lines that say that nothing is left to do."""
    return [
        (
            Text("done", "完成"),
            Text(
                f"all {total} drills pass. That was the whole curriculum.",
                f"{total} 题全部通过，整个课程做完了。",
            ),
        ),
        (
            Text("next", "接着"),
            Text(
                f"tensor-drills review{options}   keeps them: each comes again in time",
                f"tensor-drills review{options}   到时候每道题会再来一次，帮你记住",
            ),
        ),
        (
            Text("", ""),
            Text(
                f"tensor-drills progress{options}   what you met on the way",
                f"tensor-drills progress{options}   看看一路上遇到过什么",
            ),
        ),
    ]
