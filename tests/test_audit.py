"""Each check of `dev check` has a drill in which it finds a problem, and it alone.

A broken drill is one of the two sound ones below with one part replaced.
"""

from __future__ import annotations

import inspect
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tensor_drills import audit as audit_module
from tensor_drills.audit import CHECKS, Problem, audit
from tensor_drills.errors import BrokenDrill
from tensor_drills.grade import Grader
from tensor_drills.registry import load_file
from tensor_drills.worker.pool import Pool
from tensor_drills.workspace import shown_path

if TYPE_CHECKING:
    from conftest import FrontDoor

FUNCTION = '''\
"""flip takes the dims that are to be reversed."""

import itertools

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

COUNTER = itertools.count(1000, 1000)

drill = Drill(
    level=1,
    ops=("torch.flip",),
    title=Text(en="Flip the rows", zh="上下翻转"),
    statement=Text(en="Return the rows of `x` in reverse order.", zh="把 `x` 的各行倒序返回。"),
    hints=(
        Text(en="Which dim runs over the rows?", zh="哪一维是行？"),
        Text(en="`flip` takes a dim.", zh="`flip` 接受一个维度。"),
    ),
)


@drill.reference
def flip_rows(x: Float[Tensor, "n d"]) -> Float[Tensor, "n d"]:
    """out[i, j] = x[n - 1 - i, j]"""
    out = torch.empty_like(x)
    for i in range(len(x)):
        out[i] = x[len(x) - 1 - i]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [(("one row", "一行"), 1, 2), (("two rows", "两行"), 2, 1), (("wide", "宽"), 2, 3)]
    for name, n, d in draw.then_random(named, range(1, 5), range(2, 5)):
        yield Case(name, x=draw.distinct(n, d))


@drill.misconception(
    en="Dim 1 runs along a row: the columns were reversed.",
    zh="dim 1 沿着一行走：这样颠倒的是列。",
)
def flipped_the_columns(x):
    return x.flip(1)


@drill.misconception(
    en="A single index drops the dim: only the last row is left.",
    zh="单个索引会去掉这一维：只剩下最后一行。",
)
def took_the_last_row(x):
    return x[-1]


@drill.alternative
def index_backwards(x):
    return x[torch.arange(len(x) - 1, -1, -1)]


@drill.alternative
def flipud(x):
    return torch.flipud(x)
'''
FUNCTION_SOLUTION = "def flip_rows(x):\n    return x.flip(0)\n"

ANSWER = '''\
"""sum drops the dim that it sums over."""

from tensor_drills.declare import Drill, Text, torch

drill = Drill(
    level=2,
    ops=("torch.sum",),
    title=Text(en="Shapes of sums", zh="求和的形状"),
    statement=Text(
        en="`x` has shape (4, 6). Return a dict with the shape of 'rows', x.sum(1), and of 'kept', "
        "x.sum(0, keepdim=True).",
        zh="`x` 的形状是 (4, 6)。用字典返回 'rows'（x.sum(1)）和 'kept'"
        "（x.sum(0, keepdim=True)）的形状。",
    ),
    hints=(
        Text(en="Which dim disappears?", zh="哪一维消失了？"),
        Text(en="With keepdim it stays, with size 1.", zh="有 keepdim 时它留着，大小为 1。"),
    ),
)


@drill.reference
def sum_shapes() -> dict[str, tuple[int, ...]]:
    """As torch itself sums."""
    x = torch.empty(4, 6)
    return {"rows": tuple(x.sum(1).shape), "kept": tuple(x.sum(0, keepdim=True).shape)}


@drill.consequence
def consequence(answer: dict[str, tuple[int, ...]]) -> Text | None:
    dims = len(answer["rows"])
    if dims != 1:
        return Text(f"'rows': {dims} dims are not what a sum leaves", f"'rows'：不会是 {dims} 维")
    return Text("try it in torch", "用 torch 试试")


@drill.misconception(
    en="The dim that is named disappears; the other one stays.",
    zh="消失的是写明的那一维，留下的是另一维。",
)
def kept_the_named_dim():
    return {"rows": (6,), "kept": (4, 1)}


@drill.misconception(en="Without keepdim the dim is gone.", zh="不写 keepdim，这一维就没有了。")
def kept_every_dim():
    return {"rows": (1, 4), "kept": (6, 1)}


@drill.alternative
def as_lists():
    return {"rows": [4], "kept": [1, 6]}


@drill.alternative
def in_another_order():
    return {"kept": (1, 6), "rows": (4,)}
'''
ANSWER_SOLUTION = 'def sum_shapes():\n    return {"rows": (4,), "kept": (1, 6)}\n'

