"""Options that commands share."""

from __future__ import annotations

import os
import shlex
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
from tensor_drills.wrap import wrapped

WIDTH = 80
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


def tell_troubles(progress: Progress, lang: Lang) -> None:
    """Print on stderr, once, what could not be read or kept of the learner's progress."""
    for text in progress.troubles:
        click.echo(wrapped(text.to(lang), WIDTH), err=True)
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
    """Complete the id of a drill."""
    ids = Registry.open(ctx.params.get("folders") or ()).ids
    return [CompletionItem(name) for name in ids if name.startswith(incomplete)]


def id_argument(command: Command) -> Command:
    """Add the argument ID."""
    return click.argument("drill_id", metavar="ID", shell_complete=complete_id)(command)


def id_of(given: str) -> str:
    """Return the id of what a learner typed: an id, or the path of an exercise file."""
    return Path(given).stem if "/" in given or "\\" in given or given.endswith(".py") else given
