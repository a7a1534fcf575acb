"""`tensor-drills draw EXPRESSION --NAME SIZES ...`: a picture of the learner's own operation."""

from __future__ import annotations

import ast
import json
import keyword
import os
import re
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tensor_drills.cli.options import json_option, lang_option
from tensor_drills.errors import NotDrawable, StepFailed
from tensor_drills.exercise_files import save_as
from tensor_drills.expression.refusals import ROOTS, TYPES
from tensor_drills.expression.syntax import parse
from tensor_drills.picture.scene import Picture, to_json
from tensor_drills.picture.svg import svg_text
from tensor_drills.picture.terminal import WIDTH, drawn
from tensor_drills.picture.written import Written, read_input
from tensor_drills.text import Lang, Text, printable

if TYPE_CHECKING:
    from tensor_drills.picture.given import Given
    from tensor_drills.picture.run import Function

NARROWEST = 40
INDEX_WANTED = re.compile(r"must be (of type )?(long|int)|dtype int32/int64", re.IGNORECASE)


@click.command(
    "draw",
    # No -h but alone: it would be found in an expression that begins with a minus.
    context_settings={"ignore_unknown_options": True, "help_option_names": ["--help"]},
    options_metavar="[OPTIONS]",
)
@click.argument("words", metavar="EXPRESSION --NAME SIZES ...", nargs=-1, required=True)
@click.option("--svg", "file", type=click.Path(dir_okay=False, path_type=Path), help="Write SVG.")
@click.option("--force", is_flag=True, help="Let --svg replace a file that is there.")
@json_option
@lang_option
def command(
    words: tuple[str, ...], file: Path | None, force: bool, as_json: bool, lang: Lang
) -> None:
    """Run an expression, and draw where each value of its result comes from.

    \b
    tensor-drills draw "x.permute(1, 0)" --x 2,3
    tensor-drills draw "x.gather(1, i)" --x 2,3 --i "[[0, 2], [1, 0]]"
    tensor-drills draw "x.flip(0)" --x 3:bool --svg flip.svg

    Every tensor of the expression is an option: sizes (2,3), sizes and a dtype (2,3:int64), or
    values ("[[0, 2], [1, 0]]"). Exit status: 1 where torch refuses the expression.
    """
    if words == ("-h",):
        click.echo(click.get_current_context().get_help())
        return
    source, inputs = _read(words)
    try:
        picture = _traced(source, inputs)
    except StepFailed as failed:
        click.echo(failed.text.to(lang), err=True)
        for hint in _index_hints(inputs, failed):
            click.echo(hint.to(lang), err=True)
        raise SystemExit(1) from failed
    if file is not None:
        save_as(file, svg_text(picture, lang, _prefix(file)), is_forced=force)
        click.echo(Text(f"Wrote {file}", f"已写入 {file}").to(lang), err=as_json)
    if as_json:
        click.echo(json.dumps(to_json(picture), ensure_ascii=False))
    elif file is None:
        columns = shutil.get_terminal_size().columns
        is_coloured = os.environ.get("TERM") != "dumb"  # click takes colours from a pipe
        width = max(NARROWEST, min(WIDTH, columns - 1))
        click.echo(drawn(picture, lang, is_coloured=is_coloured, width=width))


def _read(words: Sequence[str]) -> tuple[str, dict[str, Written]]:
    """Tell the expression from the options that declare tensors."""
    expressions: list[str] = []
    inputs: dict[str, Written] = {}
    waiting = list(words)
    while waiting:
        word = waiting.pop(0)
        if not word.startswith("--"):
            expressions.append(word)
            continue
        name, has_value, value = word[2:].partition("=")
        if not name.isidentifier() or keyword.iskeyword(name) or name in (*ROOTS, *TYPES):
            raise _bad_name(name)
        if not has_value and (not waiting or waiting[0].startswith("--")):
            value = ""
        elif not has_value:
            value = waiting.pop(0)
        if name in inputs:
            raise NotDrawable(Text(f"`--{name}` is given twice.", f"`--{name}` 给了两次。"))
        inputs[name] = read_input(name, value)
    if len(expressions) != 1:
        raise _not_one(expressions)
    return expressions[0], inputs


def _traced(source: str, inputs: dict[str, Written]) -> Picture:
    _require_declared(source, inputs)
    from tensor_drills.picture.trace import trace  # imports torch

    givens = {name: _given(name, written) for name, written in inputs.items()}
    return trace(source, _function(source, givens), givens)


