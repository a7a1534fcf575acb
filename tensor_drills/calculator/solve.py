"""Shapes with names of dims: derived with symbols, then tried against torch with numbers.

A shape may hold only under conditions: `x(n, m) @ w(k, 3)` works only where k = m. Where torch
refuses an example, the relations that it asked for and did not find are tried one by one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace

import sympy  # type: ignore[import-untyped]
import torch

from tensor_drills.calculator.declared import Declared
from tensor_drills.calculator.dtypes import with_dtypes
from tensor_drills.calculator.running import Dtypes
from tensor_drills.calculator.samples import examples, symbol_of
from tensor_drills.calculator.symbols import Derived, trace_symbols
from tensor_drills.calculator.trace import Size, Trace, TracedStep, tensors_in, with_sizes
from tensor_drills.calculator.trial import Solved, Trial

FLIPS_LIMIT = 4  # relations that an expression may need


def solve(declared: Declared) -> Solved:
    """Find the shapes of an expression whose dims have names.

    Raises BadExpression: it is not allowed.
    """
    found: dict[tuple[tuple[str, str], ...], tuple[Derived, list[sympy.Basic]]] = {}

    def attempt(given: Dtypes) -> Trace:
        found[tuple(given.items())] = _derived(declared, given)
        return found[tuple(given.items())][0].trace

    dtypes, _ = with_dtypes(declared, attempt)
    derived, required = found[tuple(dtypes.items())]
    trial = Trial(declared, dtypes)
    more = trial.dtypes(required)
    if more != dtypes:  # fake tensors let pass what real ones refuse
        trial = Trial(declared, more)
        derived, required = _derived(declared, more)
    with _one_thread():
        judged = trial.judged(derived, required)
    return _with_first_names(judged, declared.names)


@contextmanager
def _one_thread() -> Iterator[None]:
    """Compute in one thread: for small tensors, several would wait for one another."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(threads)


def _with_first_names(found: Solved, names: Sequence[str]) -> Solved:
    """Write the first of two names where both must be the same size."""
    rank = {symbol_of(name): n for n, name in enumerate(names)}
    first: dict[sympy.Symbol, sympy.Symbol] = {}
    needed = []
    for relation in found.needed:
        if isinstance(relation, sympy.Eq) and {*relation.args} <= rank.keys():
            one, other = sorted(relation.args, key=rank.__getitem__)
            first[other] = first.get(one, one)
            relation = sympy.Eq(first[other], other, evaluate=False)
        needed.append(relation)
    return replace(found, needed=tuple(needed), trace=_renamed(found.trace, first))


def _renamed(trace: Trace, first: Mapping[sympy.Symbol, sympy.Symbol]) -> Trace:
    """Put names in place of others, in what steps gave; what was declared keeps its own."""
    if not first or trace.result is None:
        return trace

    def change(size: Size) -> Size:
        return size if size is None or isinstance(size, int) else size.xreplace(first)

    declared = {id(tensor) for tensor in trace.tensors.values()}
    steps = [
        TracedStep(
            step.node,
            tuple(one if id(one) in declared else with_sizes(one, change) for one in step.operands),
            with_sizes(step.result, change),
        )
        for step in trace.steps
    ]
    return replace(trace, steps=tuple(steps), result=with_sizes(trace.result, change))


def _derived(declared: Declared, dtypes: Dtypes) -> tuple[Derived, list[sympy.Basic]]:
    """Run on symbols; where torch refuses the examples, try others.

    Returns what came of it, and the relations without which it was refused.
    """
    first = _on_examples(declared, dtypes, [])
    assert first is not None, "without relations there are always examples"
    if first.trace.failure is None and any(map(_compares, first.guards)):
        first = _with_most_names(declared, dtypes, first)
    derived, required = first, list[sympy.Basic]()
    while derived.trace.failure is not None and len(required) < FLIPS_LIMIT:
        others = []
        for relation in _not_found(derived.guards):
            other = _on_examples(declared, dtypes, [*required, relation])
            if other is not None:
                others.append((relation, other))
                if _is_further(other.trace, derived.trace):
                    break
        chosen = next(
            (one for one in reversed(others) if _is_further(one[1].trace, derived.trace)), None
        )
        chosen = chosen or next(
            (one for one in others if _is_new(one[1].trace, derived.trace)), None
        )
        if chosen is None:
            break
        required.append(chosen[0])
        derived = chosen[1]
    return (derived, required) if derived.trace.failure is None else (first, [])


def _with_most_names(declared: Declared, dtypes: Dtypes, first: Derived) -> Derived:
    """Try examples in other orders, and return the first whose shapes hold the most names.

    `x(n)[:k]` is k long where k is not larger than n, and that is what it is written for. So names
    that no tensor has are made smaller than the others, and then the later ones.
    """
    chosen, count = first, _count_names(first.trace)
    others = [name for name in declared.names if name not in declared.assumed]
    assumed = [name for name in declared.names if name in declared.assumed]
    for order in ([*assumed, *others], declared.names[::-1]):
        other = _on_examples(declared, dtypes, [], order)
        assert other is not None, "without relations there are always examples"
        if other.trace.failure is None and _count_names(other.trace) > count:
            chosen, count = other, _count_names(other.trace)
    return chosen


def _compares(relation: sympy.Basic) -> bool:
    """Return whether a relation says which of two names is larger."""
    return len(relation.free_symbols) > 1 and not isinstance(relation, sympy.Eq)


def _count_names(trace: Trace) -> int:
    names: set[sympy.Basic] = set()

    def note(size: Size) -> Size:
        if size is not None and not isinstance(size, int):
            names.update(size.free_symbols)
        return size

    results = [one for step in trace.steps for one in tensors_in(step.result)]
    for value in (*trace.tensors.values(), *results):
        with_sizes(value, note)
    return len(names)


def _on_examples(
    declared: Declared,
    dtypes: Dtypes,
    relations: Sequence[sympy.Basic],
    order: Sequence[str] | None = None,
) -> Derived | None:
    """Run on examples; order: of the names, from the smallest example to the largest."""
    sizes = examples(order or declared.names, declared.literals, relations)
    if sizes is None:
        return None
    return trace_symbols(declared, {name: sizes[name] for name in declared.names}, {}, dtypes)


def _not_found(guards: Sequence[sympy.Basic]) -> Iterator[sympy.Basic]:
    """Yield what torch asked for and did not find, the last question first."""
    for guard in dict.fromkeys(reversed(guards)):
        if guard.free_symbols and not isinstance(guard, sympy.Eq):
            yield sympy.Not(guard)


def _is_further(one: Trace, other: Trace) -> bool:
    return one.failure is None or len(one.steps) > len(other.steps)


def _is_new(one: Trace, other: Trace) -> bool:
    """Return whether torch gives another reason: it has gone further inside the same step."""
    if one.failure is None or other.failure is None or len(one.steps) < len(other.steps):
        return False
    return one.failure.reason != other.failure.reason
