"""A verdict as a learner reads it, in one screen.

Coloured with click's styles, which `click.echo` removes where there is no terminal. Every mark is
a sign as well as a colour, so that it reads without colour.
"""

from __future__ import annotations

from collections.abc import Sequence

import click

from tensor_drills.report.grid import beside, drawn
from tensor_drills.text import Lang, Text, printable
from tensor_drills.verdict import Finding, Outcome, Verdict
from tensor_drills.wrap import WIDTH, narrowed, width_of, wrapped

SIGNS: dict[Outcome, tuple[str, str]] = {
    "pass": ("✓", "green"),
    "blank": ("○", "yellow"),
    "fault": ("!", "magenta"),
}
OUTCOME_TEXTS: dict[Outcome, Text] = {
    "pass": Text("pass", "通过"),
    "blank": Text("blank", "未作答"),
    "wrong": Text("wrong", "不对"),
    "error": Text("error", "出错"),
    "timeout": Text("timeout", "超时"),
    "memory": Text("out of memory", "内存超限"),
    "crash": Text("crash", "崩溃"),
    "output_limit": Text("too much output", "输出过多"),
    "rejected": Text("rejected", "不予接受"),
    "fault": Text("the grader failed", "评分程序出错"),
}
LABELS: dict[str, Text] = {
    "source": Text("file", "文件"),
    "signature": Text("params", "参数"),
    "exception": Text("raised", "异常"),
    "structure": Text("type", "类型"),
    "shape": Text("shape", "形状"),
    "dtype": Text("dtype", "dtype"),
    "device": Text("device", "设备"),
    "layout": Text("memory", "内存"),
    "value": Text("value", "数值"),
    "gradient": Text("gradient", "梯度"),
    "input": Text("input", "输入"),
    "rule": Text("rule", "规则"),
    "limit": Text("limit", "上限"),
    "process": Text("process", "进程"),
    "line": Text("line", "位置"),
    "means": Text("means", "说明"),
    "because": Text("because", "原因"),
    "call": Text("call", "调用"),
    "again": Text("again", "重试"),
    "next": Text("next", "接着"),
    "printed": Text("printed", "打印"),
}
INDENT = "    "
LABEL_WIDTH = 9
MESSAGE_LINES = 8
PRINTED_LINES = 6
PRINTED_COLUMNS = 79  # what a learner's code prints is not wrapped, so it may be a little wider
LINE_LIMIT = 400


def report(
    verdict: Verdict,
    lang: Lang,
    again: str,
    file: str | None = None,
    *,
    is_brief: bool = False,
    width: int = WIDTH,
) -> str:
    """Return a verdict as lines.

    again: the command that repeats this check. file: what to edit, named where it is blank.
    is_brief: only the first line. width: columns; code and commands are not broken.
    """
    again, file = printable(again), file and printable(file)
    lines = [_head(verdict, lang, width)]
    if is_brief:
        return lines[0]
    has_picture = False
    for finding in _told(verdict.findings):
        lines += _labelled(LABELS[finding.kind], finding.message, lang, width)
        if finding.means is not None:
            lines += _labelled(LABELS["means"], finding.means, lang, width, colour="cyan")
        if not has_picture:  # one is enough
            picture = _picture(finding, lang, width)
            has_picture = bool(picture)
            lines += [INDENT + " " * LABEL_WIDTH + line for line in picture]
    lines += _of_the_first(verdict, lang)
    if verdict.because is not None:
        lines += _labelled(LABELS["because"], verdict.because, lang, width, colour="cyan")
    if verdict.printed.strip():
        printed = verdict.printed.strip("\n").split("\n")
        shown = _cut([_to_columns(line) for line in printed[:100]], PRINTED_LINES)
        lines += _labelled(LABELS["printed"], Text.same("\n".join(shown)), lang, wrap=False)
    if call := next((f.call for f in verdict.findings if f.call), None):
        lines += _labelled(LABELS["call"], Text.same(call), lang, wrap=False)
    lines += _what_next(verdict, lang, again, file)
    return "\n".join(lines)


def summary(verdicts: Sequence[Verdict], seed: int, lang: Lang, width: int = WIDTH) -> str:
    """Return one line that counts the outcomes; more in a narrow terminal."""
    counts: dict[Outcome, int] = {}
    for verdict in verdicts:
        counts[verdict.outcome] = counts.get(verdict.outcome, 0) + 1
    passed = counts.pop("pass", 0)
    parts = [Text(f"{passed} of {len(verdicts)} passed", f"{len(verdicts)} 题通过 {passed} 题")]
    parts += [
        Text(f"{count} {OUTCOME_TEXTS[o].en}", f"{count} 题{OUTCOME_TEXTS[o].zh}")
        for o, count in counts.items()
    ]
    parts.append(Text(f"seed {seed}", f"种子 {seed}"))
    return narrowed(Text.join(parts, en=" · ", zh=" · ").to(lang), width)


