"""Shapes by running torch itself on small real tensors whose values count as unknown.

So shapes, dtypes and errors are torch's own. Where torch looks at a value that nobody knows, the
shape may depend on it: a call whose result has no fixed size is refused here (`NotFromNumbers`),
and after a mere look the whole expression is run again on other values and must give the same
shapes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import torch

from tensor_drills.calculator.declared import Declared
from tensor_drills.calculator.running import Dtypes, Ground, run
from tensor_drills.calculator.trace import Trace, merged
from tensor_drills.expression.bounds import leaves_of
from tensor_drills.expression.guard import Exceeded, Guard, Limits
from tensor_drills.text import Text

LIMITS = Limits(elements=1_000_000, calls=5_000, seconds=10.0)
FILLS = (0, 1)
# Kernels whose size is decided by the values of one of their inputs: the index of that input.
DECIDING = {"index": 1, "masked_select": 1}


class NotFromNumbers(Exception):
    """Small real tensors cannot answer this: too large, or a size depends on values.

    guess: what two runs on different values agreed on, where there were two.
    """

    def __init__(self, guess: Trace | None = None) -> None:
        super().__init__()
        self.guess = guess


def trace_any(declared: Declared, sizes: Mapping[str, int], dtypes: Dtypes) -> Trace:
    """Run an expression on small real tensors, or where these cannot answer, on fake ones.

    Raises BadExpression: it is not allowed.
    """
    try:
        return trace_numbers(declared, sizes, dtypes)
    except NotFromNumbers as error:
        from tensor_drills.calculator.symbols import trace_symbols  # a second of imports

        trace = trace_symbols(declared, {}, sizes, dtypes).trace
        is_stuck = trace.failure is not None and trace.failure.kind == "values"
        return error.guess if is_stuck and error.guess is not None else trace


def trace_numbers(declared: Declared, sizes: Mapping[str, int], dtypes: Dtypes) -> Trace:
    """Run an expression on small real tensors.

    Raises:
        NotFromNumbers: ask fake tensors.
        BadExpression: it is not allowed.
    """
    first, has_looked = _trace(declared, sizes, dtypes, FILLS[0])
    if first.failure is None and not has_looked:
        return first
    second, has_looked_again = _trace(declared, sizes, dtypes, FILLS[1])
    if first == second:
        return first
    if first.failure is not None and second.failure is None and not has_looked_again:
        return second  # torch refused the values: a label out of range, a singular matrix
    if first.failure is not None and second.failure is not None:
        return first
    raise NotFromNumbers(merged(first, second))


def _trace(
    declared: Declared, sizes: Mapping[str, int], dtypes: Dtypes, fill: int
) -> tuple[Trace, bool]:
    guard = _Unknown(LIMITS)

    def make(shape: tuple[int, ...], dtype: torch.dtype) -> torch.Tensor:
        if torch.Size(shape).numel() > LIMITS.elements:
            raise NotFromNumbers
        tensor = filled(shape, dtype, fill)
        guard.forget(tensor)
        return tensor

    trace = run(declared, sizes, dtypes, Ground(make, int, guard.has_not_looked, guard, guard))
    if guard.is_beaten:
        raise NotFromNumbers
    return trace, guard.has_ever_looked


def filled(shape: tuple[int, ...], dtype: torch.dtype, fill: int) -> torch.Tensor:
    """Make a tensor that most functions take: as a matrix invertible, as probabilities valid."""
    if not (dtype.is_floating_point or dtype.is_complex):
        return torch.full(shape, fill if dtype != torch.bool else not fill, dtype=dtype)
    tensor = torch.full(shape, 0.01 * (fill + 1), dtype=dtype)
    if len(shape) > 1:
        tensor.diagonal(dim1=-2, dim2=-1).add_(0.5)
    return tensor


class _Unknown(Guard):  # type: ignore[no-untyped-call]  # torch's own
    """A guard that knows which tensors have values that nobody knows, and sees torch look at them.

    Tensors are told apart by their memory, which views share.
    """

    def __init__(self, limits: Limits) -> None:
        super().__init__(limits)
        self._unknown: dict[int, torch.UntypedStorage] = {}
        self._has_looked = False
        self.has_ever_looked = False
        self.is_beaten = False

    def forget(self, tensor: torch.Tensor) -> None:
        """Count the values of a tensor as unknown."""
        storage = tensor.untyped_storage()
        self._unknown[storage._cdata] = storage

    def has_not_looked(self) -> bool:
        """Return whether torch has looked at no unknown value since this was last asked."""
        has_looked, self._has_looked = self._has_looked, False
        return not has_looked

    def _run(
        self, func: torch._ops.OpOverload, args: Sequence[Any], kwargs: Mapping[str, Any]
    ) -> Any:
        name = func._schema.name.rpartition("::")[2]
        deciding = args[DECIDING[name]] if name in DECIDING else (args, kwargs)
        if torch.Tag.dynamic_output_shape in func.tags and self._is_deciding(name, deciding):
            super()._run(func, args, kwargs)  # torch may refuse it whatever the values
            self.is_beaten = True
            raise NotFromNumbers
        if torch.Tag.data_dependent_output in func.tags and self._is_unknown((args, kwargs)):
            self._has_looked = self.has_ever_looked = True
        result = super()._run(func, args, kwargs)
        is_random = torch.Tag.nondeterministic_seeded in func.tags or name.startswith("empty")
        if is_random or self._is_unknown((args, kwargs)):
            for leaf in leaves_of((result, args[:1] if func._schema.is_mutable else ())):
                if isinstance(leaf, torch.Tensor):
                    self.forget(leaf)
        return result

    def _is_deciding(self, name: str, value: object) -> bool:
        masks = (torch.bool, torch.uint8)
        return any(
            self._is_unknown(leaf)
            for leaf in leaves_of(value)
            if isinstance(leaf, torch.Tensor) and (name != "index" or leaf.dtype in masks)
        )

    def _is_unknown(self, value: object) -> bool:
        return any(
            leaf.untyped_storage()._cdata in self._unknown
            for leaf in leaves_of(value)
            if isinstance(leaf, torch.Tensor)
        )

    def _foreseen(
        self, func: torch._ops.OpOverload, args: Sequence[Any], kwargs: Mapping[str, Any]
    ) -> object:
        """Give up rather than ask fake tensors call by call."""
        self.is_beaten = True
        raise Exceeded(Text.same(""))

    def _judge(self, result: object) -> None:
        try:
            super()._judge(result)
        except Exceeded:
            self.is_beaten = True
            raise
