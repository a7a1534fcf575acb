"""Numbers for the names of dims, so that what was derived can be tried."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterable, Iterator, Sequence

import sympy  # type: ignore[import-untyped]

from tensor_drills.calculator.relations import SMALLEST, edges, holds, value_of

Sizes = dict[str, int]
SEED = 0
SMALL = (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 16, 20, 24, 30)
LARGE = (36, 48, 64)  # for one or two names: with more, tensors would become large
LARGEST_LITERAL = 5_000
TRIES = 400
SWEEP_LIMIT = 24  # sizes from the smallest on that each name takes alone, at most
TOGETHER = (2, 3, 4, 5)  # sizes that two names take together, and all of them alike
TOGETHER_NAMES = 4
STEP = 12  # examples are its multiples, so that they can be halved and cut into three


def symbol_of(name: str) -> sympy.Symbol:
    """Return the symbol for the name of a dim, the same for the same name."""
    return sympy.Symbol(name, integer=True, positive=True)


class Sampler:
    """Draws sizes that fulfil some relations and break others.

    literals: the numbers in the expression: where something changes, one of them is near.
    """

    def __init__(self, names: Sequence[str], literals: Iterable[int]) -> None:
        self._names = names
        self._literals = list(literals)
        near = {n + d for n in self._literals if n <= LARGEST_LITERAL for d in (-1, 0, 1)}
        more = LARGE if len(names) < 3 else ()
        self._values = sorted({*SMALL, *more, *(n for n in near if n >= 2)})
        self._random = random.Random(SEED)

    def draw(
        self, count: int, fulfilled: Sequence[sympy.Basic] = (), broken: sympy.Basic | None = None
    ) -> list[Sizes]:
        """Return at most `count` different assignments; fewer where they are hard to find."""
        found: dict[tuple[int, ...], Sizes] = {}
        solutions = list(_solutions(fulfilled))
        for _ in range(TRIES):
            sizes = {name: self._random.choice(self._values) for name in self._names}
            if not _solve(sizes, solutions):
                continue
            if not all(holds(relation, sizes) for relation in fulfilled):
                continue
            if broken is None or not holds(broken, sizes):
                found.setdefault(tuple(sizes.values()), sizes)
            if len(found) == count:
                break
        return sorted(found.values(), key=lambda sizes: max(sizes.values()))

    def sweep(self, relations: Sequence[sympy.Basic]) -> list[Sizes]:
        """Return small sizes for one name and for two, the others large, and the same for all.

        Each name takes every size up to the sum of the numbers in the expression, and those where a
        relation over it alone changes: what fails only for small sizes is not met by chance.
        """
        large = examples(self._names, self._literals, ())
        assert large is not None, "without relations there are always examples"
        others = [one for one in relations if len(one.free_symbols) > 1]
        solutions = list(_solutions(others))
        reach = sum(n for n in self._literals if n <= SWEEP_LIMIT) + 2
        every = range(SMALLEST, min(reach, SWEEP_LIMIT) + 1)
        near = [n for n in self._values if n > SWEEP_LIMIT]
        changes: list[Sizes] = []
        for name in self._names:
            own = [one for one in relations if {str(n) for n in one.free_symbols} == {name}]
            wanted = [*every, *near, *(n for one in own for n in edges(one) if n >= SMALLEST)]
            changes += [{name: n} for n in sorted({*wanted})]
        if len(self._names) <= TOGETHER_NAMES:
            for pair in itertools.combinations(self._names, 2):
                for some in itertools.product(TOGETHER, repeat=2):
                    changes.append(dict(zip(pair, some, strict=True)))
        changes += [dict.fromkeys(self._names, n) for n in TOGETHER]
        found: dict[tuple[int, ...], Sizes] = {}
        for change in changes:
            sizes = {**large, **change}
            found.setdefault(tuple(sizes.values()), sizes)
            solved = dict(sizes)
            if solutions and _solve(solved, solutions):
                found.setdefault(tuple(solved.values()), solved)
        return list(found.values())


def examples(
    names: Sequence[str], literals: Iterable[int], relations: Sequence[sympy.Basic]
) -> Sizes | None:
    """Return sizes that fulfil the relations and are otherwise unlike one another and the numbers
    of the expression: larger than those, and divisible; None where none are found.
    """
    above = max((n for n in literals if n <= LARGEST_LITERAL), default=0)
    start = 2 * STEP * (1 + above // (2 * STEP))
    plain = {name: start + STEP * n for n, name in enumerate(names)}
    solutions = list(_solutions(relations))
    if _solve(plain, solutions) and all(holds(relation, plain) for relation in relations):
        return plain
    drawn = Sampler(names, literals).draw(12, relations)
    return max(drawn, key=lambda sizes: (len({*sizes.values()}), *sizes.values()), default=None)


def _solutions(relations: Iterable[sympy.Basic]) -> Iterator[tuple[str, sympy.Basic]]:
    """Yield for equations the name that they decide and the formula for it."""
    decided: set[str] = set()
    for relation in relations:
        if not isinstance(relation, sympy.Eq):
            continue
        for symbol in sorted(relation.free_symbols, key=str, reverse=True):
            difference = relation.lhs - relation.rhs
            if symbol.name in decided or not difference.is_polynomial(symbol):
                continue
            roots = sympy.roots(difference, symbol) if sympy.degree(difference, symbol) == 1 else {}
            if len(roots) == 1 and next(iter(roots)) != 0:
                decided.add(symbol.name)
                yield symbol.name, next(iter(roots))
                break


def _solve(sizes: Sizes, solutions: Sequence[tuple[str, sympy.Basic]]) -> bool:
    """Set the sizes that equations decide; return whether all of them are sizes."""
    for name, formula in solutions:
        try:
            value = value_of(formula, sizes)
        except ArithmeticError:
            return False
        if not isinstance(value, int) or not 2 <= value <= 10 * LARGEST_LITERAL:
            return False
        sizes[name] = value
    return True
