"""Limits on what an expression makes torch do: elements, calls, time.

A guard sees every call that reaches torch's kernels, also those inside a composite function, before
it runs. From the arguments alone it bounds what the call can allocate; where that bound is too high
to tell, it asks a fake tensor, which knows shapes and holds no data, but costs a second at first
use.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import torch
from torch.utils._python_dispatch import TorchDispatchMode

from tensor_drills.expression.bounds import SAFE_ELEMENTS, bound, extent, leaves_of, pieces
from tensor_drills.text import Text

NOISY = (
    "torch.__trace",
    "torch._subclasses.fake_tensor",
    "torch.fx.experimental.symbolic_shapes",
)


@dataclass(frozen=True, slots=True)
class Limits:
    """What an expression may cost.

    elements: of each tensor, also of those in between. calls: that reach torch's kernels.
    pieces: tensors that one call cuts out of another. seconds: by the clock, looked at before each
    call.
    """

    elements: int = 10_000
    calls: int = 5_000
    pieces: int = 1_000
    seconds: float = 5.0


class Exceeded(Exception):
    """A limit would be passed. text: which, and by what."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


class Budget(TorchDispatchMode):  # type: ignore[no-untyped-call]  # torch's own
    """Raises `Exceeded` before a call that is too late, one too many, or cuts too finely."""

    def __init__(self, limits: Limits, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # torch's own
        self._limits = limits
        self._clock = clock
        self.calls = 0
        self._until = clock() + limits.seconds

    @classmethod
    def _should_skip_dynamo(cls) -> bool:
        """Spare the second that torch takes to import its compiler; nothing is compiled here."""
        return False

    def __torch_dispatch__(
        self,
        func: torch._ops.OpOverload,
        types: Sequence[type],
        args: Sequence[Any] = (),
        kwargs: Mapping[str, Any] | None = None,
    ) -> Any:
        """Count one call and run it.

        What only asks a tensor for its size or its device is neither counted nor stopped: torch
        asks from places where an exception would end the process.
        """
        given = kwargs or {}
        if not any("Tensor" in str(part.type) for part in func._schema.returns):
            return self._run(func, args, given)
        self._count()
        if pieces(func, args) > self._limits.pieces:
            number = self._limits.pieces
            raise Exceeded(
                Text(f"it makes more than {number:,} tensors", f"它产生的张量超过 {number:,} 个")
            )
        return self._run(func, args, given)

    def _run(
        self, func: torch._ops.OpOverload, args: Sequence[Any], kwargs: Mapping[str, Any]
    ) -> Any:
        return func(*args, **kwargs)

    def _count(self) -> None:
        self.calls += 1
        calls, seconds = self._limits.calls, self._limits.seconds
        if self.calls > calls:
            raise Exceeded(
                Text(f"it calls torch more than {calls:,} times", f"它调用 torch 超过 {calls:,} 次")
            )
        if self._clock() > self._until:
            raise Exceeded(
                Text(f"it takes longer than {seconds:g} s", f"它运行超过 {seconds:g} 秒")
            )


class Guard(Budget):  # type: ignore[no-untyped-call]  # torch's own
    """Raises `Exceeded` also before a call that makes a tensor with too many elements."""

    def _run(
        self, func: torch._ops.OpOverload, args: Sequence[Any], kwargs: Mapping[str, Any]
    ) -> Any:
        if bound(func, args, kwargs) > SAFE_ELEMENTS:
            self._judge(self._foreseen(func, args, kwargs))
        result = func(*args, **kwargs)
        self._judge(result)
        return result

    def _foreseen(
        self, func: torch._ops.OpOverload, args: Sequence[Any], kwargs: Mapping[str, Any]
    ) -> object:
        """Return what the call gives for fake tensors in place of the real ones."""
        from torch._subclasses import fake_tensor
        from torch.utils._pytree import tree_map

        fake = fake_tensor.FakeTensorMode(allow_fallback_kernels=False)
        untold = (
            fake_tensor.DataDependentOutputException,
            fake_tensor.DynamicOutputShapeException,
            fake_tensor.UnsupportedOperatorException,
        )

        def to_fake(leaf: object) -> object:
            return fake.from_tensor(leaf) if isinstance(leaf, torch.Tensor) else leaf

        with quiet(), fake:
            try:
                return func(*tree_map(to_fake, list(args)), **tree_map(to_fake, dict(kwargs)))
            except untold as error:
                raise Exceeded(
                    Text(
                        "the size of its result cannot be told beforehand, and may be large",
                        "无法事先知道其结果的大小，可能会很大",
                    )
                ) from error

    def _judge(self, result: object) -> None:
        for leaf in leaves_of(result):
            if isinstance(leaf, torch.Tensor) and extent(leaf) > self._limits.elements:
                raise Exceeded(too_many(tuple(leaf.shape), self._limits.elements))


def too_many(shape: tuple[int, ...], limit: int) -> Text:
    """Return the sentence for a tensor that is too large."""
    sizes = ", ".join(f"{size:_}" for size in shape) + "," * (len(shape) == 1)
    return Text(
        f"a tensor of shape ({sizes}) has more than {limit:,} elements",
        f"形状为 ({sizes}) 的张量超过 {limit:,} 个元素",
    )


@contextmanager
def quiet() -> Iterator[None]:
    """Keep torch from logging what fake tensors refuse: it is raised as well."""
    loggers = [logging.getLogger(name) for name in NOISY]
    before = [logger.disabled for logger in loggers]
    for logger in loggers:
        logger.disabled = True
    try:
        yield
    finally:
        for logger, was_disabled in zip(loggers, before, strict=True):
            logger.disabled = was_disabled
