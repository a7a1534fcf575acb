"""Trying with numbers what was derived with names.

Each relation that torch asked for on the way is tried with numbers that break it: most of them only
chose between two ways to the same shape, and are no conditions. What is left are conditions without
which torch refuses, or without which the shape is another.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace

import sympy  # type: ignore[import-untyped]

from tensor_drills.calculator.declared import Declared
from tensor_drills.calculator.dtypes import with_dtypes
from tensor_drills.calculator.fit import NoFormula, fitted
from tensor_drills.calculator.numbers import trace_any
from tensor_drills.calculator.running import Dtypes
from tensor_drills.calculator.samples import Sampler, Sizes, holds, put_in
from tensor_drills.calculator.separate import separator
from tensor_drills.calculator.symbols import Derived
from tensor_drills.calculator.trace import (
    Failure,
    Shaped,
    Size,
    Trace,
    TracedStep,
    Value,
    with_sizes,
)
from tensor_drills.text import Text

SAMPLES = 12
BROKEN = 4
FEWEST = 8  # samples that must go through before a formula is believed
CALLS_LIMIT = 3_000  # of torch, in all trials together
LARGEST_CONSTANT = 100_000  # a relation with a larger number is a limit that nobody meets

NOT_WITH_NAMES = Text(
    "the result depends on the sizes in a way that cannot be written with names: give numbers",
    "结果随大小变化，无法用名字写出：请改用数字",
)


@dataclass(frozen=True, slots=True)
class Solved:
    """What can be said with names.

    needed: relations without which torch refuses. assumed: relations without which the shape is
    another. refused: sizes that torch refuses although they fulfil these. is_tried: whether the
    formulas were found by trying sizes rather than derived.
    """

    trace: Trace
    dtypes: Dtypes
    needed: tuple[sympy.Basic, ...] = ()
    assumed: tuple[sympy.Basic, ...] = ()
    refused: Sizes | None = None
    is_tried: bool = False


class Trial:
    """Tries with numbers what was derived with names."""

    def __init__(self, declared: Declared, dtypes: Dtypes) -> None:
        self._declared = declared
        self._dtypes = dtypes
        self._sampler = Sampler(declared.names, declared.literals)
        self._traces: dict[tuple[int, ...], Trace] = {}

    def dtypes(self, required: Sequence[sympy.Basic]) -> Dtypes:
        """Return dtypes that real tensors accept."""
        sizes = self._sampler.draw(1, required)
        if not sizes:
            return self._dtypes
        return with_dtypes(
            self._declared, lambda given: trace_any(self._declared, sizes[0], given), self._dtypes
        )[0]

    def judged(self, derived: Derived, required: Sequence[sympy.Basic]) -> Solved:
        """Return what holds of it."""
        judged = None
        if derived.trace.failure is None:
            judged = self._checked(derived.trace, [*required, *derived.guards])
            if judged is not None and not _is_one_example(judged):
                return judged
        found = self._fitted(required, derived.guards)
        if found is not None or judged is not None:
            return found or judged  # type: ignore[return-value]  # one of them is there
        if derived.trace.failure is None:
            return Solved(_unsaid(derived.trace), self._dtypes)
        return Solved(self._in_torch_words(derived.trace), self._dtypes)

    def _in_torch_words(self, trace: Trace) -> Trace:
        """Return a failure with what torch says of real tensors, which is what a learner meets."""
        for sizes in self._sampler.draw(1):
            actual = self._actual(sizes).failure
            if actual is not None and trace.failure is not None and actual.kind == "refused":
                reason, example = actual.reason, tuple(sizes.items())
                return replace(
                    trace, failure=replace(trace.failure, reason=reason, example=example)
                )
        return trace

    def _checked(
        self, trace: Trace, relations: Sequence[sympy.Basic], *, is_last: bool = False
    ) -> Solved | None:
        """Return the trace with the conditions that count; None where it holds under none.

        is_last: whether no further condition is looked for.
        """
        kept = list(dict.fromkeys(filter(_is_condition, map(_plainly, relations))))
        samples, outcomes = self._tried(trace, kept)
        for relation in reversed(kept):
            rest = [one for one in kept if one is not relation]
            if _all_same(rest, samples, outcomes):
                kept = rest
        if not _all_same(kept, samples, outcomes):
            return self._separated(trace, kept, samples, outcomes, is_last=is_last)
        refused = [self._is_needed(one, kept, samples, outcomes) for one in kept]
        return Solved(
            trace,
            self._dtypes,
            needed=tuple(one for one, is_refused in zip(kept, refused, strict=True) if is_refused),
            assumed=tuple(one for one, is_not in zip(kept, refused, strict=True) if not is_not),
        )

    def _separated(
        self,
        trace: Trace,
        kept: Sequence[sympy.Basic],
        samples: Sequence[Sizes],
        outcomes: Sequence[str],
        *,
        is_last: bool,
    ) -> Solved | None:
        """Return the trace with a condition that torch did not ask for aloud, or an example of
        what it refuses; None where the shape itself is another.
        """
        sorts: dict[str, list[Sizes]] = {"same": [], "refused": [], "other": []}
        for sizes, outcome in zip(samples, outcomes, strict=True):
            if all(holds(relation, sizes) for relation in kept):
                sorts[outcome].append(sizes)
        if sorts["other"] or not sorts["same"]:
            return None
        relation = separator(sorts["same"], sorts["refused"])
        if relation is not None and not is_last:
            return self._checked(trace, [*kept, relation], is_last=True)
        return Solved(trace, self._dtypes, needed=tuple(kept), refused=sorts["refused"][0])

    def _tried(
        self, trace: Trace, relations: Sequence[sympy.Basic]
    ) -> tuple[list[Sizes], list[str]]:
        """Try sizes, as many as the budget allows; return them and what came of each."""
        samples: list[Sizes] = []
        outcomes: list[str] = []
        calls = 0
        for sizes in self._samples(relations):
            samples.append(sizes)
            outcomes.append(self._outcome(trace, sizes))
            calls += self._actual(sizes).calls
            if calls > CALLS_LIMIT and len(samples) >= FEWEST:
                break
        return samples, outcomes

    def _samples(self, relations: Sequence[sympy.Basic]) -> list[Sizes]:
        """Return sizes, by turns: some that fulfil all, some that break one, some at random."""
        groups = [self._sampler.draw(SAMPLES, relations), self._sampler.draw(SAMPLES)]
        for relation in relations:
            others = [one for one in relations if one is not relation]
            groups.append(self._sampler.draw(BROKEN, others, broken=relation))
            groups.append(self._sampler.draw(BROKEN, [relation]))
        turns = [sizes for turn in itertools.zip_longest(*groups) for sizes in turn if sizes]
        return list({tuple(sizes.values()): sizes for sizes in turns}.values())

    def _is_needed(
        self,
        relation: sympy.Basic,
        kept: Sequence[sympy.Basic],
        samples: Sequence[Sizes],
        outcomes: Sequence[str],
    ) -> bool:
        """Return whether torch refuses where this relation alone is broken."""
        others = [one for one in kept if one is not relation]
        found = {
            outcome
            for sizes, outcome in zip(samples, outcomes, strict=True)
            if not holds(relation, sizes) and all(holds(one, sizes) for one in others)
        }
        return "other" not in found

    def _outcome(self, trace: Trace, sizes: Sizes) -> str:
        actual = self._actual(sizes)
        if actual.failure is not None:
            return "refused"
        return "same" if actual == in_numbers(trace, sizes) else "other"

    def _actual(self, sizes: Sizes) -> Trace:
        key = tuple(sizes.values())
        if key not in self._traces:
            self._traces[key] = trace_any(self._declared, sizes, self._dtypes)
        return self._traces[key]

    def _fitted(
        self, required: Sequence[sympy.Basic], guards: Sequence[sympy.Basic]
    ) -> Solved | None:
        count = SAMPLES + len(self._declared.names) ** 2
        seen: list[tuple[Sizes, Trace]] = []
        calls = 0
        for sizes in self._sampler.draw(count, required):
            seen.append((sizes, self._actual(sizes)))
            calls += seen[-1][1].calls
            if calls > CALLS_LIMIT and len(seen) >= FEWEST:
                break
        passed = [(sizes, trace) for sizes, trace in seen if trace.failure is None]
        if len(passed) < FEWEST:
            return None
        try:
            trace = fitted(self._declared.names, passed)
        except NoFormula:
            return None
        found = self._checked(trace, [*required, *guards])
        return found and replace(found, is_tried=True)


def _unsaid(trace: Trace) -> Trace:
    """Return the trace up to the last step, whose shape cannot be written with names."""
    *steps, last = trace.steps
    failure = Failure(last.node, (), NOT_WITH_NAMES, "names")
    return Trace(trace.tensors, tuple(steps), None, failure)


def in_numbers(trace: Trace, sizes: Sizes) -> Trace:
    """Return a trace with numbers in place of names."""

    def number(size: Size) -> Size:
        if size is None or isinstance(size, int):
            return size
        value = put_in(size, sizes)
        return int(value) if value.is_Integer else value

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


def _all_same(
    relations: Sequence[sympy.Basic], samples: Sequence[Sizes], outcomes: Sequence[str]
) -> bool:
    """Return whether the shape is as derived for all samples that fulfil the relations."""
    return all(
        outcome == "same" or not all(holds(relation, sizes) for relation in relations)
        for sizes, outcome in zip(samples, outcomes, strict=True)
    )


def _plainly(relation: sympy.Basic) -> sympy.Basic:
    """Return a relation as others may have put it, without what no size fulfils."""
    if isinstance(relation, sympy.Or):
        return sympy.Or(*(part for part in map(_plainly, relation.args) if not _is_tiny(part)))
    if isinstance(relation, sympy.Eq):
        return sympy.Eq(*sorted(relation.args, key=str), evaluate=False)
    return relation


def _is_tiny(relation: sympy.Basic) -> bool:
    """Return whether a relation makes a name 0 or 1, which it never is."""
    return isinstance(relation, sympy.Eq) and any(
        one.is_Symbol and other in (0, 1) for one, other in (relation.args, relation.args[::-1])
    )


def _is_condition(relation: sympy.Basic) -> bool:
    numbers = relation.atoms(sympy.Integer)
    return bool(relation.free_symbols) and all(abs(n) <= LARGEST_CONSTANT for n in numbers)


def _is_one_example(solved: Solved) -> bool:
    """Return whether the shape holds for the examples alone: torch had made a symbol a number."""
    return any(isinstance(relation, sympy.Eq) for relation in solved.assumed)