SECOND_MISCONCEPTION = FUNCTION[
    FUNCTION.rindex("@drill.misconception") : FUNCTION.index("def took_the_last_row")
]
REFERENCE = FUNCTION[FUNCTION.index("def flip_rows") : FUNCTION.index("\n\n\n@drill.cases")]
ONE_LINE = 'def flip_rows(x: Float[Tensor, "n d"]) -> Float[Tensor, "n d"]: return x.flip(0)'


@dataclass(frozen=True)
class Broken:
    """A sound drill with some parts replaced; a part is (what stands there, what stands instead).

    check: the only one that finds something. told: a part of what it says.
    """

    check: str
    told: str
    parts: tuple[tuple[str, str], ...] = ()
    text: str = FUNCTION
    solution: str | None = FUNCTION_SOLUTION


BROKEN = {
    "a title without Chinese": Broken(
        "has_texts", "`title` has no Chinese. Add zh= to it.", (('zh="上下翻转"', 'zh=""'),)
    ),
    "a hint without English": Broken(
        "has_texts",
        "`hint 1` has no English. Add en= to it.",
        (('en="Which dim runs over the rows?"', 'en=" "'),),
    ),
    "a statement with Chinese for English": Broken(
        "has_texts",
        "`statement` has no English. Add en= to it.",
        (('en="Return the rows of `x` in reverse order."', 'en="把 `x` 的各行倒序返回。"'),),
    ),
    "a misconception with English for Chinese": Broken(
        "has_texts",
        "`misconception took_the_last_row` has no Chinese.",
        (('zh="单个索引会去掉这一维：只剩下最后一行。"', 'zh="only one row"'),),
    ),
    "a single hint": Broken(
        "has_enough",
        "`hints`: 1 of them. Write at least 2.",
        (('        Text(en="`flip` takes a dim.", zh="`flip` 接受一个维度。"),\n', ""),),
    ),
    "a single misconception": Broken(
        "has_enough",
        "`misconceptions`: 1 of them. Write at least 2.",
        ((SECOND_MISCONCEPTION, ""),),
    ),
    "two misconceptions for a hard drill": Broken(
        "has_enough",
        "`misconceptions`: 2 of them. Write at least 3.",
        (("level=1", "level=3"),),
    ),
    "code in the English only": Broken(
        "same_code",
        "the English has `flip`, the Chinese has not.",
        (('zh="`flip` 接受一个维度。"', 'zh="它接受一个维度。"'),),
    ),
    "a single alternative": Broken(
        "has_enough",
        "`alternatives`: 1 of them. Write at least 2.",
        (("@drill.alternative\ndef flipud", "def flipud"),),
    ),
    "a level of 0": Broken(
        "level_is_known", "`level` is not 1 to 5. Choose one of them.", (("level=1", "level=0"),)
    ),
    "an op that torch does not have": Broken(
        "ops_exist", "`torch.flipp` is not in torch 2.", (('"torch.flip"', '"torch.flipp"'),)
    ),
    "an op that is not written in full": Broken(
        "ops_exist", "`flip` is not in torch 2.", (('"torch.flip"', '"flip"'),)
    ),
    "no ops": Broken("ops_exist", "`ops` is empty.", (('("torch.flip",)', "()"),)),
    "a statement that names another input": Broken(
        "statement_names_are_known",
        "the statement (en) names `matrix`, which the signature does not.",
        (("the rows of `x` in", "the rows of `matrix` in"), ("把 `x` 的", "把 `matrix` 的")),
    ),
    "a Chinese statement that names another input": Broken(
        "statement_names_are_known",
        "the statement (zh) names `matrix`, which the signature does not.",
        (("the rows of `x` in", "the rows in"), ("把 `x` 的", "把 `matrix` 的")),
    ),
    "cases that follow a counter": Broken(
        "cases_are_deterministic",
        "seed 0 gives other cases the second time. Draw only from `draw`.",
        (("x=draw.distinct(n, d))", "x=draw.distinct(n, d) + next(COUNTER))"),),
    ),
    "a result of another shape than annotated": Broken(
        "shapes_fit",
        "case `one row`: `return` has shape (1, 2); its annotation says (d, n).",
        (('-> Float[Tensor, "n d"]', '-> Float[Tensor, "d n"]'),),
    ),
    "an input of another shape than annotated": Broken(
        "shapes_fit",
        "case `one row`: `x` has shape (1, 2); its annotation says (n, n).",
        (('(x: Float[Tensor, "n d"])', '(x: Float[Tensor, "n n"])'),),
    ),
    "a misconception that is right": Broken(
        "misconceptions_fail",
        "`flipped_the_columns` passes all cases (seed 0).",
        (("return x.flip(1)", "return x.flip(0)"),),
    ),
    "two misconceptions that are alike": Broken(
        "misconceptions_are_named",
        "`took_the_last_row` behaves like `flipped_the_columns` on all cases (seed 0).",
        (("return x[-1]", "return torch.fliplr(x)"),),
    ),
    "a misconception that always raises": Broken(
        "misconceptions_are_named",
        "`took_the_last_row` returns no value on any case, so it is never named.",
        (("return x[-1]", "return x.flip(2)"),),
    ),
    "an alternative that is wrong": Broken(
        "alternatives_pass",
        "the alternative `flipud` fails (case `two rows`, seed 0).",
        (("return torch.flipud(x)", "return x.roll(1, 1).roll(-1, 1)"),),
    ),
    "an alternative that the drill rules out": Broken(
        "alternatives_pass",
        "the alternative `flipud` fails (flipud, seed 0).",
        (("level=1,", 'level=1,\n    ruled_out=("flipud",),'),),
    ),
    "cases that show nothing": Broken(
        "generic_wrongs_fail",
        "a generic wrong answer passes: the input itself.",
        (
            (' (("two rows", "两行"), 2, 1), (("wide", "宽"), 2, 3)]', "]"),
            ("range(1, 5), range(2, 5)", "[1], range(2, 5)"),
        ),
    ),
    "a consequence that tells the answer": Broken(
        "answers_do_not_leak",
        "after `kept_every_dim` the learner reads `(4,)`, which is the answer.",
        (("dims are not what a sum leaves", "dims; it should be (4,)"),),
        ANSWER,
        ANSWER_SOLUTION,
    ),
    "a Chinese consequence that tells the answer": Broken(
        "answers_do_not_leak",
        "after `kept_every_dim` the learner reads `1x6`, which is the answer.",
        (("'rows'：不会是 {dims} 维", "'rows'：不会是 {dims} 维，'kept' 是 1x6"),),
        ANSWER,
        ANSWER_SOLUTION,
    ),
    "a reference on one line, of which no header can be made": Broken(
        "stub_is_blank", "the stub's verdict is `error`, not `blank`.", ((REFERENCE, ONE_LINE),)
    ),
    "no solution": Broken("solution_passes", "Write it.", solution=None),
    "a solution that is wrong": Broken(
        "solution_passes",
        "the solution is `wrong`: ",
        solution="def flip_rows(x):\n    return x.flip(1)\n",
    ),
    "a solution that is not Python": Broken(
        "solution_passes", "the solution is `error`: not Python yet", solution="def flip_rows(x)\n"
    ),
    "a solution that is a blank": Broken(
        "solution_passes",
        "the solution is `blank`: ",
        solution="def flip_rows(x):\n    raise NotImplementedError\n",
    ),
}


