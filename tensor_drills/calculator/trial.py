"""Trying with numbers what was derived with names.

Each relation that torch asked for on the way is tried with numbers that break it: most of them only
chose between two ways to the same shape, and are no conditions. What is left are conditions without
which torch refuses, or without which the shape is another.
"""

from __future__ import annotations

import ast
import itertools
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace

import sympy  # type: ignore[import-untyped]

from tensor_drills.calculator.declared import Declared
from tensor_drills.calculator.dtypes import with_dtypes
from tensor_drills.calculator.fit import NoFormula, fitted
from tensor_drills.calculator.numbers import trace_any
from tensor_drills.calculator.outcomes import all_same, broken_alone, in_numbers, sharp
from tensor_drills.calculator.relations import holds, simplified
from tensor_drills.calculator.running import Dtypes
from tensor_drills.calculator.samples import Sampler, Sizes
from tensor_drills.calculator.separate import separator
from tensor_drills.calculator.symbols import Derived
from tensor_drills.calculator.trace import (
    Failure,
    Trace,
    agree,
    are_alike,
)
from tensor_drills.text import Text

SAMPLES = 12
BROKEN = 4
FEWEST = 8  # samples that must go through before a formula is believed
FURTHER = 4  # conditions at most that torch did not ask for aloud
CALLS_LIMIT = 3_000  # of torch, in all trials together
SECONDS = 4.0  # of the processor, for all trials together
UNTOLD = "untold"  # what came of sizes that pass a limit of ours: it says nothing of torch
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
    formulas were found by trying sizes rather than derived. is_cut: whether there was no time to
    try all sizes that were to be tried.
    """

    trace: Trace
    dtypes: Dtypes
    needed: tuple[sympy.Basic, ...] = ()
    assumed: tuple[sympy.Basic, ...] = ()
    refused: Sizes | None = None
    is_tried: bool = False
    is_cut: bool = False


class Trial:
    """Tries with numbers what was derived with names."""

    def __init__(self, declared: Declared, dtypes: Dtypes) -> None:
        self._declared = declared
        self._dtypes = dtypes
        self._sampler = Sampler(declared.names, declared.literals)
        self._traces: dict[tuple[int, ...], Trace] = {}
        self._until = time.process_time() + SECONDS
        self._is_cut = False

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
            refused = self._always_refused(derived.trace)
            return Solved(refused or self._unsaid(derived.trace), self._dtypes)
        return Solved(self._in_torch_words(derived.trace), self._dtypes)

    def _unsaid(self, trace: Trace) -> Trace:
        """Return the trace up to the first step whose shape cannot be written with names."""
        last = len(trace.steps) - 1
        for sizes in self._sampler.draw(SAMPLES):
            pairs = zip(self._actual(sizes).steps, in_numbers(trace, sizes).steps, strict=False)
            differs = (n for n, (one, other) in enumerate(pairs) if not are_alike(one, other))
            last = min(last, next(differs, last))
        step = trace.steps[last]
        failure = Failure(step.node, step.operands, NOT_WITH_NAMES, "names")
        return Trace(trace.tensors, trace.steps[:last], None, failure)

    def _always_refused(self, trace: Trace) -> Trace | None:
        """Return the trace up to the step that torch refuses for all sizes; None where there is
        none: fake tensors let pass some of what real ones refuse.
        """
        samples = self._sampler.draw(SAMPLES)
        failures = [self._actual(sizes).failure for sizes in samples]
        places = {None if one is None else (one.kind, ast.dump(one.node)) for one in failures}
        first = failures[0] if failures else None
        if len(places) != 1 or first is None or first.kind != "refused":
            return None
        step = len(self._actual(samples[0]).steps)
        if step >= len(trace.steps):
            return None
        failure = replace(first, operands=trace.steps[step].operands)
        reasons = {one.reason for one in failures if one is not None}
        if len(reasons) > 1:
            failure = replace(failure, example=tuple(samples[0].items()))
        return Trace(trace.tensors, trace.steps[:step], None, failure)

    def _in_torch_words(self, trace: Trace) -> Trace:
        """Return a failure with what torch says of real tensors, which is what a learner meets."""
        failure = trace.failure
        for sizes in self._sampler.draw(1):
            actual = self._actual(sizes).failure
            if failure is None or failure.kind not in ("refused", "ours"):
                break
            if actual is None or actual.kind == "ours":
                return replace(trace, failure=replace(failure, reason=NOT_WITH_NAMES, kind="names"))
            if actual.kind == "refused":
                told = replace(failure, reason=actual.reason, kind="refused")
                return replace(trace, failure=replace(told, example=tuple(sizes.items())))
        return trace

    def _checked(
        self, trace: Trace, relations: Sequence[sympy.Basic], *, more: int = FURTHER
    ) -> Solved | None:
        """Return the trace with the conditions that count; None where it holds under none.

        more: how many conditions that torch did not ask for aloud are looked for.
        """
        kept = list(dict.fromkeys(filter(_is_condition, map(_plainly, relations))))
        kept = list(dict.fromkeys(one for some in kept for one in simplified([some])))
        samples, outcomes = self._tried(trace, kept)
        if "same" not in outcomes:
            return None
        for relation in reversed(kept):
            rest = [one for one in kept if one is not relation]
            if all_same(rest, samples, outcomes):
                kept = rest
        kept = [one for one in kept if not self._is_idle(one, kept, samples, outcomes)]
        kept = [sharp(one, kept, samples, outcomes) for one in kept]
        if not all_same(kept, samples, outcomes):
            return self._separated(trace, kept, samples, outcomes, more=more)
        refused = [self._is_needed(one, kept, samples, outcomes) for one in kept]
        needed = [one for one, is_refused in zip(kept, refused, strict=True) if is_refused]
        assumed = [one for one, is_refused in zip(kept, refused, strict=True) if not is_refused]
        return Solved(
            trace,
            self._dtypes,
            needed=tuple(self._in_order(needed)),
            assumed=tuple(self._in_order(assumed)),
            is_cut=self._is_cut,
        )

    def _in_order(self, relations: Sequence[sympy.Basic]) -> list[sympy.Basic]:
        """Return relations as plainly as possible, in the order in which names were written."""
        rank = {name: n for n, name in enumerate(self._declared.names)}
        return sorted(
            simplified(relations), key=lambda one: max(rank[str(n)] for n in one.free_symbols)
        )

    def _separated(
        self,
        trace: Trace,
        kept: Sequence[sympy.Basic],
        samples: Sequence[Sizes],
        outcomes: Sequence[str],
        *,
        more: int,
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
        if relation is not None and more:
            return self._checked(trace, [*kept, relation], more=more - 1)
        return Solved(
            trace, self._dtypes, needed=tuple(self._in_order(kept)), refused=sorts["refused"][0]
        )

    def _tried(
        self, trace: Trace, relations: Sequence[sympy.Basic]
    ) -> tuple[list[Sizes], list[str]]:
        """Try sizes, as many as the budget allows; return them and what came of each."""
        samples: list[Sizes] = []
        outcomes: list[str] = []
        calls = 0
        for sizes in self._samples(relations):
            outcome = self._outcome(trace, sizes)
            if outcome != UNTOLD:
                samples.append(sizes)
                outcomes.append(outcome)
            calls += self._actual(sizes).calls
            is_late = time.process_time() > self._until or calls > CALLS_LIMIT
            if is_late and len(samples) >= FEWEST:
                self._is_cut = True
                break
        return samples, outcomes

    def _samples(self, relations: Sequence[sympy.Basic]) -> list[Sizes]:
        """Return sizes, by turns: some that fulfil all, some that break one, some at random."""
        groups = [
            self._sampler.draw(SAMPLES, relations),
            self._sampler.draw(SAMPLES),
            self._sampler.sweep(relations),
        ]
        for relation in relations:
            others = [one for one in relations if one is not relation]
            groups.append(self._sampler.draw(BROKEN, others, broken=relation))
            groups.append(self._sampler.draw(BROKEN, [relation]))
        turns = [sizes for turn in itertools.zip_longest(*groups) for sizes in turn if sizes]
        return list({tuple(sizes.values()): sizes for sizes in turns}.values())

    def _is_idle(
        self,
        relation: sympy.Basic,
        kept: Sequence[sympy.Basic],
        samples: Sequence[Sizes],
        outcomes: Sequence[str],
    ) -> bool:
        """Return whether torch takes sizes that break this relation, and refuses others: then the
        relation is not the condition, though one like it may be.
        """
        found = broken_alone(relation, kept, samples, outcomes)
        return found >= {"same", "refused"} and "other" not in found

    def _is_needed(
        self,
        relation: sympy.Basic,
        kept: Sequence[sympy.Basic],
        samples: Sequence[Sizes],
        outcomes: Sequence[str],
    ) -> bool:
        """Return whether torch was seen to refuse where this relation alone is broken."""
        return broken_alone(relation, kept, samples, outcomes) == {"refused"}

    def _outcome(self, trace: Trace, sizes: Sizes) -> str:
        actual = self._actual(sizes)
        if actual.failure is not None:
            return "refused" if actual.failure.kind in ("refused", "values") else UNTOLD
        return "same" if agree(actual, in_numbers(trace, sizes)) else "other"

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
            is_late = time.process_time() > self._until or calls > CALLS_LIMIT
            if is_late and len(seen) >= FEWEST:
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
