"""What a picture claims is true, and shown by other means than those by which it was found.

Moved values: the operation runs once on the numbers of the input cells, and the result must hold
the numbers that the picture claims. Dependence: the pattern of the Jacobian. And operations that
would deceive: they must get no false arrow.
"""

from __future__ import annotations

import itertools
import json
import random
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
import torch
from torch import Tensor, nn

from tensor_drills.errors import NotDrawable
from tensor_drills.picture.facts import facts_of
from tensor_drills.picture.given import Given
from tensor_drills.picture.notes import RANDOM, SHAPE_FOLLOWS_VALUES, TIED, UNINITIALISED, UNSTEADY
from tensor_drills.picture.scene import Cell, Picture, from_json, to_json
from tensor_drills.picture.trace import trace

F = nn.functional
FIRST = 1000  # the number of the first input cell, where numbers are run: no constant is as large


def given(spec: object) -> Given:
    """Read "2,3", "3:bool", or nested lists."""
    if not isinstance(spec, str):
        return Given.of_values(torch.tensor(spec))
    sizes, _, dtype = spec.partition(":")
    shape = [int(size) for size in sizes.split(",") if size]
    return Given.of_sizes(*shape, dtype=getattr(torch, dtype or "float32"))


def pictured(function: Callable[..., object], **specs: object) -> Picture:
    """Trace a function; the picture survives JSON."""
    picture = trace("code", function, {name: given(spec) for name, spec in specs.items()})
    assert from_json(json.loads(json.dumps(to_json(picture)))) == picture
    return picture


def cells_of(picture: Picture) -> list[Cell]:
    return [cell for result in picture.results for cell in result.cells]


def tensors_of(result: object) -> list[Tensor]:
    return [result] if isinstance(result, Tensor) else list(result)  # type: ignore[call-overload]


def numbered(picture: Picture, function: Callable[..., object], **specs: object) -> list[Any]:
    """Run on the numbers of the cells in place of values; return the values of all results."""
    start, tensors = FIRST, {}
    for grid in picture.inputs:
        numbers = torch.arange(start, start + grid.size, dtype=torch.float64).reshape(grid.shape)
        start += grid.size
        is_chooser = grid.role == "chooser"
        tensors[grid.name] = torch.tensor(specs[grid.name]) if is_chooser else numbers
    return [value for t in tensors_of(function(**tensors)) for value in t.reshape(-1).tolist()]


def wrong_sources(picture: Picture, values: list[Any]) -> list[int]:
    """Return the cells whose claim does not agree with the run on numbers."""
    wrong = []
    for at, (cell, value) in enumerate(zip(cells_of(picture), values, strict=True)):
        claimed = [number + FIRST for number in cell.sources] or [float(cell.text or "nan")]
        if cell.tie not in ("moved", "constant") or not cell.is_always or claimed != [value]:
            wrong.append(at)
    return wrong


