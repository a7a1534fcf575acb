"""`tensor-drills show ID`: what a drill asks, and what will be checked."""

from __future__ import annotations

import textwrap
from pathlib import Path

import click

from tensor_drills.cli.options import (
    drills_option,
    drills_options,
    id_argument,
    id_of,
    lang_option,
    tell_troubles,
    width_here,
)
from tensor_drills.progress import Progress
from tensor_drills.registry import Registry
from tensor_drills.text import Lang, Text
from tensor_drills.verdict import KIND_TEXTS
from tensor_drills.workspace import EXERCISES, find_workspace, shown_path
from tensor_drills.wrap import narrowed, wrapped


@click.command("show")
@id_argument
@drills_option
@lang_option
def command(drill_id: str, folders: tuple[Path, ...], lang: Lang) -> None:
    """Show what a drill asks, its signature and what is checked."""
    width = width_here()
    registry = Registry.open(folders)
    name = registry.require(id_of(drill_id))
    entry = registry.entry(name)
    workspace = find_workspace(Path.cwd())
    progress = Progress(workspace)
    status = progress.statuses({name: entry.version})[name]
    facts = Text(
        f"{entry.chapter} · level {entry.level} · {entry.kind} · {status}",
        f"{entry.chapter} · 难度 {entry.level} · {KIND_TEXTS[entry.kind].zh} · "
        + {"new": "未做", "tried": "试过", "passed": "已通过", "changed": "题目有更新"}[status],
    )
    lines = [
        click.style(narrowed(f"{name}  {entry.title.to(lang)}", width), bold=True),
        narrowed(facts.to(lang), width),
        "",
        wrapped(entry.statement.to(lang), width),
        "",
        textwrap.indent(entry.signature, "    "),
    ]
    if entry.definition:
        lines += ["", textwrap.indent(entry.definition, "        ")]
    lines += ["", Text("Checked:", "会检查：").to(lang)]
    for check in entry.checks:
        paragraph = textwrap.indent(wrapped(check.to(lang), width - 4), "    ")
        lines.append(f"  - {paragraph.lstrip()}")
    about = Text("About: ", "涉及：").to(lang) + ", ".join(entry.ops)
    lines += ["", wrapped(about, width), ""]
    if workspace is not None:
        file = shown_path(workspace / EXERCISES / registry.relative_path(name), Path.cwd())
        write = Text(f"Write it in {file}, then:", f"写在 {file}，然后运行：")
        lines.append(narrowed(write.to(lang), width))
    lines.append(f"  tensor-drills check {name}{drills_options(folders)}")
    click.echo("\n".join(lines))
    tell_troubles(progress, lang)
