"""Which simple relation tells the sizes that torch takes from those that it refuses?"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

import sympy  # type: ignore[import-untyped]
from torch.utils._sympy.functions import Mod

from tensor_drills.calculator.relations import holds
from tensor_drills.calculator.samples import Sizes, symbol_of

DIVISORS = range(2, 9)


def separator(taken: Sequence[Sizes], refused: Sequence[Sizes]) -> sympy.Basic | None:
    """Return a relation that holds for all sizes that are taken and for none of the others; or
    else a bound for one name that holds for all that are taken, and tells some of the others.

    A bound is claimed only where the size next to it was tried, and refused.
    """
    if not taken or not refused:
        return None
    for relation, edge in _relations(taken):
        if (
            not any(holds(relation, sizes) for sizes in refused)
            and all(holds(relation, sizes) for sizes in taken)
            and any(holds(edge, sizes) for sizes in refused)
        ):
            return relation
    return _bound(taken, refused)


def _bound(taken: Sequence[Sizes], refused: Sequence[Sizes]) -> sympy.Basic | None:
    for name in taken[0]:
        n, least = symbol_of(name), min(sizes[name] for sizes in taken)
        if any(sizes[name] == least - 1 for sizes in refused):
            return n >= least
    return None


def _relations(taken: Sequence[Sizes]) -> Iterator[tuple[sympy.Basic, sympy.Basic]]:
    """Yield relations, each with what must hold of some size that is refused."""
    names = list(taken[0])
    for name in names:
        n = symbol_of(name)
        values = [sizes[name] for sizes in taken]
        yield n >= min(values), sympy.Eq(n, min(values) - 1)
        yield n <= max(values), sympy.Eq(n, max(values) + 1)
        for divisor in DIVISORS:
            yield sympy.Eq(Mod(n, divisor), 0), sympy.Eq(Mod(n, divisor), 1)
    for one, other in itertools.permutations(names, 2):
        a, b = symbol_of(one), symbol_of(other)
        yield sympy.Eq(a, b), a > b
        yield a >= b, sympy.Eq(a, b - 1)
        yield a > b, sympy.Eq(a, b)
        yield sympy.Eq(Mod(a, b), 0), sympy.Eq(Mod(a, b), 1)
