"""Which sizes do not meet, in a step that torch refused.

torch's own words name one place, often of tensors that the learner never saw (matrices that it has
flattened). Here the shapes stand as they were typed, with a mark under the sizes that differ.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch

from tensor_drills.calculator.habits import habit
from tensor_drills.calculator.trace import Failure, Number, Parts, Shaped, Size, Value
from tensor_drills.calculator.wording import size_text
from tensor_drills.shapes import tuple_text
from tensor_drills.text import Text
from tensor_drills.wrap import width_of

MATRIX_PRODUCTS = frozenset({"@", "matmul", "mm", "bmm", "mv", "dot", "inner", "vdot"})
RESHAPES = frozenset({"reshape", "view"})
JOINS = frozenset({"cat", "concat", "concatenate"})
OUT_OF_RANGE = "Dimension out of range"
RANGE = re.compile(r"range of \[(-\d+), (\d+)\]")
SOURCE_WIDTH = 20
WIDE = 3  # columns between sizes that are set below one another


@dataclass(frozen=True, slots=True)
class Mismatch:
    """Shapes with marks, and what is wrong with the sizes that are marked.

    picture: lines that read alike in both languages; none where no shapes are at fault.
    """

    picture: tuple[str, ...]
    problem: Text


def explain(failure: Failure) -> Mismatch | None:
    """Say which sizes do not meet; None where torch's own words must do."""
    if (problem := habit(failure)) is not None:
        return Mismatch((), problem)
    name = operation_name(failure.node)
    tensors = [one for one in failure.operands if isinstance(one, Shaped)]
    if name in MATRIX_PRODUCTS and len(tensors) == 2:
        return _product(name, *tensors) or _aligned(
            [tensor.sizes[:-2] for tensor in tensors], _sources(failure.node)
        )
    if (wanted := _features(failure.node)) is not None and tensors and tensors[0].sizes:
        return _layer(tensors[0], wanted)
    if name == "linear" and len(tensors) >= 2:
        return _linear(tensors[0], tensors[1])
    if name in RESHAPES and tensors:
        return _reshape(tensors[0], failure.operands[1:])
    if name == "expand" and tensors:
        return _expand(tensors[0], failure.operands[1:])
    if name in JOINS and isinstance(failure.operands[0], Parts):
        return _join(failure.operands[0], failure.operands[1:])
    if failure.reason.en.startswith(OUT_OF_RANGE) and tensors:
        return _dims(tensors[0], failure.reason.en)
    if is_elementwise(failure.node) and len(tensors) > 1:
        return _aligned([tensor.sizes for tensor in tensors], _sources(failure.node))
    return None


def is_elementwise(node: ast.expr) -> bool:
    """Return whether torch broadcasts the operands of a step against one another."""
    name = operation_name(node)
    if name == "operator":
        return True
    packet = getattr(torch.ops.aten, name.removesuffix("_"), None) if name.isidentifier() else None
    if packet is None:
        return False
    tags = (getattr(packet, overload).tags for overload in packet.overloads())
    return any(torch.Tag.pointwise in some for some in tags)


def operation_name(node: ast.expr) -> str:
    """Return "@", or the last word of what is called: "reshape"; "" for an index."""
    match node:
        case ast.BinOp(op=ast.MatMult()):
            return "@"
        case ast.BinOp() | ast.Compare() | ast.UnaryOp():
            return "operator"
        case ast.Call(func=ast.Attribute(attr=name)):
            return name
    return ""


def _product(name: str, left: Shaped, right: Shaped) -> Mismatch | None:
    if not left.sizes or not right.sizes:
        return None
    inner = -1 if name == "inner" else max(-2, -len(right.sizes))
    one, other = left.sizes[-1], right.sizes[inner]
    if one == other:
        return None
    first, mark = _marked(left.sizes, -1)
    second, other_mark = _marked(right.sizes, inner)
    sign = " @ " if name == "@" else ", "
    picture = (f"{first}{sign}{second}", f"{mark}{' ' * len(sign)}{other_mark}".rstrip())
    return Mismatch(
        picture,
        Text(
            f"The inner sizes must be equal: {size_text(one)} and {size_text(other)} are not.",
            f"内侧的两个大小必须相等：{size_text(one)} 与 {size_text(other)} 不等。",
        ),
    )


