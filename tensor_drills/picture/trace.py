"""From an operation and its inputs to a picture: run it, follow the values, check, then claim.

Three questions, in this order, each answered by running:

1. Is a result cell one input cell, whatever the data is? It is looked up by its values over
   several runs, in which the data is distinct and always another; one run that disagrees, or one
   in which all data is infinite, NaN or a number that is written in it, ends the claim. A cell
   that never changes is a constant.
2. If not: is it one input cell for the values at hand (sort, max, relu)? Looked up over runs next
   to these values, in the same order and with the same signs.
3. If not: which input cells does it depend on? See `dependence`.

What chooses (an index, a mask) keeps the values that the caller gave. Nothing is claimed of an
operation that does not give the same result twice.
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import torch

from tensor_drills.errors import NotDrawable
from tensor_drills.picture.dependence import Dependence, find_dependence
from tensor_drills.picture.given import (
    Given,
    Givens,
    Values,
    scattered_values,
    shown_values,
    with_bools,
)
from tensor_drills.picture.lookup import (
    RUNS,
    Found,
    Near,
    holding_where_it_may_turn,
    looked_up,
    near_by,
    turns_in,
)
from tensor_drills.picture.notes import (
    RANDOM,
    SHAPE_FOLLOWS_VALUES,
    TIED,
    UNINITIALISED,
    UNSTEADY,
    changed_in_place,
    too_large,
    too_many,
)
from tensor_drills.picture.run import NAN, Bench, Function, Ran, quiet
from tensor_drills.picture.scene import Cell, Grid, Picture, Result, Tie
from tensor_drills.text import Text

CELLS_LIMIT = 64
ALL_CELLS_LIMIT = 128
RUNS_OF_BOOL = 48
UNTRACED = Cell("untraced")
INTEGERS = (torch.uint8, torch.int8, torch.int16, torch.int32, torch.int64)
FILLS = {NAN, True, *(torch.iinfo(dtype).max for dtype in INTEGERS)}
UNTRACED = Cell("untraced")
INTEGERS = (torch.uint8, torch.int8, torch.int16, torch.int32, torch.int64)


def trace(code: str, function: Function, inputs: Mapping[str, Given], seed: int = 0) -> Picture:
    """Run `function` on named tensors and return the picture of where its results come from.

    code: how the operation is written. function: takes the inputs as keyword arguments; it is
    called some hundred times, on fresh tensors. The numbers in `code` are tried too. seed: of the
    values that are drawn.
    Raises NotDrawable for inputs or results that are too large, and for results that are no
    tensors; whatever the function raises on the first call is passed on.
    """
    _refuse_large(inputs)
    with quiet():
        givens = _with_roles(function, inputs, seed)
        bench = Bench(function, givens)
        rng = random.Random(seed)
        shown = shown_values(givens, rng)
        base, unsteady = _first_run(bench, shown)
        if unsteady is not None:
            return _picture(code, givens, shown, base, [UNTRACED] * len(base.keys), [unsteady])
        cells, notes = _traced(bench, shown, base, rng, turns_in(code))
    return _picture(code, givens, shown, base, cells, notes)


def _refuse_large(inputs: Mapping[str, Given]) -> None:
    sizes = {name: math.prod(given.shape) for name, given in inputs.items()}
    for name, size in sizes.items():
        if size > CELLS_LIMIT:
            raise NotDrawable(too_large(name, inputs[name].shape, CELLS_LIMIT))
    if sum(sizes.values()) > ALL_CELLS_LIMIT:
        raise NotDrawable(too_many(sum(sizes.values()), ALL_CELLS_LIMIT))


def _with_roles(function: Function, inputs: Mapping[str, Given], seed: int) -> dict[str, Given]:
    """Settle what each input is for.

    Integers and bools whose values are given choose, where there is other data. Where there is
    none, each of them is tried as data: an index refuses values out of its range.
    """
    givens = {
        name: given if given.role or _may_choose(given) else given.as_role("data")
        for name, given in inputs.items()
    }
    open_ones = [name for name, given in givens.items() if given.role is None]
    is_data_there = any(given.role == "data" for given in givens.values())
    for name in open_ones:
        trial = {
            other: given if given.role else given.as_role("data" if other == name else "chooser")
            for other, given in givens.items()
        }
        is_data = not is_data_there and _takes_any_values(Bench(function, trial), seed)
        givens[name] = givens[name].as_role("data" if is_data else "chooser")
    return givens


def _may_choose(given: Given) -> bool:
    return given.values is not None and not (
        given.dtype.is_floating_point or given.dtype.is_complex
    )


def _takes_any_values(bench: Bench, seed: int) -> bool:
    rng = random.Random(seed)
    shown = shown_values(bench.givens, rng)
    return all(bench.try_run(scattered_values(bench.givens, shown, rng, run)) for run in range(2))


def _first_run(bench: Bench, shown: Values) -> tuple[Ran, Text | None]:
    """Run on the values at hand, and say why the results are not the same each time, if so."""
    state = torch.get_rng_state()
    base = bench.run(shown)
    if not torch.equal(state, torch.get_rng_state()):
        return base, RANDOM
    filled = _run_in_filled_memory(bench, shown) or base
    if filled.form == base.form and filled.keys != base.keys:
        pairs = zip(base.keys, filled.keys, strict=True)
        is_filled = {new for old, new in pairs if old != new} <= FILLS
        return base, UNINITIALISED if is_filled else UNSTEADY
    again = bench.run(shown)
    is_same = (again.form, again.keys) == (base.form, base.keys)
    return base, None if is_same else UNSTEADY


def _run_in_filled_memory(bench: Bench, shown: Values) -> Ran | None:
    """Run while torch fills memory that nobody has written to: with NaN, or the largest integer.

    In this mode torch also avoids algorithms whose results depend on the order of writes.
    """
    mode = torch.get_deterministic_debug_mode()
    torch.set_deterministic_debug_mode("warn")
    try:
        return bench.try_run(shown)
    finally:
        torch.set_deterministic_debug_mode(mode)


def _traced(
    bench: Bench, shown: Values, base: Ran, rng: random.Random, turns: Sequence[float]
) -> tuple[list[Cell], list[Text]]:
    """Return the cells of all results, and what is to be said of the search."""
    data = _data_numbers(bench.givens)
    has_bool = any(g.dtype == torch.bool and g.role == "data" for g in bench.givens.values())
    runs = range(RUNS_OF_BOOL if has_bool else RUNS)
    scattered = [scattered_values(bench.givens, shown, rng, run % 4) for run in runs]
    seen = looked_up(base, [bench.try_run(values) for values in scattered], data)
    always = holding_where_it_may_turn(bench, shown, seen.found, turns)
    bases = [shown, *(scattered_values(bench.givens, shown, rng, run) for run in (0, 1, 4, 5))]
    if has_bool:
        bases += [with_bools(bench.givens, shown, value) for value in (False, True)]
    dependence = find_dependence(bench, bases, rng)
    always = [
        None if found and (of & data) - {found.source} else found
        for found, of in zip(always, dependence.of, strict=True)
    ]
    near = Near((None,) * len(always))
    if not all(always):
        near = near_by(bench, shown, base, data, rng)
    cells = _cells(always, near, dependence, data)
    notes = [] if dependence.is_whole else [SHAPE_FOLLOWS_VALUES]
    is_near = any(cell.tie == "moved" and not cell.is_always for cell in cells)
    return cells, notes + ([TIED] if near.tied and is_near else [])


def _data_numbers(givens: Givens) -> frozenset[int]:
    """Return the numbers, over all inputs, of the cells whose values are traced."""
    numbers, start = set(), 0
    for given in givens.values():
        size = math.prod(given.shape)
        if given.role != "chooser":
            numbers |= set(range(start, start + size))
        start += size
    return frozenset(numbers)


def _cells(
    always: Sequence[Found | None], near: Near, dependence: Dependence, data: frozenset[int]
) -> list[Cell]:
    """Put together what was found; for the values at hand only where that explains all cells."""
    is_near = all(
        found or close or at in near.tied
        for at, (found, close) in enumerate(zip(always, near.found, strict=True))
    )
    cells = []
    for found, close, of in zip(always, near.found, dependence.of, strict=True):
        is_settled = close is not None and close.source is None and not of
        one = found or (close if is_near or is_settled else None)
        choosers = of - data
        if one is None:
            is_known = of and dependence.is_whole
            cell = Cell("depends", _row(of & data), _row(choosers)) if is_known else UNTRACED
        else:
            decide = choosers if found else of - {one.source}
            decide = decide if dependence.is_whole else frozenset()
            sources = () if one.source is None else (one.source,)
            tie: Tie = "moved" if sources else "constant"
            cell = Cell(tie, sources, _row(decide), is_always=found is not None)
        cells.append(cell)
    return cells


def _row(numbers: Iterable[int]) -> tuple[int, ...]:
    return tuple(sorted(numbers))


def _picture(
    code: str,
    givens: Givens,
    shown: Values,
    base: Ran,
    cells: Sequence[Cell],
    notes: list[Text],
) -> Picture:
    """Put a picture together; values are written where they matter."""
    is_unsteady = bool({RANDOM, UNSTEADY, UNINITIALISED} & set(notes))
    has_values = not is_unsteady and _needs_values(givens, base, cells)
    grids = tuple(
        Grid(
            name,
            given.shape,
            str(given.dtype).removeprefix("torch."),
            given.role or "data",
            _texts(shown[name]) if has_values or given.role == "chooser" else None,
        )
        for name, given in givens.items()
    )
    results, rest = [], list(cells)
    for output in base.outputs:
        own, rest = rest[: len(output.keys)], rest[len(output.keys) :]
        written = [
            replace(cell, text=value_text(key)) if has_values or cell.tie == "constant" else cell
            for cell, key in zip(own, output.keys, strict=True)
        ]
        dtype = str(output.dtype).removeprefix("torch.")
        results.append(Result(output.name, output.shape, dtype, tuple(written), output.shares))
    if base.changed:
        notes = [*notes, changed_in_place(base.changed)]
    return Picture(code, grids, tuple(results), tuple(notes))


def _needs_values(givens: Givens, base: Ran, cells: Sequence[Cell]) -> bool:
    """Whether values are shown: they were given, or they decide, or they become bools or counts."""
    if any(given.values is not None and given.role == "data" for given in givens.values()):
        return True
    if any(not cell.is_always for cell in cells):
        return True
    dtypes = [output.dtype for output in base.outputs for _ in output.keys]
    return any(
        cell.tie == "depends" and not (dtype.is_floating_point or dtype.is_complex)
        for cell, dtype in zip(cells, dtypes, strict=True)
    )


def _texts(values: Sequence[Any]) -> tuple[str, ...]:
    return tuple(value_text(value) for value in values)


def value_text(value: Any) -> str:
    """Write a value in a few characters: "3", "0.25", "nan", "True"."""
    if isinstance(value, float):
        return f"{value:.3g}".replace("e+0", "e").replace("e-0", "e-")
    if isinstance(value, complex):
        return f"{value:.3g}"
    return str(value)
