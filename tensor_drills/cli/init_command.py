"""`tensor-drills init DIR`: makes a workspace, or brings one up to date."""

from __future__ import annotations

import os
import shlex
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Literal

import click

from tensor_drills.cli.options import drills_option, drills_options
from tensor_drills.errors import BadRequest, CannotWrite, WouldOverwrite
from tensor_drills.exercise_files import replace_file, write_new
from tensor_drills.registry import Registry
from tensor_drills.stub_file import is_generated
from tensor_drills.text import LANGS, Lang, Text, language_of
from tensor_drills.workspace import (
    EXERCISES,
    MARKER,
    find_workspace,
    language_in,
    marker_text,
    shown_path,
)
from tensor_drills.workspace_files import WorkspaceFile, wanted_files

State = Literal["new", "renewed", "current", "yours"]
LANGUAGES: dict[Lang, Text] = {"en": Text("English", "英文"), "zh": Text("Chinese", "中文")}


@click.command("init")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@drills_option
@click.option(
    "--lang",
    type=click.Choice(LANGS),
    help="Language of the workspace; by default that of the locale, or the one it has.",
)
def command(folder: Path, folders: tuple[Path, ...], lang: Lang | None) -> None:
    """Make a workspace with all exercises in DIR.

    It holds the exercises in one language, a README and a pytest set-up. On a workspace that is
    there already it adds what is new. It never touches a file that you have changed; with --lang
    it also turns the untouched ones into the other language.
    """
    root = folder.absolute()
    _refuse_bad_places(root, folder)
    present = language_in(root)
    chosen: Lang = lang or present or language_of(os.environ)
    registry = Registry.open(folders)
    _refuse_files_for_folders(root, registry)
    is_first = not (root / MARKER).is_file()
    _mark(root, chosen)
    stubs = {name: registry.stub(name, (chosen,)) for name in registry.ids}
    exercises = Counter(
        _lay_out(root / EXERCISES / registry.relative_path(name), text)
        for name, text in stubs.items()
    )
    files = {
        file.name: _lay_out_file(root / file.name, file, chosen) for file in wanted_files(root)
    }
    chapters = len({registry.chapter(name) for name in stubs})
    click.echo(_report(folder, chosen, chapters, exercises, files, is_first=is_first))
    options = drills_options(path.absolute() for path in folders)
    click.echo(_next_steps(root, folder, options).to(chosen))


def _refuse_bad_places(root: Path, given: Path) -> None:
    """Refuse a place where a workspace would do harm.

    Raises:
        BadRequest: DIR is a file, or lies in another workspace.
        WouldOverwrite: DIR is the source of this package.
    """
    if root.exists() and not root.is_dir():
        raise BadRequest(
            Text(
                f"`{given}` is a file. Name a folder, which may be a new one.",
                f"`{given}` 是一个文件。请给出文件夹名，可以是还不存在的。",
            )
        )
    if (root / "tensor_drills" / "drills").is_dir():
        raise WouldOverwrite(
            Text(
                f"`{given}` holds the source of tensor-drills, and its exercises/ can be used as "
                "they are. Name another folder for a workspace of your own.",
                f"`{given}` 是 tensor-drills 的源码目录，里面的 exercises/ 可以直接使用。"
                "要新建自己的工作区，请换一个文件夹。",
            )
        )
    outer = find_workspace(root.parent)
    if outer is not None and (outer / MARKER).is_file() and not (root / MARKER).is_file():
        raise BadRequest(
            Text(
                f"`{given}` lies in the workspace `{outer}`. To bring that up to date: "
                f"`tensor-drills init {shlex.quote(shown_path(outer, Path.cwd()))}`.",
                f"`{given}` 位于工作区 `{outer}` 之内。要更新那个工作区，请运行："
                f"`tensor-drills init {shlex.quote(shown_path(outer, Path.cwd()))}`。",
            )
        )


def _refuse_files_for_folders(root: Path, registry: Registry) -> None:
    """Refuse, before anything is made, where a file stands in the place of a folder.

    Raises:
        CannotWrite: one does.
    """
    chapters = sorted({registry.relative_path(name).parent for name in registry.ids})
    for path in (root / EXERCISES, *(root / EXERCISES / chapter for chapter in chapters)):
        if os.path.lexists(path) and not path.is_dir():
            shown = shown_path(path, Path.cwd())
            raise CannotWrite(
                Text(
                    f"`{shown}` is a file, and a folder of that name is wanted. Nothing was made; "
                    "move the file away, then run this again.",
                    f"`{shown}` 是文件，而这里需要同名的文件夹。什么也没有新建；"
                    "请把这个文件移走，再运行一次。",
                )
            )


def _mark(root: Path, lang: Lang) -> None:
    if not write_new(root / MARKER, marker_text(lang)) and language_in(root) != lang:
        replace_file(root / MARKER, marker_text(lang))


def _lay_out(path: Path, stub: str) -> State:
    """Write a stub where none is, or where an untouched one of another age or language is."""
    if write_new(path, stub):
        return "new"
    present = _text_of(path)
    if present == stub:
        return "current"
    if present is None or not is_generated(present):
        return "yours"
    replace_file(path, stub)
    return "renewed"


def _lay_out_file(path: Path, file: WorkspaceFile, lang: Lang) -> State:
    text = file.to(lang)
    if write_new(path, text):
        return "new"
    present = _text_of(path)
    if present == text:
        return "current"
    if present is None or not file.is_untouched(present):
        return "yours"
    replace_file(path, text)
    return "renewed"


def _text_of(path: Path) -> str | None:
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError):  # whatever it is, it is not ours
        return None


def _report(
    folder: Path,
    lang: Lang,
    chapters: int,
    exercises: Counter[State],
    files: Mapping[str, State],
    *,
    is_first: bool,
) -> str:
    """Say what was done, in counts; the line of what there was none of is left out."""
    total = exercises.total()
    shown = shlex.quote(str(folder))
    if is_first:
        head = Text(
            f"Made a workspace in {shown}: {total} drills in {chapters} chapters, "
            f"in {LANGUAGES[lang].en}.",
            f"已在 {shown} 新建工作区：{chapters} 章共 {total} 题，{LANGUAGES[lang].zh}。",
        )
    else:
        head = Text(
            f"The workspace in {shown} is up to date: {total} drills in {chapters} chapters, "
            f"in {LANGUAGES[lang].en}.",
            f"工作区 {shown} 已是最新：{chapters} 章共 {total} 题，{LANGUAGES[lang].zh}。",
        )
    lines = [head.to(lang)]
    for state, what in WHAT_WAS_DONE.items():
        names = [name for name, found in files.items() if found == state]
        things = _things(exercises[state], names).to(lang)
        if things:
            lines.append(f"  {what.to(lang)}{things}")
    return "\n".join(lines)


WHAT_WAS_DONE: dict[State, Text] = {
    "new": Text("new       ", "新增  "),
    "renewed": Text("renewed   ", "更新  "),
    "yours": Text("kept      ", "保留  "),
    "current": Text("as it was ", "未变  "),
}


def _things(exercises: int, names: Iterable[str]) -> Text:
    count = "1 exercise" if exercises == 1 else f"{exercises} exercises"
    parts = [Text(count, f"{exercises} 个练习文件")] if exercises else []
    return Text.join([*parts, *map(Text.same, names)], en=", ", zh="、")


def _next_steps(root: Path, folder: Path, options: str) -> Text:
    is_here = root == Path.cwd()
    words = f"tensor-drills next{options}"
    line = words if is_here else f"cd {shlex.quote(str(folder))} && {words}"
    return Text(f"Next: {line}", f"接着：{line}")
