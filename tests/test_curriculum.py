"""Every idea of the curriculum has a drill, and the page says which."""

from __future__ import annotations

from collections import Counter

import pytest

from tensor_drills.curriculum import MARK, Topic, gaps, table, topics_of
from tensor_drills.registry import Catalogue, Registry
from tensor_drills.text import Text

REGISTRY = Registry.open()
CATALOGUE = Catalogue.built_in()
TOPICS = topics_of(CATALOGUE)
CHAPTERS = {name: REGISTRY.chapter(name) for name in REGISTRY.ids}
IDEA = Text("idea", "内容")


def test_every_idea_has_a_drill_and_every_drill_an_idea() -> None:
    assert list(gaps(TOPICS, CHAPTERS)) == []


@pytest.mark.parametrize(
    ("topics", "told"),
    [
        pytest.param([Topic("01_a", IDEA, ("one",))], [], id="all is covered"),
        pytest.param(
            [Topic("01_a", IDEA, ()), Topic("01_a", IDEA, ("one",))],
            ["`idea` (01_a) has no drill"],
            id="an idea without a drill",
        ),
        pytest.param(
            [Topic("01_a", IDEA, ("one", "two"))],
            ["`idea` (01_a) names `two`, which is no drill"],
            id="a drill that is not there",
        ),
        pytest.param(
            [], ["`one` (01_a) teaches no idea of the curriculum"], id="a drill without an idea"
        ),
    ],
)
def test_what_is_not_covered_is_told(topics: list[Topic], told: list[str]) -> None:
    assert list(gaps(topics, {"one": "01_a"})) == told


def test_every_chapter_has_its_ideas_and_at_least_five_drills() -> None:
    counts = Counter(CHAPTERS.values())
    assert {topic.chapter for topic in TOPICS} == set(counts)
    assert [chapter for chapter, count in counts.items() if count < 5] == []
    assert set(CATALOGUE.chapter_titles()) == set(counts)


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.idea.en)
def test_an_idea_is_in_both_languages(topic: Topic) -> None:
    assert topic.idea.en.strip()
    assert topic.idea.zh.strip()


def test_the_page_shows_every_idea_with_its_drills() -> None:
    entries = {name: REGISTRY.entry(name) for name in REGISTRY.ids}
    page = table(TOPICS, CATALOGUE.chapter_titles(), entries)
    assert page.startswith(MARK)
    for topic in TOPICS:
        cells = f"| {topic.idea.en} | {topic.idea.zh} |"
        lines = [line for line in page.splitlines() if line.startswith(cells)]
        assert any(all(f"`{name}` ●" in line for name in topic.drills) for line in lines)
