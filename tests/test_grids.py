"""Tensors drawn side by side: what is shown of them, and how it lies on the screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click
import pytest
import torch
from conftest import Snapshots
from hypothesis import given, settings
from hypothesis import strategies as st
from jaxtyping import Float, Int
from test_compare import Bench, X
from torch import Tensor

from tensor_drills.grids import difference, other_shape
from tensor_drills.report.grid import MARK, beside, drawn
from tensor_drills.report.people import report
from tensor_drills.shapes import ShapeSpec
from tensor_drills.text import LANGS
from tensor_drills.verdict import Finding, Grid, Verdict
from tensor_drills.wrap import width_of

NAN, INF = float("nan"), float("inf")


def returned(wanted: Tensor, dims: str | None = None) -> Callable[..., Tensor]:
    """Return a reference that returns a tensor whose dims have names."""

    def reference(x: Tensor) -> Tensor:
        return wanted.clone()

    if dims is not None:
        reference.__annotations__["return"] = Float[Tensor, dims]
    return reference


def findings(
    reference: Callable[..., Any], submission: Callable[..., Any], **inputs: Tensor
) -> Any:
    return Bench(reference, inputs or {"x": torch.zeros(1)}).findings(submission)


def changed(wanted: Tensor, *places: tuple[int, ...]) -> Callable[..., Tensor]:
    """Return a submission that has other values in some places."""

    def submission(x: Tensor) -> Tensor:
        actual = wanted.clone()
        for place in places:
            actual[place] = ~actual[place] if actual.dtype == torch.bool else actual[place] - 5
        return actual

    return submission


def by_rows(x: Float[Tensor, "n c"]) -> Float[Tensor, "c n"]:
    return x.T.contiguous()


def joined(a: Float[Tensor, " n"], b: Float[Tensor, " m"]) -> Float[Tensor, "n+m"]:  # noqa: UP037
    return torch.cat([a, b])


def best(x: Float[Tensor, "n c"]) -> tuple[Float[Tensor, " n"], Int[Tensor, " n"]]:
    return x.max(1).values, x.argmax(1)


def by_name(x: Float[Tensor, "n c"]) -> dict[str, Float[Tensor, "c n"]]:
    return {"turned": x.T.contiguous()}


def matrix(n: int, c: int) -> Tensor:
    return torch.arange(float(n * c)).reshape(n, c)


def cell(wanted: Tensor, dims: str, *places: tuple[int, ...]) -> list[Finding]:
    return findings(returned(wanted, dims), changed(wanted, *places))


def scaled_in_place(x: Float[Tensor, "n c"]) -> Float[Tensor, "n c"]:
    return x.mul_(2)


def product(x: Float[Tensor, "n c"]) -> Float[Tensor, ""]:
    return (x * x).sum()


DRAWINGS: dict[str, Callable[[], list[Finding]]] = {
    "a vector": lambda: cell(matrix(1, 5)[0], " n", (1,), (3,)),
    "a vector without a name": lambda: findings(
        returned(torch.arange(3.0)), changed(torch.arange(3.0), (0,))
    ),
    "a long vector": lambda: cell(torch.arange(100.0), " n", (50,), (52,)),
    "a matrix": lambda: cell(matrix(3, 4), "n c", (0, 1), (2, 3)),
    "a column": lambda: cell(matrix(4, 1), "n 1", (2, 0)),
    "a matrix without names": lambda: findings(
        returned(matrix(2, 2)), changed(matrix(2, 2), (1, 1))
    ),
    "a merged dim": lambda: cell(matrix(2, 6), "b c*h*w", (0, 5)),
    "blocks": lambda: cell(matrix(4, 3).reshape(2, 2, 3), "b h w", (1, 0, 2)),
    "blocks of blocks": lambda: cell(matrix(4, 2).reshape(2, 2, 1, 2), "b c h w", (1, 0, 0, 1)),
    "blocks of which some are alike": lambda: cell(
        torch.arange(60.0).reshape(5, 3, 4), "b h w", (1, 0, 0), (3, 2, 3)
    ),
    "a wide matrix": lambda: cell(matrix(2, 40), "n c", (1, 30)),
    "a tall matrix": lambda: cell(matrix(40, 2), "n c", (30, 1)),
    "a large matrix": lambda: cell(matrix(100, 100), "n c", (99, 99)),
    "large blocks": lambda: cell(torch.arange(8000.0).reshape(20, 20, 20), "b h w", (7, 19, 0)),
    "bools": lambda: findings(
        returned(torch.tensor([[True, False], [False, True]])),
        changed(torch.tensor([[True, False], [False, True]]), (0, 1)),
    ),
    "ints": lambda: findings(
        returned(torch.tensor([[1, -20], [300, 4]])),
        changed(torch.tensor([[1, -20], [300, 4]]), (1, 0)),
    ),
    "complex numbers": lambda: findings(
        returned(torch.tensor([1 + 2j, -0.5j, 0.1 + 0j])),
        changed(torch.tensor([1 + 2j, -0.5j, 0.1 + 0j]), (1,)),
    ),
    "nan and infinity": lambda: findings(
        returned(torch.tensor([[NAN, INF], [-INF, 0.0]])), lambda x: torch.zeros(2, 2)
    ),
    "small and large numbers": lambda: findings(
        returned(torch.tensor([[1e-7, 123456.789], [1e20, -0.000123]])), lambda x: torch.zeros(2, 2)
    ),
    "numbers that differ late": lambda: findings(
        returned(torch.tensor([1.0, 1.0000001], dtype=torch.float64)),
        lambda x: torch.tensor([1.0, 1.0000004], dtype=torch.float64),
    ),
    "values that were moved": lambda: findings(by_rows, lambda x: x.reshape(3, 2), x=X),
    "values of two inputs": lambda: findings(
        joined,
        lambda a, b: torch.cat([b, a]),
        a=torch.tensor([1.0, 2.0]),
        b=torch.tensor([3.0, 4.0, 5.0]),
    ),
    "a pair": lambda: findings(best, lambda x: (x.max(1).values, x.argmin(1)), x=X),
    "a dict": lambda: findings(by_name, lambda x: {"turned": x.T.flip(0)}, x=X),
    "a gradient": lambda: Bench(product, {"x": X.clone()}, gradients_of=("x",)).findings(
        lambda x: (x * x.detach()).sum()
    ),
    "an input to be changed in place": lambda: Bench(scaled_in_place, {"x": X.clone()}).findings(
        lambda x: x.add_(x * torch.tensor([1.0, 0.0, 1.0]))
    )[-1:],
    "an input to be left alone": lambda: findings(
        by_rows, lambda x: x.mul_(2).T.contiguous() / 2, x=X.clone()
    ),
    "another shape": lambda: findings(by_rows, lambda x: x, x=X),
    "a dim too many": lambda: findings(best, lambda x: x.max(1, keepdim=True), x=X)[:1],
    "a scalar": lambda: findings(returned(torch.tensor([3.0]), " 1"), lambda x: torch.tensor(3.0)),
    "nothing": lambda: findings(returned(torch.zeros(0, 3), "n c"), lambda x: torch.zeros(3, 0)),
    "another number of dims": lambda: findings(
        returned(matrix(4, 2).reshape(2, 2, 2), "b h w"), lambda x: matrix(2, 4)
    ),
    "two shapes too wide for one line": lambda: findings(
        returned(torch.arange(20.0) / 3, " n"), lambda x: torch.arange(20.0).reshape(20, 1) / 3
    ),
    "two wide rows": lambda: findings(
        returned(torch.arange(8.0) / 3, " n"), lambda x: torch.arange(8.0).reshape(1, 8) / 3
    ),
}


def screen(told: list[Finding], lang: Any) -> str:
    verdict = Verdict("the_drill", "wrong", "cpu", 1, findings=tuple(told))
    return report(verdict, lang, "tensor-drills check the_drill")


@pytest.mark.parametrize("lang", LANGS)
def test_what_tensors_look_like(lang: Any, snapshots: Snapshots) -> None:
    shown = []
    for title, make in DRAWINGS.items():
        text = click.unstyle(screen(make(), lang))
        lines = text.splitlines()[1:-1]
        assert max(map(width_of, lines)) <= 80, text
        shown.append(f"{title}\n" + "\n".join(lines))
    snapshots.inside("messages").check(f"What tensors look like, {lang}", "\n\n".join(shown) + "\n")


def test_a_cell_that_differs_is_marked_by_sign_and_by_colour() -> None:
    text = screen(DRAWINGS["a matrix"](), "en")
    red = click.style(f"{MARK}-4.0", fg="red")
    assert red in text
    assert text.count(MARK) == 2


SHAPES = st.lists(st.integers(1, 30), min_size=1, max_size=4).filter(
    lambda shape: 1 < torch.Size(shape).numel() <= 3000
)
DTYPES = st.sampled_from([torch.float32, torch.int64, torch.bool, torch.complex64])


@st.composite
def pairs(draw: Any) -> tuple[Tensor, Tensor, Tensor]:
    """Two tensors of one shape, and which elements differ: at least one."""
    shape, dtype = draw(SHAPES), draw(DTYPES)
    generator = torch.Generator().manual_seed(draw(st.integers(0, 1000)))
    wanted = (torch.randn(shape, generator=generator) * 1000).to(dtype)
    flags = torch.rand(shape, generator=generator) < draw(st.sampled_from([0.0, 0.02, 0.5]))
    flags.view(-1)[draw(st.integers(0, flags.numel() - 1))] = True
    other = ~wanted if dtype == torch.bool else wanted + 1
    return wanted, torch.where(flags, other, wanted), flags


@settings(deadline=None, max_examples=60)
@given(pairs(), st.sampled_from(LANGS), st.integers(60, 90))
def test_the_first_difference_is_drawn_within_the_width(
    pair: tuple[Tensor, Tensor, Tensor], lang: Any, width: int
) -> None:
    finding = difference("value", "out", *pair)
    grid = finding.grid
    assert grid is not None
    assert grid.first[:-1] in [row.place for row in grid.rows]
    assert grid.first[-1] in grid.columns
    lines = [click.unstyle(line) for line in drawn(grid, lang, width)]
    assert lines
    assert max(map(width_of, lines)) <= width
    assert len(lines) <= 10 + 4
    assert any(MARK in line for line in lines)
    assert_true_cells(grid, *pair)


def assert_true_cells(grid: Grid, wanted: Tensor, actual: Tensor, flags: Tensor) -> None:
    """Assert that each cell says what the tensors hold at its place."""
    for row in grid.rows:
        for column, e, a, differs in zip(
            grid.columns, row.expected, row.actual, row.differs, strict=True
        ):
            place = (*row.place, column)
            assert differs is bool(flags[place])
            assert (e != a) is differs
            if wanted.dtype in (torch.int64, torch.bool):
                assert (e, a) == (str(wanted[place].item()), str(actual[place].item()))


@pytest.mark.parametrize(
    ("dims", "count", "names"),
    [
        ("n c", 2, ("n", "c")),
        ("n c", 3, ("dim 0", "dim 1", "dim 2")),
        ("n 3", 2, ("n", "dim 1")),
        ("b c*h*w", 2, ("b", "c*h*w")),
        ("... c", 2, ("dim 0", "dim 1")),
        ("_ c", 2, ("dim 0", "c")),
    ],
)
def test_dims_have_the_names_of_the_signature(dims: str, count: int, names: Any) -> None:
    assert ShapeSpec.parse(dims).names(count) == names


@pytest.mark.parametrize(
    ("wanted", "actual", "lines"),
    [
        ((2, 3), (2, 3, 2), 6),
        ((25,), (1, 25), None),
        ((7, 1), (7,), None),
        ((0, 3), (3, 0), 1),
        ((), (1, 1), 1),
    ],
)
def test_only_small_tensors_are_written_with_brackets(
    wanted: Any, actual: Any, lines: int | None
) -> None:
    sides = other_shape("out", torch.ones(wanted), torch.ones(actual)).sides
    assert (sides and max(len(sides.expected), len(sides.actual))) == lines


def test_a_billion_empty_rows_are_not_written() -> None:
    sides = other_shape("out", torch.ones(0), torch.ones(10**9, 0)).sides
    assert sides is not None
    assert (sides.expected, sides.actual) == (("[]",), ("[...]",))


def test_brackets_are_those_of_python() -> None:
    tensor = torch.arange(12.0).reshape(2, 3, 2)
    sides = other_shape("out", tensor, torch.zeros(1)).sides
    assert sides is not None
    assert eval("".join(sides.expected)) == tensor.tolist()
    assert beside(sides, "en", 10) == []
