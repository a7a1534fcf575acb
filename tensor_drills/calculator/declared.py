"""Tensors that an expression declares where it first uses them: `x(7, 8) @ w(8, 1)`."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from tensor_drills.errors import BadExpression
from tensor_drills.expression.refusals import ROOTS, TYPES
from tensor_drills.expression.syntax import Expression, is_float, parse
from tensor_drills.text import Text, printable

SIZE_LIMIT = 10**12
DIMS_LIMIT = 16
NAMES_LIMIT = 8
MAKERS = (
    "arange",
    "eye",
    "full",
    "linspace",
    "ones",
    "rand",
    "randint",
    "randn",
    "tensor",
    "zeros",
)
# Python's own functions, but those whose names are good names for tensors.
FUNCTIONS = frozenset(
    name for name in dir(builtins) if name.islower() and callable(getattr(builtins, name))
) - {"bin", "filter", "hash", "id", "input", "map"}
DTYPES = frozenset(
    {"bfloat16", "bool", "complex64", "complex128", "double", "float", "float16", "float32"}
    | {"float64", "half", "int", "int8", "int16", "int32", "int64", "long", "short", "uint8"}
)
PYTHON_TYPES = {"float": "float64", "int": "int64"}  # as torch reads them

MODULES = frozenset({"math", "np", "numpy"})

EXAMPLE = Text(
    "A tensor is declared where it is first used, with its sizes: `x(7, 8)`, or `x(n, 8)`.",
    "张量在第一次使用时写明大小：`x(7, 8)`，或 `x(n, 8)`。",
)
NO_SIZE = Text(
    "A size is a whole number, a name, or a sum or product of such: `x(7, n, 2*n)`.",
    "大小是整数、名字，或由它们组成的和与积：`x(7, n, 2*n)`。",
)
NO_DTYPE = Text(
    "A declaration takes sizes and `dtype=`, as in `label(5, dtype=int64)`.",
    "声明里只能写各维大小和 `dtype=`，例如 `label(5, dtype=int64)`。",
)


@dataclass(frozen=True, slots=True)
class Declaration:
    """One tensor. dims: a node a dim. dtype: its name in torch, or None where none was given."""

    name: str
    dims: tuple[ast.expr, ...] = field(compare=False)
    dtype: str | None

    @property
    def text(self) -> str:
        """Return the sizes as they were written, to compare and to show."""
        return ", ".join(map(ast.unparse, self.dims))

    def sizes(self, values: Mapping[str, Any]) -> tuple[Any, ...]:
        """Return the shape, with `values` in place of names."""
        return tuple(_size(dim, values) for dim in self.dims)


@dataclass(frozen=True, slots=True)
class Declared:
    """An expression and what it declares.

    expression: with plain names where tensors were declared. tensors: in the order of first use.
    names: the dims that have names, likewise. assumed: those of them that no tensor has, and that
    are taken for dims because they stand where sizes stand: m in `nn.Linear(n, m)(x(b, n))`.
    """

    expression: Expression
    tensors: tuple[Declaration, ...]
    names: tuple[str, ...]
    assumed: frozenset[str] = frozenset()

    @property
    def literals(self) -> frozenset[int]:
        """Return the whole numbers that the expression and its declarations hold."""
        trees = [self.expression.tree, *(dim for one in self.tensors for dim in one.dims)]
        parts = [part for tree in trees for part in ast.walk(tree)]
        return frozenset(
            part.value
            for part in parts
            if isinstance(part, ast.Constant) and type(part.value) is int
        )


def read(source: str) -> Declared:
    """Read an expression with its declarations.

    Raises BadExpression: it is not allowed, or a tensor is declared badly, twice or not at all.
    """
    expression = parse(source, names=None)
    reader = _Reader(expression)
    tree = reader.visit(expression.tree)
    assumed = tuple(dict.fromkeys(_sizes_in(tree, {*reader.tensors, *reader.names})))
    names = (*reader.names, *assumed)
    _check_names(expression, tree, reader.tensors, names)
    return Declared(
        replace(expression, tree=tree), tuple(reader.tensors.values()), names, frozenset(assumed)
    )


class _Reader(ast.NodeTransformer):
    """Collects declarations and leaves plain names in their places."""

    def __init__(self, expression: Expression) -> None:
        self._expression = expression
        self.tensors: dict[str, Declaration] = {}
        self.names: tuple[str, ...] = ()

    def visit_Call(self, node: ast.Call) -> ast.AST:  # the name is ast's
        match node.func:
            case ast.Name(id=name) if name not in ROOTS and not is_float(node):
                self._declare(node, name)
                return ast.copy_location(ast.Name(name, ast.Load()), node)
        return self.generic_visit(node)

    def _declare(self, node: ast.Call, name: str) -> None:
        if name in FUNCTIONS:
            raise self._bad(_python_function(name), node)
        if name in MAKERS or any(not _is_size(argument) for argument in node.args):
            raise self._bad(_torch_function(name, node), node)
        new = Declaration(name, tuple(node.args), self._dtype(node))
        if len(new.dims) > DIMS_LIMIT:
            raise self._bad(_many(DIMS_LIMIT, "dims", "个维度"), node)
        for dim in new.dims:
            self._check_size(dim)
        old = self.tensors.setdefault(name, new)
        if (old.text, old.dtype) != (new.text, new.dtype or old.dtype):
            raise self._bad(_twice(old), node)

    def _check_size(self, dim: ast.expr) -> None:
        for part in ast.walk(dim):
            if isinstance(part, ast.Name) and part.id not in self.names:
                self.names = (*self.names, part.id)
                if len(self.names) > NAMES_LIMIT:
                    raise self._bad(_many(NAMES_LIMIT, "names of dims", "个维度名"), dim)
        size = _size(dim, dict.fromkeys(self.names, 2))
        has_names = any(isinstance(part, ast.Name) for part in ast.walk(dim))
        if size is None or (size < 0 and not has_names) or size > SIZE_LIMIT:
            raise self._bad(NO_SIZE, dim)

    def _dtype(self, node: ast.Call) -> str | None:
        dtype = None
        for keyword in node.keywords:
            match keyword.value:
                case ast.Name(id=word):
                    dtype = PYTHON_TYPES.get(word, word)
                case ast.Attribute(value=ast.Name(id="torch"), attr=word):
                    dtype = word
            if keyword.arg != "dtype" or dtype not in DTYPES:
                raise self._bad(NO_DTYPE, keyword)
        return dtype

    def _bad(self, problem: Text, node: ast.AST) -> BadExpression:
        return self._expression.bad(problem, node, remedy=None)


def _check_names(
    expression: Expression, tree: ast.expr, tensors: Mapping[str, Declaration], names: Sequence[str]
) -> None:
    for name in names:
        if name in tensors:
            raise expression.bad(
                Text(
                    f"`{name}` is both a tensor and the name of a dim: give one another name.",
                    f"`{name}` 既是张量又是维度名：请给其中一个换名字。",
                ),
                next((node for node in _names_in(tree) if node.id == name), tree),
                remedy=None,
            )
    for node in _names_in(tree):
        if node.id not in {*tensors, *names, *ROOTS, *TYPES}:
            raise expression.bad(_no_module(tree, node) or undeclared(node.id), node, remedy=None)
    if not tensors and not any(isinstance(node, ast.Call) for node in ast.walk(tree)):
        raise expression.bad(EXAMPLE, tree, remedy=None)


def _sizes_in(tree: ast.AST, known: Collection[str], *, is_size: bool = False) -> Iterator[str]:
    """Yield the names that are not known and stand as arguments or in an index."""
    match tree:
        case ast.Name(id=name):
            if is_size and name not in {*known, *ROOTS, *TYPES}:
                yield name
        case ast.Call() if is_float(tree):
            return
        case ast.Call(func=function, args=arguments, keywords=keywords):
            yield from _sizes_in(function, known)
            for part in (*arguments, *(keyword.value for keyword in keywords)):
                yield from _sizes_in(part, known, is_size=True)
        case ast.Subscript(value=value, slice=index):
            yield from _sizes_in(value, known)
            yield from _sizes_in(index, known, is_size=True)
        case ast.Attribute(value=value):
            yield from _sizes_in(value, known)
        case _:
            for child in ast.iter_child_nodes(tree):
                yield from _sizes_in(child, known, is_size=is_size)


def _names_in(tree: ast.expr) -> Iterator[ast.Name]:
    """Yield names, but for that of the one function without a prefix."""
    floats = {node.func for node in ast.walk(tree) if isinstance(node, ast.Call) and is_float(node)}
    return (n for n in ast.walk(tree) if isinstance(n, ast.Name) and n not in floats)


def _is_size(node: ast.expr) -> bool:
    """Return whether a node could be meant as a size: it calls and indexes nothing."""
    kinds = ast.Constant | ast.Name | ast.BinOp | ast.UnaryOp | ast.operator | ast.unaryop
    return all(isinstance(part, kinds | ast.expr_context) for part in ast.walk(node))


def _size(node: ast.expr, values: Mapping[str, Any]) -> Any:
    """Return the value of a size, or None where it is no whole number."""
    match node:
        case ast.Constant(value=int(number)) if not isinstance(number, bool):
            return number
        case ast.Name(id=name):
            return values[name]
        case ast.BinOp(left=left, op=op, right=right):
            a, b = _size(left, values), _size(right, values)
            if a is None or b is None:
                return None
            match op:
                case ast.Add():
                    return a + b
                case ast.Sub():
                    return a - b
                case ast.Mult():
                    return a * b
                case ast.FloorDiv() if not isinstance(b, int) or b > 0:
                    return a // b
    return None


def _python_function(name: str) -> Text:
    return Text(
        f"`{name}` is Python's own function, which is not part of an expression here.",
        f"`{name}` 是 Python 自带的函数，这里的表达式不能用它。",
    )


def _torch_function(name: str, node: ast.Call) -> Text:
    shown = printable(name)
    if any(isinstance(argument, ast.Tuple | ast.List) for argument in node.args):
        return Text(
            f"Sizes are written one by one: `{shown}(7, 8)`.", f"各维大小逐个写：`{shown}(7, 8)`。"
        )
    return Text(
        f"`{shown}(...)` would declare a tensor. If a function is meant, write `torch.{shown}` or "
        f"`F.{shown}`.",
        f"`{shown}(...)` 会声明一个张量。如果指的是函数，请写 `torch.{shown}` 或 `F.{shown}`。",
    )


def _twice(old: Declaration) -> Text:
    dtype = f", dtype={old.dtype}" if old.dtype else ""
    return Text(
        f"`{old.name}` has been declared as `{old.name}({old.text}{dtype})`: after that, its name "
        "is enough.",
        f"`{old.name}` 已经声明为 `{old.name}({old.text}{dtype})`：之后只写名字就行。",
    )


def _no_module(tree: ast.expr, name: ast.Name) -> Text | None:
    """Return the sentence for `math` and for NumPy, which are no tensors; None for other names."""
    if name.id not in MODULES:
        return None
    en = f"`{name.id}` is not part of an expression here"
    zh = f"这里的表达式不能用 `{name.id}`"
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(value=owner, attr="sqrt"), args=[number]) if (
                owner is name
            ):
                root = ast.unparse(ast.BinOp(number, ast.Pow(), ast.Constant(0.5)))
                code = ast.unparse(node)
                return Text(
                    f"{en}: instead of `{code}` write `{root}`.",
                    f"{zh}：请把 `{code}` 写成 `{root}`。",
                )
    return Text(
        f"{en}: use operators, or functions of torch.", f"{zh}：请用运算符或 torch 的函数。"
    )


def undeclared(name: str) -> Text:
    """Return the sentence for a name that has no shape."""
    shown = printable(name)
    return Text(f"`{shown}` has no shape yet. {EXAMPLE.en}", f"`{shown}` 还没有形状。{EXAMPLE.zh}")


def _many(limit: int, things: str, zh: str) -> Text:
    return Text(f"There are more than {limit} {things}.", f"超过 {limit} {zh}。")
