"""The inputs of a picture, and the values that they take from run to run.

Data is traced by its values, so these are distinct within a run, over all inputs together, and
others in every run: in another order, with other signs, now with few bits and now with many, so
that what is rounded, cast or clamped does not pass for what is only moved.
"""

from __future__ import annotations

import math
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import torch
from torch import Tensor

from tensor_drills.picture.scene import Role

Values = dict[str, list[Any]]
"""For each input its values, in the order of its cells."""

LOW_BITS = 255
"""Odd numbers up to this one fit into the 8 significant bits of bfloat16."""


@dataclass(frozen=True, slots=True)
class Given:
    """An input as the caller gives it.

    values: a tensor whose values are wanted; None where any will do. role: None to find it out.
    """

    shape: tuple[int, ...]
    dtype: torch.dtype
    values: Tensor | None = None
    role: Role | None = None

    @classmethod
    def of_sizes(cls, *sizes: int, dtype: torch.dtype = torch.float32) -> Given:
        """Ask for any values, in this shape."""
        return cls(sizes, dtype)

    @classmethod
    def of_values(cls, values: Tensor, role: Role | None = None) -> Given:
        """Ask for these values, in this layout."""
        return cls(tuple(values.shape), values.dtype, values.detach(), role)

    def as_role(self, role: Role) -> Given:
        """Return the same input with its role settled."""
        return replace(self, role=role)

    def tensor(self, values: list[Any]) -> Tensor:
        """Make the tensor that holds `values`, in the layout that was given."""
        made = torch.tensor(values, dtype=self.dtype).reshape(self.shape)
        if self.values is None or self.values.is_contiguous() or 0 in self.values.stride():
            return made
        laid = torch.empty_strided(self.shape, self.values.stride(), dtype=self.dtype)
        return laid.copy_(made)


Givens = Mapping[str, Given]


def listed(tensor: Tensor) -> list[Any]:
    """Return the values of a tensor in the order of its cells."""
    values: list[Any] = tensor.reshape(-1).tolist()
    return values


def shown_values(givens: Givens, rng: random.Random) -> Values:
    """Return the values at hand: those given; else small whole numbers, every third negative."""
    wanted = [name for name, given in givens.items() if given.values is None]
    count = sum(math.prod(givens[name].shape) for name in wanted)
    taken = {
        abs(value)
        for given in givens.values()
        if given.values is not None and given.role != "chooser" and not given.dtype.is_complex
        for value in listed(given.values)
    }
    free = [number for number in range(1, count + len(taken) + 1) if number not in taken][:count]
    rng.shuffle(free)
    values: Values = {}
    for name, given in givens.items():
        if given.values is not None:
            values[name] = listed(given.values)
            continue
        own, free = free[: math.prod(given.shape)], free[math.prod(given.shape) :]
        start = rng.randrange(3)
        values[name] = [
            _typed(-number if (at + start) % 3 == 0 else number, given.dtype, rng)
            for at, number in enumerate(own)
        ]
    return values


def scattered_values(givens: Givens, shown: Values, rng: random.Random, run: int) -> Values:
    """Return distinct values in random order for all data; what chooses keeps its values.

    run: the values of an even one have few bits, those of an odd one many. From 4 on all are
    positive, and small in odd runs.
    """
    data = [name for name, given in givens.items() if given.role != "chooser"]
    count = sum(math.prod(givens[name].shape) for name in data)
    sign = rng.choice((-1, 1)) if count == 1 else 0
    whole = rng.sample(range(1, max(count + 1, 128)), count)  # they fit into int8
    parts = rng.sample([(odd, power) for odd in range(129, 256, 2) for power in range(4)], count)
    values = dict(shown)
    at = 0
    for name in data:
        given, row = givens[name], []
        for _ in range(math.prod(given.shape)):
            number = _number(given.dtype, whole[at], parts[at], run, rng)
            is_positive = run >= 4 or given.dtype == torch.uint8
            row.append(number if is_positive else number * (sign or rng.choice((-1, 1))))
            at += 1
        values[name] = [_typed(number, given.dtype, rng) for number in row]
    return values


def with_bools(givens: Givens, base: Values, value: bool) -> Values:
    """Return `base` with all bool data as `value`."""
    return {
        name: [value] * len(base[name])
        if given.dtype == torch.bool and given.role != "chooser"
        else base[name]
        for name, given in givens.items()
    }