INDEX = [[0, 2], [1, 0]]
MASK = [[True, False, True], [False, True, True]]
# name, operation, inputs: each only moves values, whatever these are.
MOVES: list[tuple[str, Callable[..., object], dict[str, object]]] = [
    ("permute", lambda x: x.permute(1, 0), {"x": "2,3"}),
    ("permute of 4 dims", lambda x: x.permute(0, 2, 3, 1), {"x": "2,2,2,3"}),
    ("transpose", lambda x: x.transpose(0, 2), {"x": "2,3,2"}),
    ("mT", lambda x: x.mT, {"x": "2,2,3"}),
    ("movedim", lambda x: x.movedim(0, -1), {"x": "2,3,2"}),
    ("view", lambda x: x.view(3, 2), {"x": "2,3"}),
    ("reshape of a transpose", lambda x: x.t().reshape(2, 3), {"x": "2,3"}),
    ("flatten", lambda x: x.flatten(1), {"x": "2,2,3"}),
    ("unflatten", lambda x: x.unflatten(1, (2, 2)), {"x": "2,4"}),
    ("squeeze", lambda x: x.squeeze(0), {"x": "1,3"}),
    ("unsqueeze", lambda x: x.unsqueeze(1), {"x": "3"}),
    ("expand", lambda x: x.expand(2, 3), {"x": "3"}),
    ("repeat", lambda x: x.repeat(2, 2), {"x": "1,3"}),
    ("tile", lambda x: x.tile(2), {"x": "2,2"}),
    ("repeat_interleave", lambda x: x.repeat_interleave(2, dim=0), {"x": "2,2"}),
    (
        "repeat_interleave by tensor",
        lambda x, n: x.repeat_interleave(n),
        {"x": "3", "n": [2, 0, 1]},
    ),
    ("cat", lambda x, y: torch.cat([x, y], 1), {"x": "2,3", "y": "2,2"}),
    ("cat of three", lambda x, y, z: torch.cat([x, y, z]), {"x": "2", "y": "1", "z": "3"}),
    ("stack", lambda x, y: torch.stack([x, y], 1), {"x": "3", "y": "3"}),
    ("hstack", lambda x, y: torch.hstack([x, y]), {"x": "2,1", "y": "2,2"}),
    ("split", lambda x: x.split(2), {"x": "5"}),
    ("chunk", lambda x: x.chunk(2, 1), {"x": "2,3"}),
    ("unbind", lambda x: x.unbind(1), {"x": "2,3"}),
    ("flip", lambda x: x.flip(0, 1), {"x": "2,3"}),
    ("roll", lambda x: x.roll(1, 1), {"x": "2,3"}),
    ("rot90", lambda x: x.rot90(), {"x": "2,3"}),
    ("diagonal", lambda x: x.diagonal(), {"x": "3,3"}),
    ("diag_embed", lambda x: x.diag_embed(), {"x": "3"}),
    ("tril", lambda x: x.tril(), {"x": "3,3"}),
    ("triu", lambda x: x.triu(1), {"x": "3,3"}),
    ("narrow", lambda x: x.narrow(1, 1, 2), {"x": "2,4"}),
    ("slice with a step", lambda x: x[1:, ::2], {"x": "3,4"}),
    ("select", lambda x: x[1], {"x": "3,2"}),
    ("one cell", lambda x: x[1, 0], {"x": "2,2"}),
    ("None", lambda x: x[:, None], {"x": "3"}),
    ("index_select", lambda x, i: x.index_select(1, i), {"x": "2,3", "i": [2, 0, 2]}),
    ("a tensor as index", lambda x, i: x[i], {"x": "3,2", "i": [2, 0]}),
    ("a pair of indices", lambda x, i, j: x[i, j], {"x": "2,3", "i": [1, 0], "j": [2, 1]}),
    ("take", lambda x, i: x.take(i), {"x": "2,3", "i": [5, 0]}),
    ("gather in dim 0", lambda x, i: x.gather(0, i), {"x": "3,2", "i": [[2, 0], [1, 1]]}),
    ("gather in dim 1", lambda x, i: x.gather(1, i), {"x": "2,3", "i": INDEX}),
    ("take_along_dim", lambda x, i: x.take_along_dim(i, 1), {"x": "2,3", "i": INDEX}),
    ("embedding", lambda i, w: F.embedding(i, w), {"i": [2, 0, 2], "w": "3,2"}),
    ("masked_select", lambda x, m: x.masked_select(m), {"x": "2,3", "m": MASK}),
    ("masked_fill", lambda x, m: x.masked_fill(m, 7.0), {"x": "2,3", "m": MASK}),
    ("where", lambda m, x, y: torch.where(m, x, y), {"m": MASK, "x": "2,3", "y": "2,3"}),
    ("where with a number", lambda m, x: torch.where(m, x, 0.0), {"m": MASK, "x": "2,3"}),
    ("scatter", lambda x, i, s: x.scatter(1, i, s), {"x": "2,3", "i": INDEX, "s": "2,2"}),
    ("scatter a number", lambda x, i: x.scatter(1, i, 5.0), {"x": "2,3", "i": INDEX}),
    ("index_copy", lambda x, i, s: x.index_copy(0, i, s), {"x": "3,2", "i": [2, 0], "s": "2,2"}),
    ("index_fill", lambda x, i: x.index_fill(1, i, -1.0), {"x": "2,3", "i": [0, 2]}),
    ("index_put", lambda x, i, s: x.index_put((i,), s), {"x": "3", "i": [2, 0], "s": "2"}),
    ("masked_scatter", lambda x, m, s: x.masked_scatter(m, s), {"x": "2,3", "m": MASK, "s": "4"}),
    ("pad", lambda x: F.pad(x, (1, 0, 0, 1)), {"x": "2,2"}),
    ("pad by reflection", lambda x: F.pad(x, (1, 1), mode="reflect"), {"x": "1,3"}),
    ("windows by unfold", lambda x: x.unfold(0, 2, 1), {"x": "4"}),
    ("F.unfold", lambda x: F.unfold(x, 2), {"x": "1,1,3,3"}),
    ("as_strided", lambda x: x.as_strided((2, 2), (1, 1)), {"x": "3"}),
    ("meshgrid", lambda x, y: torch.meshgrid(x, y, indexing="ij"), {"x": "2", "y": "3"}),
    ("cartesian_prod", lambda x, y: torch.cartesian_prod(x, y), {"x": "2", "y": "2"}),
    ("combinations", lambda x: torch.combinations(x), {"x": "3"}),
    ("block_diag", lambda x, y: torch.block_diag(x, y), {"x": "1,2", "y": "2,1"}),
    ("einsum as a permute", lambda x: torch.einsum("bij->bji", x), {"x": "2,2,3"}),
    ("pixel_shuffle", lambda x: F.pixel_shuffle(x, 2), {"x": "1,4,1,2"}),
    ("nearest interpolation", lambda x: F.interpolate(x, scale_factor=2), {"x": "1,1,2,2"}),
    ("clone of an expand", lambda x: x.expand(2, 2).clone(), {"x": "2"}),
    ("dropout when it is off", lambda x: F.dropout(x, 0.5, training=False), {"x": "3"}),
    ("to another dtype", lambda x: x.double(), {"x": "3"}),
    ("a write in place", lambda x, s: x.t().copy_(s), {"x": "2,3", "s": "3,2"}),
    ("eye", lambda: torch.eye(3), {}),
    ("an empty tensor", lambda x: x[:0], {"x": "3"}),
]


