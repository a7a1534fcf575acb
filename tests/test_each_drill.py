"""A test of a whole chapter fails when one of its drills does, and names it."""

from __future__ import annotations

import pytest
from each_drill import by_chapter

from tensor_drills.registry import Registry

IDS = ["topk_labels", "gather_class_scores", "flatten_images"]


def test_a_chapter_fails_with_the_name_of_the_drill() -> None:
    tried: list[str] = []

    @by_chapter(IDS)
    def test(name: str, limit: int) -> None:
        tried.append(name)
        if name == "flatten_images":
            pytest.skip("not this one")
        assert len(name) < limit

    (mark,) = test.pytestmark
    assert mark.args[0] == "chapter"
    assert list(mark.args[1]) == [Registry.open().chapter(name) for name in IDS[1:]]
    test(chapter="11_selection", limit=99)
    test(chapter="04_reshape", limit=0)
    with pytest.raises(AssertionError, match="1 of the chapter:\ngather_class_scores: "):
        test(chapter="11_selection", limit=12)
    assert tried.count("topk_labels") == 2
