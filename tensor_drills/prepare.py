"""A drill for one seed: its cases, and what the reference makes of each."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from functools import cached_property
from typing import Any

import torch
from torch import Tensor

from tensor_drills.declare import Case, Drill
from tensor_drills.errors import BrokenDrill
from tensor_drills.observe import Given, Observed, observe_here, tensors_of
from tensor_drills.text import Text
from tensor_drills.worker import frame
from tensor_drills.worker.values import Sent, encode_argument


@dataclass(frozen=True, slots=True)
class Expected:
    """What the reference makes of one case.

    is_exact: the drill only moves values, or puts a constant in their place: they are compared
        exactly. Decided over all cases: by chance, a product may equal one of the inputs.
    moved_from: where all values of this case were moved, the input and the index of each; else
        None. All values are then distinct over the inputs.
    sizes: the names of dims that the inputs bind: {"n": 5, "c": 3}.
    """

    observed: Observed
    is_exact: bool
    moved_from: Mapping[float, tuple[str, tuple[int, ...]]] | None
    sizes: Mapping[str, int]


SCALES = (0.5, 0.25, 0.125)
"""Powers of 2 round nothing, and below 1 no rounding error grows beyond what is allowed."""
TRACED_LIMIT = 10_000
CONSTANTS = (0.0, float("inf"), float("-inf"))


class Prepared:
    """The cases of a drill for one seed, made once and used for every submission."""

    def __init__(self, drill: Drill, seed: int) -> None:
        self.drill = drill
        self.seed = seed
        self.cases: list[Case] = drill.make_cases(seed)
        self._buffers: list[bytes] = [b""]  # the first is a submission's source
        self.given = [Given.of(case.inputs, self._buffers) for case in self.cases]
        self._observed: dict[Callable[..., Any], list[Observed]] = {}

    @cached_property
    def expected(self) -> list[Expected]:
        """What the reference makes of each case.

        Raises:
            BrokenDrill: the reference raises.
        """
        results = [
            self._reference_on(number, cotangent)
            for number, cotangent in enumerate(self.cotangents)
        ]
        sources = [_sources(case) for case in self.cases]
        values = [_values(result.result) for result in results]
        is_exact = all(map(_are_moved, sources, values))
        return [
            Expected(
                result,
                is_exact,
                source if is_exact and _are_traced(source, held) else None,
                self._sizes(case),
            )
            for case, source, held, result in zip(self.cases, sources, values, results, strict=True)
        ]

    @cached_property
    def cotangents(self) -> list[Tensor | None]:
        """The gradient to send back through the result of each case, where gradients are asked."""
        if not self.drill.gradients_of:
            return [None] * len(self.cases)
        draw = random.Random(f"{self.drill.id}:{self.seed}:gradient")
        return [
            _cotangent(self._reference_on(i, None), draw.choice(SCALES) if i else 1)
            for i in range(len(self.cases))
        ]

    def job(self, source: bytes, path: str, device: str) -> bytes:
        """Return the frame that a child needs to run `source` on all cases."""
        drill = self.drill
        buffers = [source, *self._buffers[1:]]
        body = {
            "function": drill.target,
            "path": path,
            "device": device,
            "record_ops": bool(drill.ruled_out),
            "wrt": list(drill.gradients_of),
            "parameters": len(drill.called_with),
            "form": drill.form and asdict(drill.form),
            "calls": [list(given.call.nodes.items()) for given in self.given],
            "cotangents": [
                None if cotangent is None else encode_argument(cotangent, buffers)
                for cotangent in self.cotangents
            ],
        }
        return frame.pack(body, buffers)

    def observe(self, function: Callable[..., Any]) -> list[Observed]:
        """Run one of the drill's own functions on all cases, in this process; once is enough."""
        if function not in self._observed:
            self._observed[function] = [
                observe_here(function, given, self.drill.gradients_of, cotangent, self.drill.form)
                for given, cotangent in zip(self.given, self.cotangents, strict=True)
            ]
        return self._observed[function]

    def _reference_on(self, number: int, cotangent: Tensor | None) -> Observed:
        case, wrt = self.cases[number], self.drill.gradients_of
        given, form = self.given[number], self.drill.form
        observed = observe_here(self.drill.function, given, wrt, cotangent, form)
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


def _cotangent(observed: Observed, scale: float) -> Tensor | None:
    """Return 1, 2, 3, ... times `scale` in the shape of the result: no two cells weigh alike.

    Where it is always 1, a loss that drops the gradient that comes in passes.
    """
    if not isinstance(observed.result, Sent):
        return None
    tensor = observed.result.tensor
    numbers = torch.arange(1, tensor.numel() + 1, dtype=tensor.dtype)
    return (numbers * scale).reshape(tensor.shape)


Sources = Mapping[float, tuple[str, tuple[int, ...]]]


def _sources(case: Case) -> Sources | None:
    """Map each value of the inputs to its place; None where two are equal, or there are many."""
    sources: dict[float, tuple[str, tuple[int, ...]]] = {}
    for name, tensor in named_tensors(case):
        if tensor.numel() > TRACED_LIMIT:
            return None
        places = itertools.product(*map(range, tensor.shape))
        for place, value in zip(places, tensor.flatten().tolist(), strict=True):
            if value in sources or value != value:
                return None
            sources[value] = (name, place)
    return sources


def _values(result: Any) -> list[float] | None:
    """Return the values of a result of floating tensors; None for any other.

    An integer has never been moved: it may be an index that happens to be a value.
    """
    tensors = [sent.tensor for sent in tensors_of(result)]
    if not tensors or not all(tensor.is_floating_point() for tensor in tensors):
        return None
    return [value for tensor in tensors for value in tensor.flatten().tolist()]


def _are_moved(sources: Sources | None, values: list[float] | None) -> bool:
    """Whether every value stands in the inputs, or is a constant."""
    if sources is None or not values:
        return values == []
    return all(value in sources or value in CONSTANTS for value in values)


def _are_traced(sources: Sources | None, values: list[float] | None) -> bool:
    """Whether every value stands in the inputs."""
    return bool(values) and sources is not None and all(v in sources for v in values or ())


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
