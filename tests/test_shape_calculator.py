"""The shape calculator: against torch on many expressions, and as learners and machines read it."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
import torch
from click.testing import CliRunner
from conftest import Shell, Snapshots
from expressions import EXPRESSIONS
from torch import nn
from torch.nn import functional
from versions import on_the_pinned_torch

from tensor_drills.calculator.calculate import calculate
from tensor_drills.calculator.declared import Declared, read
from tensor_drills.calculator.fit import NoFormula, fitted
from tensor_drills.calculator.mismatch import explain
from tensor_drills.calculator.numbers import NotFromNumbers, trace_numbers
from tensor_drills.calculator.outcomes import in_numbers
from tensor_drills.calculator.samples import symbol_of
from tensor_drills.calculator.solve import solve
from tensor_drills.calculator.symbols import trace_symbols
from tensor_drills.calculator.trace import Number, Parts, Plain, Shaped, Trace, Value
from tensor_drills.calculator.wording import condition_code, condition_text, size_text
from tensor_drills.cli import cli
from tensor_drills.errors import BadExpression
from tensor_drills.report.shapes_text import report

SIZES = {"b": 6, "n": 9}
EXAMPLES = {"b": 24, "n": 36}
# torch turns the names into numbers here: only trying sizes gives the formula.
NOT_DERIVED = ("torch.take_along_dim", "torch.kron")


def with_numbers(expression: str) -> str:
    """Return an expression with numbers in place of the names of dims."""
    return re.sub(r"\b[bn]\b", lambda name: str(SIZES[name[0]]), expression)


def real_result(declared: Declared) -> object:
    """Compute an expression as Python does, on random tensors."""
    values: dict[str, object] = {"torch": torch, "F": functional, "nn": nn}
    for tensor in declared.tensors:
        dtype = getattr(torch, tensor.dtype or "float32")
        sizes = tensor.sizes({})
        is_float = dtype == torch.float32
        values[tensor.name] = torch.rand(sizes) if is_float else torch.ones(sizes, dtype=dtype)
    return eval(ast.unparse(declared.expression.tree), values)


def plain(value: object) -> object:
    """Return real tensors and traced ones in one form."""
    match value:
        case torch.Tensor():
            return (tuple(value.shape), str(value.dtype).removeprefix("torch."))
        case Shaped(sizes, dtype):
            return (sizes, dtype)
        case Parts(parts) | (tuple() | list() as parts):
            return [plain(part) for part in parts]
        case Number(size):
            return size
        case Plain(text):
            return text
        case torch.dtype():
            return str(value)
    return value


def result_of(trace: Trace) -> object:
    """Return what an expression gave, or why not."""
    return trace.failure.reason.en if trace.failure else plain(trace.result)


@on_the_pinned_torch  # an older one derives less, and the calculator says so
def test_real_and_fake_and_symbolic_shapes_are_those_of_torch() -> None:
    assert len(EXPRESSIONS) > 150
    wrong = []
    for expression in EXPRESSIONS:
        numbers, named = read(with_numbers(expression)), read(expression)
        expected = plain(real_result(numbers))
        found = {"fake": result_of(trace_symbols(numbers, {}, {}, {}).trace)}
        try:
            found["real"] = result_of(trace_numbers(numbers, {}, {}))
        except NotFromNumbers:
            assert expression.startswith(("F.interpolate", "F.unfold", "nn.LSTM"))
        examples = {name: EXAMPLES[name] for name in named.names}
        derived = trace_symbols(named, examples, {}, {}).trace
        if not expression.startswith(NOT_DERIVED):
            found["symbolic"] = result_of(in_numbers(derived, SIZES))
        wrong += [(expression, way, one) for way, one in found.items() if one != expected]
    assert wrong == []


def shape(value: Value | None) -> str:
    assert isinstance(value, Shaped)
    return f"({', '.join(map(size_text, value.sizes))})"


SOLVED = {
    "x(n, 8) @ w(8, 1)": "(n, 1)",
    "x(n, m) @ w(k, p)": "(n, p) if m == k",
    "x(n) + y(m)": "(n) if n == m",
    "x(n, 8) @ w(m, 3)": "(n, 3) if m == 8",
    "torch.cat([x(n, a), y(m, b)])": "(m + n, a) if a == b",
    "x(n).reshape(-1, 4)": "(n//4, 4) if n % 4 == 0",
    "x(n, m).reshape(2 * n, -1)": "(2*n, m//2) if m % 2 == 0",
    "x(n, m).view(24)": "(24) if m*n == 24",
    "x(n)[5]": "() if n >= 6",
    "x(n, 3)[torch.tensor([7])]": "(1, 3) if n >= 8",
    "x(n)[:3]": "(3) where n >= 3",
    "x(n)[1:-1]": "(n - 2)",
    "x(h, w)[::2, 1::3]": "((h + 1)//2, (w + 1)//3)",
    "x(n, m).inverse()": "(n, n) if n == m",
    "x(b, n, 8).transpose(1, 2).reshape(b, -1)": "(b, 8*n)",
    "nn.Linear(n, m)(x(b, n))": "(b, m)",
    "nn.Linear(8, 1)(x(b, n))": "(b, 1) if n == 8",
    "nn.Conv2d(c, 16, 3, stride=2)(x(b, c, h, w))": (
        "(b, 16, (h - 3)//2 + 1, (w - 3)//2 + 1) if h >= 3 and w >= 3"
    ),
    "nn.MultiheadAttention(n, 4)(x(2, 3, n), x, x)[0]": "(2, 3, n) if n % 4 == 0",
    "x(b, n).masked_fill(mask(m), 0)": "(b, n) if n == m",
    "x(b, n)[index(m)]": "(m, n)",
    "x(n, 3)[x > 0]": "(?)",
    "x(n, 3).nonzero()": "(?, 2)",
    "torch.kron(x(b, n), y(2, 3))": "(2*b, 3*n) tried",
    "torch.linspace(0, 1, n)": "(n) tried",
    "torch.tril_indices(n, n)": "(2, n*(n + 1)/2) tried",
    "x(n, 3).repeat_interleave(torch.tensor([1, 2, 3]), dim=1)": "(n, 6) tried",
    "F.one_hot(label(n))": "(n, ?) tried",
}


def test_shapes_with_names_and_their_conditions() -> None:
    found = {}
    for expression in SOLVED:
        solved = solve(read(expression))
        text = shape(solved.trace.result)
        for word, relations in (("if", solved.needed), ("where", solved.assumed)):
            if relations:
                text += f" {word} {' and '.join(map(condition_code, relations))}"
        found[expression] = text + " tried" * solved.is_tried
    assert found == SOLVED


def test_what_cannot_be_written_with_names_is_said() -> None:
    trace = solve(read("x(n, 3).split(2)")).trace
    assert trace.failure is not None
    assert trace.failure.kind == "names"
    assert "cannot be written with names" in trace.failure.reason.en


def test_sizes_that_are_refused_for_no_simple_reason_are_exemplified() -> None:
    solved = solve(read("x(n, m).flatten()[torch.tensor([9])]"))
    assert shape(solved.trace.result) == "(1)"
    assert solved.refused is not None
    assert solved.refused["n"] * solved.refused["m"] < 10


def test_no_formula_is_found_where_there_is_none() -> None:
    sizes = [{"n": n} for n in (2, 3, 5, 8, 12)]
    traces = [Trace({}, (), Number(size)) for size in (1, 9, 4, 7, 2)]
    with pytest.raises(NoFormula):
        fitted(["n"], list(zip(sizes, traces, strict=True)))


DTYPES = {
    "x(5, 3).gather(1, index(5, 1))": {"index": "int64"},
    "x(5, 3)[i(2)]": {"i": "int64"},
    "x(5, 3)[mask(5)]": {"mask": "bool"},
    "torch.where(c(3), x(5, 3), y(3))": {"c": "bool"},
    "x(5, 3).masked_fill(m(3), 0)": {"m": "bool"},
    "F.cross_entropy(x(5, 3), label(5))": {"label": "int64"},
    "F.embedding(token(5), weight(9, 4))": {"token": "int64"},
    "x(n, 3)[torch.arange(n), label(n)]": {"label": "int64"},
    "torch.bincount(x(5))": {"x": "int64"},
    "x(5, dtype=torch.float64) + 1": {"x": "float64"},
    "x(5, dtype=bool) & y(5, dtype=bool)": {"x": "bool", "y": "bool"},
    "x(64, 2048, 512)[..., index(3)]": {"index": "int64"},
}


@on_the_pinned_torch  # an older one cannot say which shape bincount gives
@pytest.mark.parametrize("expression", DTYPES)
def test_a_dtype_is_assumed_where_torch_wants_it(expression: str) -> None:
    trace = calculate(expression).trace
    assert trace.failure is None
    found = {name: tensor.dtype for name, tensor in trace.tensors.items()}
    assert {n: d for n, d in found.items() if d != "float32"} == DTYPES[expression]


BAD = {
    "x @ w(8, 1)": "`x` has no shape yet",
    "torch.relu(x)": "`x` has no shape yet",
    "x(3) + x(4)": "`x` has been declared as `x(3)`",
    "x(3, dtype=int64) + x(3, dtype=bool)": "has been declared as `x(3, dtype=int64)`",
    "x(-1)": "A size is a whole number",
    "x(2.5)": "A size is a whole number",
    "x(True)": "A size is a whole number",
    "x(10000000000000)": "A size is a whole number",
    "x(n / 2)": "A size is a whole number",
    "x((3, 4))": "Sizes are written one by one",
    "x(3, requires_grad=True)": "takes sizes and `dtype=`",
    "x(3, dtype=int3)": "takes sizes and `dtype=`",
    "x(n) + n(3)": "both a tensor and the name of a dim",
    "relu(x(3))": "write `torch.relu` or `F.relu`",
    "eye(3)": "write `torch.eye`",
    "len(x(3))": "Python's own function",
    "range(3)": "Python's own function",
    "x(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)": "more than 16 dims",
    "x(a, b, c, d, e, f, g, h, i)": "more than 8 names",
    "1 + 1": "A tensor is declared where it is first used",
    "x(3).foo()": "`.foo` is not available here",
    "torch.load('f')": "`torch.load` is not available here",
    "(lambda: x(3))()": "cannot be called",
}


@pytest.mark.parametrize("expression", BAD)
def test_a_bad_declaration_or_word_is_refused(expression: str) -> None:
    with pytest.raises(BadExpression) as caught:
        calculate(expression)
    assert BAD[expression] in caught.value.problem.en
    assert "^" in caught.value.text.en


def test_nothing_is_explained_but_what_is_wrong() -> None:
    for expression in (
        "x(6, 4).unflatten(0, (2, 2))",
        "x(5, 3).reshape(2, -1, -1)",
        "x(5, 3).reshape(-2, 5)",
        "x(3, 4, dtype=float64) @ w(4, 2, dtype=int64)",
        "x(5, 3, dtype=float64) & y(5, 3, dtype=float64)",
        "nn.Linear(3, 2)(x(5, 3, dtype=int64))",
        "torch.cat([x(3), y(3, 3)])",
        "x(5, 3).expand(5)",
        "F.linear(x(), w(3, 3))",
    ):
        failure = calculate(expression).trace.failure
        assert failure is not None
        assert explain(failure) is None, expression


SCREENS = {
    "a product and a sum": "x(7,8) @ w(8,1) + b(1,1)",
    "a chain of methods": "x(2,6,8).transpose(1, 2).reshape(2, -1)[0]",
    "inner sizes that differ": "x(7,8) @ w(7,1)",
    "inner sizes of a chain": "torch.relu(x(7,8)).mm(w(7,1))",
    "a layer for other features": "nn.Linear(8, 1)(x(7,9))",
    "a weight for other features": "F.linear(x(7,9), w(3,8))",
    "sizes that do not broadcast": "x(5,3) + y(4)",
    "batches that do not broadcast": "x(2,3,4) @ y(5,4,6)",
    "a mask of another size": "x(5,3).masked_fill(mask(4), 0)",
    "a reshape to other sizes": "x(5,3).reshape(2, 5)",
    "a reshape that does not divide": "x(5,3).view(-1, 4)",
    "an expansion of a size": "x(5,3).expand(5, 4)",
    "joined sizes that differ": "torch.cat([x(5,3), y(5,4)])",
    "a dim that is not there": "x(5,3).sum(2)",
    "a view of a transpose": "x(5,3).T.view(15)",
    "one dim alone": "x(5).sum(1)",
    "a tuple of unlike parts": "x(7,3).split(2)",
    "many like parts": "x(100,3).split(2)",
    "named parts": "x(5,3).topk(2)",
    "a size that depends on values": "x(5,3)[x > 0]",
    "a sum that depends on values": "x(5,3)[x > 0] + y(3)",
    "a number that depends on values": "x(5,3).sum().item()",
    "a shape as the result": "x(5,3).shape",
    "a tensor alone": "x()",
    "a tuple of results": "x(5,3).sum(0), x.dtype",
    "a long layer": "nn.Conv2d(3, 16, kernel_size=3, stride=2, padding=1)(x(8,3,32,32))",
    "too large for real tensors": "x(64,3,224,224).mean((2, 3))",
    "names": "x(n,8) @ w(8,1) + b(1,1)",
    "names with a condition": "x(n,8) @ w(m,3)",
    "names with an assumption": "x(n)[:3]",
    "names that do not meet": "x(n,7) @ w(8,3)",
    "names of one size": "x(n) + y(m) + z(k)",
    "names of which some are refused": "x(n, m).flatten()[torch.tensor([9])]",
    "names that were tried": "torch.linspace(0, 1, n)",
    "names that cannot say": "x(n,3).split(2)",
}


def test_each_calculation_reads_well(snapshots: Snapshots) -> None:
    screens = []
    for title, expression in SCREENS.items():
        calculation = calculate(expression)
        for lang in ("en", "zh"):
            screen = report(calculation, lang)  # type: ignore[arg-type]
            screens.append(f"== {title} ({lang})\n$ {expression}\n{screen}\n")
    text = re.sub(r"\x1b\[[0-9;]*m", "", "\n".join(screens))
    assert all(len(line) <= 80 for line in text.splitlines())
    snapshots.inside("shapes").check("shape calculations", text)


def test_the_command_prints_steps_json_and_errors_with_their_exit_status() -> None:
    def run(*words: str) -> tuple[int, str, str]:
        result = CliRunner().invoke(cli, ["shape", *words])
        return result.exit_code, result.stdout, result.stderr

    status, out, _ = run("x(7,8) @ w(8,1) + b(1,1)")
    assert (status, out.splitlines()[-1]) == (
        0,
        "... + b  (7, 1) + (1, 1) → (7, 1)  (1, 1) broadcast to (7, 1)",
    )
    status, out, _ = run("x(7,8) @ w(7,1)", "--lang", "zh")
    assert status == 1
    assert "内侧的两个大小必须相等：8 与 7 不等。" in out
    assert "(h, 3)" in run("-x(h, 3)")[1]
    assert run()[0] == 2

    status, out, _ = run("x(n,8) @ w(m,3)", "--json")
    document = json.loads(out)
    assert (status, document["result"], document["dtype"]) == (0, ["n", 3], "float32")
    assert [step["code"] for step in document["steps"]] == ["x", "w", "x @ w"]
    assert document["conditions"]["needed"] == ["m == 8"]
    assert document["error"] is None

    status, out, _ = run("x(5,3) @ w(4,3)", "--json")
    error = json.loads(out)["error"]
    assert (status, error["code"], error["kind"]) == (1, "x @ w", "refused")
    assert error["torch"] == "mat1 and mat2 shapes cannot be multiplied (5x3 and 4x3)"

    document = json.loads(run("x(5,3).topk(2)", "--json")[1])
    assert [part["name"] for part in document["parts"]] == ["values", "indices"]
    assert json.loads(run("x(5,3).nonzero()", "--json")[1])["result"] == [None, 2]
    assert json.loads(run("x(5,3).size(0)", "--json")[1])["value"] == 5


def test_the_command_as_a_process(shell: Shell, tmp_path: Path) -> None:
    ran = shell.run(["tensor-drills", "shape", "x(2,3).foo()"])
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.splitlines()[1:3] == ["    x(2,3).foo()", "           ^"]
    code = (
        "import sys; from click.testing import CliRunner; from tensor_drills.cli import cli; "
        "CliRunner().invoke(cli, ['shape', 'x(7,8) @ w(8,1)'], catch_exceptions=False); "
        "print([name for name in ('sympy', 'torch._dynamo') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]", "numbers alone need neither"


def test_conditions_and_sizes_are_written_as_python_and_as_words() -> None:
    n, m = symbol_of("n"), symbol_of("m")
    assert size_text((n - 1) * 8) == "8*n - 8"
    assert condition_code(n > m) == "n > m"
    assert condition_text(n > m).en == "n > m"
    assert condition_text(n > 5).zh == "n ≥ 6"