@pytest.mark.parametrize(("name", "function", "specs"), MOVES, ids=[row[0] for row in MOVES])
def test_moved_values_come_from_where_the_picture_says(
    name: str, function: Callable[..., object], specs: dict[str, object]
) -> None:
    picture = pictured(function, **specs)
    assert wrong_sources(picture, numbered(picture, function, **specs)) == []


def test_a_false_source_and_a_false_constant_are_found() -> None:
    specs = {"x": "2,2"}
    picture = pictured(lambda x: F.pad(x, (1, 0)), **specs)
    values = numbered(picture, lambda x: F.pad(x, (1, 0)), **specs)
    (result,) = picture.results
    for at, false in [(1, {"sources": (3,)}), (0, {"text": "1"}), (2, {"is_always": False})]:
        cells = [replace(c, **false) if n == at else c for n, c in enumerate(result.cells)]  # type: ignore[arg-type]
        doctored = replace(picture, results=(replace(result, cells=tuple(cells)),))
        assert wrong_sources(doctored, values) == [at]


@pytest.mark.parametrize(
    "dtype", ["bool", "uint8", "int8", "int64", "float16", "bfloat16", "complex64"]
)
def test_values_of_every_dtype_are_followed(dtype: str) -> None:
    picture = pictured(lambda x, y: torch.cat([x.flip(0), y]), x=f"3:{dtype}", y=f"2:{dtype}")
    assert [cell.sources for cell in cells_of(picture)] == [(2,), (1,), (0,), (3,), (4,)]


