"""The command line: one file a command, loaded when it is called.

No module here imports torch at its top, so that `list`, `show`, `hint` and `--help` are quick.
"""

from __future__ import annotations

import importlib
import itertools
import os
import sys

import click

from tensor_drills import __version__
from tensor_drills.errors import BadRequest, TensorDrillsError
from tensor_drills.text import LANGS, Lang, language_of

COMMANDS = ("list", "show", "check", "hint", "solution", "doctor", "dev")
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
        return command


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="tensor-drills")
def cli() -> None:
    """Drills in PyTorch tensor operations, and the checker that grades them.

    \b
    Start:   tensor-drills list
             tensor-drills show flatten_images
    Write:   exercises/04_reshape/flatten_images.py
    Check:   tensor-drills check flatten_images

    Every command takes --lang zh for Chinese; otherwise the locale decides.
    """


def main() -> None:
    """Run the command line. Exit status: 0 passed, 1 not passed, 2 usage, 3 fault."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a terminal that cannot show a sign
    colour = False if os.environ.get("NO_COLOR") else None
    try:
        cli.main(prog_name="tensor-drills", color=colour)
    except TensorDrillsError as error:
        click.echo(error.text.to(_language()), err=True)
        sys.exit(EXIT_USAGE if isinstance(error, BadRequest) else EXIT_FAULT)


def _language() -> Lang:
    """Return the language of an error, before or after the options were read."""
    arguments = sys.argv[1:]
    for option, value in itertools.pairwise([*arguments, ""]):
        for lang in LANGS:
            if (option, value) == ("--lang", lang) or option == f"--lang={lang}":
                return lang
    return language_of(os.environ)
