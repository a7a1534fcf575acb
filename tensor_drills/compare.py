"""What came back against what the reference makes of it: findings, in a fixed order.

Structure, shape, dtype, device, layout, values, gradients, inputs. Nothing is ever broadcast or
cast before it is compared. Exact for integers, booleans and values that were only moved;
otherwise within torch's own tolerances for the dtype.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import torch
from torch import Tensor

from tensor_drills.compare_answer import compare_answer
from tensor_drills.declare import Bound, Case, Drill
from tensor_drills.findings import (
    differs,
    kind_name,
    no_sequence,
    no_tensor,
    not_accepted,
    number_text,
    wrong_kind,
)
from tensor_drills.grids import difference, other_shape
from tensor_drills.layout import misplaced
from tensor_drills.observe import Observed, copy_of, plain
from tensor_drills.prepare import Expected, Prepared
from tensor_drills.same import differing, is_same_value
from tensor_drills.shapes import ShapeSpec, item_of, spec_of
from tensor_drills.text import Text
from tensor_drills.verdict import Finding, FindingKind
from tensor_drills.worker.values import Foreign, Sent


def compare(prepared: Prepared, number: int, observed: Observed, device: str) -> list[Finding]:
    """Compare a value that came back with the reference's, on case `number`.

    device: the type of device that the inputs were on, "cpu" or "cuda".

    Returns the findings in order, none where all agrees. What is wrong in shape or dtype is not
    compared in value.
    """
    drill, case, expected = prepared.drill, prepared.cases[number], prepared.expected[number]
    wanted = expected.observed
    if drill.kind == "answer":
        return compare_answer(wanted.result, observed.result, prepared.drill.statement.en)
    findings = _Comparison(prepared, expected, case, device).walk(
        "out", wanted.result, observed.result, drill.result.annotation
    )
    if holds_foreign(observed.result):
        return findings
    if not findings and drill.to_reach is not None:
        findings += _reached(drill.to_reach, case, observed.result)
    if not findings:
        findings += misplaced(drill, case, wanted.arguments, observed)
    if not findings and wanted.gradients is not None:
        findings += _gradients(drill, wanted, observed)
    untouched = prepared.given[number].untouched
    return findings + _inputs(drill, untouched, wanted.arguments, observed.arguments)


class _Comparison:
    """Walks a result beside the reference's."""

    def __init__(self, prepared: Prepared, expected: Expected, case: Case, device: str) -> None:
        self._drill = prepared.drill
        self._expected = expected
        self._has_tensors = any(_holds_tensor(value) for value in case.inputs.values())
        self._device = device

    def walk(self, path: str, wanted: Any, actual: Any, annotation: Any = None) -> list[Finding]:
        """Compare a result, or a part of it. annotation: of that part; None where unknown."""
        if isinstance(actual, Foreign):
            return [not_accepted(path, actual)]
        if isinstance(wanted, Sent):
            if not isinstance(actual, Sent):
                return [no_tensor(path, actual)]
            return self._tensor(path, wanted, actual, spec_of(annotation))
        if isinstance(wanted, tuple | list):
            if not isinstance(actual, tuple | list) or len(wanted) != len(actual):
                return [no_sequence(path, wanted, actual)]
            return [
                finding
                for i, (w, a) in enumerate(zip(wanted, actual, strict=True))
                for finding in self.walk(f"{path}[{i}]", w, a, item_of(annotation, i))
            ]
        if type(wanted) is not type(actual):
            return [wrong_kind(path, kind_name(wanted), kind_name(actual))]
        if isinstance(wanted, dict):
            return self._dict(path, wanted, actual, item_of(annotation, None))
        if self._drill.to_reach is not None and isinstance(wanted, float):
            return []
        is_same = is_same_value(
            wanted,
            actual,
            exact=self._expected.is_exact,
            nan_equals_nan=self._drill.nan_equals_nan,
        )
        return [] if is_same else [differs("value", path, number_text(wanted), number_text(actual))]

    def _dict(
        self, path: str, wanted: Mapping[Any, Any], actual: Mapping[Any, Any], annotation: Any
    ) -> list[Finding]:
        if wanted.keys() != actual.keys():
            keys = [", ".join(number_text(key) for key in found) for found in (wanted, actual)]
            return [differs("structure", path, *keys)]
        return [
            finding
            for key, value in wanted.items()
            for finding in self.walk(
                f"{path}[{number_text(key)!r}]", value, actual[key], annotation
            )
        ]

    def _tensor(
        self, path: str, wanted: Sent, actual: Sent, spec: ShapeSpec | None
    ) -> list[Finding]:
        findings = []
        w, a = wanted.tensor, actual.tensor
        if w.shape != a.shape:
            findings.append(other_shape(path, w, a, spec, self._expected.sizes))
        if w.dtype != a.dtype:
            findings.append(differs("dtype", path, dtype_text(w), dtype_text(a)))
        if findings:
            return findings
        actual_device = actual.device.split(":")[0]
        if self._has_tensors and actual_device != self._device:
            return [differs("device", path, self._device, actual_device)]
        if self._drill.to_reach is not None:
            return []
        if torch.equal(w, a):
            return []
        flags = differing(
            w, a, exact=self._expected.is_exact, nan_equals_nan=self._drill.nan_equals_nan
        )
        if not flags.any():
            return []
        return [difference("value", path, w, a, flags, spec, self._expected.moved_from)]