def chosen(picture: Picture) -> list[tuple[int, ...]]:
    """Return what decides, for each cell: only input cells of the choosing inputs."""
    return [cell.choosers for cell in cells_of(picture)]


def test_the_index_and_the_mask_that_choose_are_named() -> None:
    gather = pictured(lambda x, i: x.gather(1, i), x="2,3", i=INDEX)
    assert chosen(gather) == [(6,), (7,), (8,), (9,)]
    where = pictured(lambda m, x: torch.where(m, x, 0.0), m=MASK, x="2,3")
    assert chosen(where) == [(n,) for n in range(6)]
    one_hot = pictured(lambda i: F.one_hot(i, 3), i=[0, 2])
    assert chosen(one_hot) == [(0,)] * 3 + [(1,)] * 3
    assert [grid.role for grid in (*gather.inputs, *one_hot.inputs)] == ["data", *["chooser"] * 2]


def test_whole_numbers_with_values_are_data_where_they_are_no_index() -> None:
    picture = pictured(lambda x, i: x.gather(1, i), x=[[3, 1, 2], [9, 8, 7]], i=INDEX)
    assert [grid.role for grid in picture.inputs] == ["data", "chooser"]
    assert [cell.sources for cell in cells_of(picture)] == [(0,), (2,), (4,), (3,)]


# Which values are taken, these decide: the claim is for the values shown.
SELECTIONS: list[tuple[str, Callable[[Tensor], object]]] = [
    ("sort", lambda x: x.sort(1, descending=True)),
    ("topk", lambda x: x.topk(2, 1)),
    ("max", lambda x: x.max(1)),
    ("amin", lambda x: x.amin(0)),
    ("the smallest of all", lambda x: x.min()),
    ("median", lambda x: x.median(1)),
    ("kthvalue", lambda x: x.kthvalue(2, 1)),
    ("cummax", lambda x: x.cummax(1)),
    ("argsort", lambda x: x.argsort(1)),
    ("argmax", lambda x: x.argmax()),
    ("relu", lambda x: x.relu()),
    ("clamp", lambda x: x.clamp(min=-1.5)),
    ("maximum", lambda x: torch.maximum(x, x.flip(1))),
    ("where", lambda x: torch.where(x > 0, x, x.flip(0))),
    ("a mask made of the values", lambda x: x[x > 0]),
    ("max pooling", lambda x: F.max_pool1d(x, 2)),
    ("unique", lambda x: x.unique()),
    ("comparison", lambda x: x > 1.5),
    ("nonzero", lambda x: (x > 0).nonzero()),
]


@pytest.mark.parametrize(("name", "function"), SELECTIONS, ids=[row[0] for row in SELECTIONS])
def test_what_the_values_select_is_right_for_the_values_shown(
    name: str, function: Callable[[Tensor], object]
) -> None:
    picture = pictured(function, x="2,4")
    texts = picture.inputs[0].texts
    assert texts is not None
    shown = torch.tensor([float(text) for text in texts])
    assert len(shown.unique()) == 8
    assert {value > 0 for value in shown.tolist()} == {True, False}
    results = [t.reshape(-1) for t in tensors_of(function(shown.reshape(2, 4)))]
    values = torch.cat([result.double() for result in results])
    for cell, value in zip(cells_of(picture), values, strict=True):
        if cell.tie == "moved":
            assert shown[cell.sources[0]] == value
        else:
            words = {"True": "1", "False": "0"}.get(str(cell.text), str(cell.text))
            assert (cell.tie, float(words)) == ("constant", value)
    assert any(not cell.is_always for cell in cells_of(picture))
    assert any("Other values" in fact.en for fact in facts_of(picture))


