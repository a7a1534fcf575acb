"""Writes the site: a folder of HTML files that needs no server and asks nothing of the network.

index.html              leads to the reader's language
en/, zh/                the same pages in each language
  index.html            the reference's contents
  ops/<id>.html         an op page with its picture
  drills/index.html     the catalogue by chapter; drills/by_op.html by operation
  drills/<chapter>.html the drills of a chapter: what is asked, never an answer
  search.js             what the search looks through: a script, since a page that is read
                        from a disk may not fetch
static/                 style and script
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup, escape
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonConsoleLexer, PythonLexer

from tensor_drills.entry import Entry
from tensor_drills.errors import WouldOverwrite
from tensor_drills.op_entry import OpEntry, OpPage, Ran
from tensor_drills.op_index import OpIndex, searched
from tensor_drills.picture.scene import from_json
from tensor_drills.picture.svg import svg_text
from tensor_drills.registry import Registry
from tensor_drills.site.words import words_in
from tensor_drills.text import LANGS, Lang, Text
from tensor_drills.verdict import KIND_TEXTS

HERE = Path(__file__).parent
MARK = ".tensor-drills-site"
CODE = re.compile(r"`([^`]+)`")
FORMATTER = HtmlFormatter(nowrap=True)


@dataclass(frozen=True, slots=True)
class Contents:
    """What the site is made of."""

    index: OpIndex
    pages: Mapping[str, OpPage]
    drills: tuple[Entry, ...]
    chapter_titles: Mapping[str, Text]
    torch: str

    @classmethod
    def read(cls, registry: Registry, index: OpIndex) -> Contents:
        """Read all pages and entries. Raises BrokenPage and BrokenDrill as these do."""
        pages = {op: index.page(entry) for op, entry in index.entries.items()}
        return cls(index, pages, tuple(registry.entries()), registry.chapter_titles(), index.torch)


def write_site(folder: Path, contents: Contents) -> int:
    """Write the site into `folder`; return how many pages it has.

    A folder that a site was written to before is written anew.

    Raises:
        WouldOverwrite: the folder holds something else.
    """
    if folder.exists() and (
        not folder.is_dir() or (any(folder.iterdir()) and not (folder / MARK).exists())
    ):
        raise WouldOverwrite(
            Text(
                f"`{folder}` holds other files. Give an empty or a new folder.",
                f"`{folder}` 里有别的文件。请给出空文件夹或新文件夹。",
            )
        )
    for part in ("static", *LANGS):
        if (folder / part).is_dir():
            shutil.rmtree(folder / part)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / MARK).write_text("This folder is written by `tensor-drills site`.\n", "utf-8")
    shutil.copytree(HERE / "static", folder / "static")
    environment = _environment()
    (folder / "index.html").write_text(environment.get_template("start.html").render(), "utf-8")
    count = 1
    for lang in LANGS:
        for path, text in _pages(environment, contents, lang):
            target = folder / lang / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, "utf-8")
            count += path.endswith(".html")
    return count


def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"marked": marked, "python": _python, "console": _console}
    return environment


def _pages(
    environment: jinja2.Environment, contents: Contents, lang: Lang
) -> Iterable[tuple[str, str]]:
    """Yield the files of one language: path and text."""
    ops = contents.index.entries
    by_op = {op: [d for d in contents.drills if set(d.ops) & set(e.names)] for op, e in ops.items()}
    op_of = {name: op for op, entry in ops.items() for name in reversed(entry.names)}
    common: dict[str, Any] = {
        "lang": lang,
        "w": words_in(lang),
        "kinds": {kind: text.to(lang) for kind, text in KIND_TEXTS.items()},
        "torch": contents.torch,
        "op_of": op_of,
        "ops": ops,
        "chapters": _chapters(contents),
        "titles": {name: text.to(lang) for name, text in contents.chapter_titles.items()},
        "groups": [
            (name, title.to(lang), [e for e in ops.values() if e.group == name])
            for name, title in contents.index.group_titles().items()
        ],
    }

    def render(template: str, path: str, **more: Any) -> tuple[str, str]:
        up = "../" * path.count("/")
        text = environment.get_template(template).render(
            **common, path=path, up=up, root=f"{up}../", **more
        )
        return path, text

    yield render("contents.html", "index.html")
    for op, page in contents.pages.items():
        yield render(
            "op.html", f"ops/{op}.html", page=page, drills=by_op[op], picture=_picture(page, lang)
        )
    yield render("chapters.html", "drills/index.html")
    yield render("by_op.html", "drills/by_op.html", by_op=by_op)
    for chapter, drills in common["chapters"].items():
        yield render("chapter.html", f"drills/{chapter}.html", chapter=chapter, drills=drills)
    yield "search.js", _search_data(contents, lang)


def _chapters(contents: Contents) -> dict[str, list[Entry]]:
    chapters: dict[str, list[Entry]] = {}
    for entry in contents.drills:
        chapters.setdefault(entry.chapter, []).append(entry)
    return chapters


def _picture(page: OpPage, lang: Lang) -> Markup | None:
    """Return an op's picture; the SVG escapes what it holds."""
    if page.picture is None:
        return None
    prefix = "picture-" + page.entry.id.replace("_", "-")
    return Markup(svg_text(from_json(page.picture), lang, prefix))


def _search_data(contents: Contents, lang: Lang) -> str:
    """Return the script that holds what the search looks through.

    A row: url, name, line, and what `search.Row` has. The ops come first.
    """
    rows: list[list[object]] = [_op_row(entry, lang) for entry in contents.index.entries.values()]
    rows += [
        [f"drills/{d.chapter}.html#{d.id}", d.id, d.title.to(lang), [d.id], "", "", *_said(d)]
        for d in contents.drills
    ]
    data = json.dumps(rows, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")
    return f"window.SEARCH = {data};\n"


def _op_row(entry: OpEntry, lang: Lang) -> list[object]:
    row = searched(entry)
    said = [row.words_en, row.words_zh, row.said_en, row.said_zh]
    return [f"ops/{entry.id}.html", entry.names[0], entry.summary.to(lang), row.names, *said]


def _said(drill: Entry) -> list[str]:
    return [f"{drill.title.to(lang)} {drill.statement.to(lang)}" for lang in LANGS]


def marked(words: str) -> Markup:
    """Return a sentence as HTML: `code` becomes an element, all else is escaped."""
    parts = CODE.split(words)
    html = [
        Markup("<code>{}</code>").format(p) if i % 2 else escape(p) for i, p in enumerate(parts)
    ]
    return Markup("").join(html)


def _python(code: str) -> Markup:
    return Markup(highlight(code, PythonLexer(), FORMATTER).rstrip("\n"))  # it escapes the code


def _console(ran: Iterable[Ran]) -> Markup:
    """Return an example as an interpreter shows it."""
    lines = []
    for one in ran:
        first, *rest = one.code.splitlines()
        lines += [f">>> {first}", *(f"... {line}" for line in rest)]
        lines += one.result.splitlines() if one.result else []
    return Markup(highlight("\n".join(lines), PythonConsoleLexer(), FORMATTER).rstrip("\n"))
