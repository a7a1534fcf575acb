"""`tensor-drills next`: the drill to do now."""

from __future__ import annotations

from pathlib import Path

import click

from tensor_drills.cli.list_command import match_chapter
from tensor_drills.cli.options import (
    complete_chapter,
    drills_option,
    drills_options,
    lang_option,
    tell_troubles,
    width_here,
)
from tensor_drills.entry import Entry
from tensor_drills.progress import Progress, Status, next_unfinished
from tensor_drills.registry import Registry
from tensor_drills.report.task import all_done, labelled, task_text, to_do
from tensor_drills.text import Lang, Text
from tensor_drills.workspace import EXERCISES, require_workspace, shown_path
from tensor_drills.wrap import narrowed


@click.command("next")
@click.option("--skip", "is_skip", is_flag=True, help="Leave the current drill for later.")
@click.option(
    "--chapter",
    metavar="C",
    help='Go on in this chapter: "reshape", "04".',
    shell_complete=complete_chapter,
)
@click.option("--first", "is_first", is_flag=True, help="Go back to the first that is unfinished.")
@drills_option
@lang_option
def command(
    is_skip: bool, chapter: str | None, is_first: bool, folders: tuple[Path, ...], lang: Lang
) -> None:
    """Show the next drill to do, by chapter and level.

    It goes on from where you are, and comes back to what you skipped when the end is reached.
    """
    workspace = require_workspace(Path.cwd())
    registry = Registry.open(folders)
    entries = {entry.id: entry for entry in registry.entries()}
    progress = Progress(workspace)
    statuses = progress.statuses({entry.id: entry.version for entry in entries.values()})
    wanted = None if chapter is None else match_chapter(chapter, registry)
    ids = [entry.id for entry in entries.values() if wanted in (None, entry.chapter)]
    current = None if is_first else progress.current()
    drill = _choose(ids, statuses, current, is_skip=is_skip)
    options = drills_options(folders)
    if drill is None:
        click.echo(_nothing_left(ids, entries, statuses, wanted, options, lang))
    else:
        progress.go_to(drill)
        progress.served(drill)
        file = workspace / EXERCISES / registry.relative_path(drill)
        click.echo(_task(entries[drill], progress, statuses[drill], file, options, lang))
        passed = sum(status == "passed" for status in statuses.values())
        click.echo("")
        where = _where(list(entries), statuses, drill, passed, options)
        click.echo(narrowed(where.to(lang), width_here()))
    tell_troubles(progress, lang)


def _choose(
    ids: list[str], statuses: dict[str, Status], current: str | None, *, is_skip: bool
) -> str | None:
    """Return the drill to do: the current one while it is unfinished, else the next after it."""
    is_there = current in ids and current is not None
    if is_there and not is_skip and statuses[str(current)] != "passed":
        return current
    return next_unfinished(ids, statuses, current)


def _task(
    entry: Entry, progress: Progress, status: Status, file: Path, options: str, lang: Lang
) -> str:
    facts = []
    tally = progress.tallies().get(entry.id)
    if tally and status == "tried":
        times = "once" if tally.attempts == 1 else f"{tally.attempts} times"
        facts.append(Text(f"tried {times}", f"试过 {tally.attempts} 次"))
    if status == "changed":
        facts.append(
            Text("changed since you passed it: check again", "你通过之后题目有更新：请再检查")
        )
    if hints := progress.hints_shown(entry.id):
        total = len(entry.hints)
        facts.append(Text(f"hint {hints} of {total} seen", f"已看提示 {hints}/{total}"))
    lines = to_do(
        shown_path(file, Path.cwd()),
        f"tensor-drills check {entry.id}{options}",
        f"tensor-drills hint {entry.id}{options}",
    )
    if not file.exists():
        assert progress.workspace is not None
        words = f"tensor-drills init {shown_path(progress.workspace, Path.cwd())}{options}"
        missing = Text(
            f"{words}   adds this file, which is missing", f"{words}   补上缺少的这个文件"
        )
        lines.insert(0, (Text("first", "首先"), missing))
    return task_text(entry, facts, lines, lang, width_here())


def _where(
    ids: list[str], statuses: dict[str, Status], drill: str, passed: int, options: str
) -> Text:
    """Say how far this is, and what was left behind."""
    parts = [Text(f"{passed} of {len(ids)} passed", f"已通过 {passed}/{len(ids)} 题")]
    skipped = sum(statuses[name] != "passed" for name in ids[: ids.index(drill)])
    if skipped:
        first = f"tensor-drills next --first{options}"
        parts.append(
            Text(f"{skipped} left open before this: {first}", f"前面还有 {skipped} 题没做：{first}")
        )
    return Text.join(parts, en=" · ", zh=" · ")


def _nothing_left(
    ids: list[str],
    entries: dict[str, Entry],
    statuses: dict[str, Status],
    chapter: str | None,
    options: str,
    lang: Lang,
) -> str:
    if chapter is not None and any(status != "passed" for status in statuses.values()):
        return Text(
            f"All {len(ids)} drills of {chapter} pass. Next: tensor-drills next{options}",
            f"{chapter} 的 {len(ids)} 题全部通过。接着：tensor-drills next{options}",
        ).to(lang)
    lines = all_done(len(entries), options)
    return "\n".join(labelled(label, words, lang, width_here()) for label, words in lines)
