"""What a check of everything shows."""

from __future__ import annotations

from rich.text import Text as Line

from tensor_drills.report.people import OUTCOME_TEXTS, SIGNS
from tensor_drills.text import Lang, Text
from tensor_drills.watch.lines import bar, line
from tensor_drills.watch.model import Model, Sweep

SLOW_S = 1.0


def sweep_page(model: Model, sweep: Sweep, columns: int) -> list[Line]:
    """Return how far it is, and what did not pass."""
    lang = model.lang
    done = len(sweep.verdicts)
    counted = Text(f"{done} of {sweep.total}", f"{done}/{sweep.total}").to(lang)
    rows = [
        Line(_sweep_head(sweep).to(lang), "bold"),
        bar(done, sweep.total, max(columns - len(counted) - 2, 10)) + Line(f"  {counted}"),
        _counts(sweep, lang),
    ]
    if sweep.end == "running" and sweep.current is not None:
        seconds = int(model.now_s - sweep.since_s)
        spent = Text(f"  {seconds} s", f"  {seconds} 秒").to(lang)
        after = spent if seconds >= SLOW_S else ""
        rows.append(Line(f"{Text('now', '正在检查').to(lang)}  {sweep.current}{after}", "dim"))
    else:
        rows.append(Line())
    rows.append(Line())
    for number, verdict in enumerate(sweep.failing):
        mark = "▸" if number == sweep.cursor else " "
        sign, colour = SIGNS.get(verdict.outcome, ("✗", "red"))
        what = OUTCOME_TEXTS[verdict.outcome].to(lang)
        style = "bold" if number == sweep.cursor else ""
        rows.append(line(f"{mark} ", (sign, colour), (f" {verdict.drill}  {what}", style)))
    if sweep.end == "done" and not sweep.failing:
        fine = Text("Everything that was answered passes.", "写了答案的题全部通过。")
        rows.append(Line(fine.to(lang), "green"))
    return rows


def _sweep_head(sweep: Sweep) -> Text:
    match sweep.end:
        case "running":
            return Text("Checking every exercise", "正在检查全部练习")
        case "done":
            return Text("Every exercise is checked", "全部练习检查完毕")
    return Text("Stopped before the end", "中途停止")


def _counts(sweep: Sweep, lang: Lang) -> Line:
    passed, blank, failing = sweep.count("pass"), sweep.count("blank"), len(sweep.failing)
    return line(
        (f"✓ {passed} ", "green" if passed else "dim"),
        Text("passed", "通过").to(lang),
        (f"   ✗ {failing} ", "red" if failing else "dim"),
        Text("not yet", "未通过").to(lang),
        (f"   ○ {blank} ", "yellow" if blank else "dim"),
        Text("blank", "未作答").to(lang),
    )
