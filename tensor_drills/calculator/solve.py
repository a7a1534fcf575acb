"""Shapes with names of dims: derived with symbols, then tried against torch with numbers.

A shape may hold only under conditions: `x(n, m) @ w(k, 3)` works only where k = m. Where torch
refuses an example, the relations that it asked for and did not find are tried one by one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import sympy  # type: ignore[import-untyped]

from tensor_drills.calculator.declared import Declared
from tensor_drills.calculator.dtypes import with_dtypes
from tensor_drills.calculator.running import Dtypes
from tensor_drills.calculator.samples import examples, symbol_of
from tensor_drills.calculator.symbols import Derived, trace_symbols
from tensor_drills.calculator.trace import Size, Trace, TracedStep, with_sizes
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
    return _with_first_names(trial.judged(derived, required), declared.names)


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


def _on_examples(
    declared: Declared, dtypes: Dtypes, relations: Sequence[sympy.Basic]
) -> Derived | None:
    sizes = examples(declared.names, declared.literals, relations)
    return None if sizes is None else trace_symbols(declared, sizes, {}, dtypes)


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
