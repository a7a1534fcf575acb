"""`tensor-drills list`: the drills, chapter by chapter."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import click

from tensor_drills.cli.options import (
    complete_chapter,
    complete_drilled_op,
    drills_option,
    json_option,
    lang_option,
    tell_troubles,
    terminal_columns,
    width_here,
)
from tensor_drills.entry import Entry
from tensor_drills.errors import UnknownChoice
from tensor_drills.progress import STATUSES, Progress, Status
from tensor_drills.registry import Registry, did_you_mean
from tensor_drills.report.columns import table
from tensor_drills.text import Lang, Text
from tensor_drills.verdict import KIND_TEXTS
from tensor_drills.workspace import find_workspace
from tensor_drills.wrap import narrowed

DUE = "due"
STATUS_SIGNS: dict[Status, str] = {"new": "", "tried": "•", "passed": "✓", "changed": "↻"}


@click.command("list")
@click.option(
    "--chapter",
    metavar="C",
    help='Only this chapter: "reshape", "04" or "04_reshape".',
    shell_complete=complete_chapter,
)
@click.option(
    "--op",
    metavar="OP",
    help='Only drills about this op: "gather" or "torch.gather".',
    shell_complete=complete_drilled_op,
)
@click.option("--level", type=click.IntRange(1, 5), help="Only this level, 1 (easy) to 5.")
@click.option(
    "--status",
    type=click.Choice((*STATUSES, DUE)),
    help='Only drills with this status; "due" are the passed ones that are to be reviewed today.',
)
@drills_option
@lang_option
@json_option
def command(
    chapter: str | None,
    op: str | None,
    level: int | None,
    status: str | None,
    folders: tuple[Path, ...],
    lang: Lang,
    as_json: bool,
) -> None:
    """List the drills."""
    registry = Registry.open(folders)
    entries = list(registry.entries())
    if chapter is not None:
        wanted_chapter = match_chapter(chapter, registry)
        entries = [entry for entry in entries if entry.chapter == wanted_chapter]
    if op is not None:
        wanted_op = _match_op(op, entries)
        entries = [entry for entry in entries if wanted_op in map(_short, entry.ops)]
    entries = [entry for entry in entries if level in (None, entry.level)]
    progress = Progress(find_workspace(Path.cwd()))
    statuses = progress.statuses({entry.id: entry.version for entry in entries})
    due = {card.drill for card in progress.due()}
    if status == DUE:
        entries = [entry for entry in entries if entry.id in due]
    else:
        entries = [entry for entry in entries if status in (None, statuses[entry.id])]
    if as_json:
        drills = [_to_json(entry, statuses[entry.id], lang) for entry in entries]
        click.echo(json.dumps({"schema": 1, "drills": drills}, ensure_ascii=False, indent=1))
    else:
        due_here = sum(entry.id in due for entry in entries)
        titles = registry.chapter_titles()
        click.echo(_table(entries, statuses, due_here, titles, lang))
    tell_troubles(progress, lang)


def match_chapter(given: str, registry: Registry) -> str:
    """Return the chapter's folder that `given` names: with its number, without, or by it alone.

    Raises:
        UnknownChoice: there is none.
    """
    chapters = sorted({registry.chapter(name) for name in registry.ids})
    for chapter in chapters:
        number, _, name = chapter.partition("_")
        is_number = given.isdecimal() and number.isdecimal() and int(given) == int(number)
        if given in (chapter, name) or is_number:
            return chapter
    raise UnknownChoice(did_you_mean("chapter", "章节", given, chapters))


def _match_op(given: str, entries: Iterable[Entry]) -> str:
    known = sorted({_short(op) for entry in entries for op in entry.ops})
    if _short(given) in known:
        return _short(given)
    raise UnknownChoice(did_you_mean("drill for the op", "相关运算", _short(given), known))


def _short(op: str) -> str:
    return op.rpartition(".")[2]


def _to_json(entry: Entry, status: Status, lang: Lang) -> dict[str, object]:
    return {
        "id": entry.id,
        "chapter": entry.chapter,
        "level": entry.level,
        "kind": entry.kind,
        "title": entry.title.to(lang),
        "ops": list(entry.ops),
        "status": status,
    }


def _table(
    entries: list[Entry],
    statuses: dict[str, Status],
    due: int,
    titles: dict[str, Text],
    lang: Lang,
) -> str:
    if not entries:
        return Text("No drill fits. Ask for less.", "没有符合条件的练习。请放宽条件。").to(lang)
    head = [
        Text.same(""),
        Text("id", "id"),
        Text("level", "难度"),
        Text("kind", "类型"),
        Text("title", "标题"),
    ]
    rows = [
        (
            STATUS_SIGNS[statuses[entry.id]],
            entry.id,
            "●" * entry.level,
            KIND_TEXTS[entry.kind].to(lang),
            entry.title.to(lang),
        )
        for entry in entries
    ]
    first, *drawn = table([text.to(lang) for text in head], rows, terminal_columns())
    lines = first
    chapter = None
    for entry, of_entry in zip(entries, drawn, strict=True):
        if entry.chapter != chapter:
            chapter = entry.chapter
            title = titles.get(chapter, Text.same("")).to(lang)
            of_chapter = narrowed(f"{chapter}  {title}".rstrip(), width_here(), " " * 4)
            lines.append(click.style(of_chapter, bold=True))
        lines += of_entry
    total = _total(Counter(statuses[entry.id] for entry in entries), due)
    after = Text("Next: tensor-drills show ID", "接着：tensor-drills show ID")
    return "\n".join([*lines, "", narrowed(total.to(lang), width_here()), after.to(lang)])


def _total(counts: Counter[Status], due: int) -> Text:
    """Count the drills that are listed. due: those to be reviewed today."""
    count = counts.total()
    drills = "1 drill" if count == 1 else f"{count} drills"
    parts = [
        Text(
            f"{drills} · ✓ {counts['passed']} passed · • {counts['tried']} tried",
            f"共 {count} 题 · ✓ 通过 {counts['passed']} 题 · • 试过 {counts['tried']} 题",
        )
    ]
    if counts["changed"]:
        parts.append(
            Text(
                f"↻ {counts['changed']} changed since you passed: check again",
                f"↻ {counts['changed']} 题在你通过之后有更新：请再检查",
            )
        )
    if due:
        parts.append(
            Text(f"{due} due: tensor-drills review", f"要复习 {due} 题：tensor-drills review")
        )
    return Text.join(parts, en=" · ", zh=" · ")