def _head(verdict: Verdict, lang: Lang, width: int) -> str:
    """Return the first line: in as many as it takes where the terminal is a narrow one."""
    sign, colour = SIGNS.get(verdict.outcome, ("✗", "red"))
    name = f"{sign} {verdict.drill}"
    line = f"{name}   {_headline(verdict).to(lang)}"
    line = narrowed(line, width, INDENT)
    styled = click.style(name, fg=colour, bold=True)
    return styled + line.removeprefix(name) if line.startswith(name) else line


def _headline(verdict: Verdict) -> Text:
    outcome = OUTCOME_TEXTS[verdict.outcome]
    if verdict.outcome == "pass":
        if verdict.cases_total == 1:
            return Text("right", "正确")
        return Text(f"{verdict.cases_total} cases", f"{verdict.cases_total} 个用例全部通过")
    if verdict.outcome == "blank":
        if verdict.findings and verdict.findings[0].kind == "source":  # no file
            message = verdict.findings[0].message
            return Text(f"blank: {message.en}", f"未作答：{message.zh}")
        if verdict.cases_run:  # a repair drill: it runs, and shows its symptom
            return Text("blank: not repaired yet", "未作答：还没有修改")
        return Text("blank: nothing written yet", "未作答：还没有写")
    case = next((finding.case for finding in verdict.findings if finding.case), None)
    if case is None or verdict.cases_total == 1:
        return outcome
    return Text(f'{outcome.en} on case "{case.en}"', f"{outcome.zh}，用例“{case.zh}”")


def _told(findings: Sequence[Finding]) -> list[Finding]:
    """Return findings without those that repeat one told already."""
    told: list[Finding] = []
    for finding in findings:
        if all(finding.message != other.message for other in told):
            told.append(finding)
    return told


def _picture(finding: Finding, lang: Lang, width: int) -> list[str]:
    width -= len(INDENT) + LABEL_WIDTH
    if finding.grid is not None:
        return drawn(finding.grid, lang, width)
    return beside(finding.sides, lang, width) if finding.sides is not None else []


def _of_the_first(verdict: Verdict, lang: Lang) -> list[str]:
    line = next((f.source_line for f in verdict.findings if f.source_line), None)
    return _labelled(LABELS["line"], Text.same(line), lang, wrap=False) if line else []


def _what_next(verdict: Verdict, lang: Lang, again: str, file: str | None) -> list[str]:
    if verdict.outcome == "pass":
        return []
    if verdict.outcome == "blank":
        edit = Text(f"edit {file}, then: {again}", f"编辑 {file}，然后运行：{again}")
        hint = Text(
            f"stuck? tensor-drills hint {verdict.drill}",
            f"没有思路？tensor-drills hint {verdict.drill}",
        )
        first = edit if file else Text.same(again)
        return [
            *_labelled(LABELS["next"], first, lang, wrap=False),
            *_labelled(Text.same(""), hint, lang, wrap=False),
        ]
    return _labelled(LABELS["again"], Text.same(again), lang, wrap=False)


def _labelled(
    label: Text,
    message: Text,
    lang: Lang,
    width: int = WIDTH,
    *,
    wrap: bool = True,
    colour: str | None = None,
) -> list[str]:
    """Return a message with its label in a column of its own."""
    name = label.to(lang)
    text = message.to(lang)
    if wrap:
        text = wrapped(text, width - len(INDENT) - LABEL_WIDTH)
    first, *rest = _cut(text.split("\n"), MESSAGE_LINES * WIDTH // width)
    pad = " " * max(LABEL_WIDTH - width_of(name), 1)
    styled = [click.style(line, fg=colour) if colour else line for line in (first, *rest)]
    margin = INDENT + " " * LABEL_WIDTH
    head = INDENT + click.style(name, dim=True) + pad + styled[0]
    return [head, *(margin + line for line in styled[1:])]


def _to_columns(line: str) -> str:
    """Cut a line that was printed."""
    if width_of(line) <= PRINTED_COLUMNS:
        return line
    kept = line[:PRINTED_COLUMNS]
    while width_of(kept) >= PRINTED_COLUMNS:
        kept = kept[:-1]
    return f"{kept}…"


def _fitting(line: str) -> str:
    return line if len(line) <= LINE_LIMIT else f"{line[: LINE_LIMIT - 1]}…"


def _cut(lines: Sequence[str], limit: int) -> list[str]:
    shown = [_fitting(line) for line in lines[:limit]]
    return [*shown, "…"] if len(lines) > limit else shown
