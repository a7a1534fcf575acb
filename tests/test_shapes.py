"""Shapes by name: the dim strings of jaxtyping, and sizes for their names."""

from __future__ import annotations

import pytest

from tensor_drills.declare import Float, Tensor
from tensor_drills.shapes import ShapeSpec, item_of, spec_of, tuple_text

SIZES = {"n": 5, "c": 3, "h": 2, "w": 4}


@pytest.mark.parametrize(
    ("dims", "shape", "text"),
    [
        pytest.param("n c", (5, 3), "(n, c) = (5, 3)", id="two names"),
        pytest.param("n", (5,), "(n,) = (5,)", id="one name"),
        pytest.param("n c*h*w", (5, 24), "(n, c*h*w) = (5, 24)", id="a product"),
        pytest.param("n 2*c", (5, 6), "(n, 2*c) = (5, 6)", id="a multiple"),
        pytest.param("n+c n-1", (8, 4), "(n+c, n-1) = (8, 4)", id="a sum and a difference"),
        pytest.param("n//2", (2,), "(n//2,) = (2,)", id="a half"),
        pytest.param("(n+1)*2 4", (12, 4), "((n+1)*2, 4) = (12, 4)", id="parentheses"),
        pytest.param("n 4", (5, 4), "(n, 4) = (5, 4)", id="a name and a number"),
        pytest.param("2 3", (2, 3), "(2, 3)", id="numbers say no more"),
        pytest.param("", (), "()", id="a scalar"),
        pytest.param("n c", (3, 5), "(3, 5)", id="sizes that do not fit"),
        pytest.param("n", (5, 3), "(5, 3)", id="another number of dims"),
        pytest.param("m", (5,), "(m,) = (5,)", id="a name that no input binds"),
        pytest.param("n*m", (5,), "(5,)", id="a product with such a name"),
        pytest.param("m+n", (5,), "(5,)", id="a sum with such a name"),
        pytest.param("n//0", (5,), "(5,)", id="a division by zero"),
        pytest.param("n**2", (25,), "(25,)", id="an operator that is not read"),
        pytest.param("-n", (5,), "(5,)", id="a sign"),
        pytest.param("len(n)", (5,), "(5,)", id="a call"),
        pytest.param("1.5", (5,), "(5,)", id="a number that is no int"),
        pytest.param("... n", (2, 5), "(2, 5)", id="any dims"),
        pytest.param("*batch n", (2, 5), "(2, 5)", id="any dims by a name"),
    ],
)
def test_a_shape_is_described_by_names_that_fit(
    dims: str, shape: tuple[int, ...], text: str
) -> None:
    assert ShapeSpec.parse(dims).describe(shape, SIZES) == text


@pytest.mark.parametrize("dims", ["#n", "n=5", "?n"])
def test_a_dim_with_a_mark_is_left_unnamed_or_named(dims: str) -> None:
    assert ShapeSpec.parse(dims).describe((5,), SIZES).endswith("(5,)")


@pytest.mark.parametrize(
    ("dims", "shape", "bound"),
    [
        pytest.param("n c", (5, 3), {"n": 5, "c": 3}, id="two names"),
        pytest.param("n n", (5, 3), {"n": 5}, id="the first size of a name counts"),
        pytest.param("n c*h", (5, 6), {"n": 5}, id="a product binds nothing"),
        pytest.param("n 4", (5, 4), {"n": 5}, id="a number binds nothing"),
        pytest.param("n c", (5,), {}, id="another number of dims"),
        pytest.param("*b n", (2, 5), {}, id="any dims"),
        pytest.param("... n", (2, 5), {}, id="any dims without a name"),
        pytest.param("", (), {}, id="a scalar"),
    ],
)
def test_names_are_bound_to_the_sizes_of_a_shape(
    dims: str, shape: tuple[int, ...], bound: dict[str, int]
) -> None:
    sizes: dict[str, int] = {}
    ShapeSpec.parse(dims).bind(shape, sizes)
    assert sizes == bound


def test_a_name_that_is_bound_stays_as_it_is() -> None:
    sizes = {"n": 7}
    ShapeSpec.parse("n c").bind((5, 3), sizes)
    assert sizes == {"n": 7, "c": 3}


