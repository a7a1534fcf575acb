"""Paragraphs in columns, English and Chinese."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tensor_drills.wrap import CLOSING, OPENING, _unbreakable, width_of, wrapped


@pytest.mark.parametrize(
    ("text", "width"),
    [("", 0), ("abc", 3), ("张量", 4), ("a张b", 4), ("，。", 4), ("✓", 1), ("e\u0301", 1)],
    ids=repr,
)
def test_a_chinese_character_is_two_columns_wide(text: str, width: int) -> None:
    assert width_of(text) == width


def test_a_text_that_has_no_width_counts_as_empty() -> None:
    assert width_of("a\x1b") == 0


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        pytest.param("", 10, [""], id="nothing"),
        pytest.param("one two", 10, ["one two"], id="what fits"),
        pytest.param("one two", 7, ["one two"], id="what just fits"),
        pytest.param("one two three", 8, ["one two", "three"], id="words"),
        pytest.param("one   two", 5, ["one", "two"], id="many spaces"),
        pytest.param(
            "abcdefghij kl", 4, ["abcd", "efgh", "ij", "kl"], id="a word that is too long"
        ),
        pytest.param("a\nb c\n\nd", 3, ["a", "b c", "", "d"], id="lines of its own"),
        pytest.param("set `a b c` so", 8, ["set", "`a b c`", "so"], id="code"),
        pytest.param("`a b c`", 4, ["`a b", "c`"], id="code that is too long"),
        pytest.param("a ` b c", 3, ["a `", "b c"], id="one backquote"),
        pytest.param("张量的形状", 6, ["张量的", "形状"], id="Chinese"),
        pytest.param("张量的形状", 7, ["张量的", "形状"], id="half a character is left"),
        pytest.param("张量的，形", 6, ["张量", "的，形"], id="no closing mark begins a line"),
        pytest.param("张量（形状", 6, ["张量", "（形状"], id="no opening mark ends a line"),
        pytest.param("张量 abc 形", 8, ["张量 abc", "形"], id="both languages"),
        pytest.param("张量abc形状", 7, ["张量abc", "形状"], id="both without a space"),
        pytest.param("用 `a b` 来", 5, ["用", "`a b`", "来"], id="code in Chinese"),
        pytest.param("one two  ", 9, ["one two"], id="spaces at the end"),
        pytest.param("  one two", 9, ["  one two"], id="an indent"),
    ],
)
def test_lines_are_broken_where_they_may_be(text: str, width: int, lines: list[str]) -> None:
    assert wrapped(text, width).split("\n") == lines


WORDS = st.sampled_from([*"张 `。\n", "a", "bc", "def", "`x y`", "量，", "（形", "  "])
TEXTS = st.lists(WORDS, max_size=30).map("".join)


@settings(deadline=None)
@given(TEXTS, st.integers(6, 30))
def test_nothing_but_space_is_lost(text: str, width: int) -> None:
    assert "".join(wrapped(text, width).split()) == "".join(text.split())


@settings(deadline=None)
@given(TEXTS, st.integers(6, 30))
def test_no_line_begins_or_ends_with_the_wrong_mark(text: str, width: int) -> None:
    for paragraph in text.split("\n"):
        if any(width_of(piece) > width for piece in _unbreakable(paragraph)):
            continue  # it is cut wherever the line ends
        first, *others = wrapped(paragraph, width).split("\n")
        assert not any(line and line[0] in CLOSING for line in others)
        assert not any(line and line[-1] in OPENING for line in [first, *others][:-1])


@settings(deadline=None)
@given(TEXTS, st.integers(6, 30))
def test_no_line_is_too_wide(text: str, width: int) -> None:
    assert max(map(width_of, wrapped(text, width).split("\n"))) <= width
