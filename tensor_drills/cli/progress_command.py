"""`tensor-drills progress`: how far a learner is."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path

import click

from tensor_drills.cli.options import (
    drills_option,
    drills_options,
    json_option,
    lang_option,
    tell_troubles,
    width_here,
)
from tensor_drills.entry import Entry
from tensor_drills.errors import BadRequest
from tensor_drills.exercise_files import save_as
from tensor_drills.progress import Progress
from tensor_drills.registry import Registry
from tensor_drills.report.learning import (
    Chapter,
    Learning,
    attempts_csv,
    attempts_json,
    learning_json,
    learning_text,
)
from tensor_drills.text import Lang, Text
from tensor_drills.workspace import require_workspace

SUFFIXES = (".csv", ".json")


@click.command("progress")
@click.option(
    "--export",
    "file",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Write every attempt to FILE.csv or FILE.json.",
)
@click.option("--force", "is_forced", is_flag=True, help="Let --export replace a file.")
@drills_option
@lang_option
@json_option
def command(
    file: Path | None, is_forced: bool, folders: tuple[Path, ...], lang: Lang, as_json: bool
) -> None:
    """Show how far you are.

    Chapters with their bars, days in a row, misconceptions met and overcome. Nothing of it leaves
    your machine.
    """
    progress = Progress(require_workspace(Path.cwd()))
    if file is not None:
        click.echo(_export(progress, file, is_forced=is_forced).to(lang))
    else:
        learning = learning_of(progress, Registry.open(folders))
        if as_json:
            click.echo(json.dumps(learning_json(learning, lang), ensure_ascii=False, indent=1))
        else:
            click.echo(learning_text(learning, drills_options(folders), lang, width_here()))
    tell_troubles(progress, lang)


def learning_of(progress: Progress, registry: Registry) -> Learning:
    """Gather what is known of a learner's way through the drills."""
    by_chapter: dict[str, list[Entry]] = defaultdict(list)
    for entry in registry.entries():
        by_chapter[entry.chapter].append(entry)
    versions = {e.id: e.version for entries in by_chapter.values() for e in entries}
    statuses = progress.statuses(versions)
    tallies = progress.tallies()
    titles = registry.chapter_titles()
    chapters = [
        Chapter(
            name=name,
            title=titles.get(name, Text.same("")),
            drills=len(entries),
            passed=sum(statuses[entry.id] == "passed" for entry in entries),
            tried=sum(statuses[entry.id] != "new" for entry in entries),
            attempts=sum(tallies[e.id].attempts for e in entries if e.id in tallies),
        )
        for name, entries in by_chapter.items()
    ]
    met = progress.misconceptions()
    sentences = {
        (one.drill, one.misconception): sentence
        for one in met
        if (sentence := registry.misconception(one.drill, one.misconception)) is not None
    }
    due = [card for card in progress.due() if card.drill in versions]
    return Learning(chapters, progress.streak(), met, sentences, progress.cards(), len(due))


def _export(progress: Progress, file: Path, *, is_forced: bool) -> Text:
    """Write every attempt to a file; return what was done.

    Raises:
        BadRequest: a name that ends in neither .csv nor .json.
        WouldOverwrite: the file is there. CannotWrite: it cannot be written.
    """
    if file.suffix.lower() not in SUFFIXES:
        raise BadRequest(
            Text(
                f"`{file}` is to end in .csv or .json: that decides what is written.",
                f"`{file}` 的文件名须以 .csv 或 .json 结尾：由它决定导出格式。",
            )
        )
    attempts = progress.attempts()
    if file.suffix.lower() == ".csv":
        text = attempts_csv(attempts)
    else:
        document = attempts_json(attempts, progress.cards(), progress.clock())
        text = json.dumps(document, ensure_ascii=False, indent=1) + "\n"
    save_as(file, text, is_forced=is_forced)
    count = "1 attempt" if len(attempts) == 1 else f"{len(attempts)} attempts"
    return Text(f"Wrote {count} to {file}.", f"已把 {len(attempts)} 次检查写入 {file}。")