def _reached(bound: Bound, case: Case, result: Any) -> list[Finding]:
    """Check what a training drill asks: the result is good enough, whatever way led to it."""
    inputs = [copy_of(value) for value in case.inputs.values()]
    try:
        measured = float(bound.function(plain(result), *inputs))
    except Exception:  # a learner's numbers may be such that nothing can be measured
        measured = math.nan
    if measured <= bound.at_most:
        return []
    limit, got = number_text(bound.at_most), number_text(measured)
    return [
        Finding(
            "value",
            Text(
                f"{bound.what.en}: {got}; to pass it must be at most {limit}",
                f"{bound.what.zh}为 {got}；不超过 {limit} 才算通过",
            ),
            expected=f"at most {limit}",
            actual=got,
        )
    ]


def _gradients(drill: Drill, wanted: Observed, actual: Observed) -> list[Finding]:
    findings = []
    wanted_all = wanted.gradients or ()
    specs = {parameter.name: parameter.spec for parameter in drill.parameters}
    if actual.gradients is not None and len(actual.gradients) != len(wanted_all):
        return [differs("gradient", "out", str(len(wanted_all)), str(len(actual.gradients)))]
    actual_all = actual.gradients or (None,) * len(wanted_all)  # not sent is none
    for name, w, a in zip(drill.gradients_of, wanted_all, actual_all, strict=True):
        if not isinstance(w, Sent):  # the reference sends no gradient there; zeros are as good
            if isinstance(a, Sent) and a.tensor.any():
                findings.append(
                    Finding(
                        "gradient",
                        Text(
                            f"a gradient reaches `{name}`, where none should",
                            f"梯度传到了 `{name}`，而它不该收到梯度",
                        ),
                        expected="None",
                    )
                )
            continue
        if not isinstance(a, Sent):
            if w.tensor.any():
                findings.append(
                    Finding(
                        "gradient",
                        Text(
                            f"no gradient reaches `{name}`: the result is cut off from it",
                            f"梯度传不到 `{name}`：结果与它断开了",
                        ),
                        actual="None",
                    )
                )
            continue
        path, spec = f"{name}.grad", specs.get(name)
        if (unlike := _unlike("gradient", path, w.tensor, a.tensor, spec)) is not None:
            findings.append(unlike)
            continue
        flags = differing(w.tensor, a.tensor, exact=False, nan_equals_nan=drill.nan_equals_nan)
        if flags.any():
            findings.append(difference("gradient", path, w.tensor, a.tensor, flags, spec))
    return findings


def _unlike(
    kind: FindingKind, path: str, wanted: Tensor, actual: Tensor, spec: ShapeSpec | None
) -> Finding | None:
    """Tell that a tensor is of another shape or dtype; None where both agree."""
    if wanted.shape != actual.shape:
        return replace(other_shape(path, wanted, actual, spec), kind=kind)
    if wanted.dtype != actual.dtype:
        return differs(kind, path, *(dtype_text(tensor) for tensor in (wanted, actual)))
    return None


