"""`tensor-drills dev`: for those who write drills."""

from __future__ import annotations

import sys
from contextlib import closing
from pathlib import Path

import click

from tensor_drills.cli import EXIT_NOT_PASSED
from tensor_drills.cli.options import (
    complete_id,
    drills_option,
    drills_options,
    id_of,
    lang_option,
)
from tensor_drills.errors import BadRequest, BrokenDrill
from tensor_drills.registry import PACKAGE, Catalogue, Registry
from tensor_drills.text import Lang, Text
from tensor_drills.workspace import shown_path


@click.group("dev")
def command() -> None:
    """Write and audit drills: new, sync, check."""


@command.command("new")
@click.argument("drill_id", metavar="ID")
@click.option("--chapter", metavar="C", required=True, help='Its folder: "11_selection".')
@drills_option
@lang_option
def new(drill_id: str, chapter: str, folders: tuple[Path, ...], lang: Lang) -> None:
    """Write the template of a drill and of its solution."""
    from tensor_drills.author import new_drill

    _require_checkout(folders)
    registry = Registry.open(folders)
    for path in new_drill(_catalogue(folders), chapter, drill_id, registry.ids):
        click.echo(Text(f"wrote {_shown(path)}", f"已写入 {_shown(path)}").to(lang))
    options = drills_options(folders)
    click.echo(
        Text(
            f"Fill it in, then: tensor-drills dev check {drill_id}{options}, and "
            f"tensor-drills dev sync{options}",
            f"填好之后运行：tensor-drills dev check {drill_id}{options}，"
            f"再运行 tensor-drills dev sync{options}",
        ).to(lang)
    )


@command.command("sync")
@click.option(
    "--check", "is_check", is_flag=True, help="Write nothing; exit 1 if anything is stale."
)
@drills_option
@lang_option
def sync(is_check: bool, folders: tuple[Path, ...], lang: Lang) -> None:
    """Bring the stubs in exercises/ and the index up to date.

    A stub that somebody has edited is never overwritten: it is reported.
    """
    from tensor_drills.author import differences, write

    if not is_check:
        _require_checkout(folders)
    registry = Registry.open(folders)
    catalogue = _catalogue(folders)
    if is_check:
        left = list(differences(catalogue, registry))
    else:
        written, left = write(catalogue, registry)
        for path in written:
            click.echo(Text(f"wrote {_shown(path)}", f"已写入 {_shown(path)}").to(lang))
    remedies = {
        "missing": Text("is missing", "不存在"),
        "stale": Text("is stale", "已过时"),
        "edited": Text("was edited by hand: left alone", "被手工修改过：保持原样"),
        "orphan": Text("belongs to no drill: remove it", "不属于任何练习：请删除"),
    }
    for difference in left:
        remedy = remedies[difference.state]
        shown = _shown(difference.path)
        click.echo(Text(f"{shown} {remedy.en}", f"{shown} {remedy.zh}").to(lang), err=True)
    if left and is_check:
        again = f"tensor-drills dev sync{drills_options(folders)}"
        click.echo(Text(f"Run: {again}", f"请运行：{again}").to(lang), err=True)
        sys.exit(EXIT_NOT_PASSED)
    if not left:
        click.echo(Text("All is current.", "全部是最新的。").to(lang))


@command.command("check")
@click.argument("drill_ids", metavar="[ID]...", nargs=-1, shell_complete=complete_id)
@drills_option
@lang_option
def check(drill_ids: tuple[str, ...], folders: tuple[Path, ...], lang: Lang) -> None:
    """Audit drills: all, or those named.

    Proves for each that the stub is no pass, the solution passes, each misconception fails and is
    named as itself, alternatives pass, generic wrong answers fail, and the texts are complete.
    """
    from tensor_drills.worker.pool import open_pool

    registry = Registry.open(folders)
    names = [registry.require(id_of(name)) for name in drill_ids] or registry.ids
    with closing(open_pool()) as pool:
        import torch

        from tensor_drills.audit import Problem, audit
        from tensor_drills.grade import Grader

        torch.set_num_threads(1)  # on small tensors more of them only wait for one another

        grader = Grader(pool, seed=0)
        count = 0
        for name in names:
            where = _shown(registry.path(name))
            try:
                problems = audit(registry.load(name), registry.solution(name), grader)
            except BrokenDrill as error:  # the others are audited all the same
                problems = [Problem(name, "loads", error.text)]
            for problem in problems:
                count += 1
                click.echo(f"{where}: {problem.message.to(lang)} [{problem.check}]", err=True)
    drills = "1 drill" if len(names) == 1 else f"{len(names)} drills"
    if count:
        click.echo(
            Text(f"Problems in {drills}: {count}.", f"{len(names)} 题中有 {count} 个问题。").to(
                lang
            )
        )
        sys.exit(EXIT_NOT_PASSED)
    click.echo(Text(f"{drills} audited: sound.", f"审查了 {len(names)} 题：全部合格。").to(lang))


def _catalogue(folders: tuple[Path, ...]) -> Catalogue:
    """Return the catalogue to write to: the last one given, else the built-in one."""
    return Catalogue.at(folders[-1]) if folders else Catalogue.built_in()


def _require_checkout(folders: tuple[Path, ...]) -> None:
    """Refuse to write into the package itself from a folder that is none of its own.

    Raises:
        BadRequest: no folder is named, and this one is outside of the package's clone.
    """
    clone = PACKAGE.parent
    if folders or Path.cwd().resolve().is_relative_to(clone.resolve()):
        return
    raise BadRequest(
        Text(
            f"This would write into the package itself, in {clone}. Go there if that is meant; for "
            "drills of your own name their folder: --drills DIR.",
            f"这会写进程序包自身（{clone}）。如果确实要这样，请先进入那个目录；"
            "自己的练习请指明文件夹：--drills DIR。",
        )
    )


def _shown(path: Path) -> str:
    return shown_path(path, Path.cwd())
