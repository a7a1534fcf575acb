"""Pictures as text and as SVG: what is read from them, in both languages, whatever they hold."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from xml.etree import ElementTree

import click
import pytest
import torch
from conftest import Snapshots
from torch import nn

from tensor_drills.picture.facts import cell_fact, facts_of
from tensor_drills.picture.given import Given
from tensor_drills.picture.labels import labels_of
from tensor_drills.picture.palette import HUES, INK, fill_of
from tensor_drills.picture.scene import Cell, Grid, Picture, Result, from_json, to_json
from tensor_drills.picture.svg import svg_text
from tensor_drills.picture.terminal import drawn, spoken
from tensor_drills.picture.trace import trace
from tensor_drills.text import LANGS, Text
from tensor_drills.wrap import width_of

SVG = "{http://www.w3.org/2000/svg}"
INDEX = torch.tensor([[0, 2], [1, 0]])
MASK = torch.tensor([[True, False, True]])


def sized(**sizes: tuple[int, ...]) -> dict[str, Given]:
    return {name: Given.of_sizes(*size) for name, size in sizes.items()}


PICTURES: dict[str, tuple[Callable[..., object], dict[str, Given]]] = {
    "x.permute(1, 0)": (lambda x: x.permute(1, 0), sized(x=(2, 3))),
    "x.view(3, 2)": (lambda x: x.view(3, 2), sized(x=(2, 3))),
    "torch.gather(x, 1, index)": (
        lambda x, index: torch.gather(x, 1, index),
        sized(x=(2, 3)) | {"index": Given.of_values(INDEX)},
    ),
    "row.expand(2, 3)": (lambda row: row.expand(2, 3), sized(row=(3,))),
    "x + row": (lambda x, row: x + row, sized(x=(2, 3), row=(3,))),
    "torch.cat([x, y], 1)": (lambda x, y: torch.cat([x, y], 1), sized(x=(2, 3), y=(2, 2))),
    "x.topk(2)": (lambda x: x.topk(2), sized(x=(2, 4))),
    "x @ w": (lambda x, w: x @ w, sized(x=(2, 3), w=(3, 2))),
    "x.sum(dim=0)": (lambda x: x.sum(0), sized(x=(2, 3))),
    "x.cumsum(1)": (lambda x: x.cumsum(1), sized(x=(2, 3))),
    "x.relu()": (lambda x: x.relu(), sized(x=(2, 3))),
    "x.argmax(1)": (lambda x: x.argmax(1), sized(x=(2, 3))),
    "F.pad(x, (1, 1))": (lambda x: nn.functional.pad(x, (1, 1)), sized(x=(2, 2))),
    "torch.where(mask, x, y)": (
        lambda mask, x, y: torch.where(mask, x, y),
        {"mask": Given.of_values(MASK)} | sized(x=(2, 3), y=(2, 3)),
    ),
    "x.permute(0, 2, 3, 1)": (lambda x: x.permute(0, 2, 3, 1), sized(x=(2, 3, 2, 2))),
    "torch.addmm(b, x, w)": (
        lambda b, x, w: torch.addmm(b, x, w),
        sized(b=(2,), x=(2, 3), w=(3, 2)),
    ),
    "a.bmm(b)": (lambda a, b: a.bmm(b), sized(a=(2, 2, 3), b=(2, 3, 2))),
    "torch.rand_like(x)": (lambda x: torch.rand_like(x), sized(x=(2, 3))),
    "x[mask]": (lambda x, mask: x[mask], sized(x=(1, 3)) | {"mask": Given.of_values(MASK)}),
    "x.sum()": (lambda x: x.sum(), sized(x=(2, 2))),
    "x[:0]": (lambda x: x[:0], sized(x=(2, 2))),
    "x.view(-1)": (lambda x: x.view(-1), sized(x=(8, 8))),
    "torch.eye(2)": (lambda: torch.eye(2), {}),
    "x @ w, large": (lambda x, w: x @ w, sized(x=(6, 7), w=(7, 6))),
}


@pytest.fixture(scope="module")
def pictures() -> dict[str, Picture]:
    """Trace every operation of the table once."""
    return {code: trace(code, function, givens) for code, (function, givens) in PICTURES.items()}


@pytest.mark.parametrize("lang", LANGS)
def test_pictures_read_as_they_did(
    lang: str, pictures: dict[str, Picture], snapshots: Snapshots
) -> None:
    parts = [f"> {code}\n{drawn(one, lang)}\n" for code, one in pictures.items()]  # type: ignore[arg-type]
    snapshots.inside("pictures").check(f"pictures in {lang}", "\n".join(parts))


def test_pictures_fit_a_terminal_and_most_fit_twelve_lines(pictures: dict[str, Picture]) -> None:
    for code, picture in pictures.items():
        for lang in LANGS:
            for width in (78, 50):
                lines = drawn(picture, lang, width=width).split("\n")
                assert max(map(width_of, lines)) <= width, code
            is_small = sum(grid.size for grid in picture.inputs) <= 12
            assert not is_small or len(drawn(picture, lang).split("\n")) <= 10, code


def test_colours_say_nothing_that_letters_do_not(pictures: dict[str, Picture]) -> None:
    for picture in pictures.values():
        coloured = drawn(picture, "en", is_coloured=True)
        assert click.unstyle(coloured) == drawn(picture, "en")
    first, second = drawn(pictures["x.permute(1, 0)"], "en", is_coloured=True).split("\n")[1:3]
    assert first.startswith("  \x1b[36m\x1b[1ma\x1b[0m")  # a row has a colour
    assert second.startswith("  \x1b[33m\x1b[1md\x1b[0m")
    assert "\x1b" not in drawn(pictures["torch.rand_like(x)"], "en").replace("\x1b[0m", "")


def test_sentences_have_no_mixed_languages(pictures: dict[str, Picture]) -> None:
    for picture in pictures.values():
        for fact in facts_of(picture):
            assert not re.search(r"[\u4e00-\u9fff]", fact.en)
            assert re.search(r"[\u4e00-\u9fff]", fact.zh)
            assert set(re.findall(r"`[^`]+`", fact.en)) == set(re.findall(r"`[^`]+`", fact.zh))


def test_wide_names_stay_aligned() -> None:
    grid = Grid("张量", (2, 2), "float32")
    result = Result("结果", (1, 2), "int64", (Cell("moved", (2,)), Cell("depends", (0, 1))))
    lines = drawn(Picture("", (grid,), (result,)), "zh", has_facts=False).split("\n")
    assert lines == [
        "  张量 (2, 2)       结果 (1, 2) int64",
        "  a b           →   c    (ab)",
        "  c d",
    ]
    assert width_of(lines[0].partition("结果")[0]) == width_of(lines[1].partition("c")[0])


def test_labels_are_letters_or_letters_with_digits() -> None:
    def labels(*sizes: tuple[int, ...]) -> tuple[str, ...]:
        grids = tuple(Grid(f"x{at}", size, "float32") for at, size in enumerate(sizes))
        return labels_of(Picture("", grids, ()))

    assert labels((2,), (2,), (2,), (2,)) == ("a", "b", "A", "B", "p", "q", "P", "Q")
    assert labels((26,), (1,))[-2:] == ("z", "A")
    assert labels((3, 9))[8:10] == ("a8", "b0")
    assert labels((2, 32))[9:11] == ("a9", "b0")
    for sizes in [
        ((8, 8), (8, 8)),
        ((64,),),
        ((4, 4, 4),),
        ((30,), (30,), (30,), (30,)),
        ((3,),) * 6,
    ]:
        assert len(set(labels(*sizes))) == len(labels(*sizes))


def test_what_is_read_out_has_every_row(pictures: dict[str, Picture]) -> None:
    assert spoken(pictures["x.permute(1, 0)"], "en").split("\n") == [
        "x (2, 3): a b c; d e f",
        "out (3, 2): a d; b e; c f",
        "out[0, 1] is x[1, 0]",
        "out shares memory with x.",
    ]
    assert "[1] g h i; j k l" in spoken(pictures["a.bmm(b)"], "zh")


def test_every_cell_can_be_told_in_a_sentence(pictures: dict[str, Picture]) -> None:
    def told(code: str, number: int, which: int = 0) -> str:
        picture = pictures[code]
        return cell_fact(picture, picture.results[which], number).en

    assert told("x.permute(1, 0)", 1) == "out[0, 1] is x[1, 0]"
    assert told("torch.gather(x, 1, index)", 1) == "out[0, 1] is x[0, 2], since index[0, 1] is 2"
    assert told("F.pad(x, (1, 1))", 0) == "out[0, 0] = 0, from no input"
    assert told("x @ w", 3) == "out[1, 1] depends on x[1, :] and w[:, 1]"
    assert told("x.topk(2)", 0, 1) == "indices[0, 0] = 0: it depends on x[0, :]"
    assert told("torch.addmm(b, x, w)", 0) == "out[0, 0] depends on b[0], x[0, :] and w[:, 0]"
    assert told("x.sum()", 0) == "out depends on x"
    assert told("torch.rand_like(x)", 5) == "out[1, 2]: not traced"


# SVG


def parsed(text: str) -> ElementTree.Element:
    return ElementTree.fromstring(text)


@pytest.mark.parametrize("lang", LANGS)
def test_an_svg_is_sound(lang: str, pictures: dict[str, Picture]) -> None:
    for code, picture in pictures.items():
        text = svg_text(picture, lang, "p-1")  # type: ignore[arg-type]
        root = parsed(text)
        ids = [element.get("id") for element in root.iter() if element.get("id")]
        assert len(set(ids)) == len(ids), code
        assert all(str(one).startswith("p-1-") for one in ids)
        assert root.get("role") == "img"
        named = [f"p-1-{name}" for name in ("title", "desc")]
        assert str(root.get("aria-labelledby")).split() == named
        title, desc = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
        assert title is not None
        assert title.text == code
        assert desc is not None
        assert desc.text == spoken(picture, lang)  # type: ignore[arg-type]
        assert not re.search(r"<script|\bon\w+=|href|url\(|@import|<image|<foreignObject", text)
        assert len(root.findall(f".//{SVG}g[@class='td-cell']")) == sum(
            result.size for result in picture.results
        )


def test_cells_of_an_svg_name_their_sources(pictures: dict[str, Picture]) -> None:
    root = parsed(svg_text(pictures["torch.gather(x, 1, index)"], "en", "g"))
    cell = root.find(f".//{SVG}g[@id='g-o0-1']")
    assert cell is not None
    assert (cell.get("data-sources"), cell.get("data-choosers")) == ("i0-2", "i1-1")
    title = cell.find(f"{SVG}title")
    assert title is not None
    assert title.text == "out[0, 1] is x[0, 2], since index[0, 1] is 2"
    words = [element.text for element in cell.iter(f"{SVG}text")]
    assert words == ["c"]
    for picture in pictures.values():
        root = parsed(svg_text(picture, "en", "g"))
        ids = {element.get("id") for element in root.iter()}
        for one in root.iter():
            named = f"{one.get('data-sources', '')} {one.get('data-choosers', '')}".split()
            assert {f"g-{name}" for name in named} <= ids


def test_nothing_of_an_svg_lies_outside_of_it(pictures: dict[str, Picture]) -> None:
    for code, picture in pictures.items():
        for width in (320, 720):
            root = parsed(svg_text(picture, "en", width=width))
            _, _, right, bottom = map(float, str(root.get("viewBox")).split())
            for group in root.findall(f"{SVG}g"):
                moved = re.findall(r"[\d.]+", str(group.get("transform")))
                x, y = map(float, moved)
                for box in group.iter(f"{SVG}rect"):
                    assert x + float(str(box.get("x"))) + float(str(box.get("width"))) < right, code
                    assert y + float(str(box.get("y"))) + float(str(box.get("height"))) < bottom


def test_letters_stand_out_from_every_colour() -> None:
    def luminance(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    for hue in range(len(HUES)):
        for shade in (0.0, 0.5, 1.0):
            assert (luminance(fill_of(hue, shade)) + 0.05) / (luminance(INK) + 0.05) >= 7


HOSTILE = '</title><script>alert(1)</script>"\x1b[2J\n\u202e&'


def test_names_and_texts_that_are_hostile_are_only_text() -> None:
    grid = Grid(HOSTILE, (2,), HOSTILE, "data", (HOSTILE, "1"))
    cells = (Cell("moved", (0,), (), HOSTILE), Cell("constant", (), (), HOSTILE))
    result = Result(HOSTILE, (2,), HOSTILE, cells, (HOSTILE,))
    picture = Picture(HOSTILE, (grid,), (result,), (Text(HOSTILE, HOSTILE),))
    text = svg_text(picture, "en")
    parsed(text)
    assert "<script" not in text
    assert not any(sign in text + drawn(picture, "en") for sign in "\x1b\u202e")
    assert from_json(json.loads(json.dumps(to_json(picture)))) == picture


@pytest.mark.parametrize("prefix", ["", "1", 'a"b', "a b", "ä"])
def test_a_prefix_that_begins_no_id_is_refused(prefix: str) -> None:
    with pytest.raises(ValueError, match="cannot begin an id"):
        svg_text(
            Picture("", (), (Result("out", (), "float32", (Cell("untraced"),)),)), "en", prefix
        )


def test_json_is_small(pictures: dict[str, Picture]) -> None:
    for code, picture in pictures.items():
        assert from_json(json.loads(json.dumps(to_json(picture)))) == picture
        cells = sum(grid.size for grid in (*picture.inputs, *picture.results))
        assert len(json.dumps(to_json(picture))) <= 400 + 40 * cells + 4 * sum(
            len(cell.sources) for result in picture.results for cell in result.cells
        ), code


def test_a_cell_beyond_all_inputs_is_an_index_error(pictures: dict[str, Picture]) -> None:
    picture = pictures["x + row"]
    assert [picture.place(number) for number in (5, 6)] == [(0, 5), (1, 0)]
    with pytest.raises(IndexError):
        picture.place(9)
    wrong = replace(picture.results[0], cells=(Cell("moved", (9,)),), shape=(1,))
    with pytest.raises(IndexError):
        drawn(replace(picture, results=(wrong,)), "en")
