"""`tensor-drills again ID`: a drill that was passed, once more from the beginning."""

from __future__ import annotations

from pathlib import Path

import click

from tensor_drills.cli.options import (
    drills_option,
    drills_options,
    id_argument,
    id_of,
    lang_option,
    tell_troubles,
)
from tensor_drills.cli.review_command import review_text
from tensor_drills.errors import BadRequest
from tensor_drills.progress import Progress
from tensor_drills.registry import Registry
from tensor_drills.serving import lay_out_review
from tensor_drills.text import Lang, Text
from tensor_drills.workspace import EXERCISES, require_workspace, shown_path


@click.command("again")
@id_argument
@drills_option
@lang_option
def command(drill_id: str, folders: tuple[Path, ...], lang: Lang) -> None:
    """Do a passed drill once more, in a file of its own.

    The file lies in review/; your answer in exercises/ stays as it is. A pass counts as a review.
    """
    workspace = require_workspace(Path.cwd())
    registry = Registry.open(folders)
    name = registry.require(id_of(drill_id))
    entry = registry.entry(name)
    progress = Progress(workspace)
    status = progress.statuses({name: entry.version})[name]
    if status not in ("passed", "changed"):
        file = shown_path(workspace / EXERCISES / registry.relative_path(name), Path.cwd())
        options = drills_options(folders)
        tell_troubles(progress, lang)
        raise BadRequest(
            Text(
                f"`{name}` has not been passed yet: write in {file}. To begin that file afresh: "
                f"`tensor-drills reset {name}{options}`.",
                f"`{name}` 还没有通过：请直接写在 {file}。想从头再写，请运行："
                f"`tensor-drills reset {name}{options}`。",
            )
        )
    served = lay_out_review(workspace, progress, registry, name)
    click.echo(review_text(entry, served, progress, drills_options(folders), lang))
    tell_troubles(progress, lang)
