"""`tensor-drills hint ID`: one more hint each time."""

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
    width_here,
)
from tensor_drills.errors import UnknownChoice
from tensor_drills.progress import Progress
from tensor_drills.registry import Registry
from tensor_drills.text import Lang, Text
from tensor_drills.workspace import find_workspace
from tensor_drills.wrap import wrapped


@click.command("hint")
@id_argument
@click.option("-n", "number", metavar="K", type=int, help="Show hint number K.")
@drills_option
@lang_option
def command(drill_id: str, number: int | None, folders: tuple[Path, ...], lang: Lang) -> None:
    """Show one more hint each time; never touches your file."""
    registry = Registry.open(folders)
    name = registry.require(id_of(drill_id))
    hints = registry.entry(name).hints
    workspace = find_workspace(Path.cwd())
    progress = Progress(workspace)
    is_asked = number is not None
    if number is None:
        number = progress.next_hint(name, len(hints))
    if not 1 <= number <= len(hints):
        raise UnknownChoice(
            Text(
                f"`{name}` has hints 1 to {len(hints)}. Ask for one of them with -n.",
                f"`{name}` 有提示 1 到 {len(hints)}。请用 -n 指定其中一条。",
            )
        )
    if is_asked:
        progress.hint_asked(name, number)
    head = Text(f"hint {number} of {len(hints)}", f"提示 {number}/{len(hints)}").to(lang)
    click.echo(click.style(f"{name}  {head}", bold=True))
    click.echo(wrapped(hints[number - 1].to(lang), width_here()))
    options = drills_options(folders)
    if number == len(hints):
        last = Text(
            f"That was the last hint. tensor-drills solution {name}{options}",
            f"这是最后一条提示。tensor-drills solution {name}{options}",
        )
    elif workspace is None:
        last = Text(
            f"More: tensor-drills hint {name} -n {number + 1}{options}",
            f"更多：tensor-drills hint {name} -n {number + 1}{options}",
        )
    else:
        more = f"tensor-drills hint {name}{options}"
        last = Text(f"More: {more}", f"更多：{more}")
    click.echo(click.style(last.to(lang), dim=True))
    tell_troubles(progress, lang)
