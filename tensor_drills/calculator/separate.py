"""Which simple relation tells the sizes that torch takes from those that it refuses?"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

import sympy  # type: ignore[import-untyped]
from torch.utils._sympy.functions import Mod

from tensor_drills.calculator.samples import Sizes, holds, symbol_of

DIVISORS = range(2, 9)


def separator(taken: Sequence[Sizes], refused: Sequence[Sizes]) -> sympy.Basic | None:
    """Return a relation that holds for all sizes that are taken and for none of the others."""
    if not taken or not refused:
        return None
    for relation in _relations(taken):
        if not any(holds(relation, sizes) for sizes in refused) and all(
            holds(relation, sizes) for sizes in taken
        ):
            return relation
    return None


def _relations(taken: Sequence[Sizes]) -> Iterator[sympy.Basic]:
    names = list(taken[0])
    for name in names:
        n = symbol_of(name)
        values = [sizes[name] for sizes in taken]
        yield n >= min(values)
        yield n <= max(values)
        yield from (sympy.Eq(Mod(n, divisor), 0) for divisor in DIVISORS)
    for one, other in itertools.permutations(names, 2):
        a, b = symbol_of(one), symbol_of(other)
        yield sympy.Eq(a, b)
        yield a >= b
        yield a > b
        yield sympy.Eq(Mod(a, b), 0)