def nudged_values(givens: Givens, shown: Values, rng: random.Random, zero: int = 0) -> Values:
    """Return values next to those at hand, in the same order and with the same signs.

    zero: the sign that zeros get, which stay what they are for 0.
    """
    floats, whole = _numbers_at_hand(givens, shown)
    moved = {0: zero * (0.001 if floats else 1)} | _moved(floats, rng) | _respaced(whole, rng)
    values = dict(shown)
    for name, given in givens.items():
        if given.role == "chooser":
            continue
        if given.dtype.is_complex:
            values[name] = [value * (1 + rng.uniform(0, 0.01)) for value in shown[name]]
        elif given.dtype != torch.bool:
            values[name] = [moved.get(value, value) for value in shown[name]]
    return values


def _numbers_at_hand(givens: Givens, shown: Values) -> tuple[list[float], list[int]]:
    """Return the numbers in float data, and those in integer data; these only where they fit."""
    floats: set[float] = set()
    whole: set[int] = set()
    for name, given in givens.items():
        if given.role == "chooser" or given.dtype == torch.bool or given.dtype.is_complex:
            continue
        if given.dtype.is_floating_point:
            floats |= {value for value in shown[name] if math.isfinite(value)}
        elif torch.iinfo(given.dtype).bits > 8:
            whole |= set(shown[name])
    return sorted(floats), sorted(whole)


def uniform_values(givens: Givens, base: Values, names: Sequence[str], value: float) -> Values:
    """Return `base` with the data among `names` all `value`.

    Integers get the outermost for what is infinite, zero for NaN, else the next below; bools stay.
    """
    values = dict(base)
    for name in names:
        given = givens[name]
        if given.role == "chooser" or given.dtype == torch.bool:
            continue
        number: float = value
        if not (given.dtype.is_floating_point or given.dtype.is_complex):
            number = math.floor(value) if math.isfinite(value) else _end(given.dtype, value)
        values[name] = [number] * math.prod(given.shape)
    return values


def _end(dtype: torch.dtype, value: float) -> int:
    """Return an integer that stands for an infinite value: the outermost; zero for NaN."""
    limits = torch.iinfo(dtype)
    if math.isnan(value):
        return 0
    return max(limits.min, -(2**40)) if value < 0 else min(limits.max, 2**40)


def _number(
    dtype: torch.dtype, whole: int, part: tuple[int, int], run: int, rng: random.Random
) -> float:
    """Return one positive number that no other cell of this run has."""
    if not (dtype.is_floating_point or dtype.is_complex):
        is_wide = dtype in (torch.int32, torch.int64)
        return whole * 977 if run % 2 and is_wide else whole
    odd, power = part
    number = odd / (16 << power)  # 1 to 16
    if run % 2 and dtype in (torch.float32, torch.float64, torch.complex64, torch.complex128):
        number *= 1 + rng.uniform(0, 0.002)  # less than the gap between two odd numbers
    return number / 8 if run >= 4 and run % 2 else number


def _typed(number: float, dtype: torch.dtype, rng: random.Random) -> Any:
    """Return a number as `dtype` holds it."""
    if dtype == torch.bool:
        return rng.random() < 0.5
    if dtype.is_complex:
        return complex(number, number * rng.uniform(0.5, 2) if number % 1 else -number)
    if dtype == torch.uint8:
        return abs(int(number)) % 256
    if not dtype.is_floating_point:
        return int(number)
    return held(number, dtype)


def held(number: float, dtype: torch.dtype) -> float:
    """Return the number that a tensor of `dtype` holds for `number`."""
    return float(torch.tensor(number, dtype=dtype).item())


def _moved(numbers: list[float], rng: random.Random) -> dict[float, float]:
    """Move each number by less than half its distance to its neighbours and to zero."""
    moved = {}
    for at, number in enumerate(numbers):
        if not number:
            continue
        others = [*numbers[max(at - 1, 0) : at], *numbers[at + 1 : at + 2], 0.0]
        gap = min((abs(number - other) for other in others if other != number), default=0)
        moved[number] = number + rng.uniform(-0.4, 0.4) * min(gap, 1.0)
    return moved


def _respaced(numbers: list[int], rng: random.Random) -> dict[float, float]:
    """Put whole numbers further apart, without changing their order and their signs."""
    factor = rng.randrange(2, 5)
    return {
        number: number * factor + (rng.randrange(factor) if number > 0 else 0)
        for number in numbers
        if number and abs(number) < 2**12
    }