def _linear(features: Shaped, weight: Shaped) -> Mismatch | None:
    if not features.sizes or len(weight.sizes) != 2 or features.sizes[-1] == weight.sizes[-1]:
        return None
    first, mark = _marked(features.sizes, -1)
    second, other_mark = _marked(weight.sizes, -1)
    one, other = size_text(features.sizes[-1]), size_text(weight.sizes[-1])
    return Mismatch(
        (f"{first}, {second}", f"{mark}  {other_mark}".rstrip()),
        Text(
            f"The weight is (out, in): the last sizes must be equal, and {one} and {other} are "
            "not.",
            f"weight 的形状是 (out, in)：最后一个大小必须相等，而 {one} 与 {other} 不等。",
        ),
    )


def _features(node: ast.expr) -> str | None:
    """Return what was typed for the features that a called `nn.Linear` takes."""
    match node:
        case ast.Call(func=ast.Call(func=ast.Attribute(attr="Linear"), args=[first, *_])):
            return ast.unparse(first)
    return None


def _layer(features: Shaped, wanted: str) -> Mismatch | None:
    one = size_text(features.sizes[-1])
    if one == wanted:
        return None
    picture = _marked(features.sizes, -1)
    return Mismatch(
        tuple(line.rstrip() for line in picture),
        Text(
            f"The layer takes {wanted} features in the last dim, and there are {one}.",
            f"这一层要求最后一维有 {wanted} 个特征，而这里有 {one} 个。",
        ),
    )


def _reshape(tensor: Shaped, arguments: Sequence[Value]) -> Mismatch | None:
    wanted = list(_numbers(arguments))
    sizes = [size for size in tensor.sizes if isinstance(size, int)]
    numbers = [size for size in wanted if isinstance(size, int) and size >= -1]
    if len(sizes) != len(tensor.sizes) or numbers != wanted or numbers.count(-1) > 1:
        return None
    there = _count(sizes)
    known = [size for size in wanted if size != -1]
    asked = _count(known)
    if not wanted or asked == there or (-1 in wanted and asked and there % asked == 0):
        return None
    before, after = _count_text(sizes, there), _count_text(known, asked)
    if -1 in wanted:
        return Mismatch(
            (f"{before}, {after}",) if len(known) > 1 else (before,),
            Text(
                f"{there} elements cannot be divided by {asked}.",
                f"{there} 个元素不能被 {asked} 整除。",
            ),
        )
    return Mismatch(
        (f"{before}, {after}",),
        Text(
            f"There are {there} elements, and the new shape has places for {asked}.",
            f"原有 {there} 个元素，而新形状可容纳 {asked} 个。",
        ),
    )


def _expand(tensor: Shaped, arguments: Sequence[Value]) -> Mismatch | None:
    wanted = list(_numbers(arguments))
    kept = len(wanted) - len(tensor.sizes)
    if kept < 0:
        return None
    filled = [
        tensor.sizes[n - kept] if size == -1 and n >= kept else size
        for n, size in enumerate(wanted)
    ]
    found = _aligned([tensor.sizes, tuple(filled)], ["", ""])
    if found is None:
        return None
    return Mismatch(
        found.picture,
        Text("Only a dim of size 1 can be expanded.", "只有大小为 1 的维度才能扩展。"),
    )


def _join(parts: Parts, arguments: Sequence[Value]) -> Mismatch | None:
    shapes = [part for part in parts.parts if isinstance(part, Shaped)]
    numbers = list(_numbers(arguments))
    dim = numbers[0] if numbers and isinstance(numbers[0], int) else 0
    first = shapes[0].sizes if shapes else ()
    for other in shapes[1:]:
        if len(other.sizes) != len(first):
            return None
        for n, (a, b) in enumerate(zip(first, other.sizes, strict=True)):
            if a != b and n != dim % len(first):
                left, mark = _marked(first, n)
                right, other_mark = _marked(other.sizes, n)
                return Mismatch(
                    (f"{left}, {right}", f"{mark}  {other_mark}".rstrip()),
                    Text(
                        f"Only the sizes of dim {dim} may differ; in dim {n}, {size_text(a)} and "
                        f"{size_text(b)} do.",
                        f"只有第 {dim} 维的大小可以不同；第 {n} 维的 {size_text(a)} 与 "
                        f"{size_text(b)} 不同。",
                    ),
                )
    return None


