"""Inputs for cases: seeded, distinct and small.

Values are distinct within a case, across all its tensors, so that a misplaced one cannot hide
and every output can be traced to the input that it came from. Named cases are the same for
everybody; the further ones follow the seed of the run.
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeVar

import torch
from torch import Tensor

FURTHER_CASES = 8
"""How many cases follow the named ones."""

Choice = TypeVar("Choice")


class Draw:
    """Draws the inputs of one drill's cases.

    drill_id: makes the named cases of each drill its own. seed: that of the run.
    """

    def __init__(self, drill_id: str, seed: int) -> None:
        self._named = random.Random(f"named {drill_id}")
        self._further = random.Random(f"further {drill_id} {seed}")
        self._random = self._named
        self._last = 0

    def then_random(
        self,
        named: Iterable[tuple[Any, ...]],
        *choices: Sequence[Any],
        further: int = FURTHER_CASES,
    ) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of `named`, then further ones drawn from the run's seed.

        named: rows (name, parameter, parameter, ...), from small to large.
        choices: one sequence a parameter, from which the further rows take a random member.
        further: how many of them; fewer where each is trained on.
        """
        for row in named:
            self._last = 0
            yield row
        self._random = self._further
        for number in range(1, further + 1):
            self._last = 0
            name = f"random {number}", f"随机 {number}"
            yield (name, *(self._random.choice(options) for options in choices))

    def distinct(self, *shape: int, dtype: torch.dtype = torch.float32) -> Tensor:
        """Return a tensor of `shape` with positive whole numbers that no other tensor here has."""
        return self._numbers(shape, dtype, signs=(1,))

    def signed(self, *shape: int, dtype: torch.dtype = torch.float32) -> Tensor:
        """Return a tensor like `distinct`, with both signs; zero is never among them."""
        return self._numbers(shape, dtype, signs=(1, -1))

    def index(self, *shape: int, below: int) -> Tensor:
        """Return an int64 tensor of `shape` with values from 0 up to and without `below`."""
        values = [self._random.randrange(below) for _ in range(math.prod(shape))]
        return torch.tensor(values, dtype=torch.int64).reshape(shape)

    def mask(self, *shape: int) -> Tensor:
        """Return a bool tensor of `shape`; from two elements on it has both True and False."""
        count = math.prod(shape)
        values = [self._random.random() < 0.5 for _ in range(count)]
        if count > 1:
            first, second = self._random.sample(range(count), 2)
            values[first], values[second] = True, False
        return torch.tensor(values, dtype=torch.bool).reshape(shape)

    def choice(self, options: Sequence[Choice]) -> Choice:
        """Return a random member of `options`."""
        return self._random.choice(options)

    def strided(self, tensor: Tensor) -> Tensor:
        """Return the same values in memory that is not contiguous (a gap after each element)."""
        roomy = torch.zeros((*tensor.shape, 2), dtype=tensor.dtype)
        roomy[..., 0] = tensor
        return roomy[..., 0]

    def _numbers(
        self, shape: tuple[int, ...], dtype: torch.dtype, signs: tuple[int, ...]
    ) -> Tensor:
        count = math.prod(shape)
        values = list(range(self._last + 1, self._last + count + 1))
        self._last += count
        self._random.shuffle(values)
        if len(signs) > 1:
            values = [value * self._random.choice(signs) for value in values]
            if count > 1 and len({value > 0 for value in values}) == 1:
                values[0] = -values[0]
        return torch.tensor(values, dtype=dtype).reshape(shape)
