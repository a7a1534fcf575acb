"""click's help pages and errors in Chinese, with columns that count a character as two."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterable

import click

from tensor_drills.cli.chinese import error_text, help_text, marks_text
from tensor_drills.wrap import width_of, wrapped

WIDTH = 80
NAMES_WIDTH = 30
MARKS = re.compile(r"(?P<text>.*?)(?:  \[(?P<marks>[^\[\]]*)\])?", re.DOTALL)


class ChineseFormatter(click.HelpFormatter):
    """Writes a help page in Chinese: what click hands over in English is looked up."""

    def __init__(
        self, indent_increment: int = 2, width: int | None = None, max_width: int | None = None
    ) -> None:
        # So wide that click cuts no short help: it is looked up by its whole sentence.
        super().__init__(indent_increment, width=10_000)

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the usage line."""
        self.write(f"用法：{prog} {marks_text(args)}".rstrip() + "\n")

    def write_heading(self, heading: str) -> None:
        """Write the heading of a section."""
        self.write(f"{' ' * self.current_indent}{help_text(heading)}：\n")

    def write_text(self, text: str) -> None:
        """Write the paragraphs of a help text."""
        indent = " " * self.current_indent
        paragraphs = [help_text(part.replace("\b", "")) for part in text.split("\n\n")]
        for number, paragraph in enumerate(paragraphs):
            lines = wrapped(paragraph, WIDTH - self.current_indent).split("\n")
            self.write("\n" * bool(number) + "".join(f"{indent}{line}\n" for line in lines))

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = NAMES_WIDTH, col_spacing: int = 2
    ) -> None:
        """Write names and what they mean in two columns."""
        named = [(marks_text(name), _explained(text)) for name, text in rows]
        widths = [width_of(name) for name, _ in named]
        left = min(max(widths), col_max) + col_spacing
        indent = " " * self.current_indent
        for (name, text), width in zip(named, widths, strict=True):
            room = WIDTH - self.current_indent - left
            first, *rest = wrapped(text, room).split("\n")
            if width > left - col_spacing:
                self.write(f"{indent}{name}\n{indent}{' ' * left}{first}\n")
            else:
                self.write(f"{indent}{name}{' ' * (left - width)}{first}\n")
            self.write("".join(f"{indent}{' ' * left}{line}\n" for line in rest))


def _explained(text: str) -> str:
    """Return the help of an option in Chinese, and the marks behind it: "[default: cpu]"."""
    match = MARKS.fullmatch(text)
    assert match is not None
    marks = f"（{marks_text(match['marks'])}）" if match["marks"] else ""
    return help_text(match["text"]) + marks


class ChineseContext(click.Context):
    """The context of a command whose help is wanted in Chinese."""

    formatter_class = ChineseFormatter


def in_chinese(command: click.Command) -> click.Command:
    """Return a twin of a command whose help is Chinese, its subcommands' too."""
    twin = copy.copy(command)
    twin.context_class = ChineseContext
    if isinstance(twin, click.Group):
        twin.commands = {name: in_chinese(one) for name, one in twin.commands.items()}
    return twin


def show_in_chinese(error: click.ClickException) -> None:
    """Say what was wrong with a command line."""
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        click.echo(error.message, err=True)
        return
    context = getattr(error, "ctx", None)
    if context is not None:
        click.echo(f"{context.get_usage()}\n查看帮助：{context.command_path} --help\n", err=True)
    click.echo(f"错误：{error_text(error.format_message())}", err=True)