def write(root: Path, text: str, solution: str | None) -> tuple[Path, Path]:
    """Write a catalogue of one drill; return the file of the drill and that of its solution."""
    name = "sum_shapes" if text.startswith('"""sum') else "flip_rows"
    drill, answer = (root / tree / "41_tested" / f"{name}.py" for tree in ("drills", "solutions"))
    for path in (drill, answer):
        path.parent.mkdir(parents=True, exist_ok=True)
    drill.write_text(text, "utf-8")
    if solution is not None:
        answer.write_text(solution, "utf-8")
    return drill, answer


def broken_text(case: Broken) -> str:
    """Return the source of a broken drill."""
    text = case.text
    for old, new in case.parts:
        assert text.count(old) == 1, f"the template has this {text.count(old)} times: {old}"
        text = text.replace(old, new)
    return text


def problems_of(root: Path, text: str, solution: str | None, pool: Pool) -> list[Problem]:
    """Audit one drill."""
    drill, answer = write(root, text, solution)
    return audit(load_file(drill), answer, Grader(pool, seed=0))


@pytest.mark.parametrize(
    ("text", "solution"),
    [(FUNCTION, FUNCTION_SOLUTION), (ANSWER, ANSWER_SOLUTION)],
    ids=["a function", "an answer"],
)
def test_no_check_finds_anything_in_a_sound_drill_of(
    tmp_path: Path, warm_pool: Pool, text: str, solution: str
) -> None:
    assert problems_of(tmp_path, text, solution, warm_pool) == []


