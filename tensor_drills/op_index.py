"""Finds op pages by name and by words, without importing torch.

ops/<group>/<id>.py      one page a file
ops/groups.toml          the groups' titles, in the order in which they are shown
ops/index.json           generated (`dev sync`): what `ref` needs to find a page
ops/computed/<id>.json   generated: what `ref` shows of it
"""

from __future__ import annotations

import importlib.util
import json
import sys
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tensor_drills.errors import BrokenPage, UnknownChoice
from tensor_drills.op_entry import OPS_SCHEMA, OpEntry, OpPage
from tensor_drills.registry import PACKAGE, digest_of, nearest
from tensor_drills.search import Row, rank
from tensor_drills.text import Text

if TYPE_CHECKING:
    from tensor_drills.page import Page

OPS = PACKAGE / "ops"
PREFIXES = {"F.": "torch.nn.functional.", "nn.": "torch.nn.", "x.": "torch.Tensor."}
OPERATORS = {
    "@": "matmul",
    "+": "add",
    "-": "sub",
    "*": "mul",
    "/": "div",
    "//": "floor_divide",
    "%": "remainder",
    "**": "pow",
    "==": "eq",
    "!=": "ne",
    "<": "lt",
    "<=": "le",
    ">": "gt",
    ">=": "ge",
    "&": "bitwise_and",
    "|": "bitwise_or",
    "~": "bitwise_not",
    "[]": "getitem",
    "x[i]": "getitem",
    "x[i] = y": "setitem",
}


@dataclass(frozen=True, slots=True)
class OpIndex:
    """All op pages of a folder. torch: the version that they were run on."""

    folder: Path
    entries: Mapping[str, OpEntry]
    torch: str = ""

    @classmethod
    def open(cls, folder: Path = OPS) -> OpIndex:
        """Read the index; it is empty where the file is missing or of another schema."""
        try:
            data = json.loads((folder / "index.json").read_text("utf-8"))
            if data["schema"] != OPS_SCHEMA:
                return cls(folder, {})
            entries = {one["id"]: OpEntry.from_json(one) for one in data["ops"]}
            return cls(folder, entries, str(data["torch"]))
        except (OSError, ValueError, KeyError, TypeError):
            return cls(folder, {})

    def files(self) -> list[Path]:
        """Return the pages' files, group by group as groups.toml has them."""
        order = list(self.group_titles())
        found = [p for p in self.folder.glob("[!_]*/[!_]*.py") if p.parent.name in order]
        return sorted(found, key=lambda p: (order.index(p.parent.name), p.stem))

    def group_titles(self) -> dict[str, Text]:
        """Return the titles of the groups, by folder, in their order."""
        titles = tomllib.loads((self.folder / "groups.toml").read_text("utf-8"))
        return {name: Text(**title) for name, title in titles.items()}

    def find(self, asked: str) -> OpEntry:
        """Return the entry that a name leads to: an id, a full name, its last part.

        Raises:
            UnknownChoice: none does; with near misses.
        """
        names = self._names()
        typed = asked.strip().removesuffix("()")
        typed = OPERATORS.get(typed, typed)
        for short, full in PREFIXES.items():
            if typed.startswith(short):
                typed = full + typed.removeprefix(short)
        for key in (typed, f"torch.{typed}", f"torch.Tensor.{typed}", typed.rpartition(".")[2]):
            if key in names:
                return self.entries[names[key]]
        folded = {name.lower(): op for name, op in reversed(names.items())}
        if (op := folded.get(typed.lower())) is not None:
            return self.entries[op]
        near = nearest(typed, sorted({*self.entries, *(n.rpartition(".")[2] for n in names)}))
        raise UnknownChoice(_unknown(typed, near))

    def _names(self) -> dict[str, str]:
        """Return the ids of pages by all names: the pages' own before other pages' short ones."""
        names = {op: op for op in self.entries}
        for shorten in (False, True):
            for op, entry in self.entries.items():
                for name in entry.names:
                    names.setdefault(name.rpartition(".")[2] if shorten else name, op)
        return names

    def search(self, words: str) -> list[OpEntry]:
        """Return the entries that fit `words`, English or Chinese, the best first.

        A page fits by its names, its words and its line; each word counts, wherever it stands.
        """
        entries = list(self.entries.values())
        return [entries[i] for i in rank(words, [searched(entry) for entry in entries])]

    def page(self, entry: OpEntry) -> OpPage:
        """Return what is shown of an op: as computed before, or run anew where its file changed.

        Raises:
            BrokenPage: the file cannot be used.
        """
        try:
            text = (self.folder / "computed" / f"{entry.id}.json").read_text("utf-8")
            page = OpPage.from_json(json.loads(text))
        except (OSError, ValueError, KeyError, TypeError):
            page = None
        path = self.folder / entry.group / f"{entry.id}.py"
        if page is not None and page.entry.digest == digest_of(path):
            return page
        from tensor_drills.op_run import entry_of, run_page

        loaded = load_page(path)
        return run_page(
            loaded, entry_of(loaded, entry.id, entry.group, entry.drills, digest_of(path))
        )


def load_page(path: Path) -> Page:
    """Import a page's file; imports torch.

    Raises:
        BrokenPage: it does not import, or declares no page.
    """
    from tensor_drills.page import Page

    module_name = f"tensor_drills._pages.{path.parent.name}.{path.stem}"
    spec = importlib.util.spec_from_file_location(module_name, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[module_name] = module
    try:
        spec.loader.exec_module(module)
    except (Exception, SystemExit) as error:
        reason = f"{type(error).__name__}: {error}"
        raise BrokenPage(
            Text(f"`{path}` cannot be imported. {reason}", f"`{path}` 无法导入。{reason}")
        ) from error
    page = getattr(module, "page", None)
    if not isinstance(page, Page):
        raise BrokenPage(
            Text(
                f"`{path}` declares no page. Assign `page = Page(...)`.",
                f"`{path}` 没有声明页面。请写 `page = Page(...)`。",
            )
        )
    page.scope = vars(module)
    return page


def searched(entry: OpEntry) -> Row:
    """Return what is searched of an entry."""
    names = [name.rpartition(".")[2] for name in entry.names]
    return Row(names, entry.words.en, entry.words.zh, entry.summary.en, entry.summary.zh)


def _unknown(asked: str, near: Sequence[str]) -> Text:
    shown = asked if len(asked) <= 60 else f"{asked[:60]}…"
    if not near:
        return Text(
            f"There is no page on `{shown}`. `tensor-drills ref` lists them all, "
            f'`tensor-drills ref --search "{shown}"` searches.',
            f"没有 `{shown}` 的页面。`tensor-drills ref` 列出全部，"
            f'`tensor-drills ref --search "{shown}"` 可搜索。',
        )
    return Text(
        f"There is no page on `{shown}`. Did you mean {' or '.join(f'`{n}`' for n in near)}?",
        f"没有 `{shown}` 的页面。你要找的是 {' 或 '.join(f'`{n}`' for n in near)} 吗？",
    )
