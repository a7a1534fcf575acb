"""Which input cells a cell of a result depends on: change one of them, run again, look.

Every dependence found this way is real, because the operation gives the same result for the same
inputs (which is checked before), and differences that rounding alone explains do not count. One
that no change among those tried brings to light is missed; so each cell is changed on several sets
of values, up and down, by a little and by much, and to what other cells are.
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import torch

from tensor_drills.picture.given import Given, Values, held
from tensor_drills.picture.run import Bench, Ran

TRIES = 6
WIDER = {
    torch.float16: torch.float64,
    torch.bfloat16: torch.float64,
    torch.float32: torch.float64,
    torch.complex64: torch.complex128,
}
# What rounding can do: relative to the cell, and relative to the largest input.
ROUNDING = {
    torch.float64: (1e-9, 1e-13),
    torch.complex128: (1e-9, 1e-13),
    torch.float32: (1e-5, 1e-6),
    torch.complex64: (1e-5, 1e-6),
    torch.float16: (2e-2, 2e-3),
    torch.bfloat16: (2e-2, 1e-2),
}


@dataclass(frozen=True, slots=True)
class Dependence:
    """What was seen. of: for each cell of the results the numbers of the input cells that change
    it. is_whole: whether the results kept their shapes whatever was changed."""

    of: tuple[frozenset[int], ...]
    is_whole: bool


def find_dependence(bench: Bench, bases: Sequence[Values], rng: random.Random) -> Dependence:
    """Change one input cell at a time, from each of `bases`.

    A base that the operation refuses, or on which the results have other shapes than on the
    first, tells nothing and is left out.
    """
    bench = _precise(bench, bases[0])
    found: list[set[int]] = []
    form, is_whole = None, True
    for base in bases:
        ran = bench.try_run(base)
        if ran is None or (form is not None and ran.form != form):
            continue
        if form is None:
            form, found = ran.form, [set() for _ in ran.keys]
        scale = max((abs(key) for key in ran.inputs if _is_finite(key)), default=0.0)
        there = _values_there(bench, base, rng) if base is bases[0] else []
        for number, value, values in _changed_by_one(bench, base, there, rng):
            other = bench.try_run(values)
            if other is None:
                continue
            if other.form != form:
                is_whole = False
                continue
            if other.keys != ran.keys:
                for at in _differing(ran, other, max(scale, abs(value))):
                    found[at].add(number)
    return Dependence(tuple(map(frozenset, found)), is_whole)


def _precise(bench: Bench, values: Values) -> Bench:
    """Return the same operation on float64, or the one given where it cannot do that."""
    wider = {
        name: replace(given, dtype=WIDER.get(given.dtype, given.dtype))
        for name, given in bench.givens.items()
    }
    precise = Bench(bench.function, wider)
    given, ran = bench.try_run(values), precise.try_run(values)
    if given is None or ran is None:
        return bench
    is_alike = [one[:2] for one in given.form] == [one[:2] for one in ran.form]
    return precise if is_alike else bench


def _is_finite(key: Any) -> bool:
    return not isinstance(key, str) and math.isfinite(abs(key))


def _differing(ran: Ran, other: Ran, scale: float) -> Iterator[int]:
    """Yield the result cells that differ by more than rounding explains.

    scale: the size of the largest input.
    """
    at = 0
    for output, changed in zip(ran.outputs, other.outputs, strict=True):
        relative, absolute = ROUNDING.get(output.dtype, (0.0, 0.0))
        for before, after in zip(output.keys, changed.keys, strict=True):
            if before != after:
                is_number = not isinstance(before, str) and not isinstance(after, str)
                difference = abs(after - before) if is_number else math.inf
                size = max(abs(before), abs(after)) if is_number else 0.0
                if difference > max(relative * size, absolute * scale) or math.isinf(size):
                    yield at
            at += 1


def _changed_by_one(
    bench: Bench, base: Values, there: Sequence[float], rng: random.Random
) -> Iterator[tuple[int, Any, Values]]:
    """Yield a cell's number over all inputs, another value, and values with that one in it.

    there: values that are tried besides those near and far.
    """
    number = 0
    for name, given in bench.givens.items():
        for at, value in enumerate(base[name]):
            for other in _other_values(given, base[name], value, there, rng):
                row = list(base[name])
                row[at] = other
                yield number, other, {**base, name: row}
            number += 1


def _values_there(bench: Bench, base: Values, rng: random.Random) -> list[float]:
    """Return values that other cells have: only by becoming equal do some cells matter."""
    there = {
        value
        for name, given in bench.givens.items()
        if given.role == "data" and given.dtype != torch.bool and not given.dtype.is_complex
        for value in base[name]
        if math.isfinite(value)
    }
    return rng.sample(sorted(there), min(len(there), TRIES))


def _other_values(
    given: Given, row: Sequence[Any], value: Any, there: Sequence[float], rng: random.Random
) -> list[Any]:
    """Return values to put into a cell of `row` in place of `value`."""
    if given.dtype == torch.bool:
        return [not value]
    if given.role == "chooser" and not given.dtype.is_floating_point:
        return _other_indices(row, value, rng)
    if given.dtype.is_complex:
        return [value + 0.5, value + 0.75j, -value, value * 100]
    if given.dtype.is_floating_point:
        others = [0.0, *there]
        if math.isfinite(value):
            step = rng.choice((0.375, 0.4375))
            others += [value + step, value - step, -value, value + 100, value - 100]
        else:
            others.append(1.5)
        return [other for other in {held(o, given.dtype) for o in others} if other != value]
    lowest, highest = torch.iinfo(given.dtype).min, torch.iinfo(given.dtype).max
    whole = [0, value + 1, value - 1, -value, value + 101, value - 101, *map(int, there)]
    return [other for other in set(whole) if lowest <= other <= highest and other != value]


def _other_indices(row: Sequence[Any], value: int, rng: random.Random) -> list[int]:
    """Return numbers that are legal wherever the row's are: those between its ends, and zero."""
    others = [number for number in range(min(*row, 0), max(row) + 1) if number != value]
    if not others:
        others = [value + 1]
    return others if len(others) <= TRIES else rng.sample(others, TRIES)