def test_an_input_with_another_number_of_dims_does_not_fit(tmp_path: Path, warm_pool: Pool) -> None:
    text = FUNCTION.replace('(x: Float[Tensor, "n d"])', '(x: Float[Tensor, "n d 1"])')
    problems = problems_of(tmp_path, text, FUNCTION_SOLUTION, warm_pool)
    assert {problem.check for problem in problems} == {"shapes_fit"}


@pytest.mark.parametrize("case", BROKEN.values(), ids=BROKEN.keys())
def test_one_check_alone_finds(tmp_path: Path, warm_pool: Pool, case: Broken) -> None:
    problems = problems_of(tmp_path, broken_text(case), case.solution, warm_pool)
    assert {problem.check for problem in problems} == {case.check}
    assert any(case.told in problem.message.en for problem in problems), problems
    for problem in problems:
        assert problem.drill in ("flip_rows", "sum_shapes")
        assert problem.message.zh != problem.message.en


def test_a_repair_whose_stub_is_right_is_no_blank(tmp_path: Path, warm_pool: Pool) -> None:
    text = FUNCTION.replace('颠倒的是列。",\n', '颠倒的是列。",\n    stub=True,\n')
    assert problems_of(tmp_path, text, FUNCTION_SOLUTION, warm_pool) == []
    right = text.replace("return x.flip(1)", "return x.flip(0)")
    found = {p.check for p in problems_of(tmp_path, right, FUNCTION_SOLUTION, warm_pool)}
    assert found == {"misconceptions_fail", "stub_is_blank"}


