"""Every formula and condition that the shape calculator prints, against torch on small sizes."""

from __future__ import annotations

import ast
import functools
import itertools
import random
from collections.abc import Iterator

import pytest
import sympy
import torch
from torch import nn
from torch.nn import functional
from torch.utils._sympy.functions import (
    FloorDiv,
    IntTrueDiv,
    Max,
    Min,
    Mod,
    PowByNatural,
    PythonMod,
    ToFloat,
    TruncToInt,
)

from tensor_drills.calculator.calculate import Calculation, calculate
from tensor_drills.calculator.formula import formula_text
from tensor_drills.calculator.mismatch import explain
from tensor_drills.calculator.relations import value_of
from tensor_drills.calculator.samples import symbol_of
from tensor_drills.calculator.trace import Number, Parts, Shaped, Value
from tensor_drills.calculator.wording import condition_code, size_text, value_text
from tensor_drills.errors import BadExpression
from tensor_drills.report.shapes_text import report

n, m = symbol_of("n"), symbol_of("m")
FORMULAS = {
    "n - 2*((n + 2)//3)": n - 2 * FloorDiv(n + 2, 3),
    "8*(m//2)*(n//2) - 8*(m//2) + 8": 8 * FloorDiv(n, 2) * FloorDiv(m, 2) - 8 * FloorDiv(m, 2) + 8,
    "-((-n)//2)": -FloorDiv(-n, 2),
    "-(n//2)": -FloorDiv(n, 2),
    "n*(m//n)": n * FloorDiv(m, n),
    "m*n//(m + n//2)": FloorDiv(m * n, FloorDiv(n, 2) + m),
    "5*((m*n//3 + 1)//2)": 5 * FloorDiv(FloorDiv(m * n, 3) + 1, 2),
    "3*m*(n % 4) - (m*n % 5)": 3 * Mod(n, 4) * m - PythonMod(n * m, 5),
    "((3*n + 1)//2)**2": FloorDiv(n * 3 + 1, 2) ** 2,
    "n*(n + 1)/2": n * (n + 1) / 2,
    "2*max(m, n - 1)": 2 * Max(n - 1, m),
    "min(m, n)": Min(m, n),
    "(n + 1)**2": PowByNatural(n + 1, 2),
    "2*n**m": 2 * PowByNatural(n, m),
    "int(1.5*n)": TruncToInt(ToFloat(n) * 1.5),
    "3*(m/n)": 3 * IntTrueDiv(m, n),
    "(-m*n)//3 - n*(m//2)": -n * FloorDiv(m, 2) + FloorDiv(-n * m, 3),
    "2*((n//2) % 3)": 2 * Mod(FloorDiv(n, 2), 3),
}


@pytest.mark.parametrize("text", FORMULAS)
def test_python_reads_a_formula_as_the_number_that_it_stands_for(text: str) -> None:
    formula = FORMULAS[text]
    assert formula_text(formula) == text
    for a, b in itertools.product(range(2, 10), repeat=2):
        sizes = {"n": a, "m": b}
        value = value_of(sympy.sympify(formula), sizes)
        for written in (text, formula_text(formula, is_operand=True)):
            assert eval(written, dict(sizes)) == pytest.approx(float(value)), (sizes, written)


