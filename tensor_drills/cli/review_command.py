"""`tensor-drills review`: passed drills, before they are forgotten."""

from __future__ import annotations

import shlex
from pathlib import Path

import click

from tensor_drills.cli.options import (
    drills_option,
    drills_options,
    lang_option,
    tell_troubles,
    terminal_columns,
    width_here,
)
from tensor_drills.entry import Entry
from tensor_drills.progress import Progress
from tensor_drills.registry import Registry
from tensor_drills.report.columns import table
from tensor_drills.report.task import day_text, task_text, to_do
from tensor_drills.serving import Served, by_need, lay_out_review
from tensor_drills.state.facts import Card
from tensor_drills.state.schedule import is_due, local_day
from tensor_drills.text import Lang, Text
from tensor_drills.workspace import require_workspace, shown_path
from tensor_drills.wrap import narrowed

LISTED = 20


@click.command("review")
@click.option("--list", "is_list", is_flag=True, help="Show when each drill comes; serve none.")
@drills_option
@lang_option
def command(is_list: bool, folders: tuple[Path, ...], lang: Lang) -> None:
    """Do a drill once more that you may be about to forget.

    A drill that you passed comes again after some days, then after weeks and months: sooner if it
    was hard, later if it was easy. Nobody asks you which: wrong answers, hints and, where it was
    quick, time decide. You write in a scratch file; your answer stays as it is.
    """
    workspace = require_workspace(Path.cwd())
    registry = Registry.open(folders)
    progress = Progress(workspace)
    now = progress.clock()
    known = set(registry.ids)
    cards = [card for card in progress.cards() if card.drill in known]
    due = by_need((card for card in cards if is_due(card.due, now)), now)
    options = drills_options(folders)
    if is_list and cards:
        click.echo(_schedule(cards, registry, progress, lang))
    elif not due:
        click.echo(narrowed(_nothing_due(cards, progress, options).to(lang), width_here()))
    else:
        begun = [card for card in due if progress.is_open(card.drill, "review")]
        name = (begun or due)[0].drill
        served = lay_out_review(workspace, progress, registry, name)
        count = Text(
            "Due for review today: 1." if len(due) == 1 else f"Due for review today: {len(due)}.",
            f"今天要复习 {len(due)} 题。",
        )
        click.echo(f"{count.to(lang)}\n")
        click.echo(review_text(registry.entry(name), served, progress, options, lang))
    tell_troubles(progress, lang)


def review_text(entry: Entry, served: Served, progress: Progress, options: str, lang: Lang) -> str:
    """Return a drill that is to be done once more."""
    start = Path.cwd()
    file = shown_path(served.path, start)
    tally = progress.tallies().get(entry.id)
    facts = []
    if tally and tally.passed_at:
        facts.append(_ago((local_day(progress.clock()) - local_day(tally.passed_at)).days))
    if served.is_as_it_was:
        facts.append(Text("begun already", "已经开始写"))
    lines = to_do(
        file,
        f"tensor-drills check {shlex.quote(file)}{options}",
        f"tensor-drills hint {entry.id}{options}",
    )
    if served.kept is not None:
        kept = shown_path(served.kept, start)
        lines.append((Text("kept", "保留"), Text(f"the last time's: {kept}", f"上次写的：{kept}")))
    return task_text(entry, facts, lines, lang, width_here())


def _ago(days: int) -> Text:
    if days <= 0:
        return Text("first passed today", "今天首次通过")
    if days == 1:
        return Text("first passed yesterday", "昨天首次通过")
    return Text(f"first passed {days} days ago", f"{days} 天前首次通过")


def _nothing_due(cards: list[Card], progress: Progress, options: str) -> Text:
    words = f"tensor-drills next{options}"
    if not cards:
        return Text(
            "Nothing to review yet: a drill comes here some days after you passed it. "
            f"Next: {words}",
            f"还没有要复习的题：做对的题过几天会到这里来。接着：{words}",
        )
    when = day_text(cards[0].due, progress.clock())
    name = cards[0].drill
    return Text(
        f"Nothing is due today. The next, {name}, comes {when.en}. Next: {words}",
        f"今天没有要复习的题。下次复习：{name}（{when.zh}）。接着：{words}",
    )


def _schedule(cards: list[Card], registry: Registry, progress: Progress, lang: Lang) -> str:
    """Return a table of when each drill comes, the first due first."""
    now = progress.clock()
    rows = [
        (
            day_text(card.due, now).to(lang),
            card.drill,
            str(card.reviews or ""),
            registry.entry(card.drill).title.to(lang),
        )
        for card in cards[:LISTED]
    ]
    head = [
        Text("due", "复习日"),
        Text.same("id"),
        Text("reviews", "已复习"),
        Text("title", "标题"),
    ]
    drawn = table([text.to(lang) for text in head], rows, terminal_columns())
    lines = [line for one in drawn for line in one]
    if (more := len(cards) - LISTED) > 0:
        lines.append(Text(f"and {more} later ones", f"之后还有 {more} 题").to(lang))
    return "\n".join(lines)
