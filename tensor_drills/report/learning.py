"""How far a learner is: for people, as JSON, and as an export of every attempt."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import click
import tabulate

from tensor_drills.state.facts import Card, Met, Recorded, Streak, stamp
from tensor_drills.text import Lang, Text
from tensor_drills.wrap import WIDTH, narrowed, width_of, wrapped

SCHEMA = 1
BAR_WIDTH = 16
LEAST_BAR_WIDTH = 4
NUMBER_COLUMNS = 4
COLUMN_SIDES = ("left", "left", "right", "right")
MISCONCEPTIONS_SHOWN = 8
COLUMNS = (
    "at",
    "drill",
    "version",
    "place",
    "verdict",
    "finding",
    "misconception",
    "hints",
    "since_s",
    "wall_s",
)


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter, counted. attempts: checks of its drills."""

    name: str
    title: Text
    drills: int
    passed: int
    tried: int
    attempts: int

    @property
    def number(self) -> str:
        """What `--chapter` takes: its number, or the whole name where there is no title."""
        return self.name.partition("_")[0] if self.title.en else self.name


@dataclass(frozen=True, slots=True)
class Learning:
    """All that `progress` shows.

    sentences: of misconceptions, by drill and name, where they are known.
    due: drills to be reviewed by the end of today.
    """

    chapters: Sequence[Chapter]
    streak: Streak
    met: Sequence[Met]
    sentences: Mapping[tuple[str, str], Text]
    cards: Sequence[Card]
    due: int

    @property
    def drills(self) -> int:
        """How many drills there are."""
        return sum(chapter.drills for chapter in self.chapters)

    @property
    def passed(self) -> int:
        """How many of them pass."""
        return sum(chapter.passed for chapter in self.chapters)


def learning_text(learning: Learning, options: str, lang: Lang, width: int = WIDTH) -> str:
    """Return how far a learner is, as lines. options: to repeat in commands. width: columns."""
    table = _table(learning, lang, BAR_WIDTH)
    if (over := _width(table) - width) > 0:
        table = _table(learning, lang, max(BAR_WIDTH - over, LEAST_BAR_WIDTH))
    if _width(table) > width:
        table = _table(learning, lang, LEAST_BAR_WIDTH, has_attempts=False)
    if (over := _width(table) - width) > 0:
        titles = max(width_of(chapter.title.to(lang)) for chapter in learning.chapters)
        table = _table(learning, lang, LEAST_BAR_WIDTH, titles - over, has_attempts=False)
    table[-1] = click.style(table[-1], bold=True)
    facts = [narrowed(fact, width) for fact in _facts(learning, options, lang)]
    return "\n".join([*table, "", *facts, *_misconceptions(learning, lang, width)])


def _width(lines: Sequence[str]) -> int:
    return max(map(width_of, lines))


def _table(
    learning: Learning,
    lang: Lang,
    bar_width: int,
    title_width: int | None = None,
    *,
    has_attempts: bool = True,
) -> list[str]:
    """Return the lines of the chapters.

    title_width: None where a title may be of any length. has_attempts: with how many checks.
    """
    count = len(COLUMN_SIDES) if has_attempts else len(COLUMN_SIDES) - 1
    head = [
        Text("chapter", "章节"),
        Text("passed", "通过"),
        Text.same(""),
        Text("checks", "检查次数"),
    ]
    rows = [
        (
            _chapter(chapter, lang, title_width),
            bar(chapter.passed, chapter.drills, bar_width),
            f"{chapter.passed}/{chapter.drills}",
            str(chapter.attempts or ""),
        )
        for chapter in learning.chapters
    ]
    attempts = sum(chapter.attempts for chapter in learning.chapters)
    drawn = bar(learning.passed, learning.drills, bar_width)
    everything = drawn, f"{learning.passed}/{learning.drills}"
    rows.append((Text("all", "合计").to(lang), *everything, str(attempts or "")))
    table = tabulate.tabulate(
        [row[:count] for row in rows],
        [text.to(lang) for text in head[:count]],
        tablefmt="plain",
        disable_numparse=True,
        colalign=COLUMN_SIDES[:count],
        preserve_whitespace=True,
    )
    return [line.rstrip() for line in table.splitlines()]


def _chapter(chapter: Chapter, lang: Lang, title_width: int | None) -> str:
    """Return a chapter's number and title, in as many lines as it takes."""
    title = chapter.title.to(lang)
    if title_width is not None:
        title = wrapped(title, max(title_width, 1)).replace("\n", "\n" + " " * NUMBER_COLUMNS)
    return f"{chapter.number}  {title}"


def bar(part: int, whole: int, width: int = BAR_WIDTH) -> str:
    """Return a bar: full only where all is done, begun where anything is."""
    filled = part * width // whole if whole else 0
    if part and not filled:
        filled = 1
    return "█" * filled + "░" * (width - filled)


