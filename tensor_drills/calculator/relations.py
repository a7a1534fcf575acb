"""Relations between sizes: computed fast, and put as simply as they can be.

A relation over one name is tried for every size up to a bound beyond all its numbers; what it says
of whole numbers can then be said plainly: `h >= 5 and h - 4 != 1` is `h >= 6`.
"""

from __future__ import annotations

import functools
import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any

import sympy  # type: ignore[import-untyped]
from torch.utils._sympy.functions import FloorDiv, Max, Min, Mod, PythonMod

SMALLEST = 2  # what a name stands for at least
ENOUGH = 64  # sizes that are tried at least, beyond all numbers of a relation
NUMBERS_LIMIT = 500
EXCEPTIONS = 2  # sizes that are named one by one
GRID = (2, 3, 4, 5, 6, 7, 8, 9, 12, 24)
GRID_NAMES = 3
DIVISORS = range(2, 65)

Computed = Callable[[Mapping[str, int]], Any]


class NoValue(ArithmeticError):
    """A formula has no value for these sizes."""


def holds(relation: sympy.Basic, sizes: Mapping[str, int]) -> bool:
    """Return whether a relation is true for these sizes."""
    try:
        return bool(computed(relation)(sizes) is True)
    except ArithmeticError:
        return False


def value_of(formula: sympy.Basic, sizes: Mapping[str, int]) -> Any:
    """Return the value of a formula, whole where it is a whole number.

    Raises ArithmeticError: it has none.
    """
    value = computed(formula)(sizes)
    return int(value) if isinstance(value, Fraction) and value.denominator == 1 else value


@functools.lru_cache(maxsize=4096)
def computed(formula: sympy.Basic) -> Computed:
    """Return a function that computes a formula or relation: sympy's own way takes a hundred times
    as long.
    """
    match formula:
        case sympy.Symbol():
            name = str(formula.name)
            return lambda sizes: sizes[name]
        case sympy.Rational():
            number = Fraction(int(formula.p), int(formula.q))
            plain = int(number) if number.denominator == 1 else number
            return lambda sizes: plain
        case sympy.logic.boolalg.BooleanAtom():
            truth = formula == sympy.true
            return lambda sizes: truth
    combine = next((by for kind, by in _COMBINED if isinstance(formula, kind)), None)
    if combine is None:
        return lambda sizes: _by_sympy(formula, sizes)
    parts = [computed(part) for part in formula.args]
    return lambda sizes: combine([part(sizes) for part in parts])


def _power(parts: Sequence[Any]) -> Any:
    base, exponent = parts
    return Fraction(base) ** exponent


def _product(parts: Sequence[Any]) -> Any:
    product = parts[0]
    for part in parts[1:]:
        product *= part
    return product