def test_at_a_threshold_nothing_is_claimed_but_dependence() -> None:
    picture = pictured(lambda x: x >= 2, x=[1.0, 2.0])
    assert [(cell.tie, cell.text) for cell in cells_of(picture)] == [
        ("depends", "False"),
        ("depends", "True"),
    ]


DEPENDENCES: list[tuple[str, Callable[..., Tensor], dict[str, str]]] = [
    ("sum", lambda x: x.sum(0), {"x": "2,3"}),
    ("mean over two dims", lambda x: x.mean((0, 2)), {"x": "2,3,2"}),
    ("prod", lambda x: x.prod(1), {"x": "2,3"}),
    ("std", lambda x: x.std(0), {"x": "3,2"}),
    ("norm", lambda x: x.norm(dim=1), {"x": "2,2"}),
    ("logsumexp", lambda x: x.logsumexp(1), {"x": "2,3"}),
    ("cumsum", lambda x: x.cumsum(1), {"x": "2,3"}),
    ("softmax", lambda x: x.softmax(1), {"x": "2,3"}),
    ("layer_norm", lambda x: F.layer_norm(x, (3,)), {"x": "2,3"}),
    ("diff", lambda x: x.diff(), {"x": "4"}),
    ("exp", lambda x: x.exp(), {"x": "2,2"}),
    ("log", lambda x: x.log(), {"x": "3"}),
    ("abs", lambda x: x.abs(), {"x": "2,2"}),
    ("a row added", lambda x, r: x + r, {"x": "2,3", "r": "3"}),
    ("a column multiplied", lambda x, c: x * c, {"x": "2,3", "c": "2,1"}),
    ("division", lambda x, y: x / y, {"x": "2", "y": "2"}),
    ("matmul", lambda x, w: x @ w, {"x": "2,3", "w": "3,2"}),
    ("bmm", lambda x, y: x.bmm(y), {"x": "2,1,2", "y": "2,2,2"}),
    ("outer", lambda x, y: torch.outer(x, y), {"x": "2", "y": "3"}),
    ("einsum", lambda x, y: torch.einsum("ij,kj->ik", x, y), {"x": "2,2", "y": "3,2"}),
    ("linear", lambda x, w, b: F.linear(x, w, b), {"x": "2,2", "w": "3,2", "b": "3"}),
    ("conv1d", lambda x, w: F.conv1d(x, w), {"x": "1,1,4", "w": "1,1,2"}),
    ("average pooling", lambda x: F.avg_pool1d(x, 2), {"x": "1,4"}),
    ("cdist", lambda x, y: torch.cdist(x, y), {"x": "2,2", "y": "2,2"}),
    ("inverse", lambda x: torch.linalg.inv(x), {"x": "2,2"}),
    ("trace", lambda x: x.trace(), {"x": "3,3"}),
    ("rows minus their mean", lambda x: x - x.mean(1, keepdim=True), {"x": "2,3"}),
]


def jacobian_pattern(function: Callable[..., Tensor], specs: dict[str, str]) -> list[set[int]]:
    """Return for each result cell the input cells with a derivative that is not zero."""
    generator = torch.Generator().manual_seed(1)
    pattern: list[set[int]] = []
    for _ in range(2):
        shapes = [given(spec).shape for spec in specs.values()]
        inputs = tuple(torch.rand(*s, generator=generator).double() + 0.5 for s in shapes)
        parts = torch.autograd.functional.jacobian(function, inputs)
        count = function(*inputs).numel()
        rows = torch.cat([part.reshape(count, -1) for part in parts], dim=1).tolist()
        pattern = pattern or [set() for _ in rows]
        for found, row in zip(pattern, rows, strict=True):
            found |= {at for at, slope in enumerate(row) if slope != 0}
    return pattern