def _facts(learning: Learning, options: str, lang: Lang) -> list[str]:
    streak = learning.streak
    if not streak.longest:
        nothing = Text(
            f"Nothing checked yet. Begin: tensor-drills next{options}",
            f"还没有检查过。开始：tensor-drills next{options}",
        )
        return [nothing.to(lang)]
    if streak.days and streak.is_today:
        row = Text(
            f"Days in a row with practice: {streak.days}, today included",
            f"已连续练习 {streak.days} 天（含今天）",
        )
    elif streak.days:
        row = Text(
            f"Days in a row with practice: {streak.days} up to yesterday; today is open",
            f"到昨天为止已连续练习 {streak.days} 天，今天还没练",
        )
    else:
        row = Text("No practice yesterday or today", "昨天和今天都没有练习")
    if streak.longest > streak.days:
        row = Text(
            f"{row.en}. The longest row: {streak.longest}.",
            f"{row.zh}。最长连续 {streak.longest} 天。",
        )
    else:
        row = Text(f"{row.en}.", f"{row.zh}。")
    facts = [row]
    if learning.due:
        facts.append(
            Text(
                f"Due for review today: {learning.due}. tensor-drills review{options}",
                f"今天要复习 {learning.due} 题：tensor-drills review{options}",
            )
        )
    return [fact.to(lang) for fact in facts]


def _misconceptions(learning: Learning, lang: Lang, width: int) -> list[str]:
    if not learning.met:
        return []
    overcome = sum(met.is_overcome for met in learning.met)
    head = Text(
        f"Misconceptions met: {len(learning.met)}, overcome: {overcome}",
        f"遇到过 {len(learning.met)} 个误解，已克服 {overcome} 个",
    )
    lines = ["", click.style(head.to(lang), bold=True)]
    ordered = sorted(learning.met, key=lambda met: met.is_overcome)  # the open ones first
    for met in ordered[:MISCONCEPTIONS_SHOWN]:
        sign = click.style("✓", fg="green") if met.is_overcome else click.style("•", fg="yellow")
        times = Text("" if met.times == 1 else f"  {met.times} times", f"  {met.times} 次")
        count = times.to(lang) if met.times > 1 else ""
        lines.append(f"{sign} {met.drill}{click.style(count, dim=True)}")
        sentence = learning.sentences.get((met.drill, met.misconception))
        words = sentence.to(lang) if sentence else met.misconception.replace("_", " ")
        lines += [f"  {line}" for line in wrapped(words, width - 2).split("\n")]
    if (more := len(ordered) - MISCONCEPTIONS_SHOWN) > 0:
        rest = Text(
            f"and {more} more: tensor-drills progress --json",
            f"还有 {more} 个：tensor-drills progress --json",
        )
        lines.append(click.style(rest.to(lang), dim=True))
    return lines


def learning_json(learning: Learning, lang: Lang) -> dict[str, Any]:
    """Return how far a learner is, as the document of `progress --json`."""
    return {
        "schema": SCHEMA,
        "drills": learning.drills,
        "passed": learning.passed,
        "due": learning.due,
        "streak": {
            "days": learning.streak.days,
            "longest": learning.streak.longest,
            "today": learning.streak.is_today,
        },
        "chapters": [
            {
                "chapter": chapter.name,
                "title": chapter.title.to(lang),
                "drills": chapter.drills,
                "passed": chapter.passed,
                "tried": chapter.tried,
                "attempts": chapter.attempts,
            }
            for chapter in learning.chapters
        ],
        "misconceptions": [_met_json(met, learning, lang) for met in learning.met],
        "reviews": [card_json(card) for card in learning.cards],
    }


def _met_json(met: Met, learning: Learning, lang: Lang) -> dict[str, Any]:
    sentence = learning.sentences.get((met.drill, met.misconception))
    return {
        "drill": met.drill,
        "misconception": met.misconception,
        "because": sentence.to(lang) if sentence else None,
        "times": met.times,
        "last": stamp(met.last_at) if met.last_at else None,
        "overcome": met.is_overcome,
    }


def card_json(card: Card) -> dict[str, Any]:
    """Return one drill of the schedule."""
    return {
        "drill": card.drill,
        "due": stamp(card.due),
        "last_review": stamp(card.last_review),
        "reviews": card.reviews,
        "stability_days": round(card.stability, 4),
        "difficulty": round(card.difficulty, 4),
    }


def attempts_json(
    attempts: Sequence[Recorded], cards: Sequence[Card], now: datetime
) -> dict[str, Any]:
    """Return everything recorded, as the document of `progress --export FILE.json`."""
    return {
        "schema": SCHEMA,
        "exported": stamp(now),
        "attempts": [dict(zip(COLUMNS, _values(one), strict=True)) for one in attempts],
        "reviews": [card_json(card) for card in cards],
    }


def attempts_csv(attempts: Sequence[Recorded]) -> str:
    """Return every attempt as a line of CSV; times in UTC, seconds in `since_s` and `wall_s`."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(_values(one) for one in attempts)
    return file.getvalue()


def _values(recorded: Recorded) -> tuple[object, ...]:
    attempt = recorded.attempt
    return (
        stamp(recorded.at),
        attempt.drill,
        attempt.version,
        attempt.place,
        attempt.verdict,
        attempt.finding,
        attempt.misconception,
        recorded.hints,
        recorded.since_s,
        round(attempt.wall_s, 4),
    )
