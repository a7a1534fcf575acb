"""What an expression may be made of: the nodes of Python's syntax that are let through.

    from tensor_drills.expression.syntax import parse
    expression = parse("x.permute(1, 0)", names={"x"})

Whatever is not named here is refused, with a sentence and the place. Names of torch are judged by
`vocabulary`, because this module imports no torch.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Collection
from dataclasses import dataclass, field

from tensor_drills.errors import BadExpression
from tensor_drills.expression.refusals import (
    ALLOWED,
    CHAINED,
    DEEP,
    DEPTH_LIMIT,
    DOUBLE_STARRED,
    FLOATS,
    IDENTITY,
    REFUSED,
    ROOTS,
    STARRED,
    STRING,
    STRING_LIMIT,
    TYPES,
    UNDERSCORE,
    long_string,
    no_function,
    unknown_name,
)
from tensor_drills.text import Text, printable
from tensor_drills.wrap import width_of, wrapped

SOURCE_LIMIT = 1000  # characters
WIDTH = 80
BEFORE, AFTER = 56, 18  # columns of a long line that are shown around what is marked

OPERATORS: dict[type[ast.AST], str] = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
    ast.FloorDiv: "//",
    ast.Mod: "%",
    ast.Pow: "**",
    ast.MatMult: "@",
    ast.BitAnd: "&",
    ast.BitOr: "|",
    ast.BitXor: "^",
    ast.LShift: "<<",
    ast.RShift: ">>",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.USub: "-",
    ast.UAdd: "+",
    ast.Invert: "~",
}
BINARY = tuple(OPERATORS)[:13]
COMPARISONS = tuple(OPERATORS)[13:19]
UNARY = tuple(OPERATORS)[19:]


@dataclass(frozen=True, slots=True)
class Expression:
    """An expression whose every node is allowed.

    source: as it was typed, without spaces around it. tree: its root.
    """

    source: str
    tree: ast.expr = field(compare=False)

    def code(self, node: ast.AST) -> str:
        """Return what was typed for `node`, on one line."""
        typed = ast.get_source_segment(self.source, node)
        return printable(" ".join((typed if typed is not None else ast.unparse(node)).split()))

    def bad(self, problem: Text, node: ast.AST, remedy: Text | None = ALLOWED) -> BadExpression:
        """Make the error that points at `node`, and says what to write instead."""
        line = getattr(node, "lineno", 1)
        offset = getattr(node, "col_offset", 0)
        if isinstance(node, ast.Attribute) and node.end_lineno == line and node.end_col_offset:
            offset = node.end_col_offset - len(node.attr.encode())  # the word after the dot
        text = _lines(self.source)[line - 1]
        column = len(text.encode()[:offset].decode(errors="ignore"))
        return bad_at(self.source, line, column, problem, remedy)


def parse(source: str, names: Collection[str] | None) -> Expression:
    """Read an expression.

    names: what a name may be besides `torch`, `F` and `nn`. None: any name, which may also be
    called, as in `x(7, 8)`; whoever asks for that judges the names.

    Raises:
        BadExpression: it is no expression, is too long, or holds what is not allowed.
    """
    source = re.sub(r"\\?(\r\n|\r|\n)", " ", source.strip())  # as if in parentheses
    if len(source) > SOURCE_LIMIT:
        raise BadExpression(
            Text(
                f"The expression has {len(source)} characters; at most {SOURCE_LIMIT} are read.",
                f"表达式有 {len(source)} 个字符，最多可以有 {SOURCE_LIMIT} 个。",
            )
        )
    expression = Expression(source, _tree(source))
    _Checker(expression, names).check(expression.tree, DEPTH_LIMIT)
    return expression


def bad_at(
    source: str, line: int, column: int, problem: Text, remedy: Text | None = ALLOWED
) -> BadExpression:
    """Make the error that shows a line and marks a column of it. line: from 1; column: from 0."""
    text = printable(_lines(source)[line - 1]).replace("\t", " ")
    start = max(0, column - BEFORE)
    shown = ("…" if start else "") + text[start : column + AFTER]
    mark = " " * width_of(shown[: column - start + bool(start)]) + "^"
    parts = [problem, *([remedy] if remedy is not None else [])]
    first, *rest = (Text(wrapped(one.en, WIDTH), wrapped(one.zh, WIDTH)) for one in parts)
    picture = Text.same(f"    {shown}\n    {mark}")
    return BadExpression(Text.join([first, picture, *rest], en="\n", zh="\n"), problem, column)


def _lines(source: str) -> list[str]:
    """Return the lines as Python counts them."""
    return re.split(r"\r\n|\r|\n", source)


def _tree(source: str) -> ast.expr:
    if not source:
        raise BadExpression(Text("The expression is empty.", "表达式是空的。"))
    try:
        module = ast.parse(source)
    except SyntaxError as error:
        raise _syntax_error(source, error) from error
    except (ValueError, RecursionError, MemoryError) as error:
        raise bad_at(source, 1, 0, DEEP if "\0" not in source else _no_python("")) from error
    if len(module.body) == 1 and isinstance(module.body[0], ast.Expr):
        return module.body[0].value
    statement = module.body[-1] if module.body else ast.Pass(lineno=1, col_offset=0)
    is_named = isinstance(statement, ast.Assign | ast.AnnAssign | ast.AugAssign)
    problem = Text(
        "One expression is wanted: leave out the name and `=`.",
        "这里要的是一个表达式：请去掉名字和 `=`。",
    )
    if not is_named:
        problem = Text(
            "One expression is wanted, no statement.", "这里要的是一个表达式，不是语句。"
        )
    raise bad_at(source, statement.lineno, 0, problem)


def _syntax_error(source: str, error: SyntaxError) -> BadExpression:
    lines = _lines(source)
    line = min(max(error.lineno or 1, 1), len(lines))
    column = min(max((error.offset or 1) - 1, 0), len(lines[line - 1]))
    return bad_at(source, line, column, _no_python(error.msg))


def _no_python(reason: str) -> Text:
    because = f": {reason}" if reason else ""
    return Text(f"This is no Python expression{because}.", f"这不是合法的 Python 表达式{because}。")


class _Checker:
    """Refuses the first node that is not allowed."""

    def __init__(self, expression: Expression, names: Collection[str] | None) -> None:
        self._expression = expression
        self._names = names

    def check(self, node: ast.AST, depth: int, *, is_argument: bool = False) -> None:
        """Check a node and all below it. is_argument: whether a string may stand here."""
        if depth == 0:
            raise self._bad(DEEP, node)
        below = depth - 1
        match node:
            case ast.Constant(value=value):
                self._check_constant(node, value, is_argument)
            case ast.Name(id=name):
                self._check_name(node, name)
            case ast.Attribute(value=value, attr=name):
                self._check_underscore(node, name)
                self.check(value, below)
            case ast.Call() if is_float(node):
                pass
            case ast.Call(func=function, args=arguments, keywords=keywords):
                self._check_callee(function, below)
                for argument in arguments:
                    self._check_argument(argument, below)
                for keyword in keywords:
                    self._check_keyword(keyword, below)
            case ast.BinOp(left=left, op=op, right=right) if isinstance(op, BINARY):
                self.check(left, below)
                self.check(right, below)
            case ast.UnaryOp(op=op, operand=operand) if isinstance(op, UNARY):
                self.check(operand, below)
            case ast.Compare(left=left, ops=ops, comparators=others):
                self._check_comparison(node, ops)
                self.check(left, below)
                self.check(others[0], below)
            case ast.Subscript(value=value, slice=index):
                self.check(value, below)
                self.check(index, below)
            case ast.Slice(lower=lower, upper=upper, step=step):
                for part in (lower, upper, step):
                    if part is not None:
                        self.check(part, below)
            case ast.Tuple(elts=parts) | ast.List(elts=parts):
                for part in parts:
                    self.check(part, below, is_argument=is_argument)
            case ast.Starred():
                raise self._bad(STARRED, node)
            case _:
                raise self._refused(node)

    def _check_constant(self, node: ast.Constant, value: object, is_argument: bool) -> None:
        if isinstance(value, str):
            if not is_argument:
                raise self._bad(STRING, node)
            if len(value) > STRING_LIMIT:
                raise self._bad(long_string(len(value)), node)
        elif not isinstance(value, bool | int | float | complex | None | type(...)):
            raise self._refused(node)

    def _check_name(self, node: ast.Name, name: str) -> None:
        self._check_underscore(node, name)
        if self._names is not None and name not in {*self._names, *ROOTS, *TYPES}:
            raise self._bad(unknown_name(name, self._names), node)

    def _check_underscore(self, node: ast.Name | ast.Attribute | ast.keyword, name: str) -> None:
        if name.startswith("_"):
            raise self._bad(UNDERSCORE, node)

    def _check_callee(self, function: ast.expr, depth: int) -> None:
        match function:
            case ast.Name(id=name) if self._names is not None and name not in ROOTS:
                raise self._bad(no_function(name, self._names), function)
            case ast.Name() | ast.Attribute() | ast.Call():
                self.check(function, depth)
            case _:
                raise self._bad(Text("This cannot be called.", "这里的对象不能被调用。"), function)

    def _check_argument(self, node: ast.expr, depth: int) -> None:
        match node:
            case ast.Starred(value=ast.Tuple(elts=parts) | ast.List(elts=parts)):
                for part in parts:
                    if not _is_literal(part):
                        raise self._bad(STARRED, part)
                    self.check(part, depth)
            case ast.Starred():
                raise self._bad(STARRED, node)
            case _:
                self.check(node, depth, is_argument=True)

    def _check_keyword(self, node: ast.keyword, depth: int) -> None:
        if node.arg is None:
            raise self._bad(DOUBLE_STARRED, node)
        self._check_underscore(node, node.arg)
        self.check(node.value, depth, is_argument=True)

    def _check_comparison(self, node: ast.Compare, ops: list[ast.cmpop]) -> None:
        if not all(isinstance(op, COMPARISONS) for op in ops):
            raise self._bad(IDENTITY, node)
        if len(ops) > 1:
            raise self._bad(CHAINED, node)

    def _refused(self, node: ast.AST) -> BadExpression:
        kind = type(node.op) if isinstance(node, ast.UnaryOp) else type(node)
        other = Text("This is not part of an expression here.", "这里的表达式不能包含这种写法。")
        return self._bad(REFUSED.get(kind, other), node)

    def _bad(self, problem: Text, node: ast.AST) -> BadExpression:
        return self._expression.bad(problem, node)


def is_float(node: ast.AST) -> bool:
    """Return whether a node is `float('-inf')` or the like: the one function without a prefix."""
    match node:
        case ast.Call(func=ast.Name(id="float"), args=[ast.Constant(value=word)], keywords=[]):
            return word in FLOATS
    return False


def _is_literal(node: ast.expr) -> bool:
    inner = node.operand if isinstance(node, ast.UnaryOp) else node
    return isinstance(inner, ast.Constant)