GRID_LIMIT = 160  # of sizes that are tried with torch, for each expression
SMALL = (2, 3, 4, 5, 6, 7, 8, 9, 12, 16)
CALLS = {"ceil": lambda number: -int(-number // 1)}


def grid(names: tuple[str, ...]) -> Iterator[dict[str, int]]:
    """Yield sizes: all small ones where these are few, else some, and some that are alike."""
    every = list(itertools.product(SMALL, repeat=len(names))) if len(names) < 4 else []
    draw = random.Random(1)
    if not every or len(every) > GRID_LIMIT:
        every = [tuple(draw.choice(SMALL) for _ in names) for _ in range(GRID_LIMIT)]
        every += list(itertools.product((2, 3, 4), repeat=len(names)))[:GRID_LIMIT]
        every += [tuple(draw.choice(SMALL[:4]) for _ in names) for _ in range(GRID_LIMIT)]
    for sizes in every:
        yield dict(zip(names, sizes, strict=True))


def by_torch(calculation: Calculation, sizes: dict[str, int]) -> object:
    """Return what Python and torch make of an expression; None where they refuse it."""
    values: dict[str, object] = {"torch": torch, "F": functional, "nn": nn, **sizes}
    try:
        for tensor in calculation.declared.tensors:
            dtype = getattr(torch, calculation.trace.tensors[tensor.name].dtype)
            shape = tensor.sizes(sizes)
            is_float = dtype.is_floating_point
            made = torch.rand(shape).to(dtype) if is_float else torch.zeros(shape, dtype=dtype)
            values[tensor.name] = made
        return shapes_of(eval(ast.unparse(calculation.declared.expression.tree), values))
    except Exception:
        return None


def shapes_of(value: object) -> object:
    """Return a result as shapes."""
    if isinstance(value, torch.Tensor):
        return tuple(value.shape)
    return [shapes_of(one) for one in value] if isinstance(value, tuple | list) else value


def as_printed(value: Value | None, sizes: dict[str, int]) -> object:
    """Return what the printed formulas give for these sizes."""
    if isinstance(value, Shaped):
        return tuple(eval(size_text(size), {**CALLS, **sizes}) for size in value.sizes)
    if isinstance(value, Parts):
        return [as_printed(part, sizes) for part in value.parts]
    assert isinstance(value, Number)
    return eval(size_text(value.size), {**CALLS, **sizes})


@functools.cache
def calculated(expression: str) -> Calculation:
    """Calculate once for all tests."""
    return calculate(expression)


def untrue(expression: str) -> list[str]:
    """Return what is printed of an expression and contradicts torch on small sizes."""
    calculation = calculated(expression)
    assert calculation.trace.failure is None, calculation.trace.failure
    needed = [condition_code(one) for one in calculation.needed]
    assumed = [condition_code(one) for one in calculation.assumed]
    found = []
    for sizes in grid(calculation.declared.names):
        real = by_torch(calculation, sizes)
        is_met = all(eval(code, {**CALLS, **sizes}) for code in needed)
        if real is not None and not is_met:
            found.append(f"{needed} is broken by {sizes}, and torch gives {real}")
        if real is None and is_met and calculation.refused is None:
            found.append(f"{needed} is met by {sizes}, and torch refuses")
        if real is None or not all(eval(code, {**CALLS, **sizes}) for code in assumed):
            continue
        if (printed := as_printed(calculation.trace.result, sizes)) != real:
            found.append(f"for {sizes} it reads {printed}, and torch gives {real}")
    return found


TRUE = (
    # formulas with a quotient
    "x(b,n,d).chunk(3,-1)",
    "x(b,n,d).chunk(4,-1)[-1]",
    "F.max_pool2d(F.conv2d(x(b,3,h,w),k(8,3,3,3)),2).flatten(1)",
    "x(b,n)[:, -n//2:]",
    # numbers that are not whole
    "q(b,h,n,d) @ k(b,h,m,d).mT / d**0.5",
    "x(n,d) * d**-0.5",
    "x(n,d) / (d/2)",
    "x(n,d) * (1/d)",
    "x(n,d) * x.size(-1)**-0.5",
    "torch.full((n,d),1/d)",
    # conditions that only small sizes break
    "x(b,n,c)[:, :, [0,2]]",
    "x(a,b,c)[:, [1,1], [0,2]]",
    "x(b,n,c)[:, [0,2]]",
    "x(a,b,c)[:, [0,2], [1,1]]",
    "F.cross_entropy(x(2,c), torch.tensor([0,2]))",
    "nn.MaxPool2d(2)(F.relu(nn.Conv2d(3,6,5)(x(b,3,h,w))))",
    "nn.MaxPool2d(2)(nn.ReLU()(nn.MaxPool2d(2)(nn.ReLU()(x(b,3,h,w)))))",
    "x(a,b)[[2,0],[0,2]]",
    "x(a,b,c).unflatten(1,(2,-1))",
    "x(b,n,d).tensor_split(3,-1)",
    "x(a,b)[-3:]",
    "nn.Conv2d(3,6,5)(x(2,3,h,w))",
    # cut by a name
    "x(b,n)[:, k:]",
    "x(b,n)[:, :k]",
    "x(b,n)[:, i:j]",
    "x(n)[-k:]",
    "torch.randperm(n)[:k]",
    # sizes as they were written
    "x(a,b).view(b,-1,c)",
    "x(b,n,d).reshape(b,-1,h)",
    "x(b,n,d).view(b,n,-1,h).transpose(1,2).flatten(2)",
)


@pytest.mark.parametrize("expression", TRUE)
def test_what_is_printed_is_what_torch_does(expression: str) -> None:
    assert untrue(expression) == []


SHAPES = {
    "x(b,n)[:, k:]": "(b, n - k)",
    "x(b,n)[:, :k]": "(b, k)",
    "x(n)[-k:]": "(k,)",
    "x(a,b).view(b,-1,c)": "(b, a//c, c)",
    "x(b,n,d).reshape(b,-1,h)": "(b, d*n//h, h)",
    "x(b,n,d).view(b,n,-1,h).transpose(1,2).flatten(2)": "(b, d//h, h*n)",
}


@pytest.mark.parametrize("expression", SHAPES)
def test_a_shape_is_written_in_the_names_that_were_given(expression: str) -> None:
    result = calculated(expression).trace.result
    assert result is not None
    assert value_text(result) == SHAPES[expression]


@pytest.mark.parametrize(
    ("expression", "wanted"),
    [
        ("x(n,d) / math.sqrt(d)", "instead of `math.sqrt(d)` write `d ** 0.5`"),
        ("x(n,d) / math.log(2)", "use operators, or functions of torch"),
        ("np.sqrt(x(n,d))", "`np` is not part of an expression here"),
    ],
)
def test_other_modules_are_refused_with_what_to_write(expression: str, wanted: str) -> None:
    with pytest.raises(BadExpression) as caught:
        calculate(expression)
    assert wanted in caught.value.problem.en


def test_a_number_that_is_not_whole_is_written_as_a_formula() -> None:
    result = calculate("x(n,d).size(1)**0.5").trace.result
    assert isinstance(result, Number)
    assert size_text(result.size) == "d**0.5"


CONDITIONS = {
    "x(b,n,c)[:, :, [0,2]]": "c >= 3",
    "x(a,b)[[2,0],[0,2]]": "a >= 3 and b >= 3",
    "nn.MaxPool2d(2)(F.relu(nn.Conv2d(3,6,5)(x(b,3,h,w))))": "h >= 6 and w >= 6",
    "x(a,b,c).unflatten(1,(2,-1))": "b % 2 == 0",
    "x(a,b)[-3:]": "where a >= 3",
    "x(b,n,d).chunk(3,-1)": "where d >= 3 and d != 4",
    "x(b,n)[:, k:]": "where k <= n",
    "torch.randperm(n)[:k]": "where k <= n",
    "x(n)[-k:]": "where n >= k",
}


@pytest.mark.parametrize("expression", CONDITIONS)
def test_a_condition_is_sharp_and_plain(expression: str) -> None:
    calculation = calculated(expression)
    codes = [condition_code(one) for one in (*calculation.needed, *calculation.assumed)]
    assert "where " * bool(calculation.assumed) + " and ".join(codes) == CONDITIONS[expression]


@pytest.mark.parametrize(
    "expression", ["x(n)*2**n**n", "x(n)*9**n**9", "x(n*n*n).view(n**n**n)", "x(n)*9**9**9"]
)
def test_a_power_of_a_power_is_refused_before_it_is_computed(expression: str) -> None:
    failure = calculate(expression).trace.failure
    assert failure is not None
    assert (failure.kind, failure.reason.zh) == ("limit", "这个数超出 64 位")


REFUSED = {
    "x(a,b).unsqueeze(3)": "A new dim can be dim 0 to dim 2, or from the end -1 to -3.",
    "x(2,3).unsqueeze(-4)": "A new dim can be dim 0 to dim 2, or from the end -1 to -3.",
    "x(a,b).softmax(2)": "There is dim 0 to dim 1, or from the end -1 to -2.",
    "x(2,3).sum(2)": "There is dim 0 to dim 1, or from the end -1 to -2.",
}


@pytest.mark.parametrize("expression", REFUSED)
def test_the_dims_that_are_named_are_those_of_torch(expression: str) -> None:
    failure = calculate(expression).trace.failure
    assert failure is not None
    assert failure.kind == "refused"
    found = explain(failure)
    assert found is not None
    assert found.problem.en == REFUSED[expression]


def test_a_failure_of_fake_tensors_is_not_called_one_of_torch() -> None:
    trace = calculate("nn.Transformer(8,2,1,1,batch_first=True)(s(b,n,8), t(b,m,8))").trace
    if trace.failure is not None:
        assert trace.failure.kind == "names"
        assert "fake" not in trace.failure.reason.en


def test_nothing_is_shown_that_holds_for_the_example_alone() -> None:
    trace = calculate("x(b,n,d).split(2, dim=1)[0]").trace
    assert trace.failure is not None
    assert (trace.failure.kind, trace.steps) == ("names", ())
    assert ast.unparse(trace.failure.node) == "x.split(2, dim=1)"


HINTS = {
    "x(b,n)[::-1]": "write `.flip(dim)`",
    "x(a,b).view(2*a, b/2)": "for a size write `//`",
    "x(4,6)[:6/2]": "for a size write `//`",
    "y(n,c) - y.max(1)": "The right side is no tensor but 2 of them: take one, as in `.values`.",
}


@pytest.mark.parametrize("expression", HINTS)
def test_a_habit_from_elsewhere_gets_what_to_write_instead(expression: str) -> None:
    calculation = calculate(expression)
    assert HINTS[expression] in " ".join(report(calculation, "en").split())
    assert report(calculation, "zh") != report(calculation, "en")


def test_an_index_is_of_whole_numbers_also_where_something_else_is_wrong() -> None:
    trace = calculate("x(n,c).gather(1, i(n))").trace
    assert trace.failure is not None
    assert "same number of dimensions" in trace.failure.reason.en
    assert trace.tensors["i"].dtype == "int64"
