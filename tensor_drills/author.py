"""Files that `dev new` and `dev sync` write: a drill's template, stubs, the index."""

from __future__ import annotations

import json
import keyword
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

import torch

from tensor_drills.curriculum import MARK, table, topics_of
from tensor_drills.entry import INDEX_SCHEMA
from tensor_drills.errors import BadRequest, WouldOverwrite
from tensor_drills.op_entry import OPS_SCHEMA
from tensor_drills.op_index import OPS, OpIndex, load_page
from tensor_drills.op_run import entry_of, run_page
from tensor_drills.registry import Catalogue, Registry, digest_of
from tensor_drills.stub import stub_text
from tensor_drills.stub_file import DETAILS_SCHEMA, is_generated
from tensor_drills.text import Text

State = Literal["missing", "stale", "edited", "orphan"]

DRILL_TEMPLATE = '''\
"""What this drill teaches, in one line."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=1,
    ops=("torch.flip",),
    title=Text(en="TODO: a title", zh="TODO"),
    statement=Text(
        en="TODO: say exactly what is asked of `x`.",
        zh="TODO",
    ),
    hints=(
        Text(en="TODO: a nudge.", zh="TODO"),
        Text(en="TODO: nearly there.", zh="TODO"),
    ),
)


@drill.reference
def {id}(x: Float[Tensor, "n d"]) -> Float[Tensor, "n d"]:
    """out[i, j] = x[n - 1 - i, j]"""
    out = torch.empty_like(x)
    for i in range(len(x)):
        out[i] = x[len(x) - 1 - i]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one row", "一行"), 1, 2),
        (("two rows", "两行"), 2, 1),
    ]
    for name, n, d in draw.then_random(named, range(1, 5), range(1, 5)):
        yield Case(name, x=draw.distinct(n, d))


@drill.misconception(
    en="TODO: what this learner needs to hear.",
    zh="TODO",
)
def reversed_the_columns(x):
    return x.flip(1)


@drill.alternative
def index_backwards(x):
    return x[torch.arange(len(x) - 1, -1, -1)]
'''

SOLUTION_TEMPLATE = """\
from jaxtyping import Float
from torch import Tensor


def {id}(x: Float[Tensor, "n d"]) -> Float[Tensor, "n d"]:
    # TODO: why it is written so.
    return x.flip(0)
"""


NEW_CHAPTER = re.compile(r"\d+_[a-z][a-z0-9_]*")


@dataclass(frozen=True, slots=True)
class Difference:
    """A generated file that is not as it would be generated now."""

    path: Path
    state: State


def new_drill(catalogue: Catalogue, chapter: str, name: str, taken: list[str]) -> list[Path]:
    """Write the template of a drill and of its solution; return the files.

    chapter: a folder, old or new: "11_selection"; of an old one "11" or "selection" will do.

    Raises:
        BadRequest: `name` or `chapter` cannot be one. WouldOverwrite: a file is there already.
    """
    is_name = name.isidentifier() and name.islower() and not keyword.iskeyword(name)
    if not is_name or name.startswith("_"):
        raise BadRequest(
            Text(
                f"`{name}` is no id. Use lower-case words joined by underscores: "
                f"gather_class_scores.",
                f"`{name}` 不能用作 id。请用下划线连接的小写单词，如 gather_class_scores。",
            )
        )
    folder = _chapter_folder(catalogue, chapter)
    files = {
        catalogue.drills / folder / f"{name}.py": DRILL_TEMPLATE,
        catalogue.solutions / folder / f"{name}.py": SOLUTION_TEMPLATE,
    }
    for path in files:
        if path.exists() or name in taken:
            raise WouldOverwrite(
                Text(
                    f"`{name}` is there already ({path}). Choose another id.",
                    f"`{name}` 已经存在（{path}）。请换一个 id。",
                )
            )
    for path, template in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(template.replace("{id}", name), "utf-8")
    return list(files)


