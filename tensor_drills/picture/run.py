"""One run of the operation: what came out, by cell, and what happened to the inputs."""

from __future__ import annotations

import cmath
import math
import warnings
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from tensor_drills.errors import NotDrawable
from tensor_drills.picture.given import Givens, Values, listed
from tensor_drills.picture.notes import too_large
from tensor_drills.text import Text

Function = Callable[..., object]
"""The operation: takes the inputs by name."""

RESULT_LIMIT = 256
"""Cells of a result."""

NAN = "nan"
"""Stands for NaN, which equals nothing, where values are compared."""


@dataclass(frozen=True, slots=True)
class Output:
    """A tensor that came out. keys: its values such that equal ones compare as equal."""

    name: str
    shape: tuple[int, ...]
    dtype: torch.dtype
    keys: tuple[Any, ...]
    shares: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ran:
    """What a run left.

    inputs: the keys of all input cells, before the run. changed: the inputs that are not what they
    were.
    """

    inputs: tuple[Any, ...]
    outputs: tuple[Output, ...]
    changed: tuple[str, ...]

    @property
    def form(self) -> list[tuple[str, tuple[int, ...], torch.dtype]]:
        """Everything but the values."""
        return [(output.name, output.shape, output.dtype) for output in self.outputs]

    @property
    def keys(self) -> list[Any]:
        """The values of all outputs, one after the other."""
        return [key for output in self.outputs for key in output.keys]


@dataclass(frozen=True, slots=True)
class Bench:
    """An operation and its inputs, to be run on values."""

    function: Function
    givens: Givens

    def run(self, values: Values) -> Ran:
        """Run the operation on fresh tensors of these values.

        Raises NotDrawable where the result is too large or holds something else than tensors, and
        whatever the operation raises.
        """
        tensors = {name: given.tensor(values[name]) for name, given in self.givens.items()}
        before = {name: keys_of(tensor) for name, tensor in tensors.items()}
        versions = {name: tensor._version for name, tensor in tensors.items()}
        memory = {name: tensor.untyped_storage().data_ptr() for name, tensor in tensors.items()}
        result = self.function(**tensors)
        outputs = tuple(_output(name, tensor, memory) for name, tensor in _tensors(result))
        changed = tuple(
            name
            for name, tensor in tensors.items()
            if tensor._version != versions[name] and keys_of(tensor) != before[name]
        )
        cells = tuple(key for name in tensors for key in before[name])
        return Ran(cells, outputs, changed)

    def try_run(self, values: Values) -> Ran | None:
        """Run on other values than those at hand; None where the operation refuses them."""
        try:
            return self.run(values)
        except Exception:  # whatever it is: these values tell nothing
            return None


@contextmanager
def quiet() -> Iterator[None]:
    """Keep what runs do to themselves: no warnings, and torch's random numbers as they were.

    One thread is enough for small tensors, and two would wait for one another.
    """
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        with torch.random.fork_rng(devices=[]), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        torch.set_num_threads(threads)


def keys_of(tensor: Tensor) -> tuple[Any, ...]:
    """Return the values of a tensor such that equal ones compare as equal, NaN too."""
    values = listed(tensor)
    has_nan = tensor.is_floating_point() or tensor.is_complex()
    if has_nan and bool(tensor.isnan().any()):
        return tuple(NAN if cmath.isnan(value) else value for value in values)
    return tuple(values)


def _output(name: str, tensor: Tensor, memory: Mapping[str, int]) -> Output:
    if tensor.layout != torch.strided or tensor.is_quantized or tensor.device.type != "cpu":
        raise NotDrawable(
            Text(
                f"`{name}` is not an ordinary tensor in the CPU's memory: it cannot be drawn.",
                f"`{name}` 不是 CPU 内存中的普通张量，无法画出。",
            )
        )
    if math.prod(tensor.shape) > RESULT_LIMIT:
        raise NotDrawable(too_large(name, tensor.shape, RESULT_LIMIT))
    own = tensor.untyped_storage().data_ptr()
    shares = tuple(of for of, pointer in memory.items() if own and pointer == own)
    return Output(name, tuple(tensor.shape), tensor.dtype, keys_of(tensor), shares)


def _tensors(result: object, name: str = "out") -> Iterator[tuple[str, Tensor]]:
    """Yield the tensors of a result with their names: "out", "out[0]", "values"."""
    if isinstance(result, Tensor):
        yield name, result.detach()
        return
    fields = getattr(result, "_fields", None) or getattr(type(result), "__match_args__", None)
    if isinstance(result, tuple) and fields and len(fields) == len(result):
        for field, one in zip(fields, result, strict=True):
            yield from _tensors(one, field if name == "out" else f"{name}.{field}")
    elif isinstance(result, tuple | list) and result and not isinstance(result, torch.Size):
        for at, one in enumerate(result):
            yield from _tensors(one, f"{name}[{at}]")
    else:
        kind = type(result).__name__
        raise NotDrawable(
            Text(
                f"`{name}` is no tensor but `{kind}`. A picture needs a tensor, or a tuple of "
                "tensors.",
                f"`{name}` 不是张量，而是 `{kind}`。只有张量或由张量组成的元组才能画出。",
            )
        )
