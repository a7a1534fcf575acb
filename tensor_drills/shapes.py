"""Shapes by name: "n c" and sizes make "(n, c) = (5, 3)".

Reads the dim strings of jaxtyping: names, numbers, products and sums of them ("c*h*w", "2*n"),
and `...` or `*batch` for any number of dims. The shape itself is checked by comparing with the
reference; the names only make a message readable, so what cannot be bound is left unnamed.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ShapeSpec:
    """The dims of one annotation.

    dims: one string a dim, as written: ("b", "c*h*w").
    """

    dims: tuple[str, ...]

    @classmethod
    def parse(cls, dim_str: str) -> ShapeSpec:
        """Read jaxtyping's dim string, for instance "b c*h*w"."""
        return cls(tuple(_unmarked(dim) for dim in dim_str.split()))

    @property
    def is_variadic(self) -> bool:
        """Whether it stands for shapes of any length."""
        return any(dim.startswith(("*", "...")) for dim in self.dims)

    @property
    def symbols(self) -> str:
        """The dims as a tuple reads: "(n,)", "(b, c*h*w)"."""
        return tuple_text(self.dims)

    def bind(self, shape: Sequence[int], sizes: dict[str, int]) -> None:
        """Add to `sizes` the names that stand alone in this spec; leave bound names as they are."""
        if self.is_variadic or len(shape) != len(self.dims):
            return
        for dim, size in zip(self.dims, shape, strict=True):
            if dim.isidentifier():
                sizes.setdefault(dim, size)

    def evaluate(self, sizes: Mapping[str, int]) -> tuple[int, ...] | None:
        """Return the shape for `sizes`, or None where a name is not bound."""
        if self.is_variadic:
            return None
        shape = [_value(ast.parse(dim, mode="eval").body, sizes) for dim in self.dims]
        if any(size is None for size in shape):
            return None
        return tuple(size for size in shape if size is not None)

    def describe(self, shape: Sequence[int], sizes: Mapping[str, int]) -> str:
        """Return "(n, c) = (5, 3)", or the bare numbers where the names do not fit or say no more.

        shape: the sizes that are wanted. sizes: the names bound by the inputs.
        """
        numbers = tuple_text(str(size) for size in shape)
        if all(dim.isdigit() for dim in self.dims) or self.evaluate(sizes) != tuple(shape):
            return numbers
        return f"{self.symbols} = {numbers}"


def _unmarked(dim: str) -> str:
    """Drop jaxtyping's marks: "#n" (broadcasts), "?n" (differs by leaf), "name=5"."""
    return dim.lstrip("#?").rpartition("=")[2]


def tuple_text(parts: Iterable[str]) -> str:
    """Write strings as a tuple reads: "()", "(n,)", "(n, c)"."""
    items = list(parts)
    return f"({items[0]},)" if len(items) == 1 else f"({', '.join(items)})"


def _value(node: ast.expr, sizes: Mapping[str, int]) -> int | None:
    match node:
        case ast.Constant(value=int(number)):
            return number
        case ast.Name(id=name):
            return sizes.get(name)
        case ast.BinOp(left=left, op=op, right=right):
            a, b = _value(left, sizes), _value(right, sizes)
            if a is None or b is None:
                return None
            match op:
                case ast.Mult():
                    return a * b
                case ast.Add():
                    return a + b
                case ast.Sub():
                    return a - b
                case ast.FloorDiv():
                    return a // b if b else None
    return None