@pytest.mark.parametrize(
    ("name", "function", "specs"), DEPENDENCES, ids=[row[0] for row in DEPENDENCES]
)
def test_dependence_is_that_of_the_jacobian(
    name: str, function: Callable[..., Tensor], specs: dict[str, str]
) -> None:
    picture = pictured(function, **specs)
    found = [set(cell.sources) for cell in cells_of(picture)]
    assert found == jacobian_pattern(function, specs)
    assert all(cell.is_always and not cell.choosers for cell in cells_of(picture))


def test_the_jacobian_tells_another_operation_apart() -> None:
    picture = pictured(lambda x: x.sum(0), x="2,3")
    found = [set(cell.sources) for cell in cells_of(picture)]
    assert found != jacobian_pattern(lambda x: x.cumsum(0).sum(0)[:2], {"x": "2,3"})
    assert found != jacobian_pattern(lambda x: x.sum(1), {"x": "2,3"})


@pytest.mark.parametrize(
    ("function", "specs", "expected"),
    [
        pytest.param(
            lambda a, b: a == b, {"a": [1, 3], "b": [2, 9]}, [{0, 2}, {1, 3}], id="only when equal"
        ),
        pytest.param(
            lambda a, b: a & b, {"a": [False], "b": [False]}, [{0, 1}], id="only when both are true"
        ),
        pytest.param(
            lambda x: x.any(0), {"x": [True, True, False]}, [{0, 1, 2}], id="only when none is true"
        ),
        pytest.param(lambda x: x.count_nonzero(), {"x": [3, 0]}, [{0, 1}], id="only when zero"),
        pytest.param(lambda x: x.relu() * 2, {"x": [-9.0]}, [{0}], id="only when positive"),
        pytest.param(lambda x: x.amax() * 2, {"x": [9.0, 1.0]}, [{0, 1}], id="only the largest"),
        pytest.param(lambda x: x.softmax(0), {"x": [99.0, 0.0]}, [{0, 1}] * 2, id="by very little"),
    ],
)
def test_dependence_is_found_that_shows_for_some_values_only(
    function: Callable[..., object], specs: dict[str, object], expected: list[set[int]]
) -> None:
    cells = cells_of(pictured(function, **specs))
    assert [set(cell.sources) | set(cell.choosers) for cell in cells] == expected


@pytest.mark.parametrize(
    ("function", "expected"),
    [
        pytest.param(lambda x: x.cumsum(0).diff(), [{1}, {2}], id="sums that are taken apart"),
        pytest.param(lambda x: x[1:] + x[:1] * 0.1 - x[:1] / 10, [{1}, {2}], id="twice a tenth"),
        pytest.param(lambda x: (x.exp().log() * 3)[1:], [{1}, {2}], id="there and back"),
        pytest.param(lambda x: (x * 1e-12)[1:], [{1}, {2}], id="small, but there"),
        pytest.param(lambda x: (x.half() * x[:1])[1:], [{0, 1}, {0, 2}], id="in half precision"),
        pytest.param(
            lambda x: torch.zeros(2).index_add(0, torch.tensor([0, 1, 0]), x),
            [{0, 2}, {1}],
            id="in float32 alone",
        ),
    ],
)
def test_rounding_is_no_dependence(
    function: Callable[..., object], expected: list[set[int]]
) -> None:
    assert [set(cell.sources) for cell in cells_of(pictured(function, x="3"))] == expected


def test_a_zero_that_is_taken_is_a_source_and_a_zero_that_is_made_is_none() -> None:
    taken = pictured(lambda x: x.amin(1), x=[[1, 5], [0, 4]])
    assert [cell.sources for cell in cells_of(taken)] == [(0,), (2,)]
    made = pictured(lambda x: x.relu(), x=[-1.0, 0.0, 2.0])
    assert [cell.sources for cell in cells_of(made)] == [(), (), (2,)]
    counted = pictured(lambda x: x.nonzero(), x=[0.0, 5.0])
    assert [cell.text for cell in cells_of(counted)] == ["1"]


