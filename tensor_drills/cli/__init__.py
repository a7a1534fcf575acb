"""The command line: one file a command, loaded when it is called.

No module here imports torch at its top, so that `list`, `show`, `hint` and `--help` are quick.
"""

from __future__ import annotations

import errno
import importlib
import itertools
import os
import sys
from contextlib import suppress
from pathlib import Path

import click

from tensor_drills import __version__
from tensor_drills.errors import BadRequest, TensorDrillsError
from tensor_drills.text import LANGS, Lang, Text, language_of, printable
from tensor_drills.workspace import REASONS, find_workspace, language_in

COMMANDS = (
    "init",
    "next",
    "watch",
    "list",
    "show",
    "check",
    "hint",
    "solution",
    "again",
    "reset",
    "review",
    "progress",
    "ref",
    "draw",
    "shape",
    "site",
    "doctor",
    "dev",
)
FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)
DEV_COMMANDS = ("new", "sync", "check")
EXIT_NOT_PASSED, EXIT_USAGE, EXIT_FAULT = 1, 2, 3


class LazyGroup(click.Group):
    """A group whose commands are imported when they are needed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names, in the order in which a learner meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import one command."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"tensor_drills.cli.{cmd_name}_command")
        command: click.Command = module.command
        if type(ctx) is not click.Context:  # a context of its own: help in another language
            from tensor_drills.cli.help_page import in_chinese

            return in_chinese(command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; where there is none, say which was meant."""
        name = args[0]
        if name not in COMMANDS and not name.startswith("-") and not ctx.resilient_parsing:
            from tensor_drills.registry import nearest

            near = ", ".join(f"'{known}'" for known in nearest(name, COMMANDS))
            one_of = "one of: " if "," in near else ""
            meant = f" Did you mean {one_of}{near}?" if near else ""
            raise click.UsageError(f"No such command '{name}'.{meant}", ctx)
        return super().resolve_command(ctx, args)


def _speak(ctx: click.Context, param: click.Parameter, lang: Lang | None) -> None:
    """Have the command that follows speak a language, unless it is given another."""
    if lang is not None:
        spoken: dict[str, object] = {"lang": lang}
        within = dict.fromkeys(DEV_COMMANDS, spoken)
        ctx.default_map = {name: {**spoken, **within} for name in COMMANDS}


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--lang",
    type=click.Choice(LANGS),
    callback=_speak,
    expose_value=False,
    help="Language of what is printed; by default that of the workspace, or of the locale.",
)
@click.version_option(__version__, prog_name="tensor-drills", message="%(prog)s %(version)s")
def cli() -> None:
    """Drills in PyTorch tensor operations, and the checker that grades them.

    \b
    Start:   tensor-drills init my-drills && cd my-drills
    Next:    tensor-drills next, or choose from tensor-drills list
    Write:   exercises/04_reshape/flatten_images.py
    Check:   tensor-drills check flatten_images

    Every command takes --lang zh for Chinese; otherwise the workspace decides, or the locale.
    """


def main() -> None:
    """Run the command line. Exit status: 0 passed, 1 not passed, 2 usage, 3 fault."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a terminal that cannot show a sign
    try:
        Path.cwd()
    except FileNotFoundError:
        gone = Text(
            "The folder in which you are is gone. Go to another one.",
            "当前所在的文件夹已不存在。请进入别的文件夹。",
        )
        click.echo(gone.to(_language()), err=True)
        sys.exit(EXIT_USAGE)
    lang = _language()
    try:
        status = _run(lang)
        sys.stdout.flush()
    except TensorDrillsError as error:
        click.echo(printable(error.text.to(lang)), err=True)
        status = EXIT_USAGE if isinstance(error, BadRequest) else EXIT_FAULT
    except OSError as error:
        if error.errno not in FULL:
            raise
        lost = Text(
            f"The output could not be written: {error.strerror}.",
            f"输出写不下去：{REASONS.get(error.errno, error.strerror)}。",
        )
        click.echo(lost.to(lang), err=True)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what is left is not tried again at the end
        status = EXIT_FAULT
    sys.exit(status)


def _run(lang: Lang) -> int:
    """Run the command line as click does; its own words in `lang`. Returns the exit status."""
    command: click.Command = cli
    if lang == "zh":
        from tensor_drills.cli.help_page import in_chinese

        command = in_chinese(cli)
    colour = False if os.environ.get("NO_COLOR") else None
    try:
        status = command.main(prog_name="tensor-drills", color=colour, standalone_mode=False)
    except click.ClickException as error:
        if lang == "zh":
            from tensor_drills.cli.help_page import show_in_chinese

            show_in_chinese(error)
        else:
            error.show()
        return error.exit_code
    except click.Abort:
        click.echo(Text("Stopped.", "已中止。").to(lang), err=True)
        return EXIT_NOT_PASSED
    return status if isinstance(status, int) else 0


def _language() -> Lang:
    """Return the language of an error, before or after the options were read."""
    arguments = sys.argv[1:]
    for option, value in reversed(list(itertools.pairwise([*arguments, ""]))):  # the last wins
        for lang in LANGS:
            if (option, value) == ("--lang", lang) or option == f"--lang={lang}":
                return lang
    with suppress(OSError):  # a folder that was deleted under our feet
        return language_in(find_workspace(Path.cwd())) or language_of(os.environ)
    return language_of(os.environ)
