"""From a wrong result to what it means.

First the drill's misconceptions: the submission behaves like one of them on every case. Where none
fits and the drill only moves values, where each value came from. The plain finding stands in any
case.
"""

from __future__ import annotations

import itertools
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
from tensor_drills.shapes import ShapeSpec, unnamed
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


def where_from(
    expected: Expected, observed: Observed, spec: ShapeSpec | None = None
) -> Text | None:
    """Say how a result that holds the inputs' values has misplaced them; None where it has not.

    spec: the names of the result's dims.
    """
    wanted, actual = expected.observed.result, observed.result
    if not (isinstance(wanted, Sent) and isinstance(actual, Sent)):
        return None
    sources = expected.moved_from
    if actual.tensor.numel() > TRACED_LIMIT:
        return None
    if sources is None or not all(v in sources for v in actual.tensor.flatten().tolist()):
        return None
    names = spec.names(wanted.tensor.dim()) if spec else unnamed(wanted.tensor.dim())
    relation = _relation(wanted.tensor, actual.tensor, names)
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


def _relation(wanted: Tensor, actual: Tensor, names: tuple[str, ...]) -> Text | None:
    """Name the simplest change that makes the wanted values the actual ones.

    names: of the wanted dims.
    """
    if wanted.is_complex() or actual.is_complex():
        return None
    dims = [_dim_text(dim, name) for dim, name in enumerate(names)]
    if wanted.shape == actual.shape and (turned := _turned(wanted, actual, dims)) is not None:
        return turned
    for first, second in itertools.combinations(range(wanted.dim()), 2):
        if torch.equal(wanted.transpose(first, second), actual):
            return Text(
                f"the result is transposed, {dims[first].en} with {dims[second].en}",
                f"结果被转置了，{dims[first].zh}与 {dims[second].zh}对调",
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


def _turned(wanted: Tensor, actual: Tensor, dims: Sequence[Text]) -> Text | None:
    """Say whether the wanted values are reversed or shifted along a dim. dims: their names."""
    for dim, text in enumerate(dims):
        if wanted.shape[dim] > 1 and torch.equal(wanted.flip(dim), actual):
            return Text(f"the result is reversed along {text.en}", f"结果沿 {text.zh}颠倒了")
    for dim, text in enumerate(dims):
        for shift in range(1, wanted.shape[dim]):
            if torch.equal(wanted.roll(shift, dim), actual):
                return Text(
                    f"the result is shifted by {shift} along {text.en}",
                    f"结果沿 {text.zh}错开了 {shift} 位",
                )
    return None


def _dim_text(dim: int, name: str) -> Text:
    """Return "dim 1 (n)"; the Chinese ends in a space where Chinese may follow Latin."""
    if name == f"dim {dim}":
        return Text(name, f"{name} ")
    return Text(f"dim {dim} ({name})", f"dim {dim}（{name}）")


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
