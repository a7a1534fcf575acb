"""Options that commands share."""

from __future__ import annotations

import os
import shlex
import shutil
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

import click
from click.shell_completion import CompletionItem

from tensor_drills.asked import drills_words
from tensor_drills.progress import Progress
from tensor_drills.registry import Registry
from tensor_drills.text import LANGS, Lang, language_of
from tensor_drills.workspace import find_workspace, language_in
from tensor_drills.wrap import WIDTH, wrapped

NARROWEST = 40
Command = TypeVar("Command", bound=Callable[..., Any])


def lang_option(command: Command) -> Command:
    """Add --lang: by default the language of the workspace, else that of the locale."""
    return click.option(
        "--lang",
        type=click.Choice(LANGS),
        default=language_here,
        help="Language of what is printed; by default that of the workspace, or of the locale.",
    )(command)


def language_here() -> Lang:
    """Return the language in which to speak here where none was asked for."""
    with suppress(OSError):  # a folder that was deleted under our feet
        if (lang := language_in(find_workspace(Path.cwd()))) is not None:
            return lang
    return language_of(os.environ)


def width_here() -> int:
    """Return how many columns to lay a text out for: the terminal's where it is a narrow one."""
    columns = terminal_columns()
    return WIDTH if columns is None else min(columns, WIDTH)


def terminal_columns() -> int | None:
    """Return the columns of the terminal, at least 40; None where the output goes elsewhere."""
    if not sys.stdout.isatty():
        return None
    return max(shutil.get_terminal_size((WIDTH, 24)).columns, NARROWEST)


def tell_troubles(progress: Progress, lang: Lang) -> None:
    """Print on stderr, once, what could not be read or kept of the learner's progress."""
    for text in progress.troubles:
        click.echo(wrapped(text.to(lang), width_here()), err=True)
    progress.troubles.clear()


def drills_option(command: Command) -> Command:
    """Add --drills: further folders of drills."""
    return click.option(
        "--drills",
        "folders",
        multiple=True,
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        help="A further folder of drills (it holds drills/); may be given several times.",
    )(command)


def drills_options(folders: Iterable[Path]) -> str:
    """Return the options that repeat --drills, for a command that is proposed."""
    return "".join(f" {shlex.quote(word)}" for word in drills_words(folders))


def json_option(command: Command) -> Command:
    """Add --json."""
    return click.option(
        "--json", "as_json", is_flag=True, help="Print one JSON document and nothing else."
    )(command)


def complete_id(
    ctx: click.Context, param: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Complete the id of a drill; where none begins so, the path of a file."""
    ids = Registry.open(ctx.params.get("folders") or ()).ids
    found = [CompletionItem(name) for name in ids if name.startswith(incomplete)]
    return found or [CompletionItem(incomplete, type="file")] * _is_begun_path(incomplete)


def _is_begun_path(incomplete: str) -> bool:
    folder, name = os.path.split(incomplete)
    with suppress(OSError):
        return bool(incomplete) and any(one.startswith(name) for one in os.listdir(folder or "."))
    return False


def complete_chapter(
    ctx: click.Context, param: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Complete the name of a chapter, with its number or without."""
    registry = Registry.open(ctx.params.get("folders") or ())
    chapters = sorted({registry.chapter(name) for name in registry.ids})
    bare = [chapter.partition("_")[2] for chapter in chapters] if incomplete else []
    return [CompletionItem(name) for name in (*chapters, *bare) if name.startswith(incomplete)]


def complete_drilled_op(
    ctx: click.Context, param: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Complete the name of an op that there are drills about: "gather", "torch.gather"."""
    entries = Registry.open(ctx.params.get("folders") or ()).entries()
    ops = {op for entry in entries for op in entry.ops}
    names = ops if "." in incomplete else {op.rpartition(".")[2] for op in ops}
    return [CompletionItem(name) for name in sorted(names) if name.startswith(incomplete)]


def id_argument(command: Command) -> Command:
    """Add the argument ID."""
    return click.argument("drill_id", metavar="ID", shell_complete=complete_id)(command)


def id_of(given: str) -> str:
    """Return the id of what a learner typed: an id, or the path of an exercise file."""
    is_file = "/" in given or "\\" in given or given.endswith(".py")
    return id_of_file(Path(given)) if is_file else given


def id_of_file(path: Path) -> str:
    """Return the id that a file is named for, also one that was kept: gather.2026-11-21.py."""
    return path.name.partition(".")[0] or path.stem
