"""What a statement rules out: loops in the source, and ops as they are called."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from typing import Any

import pytest
import torch

from tensor_drills.declare import Drill, Tensor, Text
from tensor_drills.rules import Breach, breaches, breaches_here, loops_in, parse, rule_finding

X = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
LOOP = Breach("loop", 2)


def make_drill(**options: Any) -> Drill:
    words = Text("words", "文字")
    return Drill(level=1, ops=(), title=words, statement=words, hints=(), **options)


@pytest.mark.parametrize(
    "statement",
    [
        pytest.param("for i in x: pass", id="for"),
        pytest.param("while x: pass", id="while"),
        pytest.param("return [i for i in x]", id="a list comprehension"),
        pytest.param("return {i for i in x}", id="a set comprehension"),
        pytest.param("return {i: i for i in x}", id="a dict comprehension"),
        pytest.param("return sum(i for i in x)", id="a generator expression"),
        pytest.param("return list(map(abs, x))", id="map"),
        pytest.param("return list(filter(None, x))", id="filter"),
        pytest.param("return numpy.vectorize(abs)(x)", id="vectorize"),
        pytest.param("return x.apply_(abs)", id="apply_"),
        pytest.param("return x.map_(y, max)", id="map_"),
    ],
)
def test_a_loop_is_found_with_its_line(statement: str) -> None:
    assert loops_in(parse(f"def f(x, y):\n    {statement}")) == [LOOP]


@pytest.mark.parametrize(
    "statement",
    [
        pytest.param("return x.sum()", id="an op"),
        pytest.param("return f(x)", id="a recursion"),
        pytest.param("return torch.vmap(abs)(x)", id="vmap, which is one tensor operation"),
        pytest.param("return x.format", id="an attribute"),
        pytest.param("map = x", id="a name without a call"),
        pytest.param("return x()(y)", id="a call of a call"),
        pytest.param("return 'for i in x'", id="a text that reads like one"),
    ],
)
def test_what_is_no_loop_is_not_found(statement: str) -> None:
    assert loops_in(parse(f"def f(x, y):\n    {statement}")) == []


def test_what_only_runs_as_a_program_does_not_count() -> None:
    source = 'def f(x): pass\nif __name__ == "__main__":\n    for i in range(3): f(i)'
    assert loops_in(parse(source)) == []


@pytest.mark.parametrize(
    "source",
    [
        pytest.param(
            'if __name__ != "__main__":\n    while x: pass',
            id="unless it is a program",
        ),
        pytest.param(
            'if __name__ == "__main__": 1\nelse:\n    while x: pass',
            id="or else",
        ),
        pytest.param("if __name__:\n    while x: pass", id="under a name that is always there"),
    ],
)
def test_a_loop_that_runs_when_it_is_imported_counts(source: str) -> None:
    assert [breach.rule for breach in loops_in(parse(source))] == ["loop"]


def test_a_source_may_be_nested_as_deep_as_python_parses_it() -> None:
    assert loops_in(parse("x" + ".a" * 2500)) == []


def test_all_loops_are_found() -> None:
    source = """
        def f(x):
            for i in x:
                while i:
                    g(j for j in i)
    """
    assert sorted(b.line or 0 for b in loops_in(parse(textwrap.dedent(source)))) == [3, 4, 5]


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("def f(:", id="no Python"),
        pytest.param(b"\xff\xfe", id="no text"),
        pytest.param("x = '\0'", id="a null byte"),
        pytest.param("-" * 200_000 + "1", id="nested too deep"),
        pytest.param("(" * 500 + ")" * 500, id="too many parentheses"),
        pytest.param(b"# coding: no-such-codec\n", id="an unknown encoding"),
    ],
)
def test_what_is_no_python_is_a_syntax_error(source: str | bytes) -> None:
    with pytest.raises(SyntaxError) as raised:
        parse(source)
    assert str(raised.value)


def test_the_warnings_of_a_source_are_its_own() -> None:
    assert parse(r"x = '\d' is 'd'").body


CALLED = {"sum", "add", "rsub", "getitem"}


@pytest.mark.parametrize(
    ("ruled_out", "rules"),
    [
        pytest.param((), [], id="nothing is ruled out"),
        pytest.param(("mean",), [], id="what was not called"),
        pytest.param(("sum",), ["sum"], id="what was called"),
        pytest.param(("sub",), ["sub"], id="a reflected operator"),
        pytest.param(("add", "mean", "sum"), ["add", "sum"], id="two of three"),
    ],
)
def test_ops_that_were_called_are_held_against_those_ruled_out(
    ruled_out: tuple[str, ...], rules: list[str]
) -> None:
    drill = make_drill(ruled_out=ruled_out)
    found = breaches(drill, parse("for i in x: pass"), iter(CALLED))
    assert found == [Breach(rule) for rule in rules]


def test_of_many_loops_one_is_told_and_only_where_loops_are_ruled_out() -> None:
    tree = parse("for i in x:\n    for j in x: pass")
    assert breaches(make_drill(no_loop=True), tree, []) == [Breach("loop", 1)]
    assert breaches(make_drill(no_loop=True, ruled_out=("sum",)), tree, ["sum"]) == [
        Breach("loop", 1),
        Breach("sum"),
    ]
    assert breaches(make_drill(), tree, ["sum"]) == []


def summed(x: Tensor) -> Tensor:
    return x.sum()


def looped_sum(x: Tensor) -> Tensor:
    total = torch.zeros(())
    for row in x:
        total += torch.sum(row)
    return total


def reflected(x: Tensor) -> Tensor:
    return 1 - x


def subtracted_in_place(x: Tensor) -> Tensor:
    y = x.clone()
    y -= 1
    return y


@pytest.mark.parametrize(
    ("function", "options", "rules"),
    [
        pytest.param(summed, {"ruled_out": ("sum",)}, {"sum"}, id="an op"),
        pytest.param(summed, {"ruled_out": ("mean",)}, set(), id="another op"),
        pytest.param(summed, {"no_loop": True}, set(), id="no loop"),
        pytest.param(looped_sum, {"no_loop": True}, {"loop"}, id="a loop"),
        pytest.param(looped_sum, {}, set(), id="a loop that is allowed"),
        pytest.param(looped_sum, {"no_loop": True, "ruled_out": ("sum",)}, {"loop", "sum"}, id="2"),
        pytest.param(reflected, {"ruled_out": ("sub",)}, {"sub"}, id="a reflected operator"),
        pytest.param(subtracted_in_place, {"ruled_out": ("sub",)}, {"sub"}, id="in place"),
    ],
)
def test_the_rules_that_our_own_functions_break(
    function: Callable[..., Any], options: Any, rules: set[str]
) -> None:
    found = breaches_here(make_drill(**options), function, {"x": X})
    assert {breach.rule for breach in found} == rules


def test_a_function_inside_another_is_read_too() -> None:
    def inner(x: Tensor) -> Tensor:
        return torch.stack([row for row in x])  # noqa: C416  # the loop is what is looked for

    (breach,) = breaches_here(make_drill(no_loop=True), inner, {"x": X})
    assert breach == LOOP


LINES = ["def f(x):", "    for row in x:  ", "        pass"]


@pytest.mark.parametrize(
    ("breach", "words", "line"),
    [
        pytest.param(LOOP, ("line 2 loops", "第 2 行"), "for row in x:", id="a loop"),
        pytest.param(Breach("loop", 9), ("line 9", "第 9 行"), "", id="a line that is not there"),
        pytest.param(Breach("loop"), ("line 1", "第 1 行"), "def f(x):", id="no line"),
        pytest.param(Breach("sum"), ("`sum` is ruled out", "不允许用 `sum`"), None, id="an op"),
    ],
)
def test_a_broken_rule_is_told_as_what_it_is(
    breach: Breach, words: tuple[str, str], line: str | None
) -> None:
    finding = rule_finding(breach, LINES)
    assert (finding.kind, finding.source_line) == ("rule", line)
    assert finding.message.en.startswith("the values are right, but")
    assert words[0] in finding.message.en
    assert words[1] in finding.message.zh
