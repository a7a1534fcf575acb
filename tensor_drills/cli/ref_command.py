"""`tensor-drills ref`: the reference, a page an op."""

from __future__ import annotations

import json
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from tensor_drills.cli.options import json_option, lang_option, width_here
from tensor_drills.errors import BadRequest, UnknownChoice
from tensor_drills.exercise_files import save_as
from tensor_drills.op_entry import OpEntry, OpPage
from tensor_drills.op_index import OpIndex
from tensor_drills.picture.scene import from_json
from tensor_drills.picture.svg import svg_text
from tensor_drills.picture.terminal import drawn
from tensor_drills.report.op import contents, found, op_page
from tensor_drills.text import Lang, Text

FOUND_LIMIT = 12


def complete_op(
    ctx: click.Context, param: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Complete the name of an op."""
    return [CompletionItem(op) for op in OpIndex.open().entries if op.startswith(incomplete)]


@click.command("ref")
@click.argument("op", metavar="[OP]", required=False, shell_complete=complete_op)
@click.option("--search", "words", metavar="WORDS", help="Find ops by words, English or Chinese.")
@click.option(
    "--svg",
    "svg_file",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Write the op's picture to FILE.",
)
@click.option("--force", is_flag=True, help="Let --svg replace a file that is there.")
@lang_option
@json_option
def command(
    op: str | None,
    words: str | None,
    svg_file: Path | None,
    force: bool,
    lang: Lang,
    as_json: bool,
) -> None:
    """Look an op up: shapes, formula, memory, a picture, traps, other spellings, drills."""
    index = OpIndex.open()
    if op is not None and words is not None:
        raise BadRequest(
            Text(
                "Give an op or --search WORDS, not both.",
                "请给出运算名或 --search 词，不要同时给。",
            )
        )
    if svg_file is not None and op is None:
        raise BadRequest(
            Text(
                "--svg needs an op: tensor-drills ref gather --svg gather.svg",
                "--svg 需要指明运算：tensor-drills ref gather --svg gather.svg",
            )
        )
    if op is not None:
        entry = index.find(op)
        page = index.page(entry)
        if as_json:
            _print_json({"schema": 1, "op": page.to_json()})
            return
        if svg_file is not None:
            _write_picture(page, svg_file, force, lang)
            return
        click.echo(op_page(page, lang, _picture_lines(page, lang), width_here()))
        return
    entries = list(index.entries.values()) if words is None else _found(index, words)
    if as_json:
        _print_json({"schema": 1, "ops": [_to_json(entry, lang) for entry in entries]})
    elif words is None:
        click.echo(contents(entries, index.group_titles(), lang, width_here()))
    else:
        click.echo(found(entries[:FOUND_LIMIT], lang, width_here()))


def _found(index: OpIndex, words: str) -> list[OpEntry]:
    entries = index.search(words)
    if not entries:
        raise UnknownChoice(
            Text(
                f"No page fits `{words}`. `tensor-drills ref` lists them all.",
                f"没有页面符合 `{words}`。`tensor-drills ref` 列出全部。",
            )
        )
    return entries


def _picture_lines(page: OpPage, lang: Lang) -> list[str]:
    if page.picture is None:
        return []
    picture = from_json(page.picture)
    return drawn(picture, lang, is_coloured=True, width=width_here() - 2).splitlines()


def _write_picture(page: OpPage, file: Path, force: bool, lang: Lang) -> None:
    name = page.entry.id
    if page.picture is None:
        raise UnknownChoice(
            Text(f"The page on `{name}` has no picture.", f"`{name}` 的页面没有图示。")
        )
    save_as(file, svg_text(from_json(page.picture), lang), is_forced=force)
    click.echo(Text(f"wrote {file}", f"已写入 {file}").to(lang))


def _to_json(entry: OpEntry, lang: Lang) -> dict[str, object]:
    return {
        "name": entry.names[0],
        "id": entry.id,
        "aliases": list(entry.names[1:]),
        "group": entry.group,
        "summary": entry.summary.to(lang),
        "drills": list(entry.drills),
    }


def _print_json(document: dict[str, object]) -> None:
    click.echo(json.dumps(document, ensure_ascii=False, indent=1))
