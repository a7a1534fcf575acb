"""`tensor-drills reset ID`: the exercise as it was at the beginning."""

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
from tensor_drills.progress import Progress
from tensor_drills.registry import Registry
from tensor_drills.serving import put_exercise_back
from tensor_drills.text import Lang, Text
from tensor_drills.workspace import require_workspace, shown_path


@click.command("reset")
@id_argument
@drills_option
@lang_option
def command(drill_id: str, folders: tuple[Path, ...], lang: Lang) -> None:
    """Put an exercise back to its beginning.

    What you had written is kept beside it, with the date of its last change.
    """
    workspace = require_workspace(Path.cwd())
    registry = Registry.open(folders)
    name = registry.require(id_of(drill_id))
    progress = Progress(workspace)
    version = registry.entry(name).version
    is_passed = progress.statuses({name: version})[name] == "passed"
    served = put_exercise_back(workspace, progress, registry, name)
    file = shown_path(served.path, Path.cwd())
    check = f"tensor-drills check {name}{drills_options(folders)}"
    if served.is_as_it_was:
        lines = [
            Text(
                f"{file} is as it was at the beginning: nothing to put back.",
                f"{file} 还是最初的题目模板，不需要恢复。",
            )
        ]
    else:
        lines = [Text(f"{file} is back at its beginning.", f"{file} 已恢复成题目模板。")]
    if served.kept is not None:
        kept = shown_path(served.kept, Path.cwd())
        lines.append(Text(f"What you had written is in {kept}.", f"你原来写的内容保留在 {kept}。"))
    if is_passed and not served.is_as_it_was:
        lines.append(
            Text(
                "It stays passed in your progress; passing it anew counts as a review.",
                "学习记录里它仍算已通过；再次做对算一次复习。",
            )
        )
    lines.append(Text(f"Next: {check}", f"接着：{check}"))
    click.echo("\n".join(line.to(lang) for line in lines))
    tell_troubles(progress, lang)