def _inputs(
    drill: Drill,
    untouched: Mapping[str, Any],
    wanted: Mapping[str, Any],
    actual: Mapping[str, Any],
) -> list[Finding]:
    """Check that each input is left as the reference leaves it: most often as it was."""
    findings = []
    specs = {parameter.name: parameter.spec for parameter in drill.parameters}
    for name, before in untouched.items():
        left, found = wanted[name], actual.get(name)
        is_same = is_same_value(left, found, exact=True, nan_equals_nan=True)
        if is_same_value(left, before, exact=True, nan_equals_nan=True):
            findings += [] if is_same else [_spoiled(name, left, found, specs.get(name))]
        elif not is_same and not is_same_value(left, found, exact=False, nan_equals_nan=True):
            findings.append(_wrong_in_place(name, left, found, specs.get(name)))
        elif isinstance(found, Sent) and found.alias != left.alias:
            findings.append(_moved(name))
        elif isinstance(found, Sent) and found.requires_grad and not left.requires_grad:
            findings.append(_attached(name))
    return findings


def _spoiled(name: str, wanted: Any, actual: Any, spec: ShapeSpec | None) -> Finding:
    """Tell that an input was changed that should have been left alone."""
    told = Finding(
        "input",
        Text(
            f"the call changed its input `{name}`; the caller still needs it as it was",
            f"函数改动了输入 `{name}`；调用者还要用原来的它",
        ),
    )
    if not (isinstance(wanted, Sent) and isinstance(actual, Sent)):
        return told
    if _unlike("input", name, wanted.tensor, actual.tensor, spec) is not None:
        return told
    flags = differing(wanted.tensor, actual.tensor, exact=True, nan_equals_nan=True)
    drawn = difference("value", name, wanted.tensor, actual.tensor, flags, spec)
    return replace(told, grid=drawn.grid)


def _attached(name: str) -> Finding:
    """Tell that a buffer, or an input that was to be changed, holds on to the graph."""
    return Finding(
        "input",
        Text(
            f"the values of `{name}` are right, but it is part of the graph after the call, which "
            "grows with every call: detach what is kept",
            f"`{name}` 的值是对的，但调用之后它还连着计算图，每调用一次图就更长："
            "要保存的值请先 detach",
        ),
    )


def _moved(name: str) -> Finding:
    return Finding(
        "input",
        Text(
            f"`{name}` has the right values, but in other memory: it was to be changed in place",
            f"`{name}` 的值是对的，但换了一块内存：题目要求原地修改",
        ),
    )


def _wrong_in_place(name: str, wanted: Any, actual: Any, spec: ShapeSpec | None) -> Finding:
    """Tell that an input which is to be changed in place is not as it should be."""
    if not (isinstance(wanted, Sent) and isinstance(actual, Sent)):
        shown = number_text(wanted), number_text(actual)
        told = differs("input", name, *shown)
    elif (unlike := _unlike("input", name, wanted.tensor, actual.tensor, spec)) is not None:
        told = unlike
    else:
        flags = differing(wanted.tensor, actual.tensor, exact=False, nan_equals_nan=True)
        told = difference("value", name, wanted.tensor, actual.tensor, flags, spec)
    message = Text(f"after the call, {told.message.en}", f"调用之后，{told.message.zh}")
    return replace(told, kind="input", message=message)


def dtype_text(tensor: Tensor) -> str:
    """Name a dtype without its module: "int64"."""
    return str(tensor.dtype).removeprefix("torch.")


def holds_foreign(value: Any) -> bool:
    """Whether a result holds something that is not accepted."""
    if isinstance(value, tuple | list):
        return any(holds_foreign(item) for item in value)
    if isinstance(value, dict):
        return any(holds_foreign(item) for pair in value.items() for item in pair)
    return isinstance(value, Foreign)


def _holds_tensor(value: Any) -> bool:
    if isinstance(value, list | tuple):
        return any(_holds_tensor(item) for item in value)
    return isinstance(value, Tensor)
