"""Which input cell a result cell is: looked up by its values over several runs."""

from __future__ import annotations

import ast
import itertools
import math
import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tensor_drills.picture.given import Values, nudged_values, uniform_values
from tensor_drills.picture.run import Bench, Ran

TURNS = (-1.0, 0.0, 1.0)
LARGEST_TURN = 2.0**53
NUMBERS_LIMIT = 12  # of those written in an operation
RUNS = 4
"""On values next to those at hand, and at least on scattered ones."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a search says of one result cell. source: the input cell that it is; None: constant."""

    source: int | None


@dataclass(frozen=True, slots=True)
class Near:
    """What a look-up gave. tied: the result cells that could be several input cells."""

    found: tuple[Found | None, ...]
    tied: frozenset[int] = frozenset()


def looked_up(base: Ran, runs: Sequence[Ran | None], data: frozenset[int]) -> Near:
    """Look each result cell up among the input cells by its values over all runs.

    None for a cell that is none of them, or that could be several.
    """
    every = [base, *(ran for ran in runs if ran is not None)]
    if len(every) <= len(runs) or any(ran.form != base.form for ran in every):
        return Near((None,) * len(base.keys))
    numbers: dict[tuple[Any, ...], list[int]] = {}
    for number, row in enumerate(zip(*(ran.inputs for ran in every), strict=True)):
        if number in data and len(set(row)) > 1:
            numbers.setdefault(row, []).append(number)
    found: list[Found | None] = []
    tied = set()
    for at, row in enumerate(zip(*(ran.keys for ran in every), strict=True)):
        sources = numbers.get(row, [])
        if len(sources) > 1:
            tied.add(at)
        if len(sources) == 1:
            found.append(Found(sources[0]))
        else:
            found.append(Found(None) if not sources and len(set(row)) == 1 else None)
    return Near(tuple(found), frozenset(tied))


def holding_where_it_may_turn(
    bench: Bench, shown: Values, found: Sequence[Found | None], turns: Sequence[float]
) -> list[Found | None]:
    """Keep what holds too where an input, or all data, is infinite or NaN throughout, or one of the
    numbers at which the operation may do something else.
    """
    kept = list(found)
    if not any(kept):
        return kept
    base = bench.run(shown)
    names = list(bench.givens)
    for one_or_all in [[name] for name in names] + ([names] if len(names) > 1 else []):
        for value in (math.inf, -math.inf, math.nan, *turns):
            ran = bench.try_run(uniform_values(bench.givens, shown, one_or_all, value))
            if ran is None or ran.form != base.form:
                continue
            for at, (one, constant, key) in enumerate(zip(kept, base.keys, ran.keys, strict=True)):
                if one and key != (constant if one.source is None else ran.inputs[one.source]):
                    kept[at] = None
    return kept


def turns_in(code: str) -> list[float]:
    """Return numbers at which an operation may do something else: those that are written in it,
    those beside and between them, and the small ones.
    """
    try:
        tree = ast.parse(code, mode="eval")
    except SyntaxError:
        return list(TURNS)
    numbers: set[float] = set()
    for node in ast.walk(tree):
        match node:
            case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() | float() as number)):
                numbers.add(-float(number))
            case ast.Constant(value=int() | float() as number):
                numbers.add(float(number))
    ordered = sorted(n for n in numbers if abs(n) < LARGEST_TURN)[:NUMBERS_LIMIT]
    between = [(one + other) / 2 for one, other in itertools.pairwise(ordered)]
    beside = [n + d for n in ordered for d in (-1, 1)]
    return sorted({*TURNS, *ordered, *between, *beside})


def near_by(
    bench: Bench, shown: Values, base: Ran, data: frozenset[int], rng: random.Random
) -> Near:
    """Look up what holds for the values at hand, and for those next to them.

    A zero has no sign that could be kept. So it stays a zero; what looks like a constant then is
    looked up once more with zeros a little above and below.
    """

    def near(signs: Sequence[int]) -> Near:
        runs = [nudged_values(bench.givens, shown, rng, zero) for zero in signs]
        return looked_up(base, [bench.try_run(values) for values in runs], data)

    still = near((0,) * RUNS)
    if 0 not in base.inputs:
        return still
    moving = near((1, -1, 1, -1)).found
    found = [
        other if other and other.source is not None and (one is None or one.source is None) else one
        for one, other in zip(still.found, moving, strict=True)
    ]
    return Near(tuple(found), still.tied)
