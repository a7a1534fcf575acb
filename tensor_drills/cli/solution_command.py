"""`tensor-drills solution ID`: the shipped solution."""

from __future__ import annotations

from pathlib import Path

import click

from tensor_drills.cli.options import drills_option, id_argument, id_of, lang_option, tell_troubles
from tensor_drills.progress import Progress
from tensor_drills.registry import Registry
from tensor_drills.text import Lang
from tensor_drills.workspace import find_workspace, read_submission


@click.command("solution")
@id_argument
@drills_option
@lang_option
def command(drill_id: str, folders: tuple[Path, ...], lang: Lang) -> None:
    """Print the shipped solution; never touches your file."""
    registry = Registry.open(folders)
    name = registry.require(id_of(drill_id))
    source = read_submission(registry.solution(name))
    click.echo(source.decode("utf-8").rstrip("\n"))
    progress = Progress(find_workspace(Path.cwd()))
    progress.solution_shown(name)
    tell_troubles(progress, lang)
