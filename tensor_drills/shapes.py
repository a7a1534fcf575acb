"""Shapes by name: "n c" and sizes make "(n, c) = (5, 3)".

Reads the dim strings of jaxtyping: names, numbers, products and sums of them ("c*h*w", "2*n"),
and `...` or `*batch` for any number of dims. The shape itself is checked by comparing with the
reference; the names only make a message readable, so what cannot be bound is left unnamed.
"""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, get_args, get_origin


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

    def names(self, count: int) -> tuple[str, ...]:
        """Return what to call each of so many dims: as it is written here, or "dim 0"."""
        names = unnamed(count)
        if self.is_variadic or len(self.dims) != count:
            return names
        pairs = zip(self.dims, names, strict=True)
        return tuple(name if dim.isdigit() or dim == "_" else dim for dim, name in pairs)

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

        shape: the sizes that are wanted. sizes: the names bound by the inputs; a name that no
            input binds is bound here.
        """
        numbers = tuple_text(str(size) for size in shape)
        known = dict(sizes)
        self.bind(shape, known)
        if all(dim.isdigit() for dim in self.dims) or self.evaluate(known) != tuple(shape):
            return numbers
        return f"{self.symbols} = {numbers}"

    def describe_actual(
        self, shape: Sequence[int], wanted: Sequence[int], sizes: Mapping[str, int]
    ) -> str:
        """Return the shape that came back, "(n, 1) = (5, 1)", with the names that are no guess.

        A size has the name of the same place in the shape that is wanted. Where the dims are only
        in another order, those of size 1 aside, it has the one name of that size. 0 and 1 go
        without a name: any dim may come out as one of them.
        """
        numbers = tuple_text(map(str, shape))
        known = dict(sizes)
        self.bind(wanted, known)
        if self.evaluate(known) != tuple(wanted):
            return numbers
        places = list(zip(wanted, self.dims, strict=True))
        names: dict[int, set[str]] = {}
        if sorted(size for size in shape if size != 1) == sorted(s for s in wanted if s != 1):
            for size, name in [(size, name) for name, size in known.items()] + places:
                names.setdefault(size, set()).add(name)
        parts = []
        for place, size in enumerate(shape):
            found = names.get(size, set())
            if place < len(wanted) and wanted[place] == size:
                found = {self.dims[place]}
            parts.append(found.pop() if size > 1 and len(found) == 1 else str(size))
        return (
            numbers if all(part.isdigit() for part in parts) else f"{tuple_text(parts)} = {numbers}"
        )


def spec_of(annotation: Any) -> ShapeSpec | None:
    """Return the shape that an annotation names; None where it names none."""
    dims = getattr(annotation, "dim_str", None)
    return None if dims is None else ShapeSpec.parse(dims)


def item_of(annotation: Any, position: int | None) -> Any:
    """Return the annotation of one item of a result; None where the whole does not tell.

    position: in a tuple or a list; None for the values of a dict.
    """
    items = get_args(annotation)
    match get_origin(annotation):
        case builtins.tuple if position is not None and ... not in items:
            return items[position] if position < len(items) else None
        case builtins.tuple | builtins.list:
            return items[0] if items else None
        case builtins.dict:
            return items[-1]
    return None


def unnamed(count: int) -> tuple[str, ...]:
    """Return what to call so many dims that nobody has named."""
    return tuple(f"dim {i}" for i in range(count))


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