def test_every_check_has_a_drill_in_which_it_finds_something() -> None:
    checks = {
        name
        for name, function in inspect.getmembers(audit_module, inspect.isfunction)
        if function.__module__ == audit_module.__name__
        and "audited" in inspect.signature(function).parameters
    }
    assert checks == set(CHECKS) | {"stub_is_blank", "solution_passes"}
    assert {case.check for case in BROKEN.values()} == checks


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        pytest.param(
            "out = torch.empty_like(x)",
            "out = torch.empty_like(y)",
            "`flip_rows`: its reference raises on case `one row` (NameError: name 'y' is not",
            id="a reference that raises",
        ),
        pytest.param(
            "x=draw.distinct(n, d))",
            "y=draw.distinct(n, d))",
            "`flip_rows`: the inputs of case `one row` are not the parameters (x).",
            id="cases that do not fit the signature",
        ),
    ],
)
def test_no_audit_is_made_of(
    tmp_path: Path, warm_pool: Pool, old: str, new: str, message: str
) -> None:
    assert FUNCTION.count(old) == 1
    with pytest.raises(BrokenDrill) as caught:
        problems_of(tmp_path, FUNCTION.replace(old, new), FUNCTION_SOLUTION, warm_pool)
    assert message in caught.value.text.en


# -- at the front door


@pytest.mark.parametrize(
    "name",
    [
        "a title without Chinese",
        "an op that torch does not have",
        "a misconception that is right",
        "an alternative that is wrong",
        "a solution that is wrong",
    ],
)
def test_dev_check_names_the_file_the_thing_and_the_remedy_of(
    front_door: FrontDoor, tmp_path: Path, name: str
) -> None:
    case = BROKEN[name]
    drill, _ = write(tmp_path, broken_text(case), case.solution)
    ran = front_door("dev", "check", "flip_rows", "--drills", tmp_path)
    assert ran.status == 1
    lines = ran.err.splitlines()
    assert lines
    assert all(line.startswith(f"{shown_path(drill, Path.cwd())}: ") for line in lines)
    assert all(line.endswith(f" [{case.check}]") for line in lines)
    assert case.told in ran.err
    assert str(len(lines)) in ran.out


def test_dev_check_says_it_in_chinese(front_door: FrontDoor, tmp_path: Path) -> None:
    case = BROKEN["a title without Chinese"]
    drill, _ = write(tmp_path, broken_text(case), case.solution)
    ran = front_door("dev", "check", "flip_rows", "--drills", tmp_path, "--lang", "zh")
    assert ran.status == 1
    shown = shown_path(drill, Path.cwd())
    assert ran.err == f"{shown}: `title` 缺少中文。请补上 zh=。 [has_texts]\n"
    assert ran.out == "1 题中有 1 个问题。\n"


def test_dev_check_is_content_with_a_sound_drill(front_door: FrontDoor, tmp_path: Path) -> None:
    write(tmp_path, FUNCTION, FUNCTION_SOLUTION)
    write(tmp_path, ANSWER, ANSWER_SOLUTION)
    ran = front_door("dev", "check", "flip_rows", "sum_shapes", "--drills", tmp_path)
    assert (ran.status, ran.err) == (0, "")
    assert "2 drills" in ran.out
    assert "sound" in ran.out


def test_dev_check_refuses_an_unknown_id(front_door: FrontDoor) -> None:
    ran = front_door("dev", "check", "gather_class_score")
    assert (ran.status, ran.out) == (2, "")
    assert "Did you mean `gather_class_scores`" in ran.err


def test_dev_check_names_a_file_that_does_not_import(front_door: FrontDoor, tmp_path: Path) -> None:
    drill, _ = write(tmp_path, "import nothing_of_this_name\n", FUNCTION_SOLUTION)
    ran = front_door("dev", "check", "flip_rows", "--drills", tmp_path)
    assert ran.status != 0
    assert f"`{drill}` cannot be imported. ModuleNotFoundError" in ran.err


def test_dev_check_reports_the_next_drill_when_one_does_not_import(
    front_door: FrontDoor, tmp_path: Path
) -> None:
    write(tmp_path, "import nothing_of_this_name\n", FUNCTION_SOLUTION)
    write(tmp_path, ANSWER.replace("level=2", "level=7"), ANSWER_SOLUTION)
    ran = front_door("dev", "check", "flip_rows", "sum_shapes", "--drills", tmp_path)
    assert ran.status != 0
    assert "[level_is_known]" in ran.err