def ties(function: Callable[..., object], **specs: object) -> list[str]:
    """Return each cell's tie; with a question mark where it holds for these values only."""
    cells = cells_of(pictured(function, **specs))
    return [cell.tie + "?" * (not cell.is_always) for cell in cells]


@pytest.mark.parametrize(
    ("function", "specs", "expected"),
    [
        pytest.param(lambda x: x * 0, {"x": "2"}, "constant?", id="zero times x, but not of NaN"),
        pytest.param(lambda x, y: x + 0 * y, {"x": "2", "y": "2"}, "moved?", id="plus zero times"),
        pytest.param(lambda x: x * 1, {"x": "2"}, "moved", id="times one"),
        pytest.param(lambda x: x.neg().neg(), {"x": "2"}, "moved", id="negated twice"),
        pytest.param(lambda x: x.abs(), {"x": "2,2"}, "depends", id="abs"),
        pytest.param(lambda x: x.clamp(-1e6, 1e6), {"x": "2"}, "moved?", id="clamp far away"),
        pytest.param(lambda x: x.nan_to_num(), {"x": "2"}, "moved?", id="nan_to_num"),
        pytest.param(lambda x: x.bfloat16(), {"x": "2"}, "depends", id="rounded by a cast"),
        pytest.param(lambda x: x.int(), {"x": "2"}, "depends", id="cut to whole numbers"),
        pytest.param(lambda x: x.int(), {"x": "2:int64"}, "moved?", id="a narrower integer"),
        pytest.param(lambda x: x.round(), {"x": "2"}, "constant?", id="round of whole numbers"),
        pytest.param(
            lambda x, y: y + x * 1e-30, {"x": "2", "y": "2"}, "moved?", id="absorbed by rounding"
        ),
        pytest.param(lambda x: torch.full_like(x, 3), {"x": "4"}, "constant", id="a value of x"),
        pytest.param(lambda x: x > -1e9, {"x": "2"}, "constant?", id="true for all that was tried"),
        pytest.param(lambda x: x == x, {"x": "2"}, "constant?", id="false for NaN alone"),
        pytest.param(lambda x: x.sort().values, {"x": [2.0, 2.0]}, "depends", id="sort of a tie"),
        pytest.param(lambda x: x.amax(), {"x": [5, 5]}, "depends", id="the largest is there twice"),
        pytest.param(lambda x: x.flip(0), {"x": [5.0, 5.0]}, "moved", id="equal values, but moved"),
        pytest.param(lambda x: x.flip(0), {"x": [float("nan")] * 2}, "moved", id="NaN that moves"),
        pytest.param(lambda x: torch.rand_like(x), {"x": "2"}, "untraced", id="random"),
        pytest.param(lambda x: F.dropout(x), {"x": "1"}, "untraced", id="dropout"),
        pytest.param(
            lambda x: torch.cat([x, torch.rand(1)]), {"x": "2"}, "untraced", id="random in part"
        ),
        pytest.param(lambda x: x + random.random(), {"x": "2"}, "untraced", id="Python's random"),
        pytest.param(lambda x: torch.empty_like(x), {"x": "2"}, "untraced", id="uninitialised"),
    ],
)
def test_what_deceives_gets_no_false_arrow(
    function: Callable[..., object], specs: dict[str, object], expected: str
) -> None:
    assert set(ties(function, **specs)) == {expected}


def test_a_result_that_changes_from_run_to_run_is_not_traced() -> None:
    turns = itertools.count()
    picture = pictured(lambda x: x.roll(next(turns)), x="3")
    assert UNSTEADY in picture.notes
    assert {cell.tie for cell in cells_of(picture)} == {"untraced"}


