"""From a wrong result to what it means.

First the drill's misconceptions: the submission behaves like one of them on every case. Where none
fits and the drill only moves values, where each value came from. The plain finding stands in any
case.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor

from tensor_drills.declare import Drill, Misconception
from tensor_drills.findings import first_place, index_text
from tensor_drills.observe import Observed, tensors_of
from tensor_drills.prepare import TRACED_LIMIT, Expected, Prepared
from tensor_drills.rules import breaches_here
from tensor_drills.same import is_same_value
from tensor_drills.text import Text
from tensor_drills.worker.values import Sent


def misconception_of(
    prepared: Prepared, observed: Sequence[Observed], broken_rules: frozenset[str]
) -> Misconception | None:
    """Return the misconception that the submission behaves like, if there is one.

    observed: what the submission did on every case.
    broken_rules: the rules that it broke.

    Alike are the values (within tolerance), the types of exceptions, the memory shared where the
    drill asks for it, gradients where asked, and inputs changed. At least one case must have
    returned a value, or made a module with other parameters.
    """
    if not any(one.how in ("value", "state") for one in observed):
        return None
    for misconception in prepared.drill.misconceptions:
        if behaves_like(prepared, misconception, observed, broken_rules):
            return misconception
    return None


def behaves_like(
    prepared: Prepared,
    misconception: Misconception,
    observed: Sequence[Observed],
    broken_rules: frozenset[str],
) -> bool:
    """Whether a submission does on all cases what the misconception does."""
    drill = prepared.drill
    mistaken = prepared.observe(misconception.function)
    if not all(_alike(drill, m, o) for m, o in zip(mistaken, observed, strict=True)):
        return False
    return rules_broken_by(prepared, misconception.function) == broken_rules


def rules_broken_by(prepared: Prepared, function: Any) -> frozenset[str]:
    """Return the rules that one of the drill's own functions breaks on the first case."""
    inputs = prepared.cases[0].inputs
    return frozenset(breach.rule for breach in breaches_here(prepared.drill, function, inputs))


def where_from(expected: Expected, observed: Observed) -> Text | None:
    """Say how a result that holds the inputs' values has misplaced them; None where it has not."""
    wanted, actual = expected.observed.result, observed.result
    if not (isinstance(wanted, Sent) and isinstance(actual, Sent)):
        return None
    sources = expected.moved_from
    if actual.tensor.numel() > TRACED_LIMIT:
        return None
    if sources is None or not all(v in sources for v in actual.tensor.flatten().tolist()):
        return None
    relation = _relation(wanted.tensor, actual.tensor)
    if wanted.tensor.shape != actual.tensor.shape:
        return relation
    flags = wanted.tensor != actual.tensor
    if not flags.any():
        return None
    place = first_place(flags)
    got, want = (_source_text(sources[float(t[place])]) for t in (actual.tensor, wanted.tensor))
    fact = Text(
        f"out{index_text(place)} is {got}; expected {want}",
        f"out{index_text(place)} 取自 {got}；应取自 {want}",
    )
    return fact if relation is None else Text.join([fact, relation], en=": ", zh="：")


def _source_text(source: tuple[str, tuple[int, ...]]) -> str:
    name, place = source
    return name + index_text(place)


def _relation(wanted: Tensor, actual: Tensor) -> Text | None:
    """Name the simplest change that makes the wanted values the actual ones."""
    if wanted.is_complex() or actual.is_complex():
        return None
    if wanted.shape == actual.shape:
        for dim in range(wanted.dim()):
            if wanted.shape[dim] > 1 and torch.equal(wanted.flip(dim), actual):
                return Text(f"the result is reversed along dim {dim}", f"结果沿 dim {dim} 颠倒了")
        for dim in range(wanted.dim()):
            for shift in range(1, wanted.shape[dim]):
                if torch.equal(wanted.roll(shift, dim), actual):
                    return Text(
                        f"the result is shifted by {shift} along dim {dim}",
                        f"结果沿 dim {dim} 错开了 {shift} 位",
                    )
    for first in range(wanted.dim()):
        for second in range(first + 1, wanted.dim()):
            if torch.equal(wanted.transpose(first, second), actual):
                return Text(
                    f"the result is transposed (dims {first} and {second} are swapped)",
                    f"结果被转置了（dim {first} 与 dim {second} 对调）",
                )
    flat_wanted, flat_actual = wanted.flatten(), actual.flatten()
    if torch.equal(flat_wanted, flat_actual):
        return Text(
            "the values are right and in the right order; only the shape is not",
            "数值和顺序都对，只是形状不对",
        )
    if len(flat_wanted) == len(flat_actual) and torch.equal(
        flat_wanted.sort().values, flat_actual.sort().values
    ):
        return Text("the right values, in another order", "值是对的，但顺序不同")
    return None


def _alike(drill: Drill, one: Observed, other: Observed) -> bool:
    if one.how != other.how:
        return False
    if one.raised is not None and other.raised is not None:
        return one.raised.type_name == other.raised.type_name
    if not is_same_value(one.result, other.result, exact=False, nan_equals_nan=True):
        return False
    if drill.view_of or drill.is_fresh:
        aliases = [[sent.alias for sent in tensors_of(o.result)] for o in (one, other)]
        if aliases[0] != aliases[1]:
            return False
    return is_same_value(
        (one.gradients, dict(one.arguments)),
        (other.gradients, dict(other.arguments)),
        exact=False,
        nan_equals_nan=True,
    )
