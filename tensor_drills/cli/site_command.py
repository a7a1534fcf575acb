"""`tensor-drills site DIR`: the reference and the catalogue as a static site."""

from __future__ import annotations

from pathlib import Path

import click

from tensor_drills.cli.options import drills_option, lang_option
from tensor_drills.op_index import OpIndex
from tensor_drills.registry import Registry
from tensor_drills.text import Lang, Text


@click.command("site")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@drills_option
@lang_option
def command(folder: Path, folders: tuple[Path, ...], lang: Lang) -> None:
    """Write the reference and the catalogue as a static site into DIR.

    It holds both languages, needs no server, and tells no answer.
    """
    from tensor_drills.site.build import Contents, write_site

    contents = Contents.read(Registry.open(folders), OpIndex.open())
    count = write_site(folder, contents)
    start = folder / "index.html"
    click.echo(
        Text(
            f"wrote {count} pages. Open {start} in a browser.",
            f"已写入 {count} 个页面。用浏览器打开 {start}。",
        ).to(lang)
    )
