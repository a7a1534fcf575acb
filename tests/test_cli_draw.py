"""`tensor-drills draw`: a learner's own expression as a picture, and what it says to mistakes."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import click
import pytest
from click.testing import CliRunner
from conftest import FrontDoor

from tensor_drills.cli import cli
from tensor_drills.errors import NotDrawable
from tensor_drills.picture.scene import from_json
from tensor_drills.picture.written import LENGTH_LIMIT, Written, read_input

PERMUTE = """\
  x (2, 3)       out (3, 2)
  a b c      →   a d
  d e f          b e
                 c f
  out[0, 1] is x[1, 0]
  `out` shares memory with `x`.
"""
GATHER = """\
  x (2, 3)   index (2, 2) int64       out (2, 2)
  a b c      0 2                  →   a c
  d e f      1 0                      e d
  out[0, 1] 就是 x[0, 2]，因为 index[0, 1] 是 2
  `out` 是拷贝，有自己的内存。
"""


@pytest.fixture(autouse=True)
def _somewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_a_picture_in_both_languages(front_door: FrontDoor) -> None:
    ran = front_door("draw", "x.permute(1, 0)", "--x", "2,3")
    assert (ran.status, ran.out, ran.err) == (0, PERMUTE, "")
    words = ["--lang", "zh", "--x=2,3", "torch.gather(x, 1, index)", "--index", "[[0, 2], [1, 0]]"]
    assert front_door("draw", *words).out == GATHER


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["torch.eye(2)"], "  out (2, 2)\n  1 0\n  0 1\n"),
        (["-x.hsplit(2)[0]", "--x", "4"], "(a) (b)"),
        (["x.flip(0)", "--x", "3:bool"], "c b a"),
        (["x.sum(1)", "--x", "[[1, 2], [3, 4]]"], "(ab)=3 (cd)=7"),
        (["x + 0", "--x", "()"], "out is x"),
        (["F.dropout(x)", "--x", "3"], "Random: each run gives another result"),
        (["torch.rand(2)"], "Random: each run gives another result"),
        (["torch.empty(2)"], "memory that nothing has written to"),
        (["nn.Linear(2, 1)(x)", "--x", "1,2"], "Random: each run gives another result"),
        (["x.masked_fill(m, float('-inf'))", "--x", "1,2", "--m", "[[True,False]]"], "-inf b"),
        (["x.to(int)", "--x", "3"], "out (3,) int64"),
        (["x.t_()", "--x", "2,3"], "`x` is changed in place"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_is_drawn(words: list[str], expected: str, front_door: FrontDoor) -> None:
    ran = front_door("draw", *words)
    assert ran.status == 0
    assert expected in ran.out


@pytest.mark.parametrize(
    "code",
    [
        "x.masked_fill(x == 0, 1)",
        "torch.where(x == 0, 9, x)",
        "x.masked_fill(x == -100, 0)",
        "torch.where(x == 2, 0., x)",
        "torch.where((x > 1000) & (x < 2000), 0., x)",
    ],
)
@pytest.mark.parametrize("sizes", ["3", "3:int64"])
def test_what_turns_at_a_number_in_the_expression_is_not_claimed(
    code: str, sizes: str, front_door: FrontDoor
) -> None:
    ran = front_door("draw", code, "--x", sizes)
    said = ("Other values may give another picture", "out[0] depends on x[0]")
    assert (ran.status, any(text in ran.out for text in said)) == (0, True), ran.out


@pytest.mark.parametrize(
    ("words", "status", "en", "zh"),
    [
        (
            ["x @ y", "--x", "2,3", "--y", "2,3"],
            1,
            "cannot be multiplied (2x3 and 2x3)",
            "无法计算",
        ),
        (["x.gather(1, i)", "--x", "2,3", "--i", "[[5]]"], 1, "out of bounds", "无法计算"),
        (["x[i]", "--x", "3", "--i", "1"], 1, 'write `--i "[1]"`.', '请写 `--i "[1]"`。'),
        (
            ["x + y", "--x", "2"],
            2,
            "`y`, which is not declared. Add its sizes, `--y 2,3`",
            "没有声明",
        ),
        (["x", "--x", "2", "--y", "2"], 2, "the expression does not use it", "没有用到"),
        (["x.sum()", "--x", "65"], 2, "is too large for a picture: at most 64 cells", "太大"),
        (["x.sum()", "--x", "2", "--x", "3"], 2, "`--x` is given twice", "给了两次"),
        (["x.sum()", "--x"], 2, "`--x` cannot be read. Give sizes", "无法识别"),
        (["x.sum()", "--x", "2by3"], 2, "cannot be read. Give sizes, `--x 2,3`", "无法识别"),
        (["x.sum()", "--x", "[1, a]"], 2, "cannot be read", "无法识别"),
        (["x.sum()", "--x", "[[1], [1, 2]]"], 2, "unequal lengths (1, 2)", "长度不一"),
        (["x.sum()", "--x", "[1, [2]]"], 2, "unequal lengths (-, 1)", "长度不一"),
        (["x.sum()", "--x", "2:float12"], 2, "no dtype is called `float12`", "没有名为"),
        (["x.sum()", "--x", "[300]:uint8"], 2, "torch makes no tensor", "无法用这些值"),
        (["x.sum()", "--torch", "2"], 2, "`--torch` declares no tensor", "不能用来声明"),
        (["x.sum()", "--x-y", "2"], 2, "`--x-y` declares no tensor", "不能用来声明"),
        (["x.sum()", "--class", "2"], 2, "`--class` declares no tensor", "不能用来声明"),
        (["x.sum()", "y", "--x", "2"], 2, "More than one expression", "不止一个"),
        (["--x", "2"], 2, "An expression is missing", "缺少表达式"),
        (["x.tolist()", "--x", "2"], 2, "`.tolist` is not available here", "不可用"),
        (["x.shape", "--x", "2"], 2, "no tensor but `Size`", "不是张量"),
        (["__import__('os')"], 2, "underscore", "下划线"),
        (["(lambda: 1)()"], 2, "cannot be called", "不能"),
        (["x.sum(", "--x", "2"], 2, "no Python expression", "不是合法"),
        (["open('a')"], 2, "open", "open"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_cannot_be_drawn_is_explained(
    words: list[str], status: int, en: str, zh: str, front_door: FrontDoor
) -> None:
    for lang, expected in [("en", en), ("zh", zh)]:
        ran = front_door("draw", *words, "--lang", lang)
        assert (ran.status, ran.out) == (status, "")
        assert expected in ran.err


def test_an_svg_is_written_and_never_over_a_file(front_door: FrontDoor) -> None:
    words = ["draw", "x.permute(1, 0)", "--x", "2,3", "--svg"]
    ran = front_door(*words, "my picture.svg", "--lang", "zh")
    assert ran.out == "已写入 my picture.svg\n"
    text = Path("my picture.svg").read_text("utf-8")
    assert "out[0, 1] 就是 x[1, 0]" in text
    ids = [element.get("id") for element in ElementTree.fromstring(text).iter()]
    assert "td-mypicture-i0-3" in ids
    Path("mine.svg").write_text("mine", "utf-8")
    ran = front_door(*words, "mine.svg")
    assert (ran.status, Path("mine.svg").read_text("utf-8")) == (2, "mine")
    assert "is there already. Choose another name, or add --force" in ran.err
    assert front_door(*words, "mine.svg", "--force").status == 0
    assert Path("mine.svg").read_text("utf-8").startswith("<svg")
    ran = front_door(*words, "mine.svg/a.svg", "--lang", "en")
    assert ran.status == 2
    assert "`mine.svg/a.svg`" in ran.err


def test_json_is_one_document(front_door: FrontDoor) -> None:
    ran = front_door("draw", "x.t()", "--x", "1,2", "--json", "--svg", "t.svg")
    picture = from_json(json.loads(ran.out))
    assert picture.results[0].shares == ("x",)
    assert ran.err == "Wrote t.svg\n"


def test_colours_come_on_a_terminal_and_not_in_a_pipe() -> None:
    def out(*, color: bool, term: str) -> str:
        words = ["draw", "x.flip(0)", "--x", "3"]
        return CliRunner().invoke(cli, words, color=color, env={"TERM": term}).output

    coloured = out(color=True, term="xterm")
    assert "\x1b[36m" in coloured
    for plain in (out(color=False, term="xterm"), out(color=True, term="dumb")):
        assert plain == click.unstyle(coloured)


READ = [
    ("2,3", Written((2, 3), None, None)),
    (" 2, 3 ", Written((2, 3), None, None)),
    ("(2, 3)", Written((2, 3), None, None)),
    ("5", Written((5,), None, None)),
    ("5,", Written((5,), None, None)),
    ("()", Written((), None, None)),
    ("0,3:int64", Written((0, 3), None, "int64")),
    ("2: float", Written((2,), None, "float32")),
    ("[]", Written(None, [], None)),
    ("[[0, 2], [1, -1]]", Written(None, [[0, 2], [1, -1]], None)),
    ("[True, false]", Written(None, [True, False], None)),
    ("[0.5, inf, -inf]:float64", Written(None, [0.5, float("inf"), -float("inf")], "float64")),
    ("[1+2j, 1j]", Written(None, [1 + 2j, 1j], None)),
]


@pytest.mark.parametrize(("words", "expected"), READ, ids=[words for words, _ in READ])
def test_inputs_are_read(words: str, expected: Written) -> None:
    assert read_input("x", words) == expected


@pytest.mark.parametrize(
    "words",
    [
        *("", ",", "2,,3", "-2", "2.5", "(2", "2)", "x", "2:float12", "999999", "2 3", "²"),
        *("[1", "[x]", "['a']", "[None]", "[1, 2][0]", "[1]*9", "[open('a')]", "[-True]", "[1+1]"),
        *("[" * 900 + "]" * 900, "[" + "1," * LENGTH_LIMIT + "]", "[\0]", "[1] or x", "[*x]"),
    ],
    ids=lambda words: repr(words[:12]),
)
def test_other_inputs_are_refused(words: str) -> None:
    with pytest.raises(NotDrawable):
        read_input("x", words)


def test_help_is_asked_for_in_short_and_an_expression_may_begin_with_a_minus(
    front_door: FrontDoor,
) -> None:
    assert front_door("draw", "-h").out == front_door("draw", "--help").out != ""
    assert "Usage" not in front_door("draw", "-x.half()", "--x", "3").out


@pytest.mark.parametrize("name", ["draw", "shape"])
def test_the_short_option_for_help_works_where_it_stands_alone(
    name: str, front_door: FrontDoor
) -> None:
    assert front_door(name, "-h").out == front_door(name, "--help").out
