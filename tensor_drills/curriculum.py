"""What the drills are to cover, idea by idea, and which drills teach each.

`drills/curriculum.toml` holds the ideas; docs/curriculum.md is generated from it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import tabulate

from tensor_drills.entry import Entry
from tensor_drills.registry import Catalogue
from tensor_drills.text import Text

MARK = "<!-- generated from drills/curriculum.toml by `tensor-drills dev sync` -->"

LEVELS = (
    "A dot is a level: ● one call, ●● one with a trap, ●●● two or three, ●●●● a puzzle, ●●●●● hard."
)


@dataclass(frozen=True, slots=True)
class Topic:
    """One idea of a chapter. drills: the ids of those that teach it."""

    chapter: str
    idea: Text
    drills: tuple[str, ...]


def topics_of(catalogue: Catalogue) -> list[Topic]:
    """Return the ideas of a catalogue, chapter by chapter; none where it has no such file."""
    path = catalogue.drills / "curriculum.toml"
    if not path.is_file():
        return []
    return [
        Topic(chapter, Text(idea["en"], idea["zh"]), tuple(idea["drills"]))
        for chapter, ideas in sorted(tomllib.loads(path.read_text("utf-8")).items())
        for idea in ideas
    ]


def gaps(topics: Sequence[Topic], chapters: Mapping[str, str]) -> Iterator[str]:
    """Yield what is wrong with the coverage: ideas without a drill, drills without an idea.

    chapters: the chapter of each drill, by id.
    """
    for topic in topics:
        if not topic.drills:
            yield f"`{topic.idea.en}` ({topic.chapter}) has no drill"
        for name in topic.drills:
            if name not in chapters:
                yield f"`{topic.idea.en}` ({topic.chapter}) names `{name}`, which is no drill"
    taught = {name for topic in topics for name in topic.drills}
    for name, chapter in chapters.items():
        if name not in taught:
            yield f"`{name}` ({chapter}) teaches no idea of the curriculum"


def table(topics: Sequence[Topic], titles: Mapping[str, Text], entries: Mapping[str, Entry]) -> str:
    """Write the page: chapter by chapter, each idea with its drills, in both languages."""
    kinds = dict.fromkeys(sorted({entry.kind for entry in entries.values()}), 0)
    for entry in entries.values():
        kinds[entry.kind] += 1
    counted = ", ".join(f"{count} {kind}" for kind, count in kinds.items())
    chapters = sorted({topic.chapter for topic in topics})
    size = f"{len(entries)} drills in {len(chapters)} chapters ({counted}); {len(topics)} ideas."
    parts = [f"{MARK}\n\n# Curriculum · 课程", f"{size}\n{LEVELS}"]
    for chapter in chapters:
        title = titles.get(chapter, Text.same(""))
        rows = [
            (
                topic.idea.en,
                topic.idea.zh,
                ", ".join(_shown(entries, name) for name in topic.drills),
            )
            for topic in topics
            if topic.chapter == chapter
        ]
        cells = tabulate.tabulate(rows, ["idea", "内容", "drills"], tablefmt="github")
        parts.append(f"## {chapter} · {title.en} · {title.zh}\n\n{_unpadded(cells)}")
    return "\n\n".join(parts) + "\n"


def _shown(entries: Mapping[str, Entry], name: str) -> str:
    level = entries[name].level if name in entries else 0
    return f"`{name}` {'●' * level}"


def _unpadded(cells: str) -> str:
    """Leave out the padding of a Markdown table: the widest cell would set every line's width."""
    rows = [line.strip("|").split("|") for line in cells.splitlines()]
    rows[1] = ["---"] * len(rows[0])
    return "\n".join("| " + " | ".join(cell.strip() for cell in row) + " |" for row in rows)
