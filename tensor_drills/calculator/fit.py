"""Formulas for sizes that were only seen as numbers.

Where torch turns a symbol into a number on its way, the expression is run with many sizes, and a
formula is sought that gives every size that was seen: a polynomial of degree two in the names, or
the whole part of a quotient. It is a finding, not a proof, and is reported as such.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from fractions import Fraction

import sympy  # type: ignore[import-untyped]
from torch.utils._sympy.functions import FloorDiv

from tensor_drills.calculator.samples import Sizes, symbol_of
from tensor_drills.calculator.trace import (
    Number,
    Parts,
    Plain,
    Shaped,
    Size,
    Trace,
    TracedStep,
    Value,
)

LARGEST_DIVISOR = 12
OFFSETS = sorted(range(-12, 13), key=abs)  # the plainest formula first


class NoFormula(Exception):
    """No formula of these kinds gives all that was seen."""


def fitted(names: Sequence[str], seen: Sequence[tuple[Sizes, Trace]]) -> Trace:
    """Return a trace with formulas for sizes.

    seen: sizes, and the trace that torch gave for them; as many as there can be.

    Raises NoFormula.
    """
    sizes = [one for one, _ in seen]
    traces = [trace for _, trace in seen]
    first = traces[0]
    fit = _Fit(names, sizes)
    if len({len(trace.steps) for trace in traces}) != 1:
        raise NoFormula
    tensors = {name: fit.value([trace.tensors[name] for trace in traces]) for name in first.tensors}
    steps = tuple(
        TracedStep(
            step.node,
            tuple(
                fit.value([trace.steps[n].operands[k] for trace in traces])
                for k in range(len(step.operands))
            ),
            fit.value([trace.steps[n].result for trace in traces]),
        )
        for n, step in enumerate(first.steps)
    )
    result = fit.value([trace.result for trace in traces])
    shaped = {name: value for name, value in tensors.items() if isinstance(value, Shaped)}
    return Trace(shaped, steps, result)


class _Fit:
    """Finds one formula for the sizes that stand at one place."""

    def __init__(self, names: Sequence[str], sizes: Sequence[Sizes]) -> None:
        self._names = names
        self._sizes = sizes
        self._monomials = list(_monomials(names))

    def value(self, values: Sequence[Value | None]) -> Value:
        """Return the value whose sizes are formulas.

        Raises NoFormula: also where the values are not alike, such as lists of unlike lengths.
        """
        match values[0]:
            case Shaped(sizes, dtype):
                alike = [v for v in values if isinstance(v, Shaped) and len(v.sizes) == len(sizes)]
                self._all(len(alike) == len(values))
                columns = zip(*(v.sizes for v in alike), strict=True)
                return Shaped(tuple(map(self._formula, columns)), dtype)
            case Parts(parts, names):
                lists = [v for v in values if isinstance(v, Parts) and len(v.parts) == len(parts)]
                self._all(len(lists) == len(values))
                return Parts(
                    tuple(map(self.value, zip(*(v.parts for v in lists), strict=True))), names
                )
            case Number():
                numbers = [v.size for v in values if isinstance(v, Number)]
                self._all(len(numbers) == len(values))
                return Number(self._formula(numbers))
            case Plain() as plain:
                return plain if all(v == plain for v in values) else Plain(None)
        raise NoFormula

    def _all(self, is_alike: bool) -> None:
        if not is_alike:
            raise NoFormula

    def _formula(self, seen: Sequence[Size]) -> Size:
        if len({*seen}) == 1:
            return seen[0]
        if None in seen:
            raise NoFormula
        formula = self._polynomial(seen) or self._quotient(seen)
        if formula is None:
            raise NoFormula
        return formula

    def _polynomial(self, seen: Sequence[int]) -> Size:
        for degree in (1, 2):
            kept = [m for m in self._monomials if len(m) <= degree]
            rows = [[_product(m, sizes) for m in kept] for sizes in self._sizes]
            weights = _solved(rows, seen)
            if weights is not None:
                terms = zip(weights, kept, strict=True)
                return sum(
                    sympy.Rational(w.numerator, w.denominator) * sympy.prod(map(symbol_of, m))
                    for w, m in terms
                )
        return None

    def _quotient(self, seen: Sequence[int]) -> Size:
        """Return (a * n + b) // d for one of the names, or None."""
        pairs = itertools.product(self._names, range(2, LARGEST_DIVISOR + 1), range(1, 4))
        for (name, divisor, factor), offset in itertools.product(pairs, OFFSETS):
            values = ((factor * one[name] + offset) // divisor for one in self._sizes)
            for extra in {seen[0] - (factor * self._sizes[0][name] + offset) // divisor}:
                if all(v + extra == s for v, s in zip(values, seen, strict=True)):
                    return FloorDiv(factor * symbol_of(name) + offset, divisor) + extra
        return None


def _monomials(names: Sequence[str]) -> Iterator[tuple[str, ...]]:
    yield ()
    for degree in (1, 2):
        yield from itertools.combinations_with_replacement(names, degree)


def _product(names: Sequence[str], sizes: Sizes) -> Fraction:
    product = Fraction(1)
    for name in names:
        product *= sizes[name]
    return product


def _solved(rows: Sequence[Sequence[Fraction]], wanted: Sequence[int]) -> list[Fraction] | None:
    """Solve a system with more rows than columns exactly; None where it has no one solution."""
    table = [[*row, Fraction(value)] for row, value in zip(rows, wanted, strict=True)]
    columns = len(rows[0])
    for column in range(columns):
        pivot = next((n for n in range(column, len(table)) if table[n][column]), None)
        if pivot is None:
            return None
        table[column], table[pivot] = table[pivot], table[column]
        head = [value / table[column][column] for value in table[column]]
        table[column] = head
        for n, row in enumerate(table):
            if n != column and row[column]:
                table[n] = [a - row[column] * b for a, b in zip(row, head, strict=True)]
    if any(row[columns] for row in table[columns:]):
        return None
    return [table[n][columns] for n in range(columns)]