_COMBINED: tuple[tuple[Any, Callable[[Sequence[Any]], Any]], ...] = (
    (sympy.Add, sum),
    (sympy.Mul, _product),
    (sympy.Pow, _power),
    (FloorDiv, lambda parts: parts[0] // parts[1]),
    (Mod, lambda parts: parts[0] % parts[1]),
    (PythonMod, lambda parts: parts[0] % parts[1]),
    (Max, max),
    (Min, min),
    (sympy.Eq, lambda parts: parts[0] == parts[1]),
    (sympy.Ne, lambda parts: parts[0] != parts[1]),
    (sympy.Ge, lambda parts: parts[0] >= parts[1]),
    (sympy.Gt, lambda parts: parts[0] > parts[1]),
    (sympy.Le, lambda parts: parts[0] <= parts[1]),
    (sympy.Lt, lambda parts: parts[0] < parts[1]),
    (sympy.And, all),
    (sympy.Or, any),
    (sympy.Not, lambda parts: not parts[0]),
)


def _by_sympy(formula: sympy.Basic, sizes: Mapping[str, int]) -> Any:
    symbols = {one: sympy.Integer(sizes[one.name]) for one in formula.free_symbols}
    try:
        value = formula.xreplace(symbols)
    except (AssertionError, TypeError, ValueError) as error:  # torch's own functions refuse so
        raise NoValue from error
    if value.is_Boolean:
        return bool(value)
    if value.is_Rational:
        return Fraction(int(value.p), int(value.q))
    if not value.is_Float:
        raise NoValue
    return float(value)


def simplified(relations: Iterable[sympy.Basic]) -> list[sympy.Basic]:
    """Return relations that say the same of sizes: those over one name together, as plainly as
    possible; without those that every size fulfils.
    """
    whole: list[sympy.Basic] = []
    by_name: dict[sympy.Symbol, list[sympy.Basic]] = {}
    for relation in itertools.chain.from_iterable(map(_parts, relations)):
        if len(relation.free_symbols) == 1:
            (symbol,) = relation.free_symbols
            by_name.setdefault(symbol, [])
            by_name[symbol].append(relation)
            whole.append(symbol)  # its place
        else:
            whole.append(_without_idle(relation))
    found: list[sympy.Basic] = []
    for one in dict.fromkeys(whole):
        found += _of_one_name(one, by_name[one]) if isinstance(one, sympy.Symbol) else [one]
    return found


def edges(relation: sympy.Basic) -> list[int]:
    """Return the sizes on both sides of where a relation over one name becomes true or false."""
    if len(relation.free_symbols) != 1:
        return []
    (symbol,) = relation.free_symbols
    table = _table(symbol, [relation])
    changes = [n for n in range(1, len(table)) if table[n] != table[n - 1]][:4]
    return [n + d + SMALLEST for n in changes for d in (-1, 0)]


def _parts(relation: sympy.Basic) -> Iterator[sympy.Basic]:
    if isinstance(relation, sympy.And):
        for part in relation.args:
            yield from _parts(part)
    else:
        yield relation


def _table(symbol: sympy.Symbol, relations: Sequence[sympy.Basic]) -> list[bool]:
    """Return whether all relations hold, for every size from the smallest on."""
    numbers = [abs(int(n)) for one in relations for n in one.atoms(sympy.Integer)]
    largest = max((n for n in numbers if n <= NUMBERS_LIMIT), default=0)
    sizes = range(SMALLEST, 2 * largest + ENOUGH)
    return [all(holds(one, {symbol.name: n}) for one in relations) for n in sizes]


def _of_one_name(symbol: sympy.Symbol, relations: list[sympy.Basic]) -> list[sympy.Basic]:
    numbers = [abs(int(n)) for one in relations for n in one.atoms(sympy.Integer)]
    if max(numbers, default=0) > NUMBERS_LIMIT:
        return relations
    table = _table(symbol, relations)
    true = [n for n, is_true in enumerate(table, SMALLEST) if is_true]
    false = [n for n, is_true in enumerate(table, SMALLEST) if not is_true]
    if not false:
        return []
    if not true:
        return relations
    if len(true) == 1:
        return [sympy.Eq(symbol, true[0])]
    least, most, last = true[0], true[-1], SMALLEST + len(table) - 1
    for divisor in DIVISORS:
        if true == [n for n in range(SMALLEST, last + 1) if n % divisor == 0]:
            return [sympy.Eq(Mod(symbol, divisor), 0)]
        if false == [n for n in range(SMALLEST, last + 1) if n % divisor == 0]:
            return [sympy.Ne(Mod(symbol, divisor), 0)]
    holes = [n for n in false if least < n < most]
    if len(holes) > EXCEPTIONS:
        return relations
    bounds = [symbol >= least] if least > SMALLEST else []
    bounds += [symbol <= most] if most < last else []
    return [*bounds, *(sympy.Ne(symbol, n) for n in holes)]


def _without_idle(relation: sympy.Basic) -> sympy.Basic:
    """Return an alternative without the branches that add no sizes."""
    names = sorted(str(one) for one in relation.free_symbols)
    if not isinstance(relation, sympy.Or) or len(names) > GRID_NAMES:
        return relation
    grid = [
        dict(zip(names, some, strict=True)) for some in itertools.product(GRID, repeat=len(names))
    ]
    covers = [
        (one, {n for n, sizes in enumerate(grid) if holds(one, sizes)}) for one in relation.args
    ]
    kept: list[tuple[sympy.Basic, set[int]]] = []
    for one, cover in sorted(covers, key=lambda pair: -len(pair[1])):
        if not any(cover <= other for _, other in kept):
            kept.append((one, cover))
    return sympy.Or(*(one for one, _ in kept))