@pytest.mark.parametrize(
    ("function", "specs", "note"),
    [
        (lambda x: x.bernoulli(), {"x": [0.5]}, RANDOM),
        (lambda x: x.new_empty(2), {"x": "2"}, UNINITIALISED),
        (lambda x: x.sort(), {"x": [1.0, 2.0, 1.0]}, TIED),
        (lambda x: x[x > 0], {"x": "4"}, SHAPE_FOLLOWS_VALUES),
    ],
    ids=["random", "uninitialised", "tied", "shape"],
)
def test_a_note_says_what_is_not_shown(
    function: Callable[..., object], specs: dict[str, object], note: object
) -> None:
    assert note in pictured(function, **specs).notes


def test_relu_shows_zero_where_the_value_is_negative_and_no_source() -> None:
    picture = pictured(lambda x: x.relu(), x=[[-1.0, 2.0]])
    assert cells_of(picture) == [
        Cell("constant", (), (0,), "0", False),
        Cell("moved", (1,), (), "2", False),
    ]


def test_an_input_that_is_changed_in_place_is_drawn_from_before() -> None:
    def write(x: Tensor) -> Tensor:
        x[0] = 7
        return x.flip(0)

    picture = pictured(write, x="2")
    assert [cell.sources for cell in cells_of(picture)] == [(1,), ()]
    assert picture.notes[0].en.startswith("`x` is changed in place")


def test_whose_memory_it_is() -> None:
    def sharing(function: Callable[..., object], **specs: object) -> list[tuple[str, ...]]:
        return [result.shares for result in pictured(function, **specs).results]

    assert sharing(lambda x: x.t(), x="2,3") == [("x",)]
    assert sharing(lambda x: x.t().reshape(6), x="2,3") == [()]
    assert sharing(lambda x, y: (x[1:], y + 1, y.view(2)), x="2", y="2,1") == [("x",), (), ("y",)]
    transposed = Given.of_values(torch.arange(6.0).reshape(2, 3).t())  # its layout is kept
    assert trace("", lambda x: x.reshape(6), {"x": transposed}).results[0].shares == ()


def test_nothing_of_the_callers_is_changed() -> None:
    values, state, threads = torch.ones(2), torch.get_rng_state(), torch.get_num_threads()
    trace("", lambda x: x.add_(torch.rand(2)), {"x": Given.of_values(values)})
    assert torch.equal(values, torch.ones(2))
    assert torch.equal(torch.get_rng_state(), state)
    assert torch.get_num_threads() == threads
    assert torch.get_deterministic_debug_mode() == 0


def test_the_same_seed_gives_the_same_picture() -> None:
    def draw(seed: int) -> Picture:
        return trace("", lambda x: x.topk(2), {"x": given("2,4")}, seed)

    assert draw(1) == draw(1)
    assert draw(1) != draw(2)


@pytest.mark.parametrize(
    ("function", "specs", "words"),
    [
        (lambda x: x.tolist(), {"x": "2"}, "`out\\[0\\]` is no tensor but `float`"),
        (lambda x: x.shape, {"x": "2"}, "no tensor but `Size`"),
        (lambda x: (x, 1), {"x": "2"}, "`out\\[1\\]` is no tensor but `int`"),
        (lambda x: x.to_sparse(), {"x": "2"}, "not an ordinary tensor"),
        (lambda x: x, {"x": "65"}, r"`x` \(65,\) is too large for a picture: at most 64"),
        (lambda x, y, z: x, {"x": "64", "y": "64", "z": "1"}, "have 129 cells together"),
        (lambda x: x.expand(5, 64), {"x": "64"}, r"`out` \(5, 64\) is too large.*at most 256"),
    ],
    ids=["a list", "a shape", "a number", "sparse", "large", "many", "a large result"],
)
def test_what_cannot_be_drawn_is_refused(
    function: Callable[..., object], specs: dict[str, object], words: str
) -> None:
    with pytest.raises(NotDrawable, match=words):
        pictured(function, **specs)


def test_what_torch_raises_comes_through() -> None:
    with pytest.raises(RuntimeError, match="cannot be multiplied"):
        pictured(lambda x: x @ x, x="2,3")