def _chapter_folder(catalogue: Catalogue, asked: str) -> str:
    """Return the folder of a chapter that is there, or that may be made. Raises BadRequest."""
    there = {path.parent.name for path in catalogue.files()} | catalogue.chapter_titles().keys()
    found = [name for name in sorted(there) if asked in (name, *name.split("_", 1))]
    if len(found) == 1:
        return found[0]
    if NEW_CHAPTER.fullmatch(asked):
        return asked
    raise BadRequest(
        Text(
            f"`{asked}` is no chapter. Name its folder: 11_selection; a new one as its number and "
            "a word: 22_words.",
            f"`{asked}` 不是章节名。请写出文件夹名，如 11_selection；"
            "新章节写成编号加单词，如 22_words。",
        )
    )


def differences(catalogue: Catalogue, registry: Registry) -> Iterator[Difference]:
    """Yield the generated files of a catalogue that are not current."""
    return _differences(generated_files(catalogue, registry), catalogue, registry)


def write(catalogue: Catalogue, registry: Registry) -> tuple[list[Path], list[Difference]]:
    """Write the missing and the stale files; leave those that somebody has edited alone.

    Returns the files written, and the differences that are left.
    """
    texts = generated_files(catalogue, registry)
    written, left = [], []
    for difference in _differences(texts, catalogue, registry):
        if difference.state in ("missing", "stale"):
            difference.path.parent.mkdir(parents=True, exist_ok=True)
            difference.path.write_text(texts[difference.path], "utf-8")
            written.append(difference.path)
        else:
            left.append(difference)
    return written, left


def _differences(
    texts: Mapping[Path, str], catalogue: Catalogue, registry: Registry
) -> Iterator[Difference]:
    for path, text in texts.items():
        if not path.exists():
            yield Difference(path, "missing")
            continue
        present = path.read_text("utf-8", errors="replace")  # an edited file may be anything
        if present != text:
            is_ours = path.suffix == ".json" or present.startswith(MARK) or is_generated(present)
            yield Difference(path, "stale" if is_ours else "edited")
    known = set(registry.ids)
    for path in sorted(catalogue.exercises.glob("[!_]*/[!_]*.py")):
        is_kept = "." in path.stem  # what `reset` keeps: gather_per_row.2026-11-21.py
        if path.stem not in known and not is_kept:
            yield Difference(path, "orphan")


def generated_files(catalogue: Catalogue, registry: Registry) -> dict[Path, str]:
    """Return all generated files of a catalogue, with their text."""
    names = [name for name in registry.ids if registry.catalogue(name) == catalogue]
    files = {
        catalogue.exercises / registry.relative_path(name): stub_text(registry.load(name))
        for name in names
    }
    entries = {name: registry.fresh_entry(name) for name in names}
    index = {"schema": INDEX_SCHEMA, "drills": [entry.to_json() for entry in entries.values()]}
    files[catalogue.drills / "index.json"] = _json(index)
    found = [registry.fresh_details(name).to_json() for name in names]
    files[catalogue.drills / "details.json"] = _json({"schema": DETAILS_SCHEMA, "drills": found})
    if topics := topics_of(catalogue):
        page = catalogue.exercises.parent / "docs" / "curriculum.md"
        files[page] = table(topics, catalogue.chapter_titles(), entries)
    if catalogue == Catalogue.built_in():
        by_ease = sorted(entries.values(), key=lambda entry: (entry.level, entry.chapter))
        files |= generated_ops({entry.id: entry.ops for entry in by_ease})
    return files


def generated_ops(ops_of: Mapping[str, Sequence[str]], folder: Path = OPS) -> dict[Path, str]:
    """Return the generated files of the reference, with their text: every page is run.

    ops_of: the ops that each drill names, by id, the easiest drill first.

    Raises:
        BrokenPage: a page cannot be used.
    """
    files: dict[Path, str] = {}
    entries = []
    for path in OpIndex.open(folder).files():
        page = load_page(path)
        names = set(page.names())
        drills = [drill for drill, ops in ops_of.items() if names.intersection(ops)]
        entry = entry_of(page, path.stem, path.parent.name, drills, digest_of(path))
        entries.append(entry)
        computed = run_page(page, entry).to_json()
        files[folder / "computed" / f"{path.stem}.json"] = _json(computed)
    version = torch.__version__.partition("+")[0]
    index = {"schema": OPS_SCHEMA, "torch": version, "ops": [asdict(entry) for entry in entries]}
    return files | {folder / "index.json": _json(index)}


def _json(document: object) -> str:
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"
