"""`tensor-drills shape EXPRESSION`: the shape of every step."""

from __future__ import annotations

import json
import sys

import click

from tensor_drills.cli.options import json_option, lang_option
from tensor_drills.text import Lang

EXIT_REFUSED = 1


# No -h but alone: it would be found in an expression that begins with a minus.
OPTIONS = {"ignore_unknown_options": True, "help_option_names": ["--help"]}


@click.command("shape", context_settings=OPTIONS)
@click.argument("expression")
@lang_option
@json_option
def command(expression: str, lang: Lang, as_json: bool) -> None:
    """Show the shape of every step of an expression.

    \b
    tensor-drills shape "x(7, 8) @ w(8, 1) + b(1, 1)"
    tensor-drills shape "images(b, 3, h, w).flatten(1)"
    tensor-drills shape "scores(5, 3)[torch.arange(5), label(5, dtype=int64)]"

    A tensor is declared where it is first used. A size may have a name, which stands for every
    size of at least 2, and may be used as a number: x(b, n, 8).view(b, n*8). A dtype may be given;
    where torch wants an index or a mask, int64 or bool is assumed. Nothing is computed but torch
    functions, methods, layers of nn, operators and indexing.

    Exit status: 0 there is a shape, 1 torch refuses, 2 usage.
    """
    if expression.strip() == "-h":
        click.echo(click.get_current_context().get_help())
        return
    from tensor_drills.calculator.calculate import calculate  # imports torch
    from tensor_drills.report.shapes_text import report, to_json

    calculation = calculate(expression)
    if as_json:
        document = to_json(expression, calculation, lang)
        click.echo(json.dumps(document, ensure_ascii=False, indent=1))
    else:
        click.echo(report(calculation, lang))
    if calculation.trace.failure is not None:
        sys.exit(EXIT_REFUSED)