def _require_declared(source: str, inputs: dict[str, Written]) -> None:
    """Refuse names that no option declares, with the option that would; and those unused."""
    tree = parse(source, names=None).tree
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    for name in sorted(used - {*inputs, *ROOTS, *TYPES}):
        raise NotDrawable(
            Text(
                f"The expression uses `{name}`, which is not declared. Add its sizes, "
                f'`--{name} 2,3`, or its values, `--{name} "[0, 2, 1]"`.',
                f"表达式用到 `{name}`，但没有声明。请加上尺寸 `--{name} 2,3` "
                f'或数值 `--{name} "[0, 2, 1]"`。',
            )
        )
    for name in inputs:
        if name not in used:
            raise NotDrawable(
                Text(
                    f"`--{name}` is declared, but the expression does not use it.",
                    f"声明了 `--{name}`，但表达式没有用到。",
                )
            )


def _index_hints(inputs: dict[str, Written], failed: StepFailed) -> list[Text]:
    """Tell whoever gave an index by its sizes that it got any values."""
    return [
        Text(
            f"The values of `{name}` were drawn; for an index give its own, "
            f'`--{name} "[[0, 1], [1, 0]]"`.',
            f"`{name}` 的值是随意取的；如果它是索引，请给出具体数值，"
            f'如 `--{name} "[[0, 1], [1, 0]]"`。',
        )
        for name, written in inputs.items()
        if written.values is None and written.dtype and "int" in written.dtype
    ] + [
        Text(
            f"`--{name} {size}` is a size: `{name}` is ({size},), of any values. For the index "
            f'{size} write `--{name} "[{size}]"`.',
            f"`--{name} {size}` 是大小：`{name}` 的形状为 ({size},)，数值任意。如果索引是 {size}，"
            f'请写 `--{name} "[{size}]"`。',
        )
        for name, written in inputs.items()
        if written.values is None and not written.dtype and len(written.sizes or ()) == 1
        for size in written.sizes or ()
        if name in _names_inside(failed.node) and INDEX_WANTED.search(failed.reason.en)
    ]


def _names_inside(node: ast.expr) -> set[str]:
    """Return the names in an index or among the arguments of a call."""
    parts: list[ast.expr] = []
    if isinstance(node, ast.Subscript):
        parts = [node.slice]
    elif isinstance(node, ast.Call):
        parts = [*node.args, *(keyword.value for keyword in node.keywords)]
    return {one.id for part in parts for one in ast.walk(part) if isinstance(one, ast.Name)}


def _given(name: str, written: Written) -> Given:
    import torch

    from tensor_drills.picture.given import Given

    dtype = getattr(torch, written.dtype) if written.dtype else None
    if written.values is None:
        return Given.of_sizes(*written.sizes or (), dtype=dtype or torch.float32)
    try:
        return Given.of_values(torch.tensor(written.values, dtype=dtype))
    except (ValueError, TypeError, RuntimeError, OverflowError) as error:
        reason = printable(str(error).split("\n", 1)[0])
        raise NotDrawable(
            Text(
                f"`--{name}`: torch makes no tensor of these values: {reason}",
                f"`--{name}`：torch 无法用这些值创建张量：{reason}",
            )
        ) from error


def _function(source: str, givens: dict[str, Given]) -> Function:
    """Return the expression as a function of its tensors."""
    import torch

    from tensor_drills.expression.evaluate import evaluate
    from tensor_drills.expression.guard import Guard, Limits

    expression = parse(source, names=set(givens))

    def function(**tensors: Any) -> object:
        used_chance = False

        @contextmanager
        def watched() -> Iterator[None]:
            nonlocal used_chance
            before = torch.get_rng_state()
            with Guard(Limits()):
                yield
            used_chance = not torch.equal(before, torch.get_rng_state())

        result = evaluate(expression, tensors, within=watched())
        if used_chance:
            torch.rand(())  # `evaluate` has put torch's state back: leave the trace that was there
        return result

    return function


def _prefix(file: Path) -> str:
    """Return what begins the ids in a file, so that two files fit into one page."""
    return "td-" + ("".join(c for c in file.stem if c.isascii() and c.isalnum()) or "picture")


def _bad_name(name: str) -> NotDrawable:
    shown = printable(name)
    return NotDrawable(
        Text(
            f"`--{shown}` declares no tensor: a name of Python is wanted, other than "
            f"{', '.join((*ROOTS, *TYPES))}.",
            f"`--{shown}` 不能用来声明张量：需要合法的 Python 变量名，"
            f"且不能是 {'、'.join((*ROOTS, *TYPES))}。",
        )
    )


def _not_one(expressions: Sequence[str]) -> NotDrawable:
    if not expressions:
        return NotDrawable(
            Text(
                'An expression is missing: tensor-drills draw "x.permute(1, 0)" --x 2,3',
                '缺少表达式：tensor-drills draw "x.permute(1, 0)" --x 2,3',
            )
        )
    shown = printable(" ".join(expressions))
    return NotDrawable(
        Text(
            f'More than one expression: {shown}. Put it in quotes: tensor-drills draw "{shown}"',
            f'表达式不止一个：{shown}。请加引号：tensor-drills draw "{shown}"',
        )
    )
