"""What came of the sizes that were tried, and what that says of a relation.

An outcome is "same" (as derived), "other" (another shape) or "refused".
"""

from __future__ import annotations

from collections.abc import Sequence

import sympy  # type: ignore[import-untyped]

from tensor_drills.calculator.relations import holds, value_of
from tensor_drills.calculator.samples import Sizes
from tensor_drills.calculator.trace import Shaped, Size, Trace, TracedStep, Value, with_sizes


def sharp(
    relation: sympy.Basic,
    kept: Sequence[sympy.Basic],
    samples: Sequence[Sizes],
    outcomes: Sequence[str],
) -> sympy.Basic:
    """Return a <= b for a < b where the shape holds also for those samples for which a = b."""
    if not isinstance(relation, sympy.StrictGreaterThan | sympy.StrictLessThan):
        return relation
    others = [one for one in kept if one is not relation]
    equal = sympy.Eq(relation.lhs, relation.rhs)
    found = {
        outcome
        for sizes, outcome in zip(samples, outcomes, strict=True)
        if holds(equal, sizes) and all(holds(one, sizes) for one in others)
    }
    if found != {"same"}:
        return relation
    kind = sympy.Le if isinstance(relation, sympy.StrictLessThan) else sympy.Ge
    return kind(relation.lhs, relation.rhs)


def broken_alone(
    relation: sympy.Basic,
    kept: Sequence[sympy.Basic],
    samples: Sequence[Sizes],
    outcomes: Sequence[str],
) -> set[str]:
    """Return what came of the sizes that break this relation and none of the others."""
    others = [one for one in kept if one is not relation]
    return {
        outcome
        for sizes, outcome in zip(samples, outcomes, strict=True)
        if not holds(relation, sizes) and all(holds(one, sizes) for one in others)
    }


def in_numbers(trace: Trace, sizes: Sizes) -> Trace:
    """Return a trace with numbers in place of names."""

    def number(size: Size) -> Size:
        if size is None or isinstance(size, int):
            return size
        try:
            return value_of(size, sizes)
        except ArithmeticError:
            return None

    def changed(value: Value) -> Value:
        return with_sizes(value, number)

    steps = tuple(
        TracedStep(step.node, tuple(map(changed, step.operands)), changed(step.result))
        for step in trace.steps
    )
    tensors = {
        name: Shaped(tuple(map(number, one.sizes)), one.dtype)
        for name, one in trace.tensors.items()
    }
    return Trace(tensors, steps, None if trace.result is None else changed(trace.result))


def all_same(
    relations: Sequence[sympy.Basic], samples: Sequence[Sizes], outcomes: Sequence[str]
) -> bool:
    """Return whether the shape is as derived for all samples that fulfil the relations."""
    return all(
        outcome == "same" or not all(holds(relation, sizes) for relation in relations)
        for sizes, outcome in zip(samples, outcomes, strict=True)
    )