def _aligned(shapes: Sequence[Sequence[Size]], names: Sequence[str]) -> Mismatch | None:
    """Set shapes below one another from the right, as broadcasting does, and mark what differs."""
    names = names if len(names) == len(shapes) else [""] * len(shapes)
    dims = max(map(len, shapes))
    rows = [("",) * (dims - len(shape)) + tuple(map(size_text, shape)) for shape in shapes]
    clashes = [
        column for column in range(dims) if len({row[column] for row in rows} - {"", "1"}) > 1
    ]
    if not clashes:
        return None
    widths = [max(width_of(row[column]) for row in rows) for column in range(dims)]
    margin = max(map(width_of, names), default=0)
    lines = [
        name
        + " " * (margin - width_of(name))
        + "".join(" " * (WIDE + w - width_of(s)) + s for s, w in zip(row, widths, strict=True))
        for name, row in zip(names, rows, strict=True)
    ]
    marks = "".join(
        " " * (WIDE + width - 1) + ("^" if column in clashes else " ")
        for column, width in enumerate(widths)
    )
    sizes = [row[clashes[-1]] for row in rows if row[clashes[-1]] not in ("", "1")]
    one, other = list(dict.fromkeys(sizes))[:2]
    return Mismatch(
        (*(line.rstrip() for line in lines), (" " * margin + marks).rstrip()),
        Text(
            f"From the right, sizes must be equal or 1: {one} and {other} are neither.",
            f"从右边对齐，大小要么相等，要么为 1：{one} 与 {other} 不满足。",
        ),
    )


def _marked(sizes: Sequence[Size], dim: int) -> tuple[str, str]:
    """Return the shape and a line with marks under one of its sizes, equally wide."""
    texts = [size_text(size) for size in sizes]
    whole = tuple_text(texts)
    dim %= len(texts)
    start = 1 + sum(len(text) + 2 for text in texts[:dim])
    mark = " " * start + "^" * len(texts[dim])
    return whole, mark.ljust(len(whole))


def _numbers(values: Sequence[Value]) -> Iterator[Size]:
    for value in values:
        match value:
            case Number(size):
                yield size
            case Parts(parts):
                yield from _numbers(parts)


def _dims(tensor: Shaped, reason: str) -> Mismatch | None:
    """Say which dims there are; those that torch names, where a new dim may stand behind the last.

    None where torch speaks of another tensor.
    """
    count = len(tensor.sizes)
    found = RANGE.search(reason)
    last = int(found[2]) if found else count - 1
    if not count or last not in (count - 1, count) or (found and int(found[1]) != -last - 1):
        return None
    dims = [str(n) for n in range(count)]
    widths = [max(len(size_text(s)), len(n)) for s, n in zip(tensor.sizes, dims, strict=True)]
    sizes = "  ".join(size_text(s).rjust(w) for s, w in zip(tensor.sizes, widths, strict=True))
    numbers = "  ".join(n.rjust(w) for n, w in zip(dims, widths, strict=True))
    if last == count:
        problem = Text(
            f"A new dim can be dim 0 to dim {last}, or from the end -1 to -{last + 1}.",
            f"新的维度可以是第 0 维到第 {last} 维；从末尾数是 -1 到 -{last + 1}。",
        )
    elif count > 1:
        problem = Text(
            f"There is dim 0 to dim {last}, or from the end -1 to -{count}.",
            f"只有第 0 维到第 {last} 维；从末尾数是 -1 到 -{count}。",
        )
    else:
        problem = Text("There is one dim, 0 or -1.", "只有一维：0 或 -1。")
    return Mismatch((f"size  {sizes}", f"dim   {numbers}"), problem)


def _count(sizes: Sequence[int]) -> int:
    count = 1
    for size in sizes:
        count *= size
    return count


def _count_text(sizes: Sequence[int], count: int) -> str:
    return f"{' × '.join(map(str, sizes))} = {count}" if len(sizes) > 1 else str(count)


def _sources(node: ast.expr) -> list[str]:
    """Return what was typed for the tensors of an operator, or nothing for those of a call."""
    match node:
        case ast.BinOp(left=left, right=right) | ast.Compare(left=left, comparators=[right]):
            sources = [ast.unparse(left), ast.unparse(right)]
            if max(map(len, sources)) <= SOURCE_WIDTH:
                return sources
    return []