def test_a_spec_is_read_from_an_annotation() -> None:
    spec = ShapeSpec.parse(Float[Tensor, "b  c*h*w"].dim_str)
    assert (spec.dims, spec.symbols, spec.is_variadic) == (("b", "c*h*w"), "(b, c*h*w)", False)
    assert spec.evaluate({"b": 2} | SIZES) == (2, 24)
    assert spec.evaluate({"b": 2}) is None


def test_a_spec_of_any_dims_has_no_one_shape() -> None:
    assert ShapeSpec.parse("*b n").evaluate({"b": 1, "n": 2}) is None
    assert ShapeSpec.parse("").evaluate({}) == ()


@pytest.mark.parametrize(
    ("parts", "text"), [([], "()"), (["n"], "(n,)"), (["n", "c"], "(n, c)")], ids=str
)
def test_strings_are_written_as_a_tuple_reads(parts: list[str], text: str) -> None:
    assert tuple_text(iter(parts)) == text


@pytest.mark.parametrize(
    ("dims", "wanted", "shape", "text"),
    [
        pytest.param("n c", (5, 3), (3, 5), "(c, n) = (3, 5)", id="in another order"),
        pytest.param("h n", (2, 5), (2, 2), "(h, 2) = (2, 2)", id="a size in a place of another"),
        pytest.param("n", (5,), (3,), "(3,)", id="the size of a dim that is not wanted"),
        pytest.param("n", (5,), (5, 1), "(n, 1) = (5, 1)", id="one dim more"),
        pytest.param("n", (5,), (1, 5), "(1, n) = (1, 5)", id="one dim more before it"),
        pytest.param("n c", (5, 3), (5,), "(n,) = (5,)", id="the last dim is missing"),
        pytest.param("n c", (5, 3), (3,), "(3,)", id="the first dim is missing"),
        pytest.param("n c*h", (5, 6), (6, 5), "(c*h, n) = (6, 5)", id="a product elsewhere"),
        pytest.param("n c*h", (5, 6), (2, 6), "(2, c*h) = (2, 6)", id="a product in its place"),
        pytest.param("n 2", (5, 2), (5, 1), "(n, 1) = (5, 1)", id="a number is wanted"),
        pytest.param("k 1", (1, 1), (1,), "(1,)", id="a size of 1 has no name"),
        pytest.param("k n", (0, 5), (0, 7), "(0, 7)", id="a size of 0 has no name"),
        pytest.param("n c", (3, 5), (5, 3), "(5, 3)", id="names that do not fit"),
        pytest.param("... n", (3, 5), (3, 5, 1), "(3, 5, 1)", id="any dims"),
        pytest.param("n", (5,), (), "()", id="a scalar"),
    ],
)
def test_the_shape_that_came_back_has_the_names_that_are_no_guess(
    dims: str, wanted: tuple[int, ...], shape: tuple[int, ...], text: str
) -> None:
    assert ShapeSpec.parse(dims).describe_actual(shape, wanted, SIZES) == text


def test_a_size_that_two_dims_have_is_not_guessed() -> None:
    sizes = {"n": 5, "m": 5, "c": 3}
    spec = ShapeSpec.parse("n c m")
    assert spec.describe_actual((3, 5, 5), (5, 3, 5), sizes) == "(c, 5, m) = (3, 5, 5)"


VECTOR = Float[Tensor, " n"]


@pytest.mark.parametrize(
    ("annotation", "position", "dims"),
    [
        (tuple[VECTOR, Float[Tensor, "n c"]], 1, ("n", "c")),
        (tuple[VECTOR, VECTOR], 2, None),
        (tuple[VECTOR, ...], 7, ("n",)),
        (list[VECTOR], 3, ("n",)),
        (dict[str, VECTOR], None, ("n",)),
        (tuple[int, str], 0, None),
        (Tensor, 0, None),
        (None, 0, None),
    ],
    ids=str,
)
def test_the_dims_of_an_item_are_those_of_its_annotation(
    annotation: object, position: int | None, dims: tuple[str, ...] | None
) -> None:
    spec = spec_of(item_of(annotation, position))
    assert (spec and spec.dims) == dims
