"""A drill for one seed: its cases, and what the reference makes of each."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import torch
from torch import Tensor

from tensor_drills.declare import Case, Drill
from tensor_drills.errors import BrokenDrill
from tensor_drills.observe import Observed, observe_here, tensors_of
from tensor_drills.shapes import ShapeSpec
from tensor_drills.text import Text
from tensor_drills.worker import frame
from tensor_drills.worker.values import Sent, encode_argument


@dataclass(frozen=True, slots=True)
class Expected:
    """What the reference makes of one case.

    moved_from: where the drill only moves values, the input and the index of each value; else
        None. All values are then distinct over the inputs, and are compared exactly.
    sizes: the names of dims that the inputs bind: {"n": 5, "c": 3}.
    """

    observed: Observed
    moved_from: Mapping[float, tuple[str, tuple[int, ...]]] | None
    sizes: Mapping[str, int]


TRACED_LIMIT = 10_000


class Prepared:
    """The cases of a drill for one seed, made once and used for every submission."""

    def __init__(self, drill: Drill, seed: int) -> None:
        self.drill = drill
        self.seed = seed
        self.cases: list[Case] = drill.make_cases(seed)
        self._needs_gradient = bool(drill.gradients_of)

    @cached_property
    def expected(self) -> list[Expected]:
        """What the reference makes of each case.

        Raises:
            BrokenDrill: the reference raises.
        """
        return [
            self._expect(case, cotangent)
            for case, cotangent in zip(self.cases, self.cotangents, strict=True)
        ]

    @cached_property
    def cotangents(self) -> list[Tensor | None]:
        """The gradient to send back through the result of each case, where gradients are asked."""
        if not self._needs_gradient:
            return [None] * len(self.cases)
        return [_cotangent(self._reference_on(case, None)) for case in self.cases]

    def job(self, source: bytes, path: str, device: str) -> bytes:
        """Return the frame that a child needs to run `source` on all cases."""
        drill = self.drill
        buffers = [source]
        calls = [
            [[name, encode_argument(value, buffers)] for name, value in case.inputs.items()]
            for case in self.cases
        ]
        body = {
            "function": drill.id,
            "path": path,
            "device": device,
            "record_ops": bool(drill.ruled_out),
            "wrt": list(drill.gradients_of),
            "parameters": len(drill.parameters),
            "calls": calls,
            "cotangents": [
                None if cotangent is None else encode_argument(cotangent, buffers)
                for cotangent in self.cotangents
            ],
        }
        return frame.pack(body, buffers)

    def observe(self, function: Any) -> list[Observed]:
        """Run one of the drill's own functions on all cases, in this process."""
        return [
            observe_here(function, case.inputs, self.drill.gradients_of, cotangent)
            for case, cotangent in zip(self.cases, self.cotangents, strict=True)
        ]

    def _expect(self, case: Case, cotangent: Tensor | None) -> Expected:
        observed = self._reference_on(case, cotangent)
        return Expected(observed, _sources(case, observed.result), self._sizes(case))

    def _reference_on(self, case: Case, cotangent: Tensor | None) -> Observed:
        wrt = self.drill.gradients_of
        observed = observe_here(self.drill.function, case.inputs, wrt, cotangent)
        if observed.raised is not None:
            raised = f"{observed.raised.type_name}: {observed.raised.message}"
            raise BrokenDrill(
                Text(
                    f"`{self.drill.id}`: its reference raises on case `{case.name.en}` ({raised}). "
                    "Repair the reference or the case.",
                    f"`{self.drill.id}`：参考定义在用例 `{case.name.zh}` 上抛出异常"
                    f"（{raised}）。请修正参考定义或用例。",
                )
            )
        return observed

    def _sizes(self, case: Case) -> dict[str, int]:
        sizes: dict[str, int] = {}
        for parameter in self.drill.parameters:
            value = case.inputs[parameter.name]
            if isinstance(value, Tensor) and parameter.spec is not None:
                parameter.spec.bind(tuple(value.shape), sizes)
            elif type(value) is int:
                sizes.setdefault(parameter.name, value)
        return sizes

    @property
    def result_spec(self) -> ShapeSpec | None:
        """The shape of the result, as annotated."""
        return self.drill.result.spec


@dataclass(slots=True)
class Shelf:
    """Prepared drills, kept for the next submission of the same seed."""

    _kept: dict[tuple[str, int], Prepared] = field(default_factory=dict)

    def prepared(self, drill: Drill, seed: int) -> Prepared:
        """Return the drill's cases for `seed`."""
        key = drill.id, seed
        if key not in self._kept or self._kept[key].drill is not drill:
            self._kept[key] = Prepared(drill, seed)
        return self._kept[key]


def _cotangent(observed: Observed) -> Tensor | None:
    """Return 1, 2, 3, ... in the shape of the result: no two cells weigh alike."""
    if not isinstance(observed.result, Sent):
        return None
    tensor = observed.result.tensor
    return torch.arange(1, tensor.numel() + 1, dtype=tensor.dtype).reshape(tensor.shape)


def _sources(case: Case, result: Any) -> Mapping[float, tuple[str, tuple[int, ...]]] | None:
    """Map each value of the inputs to its place; None where the result holds anything else."""
    sources: dict[float, tuple[str, tuple[int, ...]]] = {}
    for name, tensor in named_tensors(case):
        if tensor.numel() > TRACED_LIMIT:
            return None
        places = itertools.product(*map(range, tensor.shape))
        for place, value in zip(places, tensor.flatten().tolist(), strict=True):
            if value in sources or value != value:
                return None
            sources[value] = (name, place)
    outputs = tensors_of(result)
    if not all(output.tensor.is_floating_point() for output in outputs):
        return None  # an index that happens to be a value has not been moved
    values = [value for output in outputs for value in output.tensor.flatten().tolist()]
    return sources if values and all(value in sources for value in values) else None


def named_tensors(case: Case) -> list[tuple[str, Tensor]]:
    """Return the inputs that may be moved: floating tensors, those in lists as "name[0]"."""
    named = []
    for name, value in case.inputs.items():
        items = value if isinstance(value, list | tuple) else None
        pairs = (
            [(name, value)] if items is None else [(f"{name}[{i}]", v) for i, v in enumerate(items)]
        )
        named += [(n, v) for n, v in pairs if isinstance(v, Tensor) and v.is_floating_point()]
    return named
